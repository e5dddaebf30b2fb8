/** Objections to external results: raised by the worker with a reason, answered by a second assessor. Internal, no order names them. */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import type { Locale } from '../../i18n/locale.ts'
import { record } from '../../platform/audit.server.ts'
import { dayInKazakhstan, fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { LEAST_REASON, mayAnswerObjection, mayObject, type ObjectionOutcome } from '../../rules/assessment/objection.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, type Decision, type Refusal } from '../../rules/kernel/decision.ts'
import { fullName } from '../../rules/identity/name.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { settleYearObligations } from '../obligations/year-obligations.server.ts'
import { positionName } from '../people/positions.server.ts'
import { comparedResults, type Compared } from './compared.server.ts'
import { makeFinal, writeParts, type GivenExternalRating } from './external.server.ts'
import { frameworkById } from './framework.server.ts'
import { askedOf, type FrameworkCompetence } from './framework.ts'
import { externalById, externalResult, selfResult, type ExternalResult } from './results.server.ts'

/** The objection of a year and what became of it; one to a result that was taken back with its file is forgotten with it. */
export const objectionOf = (db: Db, personId: string, year: number) =>
  db.assessmentObjection.findFirst({ where: { externalAssessment: { personId, year, status: { not: 'withdrawn' } } }, orderBy: { raisedAt: 'asc' } })

const mayRaise = async (db: Db, actor: Actor, year: number, reason: string): Promise<{ decision: Decision; result: ExternalResult | null }> => {
  const { personId } = actor
  const [result, raised] = [await externalResult({ db }, personId, year), await objectionOf(db, personId, year)]
  return { result, decision: mayObject({ authorId: actor.personId, workerId: personId, resultFinal: result !== null, alreadyRaised: raised !== null, reason }) }
}

/** Looks before the objection is raised. */
export async function previewObjection(actor: Actor, { year, reason }: { year: number; reason: string }, deps: Pick<Deps, 'db'>): Promise<Decision> {
  authorise(actor, 'assessment.object', { personId: actor.personId })
  return (await mayRaise(deps.db, actor, year, reason)).decision
}

/** The worker objects to the own final result of a year, once, with a reason. */
export async function raiseObjection(actor: Actor, { year, reason }: { year: number; reason: string }, deps: Deps): Promise<Decision<{ id: string }>> {
  const { personId } = authorise(actor, 'assessment.object', { personId: actor.personId })
  return deps.db.$transaction(async (tx) => {
    await lockPeople(tx, [personId])
    const { decision, result } = await mayRaise(tx, actor, year, reason)
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const id = newId(now.getTime())
    await tx.assessmentObjection.create({ data: { id, externalAssessmentId: result!.id, reason: reason.trim(), raisedAt: now, raisedOn: toDateColumn(today(deps.clock)) } })
    await record(tx, { actor, at: now, event: 'assessment.objection-raised', subject: ['Person', personId], data: { year, assessment: result!.id } })
    return allow({ id }, ...decision.clauses)
  })
}

export interface ListedObjection {
  id: string
  name: string
  position: string
  organisation: string | null
  year: number
  raisedOn: CalendarDate
  outcome: ObjectionOutcome | null
  /** the actor made the result final and leaves the answer to somebody else */
  own: boolean
}
export const OBJECTIONS_A_PAGE = 50

/** Objections, open ones first, of those the oldest; then the answered, the newest first. */
export async function listObjections(actor: Actor, { page }: { page: number }, deps: Deps, locale: Locale): Promise<{ objections: ListedObjection[]; total: number; open: number }> {
  authorise(actor, 'assessment.answer-objection', {})
  const { rows } = await deps.pool.query<{ id: string; personId: string; surname: string | null; givenName: string; patronymic: string | null; positionCode: string; kk: string | null; ru: string | null; en: string | null; year: number; raisedOn: string; outcome: ObjectionOutcome | null; finalisedById: string | null; total: number; open: number }>(
    `select b.id, e."personId", p.surname, p."givenName", p.patronymic, e."positionCode", j.kk, j.ru, j.en, e.year, to_char(b."raisedOn", 'YYYY-MM-DD') as "raisedOn", b.outcome, e."finalisedById",
       count(*) over ()::int as total, count(*) filter (where b.outcome is null) over ()::int as open
     from "AssessmentObjection" b join "ExternalAssessment" e on e.id = b."externalAssessmentId" join "Person" p on p.id = e."personId"
       left join lateral (select o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
         where j."personId" = p.id and j."fromOn" <= $1::date and (j."toOn" is null or j."toOn" >= $1::date) order by j."fromOn" desc, j.id desc limit 1) j on true
     where e.status <> 'withdrawn'
     order by b.outcome is null desc, case when b.outcome is null then b."raisedAt" end, b."answeredAt" desc, b.id limit ${OBJECTIONS_A_PAGE} offset $2`,
    [today(deps.clock), (page - 1) * OBJECTIONS_A_PAGE],
  )
  return {
    total: rows[0]?.total ?? 0, open: rows[0]?.open ?? 0,
    objections: rows.map((row) => ({ id: row.id, name: fullName(row), position: positionName(row.positionCode, locale), organisation: row[locale], year: row.year, raisedOn: row.raisedOn, outcome: row.outcome, own: row.finalisedById === actor.personId || row.personId === actor.personId })),
  }
}

export interface ObjectionView {
  id: string
  personId: string
  name: string
  position: string
  year: number
  raisedOn: CalendarDate
  reason: string
  finalisedOn: CalendarDate | null
  /** who made the result final */
  finalisedBy: string
  conclusion: string
  sources: { name: string; on: CalendarDate }[]
  compared: Compared[]
  levels: { level: number; name: string }[]
  outcome: ObjectionOutcome | null
  answer: string
  answeredOn: CalendarDate | null
  answeredBy: string
  /** why the actor does not answer; null when that can be done */
  notNow: Refusal | null
}

/** The objection with what the rules ask of it; null for none, and for one whose result was taken back with its file. */
async function decisionFacts(db: Db, actor: Actor, id: string) {
  const row = isUuid(id) ? await db.assessmentObjection.findUnique({ where: { id }, include: { externalAssessment: { select: { personId: true, status: true } } } }) : null
  if (!row || row.externalAssessment.status === 'withdrawn') return null
  const { externalAssessment: { personId }, ...objection } = row
  const result = (await externalById({ db }, objection.externalAssessmentId))!
  const framework = await frameworkById({ db }, result.frameworkId)
  const asked = askedOf(framework, result.positionCode)
  const facts = {
    byQualificationOrganisation: may(actor, 'assessment.answer-objection'), assessorId: actor.personId, workerId: personId, finalisedById: result.finalisedById,
    alreadyAnswered: objection.outcome !== null, before: levelsOf(result), asked: asked.map(({ code }) => code),
  }
  return { personId, objection, result, framework, asked, facts }
}

const levelsOf = ({ ratings }: ExternalResult): Map<string, number> => new Map([...ratings].flatMap(([competence, { level }]) => (level === null ? [] : [[competence, level] as const])))

/** An objection with the result it is against. */
export async function readObjection(actor: Actor, id: string, deps: Deps, locale: Locale): Promise<ObjectionView> {
  const { objection, result, framework, facts, personId } = authorise(actor, 'assessment.answer-objection', await decisionFacts(deps.db, actor, id))
  const people = new Map((await deps.db.person.findMany({ where: { id: { in: [personId, result.finalisedById, objection.answeredById].filter((one) => one !== null) } } })).map((person) => [person.id, fullName(person)]))
  const self = await selfResult(deps, personId, result.year)
  // what refuses the shortest of all answers refuses whatever is written
  const decision = mayAnswerObjection({ ...facts, outcome: 'upheld', answer: '–'.repeat(LEAST_REASON), levels: new Map() })
  return {
    id: objection.id, personId, name: people.get(personId)!, position: positionName(result.positionCode, locale), year: result.year, raisedOn: fromDateColumn(objection.raisedOn), reason: objection.reason,
    finalisedOn: result.finalisedOn, finalisedBy: people.get(result.finalisedById ?? '') ?? '–', conclusion: result.conclusion, sources: result.sources,
    compared: comparedResults(framework, self?.submittedOn ? self : null, result, locale), levels: framework.levels.map(({ level, name }) => ({ level, name: name[locale] })),
    outcome: objection.outcome as ObjectionOutcome | null, answer: objection.answer ?? '', answeredOn: objection.answeredAt && dayInKazakhstan(objection.answeredAt), answeredBy: people.get(objection.answeredById ?? '') ?? '–',
    notNow: decision.allowed ? null : decision,
  }
}

export interface GivenAnswer {
  outcome: ObjectionOutcome | null
  answer: string
  /** competence → level of the changed result */
  levels: ReadonlyMap<string, number>
  /** conclusion of the changed result */
  conclusion: string
}

/** Looks before the answer is given. */
export async function previewAnswer(actor: Actor, id: string, given: GivenAnswer, deps: Pick<Deps, 'db'>): Promise<Decision> {
  const { facts } = authorise(actor, 'assessment.answer-objection', await decisionFacts(deps.db, actor, id))
  return mayAnswerObjection({ ...facts, ...given })
}

/** A second assessor answers: the result stands, or another one takes its place in the same moment. Plans that rest on the old one stay as they are. */
export async function answerObjection(actor: Actor, id: string, given: GivenAnswer, deps: Deps): Promise<Decision<{ resultId: string | null }>> {
  const { personId } = authorise(actor, 'assessment.answer-objection', await decisionFacts(deps.db, actor, id))
  return deps.db.$transaction(async (tx) => {
    await lockPeople(tx, [personId])
    const { facts, objection, result, asked } = authorise(actor, 'assessment.answer-objection', await decisionFacts(tx, actor, id))
    const decision = mayAnswerObjection({ ...facts, ...given })
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const resultId = given.outcome === 'changed' ? await replaceResult(tx, actor, personId, result, asked, given, deps, now) : null
    await tx.assessmentObjection.update({ where: { id: objection.id }, data: { outcome: given.outcome, answer: given.answer.trim(), answeredAt: now, answeredById: actor.personId, resultId } })
    if (resultId) await settleYearObligations(tx, deps, [personId], result.year)
    await record(tx, { actor, at: now, event: 'assessment.objection-answered', subject: ['Person', personId], data: { year: result.year, outcome: given.outcome, assessment: resultId ?? result.id, clauses: [...decision.clauses] } })
    return allow({ resultId }, ...decision.clauses)
  })
}

/** The result found now takes the place of the first one, with the same figures and sources. */
async function replaceResult(tx: Db, actor: Actor, personId: string, result: ExternalResult, asked: readonly FrameworkCompetence[], { levels, conclusion }: GivenAnswer, deps: Deps, now: Date): Promise<string> {
  const id = newId(now.getTime())
  await tx.externalAssessment.update({ where: { id: result.id }, data: { status: 'superseded' } })
  // a draft that was begun before the result came from a file
  await tx.externalAssessment.deleteMany({ where: { personId, year: result.year, status: 'draft' } })
  await tx.externalAssessment.create({ data: { id, personId, year: result.year, frameworkId: result.frameworkId, positionCode: result.positionCode, status: 'draft', conclusion: conclusion.trim(), createdAt: now, createdById: actor.personId } })
  const ratings = new Map(asked.map(({ code }): [string, GivenExternalRating] => [code, { level: levels.get(code) ?? null, figures: result.ratings.get(code)?.figures ?? {}, note: result.ratings.get(code)?.note ?? '' }]))
  await writeParts(tx, id, asked, { ratings, sources: result.sources }, now)
  await makeFinal(tx, actor, { id, year: result.year }, deps, now)
  return id
}
