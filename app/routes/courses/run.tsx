import { useLoaderData } from '@remix-run/react'
import { inLocale } from '../../features/courses/edition.ts'
import { readRunView } from '../../features/courses/run-overview.server.ts'
import { RunPage } from '../../features/courses/run-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale }) => {
  const run = await readRunView(actor, params.courseRunId ?? '', deps)
  const [provider, form, hours] = clauseLinks(['397/22¶2', run.form === 'webinar' ? '397/23.1' : run.form === 'in-person-seminar' ? '397/23.2' : '397/23.3', '397/A2.hours'], locale)
  return { title: inLocale(run.title, locale), run, saved: (['scheduled', 'changed', 'cancelled'] as const).find((one) => one === url.searchParams.get('saved')) ?? null, clauses: { provider: provider!, form: form!, hours: hours! } }
})

export default function RunRoute() {
  return <RunPage {...useLoaderData<typeof loader>()} />
}
