import { useLoaderData } from '@remix-run/react'
import { readSessionOfRun } from '../../features/courses/run-record.server.ts'
import { inLocale } from '../../features/courses/edition.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { JoinPage } from '../../features/webinar/join-page.tsx'
import { joinSession } from '../../features/webinar/webinar.server.ts'
import { data, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

/** A plain link leads here and on into the room, so that no form has to leave the site; whoever may not go in stays and reads why. */
export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const sessionId = params.sessionId ?? ''
  const decision = await joinSession(actor, sessionId, deps)
  if (decision.allowed) throw redirect(decision.value)
  const { run } = (await readSessionOfRun(deps, sessionId))!
  return data({ title: t('webinar.join.title'), sessionId, runId: run.id, course: `${run.courseCode} ${inLocale(run.title, locale)}`, refusal: refusalView(decision, locale) }, decision.code === 'webinar.room-unavailable' ? 503 : 422)
})

export default function JoinRoute() {
  return <JoinPage {...useLoaderData<typeof loader>()} />
}
