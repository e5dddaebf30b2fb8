/** Plans straight in the database, for tests of what comes after their publication: `aPlan(world, worker, { year: 2027, courses: ['T-1', 'T-2'] })`. */
import { toDateColumn, today } from '../../app/platform/clock.server.ts'
import { newId } from '../../app/platform/ids.server.ts'
import type { World } from './world.ts'

export interface PlanTraits {
  year: number
  /** codes of courses whose standard is published */
  courses: readonly (string | { code: string; runId?: string; reasons?: readonly object[] })[]
  /** false: a draft; a day: published then; today if not said */
  published: boolean | string
  externalAssessmentId: string | null
  createdById: string
}

/** A plan of the worker, made as a draft with its items and then published. Returns its id. */
export async function aPlan(world: World, { personId }: { personId: string }, traits: Partial<PlanTraits> & Pick<PlanTraits, 'year' | 'courses'>): Promise<string> {
  const { year, courses, published = true, externalAssessmentId = null, createdById = personId } = traits
  const now = world.clock.now()
  const id = newId(now.getTime())
  await world.db.learningPlan.create({ data: { id, personId, year, status: 'draft', externalAssessmentId, withoutAssessmentReason: externalAssessmentId ? null : 'Жұмыскер бағалаудан кейін қабылданды', createdAt: now, createdById } })
  for (const [position, course] of courses.entries()) {
    const { code, runId, reasons } = typeof course === 'string' ? { code: course, runId: undefined, reasons: undefined } : course
    const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code, status: 'published' } })
    await world.db.planItem.create({
      data: { id: newId(now.getTime()), planId: id, position, courseCode: code, editionId: edition.id, minutes: edition.minutes, origin: 'mandatory', reasons: [...(reasons ?? [{ kind: 'reaches-minimum' }])] as object[], ...(runId && { runId }) },
    })
  }
  if (published !== false) {
    const on = typeof published === 'string' ? published : today(world.clock)
    await world.db.learningPlan.update({ where: { id }, data: { status: 'published', publishedAt: new Date(`${on}T05:00:00.000Z`), publishedOn: toDateColumn(on), publishedById: createdById } })
  }
  return id
}

/** The final result of an external assessment: competence → level found. Returns its id. */
export async function anExternalResult(world: World, { personId }: { personId: string }, year: number, levels: Readonly<Record<string, number>>, positionCode = 'CAREER_CONSULTANT'): Promise<string> {
  const now = world.clock.now()
  const framework = await world.db.competencyFramework.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, select: { id: true } })
  const id = newId(now.getTime())
  await world.db.externalAssessment.create({
    data: {
      id, personId, year, frameworkId: framework.id, positionCode, status: 'draft', createdAt: now, createdById: personId,
      ratings: { create: Object.entries(levels).map(([competence, level]) => ({ competence, level })) },
      sources: { create: [{ id: newId(now.getTime()), position: 0, name: 'Тоқсандық есеп', on: toDateColumn(today(world.clock)) }] },
    },
  })
  await world.db.externalAssessment.update({ where: { id }, data: { status: 'final', conclusion: 'Қорытынды', finalisedAt: now, finalisedOn: toDateColumn(today(world.clock)), finalisedById: personId } })
  return id
}

/** A run of a course with dates and seats. Returns its id. */
export async function aRun(world: World, code: string, { startsOn, endsOn = startsOn, capacity = 20, seatsTaken = 0, language = 'kk', place = '', signUpUntil = null }: { startsOn: string; signUpUntil?: string | null; endsOn?: string; capacity?: number; seatsTaken?: number; language?: 'kk' | 'ru'; place?: string }): Promise<string> {
  const now = world.clock.now()
  const id = newId(now.getTime())
  const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code, status: 'published' } })
  await world.db.courseRun.create({ data: { id, editionId: edition.id, courseCode: code, language, startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn), place, capacity, seatsTaken, signUpUntil: signUpUntil === null ? null : toDateColumn(signUpUntil), createdAt: now, createdById: newId() } })
  return id
}

/**
 * A completion as `complete` writes it, without the way to it, on any day: thousands of lessons are not opened for a test of the year.
 * Returns the id of the enrolment.
 */
export async function aCompletion(world: World, { personId }: { personId: string }, code: string, at: string): Promise<string> {
  const instant = new Date(at)
  const on = today({ now: () => instant })
  const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code, status: 'published' } })
  const [enrolmentId, completionId] = [newId(instant.getTime()), newId(instant.getTime())]
  const active = await world.db.enrolment.findFirst({ where: { personId, courseCode: code, status: 'active' } })
  if (!active) await world.db.enrolment.create({ data: { id: enrolmentId, personId, editionId: edition.id, courseCode: code, language: 'kk', source: 'own-choice', release: 'without', status: 'active', enrolledAt: instant } })
  const id = active?.id ?? enrolmentId
  await world.db.completion.create({ data: { id: completionId, enrolmentId: id, personId, editionId: edition.id, courseCode: code, minutes: edition.minutes, completedAt: instant, completedOn: toDateColumn(on) } })
  const year = Number(on.slice(0, 4))
  const { _sum } = await world.db.ledgerEntry.aggregate({ _sum: { minutes: true }, where: { personId, year, completion: { courseCode: code } } })
  if ((_sum.minutes ?? 0) <= 0) await world.db.ledgerEntry.create({ data: { id: newId(instant.getTime()), personId, year, minutes: edition.minutes, kind: 'completion', completionId, at: instant } })
  await world.db.enrolment.update({ where: { id }, data: { status: 'completed' } })
  return id
}

/** Both forms of the assessment of a year: the worker's own questionnaire, handed in, and the final result. Returns the id of the result. */
export async function anAssessment(world: World, person: { personId: string }, year: number, levels: Readonly<Record<string, number>>, positionCode = 'CAREER_CONSULTANT'): Promise<string> {
  const now = world.clock.now()
  const framework = await world.db.competencyFramework.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, select: { id: true } })
  await world.db.assessmentCampaign.createMany({ data: [{ year, frameworkId: framework.id, openedOn: toDateColumn(`${year}-10-01`), openedAt: now, openedById: person.personId }], skipDuplicates: true })
  await world.db.selfAssessment.create({ data: { id: newId(now.getTime()), personId: person.personId, year, positionCode, startedAt: now, submittedAt: now, submittedOn: toDateColumn(today(world.clock)) } })
  return anExternalResult(world, person, year, levels, positionCode)
}
