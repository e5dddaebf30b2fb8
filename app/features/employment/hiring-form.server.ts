/** The page of the hiring order: whom, where, who signs, who may be the mentor, and what follows from the dates typed so far. */
import { dictionaries } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import type { Locale } from '../../i18n/locale.ts'
import { fromDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { conclusionDue, lastSafeEnd, periodEnds, planDue, proposedEnd, trainingDue } from '../../rules/adaptation/terms.ts'
import { addMonths, dayBefore, readDay, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import { count } from '../../rules/kernel/deadline.ts'
import { lateBy, obligationState, type ObligationKind, type ObligationState } from '../../rules/kernel/obligation.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { listOrganisations } from '../identity/accounts.server.ts'
import type { OrganisationRow } from '../identity/organisation-options.ts'
import { deadlineView, type DeadlineView } from '../obligations/deadline-view.server.ts'
import { TARGETS } from '../obligations/obligations.server.ts'
import { authorisedPersons, possibleMentors, type PossibleMentor } from './centre.server.ts'
import { HIRING_FIELDS, type HiringForm } from './hire.server.ts'
import { withFormerPaths, withStaffPaths } from './reach.server.ts'

export interface HiringPageData {
  /** somebody the platform knows, or null: the names are asked */
  person: { id: string; name: string; /** the person's page opens; that of somebody who has left does not */ page: boolean } | null
  /** what the form holds before anything is typed */
  start: HiringForm
  /** labour mobility centres and career centres in the actor's reach */
  organisations: OrganisationRow[]
  signatories: { personId: string; name: string; centre: { kk: string; ru: string; en: string } }[]
  mentors: PossibleMentor[]
}

const KINDS = ['labour-mobility-centre', 'career-centre']
const CATEGORY = { managerial: 'managerial', core: 'core', support: 'auxiliary' } as const

/** Everything to choose from; Denied for those who keep no staff records, and for a person out of reach. */
export async function readHiringForm(actor: Actor, personId: string | null, deps: Deps): Promise<HiringPageData> {
  authorise(actor, 'employment.list', {})
  const found = personId !== null && isUuid(personId) ? await deps.db.person.findUnique({ where: { id: personId }, include: { jobs: { where: { toOn: null }, include: { employment: { select: { id: true } } }, orderBy: { fromOn: 'desc' } } } }) : null
  if (personId !== null) authorise(actor, 'person.read', found && (await withFormerPaths(deps, { personId: found.id })))
  const all = await listOrganisations(deps)
  const organisations = all.filter(({ kind, path }) => KINDS.includes(kind) && may(actor, 'employment.record', { paths: [path] }))
  const centres = all.filter(({ kind, id }) => kind === 'labour-mobility-centre' && organisations.some(({ path }) => path.split('/').includes(id)))
  const [signatories, mentors] = await Promise.all([
    Promise.all(centres.map(async (centre) => (await authorisedPersons(centre, deps)).map((one) => ({ ...one, centre: { kk: centre.nameKk, ru: centre.nameRu, en: centre.nameEn } })))),
    Promise.all(centres.map((centre) => possibleMentors(centre, found?.id ?? null, deps))),
  ])
  const start = Object.fromEntries(HIRING_FIELDS.map((field) => [field, ''])) as HiringForm
  const job = found?.jobs.find(({ organisationId, employment }) => employment === null && organisations.some(({ id }) => id === organisationId))
  const position = job && dictionaries.positions.find(({ code }) => code === job.positionCode)
  return {
    person: found && { id: found.id, name: fullName(found), page: may(actor, 'person.read', await withStaffPaths(deps, { personId: found.id })) },
    start: {
      ...start,
      language: 'kk', releaseMinutes: '60', inWorkingHours: 'yes', basis: 'first-hired',
      organisationId: job?.organisationId ?? (organisations.length === 1 ? organisations[0]!.id : ''),
      signatoryId: signatories.flat().length === 1 ? signatories.flat()[0]!.personId : '',
      ...(job && { positionCode: job.positionCode, unit: job.unit ?? '', startsOn: fromDateColumn(job.fromOn), category: position ? CATEGORY[position.staffGroup] : '' }),
    },
    organisations,
    signatories: signatories.flat(),
    mentors: mentors.flat(),
  }
}

export interface HiringOutlook {
  startsOn: CalendarDate
  /** probation of three months as usually meant: the eve of the same day */
  threeMonthsEnd: CalendarDate
  /** the adaptation period may end from … to …; null where probation leaves no room */
  period: { earliest: CalendarDate; latest: CalendarDate } | null
  /** the latest end whose conclusion still falls inside probation */
  safeEnd: CalendarDate | null
  /** the end taken when none is typed */
  proposed: CalendarDate
  /** what will be owed first, with the count of each day */
  deadlines: { kind: ObligationKind; state: ObligationState; lateBy: number; deadline: DeadlineView }[]
}

/** What follows from the dates typed, recorded or not; null while there is no first working day. */
export async function hiringOutlook(form: HiringForm, locale: Locale, deps: Deps): Promise<HiringOutlook | null> {
  const startsOn = readDay(form.startsOn.trim())
  if (startsOn === null) return null
  const orderedOn = readDay(form.orderedOn.trim()) ?? startsOn
  const probationEndsOn = form.probation === 'set' ? readDay(form.probationEndsOn.trim()) : null
  const calendar = await calendarNow(deps)
  const { earliest, latest } = periodEnds(startsOn, probationEndsOn)
  const proposed = proposedEnd(startsOn, probationEndsOn, calendar)
  const safeEnd = probationEndsOn ? lastSafeEnd(startsOn, probationEndsOn, calendar) : null
  const periodEndsOn = readDay(form.periodEndsOn.trim()) ?? proposed
  const on = today(deps.clock)
  const target = (amount: number) => count({ amount, unit: 'working-days', direction: 'after', clause: null }, startsOn, calendar)
  const owed = [
    form.mentorId
      ? { kind: 'draw-up-plan' as const, deadline: planDue(orderedOn > startsOn ? orderedOn : startsOn, calendar), trigger: 'mentor-attached' as const, clause: '397/8', internal: false }
      : { kind: 'attach-mentor' as const, deadline: target(TARGETS['attach-mentor']), trigger: 'hired' as const, clause: '397/7', internal: true },
    { kind: 'adaptation-training' as const, deadline: trainingDue(startsOn, calendar), trigger: 'hired' as const, clause: '397/9', internal: false },
    ...(probationEndsOn && earliest <= latest ? [{ kind: 'conclude' as const, deadline: conclusionDue(periodEndsOn, null, calendar), trigger: 'period-ends' as const, clause: '397/14', internal: false }] : []),
  ]
  return {
    startsOn,
    threeMonthsEnd: dayBefore(addMonths(startsOn, 3)),
    period: earliest <= latest ? { earliest, latest } : null,
    safeEnd,
    proposed,
    deadlines: owed.map(({ kind, ...one }) => ({ kind, state: obligationState({ dueOn: one.deadline.on, doneOn: null }, on, calendar), lateBy: lateBy(one.deadline.on, on, calendar) ?? 0, deadline: deadlineView(one, locale) })),
  }
}
