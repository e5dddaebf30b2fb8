import { useActionData, useLoaderData } from '@remix-run/react'
import { minutesField, readAccepted, readCorrection, readMinutes, readRows, statusField } from '../../features/attendance/sheet-form.ts'
import { SheetPage, type Last } from '../../features/attendance/sheet-page.tsx'
import { correctMark, previewCorrection, previewSignOff, readSheet, saveMarks, signOffSheet } from '../../features/attendance/sheet.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { data, readForm, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

const DONE = ['saved', 'confirmed', 'corrected'] as const

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const done = url.searchParams.get('done')
  return {
    title: t('attendance.sheet.title'), sheet: await readSheet(actor, params.sessionId ?? '', deps), clauses: clauseLinks(['397/23.1', '397/23.2'], locale),
    show: url.searchParams.get('show') === 'open' ? ('open' as const) : ('all' as const), query: (url.searchParams.get('q') ?? '').trim().slice(0, 100), person: url.searchParams.get('person'), done: DONE.find((one) => one === done) ?? null,
  }
})

export const action = signedIn(async ({ actor, params, deps, request, url, locale, t }) => {
  const id = params.sessionId ?? ''
  const { step = '', ...fields } = await readForm(request)
  const back = (done: (typeof DONE)[number]) => redirect(withQuery(paths.attendance(id), { done, ...(done === 'saved' && { show: url.searchParams.get('show') ?? undefined, q: url.searchParams.get('q') ?? undefined }) }))
  const answer = (given: Partial<Last>, status: number) => data<Last>({ refusal: null, errors: {}, values: fields, ...given }, status)
  const refusedWith = (refusal: Refusal) => answer({ refusal: refusalView(refusal, locale), values: {} }, 422)
  const outOfRange = ({ facts }: Refusal) => t('refusal.attendance.minutes-out-of-range.text', { most: facts.most ?? 0 })

  if (step === 'confirm') {
    const decision = await signOffSheet(actor, id, { seen: readMinutes(fields.seen ?? ''), accepted: readAccepted(fields) }, deps)
    return decision.allowed ? back('confirmed') : refusedWith(decision)
  }
  if (step.startsWith('correct')) {
    const { person, status, minutes, reason, seen } = readCorrection(fields)
    await readSheet(actor, id, deps)
    if (step === 'correct-edit') return answer({}, 200)
    if (status === null || person === '') return answer({ errors: { status: t('attendance.correct.status-missing') } }, 400)
    const given = { personId: person, status, minutes: readMinutes(minutes), reason, seen }
    const decision = await (step === 'correct' ? correctMark : previewCorrection)(actor, id, given, deps)
    if (decision.allowed) return step === 'correct' ? back('corrected') : answer({ confirm: { was: decision.value.was, is: decision.value.is, effect: decision.value.effect } }, 200)
    if (decision.code === 'attendance.minutes-out-of-range') return answer({ errors: { minutes: outOfRange(decision) } }, 400)
    if (decision.code === 'attendance.reason-missing') return answer({ errors: { reason: t('refusal.attendance.reason-missing.text') } }, 400)
    return answer({ refusal: refusalView(decision, locale) }, 422)
  }
  const saved = await saveMarks(actor, id, readRows(fields), deps)
  if (saved.kind === 'refused') return refusedWith(saved.refusal)
  if (saved.kind === 'problems') {
    const errors: Record<string, string> = {}
    for (const [personId, refusal] of saved.problems) {
      if (refusal.code === 'attendance.minutes-out-of-range') errors[minutesField(personId)] = outOfRange(refusal)
      else errors[statusField(personId)] = refusal.code === 'changed-meanwhile' ? t('attendance.sheet.changed-meanwhile') : t(`refusal.${refusal.code}.text` as MessageKey, refusal.facts)
    }
    return answer({ errors }, 422)
  }
  if (step === 'look') {
    const decision = await previewSignOff(actor, id, deps)
    return decision.allowed ? answer({ confirm: 'sign-off', values: {} }, 200) : refusedWith(decision)
  }
  // without a button it was kept in the background
  return step === 'save' ? back('saved') : new Response(null, { status: 204 })
})

export default function SheetRoute() {
  return <SheetPage {...useLoaderData<typeof loader>()} last={(useActionData<typeof action>() || undefined) as Last | undefined} />
}
