/** "My obligations" ready for a page: the open ones, oldest first, by how near they are. */
import type { Actor } from '../../access/actor.ts'
import type { Locale } from '../../i18n/locale.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { addDays, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { ObligationKind, ObligationState, OwnerRole } from '../../rules/kernel/obligation.ts'
import { statesOf } from '../adaptation/cases.server.ts'
import { isOpenNow, MOVES } from './action.ts'
import { deadlineView, type DeadlineView } from './deadline-view.server.ts'
import { myObligations } from './obligations.server.ts'

export const GROUPS = ['overdue', 'today', 'week', 'later'] as const
export type Group = (typeof GROUPS)[number]

export interface OwedView {
  key: string
  kind: ObligationKind
  subjectId: string
  /** null: it is about the actor */
  about: string | null
  /** the office by which the actor owes it, or null: in person */
  office: OwnerRole | null
  /** something else is due before it */
  waits: boolean
  state: ObligationState
  lateBy: number
  deadline: DeadlineView
}

/** Overdue, today, within seven days, later. */
export function groupOf(dueOn: CalendarDate, on: CalendarDate): Group {
  if (dueOn < on) return 'overdue'
  if (dueOn === on) return 'today'
  return dueOn <= addDays(on, 7) ? 'week' : 'later'
}

export const MOST_SHOWN = 200

/** What the actor owes, grouped; at most so many, and whether there are more. */
export async function owedBy(actor: Actor, locale: Locale, deps: Pick<Deps, 'db' | 'pool' | 'clock'>, most = MOST_SHOWN): Promise<{ groups: { group: Group; owed: OwedView[] }[]; owed: OwedView[]; more: boolean }> {
  const on = today(deps.clock)
  const found = await myObligations(actor, deps, most + 1)
  const states = await statesOf([...new Set(found.flatMap(({ kind, subjectId }) => (MOVES[kind] === null ? [] : [subjectId])))], deps)
  const shown = found.slice(0, most).map((one) => ({
    group: groupOf(one.dueOn, on),
    view: { key: one.key, kind: one.kind, subjectId: one.subjectId, about: one.about.personId === actor.personId ? null : one.about.name, office: one.ownerRole, waits: !isOpenNow(one.kind, states.get(one.subjectId) ?? 'closed'), state: one.state, lateBy: one.lateBy, deadline: deadlineView(one, locale) } satisfies OwedView,
  }))
  return {
    groups: GROUPS.flatMap((group) => {
      const owed = shown.filter((one) => one.group === group).map(({ view }) => view)
      return owed.length > 0 ? [{ group, owed }] : []
    }),
    owed: shown.map(({ view }) => view),
    more: found.length > most,
  }
}
