/** The campaign of a year: opened once by the qualification organisation, closed when its results are generalised (397/17, 397/18). */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { formatter } from '../../i18n/format.ts'
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import { statement, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { queueMails, type Mail } from '../../platform/mail.server.ts'
import { assessmentDue, mayCloseCampaign, mayOpenCampaign } from '../../rules/assessment/assessment.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import type { Deadline } from '../../rules/kernel/deadline.ts'
import { calendarNow, shareCalendar } from '../calendar/working-calendar.server.ts'
import { COVERED_STAFF, coveredParameters } from '../employment/covered.server.ts'
import { refreshYear } from '../obligations/year-obligations.server.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import { currentFramework } from './framework.server.ts'
import { ASSESSMENT_SETTINGS } from './limit.server.ts'

export interface Campaign {
  year: number
  frameworkId: string
  openedOn: CalendarDate
  /** results generalised (397/18); what comes later is still accepted, as late */
  closedOn: CalendarDate | null
  /** the last day for both forms, counted from the opening (397/17) */
  deadline: Deadline
}

/** The campaign of a year; null while it was not opened. */
export async function readCampaign({ db }: { db: Db }, year: number): Promise<Campaign | null> {
  const row = await db.assessmentCampaign.findUnique({ where: { year } })
  if (!row) return null
  const openedOn = fromDateColumn(row.openedOn)
  return { year, frameworkId: row.frameworkId, openedOn, closedOn: row.closedOn && fromDateColumn(row.closedOn), deadline: { ...assessmentDue(year, ASSESSMENT_SETTINGS, await calendarNow({ db })), from: openedOn } }
}

/** Years that have a campaign, the newest first. */
export const campaignYears = async ({ db }: { db: Db }): Promise<number[]> => (await db.assessmentCampaign.findMany({ orderBy: { year: 'desc' }, select: { year: true } })).map(({ year }) => year)

export interface Opened {
  /** people who were sent the notice */
  told: number
}

/** Ten thousand letters are written in one transaction, in milliseconds. */
const OPENING_TAKES = 120_000

/** Opens the campaign of the year: workers and heads are told once, and every worker owes the questionnaire from now on (397/17). */
export async function openCampaign(actor: Actor, year: number, deps: Deps): Promise<Decision<Opened>> {
  authorise(actor, 'campaign.manage', {})
  return deps.db.$transaction(async (tx) => {
    await shareCalendar(tx)
    const decision = mayOpenCampaign({ year, exists: (await tx.assessmentCampaign.count({ where: { year } })) > 0 }, today(deps.clock))
    if (!decision.allowed) return decision
    const framework = await currentFramework({ db: tx })
    if (!framework) return refuse('assessment.no-framework', {}, '397/16')
    const now = deps.clock.now()
    // of two at once the second waits here, and finds it open
    const { count } = await tx.assessmentCampaign.createMany({ data: [{ year, frameworkId: framework.id, openedOn: toDateColumn(today(deps.clock)), openedAt: now, openedById: actor.personId }], skipDuplicates: true })
    if (count === 0) return refuse('assessment.campaign-exists', { year }, '397/17')
    const campaign = (await readCampaign({ db: tx }, year))!
    await refreshYear(tx, deps, year)
    const letters = (await peopleToTell(tx, deps)).map((person) => notice(person, campaign, deps))
    await queueMails(tx, deps, letters)
    await record(tx, { actor, at: now, event: 'campaign.opened', subject: ['AssessmentCampaign', String(year)], data: { year, edition: framework.edition, endsOn: campaign.deadline.on, told: letters.length, clauses: [...decision.clauses] } })
    return allow({ told: letters.length }, ...decision.clauses)
  }, { timeout: OPENING_TAKES })
}

/** Closes the campaign: its results are generalised, plans for the next year rest on them; what is still missing is accepted as late (397/18). */
export async function closeCampaign(actor: Actor, year: number, deps: Deps): Promise<Decision> {
  authorise(actor, 'campaign.manage', {})
  return deps.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "AssessmentCampaign" where "year" = ${year} for update`
    const campaign = await readCampaign({ db: tx }, year)
    const decision = mayCloseCampaign({ year, exists: campaign !== null, closed: campaign?.closedOn !== null, dueOn: campaign?.deadline.on ?? null }, today(deps.clock))
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    await tx.assessmentCampaign.update({ where: { year }, data: { closedOn: toDateColumn(today(deps.clock)), closedAt: now, closedById: actor.personId } })
    await record(tx, { actor, at: now, event: 'campaign.closed', subject: ['AssessmentCampaign', String(year)], data: { year, clauses: [...decision.clauses] } })
    return decision
  })
}

interface Told {
  personId: string
  email: string
  language: string
  worker: boolean
  head: boolean
}

/** Whom the opening concerns and who can be reached: every covered worker, and those who head a centre. */
const peopleToTell = (tx: Db, deps: Pick<Deps, 'clock'>): Promise<Told[]> =>
  tx.$queryRaw<Told[]>(statement(
    `with covered as (${COVERED_STAFF}), heads as (
       select distinct g."accountId" from "RoleGrant" g where g."revokedAt" is null and g.role in ('career-centre-head', 'centre-authorised-person'))
     select a."personId"::text as "personId", a.email, a.language, c."personId" is not null as worker, h."accountId" is not null as head
     from "Account" a left join covered c on c."personId" = a."personId" left join heads h on h."accountId" = a.id
     where a."blockedAt" is null and (c."personId" is not null or h."accountId" is not null) order by a."personId"`,
    ...coveredParameters(deps),
  ))

/** How many people the opening would tell. */
export const countToTell = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<number> => (await peopleToTell(deps.db, deps)).length

/** The notice of the campaign: what to do, until when, on what ground, where; in the reader's language. */
function notice({ personId, email, language, worker, head }: Told, { year, deadline }: Campaign, { publicUrl }: Pick<Deps, 'publicUrl'>): Mail {
  const locale: Locale = isLocale(language) ? language : 'kk'
  const t = translate(locale)
  const date = formatter(locale).longDate(deadline.on)
  return {
    key: `campaign:${year}:${personId}`, to: email, language: locale,
    subject: t('campaign.mail.subject', { year }),
    text: t('campaign.mail.text', {
      parts: [...(worker ? [t('campaign.mail.worker', { year, date, link: `${publicUrl}${paths.assessment()}` })] : []), ...(head ? [t('campaign.mail.head', { year, date, link: `${publicUrl}${paths.campaign()}` })] : [])].join('\n\n'),
      clause: clauseLinks(['397/17'], locale)[0]!.label,
    }),
  }
}

/** The year a page of the campaign is about when the address names none. */
export const thisYear = ({ clock }: Pick<Deps, 'clock'>): number => yearOf(today(clock))
