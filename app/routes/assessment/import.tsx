import { useActionData, useLoaderData } from '@remix-run/react'
import { yearGiven } from '../../features/assessment/campaign-form.ts'
import { thisYear } from '../../features/assessment/campaign.server.ts'
import { headingsIn, readImportForm, stageImport } from '../../features/assessment/import.server.ts'
import { ImportPage } from '../../features/assessment/import-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { MOST_ROWS } from '../../rules/assessment/import-row.ts'
import { readUpload, redirect, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, locale, t }) => ({
  title: t('campaign.import.title'), ...(await readImportForm(actor, deps)), clauses: clauseLinks(['397/17.1'], locale), most: MOST_ROWS, columns: Object.values(headingsIn(locale)),
}))

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const { fields, file } = await readUpload(request, 'file')
  const values = { year: fields.year ?? '' }
  if (!file) return wrongFields({ file: t('campaign.import.fault.missing') }, values)
  const staged = await stageImport(actor, { year: yearGiven(fields.year) ?? thisYear(deps), ...file }, deps)
  if ('fault' in staged) return wrongFields({ file: t(`campaign.import.fault.${staged.fault}`, { most: MOST_ROWS }) }, values)
  return staged.allowed ? redirect(paths.importBatch(staged.value.id)) : refused(staged, locale, values)
})

export default function ImportRoute() {
  return <ImportPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
