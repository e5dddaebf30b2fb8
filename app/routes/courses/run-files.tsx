import { useActionData, useLoaderData } from '@remix-run/react'
import { addRunFile, contentGiven, FILE_KINDS, filesOf, linkGiven, removeRunFile, runWithFiles } from '../../features/courses/run-files.server.ts'
import { RunFilesPage } from '../../features/courses/run-files-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { env } from '../../platform/env.server.ts'
import { notFound, readUpload, redirect, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const { run, adds } = await runWithFiles(actor, params.courseRunId ?? '', deps)
  return {
    title: t('run.files.title'), run: { id: run.id, course: run.courseCode, title: run.title, cancelled: run.cancelled, sessions: run.sessions.map(({ id, startsAt, endsAt }) => ({ id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })) },
    files: await filesOf(run.id, deps), adds, limit: env().TALIM_UPLOAD_LIMIT_KB, accept: Object.keys(FILE_KINDS).map((kind) => `.${kind}`).join(','),
    saved: (['added', 'removed'] as const).find((one) => one === url.searchParams.get('saved')) ?? null, clauses: clauseLinks(['397/25'], locale),
  }
})

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.courseRunId ?? ''
  const { adds } = await runWithFiles(actor, id, deps)
  if (!adds) throw notFound()
  const upload = await readUpload(request, 'file')
  const { intent = '', title = '', url = '', sessionId = '', fileId = '' } = upload.fields
  if (intent === 'remove') {
    await removeRunFile(actor, id, fileId, deps)
    return redirect(withQuery(paths.runFiles(id), { saved: 'removed' }))
  }
  const recording = intent === 'recording'
  const values = { intent: recording ? 'recording' : 'material', title, url, sessionId }
  const field = (name: string) => (recording ? `recording-${name}` : name)
  const link = recording ? linkGiven(url) : null
  const content = recording ? (link ? { url: link } : { fault: 'link' as const }) : contentGiven(upload)
  const errors: Record<string, string> = {}
  if (title.trim() === '') errors[field('title')] = t('run.files.error.title')
  if ('fault' in content) errors[content.fault === 'link' ? field('url') : 'file'] = t(`run.files.error.${content.fault}`)
  if ('fault' in content || Object.keys(errors).length > 0) return wrongFields(errors, values)
  const decision = await addRunFile(actor, id, { kind: recording ? 'recording' : 'material', title, sessionId: recording && sessionId !== '' ? sessionId : null, content }, deps)
  return decision.allowed ? redirect(withQuery(paths.runFiles(id), { saved: 'added' })) : refused(decision, locale, values)
})

export default function RunFilesRoute() {
  return <RunFilesPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
