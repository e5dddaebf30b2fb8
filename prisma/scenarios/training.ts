/**
 * Paragraph 4, told through the use-cases on the days it happened: an internal trainer from proposal to work plan, a
 * webinar that was held with what came of it, a session of today, a seminar that is full, and a colleague on the way.
 */
import type { Actor } from '../../app/access/actor.ts'
import { readSheet, saveMarks, signOffSheet } from '../../app/features/attendance/sheet.server.ts'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { scheduleRun, type RunGiven } from '../../app/features/courses/course-runs.server.ts'
import { addRoom } from '../../app/features/courses/run-rooms.server.ts'
import { actorOf } from '../../app/features/identity/sessions.server.ts'
import { signUp } from '../../app/features/sessions/sign-up.server.ts'
import { decideTrainer } from '../../app/features/trainers/decide.server.ts'
import { putInPreparation } from '../../app/features/trainers/preparation.server.ts'
import { addOutsideTrainer, describeTrainer } from '../../app/features/trainers/profile.server.ts'
import { proposeTrainer } from '../../app/features/trainers/propose.server.ts'
import { readTrainer } from '../../app/features/trainers/trainer-record.server.ts'
import { readWorkPlan } from '../../app/features/work-plans/plan-record.server.ts'
import { reviewWorkPlan, saveLine, submitWorkPlan } from '../../app/features/work-plans/work-plan.server.ts'
import { instantInKazakhstan, type fixedClock } from '../../app/platform/clock.server.ts'
import type { Deps } from '../../app/platform/deps.server.ts'
import { newId } from '../../app/platform/ids.server.ts'
import { addDays, dayAfter, yearOf, type CalendarDate } from '../../app/rules/calendar/calendar-date.ts'
import { onOrAfter, onOrBefore } from '../../app/rules/calendar/working-calendar.ts'
import type { Decision } from '../../app/rules/kernel/decision.ts'

/** The trainer and a colleague who learns in sessions; made like everybody else of the demo world. */
export const TRAINING_PEOPLE = [
  { key: 'trainer', role: 'internal-trainer', surname: 'Мұқанова', givenName: 'Дина', patronymic: 'Ержанқызы', email: 'trainer@talim.example.kz', position: 'METHODOLOGIST', organisation: 'lmc-kyzylorda', language: 'kk' },
  { key: 'participant', role: 'seminar-participant', surname: 'Әлиев', givenName: 'Мирас', patronymic: 'Бақытұлы', email: 'participant@talim.example.kz', position: 'CAREER_CONSULTANT', organisation: 'cc-aral', language: 'kk' },
] as const

type Clock = ReturnType<typeof fixedClock>

export interface TrainingWorld {
  actor: (key: string) => Actor
  organisationId: (key: string) => string
  passTest: (actor: Actor, enrolmentId: string, deps: Deps, clock: Clock) => Promise<string>
}

interface Stage extends TrainingWorld {
  deps: Deps
  clock: Clock
  at: (day: CalendarDate, time?: string) => void
  /** a working day so many days before (negative) or after today */
  workday: (days: number) => CalendarDate
}

const SCHOOL = 'Қызылорда қ., Ы. Жақаев көшесі, 76'

async function stageOf(world: TrainingWorld, deps: Deps, clock: Clock, now: CalendarDate): Promise<Stage> {
  const calendar = await calendarNow(deps)
  return {
    ...world, deps, clock,
    at: (day, time = '10:00') => clock.set(instantInKazakhstan(day, time).toISOString()),
    workday: (days) => (days < 0 ? onOrBefore(addDays(now, days), calendar) : onOrAfter(addDays(now, days), calendar)),
  }
}

/** The stories. `deps.clock` is the given movable clock; it ends where it began. */
export async function trainingInSessions(world: TrainingWorld, { roomId, guestId }: PlacesAndGuests, deps: Deps, clock: Clock, now: CalendarDate): Promise<void> {
  const began = clock.now().toISOString()
  const stage = await stageOf(world, deps, clock, now)
  const trainerId = await becomesTrainer(stage, guestId, roomId)
  const lines = await plansTheYear(stage, trainerId, now)
  await heldWebinar(stage, trainerId, lines)
  await todaysWebinar(stage, trainerId, lines, now)
  await fullSeminar(stage, trainerId, lines, roomId)
  await onTheWay(stage, guestId, now)
  clock.set(began)
}

