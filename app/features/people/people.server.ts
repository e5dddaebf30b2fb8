/** People as their superiors see them; HR keeps the names. */
import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { authorise, withPaths } from '../../access/authorise.server.ts'
import { may, visiblePaths } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { AbsenceKind } from '../../rules/adaptation/absence.ts'
import type { HiringBasis, PersonnelCategory } from '../../rules/adaptation/hiring.ts'
import { maskedIin } from '../../rules/identity/iin.ts'
import { fullName, readName } from '../../rules/identity/name.ts'
import { creditYear, yearBalance } from '../../rules/learning/hours.ts'
import { refuse, allow, type Decision } from '../../rules/kernel/decision.ts'
import { certificatesOf, type CertificateSummary } from '../certificates/certificates.server.ts'
import { employmentsInReach, within, withStaffPaths } from '../employment/reach.server.ts'
import { evidenceOf, type Evidence } from '../learning/evidence.server.ts'
import { coursesOf, ledgerOf, type CourseOnTheWay, type LedgerLine } from '../learning/cabinet.server.ts'
import { openEntryOf } from '../trainers/propose.server.ts'

export interface ListedPerson {
  id: string
  name: string
  positionCode: string
  organisation: { kk: string; ru: string; en: string }
  minutes: number
}
export const PEOPLE_A_PAGE = 50

/** The people the actor answers for, by name, with their hours of this year. */
export async function listPeople(actor: Actor, { query, page }: { query: string; page: number }, deps: Deps): Promise<{ people: ListedPerson[]; total: number; year: number }> {
  authorise(actor, 'person.list', {})
  const reach = visiblePaths(actor)
  const year = creditYear(today(deps.clock))
  const { rows } = await deps.pool.query<{ id: string; surname: string | null; givenName: string; patronymic: string | null; positionCode: string; kk: string; ru: string; en: string; minutes: number; total: number }>(
    `select p.id, p.surname, p."givenName", p.patronymic, j."positionCode", o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en,
       coalesce((select sum(l.minutes)::int from "LedgerEntry" l where l."personId" = p.id and l.year = $1), 0) as minutes, count(*) over ()::int as total
     from "Person" p
       -- one row a person: of several jobs within reach the newest
       join lateral (select j."positionCode", j."organisationId" from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
         where j."personId" = p.id and j."fromOn" <= $2::date and (j."toOn" is null or j."toOn" >= $2::date)
           and ($3::text[] is null or exists (select 1 from unnest($3::text[]) as reach where o.path like reach || '%'))
         order by j."fromOn" desc, j.id desc limit 1) j on true
       join "Organisation" o on o.id = j."organisationId"
     where ($4 = '' or concat_ws(' ', p.surname, p."givenName", p.patronymic) ilike '%' || $4 || '%')
     order by concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id limit ${PEOPLE_A_PAGE} offset $5`,
    [year, today(deps.clock), reach === 'all' ? null : reach, query.normalize('NFC').trim().slice(0, 100).replace(/[\\%_]/g, '\\$&'), (page - 1) * PEOPLE_A_PAGE],
  )
  return {
    people: rows.map((row) => ({ id: row.id, name: fullName(row), positionCode: row.positionCode, organisation: { kk: row.kk, ru: row.ru, en: row.en }, minutes: row.minutes })),
    total: rows[0]?.total ?? 0,
    year,
  }
}

/** A hiring order as the person page shows it; professional development runs from its day (397/3). */
export interface EmploymentLine {
  id: string
  orderNumber: string
  orderedOn: string
  signatoryName: string
  startsOn: string
  category: PersonnelCategory
  basis: HiringBasis | null
  probationEndsOn: string | null
  endedOn: string | null
  endOrderNumber: string | null
  caseId: string | null
}

export interface PersonPage {
  id: string
  name: string
  surname: string | null
  givenName: string
  patronymic: string | null
  version: number
  iin: string | null
  jobs: { positionCode: string; organisation: { kk: string; ru: string; en: string }; fromOn: string; toOn: string | null }[]
  courses: CourseOnTheWay[]
  ledger: LedgerLine[]
  certificates: CertificateSummary[]
  /** learning outside the platform, not credited */
  evidence: Evidence[]
  employments: EmploymentLine[]
  /** kinds are the person's and HR's own business, of the time in HR's own centre; null for everybody else */
  absences: { id: string; kind: AbsenceKind; from: string; to: string }[] | null
  /** HR may record an absence, the end of employment, a hiring order */
  mayKeepStaff: boolean
  mayHire: boolean
  /** the actor may propose this person as an internal trainer (397/2.12) */
  mayProposeTrainer: boolean
  /** the open entry of the person in the register of trainers */
  trainerId: string | null
  year: number
  done: number
  mayRename: boolean
}

