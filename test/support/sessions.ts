/** Trainers, sessions and sign-ups straight in the database, as the use-cases leave them: `aTrainer(world, worker, { centre: tree.centre })`. */
import { dayInKazakhstan, toDateColumn, today } from '../../app/platform/clock.server.ts'
import { newId } from '../../app/platform/ids.server.ts'
import { loadTrainingSettings } from '#content'
import type { Organisation } from './people.ts'
import { aCompletion } from './plans.ts'
import type { World } from './world.ts'

export interface TrainerTraits {
  centre: Organisation
  /** day of the order; null: only proposed */
  orderedOn: string | null
  /** has completed the programme of 397/29, which is published in the world */
  prepared: boolean
  languages: ('kk' | 'ru')[]
  topics: string[]
}

/** An internal trainer, appointed today unless told otherwise. Returns the id of the register entry. */
export async function aTrainer(world: World, person: { personId: string }, { centre, orderedOn = today(world.clock), prepared = false, languages = ['kk', 'ru'], topics = [] }: Partial<TrainerTraits> & Pick<TrainerTraits, 'centre'>): Promise<string> {
  const id = newId(world.clock.now().getTime())
  const on = toDateColumn(orderedOn ?? today(world.clock))
  await world.db.trainer.create({
    data: {
      id, kind: 'internal', personId: person.personId, centreId: centre.id, languages, topics, createdAt: world.clock.now(), createdById: person.personId, statement: 'Әріптестерін оқытуға дайын', plannedOn: on, proposedOn: on,
      ...(orderedOn !== null && { orderNumber: '77-ж', orderedOn: on, signatoryId: person.personId, signatoryName: 'Ахметова Гүлнар' }),
    },
  })
  if (prepared) await aCompletion(world, person, loadTrainingSettings().trainerProgramme, world.clock.now().toISOString())
  return id
}

/** Somebody from outside: of the qualification organisation, or an expert. Returns the id. */
export async function anOutsideTrainer(world: World, { kind = 'organisation', name = 'Төлегенова Сәуле', personId = null as string | null } = {}): Promise<string> {
  const id = newId(world.clock.now().getTime())
  await world.db.trainer.create({ data: { id, kind, name, personId, affiliation: 'Біліктілікті арттыру ұйымы', email: 'trainer@example.kz', languages: ['kk', 'ru'], topics: [], createdAt: world.clock.now(), createdById: newId() } })
  return id
}

export interface SessionTimes {
  /** instants as ISO text; '2026-11-04T04:00:00Z' is nine in the morning in Kazakhstan */
  from: string
  to: string
  /** of learning; the whole span if not said */
  minutes?: number
}
export interface SessionRunTraits {
  sessions: readonly SessionTimes[]
  trainerIds: readonly string[]
  capacity: number
  seatsTaken: number
  language: 'kk' | 'ru'
  place: string
  meeting: 'none' | 'link' | 'bigbluebutton'
  signUpUntil: string | null
  audiencePath: string
  roomId: string | null
  /** of a work plan: the run is an internal trainer's then */
  planLineId: string | null
}

/** A run with sessions and trainers. Returns its id and those of its sessions, by time. */
export async function aSessionRun(world: World, code: string, traits: Partial<SessionRunTraits> & Pick<SessionRunTraits, 'sessions'>): Promise<{ runId: string; sessionIds: string[] }> {
  const { sessions, trainerIds = [], capacity = 20, seatsTaken = 0, language = 'kk', place = 'Оқу сыныбы', meeting = 'none', signUpUntil = null, audiencePath = '', roomId = null, planLineId = null } = traits
  const now = world.clock.now()
  const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code, status: 'published' } })
  const runId = newId(now.getTime())
  const days = sessions.flatMap(({ from, to }) => [dayInKazakhstan(new Date(from)), dayInKazakhstan(new Date(Date.parse(to) - 1))]).toSorted()
  await world.db.courseRun.create({
    data: {
      id: runId, editionId: edition.id, courseCode: code, provider: planLineId === null ? 'qualification-organisation' : 'internal-trainer', planLineId, language, startsOn: toDateColumn(days[0]!), endsOn: toDateColumn(days.at(-1)!), place, meeting, roomId,
      capacity, seatsTaken, signUpUntil: signUpUntil === null ? null : toDateColumn(signUpUntil), audiencePath, createdAt: now, createdById: newId(),
    },
  })
  const trainers = await world.db.trainer.findMany({ where: { id: { in: [...trainerIds] } } })
  const sessionIds: string[] = []
  for (const [position, { from, to, minutes }] of sessions.entries()) {
    const id = newId(now.getTime())
    sessionIds.push(id)
    const [startsAt, endsAt] = [new Date(from), new Date(to)]
    await world.db.runSession.create({ data: { id, runId, position, startsAt, endsAt, minutes: minutes ?? (endsAt.getTime() - startsAt.getTime()) / 60_000, changedAt: now } })
    for (const trainer of trainers) await world.db.booking.create({ data: { sessionId: id, subjectId: trainer.personId ?? trainer.id, role: 'trainer', trainerId: trainer.id, startsAt, endsAt } })
    if (roomId) await world.db.booking.create({ data: { sessionId: id, subjectId: roomId, role: 'room', startsAt, endsAt } })
  }
  return { runId, sessionIds }
}