export interface PlacesAndGuests {
  roomId: string
  /** the trainer of the qualification organisation */
  guestId: string
}

/** Where seminars are held, and who is invited from outside (397/23.1, 397/23.2): before any run is scheduled. */
export async function placesAndGuests({ actor, organisationId }: TrainingWorld, deps: Deps): Promise<PlacesAndGuests> {
  const roomId = done(await addRoom(actor('qo'), { organisationId: organisationId('lmc-kyzylorda'), name: '2-қабаттағы оқу сыныбы', address: SCHOOL, seats: 24 }, deps), 'room')
  const guestId = done(await addOutsideTrainer(actor('qo'), { kind: 'organisation', name: actor('qo').name, affiliation: 'Біліктілікті арттыру ұйымы', email: actor('qo').email, languages: ['kk', 'ru'], topics: ['KD-004', 'KD-014', 'KD-016'] }, deps), 'trainer of the qualification organisation')
  done(await addOutsideTrainer(actor('qo'), { kind: 'national-expert', name: 'Бекенова Раушан Сапарқызы', affiliation: 'Еңбек нарығы жөніндегі тәуелсіз сарапшы', email: 'bekenova@talim.example.kz', languages: ['kk', 'ru'], topics: ['KD-004'] }, deps), 'national expert')
  done(await addOutsideTrainer(actor('qo'), { kind: 'international-expert', name: 'Lindqvist Anna', affiliation: 'Nordic Career Guidance Network', email: 'lindqvist@talim.example.kz', languages: ['ru'], topics: ['KD-012'] }, deps), 'international expert')
  return { roomId, guestId }
}

/** Proposed by the director, appointed by order, prepared in the seminar of the qualification organisation (397/2.12, 397/28b, 397/29). */
async function becomesTrainer(stage: Stage, guestId: string, roomId: string): Promise<string> {
  const { actor, at, workday, deps, passTest, clock } = stage
  const [first, second] = [workday(-64), workday(-63)]
  const days = first === second ? [first, onOrAfter(dayAfter(first), await calendarNow(deps))] : [first, second]
  at(workday(-72))
  const runId = await scheduled(stage, 'qo', { course: 'KD-014', language: 'kk', sessions: days.map((day) => session(day, '09:00', '18:00', 480)), trainerIds: [guestId], place: SCHOOL, roomId, capacity: 12 })
  const { personId } = actor('trainer')
  const trainerId = done(await proposeTrainer(actor('authorised'), personId, { plannedOn: workday(-70), statement: 'Үш жыл бойы жаңа жұмыскерлерге тәлімгер болды, орталықтың ішкі сабақтарын жүргізеді, әріптестері оның түсіндіруін жоғары бағалайды.', service: [], languages: ['kk', 'ru'] }, deps), 'proposal')
  at(workday(-70))
  done(await decideTrainer(actor('authorised'), trainerId, { decision: 'appoint', number: '58-ж', orderedOn: workday(-70) }, deps), 'appointment')
  at(workday(-69))
  done(await putInPreparation(actor('qo'), trainerId, { runId, release: 'with' }, deps), 'preparation')
  await attended(stage, runId, 'qo', [personId])
  at(days.at(-1)!, '20:00')
  await passTest(actor('trainer'), await enrolmentIn(stage, runId, personId), deps, clock)
  const { version } = (await readTrainer(deps, trainerId))!
  done(await describeTrainer(actor('trainer'), trainerId, { languages: ['kk', 'ru'], topics: ['KD-005', 'KD-011', 'KD-012', 'KD-013'], version }, deps), 'profile')
  return trainerId
}

/** Year and course → line of the work plan. */
type Lines = ReadonlyMap<string, string>
const lineOf = (lines: Lines, day: CalendarDate, course: string): string => lines.get(`${yearOf(day)} ${course}`)!

/** When the stories happen, counted from today; around the turn of a year they lie in two years. */
const HELD = -18
const FULL = 14

