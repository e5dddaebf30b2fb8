import { useActionData, useLoaderData } from '@remix-run/react'
import { checkReport, goOnWithoutReport, saveReport, submitReport } from '../../features/adaptation/closing.server.ts'
import { ReportPage } from '../../features/adaptation/report-page.tsx'
import { readReportStep } from '../../features/adaptation/steps.server.ts'
import { commentField, readReport } from '../../features/adaptation/written-report.ts'
import { openCase } from '../../features/adaptation/in-case.server.ts'
import { confirmPassword } from '../../features/identity/confirm-password.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { data, readForm, redirect, refusalView, refused, signedIn, wrongFields, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => ({
  title: t('adaptation.report.title'),
  step: await readReportStep({ actor, deps, locale }, params.caseId ?? ''),
  done: url.searchParams.get('done'),
}))

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const caseId = params.caseId ?? ''
  const { step = '', password = '', reason = '', ...fields } = await readForm(request)
  await openCase(actor, caseId, deps, step === 'waive' ? 'adaptation.waive-report' : 'adaptation.report')
  if (step === 'waive') {
    if (reason.trim().length < 3) return wrongFields({ reason: t('adaptation.report.waive-missing') }, { reason })
    const decision = await goOnWithoutReport(actor, caseId, reason, deps)
    return decision.allowed ? redirect(withQuery(paths.adaptationReport(caseId), { done: 'waived' })) : refused(decision, locale, { reason })
  }
  const none = null as RefusalView | null
  const report = readReport(fields)
  const again = (refusal: Refusal) => {
    const errors: Record<string, string> = {}
    if (refusal.code === 'adaptation.report-rows-uncommented') for (const [row, comment] of report.comments) if (!comment.trim()) errors[commentField(row)] = t('adaptation.report.comment-missing')
    if (refusal.code === 'adaptation.report-empty') errors.text = t('adaptation.report.text-missing')
    return data({ refusal: refusalView(refusal, locale) as RefusalView | null, errors, values: fields }, 422)
  }
  if (step === 'edit') return data({ refusal: none, errors: {} as Record<string, string>, values: fields })
  if (step === 'submit') {
    const problem = await confirmPassword(actor, password, deps)
    if (problem) return data({ refusal: none, errors: { password: t(`profile.error.${problem}`) } as Record<string, string>, values: fields, confirm: true }, 400)
    const decision = await submitReport(actor, caseId, report, deps)
    return decision.allowed ? redirect(withQuery(paths.adaptationReport(caseId), { done: 'submitted' })) : again(decision)
  }
  const decision = await (step === 'check' ? checkReport : saveReport)(actor, caseId, report, deps)
  if (!decision.allowed) return again(decision)
  if (step === 'check') return data({ refusal: none, errors: {} as Record<string, string>, values: fields, confirm: true })
  return redirect(withQuery(paths.adaptationReport(caseId), { done: 'saved' }))
})

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
