import { useLoaderData } from '@remix-run/react'
import { dictionaries, FORMS } from '#content'
import { searchCatalogue } from '../../features/courses/catalogue.server.ts'
import { CataloguePage } from '../../features/courses/catalogue-page.tsx'
import { inLocale, isReady } from '../../features/courses/edition.ts'
import { coursesOf } from '../../features/learning/cabinet.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { open } from '../../server/page.server.ts'
import { matchOf } from '../../rules/learning/enrolment.ts'

export const meta = pageMeta

export const loader = open(async ({ url, deps, locale, actor, t }) => {
  const read = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 100)
  const filter = { query: read('q'), form: read('form'), language: read('language'), competence: read('competence'), position: read('position'), hours: read('hours') }
  const held = actor?.jobs.map(({ positionCode }) => positionCode) ?? []
  const [editions, mine] = await Promise.all([searchCatalogue(deps, filter, locale), actor ? coursesOf(actor.personId, deps) : []])
  return {
    title: t('courses.catalogue.title'),
    filter,
    choices: {
      forms: [...FORMS],
      competences: dictionaries.competences.map(({ code, name }) => ({ value: code, label: name[locale] })),
      positions: dictionaries.positions.filter(({ in397 }) => in397).map(({ code, name }) => ({ value: code, label: name[locale] })),
    },
    courses: editions.map(({ code, standard, test }) => ({
      code,
      title: inLocale(standard.title, locale),
      summary: inLocale(standard.summary, locale),
      form: standard.form,
      minutes: standard.minutes,
      ready: isReady({ test }),
      match: actor ? matchOf(standard.positions.length ? standard.positions.map((position) => position.code) : ['*'], held) : null,
      status: mine.find(({ courseCode }) => courseCode === code)?.status ?? null,
    })),
  }
})

export default function CatalogueRoute() {
  return <CataloguePage {...useLoaderData<typeof loader>()} />
}
