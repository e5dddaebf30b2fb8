/** Practice on the topics of the programme, confirmed by the mentor; marks of the rows of the plan (397/11.practice, 397/A1.mark). */
import type { Actor } from '../../access/actor.ts'
import { toDateColumn } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { mayHappenOn } from '../../rules/adaptation/hiring.ts'
import { mayMark, type Mark } from '../../rules/adaptation/plan.ts'
import { mayConfirmPractice } from '../../rules/adaptation/training.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { ClauseId } from '../../rules/clauses.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { act, openCase, sign } from './in-case.server.ts'

/** The mentor confirms the practice on a topic; once, with what was done and the result. */
export async function confirmPractice(actor: Actor, caseId: string, { topic, doneOn, what, result }: { topic: number; doneOn: CalendarDate; what: string; result: string }, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.confirm-practice', move: 'confirmPractice', event: 'adaptation.practice-confirmed' }, deps, async ({ tx, record, on, now }) => {
    const facts = record.topics.find((one) => one.topic === topic)
    if (!facts) return { decision: refuse('adaptation.topic-not-opened', { topic }, '397/10') }
    const dated = mayHappenOn(record.employment, doneOn)
    const decision = dated.allowed
      ? mayConfirmPractice({ confirmerId: actor.personId, mentorId: record.mentorId ?? '', workerId: record.personId, topic: facts, doneOn, what, result, period: { from: record.employment.startsOn } }, on)
      : dated
    if (!decision.allowed) return { decision }
    await tx.practiceEntry.create({
      data: { id: newId(now.getTime()), caseId, topic, doneOn: toDateColumn(doneOn), what: what.trim(), result: result.trim(), confirmedById: actor.personId, confirmedOn: toDateColumn(on), confirmedAt: now },
    })
    return { decision, data: { topic, doneOn } }
  })
}

export interface GivenMark {
  rowId: string
  mark: number
  markedOn: CalendarDate
}

/** The mentor marks rows of the plan in force, 2 to 5, all or none; marking again before the evaluation corrects a mark, and both stay in the trail. */
export async function markRows(actor: Actor, caseId: string, given: readonly GivenMark[], deps: Deps): Promise<Decision> {
  const before = (await openCase(actor, caseId, deps, 'adaptation.mark')).planInForce?.rows ?? []
  const news = given.filter(({ rowId, mark, markedOn }) => !before.some((row) => row.id === rowId && row.mark === mark && row.markedOn === markedOn))
  if (given.length > 0 && news.length === 0) return allow(true, '397/A1.mark') // the form came back as it was
  return act(actor, caseId, { action: 'adaptation.mark', move: 'mark', event: 'adaptation.row-marked' }, deps, async (room) => {
    const { tx, record, on } = room
    const plan = record.planInForce
    if (!plan) return { decision: refuse('changed-meanwhile') }
    const marked: { rowId: string; activity: string; mark: Mark; was: Mark | null; markedOn: CalendarDate }[] = []
    let clauses: readonly ClauseId[] = []
    for (const { rowId, mark, markedOn } of news) {
      const row = plan.rows.find(({ id }) => id === rowId)
      if (!row) return { decision: refuse('changed-meanwhile') }
      const decision = mayMark({ markerId: actor.personId, mentorId: record.mentorId ?? '', mark, markedOn, period: { from: record.employment.startsOn } }, on)
      if (!decision.allowed) return { decision }
      clauses = decision.clauses
      marked.push({ rowId, activity: row.activity, mark: decision.value, was: row.mark, markedOn })
    }
    for (const { rowId, activity, mark, markedOn } of marked) {
      await tx.planRow.update({ where: { id: rowId }, data: { mark, markedOn: toDateColumn(markedOn), markedById: actor.personId } })
      await sign(room, actor, { purpose: 'row-marked', version: plan.version, rowId, contentHash: contentHash({ row: rowId, activity, mark, markedOn }) })
    }
    return { decision: allow(true, ...clauses), data: { rows: marked.map(({ rowId: row, mark, was, markedOn }) => ({ row, mark, was, markedOn })) } }
  })
}

/** One row. */
export const markRow = (actor: Actor, caseId: string, given: GivenMark, deps: Deps): Promise<Decision> => markRows(actor, caseId, [given], deps)
