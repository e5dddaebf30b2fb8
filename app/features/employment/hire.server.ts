/** The hiring order: HR records it, and what follows from it starts by itself (397/3, 397/6, 397/7¶2, 397/9). */
import { dictionaries, loadEditions } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import { isExclusionViolation, isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { mayHire, standsInTheWay, HIRING_BASES, PERSONNEL_CATEGORIES, type HiringBasis, type HiringOutcome, type PersonnelCategory } from '../../rules/adaptation/hiring.ts'
import { mayAttachMentor } from '../../rules/adaptation/mentor.ts'
import { mayProbationEnd, mayRun, periodWarnings, proposedEnd, type Warning } from '../../rules/adaptation/terms.ts'
import { mayStartTraining, releaseWarnings } from '../../rules/adaptation/training.ts'
import { dayBefore, readDay, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { editionOn } from '../../rules/calendar/editions.ts'
import { allow, type Decision, type Refusal } from '../../rules/kernel/decision.ts'
import { isIin } from '../../rules/identity/iin.ts'
import { readName } from '../../rules/identity/name.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { sendLink } from '../identity/password-reset.server.ts'
import { countFailure, secondsToWait } from '../identity/throttle.server.ts'
import { refreshObligations } from '../obligations/obligations.server.ts'
import { servingTrainer, suspendedByJobs } from '../trainers/status.server.ts'
import { authorisedPersons, isInAdaptation, worksInCentre } from './centre.server.ts'
import { LONGEST } from './limits.ts'
import { lockPeople, withFormerPaths } from './reach.server.ts'

/** The form as typed; every field is text, as forms are. */
export const HIRING_FIELDS = [
  'surname', 'givenName', 'patronymic', 'iin', 'email', 'language', 'organisationId', 'unit', 'positionCode', 'category', 'basis',
  'orderNumber', 'orderedOn', 'signatoryId', 'startsOn', 'probation', 'probationEndsOn', 'periodEndsOn', 'mentorId', 'releaseMinutes', 'inWorkingHours',
] as const
export type HiringField = (typeof HIRING_FIELDS)[number]
export type HiringForm = Record<HiringField, string>
export type HiringFieldError = 'required' | 'long' | 'name-letters' | 'email' | 'email-taken' | 'iin' | 'iin-other-name' | 'iin-wait' | 'choose' | 'day' | 'minutes'

export type HiringResult =
  | { kind: 'recorded'; outcome: HiringOutcome; personId: string; caseId: string | null }
  /** nothing is recorded yet: look at these first, then press again */
  | { kind: 'warnings'; warnings: Warning[]; periodEndsOn: CalendarDate }
  | { kind: 'wrong'; errors: Partial<Record<HiringField, HiringFieldError>> }
  | { kind: 'refused'; refusal: Refusal }

interface Read {
  form: HiringForm
  personId: string | null
  iin: string
  email: string
  position: (typeof dictionaries.positions)[number]
  orderedOn: CalendarDate
  startsOn: CalendarDate
  category: PersonnelCategory | null
  basis: HiringBasis | null
  probationEndsOn: CalendarDate | null
  periodEndsOn: CalendarDate | null
  releaseMinutes: number
}

/** An id is the same id in capitals; what is kept and compared is written small. */
const asKept = (form: HiringForm): HiringForm => ({ ...form, organisationId: form.organisationId.toLowerCase(), signatoryId: form.signatoryId.toLowerCase(), mentorId: form.mentorId.toLowerCase() })

/**
 * Records a hiring order; for `personId` somebody the platform knows, else a new person with an account and an invitation.
 * With warnings it records nothing until `confirmed`. Everything happens in one transaction, and an order is recorded once:
 * who was overtaken by somebody else looks once more and answers with what is there.
 */
export async function hire(actor: Actor, given: HiringForm, how: { personId: string | null; confirmed: boolean }, deps: Deps): Promise<HiringResult> {
  const form = asKept(given)
  const known = how.personId?.toLowerCase() ?? null
  try {
    return await recordHiring(actor, form, { ...how, personId: known }, deps)
  } catch (error) {
    if (!(error instanceof AddressTaken) && !isUniqueViolation(error) && !isExclusionViolation(error)) throw error
    return recordHiring(actor, form, { ...how, personId: known }, deps)
  }
}

async function recordHiring(actor: Actor, given: HiringForm, { personId: known, confirmed }: { personId: string | null; confirmed: boolean }, deps: Deps): Promise<HiringResult> {
  const { db, clock } = deps
  authorise(actor, 'employment.list', {})
  const { read, errors } = await readForm(actor, given, known, deps)
  const organisation = isUuid(given.organisationId) ? await db.organisation.findUnique({ where: { id: given.organisationId } }) : null
  if (!organisation) errors.organisationId = 'choose'
  const wrong = Object.values(errors)
  if (!read || !organisation || wrong.some((error) => error !== 'email-taken')) return { kind: 'wrong', errors }
  authorise(actor, 'employment.record', { paths: [organisation.path] })
  // somebody found by IIN and name may have left every centre: a returning worker is in nobody's reach
  if (known !== null) authorise(actor, 'person.read', await withFormerPaths(deps, { personId: known }))

  const on = today(clock)
  const editions = loadEditions()
  const centre = await db.organisation.findFirst({ where: { kind: 'labour-mobility-centre', id: { in: organisation.path.split('/').filter(Boolean) } } })
  const { category, basis, position } = read
  const order = { number: given.orderNumber.trim(), orderedOn: read.orderedOn }
  if (known === null && centre) {
    const done = await recordedBefore(db, given, centre.id, order, read.email)
    if (done) return done
  }
  if (wrong.length > 0) return { kind: 'wrong', errors }

  const signatoryIn = async (tx: Db) => (centre ? (await authorisedPersons(centre, { db: tx as Deps['db'], clock })).find(({ personId }) => personId === given.signatoryId) : undefined)
  const decide = async (tx: Db): Promise<Decision<HiringOutcome>> => {
    const signedByAuthorisedPerson = (await signatoryIn(tx)) !== undefined
    return mayHire({ order, startsOn: read.startsOn, signedByAuthorisedPerson, organisationKind: organisation.kind, category, position, basis, ...(await employmentsBefore(tx, read, centre?.id ?? null, order)) }, on, editions)
  }
  const first = await decide(db)
  if (!first.allowed) return { kind: 'refused', refusal: first }
  if (read.probationEndsOn) {
    const probation = mayProbationEnd(read.startsOn, read.probationEndsOn)
    if (!probation.allowed) return { kind: 'refused', refusal: probation }
  }

  const calendar = await calendarNow(deps)
  const opens = first.value === 'case-opened'
  const periodEndsOn = read.periodEndsOn ?? proposedEnd(read.startsOn, read.probationEndsOn, calendar)
  if (opens) {
    const period = mayRun({ startsOn: read.startsOn, endsOn: periodEndsOn, probationEndsOn: read.probationEndsOn })
    if (!period.allowed) return { kind: 'refused', refusal: period }
  }
  const programme = opens ? await db.courseEdition.findFirst({ where: { adaptationProgramme: true, status: 'published' } }) : null
  if (opens) {
    const training = mayStartTraining(programme && { published: true, ofQualificationOrganisation: true })
    if (!training.allowed) return { kind: 'refused', refusal: training }
  }
  const release = { minutesPerDay: read.releaseMinutes, inWorkingHours: given.inWorkingHours !== 'no' }
  const warnings = opens ? [...periodWarnings({ startsOn: read.startsOn, endsOn: periodEndsOn, probationEndsOn: read.probationEndsOn }, calendar), ...releaseWarnings(release)] : []
  const mentorId = opens && given.mentorId ? given.mentorId : null
  const decideMentor = async (tx: Db): Promise<Decision> => {
    if (!mentorId || !centre) return allow(true)
    const reading = { db: tx as Deps['db'], clock }
    return mayAttachMentor(
      {
        workerId: read.personId ?? '', mentorId, worksInSameCentre: await worksInCentre(mentorId, centre, reading), inAdaptation: await isInAdaptation(mentorId, reading), overrideReason: null,
        order: { ...order, signedByAuthorisedPerson: true }, fromOn: read.startsOn,
      },
      { startsOn: read.startsOn, hiringOrderedOn: order.orderedOn, replaces: null },
      on,
    )
  }
  const attach = await decideMentor(db)
  if (!attach.allowed) return { kind: 'refused', refusal: attach }
  if (warnings.length > 0 && !confirmed) return { kind: 'warnings', warnings, periodEndsOn }

  const now = clock.now()
  const id = () => newId(now.getTime())
  return db.$transaction(async (tx): Promise<HiringResult> => {
    // first the centre, then the people of the order; what was decided above is decided again with nobody else at it
    await tx.$queryRaw`select 1 from "Organisation" where "id" = ${centre!.id}::uuid for no key update`
    await lockPeople(tx, [read.personId, mentorId])
    const again = await decide(tx)
    if (!again.allowed) return { kind: 'refused', refusal: again }
    const attachAgain = await decideMentor(tx)
    if (!attachAgain.allowed) return { kind: 'refused', refusal: attachAgain }
    const signatory = (await signatoryIn(tx))!
    const effective = read.startsOn > on ? read.startsOn : on
    const trainer = read.personId === null ? null : await servingTrainer(tx, deps, read.personId, effective)
    const personId = read.personId ?? (await newPerson(tx, read, deps))
    const jobId = await jobFor(tx, personId, organisation.id, read, deps)
    const employmentId = id()
    await tx.employment.create({
      data: {
        id: employmentId, personId, centreId: centre!.id, jobId, orderNumber: order.number, orderedOn: toDateColumn(order.orderedOn), signatoryId: signatory.personId, signatoryName: signatory.name,
        startsOn: toDateColumn(read.startsOn), basis: category === 'auxiliary' ? null : basis, category: category!, probationEndsOn: read.probationEndsOn && toDateColumn(read.probationEndsOn), recordedAt: now,
      },
    })
    let caseId: string | null = null
    if (opens) {
      caseId = id()
      await tx.adaptationCase.create({
        data: {
          id: caseId, employmentId, edition: editionOn(editions, '397', order.orderedOn)!.edition, programmeId: programme!.id, periodEndsOn: toDateColumn(periodEndsOn),
          releaseMinutes: release.minutesPerDay, inWorkingHours: release.inWorkingHours, openedAt: now,
        },
      })
      if (mentorId)
        await tx.mentorAttachment.create({
          data: { id: id(), caseId, mentorId, orderNumber: order.number, orderedOn: toDateColumn(order.orderedOn), signatoryId: signatory.personId, signatoryName: signatory.name, fromOn: toDateColumn(read.startsOn), recordedAt: now },
        })
      await assignProgramme(tx, personId, programme!, release.minutesPerDay > 0, deps)
      await refreshObligations(tx, deps, caseId)
    }
    const suspended = await suspendedByJobs(tx, deps, actor, trainer, { day: effective, orderNumber: order.number })
    await record(
      tx,
      { actor, at: now, event: 'employment.recorded', subject: ['Person', personId], data: { employment: employmentId, order: order.number, orderedOn: order.orderedOn, startsOn: read.startsOn, category, clauses: [...again.clauses] } },
      { actor, at: now, event: opens ? 'adaptation.opened' : 'adaptation.not-applicable', subject: opens ? ['AdaptationCase', caseId!] : ['Person', personId], data: { employment: employmentId, clauses: opens ? ['397/6'] : ['397/6.category'] } },
      ...suspended,
    )
    return { kind: 'recorded', outcome: again.value, personId, caseId }
  })
}

/** A new person whose order is there already, under this name and address: the form was sent twice, and the answer is the same. */
async function recordedBefore(tx: Db, { surname, givenName }: HiringForm, centreId: string, order: { number: string; orderedOn: CalendarDate }, email: string): Promise<HiringResult | null> {
  const found = await tx.employment.findFirst({
    where: { centreId, orderNumber: order.number, orderedOn: toDateColumn(order.orderedOn), person: { surname: readName(surname), givenName: readName(givenName) ?? '', account: { email } } },
    include: { adaptation: { select: { id: true } } },
  })
  return found && { kind: 'recorded', outcome: found.adaptation ? 'case-opened' : 'not-applicable', personId: found.personId, caseId: found.adaptation?.id ?? null }
}

/** Names that do not belong to the IIN typed with them: so many in a window, then nobody is looked up for a while. */
const WRONG_NAMES = 10
const WRONG_NAMES_SECONDS = 3600

/** Whose IIN it is, if the name typed with it is the register's; the register's name is not told to whoever guesses numbers. */
async function personByIin(actor: Actor, { surname, givenName }: HiringForm, iin: string, deps: Deps): Promise<{ personId: string | null } | { error: HiringFieldError }> {
  const key = `hire-iin:${actor.accountId}`
  if ((await secondsToWait(deps, { [key]: WRONG_NAMES })) > 0) return { error: 'iin-wait' }
  const person = await deps.db.person.findUnique({ where: { iinLookup: deps.secrets.lookup(`iin:${iin}`) } })
  if (!person) return { personId: null }
  if (person.surname === readName(surname) && person.givenName === readName(givenName)) return { personId: person.id }
  const failures = await countFailure(deps, key, WRONG_NAMES_SECONDS)
  await record(deps.db, { actor, at: deps.clock.now(), event: 'employment.iin-mismatch', subject: ['Person', person.id] })
  return { error: failures > WRONG_NAMES ? 'iin-wait' : 'iin-other-name' }
}

/** Reads the form; what is wrong with a field stands beside it, in the order of the form. */
async function readForm(actor: Actor, given: HiringForm, known: string | null, deps: Deps): Promise<{ read: Read | null; errors: Partial<Record<HiringField, HiringFieldError>> }> {
  const { db } = deps
  const errors: Partial<Record<HiringField, HiringFieldError>> = {}
  const iin = given.iin.replace(/\s/g, '')
  const email = given.email.normalize('NFKC').trim().toLowerCase()
  let personId = known
  if (known === null) {
    for (const field of ['surname', 'givenName', 'patronymic'] as const) if (given[field].trim() && readName(given[field]) === null) errors[field] = 'name-letters'
    if (!given.givenName.trim()) errors.givenName = 'required'
    if (iin && !isIin(iin)) errors.iin = 'iin'
    else if (iin) {
      const found = await personByIin(actor, given, iin, deps)
      if ('error' in found) errors.iin = found.error
      else personId = found.personId
    }
    if (personId === null && (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/.test(email) || email.length > 200)) errors.email = 'email'
    else if (personId === null && (await db.account.count({ where: { email } })) > 0) errors.email = 'email-taken'
  }
  if (!given.unit.trim()) errors.unit = 'required'
  else if (given.unit.trim().length > LONGEST.unit) errors.unit = 'long'
  if (given.orderNumber.trim().length > LONGEST.orderNumber) errors.orderNumber = 'long'
  const position = dictionaries.positions.find(({ code }) => code === given.positionCode)
  if (!position) errors.positionCode = 'choose'
  if (!given.signatoryId) errors.signatoryId = 'choose'
  const dayOf = (field: 'orderedOn' | 'startsOn' | 'probationEndsOn' | 'periodEndsOn', needed: boolean): CalendarDate | null => {
    const typed = given[field].trim()
    if (typed === '') {
      if (needed) errors[field] = 'required'
      return null
    }
    const day = readDay(typed)
    if (day === null) errors[field] = 'day'
    return day
  }
  const [orderedOn, startsOn] = [dayOf('orderedOn', true), dayOf('startsOn', true)]
  if (given.probation !== 'set' && given.probation !== 'none') errors.probation = 'choose'
  const probationEndsOn = given.probation === 'set' ? dayOf('probationEndsOn', true) : null
  const periodEndsOn = dayOf('periodEndsOn', false)
  const releaseMinutes = given.releaseMinutes.trim() === '' ? 60 : Number(given.releaseMinutes)
  if (!Number.isInteger(releaseMinutes) || releaseMinutes < 0 || releaseMinutes > 480) errors.releaseMinutes = 'minutes'
  const category = PERSONNEL_CATEGORIES.find((one) => one === given.category) ?? null
  const basis = HIRING_BASES.find((one) => one === given.basis) ?? null
  if (orderedOn === null || startsOn === null || !position) return { read: null, errors }
  return { read: { form: given, personId, iin, email, position, orderedOn, startsOn, category, basis, probationEndsOn, periodEndsOn, releaseMinutes }, errors }
}

async function employmentsBefore(tx: Db, { personId, startsOn }: Read, centreId: string | null, order: { number: string; orderedOn: CalendarDate }) {
  if (personId === null || centreId === null) return { openEmployment: false, orderRecorded: false }
  const rows = await tx.employment.findMany({ where: { personId } })
  return {
    openEmployment: rows.some((row) => standsInTheWay({ startsOn: fromDateColumn(row.startsOn), endedOn: row.endedOn && fromDateColumn(row.endedOn) }, startsOn)),
    orderRecorded: rows.some((row) => row.centreId === centreId && row.orderNumber === order.number && row.orderedOn.getTime() === toDateColumn(order.orderedOn).getTime()),
  }
}

class AddressTaken extends Error {}

async function newPerson(tx: Db, { form, iin, email }: Read, deps: Deps): Promise<string> {
  const now = deps.clock.now()
  const [personId, accountId] = [newId(now.getTime()), newId(now.getTime())]
  const language = ['kk', 'ru', 'en'].includes(form.language) ? form.language : 'kk'
  await tx.person.create({
    data: {
      id: personId, surname: readName(form.surname), givenName: readName(form.givenName)!, patronymic: readName(form.patronymic),
      ...(iin && { iinSealed: deps.secrets.seal(iin), iinLookup: deps.secrets.lookup(`iin:${iin}`) }),
    },
  })
  if ((await tx.account.count({ where: { email } })) > 0) throw new AddressTaken()
  await tx.account.create({ data: { id: accountId, personId, email, language, createdAt: now } })
  await sendLink(tx, deps, { id: accountId, email, language }, 'invitation')
  return personId
}

/**
 * The job of the order. One the worker has there already without an order is the same job when it is in the same place;
 * otherwise it ends the day before and another begins. What the record says about earlier days stays as it is.
 */
async function jobFor(tx: Db, personId: string, organisationId: string, { form, startsOn }: Read, { clock }: Deps): Promise<string> {
  const [positionCode, unit] = [form.positionCode, form.unit.trim()]
  const open = await tx.jobAssignment.findFirst({ where: { personId, organisationId, toOn: null, employment: null }, orderBy: { fromOn: 'desc' } })
  const create = async (toOn: CalendarDate | null) => {
    const id = newId(clock.now().getTime())
    await tx.jobAssignment.create({ data: { id, personId, organisationId, positionCode, unit, fromOn: toDateColumn(startsOn), toOn: toOn && toDateColumn(toOn) } })
    return id
  }
  if (!open) return create(null)
  const fromOn = fromDateColumn(open.fromOn)
  const same = open.positionCode === positionCode && (open.unit === null || open.unit === unit)
  // begun on the day of the order, it is described by the order; recorded too late, it began with it
  if (fromOn === startsOn || (same && fromOn > startsOn)) await tx.jobAssignment.update({ where: { id: open.id }, data: { positionCode, unit, fromOn: toDateColumn(startsOn) } })
  else if (same) await tx.jobAssignment.update({ where: { id: open.id }, data: { unit } })
  // hired into another position than the one recorded for later days: it lasted until then
  else if (fromOn > startsOn) return create(dayBefore(fromOn))
  else {
    await tx.jobAssignment.update({ where: { id: open.id }, data: { toOn: toDateColumn(dayBefore(startsOn)) } })
    return create(null)
  }
  return open.id
}

/** The programme of the qualification organisation is assigned with the case, unless the worker is in it already; who took it for an earlier employment takes it anew (397/9, 397/9.programme, 397/10). */
async function assignProgramme(tx: Db, personId: string, programme: { id: string; code: string }, released: boolean, { clock }: Deps): Promise<void> {
  if ((await tx.enrolment.count({ where: { personId, courseCode: programme.code, status: 'active' } })) > 0) return
  const account = await tx.account.findUnique({ where: { personId }, select: { language: true } })
  const now = clock.now()
  await tx.enrolment.create({
    data: { id: newId(now.getTime()), personId, editionId: programme.id, courseCode: programme.code, language: account?.language === 'ru' ? 'ru' : 'kk', source: 'assigned', release: released ? 'with' : 'without', status: 'active', enrolledAt: now },
  })
}
