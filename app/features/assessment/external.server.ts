/** The external assessment of one worker, entered by hand: a draft the qualification organisation works on, and the final result (397/17.1). */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import type { Locale } from '../../i18n/locale.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { mayFinaliseExternal, maySaveExternal, type ExternalDraftFacts, type Level } from '../../rules/assessment/assessment.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { fullName } from '../../rules/identity/name.ts'
import { coveredWorker, type CoveredWorker } from '../employment/covered.server.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { settleYearObligations } from '../obligations/year-obligations.server.ts'
import { positionName } from '../people/positions.server.ts'
import { frameworkById, frameworkOf } from './framework.server.ts'
import { askedOf, profileOf, type Framework, type FrameworkCompetence } from './framework.ts'
import { tellOfResults } from './result-notices.server.ts'
import { externalDraft, externalResult, type ExternalResult } from './results.server.ts'

export interface GivenExternalRating {
  level: number | null
  /** indicator → figure of the reporting */
  figures: Readonly<Record<string, number>>
  note: string
}
export interface GivenExternal {
  year: number
  /** of the draft it was written over; 0: there was none */
  version: number
  conclusion: string
  /** by competence */
  ratings: ReadonlyMap<string, GivenExternalRating>
  sources: readonly { name: string; on: CalendarDate }[]
}

/** Years somebody can be assessed for now: the last campaign's, whose late results are still accepted (397/17), and this one. */
export async function assessableYears({ db, clock }: { db: Db } & Pick<Deps, 'clock'>): Promise<number[]> {
  const current = yearOf(today(clock))
  const campaign = await db.assessmentCampaign.findFirst({ orderBy: { year: 'desc' }, select: { year: true } })
  return campaign && campaign.year < current ? [campaign.year, current] : [current]
}

/** The assessment as the facts have it. */
interface Room {
  framework: Framework
  positionCode: string
  asked: FrameworkCompetence[]
  final: ExternalResult | null
  draft: ExternalResult | null
}

async function roomOf(db: Db, personId: string, year: number, covered: CoveredWorker | null): Promise<Decision<Room>> {
  const [final, draft] = [await externalResult({ db }, personId, year), await externalDraft({ db }, personId, year)]
  const kept = final ?? draft
  const framework = kept ? await frameworkById({ db }, kept.frameworkId) : await frameworkOf({ db }, year)
  if (!framework) return refuse('assessment.no-framework', {}, '397/16')
  // results and drafts keep the position they were made for; whoever has left is not assessed any more
  const positionCode = final?.positionCode ?? (covered && (draft?.positionCode ?? covered.positionCode)) ?? undefined
  const asked = positionCode === undefined ? [] : askedOf(framework, positionCode)
  if (positionCode === undefined || asked.length === 0) return refuse('assessment.not-covered', {}, '397/1')
  return allow({ framework, positionCode, asked, final, draft }, '397/17.1')
}

/** The worker, whoever that is; Denied for nobody, and for everybody but the qualification organisation. */
async function workerOf(actor: Actor, personId: string, { db }: Pick<Deps, 'db'>) {
  const person = isUuid(personId) ? await db.person.findUnique({ where: { id: personId } }) : null
  return authorise(actor, 'assessment.assess-externally', person && { ...person, personId: person.id })
}

/** Nobody assesses oneself from outside, whatever the office (397/17.1). */
const fromOutside = (actor: Actor, personId: string): boolean => may(actor, 'assessment.assess-externally') && actor.personId !== personId

const factsOf = (actor: Actor, personId: string, { asked, final }: Room, given: GivenExternal): ExternalDraftFacts => ({
  byQualificationOrganisation: fromOutside(actor, personId), alreadyFinal: final !== null, ratings: given.ratings, sources: given.sources,
  asked: new Map(asked.map(({ code, indicators }) => [code, new Map(indicators.map(({ key, unit }) => [key, unit]))])),
})

/** Writes the draft whole; returns its id and version. Somebody who saved in between is not written over. */
async function writeDraft(tx: Db, actor: Actor, personId: string, { framework, positionCode, asked, draft }: Room, given: GivenExternal, now: Date): Promise<Decision<{ id: string; version: number }>> {
  if ((draft?.version ?? 0) !== given.version) return refuse('changed-meanwhile')
  const version = given.version + 1
  const id = draft?.id ?? newId(now.getTime())
  const conclusion = given.conclusion.trim()
  if (draft) {
    await tx.externalAssessment.update({ where: { id }, data: { conclusion, version } })
    await tx.externalRating.deleteMany({ where: { externalAssessmentId: id } })
    await tx.externalSource.deleteMany({ where: { externalAssessmentId: id } })
  } else await tx.externalAssessment.create({ data: { id, personId, year: given.year, frameworkId: framework.id, positionCode, status: 'draft', conclusion, createdAt: now, createdById: actor.personId } })
  await writeParts(tx, id, asked, given, now)
  return allow({ id, version }, '397/17.1')
}

/** Levels, figures and sources of a result that is still a draft. */
export async function writeParts(tx: Db, externalAssessmentId: string, asked: readonly FrameworkCompetence[], { ratings, sources }: Pick<GivenExternal, 'ratings' | 'sources'>, now: Date): Promise<void> {
  await tx.externalRating.createMany({
    data: asked.flatMap(({ code }) => {
      const rating = ratings.get(code)
      return rating ? [{ externalAssessmentId, competence: code, level: rating.level, figures: { ...rating.figures }, note: rating.note.trim() }] : []
    }),
  })
  await tx.externalSource.createMany({ data: sources.map(({ name, on }, position) => ({ id: newId(now.getTime()), externalAssessmentId, position, name: name.trim(), on: toDateColumn(on) })) })
}