/** The work plans of the years the stories happen in, coordinated, and of the year after, handed in (397/30, 397/31). */
async function plansTheYear(stage: Stage, trainerId: string, now: CalendarDate): Promise<Lines> {
  const { at, workday, deps, actor } = stage
  const lines = new Map<string, string>()
  const told = new Set([yearOf(workday(HELD)), yearOf(now), yearOf(workday(FULL))])
  const last = Math.max(...told)
  for (const year of [...told, last + 1]) {
    at(workday(told.has(year) ? -55 : -3))
    const trainer = await actorOf(deps, actor('trainer').accountId)
    // a year is planned once it is this one or the next
    if (year > yearOf(workday(told.has(year) ? -55 : -3)) + 1) continue
    for (const course of ['KD-013', 'KD-012', 'KD-005'])
      lines.set(`${year} ${course}`, done(await saveLine(trainer, trainerId, year, { id: newId(), line: null, seen: '', reason: '', course, language: 'kk', from: `${year}-${told.has(year) ? '01' : '02'}-01`, to: `${year}-12-31`, audiencePath: '', people: 24, note: 'Орталық басшылары сұраған тақырып' }, deps), `line ${course} of ${year}`))
    done(await submitWorkPlan(trainer, trainerId, year, (await readWorkPlan(deps, trainerId, year))!.version, deps), `work plan of ${year}`)
    if (!told.has(year)) continue
    at(workday(-53))
    done(await reviewWorkPlan(actor('qo'), trainerId, year, { review: 'coordinated', text: '', version: (await readWorkPlan(deps, trainerId, year))!.version }, deps), `coordination of ${year}`)
  }
  return lines
}

/** A webinar some weeks ago: one has the certificate, one the test before them, one was away and takes another run (397/25). */
async function heldWebinar(stage: Stage, trainerId: string, lines: Lines) {
  const { at, workday, deps, actor, passTest, clock } = stage
  const day = workday(HELD)
  at(workday(-40))
  const runId = await scheduled(stage, 'trainer', { course: 'KD-013', planLineId: lineOf(lines, day, 'KD-013'), language: 'kk', sessions: [session(day, '09:00', '12:00', 180), session(day, '14:00', '17:00', 180)], trainerIds: [trainerId], place: 'https://meet.talim.example.kz/kd-013', meeting: 'link', capacity: 30 })
  at(workday(-35))
  for (const key of ['participant', 'mentor', 'aral']) await signedUp(stage, runId, key)
  await attended(stage, runId, 'trainer', ['participant', 'mentor'].map((key) => actor(key).personId))
  at(dayAfter(day), '11:00')
  await passTest(actor('participant'), await enrolmentIn(stage, runId, actor('participant').personId), deps, clock)
}

/** Under way today: whoever opens the demo sees a session to go into, a code and a sheet. */
async function todaysWebinar(stage: Stage, trainerId: string, lines: Lines, now: CalendarDate) {
  const { at, workday } = stage
  at(workday(-20), '15:00')
  const dayOffReason = workday(0) === now ? null : 'Қатысушылар тек демалыс күні бірге жинала алады'
  const runId = await scheduled(stage, 'trainer', { course: 'KD-012', planLineId: lineOf(lines, now, 'KD-012'), language: 'kk', sessions: [{ ...session(now, '09:00', '12:00', 180), dayOffReason }, { ...session(now, '14:00', '17:00', 180), dayOffReason }], trainerIds: [trainerId], place: 'https://meet.talim.example.kz/kd-012', meeting: 'link', capacity: 30 })
  at(workday(-15), '11:00')
  for (const key of ['participant', 'mentor2']) await signedUp(stage, runId, key)
}

/** Two weeks ahead a seminar with two seats: both are taken, and somebody waits. */
async function fullSeminar(stage: Stage, trainerId: string, lines: Lines, roomId: string) {
  const { at, workday } = stage
  const day = workday(FULL)
  at(workday(-12))
  const runId = await scheduled(stage, 'trainer', { course: 'KD-005', planLineId: lineOf(lines, day, 'KD-005'), language: 'kk', sessions: [session(day, '09:00', '18:00', 480)], trainerIds: [trainerId], place: SCHOOL, roomId, capacity: 2 })
  at(workday(-8))
  for (const key of ['mentor', 'mentor2', 'participant']) await signedUp(stage, runId, key)
}

