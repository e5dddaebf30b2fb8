/** The assessment of one worker in one year, for whoever may see it: both forms, who is late, the results, an objection (397/16, 397/17). */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import type { Locale } from '../../i18n/locale.ts'
import { dayInKazakhstan, fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { assessmentStanding, type AssessmentStanding } from '../../rules/assessment/assessment.ts'
import type { ObjectionOutcome } from '../../rules/assessment/objection.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import { COVERED_POSITIONS, coveredWorker } from '../employment/covered.server.ts'
import { withStaffPaths } from '../employment/reach.server.ts'
import { positionName } from '../people/positions.server.ts'
import { comparedResults, type Compared } from './compared.server.ts'
import { assessableYears } from './external.server.ts'
import { frameworkById, frameworkOf } from './framework.server.ts'
import { askedOf } from './framework.ts'
import { limitView, type LimitView } from './limit.server.ts'
import { objectionOf } from './objection.server.ts'
import { externalById, externalResult, selfResult } from './results.server.ts'

export interface AssessmentView {
  personId: string
  name: string
  own: boolean
  year: number
  years: number[]
  /** the position the results are about; null for somebody who is not assessed */
  position: string | null
  campaign: { openedOn: CalendarDate; closedOn: CalendarDate | null } | null
  limit: LimitView
  self: { state: 'none' | 'begun' | 'submitted'; on: CalendarDate | null; answered: number; asked: number }
  external: { on: CalendarDate | null; conclusion: string; sources: { name: string; on: CalendarDate }[]; edition: string } | null
  standing: AssessmentStanding
  /** positions of the two forms, where they differ */
  positions: { self: string; external: string } | null
  levels: { level: number; name: string }[]
  compared: Compared[]
  objection: { raisedOn: CalendarDate; reason: string; outcome: ObjectionOutcome | null; answer: string; answeredOn: CalendarDate | null; before: Compared[] } | null
  mayAnswer: boolean
  mayObject: boolean
  mayAssess: boolean
}

/** Own: what the worker sees; a year that is not given, or none of theirs, is the one that goes on. */
export const readOwnAssessment = (actor: Actor, year: number | null, deps: Deps, locale: Locale): Promise<AssessmentView> => readAssessment(actor, actor.personId, year, deps, locale)

/** The assessment of a person; Denied for those who do not answer for them. What the worker has not handed in is the worker's own. */
export async function readAssessment(actor: Actor, id: string, year: number | null, deps: Deps, locale: Locale): Promise<AssessmentView> {
  const { db } = deps
  const found = isUuid(id) ? await db.person.findUnique({ where: { id } }) : null
  const person = authorise(actor, 'assessment.read', found && (await withStaffPaths(deps, { ...found, personId: found.id })))
  const own = person.id === actor.personId
  const day = today(deps.clock)
  const newest = await newestCampaign(db)
  const years = await yearsOf(db, person.id, [yearOf(day), ...(newest === null ? [] : [newest])])
  const chosen = year !== null && years.includes(year) ? year : newest ?? yearOf(day)
  const [campaign, kept, external, first, covered, limit, objection] = await Promise.all([
    db.assessmentCampaign.findUnique({ where: { year: chosen } }), selfResult(deps, person.id, chosen), externalResult(deps, person.id, chosen), firstFinal(db, person.id, chosen),
    coveredWorker(person.id, deps), limitView(chosen, day, deps), objectionOf(db, person.id, chosen),
  ])
  const self = kept?.submittedOn ? kept : null
  const framework = external ? await frameworkById(deps, external.frameworkId) : await frameworkOf(deps, chosen)
  const positionCode = external?.positionCode ?? kept?.positionCode ?? covered?.positionCode ?? null
  const questionnaire = kept?.positionCode ?? covered?.positionCode
  const asked = framework && questionnaire !== undefined ? askedOf(framework, questionnaire).map(({ code }) => code) : []
  const standing = assessmentStanding({ selfOn: self?.submittedOn ?? null, externalOn: first, dueOn: limit.on }, day)
  // who came after the limit, or was never asked, is late with nothing
  const expected = campaign !== null && (await workedOn(db, person.id, limit.on))
  const before = objection?.outcome === 'changed' ? await externalById(deps, objection.externalAssessmentId) : null
  return {
    personId: person.id, name: fullName(person), own, year: chosen, years, position: positionCode && positionName(positionCode, locale),
    campaign: campaign && { openedOn: fromDateColumn(campaign.openedOn), closedOn: campaign.closedOn && fromDateColumn(campaign.closedOn) },
    limit, standing: { ...standing, late: expected ? standing.late : [] },
    self: {
      state: self ? 'submitted' : kept && own ? 'begun' : 'none', on: self?.submittedOn ?? null, asked: asked.length,
      answered: self || own ? asked.filter((code) => (kept?.ratings.get(code)?.level ?? null) !== null).length : 0,
    },
    external: external && { on: external.finalisedOn, conclusion: external.conclusion, sources: external.sources, edition: framework!.edition },
    positions: self && external && self.positionCode !== external.positionCode ? { self: positionName(self.positionCode, locale), external: positionName(external.positionCode, locale) } : null,
    levels: framework?.levels.map(({ level, name }) => ({ level, name: name[locale] })) ?? [],
    compared: framework && (self || external) ? comparedResults(framework, self, external, locale) : [],
    objection: objection && {
      raisedOn: fromDateColumn(objection.raisedOn), reason: objection.reason, outcome: objection.outcome as ObjectionOutcome | null, answer: objection.answer ?? '', answeredOn: objection.answeredAt && dayInKazakhstan(objection.answeredAt),
      before: before && framework ? comparedResults(framework, null, before, locale) : [],
    },
    mayAnswer: own && campaign !== null && chosen === newest && !self && covered !== null && asked.length > 0,
    mayObject: own && external !== null && objection === null,
    mayAssess: !own && may(actor, 'assessment.assess-externally') && external === null && positionCode !== null && (await assessableYears(deps)).includes(chosen),
  }
}

/** The year of the campaign opened last. */
const newestCampaign = async (db: Db): Promise<number | null> => (await db.assessmentCampaign.findFirst({ orderBy: { year: 'desc' }, select: { year: true } }))?.year ?? null

/** Years there is something of, and those that go on, the newest first. */
async function yearsOf(db: Db, personId: string, going: readonly number[]): Promise<number[]> {
  const [self, external] = await Promise.all([
    db.selfAssessment.findMany({ where: { personId, submittedAt: { not: null } }, select: { year: true } }),
    db.externalAssessment.findMany({ where: { personId, status: 'final' }, select: { year: true }, distinct: ['year'] }),
  ])
  return [...new Set([...going, ...self.map(({ year }) => year), ...external.map(({ year }) => year)])].toSorted((a, b) => b - a)
}

/** The day of the first final result of the year: one that took its place after an objection makes nobody late. */
async function firstFinal(db: Db, personId: string, year: number): Promise<CalendarDate | null> {
  const row = await db.externalAssessment.findFirst({ where: { personId, year, status: { in: ['final', 'superseded'] } }, orderBy: { finalisedAt: 'asc' }, select: { finalisedOn: true } })
  return row?.finalisedOn ? fromDateColumn(row.finalisedOn) : null
}

/** Did the person work in a covered position on the day? */
const workedOn = async (db: Db, personId: string, day: CalendarDate): Promise<boolean> =>
  (await db.jobAssignment.count({
    where: {
      personId, positionCode: { in: [...COVERED_POSITIONS] }, organisation: { kind: { in: ['labour-mobility-centre', 'career-centre'] } },
      fromOn: { lte: toDateColumn(day) }, OR: [{ toOn: null }, { toOn: { gte: toDateColumn(day) } }],
    },
  })) > 0