/** Keeps what has been entered so far. */
export async function saveExternalDraft(actor: Actor, personId: string, given: GivenExternal, deps: Deps): Promise<Decision<{ version: number }>> {
  const worker = await workerOf(actor, personId, deps)
  if (!(await assessableYears(deps)).includes(given.year)) throw new Denied(404)
  const covered = await coveredWorker(worker.id, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPeople(tx, [worker.id])
    const room = await roomOf(tx, worker.id, given.year, covered)
    if (!room.allowed) return room
    const decision = maySaveExternal(factsOf(actor, worker.id, room.value, given), today(deps.clock))
    if (!decision.allowed) return decision
    const written = await writeDraft(tx, actor, worker.id, room.value, given, deps.clock.now())
    return written.allowed ? allow({ version: written.value.version }, ...written.clauses) : written
  })
}

/** Makes the assessment final: with a level for each competence and the sources named; from then on it stays as it was found (397/17.1). */
export async function finaliseExternal(actor: Actor, personId: string, given: GivenExternal, deps: Deps): Promise<Decision<{ id: string }>> {
  const worker = await workerOf(actor, personId, deps)
  if (!(await assessableYears(deps)).includes(given.year)) throw new Denied(404)
  const covered = await coveredWorker(worker.id, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPeople(tx, [worker.id])
    const room = await roomOf(tx, worker.id, given.year, covered)
    if (!room.allowed) return room
    const { final, asked, positionCode } = room.value
    const savable = maySaveExternal(factsOf(actor, worker.id, room.value, given), today(deps.clock))
    if (!savable.allowed) return savable
    const levels = new Map([...given.ratings].flatMap(([competence, { level }]) => (level === null ? [] : [[competence, level] as const])))
    const decision = mayFinaliseExternal({ byQualificationOrganisation: fromOutside(actor, worker.id), alreadyFinal: final !== null, sources: given.sources, levels, asked: asked.map(({ code }) => code) })
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const written = await writeDraft(tx, actor, worker.id, room.value, given, now)
    if (!written.allowed) return written
    const { id } = written.value
    await makeFinal(tx, actor, { id, year: given.year }, deps, now)
    await settleYearObligations(tx, deps, [worker.id], given.year)
    await record(tx, { actor, at: now, event: 'assessment.external-finalised', subject: ['Person', worker.id], data: { year: given.year, position: positionCode, assessment: id, sources: given.sources.length, clauses: [...decision.clauses] } })
    return allow({ id }, ...decision.clauses)
  })
}

/** From a draft to a final result of today; the worker is told. */
export async function makeFinal(tx: Db, actor: Actor, { id, year }: { id: string; year: number }, deps: Deps, now: Date): Promise<void> {
  await tx.externalAssessment.update({ where: { id }, data: { status: 'final', finalisedAt: now, finalisedOn: toDateColumn(today(deps.clock)), finalisedById: actor.personId } })
  await tellOfResults(tx, deps, year, [id], 'result')
}

/** A draft as it would be given again. */
export const asGiven = ({ year, version, conclusion, ratings, sources }: ExternalResult): GivenExternal => ({ year, version, conclusion, ratings, sources })

export interface ExternalFormItem {
  code: string
  name: string
  expected: Level
  levels: { level: Level; name: string; behaviour: string }[]
  indicators: { key: string; name: string; unit: 'percent' | 'number' | 'calendar-days' }[]
}
export interface ExternalFormView {
  personId: string
  name: string
  year: number
  years: number[]
  position: string
  organisation: string | null
  today: CalendarDate
  /** the day it was made final; null while it is not */
  finalisedOn: CalendarDate | null
  items: ExternalFormItem[]
  draft: GivenExternal | null
}

/** The form for one worker and year, with the draft there is; refused where nobody is to be assessed. */
export async function readExternalForm(actor: Actor, personId: string, year: number | null, deps: Deps, locale: Locale): Promise<{ personId: string; name: string; form: Decision<ExternalFormView> }> {
  const worker = await workerOf(actor, personId, deps)
  const [years, covered] = [await assessableYears(deps), await coveredWorker(worker.id, deps)]
  const finals = await deps.db.externalAssessment.findMany({ where: { personId: worker.id, year: { in: years }, status: 'final' }, select: { year: true } })
  const chosen = year !== null && years.includes(year) ? year : (years.find((one) => !finals.some((final) => final.year === one)) ?? years[0]!)
  const room = await roomOf(deps.db, worker.id, chosen, covered)
  const head = { personId: worker.id, name: fullName(worker) }
  if (!fromOutside(actor, worker.id)) return { ...head, form: refuse('assessment.external-by-other', {}, '397/17.1') }
  if (!room.allowed) return { ...head, form: room }
  const { framework, positionCode, asked, final, draft } = room.value
  const profile = profileOf(framework, positionCode)
  const words = (text: Trilingual) => text[locale]
  const view: ExternalFormView = {
    ...head, year: chosen, years, position: positionName(positionCode, locale), organisation: covered?.organisation[locale] ?? null, today: today(deps.clock), finalisedOn: final?.finalisedOn ?? null,
    items: asked.map(({ code, name, behaviour, indicators }) => ({
      code, name: words(name), expected: profile[code]!,
      levels: framework.levels.map(({ level, name: levelName }) => ({ level, name: words(levelName), behaviour: level === 0 ? '' : words(behaviour[level]) })),
      indicators: indicators.map(({ key, name: indicator, unit }) => ({ key, name: words(indicator), unit })),
    })),
    draft: draft && asGiven(draft),
  }
  return { ...head, form: allow(view, ...room.clauses) }
}
