/** The page of a plan with what its address asks for and the words of its clauses; one's own and somebody else's alike. */
import type { Actor } from '../../access/actor.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { clauseLinks, type ClauseLink } from '../regulations/clauses.server.ts'
import { PLAN_PAGE_CLAUSES } from './plan-page.tsx'
import { readPlanPage } from './plan-page.server.ts'

const SAVED = ['added', 'removed'] as const

/** A whole number of the address within bounds, or null. */
export function numberFrom(url: URL, name: string, [least, most]: readonly [number, number]): number | null {
  const text = url.searchParams.get(name) ?? ''
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

export async function planPageView(actor: Actor, personId: string, url: URL, deps: Deps, locale: Locale, t: Translate) {
  const page = await readPlanPage(actor, personId, { year: numberFrom(url, 'year', [2024, 2199]), version: numberFrom(url, 'version', [0, 9999]) }, deps)
  const links = clauseLinks(PLAN_PAGE_CLAUSES, locale)
  return {
    ...page, title: t('plan.page.title', { year: page.year }), saved: SAVED.find((one) => one === url.searchParams.get('saved')) ?? null,
    clauses: Object.fromEntries(PLAN_PAGE_CLAUSES.map((id, place) => [id, links[place]!])) as Record<(typeof PLAN_PAGE_CLAUSES)[number], ClauseLink>,
  }
}