/** A proposal that waits for the director, and a colleague of Almaty who is enrolled in the programme (397/28b, 397/29). */
async function onTheWay(stage: Stage, guestId: string, now: CalendarDate) {
  const { actor, at, workday, deps } = stage
  at(workday(-6))
  const first = workday(20)
  const runId = await scheduled(stage, 'qo', { course: 'KD-014', language: 'ru', sessions: [session(first, '09:00', '18:00', 480), session(onOrAfter(dayAfter(first), await calendarNow(deps)), '09:00', '18:00', 480)], trainerIds: [guestId], place: 'Алматы қ., Төле би көшесі, 155', capacity: 12 })
  const trainerId = done(await proposeTrainer(actor('almaty'), actor('other').personId, { plannedOn: workday(-5), statement: 'Ведёт приём безработных, умеет объяснять просто, сам попросил подготовить его для обучения коллег.', service: [], languages: ['ru'] }, deps), 'proposal in Almaty')
  at(workday(-5))
  done(await decideTrainer(actor('almaty'), trainerId, { decision: 'appoint', number: '17-к', orderedOn: workday(-5) }, deps), 'appointment in Almaty')
  at(workday(-4))
  done(await putInPreparation(actor('qo'), trainerId, { runId, release: 'with' }, deps), 'preparation in Almaty')
  at(workday(-2))
  done(await proposeTrainer(actor('head'), actor('mentor2').personId, { plannedOn: onOrAfter(addDays(now, 7), await calendarNow(deps)), statement: 'Кәсіптік бағдар бойынша тренингтерді екі жылдан бері өткізеді, аудандық орталықтардан сұраныс бар.', service: [], languages: ['kk'] }, deps), 'proposal of the head')
}

const session = (day: CalendarDate, from: string, to: string, minutes: number) => ({ startsAt: instantInKazakhstan(day, from), endsAt: instantInKazakhstan(day, to), minutes })

const scheduled = async ({ actor, deps }: Stage, key: string, run: RunGiven): Promise<string> =>
  // the register entry is part of who asks, and came after the demo people were made
  done(await scheduleRun(await actorOf(deps, actor(key).accountId), run, deps), `run of ${run.course}`)

async function signedUp({ actor, deps }: Stage, runId: string, key: string): Promise<void> {
  done(await signUp(actor(key), runId, { release: 'with', reason: 'Жұмысымда осы тақырып жиі кездеседі' }, deps), `sign-up of ${key}`)
}

const enrolmentIn = async ({ deps }: Stage, runId: string, personId: string): Promise<string> =>
  (await deps.db.signUp.findUniqueOrThrow({ where: { runId_personId: { runId, personId } } })).enrolmentId!

/** Every session of the run as the trainer signs it off: these people were there, the others were not. */
async function attended(stage: Stage, runId: string, by: string, present: readonly string[]): Promise<void> {
  const { actor, deps, clock } = stage
  for (const { id, endsAt, minutes } of await deps.db.runSession.findMany({ where: { runId }, orderBy: { startsAt: 'asc' } })) {
    clock.set(new Date(endsAt.getTime() + 600_000).toISOString())
    const who = await actorOf(deps, actor(by).accountId)
    const { people } = await readSheet(who, id, deps)
    const saved = await saveMarks(who, id, people.map(({ personId }) => ({ personId, status: present.includes(personId) ? 'full' : 'absent', minutes: present.includes(personId) ? minutes : 0, seen: 0, shown: null })), deps)
    if (saved.kind !== 'saved') throw new Error(`demo sheet: ${saved.kind}`)
    done(await signOffSheet(who, id, { seen: (await readSheet(who, id, deps)).seen, accepted: new Map() }, deps), 'sheet')
  }
}

function done<Value>(decision: Decision<Value>, what: string): Value {
  if (!decision.allowed) throw new Error(`demo ${what}: ${decision.code} ${JSON.stringify(decision.facts)}`)
  return decision.value
}
