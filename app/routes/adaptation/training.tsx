import { useActionData, useLoaderData } from '@remix-run/react'
import { openCase } from '../../features/adaptation/in-case.server.ts'
import { readTrainingStep } from '../../features/adaptation/steps.server.ts'
import { TrainingPage } from '../../features/adaptation/training-page.tsx'
import { confirmPractice } from '../../features/adaptation/training.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { readForm, redirect, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

const number = (typed: string | null | undefined): number | null => (/^[1-9]\d{0,2}$/.test(typed ?? '') ? Number(typed) : null)

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => ({
  title: t('adaptation.training.title'),
  step: await readTrainingStep({ actor, deps, locale }, params.caseId ?? ''),
  open: number(url.searchParams.get('topic')),
  done: number(url.searchParams.get('confirmed')),
}))

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const caseId = params.caseId ?? ''
  await openCase(actor, caseId, deps, 'adaptation.confirm-practice')
  const { topic = '', doneOn = '', what = '', result = '' } = await readForm(request)
  const values = { topic, doneOn, what, result }
  const day = readDay(doneOn)
  const short = (text: string) => text.trim().length < 3
  const errors: Record<string, string> = {
    ...(day === null && { doneOn: t(doneOn.trim() === '' ? 'adaptation.step.date-missing' : 'adaptation.step.date-wrong') }),
    ...(short(what) && { what: t('adaptation.training.what-missing') }),
    ...(short(result) && { result: t('adaptation.training.result-missing') }),
  }
  if (day === null || Object.keys(errors).length > 0) return wrongFields(errors, values)
  const decision = await confirmPractice(actor, caseId, { topic: number(topic) ?? 0, doneOn: day, what, result }, deps)
  return decision.allowed ? redirect(withQuery(paths.adaptationTraining(caseId), { confirmed: topic })) : refused(decision, locale, values)
})

export default function TrainingRoute() {
  const { step, open, done } = useLoaderData<typeof loader>()
  const last = useActionData<typeof action>()
  return <TrainingPage step={step} done={last ? null : done} open={last ? Number(last.values.topic) || null : open} last={last} />
}