/** One person with learning record and certificates; Denied for those who do not answer for them. */
export async function readPerson(actor: Actor, id: string, deps: Deps): Promise<PersonPage> {
  const found = z.uuid().safeParse(id).success ? await deps.db.person.findUnique({ where: { id }, include: { jobs: { include: { organisation: true, employment: { select: { id: true } } }, orderBy: { fromOn: 'desc' } }, employments: { include: { adaptation: { select: { id: true } }, centre: { select: { path: true } }, job: { select: { organisation: { select: { path: true } } } } }, orderBy: { startsOn: 'desc' } }, absences: { orderBy: { fromOn: 'desc' } } } }) : null
  const person = authorise(actor, 'person.read', found && (await withStaffPaths(deps, { ...found, personId: found.id })))
  const [courses, ledger, certificates, evidence, trainer] = await Promise.all([coursesOf(id, deps), ledgerOf(id, deps), certificatesOf(id, deps), evidenceOf(id, deps), openEntryOf(deps, id)])
  const year = creditYear(today(deps.clock))
  const mayRename = may(actor, 'person.rename', person)
  const mayKeepStaff = may(actor, 'employment.record', person) && may(actor, 'absence.record', person)
  const day = (value: Date | null) => value && fromDateColumn(value)
  const kept = employmentsInReach(actor, person)
  return {
    id, name: fullName(person), surname: person.surname, givenName: person.givenName, patronymic: person.patronymic, version: person.version,
    iin: mayRename && person.iinSealed ? maskedIin(deps.secrets.open(person.iinSealed)) : null,
    jobs: person.jobs.map((job) => ({
      positionCode: job.positionCode, organisation: { kk: job.organisation.nameKk, ru: job.organisation.nameRu, en: job.organisation.nameEn },
      fromOn: job.fromOn.toISOString().slice(0, 10), toOn: job.toOn?.toISOString().slice(0, 10) ?? null,
    })),
    employments: person.employments.map((one) => ({
      id: one.id, orderNumber: one.orderNumber, orderedOn: fromDateColumn(one.orderedOn), signatoryName: one.signatoryName, startsOn: fromDateColumn(one.startsOn), category: one.category as PersonnelCategory,
      basis: one.basis as HiringBasis | null, probationEndsOn: day(one.probationEndsOn), endedOn: day(one.endedOn), endOrderNumber: one.endOrderNumber, caseId: one.adaptation?.id ?? null,
    })),
    absences: mayKeepStaff || person.id === actor.personId
      ? person.absences.map(({ id: absenceId, kind, fromOn, toOn }) => ({ id: absenceId, kind: kind as AbsenceKind, from: fromDateColumn(fromOn), to: fromDateColumn(toOn) })).filter(({ from }) => person.id === actor.personId || within(kept, from))
      : null,
    mayKeepStaff,
    mayHire: mayKeepStaff && person.employments.every(({ endedOn }) => endedOn !== null),
    // who is only hired to come works in the centre from the first day on
    mayProposeTrainer: trainer === null && may(actor, 'trainer.propose', await withPaths(deps, { personId: person.id })),
    trainerId: trainer?.id ?? null,
    courses, ledger, certificates, evidence, year, mayRename,
    done: yearBalance(ledger.map(({ minutes, completedOn }) => ({ minutes, year: creditYear(completedOn) })), year).done,
  }
}

export type NameFields = 'surname' | 'givenName' | 'patronymic'
export type Rename = { ok: true } | { ok: false; errors: Partial<Record<NameFields, 'name.required' | 'name.letters'>> } | { ok: false; refusal: Decision & { allowed: false } }

/** HR writes the name as in the identity document. Certificates already issued keep theirs. */
export async function renamePerson(actor: Actor, id: string, given: Record<NameFields, string> & { version: number }, deps: Deps): Promise<Rename> {
  const found = z.uuid().safeParse(id).success ? await deps.db.person.findUnique({ where: { id } }) : null
  authorise(actor, 'person.rename', found && (await withStaffPaths(deps, { personId: found.id })))
  const errors: Partial<Record<NameFields, 'name.required' | 'name.letters'>> = {}
  const name: Record<NameFields, string | null> = { surname: null, givenName: null, patronymic: null }
  for (const field of ['surname', 'givenName', 'patronymic'] as const) {
    const typed = given[field].trim()
    if (typed === '') {
      if (field === 'givenName') errors[field] = 'name.required'
    } else if ((name[field] = readName(typed)) === null) errors[field] = 'name.letters'
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const decision = await deps.db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, version: given.version },
      data: { surname: name.surname, givenName: name.givenName!, patronymic: name.patronymic, version: { increment: 1 } },
    })
    if (count !== 1) return refuse('changed-meanwhile')
    await record(tx, { actor, at: deps.clock.now(), event: 'person.renamed', subject: ['Person', id], data: { was: fullName(found!), is: fullName({ ...name, givenName: name.givenName! }) } })
    return allow(true)
  })
  return decision.allowed ? { ok: true } : { ok: false, refusal: decision }
}
