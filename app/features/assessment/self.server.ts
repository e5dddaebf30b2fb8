/** The self-assessment: the questionnaire of a worker, kept as it is filled in and handed in once (397/17.2). */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import type { Locale } from '../../i18n/locale.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { maySaveRating, maySubmitSelf, type Level } from '../../rules/assessment/assessment.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { coveredWorker, type CoveredWorker } from '../employment/covered.server.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { settleYearObligations } from '../obligations/year-obligations.server.ts'
import { positionName } from '../people/positions.server.ts'
import { frameworkById } from './framework.server.ts'
import { askedOf, type Framework, type FrameworkCompetence } from './framework.ts'
import { limitView, type LimitView } from './limit.server.ts'
import { selfResult, type SelfResult } from './results.server.ts'

/** The longest comment a field takes, in characters. */
export const LONGEST_COMMENT = 2000

/** The questionnaire as the facts have it. */
interface Room {
  year: number
  framework: Framework
  /** the position it was begun for, else that of today (397/17.2) */
  positionCode: string
  asked: FrameworkCompetence[]
  self: SelfResult | null
}

/** What the worker is asked, of the campaign opened last; until it is handed in, a closed one still takes it, as late. */
async function roomOf(db: Db, personId: string, covered: CoveredWorker | null, deps: Pick<Deps, 'clock'>): Promise<Decision<Room>> {
  const campaign = await db.assessmentCampaign.findFirst({ orderBy: { year: 'desc' }, select: { year: true, frameworkId: true } })
  if (!campaign) return refuse('assessment.no-campaign', { year: yearOf(today(deps.clock)) }, '397/17')
  const { year } = campaign
  const self = await selfResult({ db }, personId, year)
  const positionCode = self?.positionCode ?? covered?.positionCode
  const framework = await frameworkById({ db }, campaign.frameworkId)
  const asked = positionCode === undefined ? [] : askedOf(framework, positionCode)
  // who left the centres has nothing to hand in any more; what was handed in stays to be seen
  if (positionCode === undefined || asked.length === 0 || (covered === null && !self?.submittedOn)) return refuse('assessment.not-covered', {}, '397/1')
  return allow({ year, framework, positionCode, asked, self }, '397/17.2')
}

export interface GivenRating {
  competence: string
  /** null: not chosen yet, or taken back */
  level: number | null
  comment: string
}

/** Keeps one answer of the actor's own questionnaire; the first one begins it. Doing it twice changes nothing. */
export async function saveRating(actor: Actor, { competence, level, comment }: GivenRating, deps: Deps): Promise<Decision> {
  const { personId } = authorise(actor, 'assessment.answer', { personId: actor.personId })
  const covered = await coveredWorker(personId, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPeople(tx, [personId])
    const room = await roomOf(tx, personId, covered, deps)
    if (!room.allowed) return room
    const { year, positionCode, asked, self } = room.value
    const decision = maySaveRating({ alreadySubmitted: self !== null && self.submittedOn !== null, competence, level, asked: asked.map(({ code }) => code) })
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const { id } = self ?? (await tx.selfAssessment.create({ data: { id: newId(now.getTime()), personId, year, positionCode, startedAt: now }, select: { id: true } }))
    const given = { level, comment: comment.trim().slice(0, LONGEST_COMMENT), savedAt: now }
    const kept = self?.ratings.get(competence)
    if (!kept || kept.level !== given.level || kept.comment !== given.comment)
      await tx.selfRating.upsert({ where: { selfAssessmentId_competence: { selfAssessmentId: id, competence } }, create: { selfAssessmentId: id, competence, ...given }, update: given })
    return decision
  })
}

export interface Submitted {
  year: number
  on: CalendarDate
}

/** Hands the questionnaire in: the actor's own, complete, once; the day is that of Kazakhstan (397/17, 397/17.2). */
export async function submitSelf(actor: Actor, deps: Deps): Promise<Decision<Submitted>> {
  const { personId } = authorise(actor, 'assessment.answer', { personId: actor.personId })
  const covered = await coveredWorker(personId, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPeople(tx, [personId])
    const room = await roomOf(tx, personId, covered, deps)
    if (!room.allowed) return room
    const { year, positionCode, asked, self } = room.value
    const answers = new Map([...(self?.ratings ?? [])].flatMap(([competence, { level }]) => (level === null ? [] : [[competence, level] as const])))
    const decision = maySubmitSelf({ authorId: actor.personId, workerId: personId, alreadySubmitted: self !== null && self.submittedOn !== null, answers, asked: asked.map(({ code }) => code) })
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const on = today(deps.clock)
    await tx.selfAssessment.update({ where: { id: self!.id }, data: { submittedAt: now, submittedOn: toDateColumn(on) } })
    await settleYearObligations(tx, deps, [personId], year)
    await record(tx, { actor, at: now, event: 'assessment.self-submitted', subject: ['Person', personId], data: { year, position: positionCode, clauses: ['397/17', ...decision.clauses] } })
    return allow({ year, on }, '397/17', ...decision.clauses)
  })
}

export interface QuestionnaireLevel {
  level: Level
  name: string
  /** what can be seen at work; empty for level 0 */
  behaviour: string
}
export interface QuestionnaireItem {
  code: string
  name: string
  levels: QuestionnaireLevel[]
  level: Level | null
  comment: string
}
export interface Questionnaire {
  year: number
  position: string
  /** the worker is in another position today; the questionnaire stays the one it was begun for */
  positionToday: string | null
  begun: boolean
  submittedOn: CalendarDate | null
  items: QuestionnaireItem[]
  answered: number
  limit: LimitView
}

/** The actor's own questionnaire with what was answered so far; refused where there is none. */
export async function readQuestionnaire(actor: Actor, deps: Deps, locale: Locale): Promise<Decision<Questionnaire>> {
  const { personId } = authorise(actor, 'assessment.answer', { personId: actor.personId })
  const covered = await coveredWorker(personId, deps)
  const room = await roomOf(deps.db, personId, covered, deps)
  if (!room.allowed) return room
  const { year, framework, positionCode, asked, self } = room.value
  const items = asked.map(({ code, name, behaviour }): QuestionnaireItem => ({
    code, name: name[locale], level: self?.ratings.get(code)?.level ?? null, comment: self?.ratings.get(code)?.comment ?? '',
    levels: framework.levels.map(({ level, name: levelName }) => ({ level, name: levelName[locale], behaviour: level === 0 ? '' : behaviour[level][locale] })),
  }))
  return allow({
    year, position: positionName(positionCode, locale), positionToday: covered && covered.positionCode !== positionCode ? positionName(covered.positionCode, locale) : null,
    begun: self !== null, submittedOn: self?.submittedOn ?? null, items, answered: items.filter(({ level }) => level !== null).length, limit: await limitView(year, today(deps.clock), deps),
  }, ...room.clauses)
}
