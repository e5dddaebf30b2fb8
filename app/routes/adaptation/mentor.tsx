import { useActionData, useLoaderData } from '@remix-run/react'
import { openCase } from '../../features/adaptation/in-case.server.ts'
import { MentorPage } from '../../features/adaptation/mentor-page.tsx'
import { attachMentor, foreseeAttachment } from '../../features/adaptation/mentor.server.ts'
import { readMentorStep } from '../../features/adaptation/steps.server.ts'
import { LONGEST } from '../../features/employment/limits.ts'
import { deadlineView } from '../../features/obligations/deadline-view.server.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { data, readForm, redirect, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const step = await readMentorStep({ actor, deps, locale }, params.caseId ?? '')
  return { title: t(step.first ? 'adaptation.mentor.attach-title' : 'adaptation.mentor.replace-title'), step, done: url.searchParams.get('done') === 'attached' }
})

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const caseId = (params.caseId ?? '').toLowerCase()
  await openCase(actor, caseId, deps, 'adaptation.attach-mentor')
  const { mentorId = '', orderNumber = '', orderedOn = '', fromOn = '', reason = '', overrideReason = '', step = '' } = await readForm(request)
  const values = { mentorId, overrideReason, reason, orderNumber, orderedOn, fromOn }
  if (step === 'edit') return data({ refusal: null, errors: {} as Record<string, string>, values })
  const [ordered, from] = [readDay(orderedOn), readDay(fromOn)]
  const day = (typed: string) => t(typed.trim() === '' ? 'adaptation.step.date-missing' : 'adaptation.step.date-wrong')
  const long = (typed: string, count: number) => typed.trim().length > count && t('adaptation.hire.error.long', { count })
  const tooLong = { orderNumber: long(orderNumber, LONGEST.orderNumber), reason: long(reason, LONGEST.reason), overrideReason: long(overrideReason, LONGEST.reason) }
  const errors: Record<string, string> = {
    ...(mentorId === '' && { mentorId: t('adaptation.mentor.choose-error') }),
    ...(orderNumber.trim() === '' && { orderNumber: t('adaptation.mentor.order-number-missing') }),
    ...Object.fromEntries(Object.entries(tooLong).flatMap(([field, words]) => (words ? [[field, words]] : []))),
    ...(ordered === null && { orderedOn: day(orderedOn) }),
    ...(from === null && { fromOn: day(fromOn) }),
  }
  if (ordered === null || from === null || Object.keys(errors).length > 0) return wrongFields(errors, values)
  const order = { mentorId, orderNumber, orderedOn: ordered, fromOn: from, reason: reason.trim() || null, overrideReason: overrideReason.trim() || null }
  if (step === 'attach') {
    const decision = await attachMentor(actor, caseId, order, deps)
    return decision.allowed ? redirect(withQuery(paths.attachMentor(caseId), { done: 'attached' })) : refused(decision, locale, values)
  }
  const ahead = await foreseeAttachment(actor, caseId, order, deps)
  if (!ahead.allowed) return refused(ahead, locale, values)
  const { mentor, plan, warnings } = ahead.value
  return data({
    refusal: null, errors: {} as Record<string, string>, values, confirm: true,
    ahead: {
      mentor: mentor?.name ?? '', position: mentor ? positionName(mentor.positionCode, locale) : '', organisation: mentor?.organisation[locale] ?? '', newcomers: mentor?.newcomers ?? 0,
      plan: plan && { deadline: deadlineView({ deadline: plan.due, trigger: 'mentor-attached', clause: '397/8', internal: false }, locale), state: plan.state, lateBy: plan.lateBy },
      warnings: warnings.map(({ code, facts, clauses }) => ({ code, facts, clauses: clauseLinks(clauses, locale) })),
    },
  })
})

export default function MentorRoute() {
  return <MentorPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
