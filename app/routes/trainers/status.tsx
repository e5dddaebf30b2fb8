import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { LONGEST_TEXT } from '../../features/trainers/proposal-form.ts'
import { StatusPage, type StatusForm } from '../../features/trainers/status-page.tsx'
import { changeStatus, previewStatus, readStatus, type StatusGiven, type StatusOutlook } from '../../features/trainers/status.server.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

const shown = (sessions: StatusOutlook['sessions']) => sessions.map((one) => ({ ...one, startsAt: one.startsAt.toISOString() }))

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const { trainer, sessions, acts } = await readStatus(actor, params.trainerId ?? '', deps)
  const internal = trainer.kind === 'internal'
  return { title: t('trainer.status.title'), id: trainer.id, name: trainer.name, internal, acts, sessions: shown(sessions), clauses: clauseLinks(internal ? ['397/2.12', '397/28b'] : ['397/23.1', '397/23.2'], locale) }
})

interface Answer {
  errors: Record<string, string>
  values: StatusForm
  refusal: RefusalView | null
  confirm: boolean
  sessions: ReturnType<typeof shown>
}

const SAVED = { suspend: 'suspended', resume: 'resumed', end: 'ended' } as const

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.trainerId ?? ''
  const { trainer } = await readStatus(actor, id, deps)
  const fields = await readForm(request)
  const act = (['suspend', 'resume', 'end'] as const).find((one) => one === fields.act) ?? 'suspend'
  const values: StatusForm = { act, number: cutTo((fields.number ?? '').trim(), LONGEST_TEXT.orderNumber), endsOn: (fields.endsOn ?? '').trim().slice(0, 10), reason: cutTo((fields.reason ?? '').trim(), LONGEST_TEXT.reason) }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, confirm: false, sessions: [], ...given }, status)
  if (fields.change === 'yes') return answer({}, 200)
  const byOrder = act === 'end' && trainer.kind === 'internal'
  const endsOn = byOrder ? readDay(values.endsOn) : today(deps.clock)
  const errors = {
    ...(byOrder && values.number === '' && { number: t('trainer.error.number') }),
    ...(!endsOn && { endsOn: t('trainer.error.day') }),
    ...(act !== 'resume' && values.reason.length < 3 && { reason: t('trainer.error.reason') }),
  }
  if (!endsOn || Object.keys(errors).length > 0) return answer({ errors }, 400)
  const given: StatusGiven = act === 'resume' ? { act } : act === 'suspend' ? { act, reason: values.reason } : { act, number: values.number, endsOn, reason: values.reason }
  const confirmed = fields.confirmed === 'yes'
  const decision = confirmed ? await changeStatus(actor, id, given, deps) : await previewStatus(actor, id, given, deps)
  if (!decision.allowed) return answer({ refusal: refusalView(decision, locale) }, 422)
  return confirmed ? redirect(withQuery(paths.trainer(id), { saved: SAVED[act] })) : answer({ confirm: true, sessions: shown(decision.value.sessions) }, 200)
})

export default function StatusRoute() {
  return <StatusPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
