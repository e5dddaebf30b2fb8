import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportBatchPage, ImportDraftPage } from '../../features/assessment/import-batch-page.tsx'
import { confirmImport, IMPORTED_A_PAGE, readImport, undoImport } from '../../features/assessment/import.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { Refused } from '../../features/shell/refused.tsx'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { pageNumber, readForm, redirect, refused, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const id = params.batchId ?? ''
  const page = pageNumber(url)
  const found = await readImport(actor, id, page, deps)
  const shared = { clauses: clauseLinks(['397/17.1'], locale) }
  if (!found.allowed) return { ...shared, title: t('campaign.import.title'), draft: null, batch: null, refusal: refusalView(found, locale) }
  if (found.value.kind === 'draft') return { ...shared, title: t('campaign.import.looked-at'), draft: found.value, batch: null, refusal: null }
  const { undo, ...batch } = found.value
  if (page > 1 && batch.people.length === 0) throw redirect(paths.importBatch(id))
  return {
    ...shared, title: t('campaign.import.batch'), draft: null, batch, refusal: null, page, pages: pagesOf(batch.rows, IMPORTED_A_PAGE), undoing: url.searchParams.get('undo') === '1',
    mayUndo: undo.allowed, resting: undo.allowed || batch.undoneAt !== null ? null : refusalView(undo, locale), done: (['imported', 'undone'] as const).find((one) => one === url.searchParams.get('done')) ?? null,
  }
})

export const action = signedIn(async ({ actor, params, deps, request, locale }) => {
  const id = params.batchId ?? ''
  const undo = (await readForm(request)).intent === 'undo'
  const decision = undo ? await undoImport(actor, id, deps) : await confirmImport(actor, id, deps)
  return decision.allowed ? redirect(withQuery(paths.importBatch(id), { done: undo ? 'undone' : 'imported' })) : refused(decision, locale)
})

export default function ImportBatchRoute() {
  const data = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal ?? null
  if (data.draft) return <ImportDraftPage draft={data.draft} clauses={data.clauses} refusal={refusal} />
  if (data.batch) return <ImportBatchPage {...data} refusal={refusal} />
  return <Refused refusal={data.refusal} />
}
