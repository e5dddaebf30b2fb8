/** One entry of the register: facts, what comes next and who does it, and what the actor may do about it. */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { may } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { countedService, tenureBefore, type CountedService, type Tenure } from '../../rules/trainers/tenure.ts'
import { taughtSessions, type TaughtSession } from '../attendance/taught.server.ts'
import { publishedEditions } from '../courses/catalogue.server.ts'
import { knownCandidate } from './candidate.server.ts'
import { centreSubject, openTrainer, trainerSubject } from './in-trainer.server.ts'
import { mayChangeStatus } from './status.server.ts'
import type { TrainerRecord } from './trainer-record.server.ts'

export interface NextSession {
  id: string
  runId: string
  startsAt: string
  endsAt: string
  course: string
  title: Trilingual
}
export interface TrainerPage {
  trainer: TrainerRecord
  proposedBy: string | null
  topics: { code: string; title: Trilingual | null }[]
  /** service as it counted on the day of the order, or on the planned day until there is one (397/2.12.tenure) */
  tenure: (Tenure & { on: CalendarDate; counted: CountedService[] }) | null
  year: number
  plannedMinutes: number
  taughtMinutes: number
  sessions: NextSession[]
  /** the ledger of hours taught in the year, the newest first (397/31.delivery) */
  taught: TaughtSession[]
  /** an internal trainer has a work plan from the order on (397/31) */
  hasWorkPlan: boolean
  may: { decide: boolean; prepare: boolean; describe: boolean; change: boolean; readPerson: boolean }
}

const SESSIONS_SHOWN = 10

/** The page of a trainer, for the trainer, those who answer for the centre, and the qualification organisation. */
export async function readTrainerPage(actor: Actor, trainerId: string, asked: number | null, deps: Deps): Promise<TrainerPage> {
  const trainer = await openTrainer(actor, trainerId, deps, 'trainer.read')
  const year = asked ?? creditYear(today(deps.clock))
  const on = trainer.order?.on ?? trainer.plannedOn
  const [proposer, editions, known, load, sessions, taught] = await Promise.all([
    deps.db.person.findUnique({ where: { id: trainer.createdById }, select: { surname: true, givenName: true, patronymic: true } }),
    publishedEditions(deps),
    trainer.kind === 'internal' && on ? knownCandidate(deps, trainer.personId!, trainer.centre!.path, on) : null,
    deps.db.$queryRaw<{ planned: number }[]>`
      select coalesce(sum(s.minutes), 0)::int as planned
      from "Booking" b join "RunSession" s on s.id = b."sessionId" join "CourseRun" r on r.id = s."runId"
      where b."trainerId" = ${trainer.id}::uuid and b.role = 'trainer' and r."cancelledAt" is null and ((s."endsAt" - interval '1 millisecond') at time zone 'Asia/Almaty')::date between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`,
    deps.db.runSession.findMany({
      where: { endsAt: { gt: deps.clock.now() }, run: { cancelledAt: null }, bookings: { some: { trainerId: trainer.id, role: 'trainer' } } },
      include: { run: { select: { courseCode: true, edition: { select: { titleKk: true, titleRu: true, titleEn: true } } } } }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: SESSIONS_SHOWN,
    }),
    taughtSessions(trainer.id, year, deps),
  ])
  const subject = trainerSubject(trainer)
  const service = [...(known?.service ?? []), ...trainer.service]
  const coordinates = may(actor, 'trainer.coordinate')
  return {
    trainer, year, proposedBy: proposer && fullName(proposer),
    topics: trainer.topics.map((code) => ({ code, title: editions.find((edition) => edition.code === code)?.standard.title ?? null })),
    tenure: known && on ? { on, ...tenureBefore(service, on), counted: countedService(service, on) } : null,
    plannedMinutes: load[0]!.planned, taughtMinutes: taught.reduce((sum, { minutes }) => sum + minutes, 0), taught,
    sessions: sessions.map(({ id, runId, startsAt, endsAt, run }) => ({ id, runId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), course: run.courseCode, title: { kk: run.edition.titleKk, ru: run.edition.titleRu, en: run.edition.titleEn } })),
    hasWorkPlan: trainer.kind === 'internal' && trainer.order !== null && may(actor, 'work-plan.read', subject),
    may: {
      decide: trainer.state === 'proposed' && may(actor, 'trainer.appoint', centreSubject(trainer)),
      prepare: trainer.state === 'appointed' && coordinates,
      describe: trainer.state !== 'declined' && trainer.endedOn === null && may(actor, 'trainer.describe', subject),
      change: trainer.endedOn === null && (trainer.kind !== 'internal' || trainer.order !== null) && mayChangeStatus(actor, trainer),
      readPerson: trainer.personId !== null && may(actor, 'person.read', { personId: trainer.personId, paths: trainer.workPaths }),
    },
  }
}
