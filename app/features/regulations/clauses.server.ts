/** The words of clauses for pages: every refusal, number and form field can show where it comes from. */
import { readRegulations, type Act, type ClauseText } from '#content'
import { foldForSearch, searchScore } from '../../i18n/fold.ts'
import type { Locale } from '../../i18n/locale.ts'
import { paths } from '../../paths.ts'

const { acts, clauses } = readRegulations()

export interface ClauseLink {
  id: string
  label: string
  href: string
  text: string
}

/** Citation, words and address of clauses in one language; ids without words yet are shown by their id. */
export const clauseLinks = (ids: readonly string[], locale: Locale): ClauseLink[] =>
  ids.map((id) => {
    const clause = clauses.get(id)
    return { id, label: clause?.citation[locale] ?? id, text: clause?.text[locale] ?? '', href: paths.clause(id) }
  })

export const allActs = (): readonly Act[] => acts
export const allClauses = (): readonly ClauseText[] => [...clauses.values()]
export const findClause = (id: string): ClauseText | undefined => clauses.get(id)

/** Clauses whose citation or title fits what was typed (slips forgiven) or whose words contain it; all without a query. In the order of the acts. */
export function searchClauses(query: string, locale: Locale): ClauseText[] {
  const wanted = foldForSearch(query)
  if (wanted === '') return [...clauses.values()]
  return [...clauses.values()].filter(({ id, citation, title, text, reading }) => {
    if (id.toLowerCase() === query.trim().toLowerCase() || searchScore(wanted, foldForSearch(`${citation[locale]} ${title[locale]}`)) > 0) return true
    return foldForSearch(`${text[locale]} ${reading?.[locale] ?? ''}`).includes(wanted)
  })
}

/** The clause before and the clause after, within the same act. */
export function neighboursOf(id: string): { previous: ClauseText | null; next: ClauseText | null } {
  const act = id.split('/')[0]
  const ofAct = [...clauses.values()].filter((clause) => clause.id.split('/')[0] === act)
  const place = ofAct.findIndex((clause) => clause.id === id)
  return { previous: ofAct[place - 1] ?? null, next: ofAct[place + 1] ?? null }
}
