/** Signing up, waiting, being promoted and giving back: what holds of seats and places at every moment, also when several press at once (397/22, 397/23, 397/24, 397/20.1). */
import { afterEach, describe, expect } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { nominate } from '../../../app/features/sessions/nominate.server.ts'
import { cancelSignUps, promoteWaitlist, readSignUp, signUp, shownAs, takeOff, withdraw, type Placed } from '../../../app/features/sessions/sign-up.server.ts'
import { lockRuns } from '../../../app/features/courses/course-runs.server.ts'
import { readRun } from '../../../app/features/courses/run-record.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import type { Decision } from '../../../app/rules/kernel/decision.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { aCompletion, aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aSessionRun, aTrainer, seatsAddUp, type SessionRunTraits } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2027-03-01T05:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await aCourse(world, { code: 'BIG', minutes: [1200, 1200] })
await aCourse(world, { code: 'SEM', title: 'Семинар', minutes: [120, 120], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'WEB', title: 'Вебинар', minutes: [60, 60], form: 'webinar', inPreparation: true })
await aCourse(world, { code: 'HEADS', title: 'Басшыларға', minutes: [60, 60], form: 'webinar', inPreparation: true, positions: ['CC_HEAD'], minimumQualification: 6 })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const teacher = await aWorker(world, { centre: tree.careerCentre, surname: 'Оспанов' })
await aTrainer(world, teacher, { centre: tree.centre, prepared: false })

const worker = () => aWorker(world, { centre: tree.careerCentre })
let days = 0
/** A run of one session on a day of its own, so that runs of different tests do not clash. */
const aDay = (): string => new Date(Date.UTC(2027, 3, 1) + 86_400_000 * days++).toISOString().slice(0, 10)
const hours = (day: string, from = '04', to = '06') => ({ from: `${day}T${from}:00:00Z`, to: `${day}T${to}:00:00Z` })
const run = async (code = 'SEM', traits: Partial<SessionRunTraits> = {}) => (await aSessionRun(world, code, { sessions: [hours(aDay())], trainerIds: [await anOutsideTrainer(world)], ...traits })).runId
const up = (someone: Someone, runId: string, { where = world, reason = null as string | null } = {}) => signUp(someone.actor, runId, { release: 'with', reason }, where)
const off = (someone: Someone, runId: string, where = world) => withdraw(someone.actor, runId, 'Ауырып қалдым', where)
const codeOf = (decision: Decision<unknown>) => (decision.allowed ? 'allowed' : decision.code)
const seats = async (id: string) => (await world.db.courseRun.findUniqueOrThrow({ where: { id } })).seatsTaken
const signUpOf = (runId: string, { personId }: Someone) => world.db.signUp.findUnique({ where: { runId_personId: { runId, personId } }, include: { enrolment: true } })
const itemOf = (planId: string, courseCode: string) => world.db.planItem.findFirstOrThrow({ where: { planId, courseCode, removedBy: null } })
const amendments = (planId: string) => world.db.planAmendment.findMany({ where: { planId }, orderBy: { number: 'asc' } })

afterEach(async () => {
  expect(await seatsAddUp(world)).toEqual([])
})

describe('a seat that is free', () => {
  proves(['397/22', '397/23', '397/24'], 'is the worker\'s with an enrolment in the language of the run and all its hours; pressed again, nothing changes', async () => {
    const someone = await worker()
    const day = aDay()
    const { runId, sessionIds } = await aSessionRun(world, 'SEM', { sessions: [hours(day, '04', '06'), hours(day, '07', '09')], trainerIds: [await anOutsideTrainer(world)], language: 'ru' })
    expect(granted(await up(someone, runId))).toEqual({ status: 'signed-up', place: null })
    expect(await signUpOf(runId, someone)).toMatchObject({ status: 'signed-up', ownSeat: true, release: 'with', source: 'own-choice', enrolment: { status: 'active', language: 'ru', release: 'with', source: 'own-choice', runId } })
    expect(await world.db.booking.findMany({ where: { subjectId: someone.personId }, select: { sessionId: true, role: true } })).toEqual(expect.arrayContaining(sessionIds.map((sessionId) => ({ sessionId, role: 'learner' }))))
    const presses = await Promise.all([world, second, world, second].map((where) => up(someone, runId, { where })))
    for (const press of presses) expect(granted(press)).toEqual({ status: 'signed-up', place: null })
    expect([await seats(runId), await world.db.enrolment.count({ where: { personId: someone.personId } })]).toEqual([1, 1])
    expect(await world.db.auditEntry.count({ where: { event: 'enrolment.created', data: { path: ['person'], equals: someone.personId } } })).toBe(1)
  })
})
