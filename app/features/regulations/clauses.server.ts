/** The words of clauses for pages: every refusal, number and form field can show where it comes from. */
import { readRegulations, type Act, type ClauseText } from '#content'
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
