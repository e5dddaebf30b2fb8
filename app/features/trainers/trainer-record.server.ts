/** Trainers as the register has them, each with the state that follows from the facts of the day (397/2.12, 397/23.1). */
import { dictionaries, loadTrainingSettings } from '#content'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import { isCoveredKind } from '../../rules/learning/enrolment.ts'
import type { Service } from '../../rules/trainers/tenure.ts'
import { trainerState, type TrainerKind, type TrainerState } from '../../rules/trainers/trainer.ts'

/** A time of work in the employment field outside the platform. */
export interface StatedService extends Service {
  organisation: string
}

export interface TrainerRecord {
  id: string
  kind: TrainerKind
  /** null: somebody without an account here */
  personId: string | null
  name: string
  affiliation: string
  email: string
  /** the labour mobility centre of an internal trainer; its path and region */
  centre: { id: string; path: string; regionKato: string | null; name: { kk: string; ru: string; en: string } } | null
  languages: ('kk' | 'ru')[]
  topics: string[]
  /** null: not an internal trainer, nothing to appoint */
  state: TrainerState | null
  statement: string | null
  plannedOn: CalendarDate | null
  proposedOn: CalendarDate | null
  declinedOn: CalendarDate | null
  declineReason: string | null
  order: { number: string; on: CalendarDate; signatoryId: string; signatoryName: string } | null
  /** enrolment in the programme of 397/29 under way, and the day it was completed */
  preparation: { enrolmentId: string | null; completedOn: CalendarDate | null }
  suspendedOn: CalendarDate | null
  suspendReason: string | null
  endedOn: CalendarDate | null
  endReason: string | null
  endOrderNumber: string | null
  /** service elsewhere, as the proposer stated it (397/2.12.tenure) */
  service: StatedService[]
  /** of the jobs of the day in the centre (397/2.12.category); and where all of them are */
  categories: string[]
  workPaths: string[]
  /** the person who proposed or added the entry */
  createdById: string
  version: number
  /** who a booking of this trainer takes up: the person, or the entry itself for somebody from outside */
  subjectId: string
}

/** Personnel categories by position, where no order says it (397/2.12.category). */
export const CATEGORY_OF: ReadonlyMap<string, string> = new Map(dictionaries.positions.map(({ code, staffGroup }) => [code, staffGroup === 'support' ? 'auxiliary' : staffGroup]))
export interface HeldJob {
  positionCode: string
  organisation: { path: string; kind: string }
  employment: { category: string; startsOn: Date; endedOn: Date | null } | null
}
export const HELD_JOB = { positionCode: true, organisation: { select: { path: true, kind: true } }, employment: { select: { category: true, startsOn: true, endedOn: true } } } as const
/** An employment that ended on its first day never took place. */
export const tookPlace = (employment: { startsOn: Date; endedOn: Date | null } | null): boolean => employment === null || employment.endedOn === null || employment.endedOn > employment.startsOn
/** Categories of the jobs in the centre and its branches: as the hiring order says, else by position. What somebody does elsewhere is no ground for a trainer of this centre (register.server.ts asks the database the same). */
export const categoriesIn = (centrePath: string, jobs: readonly HeldJob[]): string[] =>
  jobs.flatMap(({ positionCode, organisation: { path, kind }, employment }) => (isCoveredKind(kind) && path.startsWith(centrePath) && tookPlace(employment) ? (employment?.category ?? CATEGORY_OF.get(positionCode) ?? []) : []))
const day = (column: Date | null): CalendarDate | null => column && fromDateColumn(column)

/** The trainers with these ids as they stand on the day, in a fixed number of queries; unknown ids are left out. */
export async function readTrainers({ db, clock }: { db: Db; clock: Deps['clock'] }, ids: readonly string[], on: CalendarDate = today(clock)): Promise<Map<string, TrainerRecord>> {
  const wanted = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))]
  if (wanted.length === 0) return new Map()
  const { trainerProgramme } = loadTrainingSettings()
  const at = toDateColumn(on)
  const rows = await db.trainer.findMany({
    where: { id: { in: wanted } },
    include: {
      centre: true,
      person: {
        include: {
          account: { select: { email: true } },
          jobs: { where: { fromOn: { lte: at }, OR: [{ toOn: null }, { toOn: { gte: at } }] }, select: HELD_JOB },
          enrolments: { where: { courseCode: trainerProgramme, status: { in: ['active', 'completed'] } }, select: { id: true, status: true, completion: { select: { completedOn: true } } } },
        },
      },
    },
  })
  return new Map(rows.map((row) => [row.id, asRecord(row, on)]))
}

/** One of them; null when there is none. */
export const readTrainer = async (deps: { db: Db; clock: Deps['clock'] }, id: string, on?: CalendarDate): Promise<TrainerRecord | null> => (await readTrainers(deps, [id], on)).get(id.toLowerCase()) ?? null

type Row = NonNullable<Awaited<ReturnType<Db['trainer']['findFirst']>>> & {
  centre: { id: string; path: string; regionKato: string | null; nameKk: string; nameRu: string; nameEn: string } | null
  person:
    | ({ surname: string | null; givenName: string; patronymic: string | null } & {
        account: { email: string } | null
        jobs: HeldJob[]
        enrolments: { id: string; status: string; completion: { completedOn: Date } | null }[]
      })
    | null
}

function asRecord(row: Row, on: CalendarDate): TrainerRecord {
  const { person, centre } = row
  const preparedOn = (person?.enrolments ?? []).flatMap(({ status, completion }) => (status === 'completed' && completion ? [fromDateColumn(completion.completedOn)] : [])).toSorted()[0] ?? null
  const enrolmentId = person?.enrolments.find(({ status }) => status === 'active')?.id ?? null
  const categories = centre ? categoriesIn(centre.path, person?.jobs ?? []) : []
  const facts = { declinedOn: day(row.declinedOn), orderedOn: day(row.orderedOn), endedOn: day(row.endedOn), suspendedOn: day(row.suspendedOn), categories, preparedOn, inPreparation: enrolmentId !== null }
  return {
    id: row.id, kind: row.kind as TrainerKind, personId: row.personId, name: person ? fullName(person) : row.name, affiliation: row.affiliation, email: person?.account?.email ?? row.email,
    centre: centre && { id: centre.id, path: centre.path, regionKato: centre.regionKato, name: { kk: centre.nameKk, ru: centre.nameRu, en: centre.nameEn } },
    languages: row.languages as ('kk' | 'ru')[], topics: row.topics, state: row.kind === 'internal' ? trainerState(facts, on) : null,
    statement: row.statement, plannedOn: day(row.plannedOn), proposedOn: day(row.proposedOn), declinedOn: facts.declinedOn, declineReason: row.declineReason,
    order: row.orderNumber === null ? null : { number: row.orderNumber, on: facts.orderedOn!, signatoryId: row.signatoryId!, signatoryName: row.signatoryName! },
    preparation: { enrolmentId, completedOn: preparedOn }, suspendedOn: facts.suspendedOn, suspendReason: row.suspendReason, endedOn: facts.endedOn, endReason: row.endReason, endOrderNumber: row.endOrderNumber,
    service: row.service as unknown as StatedService[], categories, workPaths: (person?.jobs ?? []).map(({ organisation }) => organisation.path), createdById: row.createdById,
    version: row.version, subjectId: row.personId ?? row.id,
  }
}
