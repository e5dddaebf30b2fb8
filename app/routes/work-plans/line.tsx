import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { factInWords } from '../../features/shell/refused.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { yearAsked } from '../../features/work-plans/asked.server.ts'
import { LINE_FIELDS, LinePage, type LineValues } from '../../features/work-plans/line-page.tsx'
import { planSaved } from '../../features/work-plans/plan-page.tsx'
import { readLinePage } from '../../features/work-plans/plan-page.server.ts'
import { removeLine, saveLine } from '../../features/work-plans/work-plan.server.ts'
import { formatter } from '../../i18n/format.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import type { RefusalCode } from '../../rules/kernel/refusals.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

const lineAsked = (url: URL): string | null => url.searchParams.get('line')?.toLowerCase() ?? null

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const line = lineAsked(url)
  return {
    title: t(line === null ? 'workplan.line.title-new' : 'workplan.line.title-change'),
    ...(await readLinePage(actor, params.trainerId ?? '', yearAsked(url, deps), { line, course: url.searchParams.get('course')?.slice(0, 20) ?? null }, deps)),
    clauses: clauseLinks(['397/31', '397/22¶3', '397/31.delivery'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: LineValues & { id: string; seen: string }
  refusal: RefusalView | null
  removing: boolean
}
/** Refusals that belong to one field. */
const FIELD_OF: Partial<Record<RefusalCode, keyof LineValues>> = {
  'work-plan.course-without-standard': 'course', 'work-plan.no-class': 'course', 'learning.language-not-offered': 'language', 'run.ends-before-start': 'to', 'work-plan.days-over': 'to', 'work-plan.outside-year': 'from',
  'work-plan.people-out-of-range': 'people', 'work-plan.outside-area': 'audience', 'work-plan.need-note-missing': 'note', 'work-plan.reason-missing': 'reason',
}

export const action = signedIn(async ({ actor, params, deps, url, request, locale, t }) => {
  const trainerId = params.trainerId ?? ''
  const year = yearAsked(url, deps)
  const fields = await readForm(request)
  const values = { ...(Object.fromEntries(LINE_FIELDS.map((name) => [name, cutTo((fields[name] ?? '').trim(), 1000)])) as LineValues), id: (fields.id ?? '').toLowerCase(), seen: fields.seen ?? '' }
  const line = lineAsked(url)
  const inWords = (facts: Readonly<Record<string, string | number>>) => Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factInWords(name, fact, t, formatter(locale))]))
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, removing: false, ...given }, status)
  const refusedWith = (decision: Parameters<typeof refusalView>[0], removing: boolean) => {
    const field = FIELD_OF[decision.code]
    if (!field) return answer({ refusal: refusalView(decision, locale), removing }, 422)
    return answer({ errors: { [field]: t(`refusal.${decision.code}.text` as MessageKey, inWords(decision.facts)) }, removing }, 400)
  }
  if (fields.intent === 'remove') {
    if (fields.confirmed !== 'yes') return answer({ removing: true }, 200)
    const decision = await removeLine(actor, trainerId, year, { line: line ?? '', seen: values.seen, reason: values.reason }, deps)
    return decision.allowed ? redirect(planSaved(trainerId, year, 'removed')) : refusedWith(decision, true)
  }
  const [from, to] = [readDay(values.from), readDay(values.to)]
  const people = /^\d{1,6}$/.test(values.people) ? Number(values.people) : null
  const errors = {
    ...(values.course === '' && { course: t('workplan.line.error.course') }),
    ...(!from && { from: t('workplan.line.error.day') }),
    ...(!to && { to: t('workplan.line.error.day') }),
    ...(people === null && { people: t('workplan.line.error.people') }),
  }
  if (!from || !to || people === null || Object.keys(errors).length > 0 || !isUuid(values.id)) return answer({ errors }, 400)
  const decision = await saveLine(actor, trainerId, year, { id: values.id, line, seen: values.seen, reason: values.reason, course: values.course, language: values.language, from, to, audiencePath: values.audience, people, note: values.note }, deps)
  return decision.allowed ? redirect(planSaved(trainerId, year, 'line')) : refusedWith(decision, false)
})

export default function LineRoute() {
  return <LinePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