/** A person with a seat: signed up, enrolled, booked for every session. Returns the enrolment. */
export async function aSignUp(world: World, runId: string, { personId }: { personId: string }, { release = 'with' as 'with' | 'without' } = {}): Promise<{ signUpId: string; enrolmentId: string }> {
  const now = world.clock.now()
  const run = await world.db.courseRun.findUniqueOrThrow({ where: { id: runId }, include: { sessions: true } })
  const [signUpId, enrolmentId] = [newId(now.getTime()), newId(now.getTime())]
  await world.db.enrolment.create({ data: { id: enrolmentId, personId, editionId: run.editionId, courseCode: run.courseCode, language: run.language, source: 'own-choice', release, status: 'active', enrolledAt: now, runId } })
  await world.db.signUp.create({ data: { id: signUpId, runId, personId, courseCode: run.courseCode, status: 'signed-up', source: 'own-choice', release, ownSeat: true, since: now, enrolmentId } })
  await world.db.courseRun.update({ where: { id: runId }, data: { seatsTaken: { increment: 1 } } })
  for (const { id, startsAt, endsAt } of run.sessions) await world.db.booking.create({ data: { sessionId: id, subjectId: personId, role: 'learner', startsAt, endsAt } })
  return { signUpId, enrolmentId }
}

/** A line of a work plan of the trainer, coordinated unless told otherwise. Returns its id. */
export async function aPlanLine(world: World, trainerId: string, code: string, { year = 2026, from = '', to = '', people = 20, coordinated = true, language = 'kk', audiencePath = '' } = {}): Promise<string> {
  const now = world.clock.now()
  const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code, status: 'published' } })
  const plan = (await world.db.trainerPlan.findUnique({ where: { trainerId_year: { trainerId, year } } })) ?? (await world.db.trainerPlan.create({ data: { id: newId(now.getTime()), trainerId, year, createdAt: now } }))
  const id = newId(now.getTime())
  await world.db.trainerPlanLine.create({ data: { id, planId: plan.id, position: await world.db.trainerPlanLine.count({ where: { planId: plan.id } }), courseCode: code, form: edition.form, language, fromOn: toDateColumn(from || `${year}-11-01`), toOn: toDateColumn(to || `${year}-12-31`), audiencePath, people, minutes: edition.minutes } })
  if (coordinated && (await world.db.trainerPlanEvent.count({ where: { planId: plan.id } })) === 0)
    for (const [index, kind] of ['submitted', 'coordinated'].entries())
      await world.db.trainerPlanEvent.create({ data: { planId: plan.id, number: index + 1, kind, at: now, on: toDateColumn(today(world.clock)), byId: newId(), byName: 'Төлегенова Сәуле' } })
  return id
}

/**
 * What must hold of seats and places at any moment, as sentences where it does not: the counter is what plans and sign-ups hold, a
 * person has one seat in a run, a place is an active enrolment with all its hours, and nobody who waits or has left has either.
 */
export async function seatsAddUp({ pool }: World): Promise<string[]> {
  const { rows } = await pool.query<{ wrong: string }>(`
    select r.id || ' counts ' || r."seatsTaken" || ' of ' || r.capacity || ', held ' || h.items || ' by plans and ' || h.own || ' by sign-ups' as wrong
    from "CourseRun" r cross join lateral (select
      (select count(*)::int from "PlanItem" i where i."runId" = r.id and i."removedBy" is null) as items,
      (select count(*)::int from "SignUp" u where u."runId" = r.id and u.status = 'signed-up' and u."ownSeat") as own) h
    where r."seatsTaken" <> h.items + h.own or r."seatsTaken" > r.capacity
    union all
    select u.id || ' has a seat of its own and one by the plan, or none' from "SignUp" u
    where u.status = 'signed-up' and not u.over and u."ownSeat" = exists (select 1 from "PlanItem" i join "LearningPlan" p on p.id = i."planId" where p."personId" = u."personId" and i."runId" = u."runId" and i."removedBy" is null)
    union all
    select p."personId" || ' has two seats by plans in ' || i."runId" from "PlanItem" i join "LearningPlan" p on p.id = i."planId" where i."runId" is not null and i."removedBy" is null group by p."personId", i."runId" having count(*) > 1
    union all
    select u.id || ' is ' || u.status || ' with ' || b.hours || ' of ' || b.sessions || ' sessions and an enrolment that is ' || coalesce(e.status, 'none')
    from "SignUp" u left join "Enrolment" e on e.id = u."enrolmentId" cross join lateral (select
      (select count(*)::int from "Booking" b join "RunSession" s on s.id = b."sessionId" where s."runId" = u."runId" and b."subjectId" = u."personId" and b.role = 'learner') as hours,
      (select count(*)::int from "RunSession" s where s."runId" = u."runId") as sessions) b
    where case when u.status = 'signed-up' then b.hours <> b.sessions or e."runId" is distinct from u."runId" or (e.status <> 'active' and not u.over) else b.hours > 0 or coalesce(e.status, 'withdrawn') <> 'withdrawn' end`)
  return rows.map(({ wrong }) => wrong)
}
