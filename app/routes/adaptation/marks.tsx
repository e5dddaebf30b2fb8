import { useActionData, useLoaderData } from '@remix-run/react'
import { openCase } from '../../features/adaptation/in-case.server.ts'
import { MarksPage } from '../../features/adaptation/marks-page.tsx'
import { readMarksStep } from '../../features/adaptation/steps.server.ts'
import { markRows, type GivenMark } from '../../features/adaptation/training.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { MARKS, readMark } from '../../rules/adaptation/plan.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { readForm, redirect, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => ({
  title: t('adaptation.marks.title'),
  step: await readMarksStep({ actor, deps, locale }, params.caseId ?? ''),
  done: url.searchParams.get('done') === 'marked',
}))

/** Rows left empty are left alone; of the others, all are marked or none. */
export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const caseId = params.caseId ?? ''
  await openCase(actor, caseId, deps, 'adaptation.mark')
  const values = await readForm(request)
  const errors: Record<string, string> = {}
  const given: GivenMark[] = []
  for (const [field, typed] of Object.entries(values)) {
    const rowId = /^mark-([0-9a-f-]{36})$/.exec(field)?.[1]
    if (rowId === undefined || typed.trim() === '') continue
    const dated = values[`date-${rowId}`] ?? ''
    const [mark, markedOn] = [readMark(typed), readDay(dated)]
    if (mark === null) errors[field] = t('adaptation.marks.wrong', { least: MARKS[0], most: MARKS.at(-1)! })
    if (markedOn === null) errors[`date-${rowId}`] = t(dated.trim() === '' ? 'adaptation.step.date-missing' : 'adaptation.step.date-wrong')
    if (mark !== null && markedOn !== null) given.push({ rowId, mark, markedOn })
  }
  const first = Object.keys(values).find((field) => field.startsWith('mark-'))
  if (given.length === 0 && Object.keys(errors).length === 0 && first) errors[first] = t('adaptation.marks.nothing')
  if (Object.keys(errors).length > 0) return wrongFields(errors, values)
  const decision = await markRows(actor, caseId, given, deps)
  return decision.allowed ? redirect(withQuery(paths.adaptationMarks(caseId), { done: 'marked' })) : refused(decision, locale, values)
})

export default function MarksRoute() {
  return <MarksPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
