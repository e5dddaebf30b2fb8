/** Lines of lists of cases ready for a page: names in its language, only what is shown. */
import type { Locale } from '../../i18n/locale.ts'
import type { ObligationKind, ObligationState, OwnerRole } from '../../rules/kernel/obligation.ts'
import { deadlineView, type DeadlineView } from '../obligations/deadline-view.server.ts'
import type { ListedObligation } from '../obligations/obligations.server.ts'
import { positionName } from '../people/positions.server.ts'
import type { CaseLine, NewcomerLine } from './cases.server.ts'

export interface DueView {
  kind: ObligationKind
  ownerRole: OwnerRole | null
  dueOn: string
  state: ObligationState
  lateBy: number
  deadline: DeadlineView
}
export const dueView = (one: ListedObligation, locale: Locale): DueView => ({ kind: one.kind, ownerRole: one.ownerRole, dueOn: one.dueOn, state: one.state, lateBy: one.lateBy, deadline: deadlineView(one, locale) })

export type CaseLineView = Pick<CaseLine, 'id' | 'mentor' | 'startsOn' | 'periodEndsOn' | 'state' | 'day'> & { name: string; position: string; organisation: string }
export interface NewcomerView extends CaseLineView {
  next: DueView | null
  mine: DueView | null
  training: NewcomerLine['training']
}

export const caseLine = ({ id, worker, organisation, mentor, startsOn, periodEndsOn, state, day }: CaseLine, locale: Locale): CaseLineView => ({
  id, mentor, startsOn, periodEndsOn, state, day, name: worker.name, position: positionName(worker.positionCode, locale), organisation: organisation[locale],
})
export const newcomerLine = (one: NewcomerLine, locale: Locale): NewcomerView => ({
  ...caseLine(one, locale), next: one.next && dueView(one.next, locale), mine: one.mine && dueView(one.mine, locale), training: one.training,
})
