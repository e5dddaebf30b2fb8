import { HomePage } from '../features/shell/home-page.tsx'
import { pageMeta } from '../features/shell/title.ts'
import { paths } from '../paths.ts'
import { open, redirect } from '../server/page.server.ts'

export const meta = pageMeta
export const loader = open(async ({ actor, t }) => {
  if (actor) throw redirect(paths.cabinet())
  return { title: t('common.home.title') }
})
export default HomePage
