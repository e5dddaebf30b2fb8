/** What the addresses of work plans ask for. */
import { dictionaries } from '#content'
import type { Actor } from '../../access/actor.ts'
import type { Locale } from '../../i18n/locale.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { WORK_PLAN_STATES } from '../../rules/trainers/work-plan.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { centresInReach } from '../learning-plan/board.server.ts'
import type { CoordinationFilter } from './board.server.ts'
import { workPlanYears } from './plan-page.server.ts'

/** The year of the address, if there can be plans of it; else this one. */
export function yearAsked(url: URL, { clock }: Pick<Deps, 'clock'>): number {
  const day = today(clock)
  return workPlanYears(day).find((year) => String(year) === url.searchParams.get('year')) ?? creditYear(day)
}

const read = (url: URL, name: string): string => (url.searchParams.get(name) ?? '').replace(/\u0000/g, '').toWellFormed().slice(0, 100)

/** The filter of the coordination as the address has it. */
export function coordinationFilter(url: URL, deps: Pick<Deps, 'clock'>): CoordinationFilter {
  return { year: yearAsked(url, deps), region: read(url, 'region'), state: (['none', ...WORK_PLAN_STATES] as const).find((state) => state === read(url, 'state')) ?? null }
}
export const regionAsked = (url: URL): string => read(url, 'region')

/** Regions a filter may name: those of centres in reach. */
export async function regionsInReach(actor: Actor, locale: Locale, deps: Pick<Deps, 'pool'>): Promise<{ value: string; label: string }[]> {
  const centres = await centresInReach(actor, deps)
  return [...new Set(centres.flatMap(({ regionKato }) => regionKato ?? []))].map((value) => ({ value, label: dictionaries.regions.find(({ kato }) => kato === value)?.name[locale] ?? value })).toSorted((one, other) => one.label.localeCompare(other.label, locale))
}
