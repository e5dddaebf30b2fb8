import { useLoaderData } from '@remix-run/react'
import { dictionaries } from '#content'
import { may } from '../../access/policy.ts'
import { clauseLinks, type ClauseLink } from '../../features/regulations/clauses.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { RegisterPage } from '../../features/trainers/register-page.tsx'
import { centresWithTrainers, listTrainers, registerFilter, registerQuery, TRAINERS_A_PAGE } from '../../features/trainers/register.server.ts'
import { REGISTER_STATES, STATE_CLAUSES, type RegisterState } from '../../features/trainers/register.ts'
import { topicsToChoose } from '../../features/trainers/topics.server.ts'
import { paths } from '../../paths.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const filter = registerFilter(url)
  const page = pageNumber(url)
  const query = registerQuery(filter)
  const [{ total, year, rows }, centres, topics] = await Promise.all([listTrainers(actor, filter, page, deps), centresWithTrainers(actor, deps), topicsToChoose(deps, locale)])
  if (page > 1 && rows.length === 0) throw redirect(withQuery(paths.trainers(), query))
  const regions = [...new Set(centres.flatMap(({ region }) => region ?? []))].map((value) => ({ value, label: dictionaries.regions.find(({ kato }) => kato === value)?.name[locale] ?? value })).toSorted((one, other) => one.label.localeCompare(other.label, locale))
  return {
    title: t('trainer.register.title'), filter, query, rows, total, page, pages: pagesOf(total, TRAINERS_A_PAGE), year, centres, regions,
    centreOptions: centres.map(({ id, name }) => ({ value: id, label: name[locale] })), topics: topics.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
    coordinates: may(actor, 'trainer.coordinate'), clauses: clauseLinks(['397/4.4', '397/28a', '397/2.12'], locale),
    stateClauses: Object.fromEntries(REGISTER_STATES.map((state) => [state, clauseLinks([STATE_CLAUSES[state]], locale)[0]!])) as Record<RegisterState, ClauseLink>,
  }
})

export default function TrainersRoute() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />
}
