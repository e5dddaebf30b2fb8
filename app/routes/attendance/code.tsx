import { useLoaderData } from '@remix-run/react'
import { readCodePage } from '../../features/attendance/check-in.server.ts'
import { CodePage } from '../../features/attendance/code-page.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const { head, shown } = await readCodePage(actor, params.sessionId ?? '', deps)
  return { title: t('attendance.code.title'), head, shown: shown.allowed ? shown.value : null, refusal: shown.allowed ? null : refusalView(shown, locale) }
})

export default function CodeRoute() {
  return <CodePage {...useLoaderData<typeof loader>()} />
}
