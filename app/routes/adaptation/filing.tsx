import { useActionData, useLoaderData } from '@remix-run/react'
import { fileConclusion } from '../../features/adaptation/closing.server.ts'
import { FilingPage } from '../../features/adaptation/filing-page.tsx'
import { readFilingStep } from '../../features/adaptation/steps.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { redirect, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => ({
  title: t('adaptation.filing.title'),
  step: await readFilingStep({ actor, deps, locale }, params.caseId ?? ''),
}))

export const action = signedIn(async ({ actor, params, deps, locale }) => {
  const caseId = params.caseId ?? ''
  const decision = await fileConclusion(actor, caseId, deps)
  return decision.allowed ? redirect(paths.adaptationFiling(caseId)) : refused(decision, locale)
})

export default function FilingRoute() {
  return <FilingPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
