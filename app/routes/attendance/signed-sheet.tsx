import { useActionData, useLoaderData } from '@remix-run/react'
import { addSignedSheet, MOST_SHEETS, readSignedSheets, removeSignedSheet, SHEET_TYPES } from '../../features/attendance/signed-sheet.server.ts'
import { SignedSheetPage } from '../../features/attendance/signed-sheet-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readUpload, redirect, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const done = url.searchParams.get('done')
  return { title: t('attendance.photograph.title'), ...(await readSignedSheets(actor, params.sessionId ?? '', deps)), types: SHEET_TYPES.join(','), done: done === 'added' || done === 'removed' ? (done as 'added' | 'removed') : null, clauses: clauseLinks(['397/23.2'], locale) }
})

export const action = signedIn(async ({ actor, params, deps, request, t }) => {
  const id = params.sessionId ?? ''
  const { fields, file } = await readUpload(request, 'file')
  if (fields.remove) {
    await removeSignedSheet(actor, id, fields.remove, deps)
    return redirect(withQuery(paths.signedSheet(id), { done: 'removed' }))
  }
  const added = await addSignedSheet(actor, id, file, deps)
  return added.ok ? redirect(withQuery(paths.signedSheet(id), { done: 'added' })) : wrongFields({ file: t(`attendance.photograph.fault.${added.fault}`, { most: MOST_SHEETS }) }, {})
})

export default function SignedSheetRoute() {
  return <SignedSheetPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
