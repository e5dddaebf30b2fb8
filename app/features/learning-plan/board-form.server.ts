/** The board as its address asks for it. */
import type { Deps } from '../../platform/deps.server.ts'
import { today } from '../../platform/clock.server.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { BOARD_STATES, LACKS, PLAN_VIEWS, type BoardFilter } from './board.ts'
import { numberFrom } from './plan-page-view.server.ts'

/** First year with plans under order 397. */
const FIRST_YEAR = 2026

/** Years the board can be asked for: from the first with plans to the one plans are made for. */
export function boardYears(deps: Pick<Deps, 'clock'>): number[] {
  const thisYear = creditYear(today(deps.clock))
  const first = Math.min(FIRST_YEAR, thisYear)
  return Array.from({ length: thisYear + 2 - first }, (_, place) => first + place).slice(-5)
}

export function boardFilter(url: URL, deps: Pick<Deps, 'clock'>): BoardFilter {
  const read = (name: string) => (url.searchParams.get(name) ?? '').replace(/\u0000/g, '').toWellFormed().slice(0, 100)
  const one = <Value extends string>(values: readonly Value[], name: string): Value | null => values.find((value) => value === read(name)) ?? null
  const years = boardYears(deps)
  const wished = numberFrom(url, 'year', [years[0]!, years.at(-1)!])
  return { year: wished ?? creditYear(today(deps.clock)), view: one(PLAN_VIEWS, 'view') ?? 'all', state: one(BOARD_STATES, 'state'), lack: one(LACKS, 'lack'), region: read('region'), centre: read('centre').toLowerCase(), unit: read('unit').toLowerCase(), query: read('q') }
}

/** The filter as the address has it, without what is not set. */
export const boardQuery = ({ year, view, state, lack, region, centre, unit, query }: BoardFilter): Record<string, string> =>
  Object.fromEntries(Object.entries({ year: String(year), view: view === 'all' ? '' : view, state: state ?? '', lack: lack ?? '', region, centre, unit, q: query }).filter(([, value]) => value !== ''))
