/** What the doors of the assessment share. */
import type { Locale } from '../../i18n/locale.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'

/** The year of the address, or null for none. */
export function yearAsked(url: URL): number | null {
  const text = url.searchParams.get('year') ?? ''
  return /^\d{4}$/.test(text) ? Number(text) : null
}

export function assessmentClauses(locale: Locale) {
  const [basis, limit, external, self, covered] = clauseLinks(['397/16', '397/17', '397/17.1', '397/17.2', '397/1'], locale)
  return { basis: basis!, limit: limit!, external: external!, self: self!, covered: covered! }
}
