/**
 * The end of a plan's year (397/21): what came of it is told once to the worker, and in one letter each to the heads and to the
 * qualification organisation. Nothing is stored: the outcome is derived whenever it is asked for, and a later annulment changes it.
 */
import type { Locale } from '../../i18n/locale.ts'
import { isLocale } from '../../i18n/locale.ts'
import { formatter } from '../../i18n/format.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { queueMails, type Mail } from '../../platform/mail.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { creditYear, YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import type { YearOutcome, YearStanding } from '../../rules/learning-plan/plan.ts'
import { isQuiet } from '../obligations/reminders.server.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import { headsOfCentres, nearestHeads, type Reader } from './notices.server.ts'
import { standingsOf } from './person-year.server.ts'

/** Outcomes in the order they are told in. */
const TOLD = ['not-fulfilled', 'mandatory-open', 'fulfilled', 'employment-ended'] as const satisfies readonly YearOutcome[]
type Told = (typeof TOLD)[number]
const isTold = (outcome: YearOutcome): outcome is Told => (TOLD as readonly YearOutcome[]).includes(outcome)

const PLANS_A_TURN = 1000
const NAMES_IN_A_LETTER = 30
const keyOfWorker = (planId: string) => `year-result:${planId}`
const keyOfReader = (year: number, personId: string) => `year-result:${year}:${personId}`
const localeOf = (language: string): Locale => (isLocale(language) ? language : 'kk')

interface PlanOfYear {
  id: string
  personId: string
  surname: string | null
  givenName: string
  patronymic: string | null
  email: string | null
  language: string | null
  /** where the worker has a job today */
  path: string | null
}
interface Result extends PlanOfYear {
  outcome: Told
  standing: YearStanding
}

/**
 * Tells the results of the year that is over, at an hour that disturbs nobody; returns how many letters are new. Safe to repeat, for
 * two processes at once, and after having been cut off: every letter has a key.
 */
export async function tellYearResults(deps: Deps): Promise<number> {
  const year = creditYear(today(deps.clock)) - 1
  if (await isQuiet(deps)) return 0
  if (!(await isAnythingUntold(year, deps)) || (await isAnythingUnmarked(year, deps))) return 0

  const before = await lettersOf(year, deps)
  const results: Result[] = []
  for (let last = ''; ; ) {
    const plans = await plansOfYear(year, last, deps)
    if (plans.length === 0) break
    last = plans.at(-1)!.id
    const standings = await standingsOf(plans.map(({ personId }) => personId), year, deps)
    const told = plans.flatMap((plan): Result[] => {
      const standing = standings.get(plan.personId)!
      return isTold(standing.outcome) ? [{ ...plan, outcome: standing.outcome, standing }] : []
    })
    await queueMails(deps.db, deps, told.flatMap((result): Mail[] => (result.email === null ? [] : [{ key: keyOfWorker(result.id), to: result.email, language: localeOf(result.language ?? 'kk'), ...workersWords(year, result, localeOf(result.language ?? 'kk'), deps) }])))
    results.push(...told)
  }

  // the digests go last: they stand for the whole year
  const nearest = nearestHeads(await headsOfCentres(deps.db))
  const theirs = new Map<string, { reader: Reader; results: Result[] }>()
  for (const result of results) for (const head of nearest(result.path, result.personId)) {
    const list = theirs.get(head.personId)
    if (list) list.results.push(result)
    else theirs.set(head.personId, { reader: head, results: [result] })
  }
  for (const reader of await qualificationOrganisation(deps)) theirs.set(reader.personId, { reader, results })
  await queueMails(deps.db, deps, [...theirs.values()].filter((one) => one.results.length > 0).map(({ reader, results: list }) => ({ key: keyOfReader(year, reader.personId), to: reader.email, language: localeOf(reader.language), ...readersWords(year, list, localeOf(reader.language), deps) })))
  return (await lettersOf(year, deps)) - before
}

/** Is there a worker with a plan of the year who has not been told yet, or were the letters cut off before the digests? */
async function isAnythingUntold(year: number, { pool }: Pick<Deps, 'pool'>): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'year-results-untold',
    text: `with plans as (select l.id, l."personId" from "LearningPlan" l where l.year = $1 and l.status = 'published')
      select 1 where exists (
          select 1 from plans l join "Account" c on c."personId" = l."personId" and c."blockedAt" is null where not exists (select 1 from "OutboxMail" m where m.key = 'year-result:' || l.id))
        or (exists (select 1 from plans) and exists (select 1 from "RoleGrant" g join "Account" c on c.id = g."accountId" and c."blockedAt" is null where g."revokedAt" is null and g.role = 'qualification-organisation')
          and not exists (select 1 from "OutboxMail" m where starts_with(m.key, 'year-result:' || $1::int || ':')))`,
    values: [year],
  })
  return (rowCount ?? 0) > 0
}

/** Does a test wait to be marked that was over before the year was? It may still complete a course of the year. */
async function isAnythingUnmarked(year: number, { pool }: Pick<Deps, 'pool'>): Promise<boolean> {
  const { rowCount } = await pool.query({ name: 'year-results-unmarked', text: `select 1 from "Attempt" where status = 'open' and ("endsAt" at time zone 'Asia/Almaty')::date <= make_date($1, 12, 31) limit 1`, values: [year] })
  return (rowCount ?? 0) > 0
}

async function lettersOf(year: number, { pool }: Pick<Deps, 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'year-results-letters',
    text: `select (select count(*) from "LearningPlan" l join "OutboxMail" m on m.key = 'year-result:' || l.id where l.year = $1)::int + (select count(*) from "OutboxMail" m where starts_with(m.key, 'year-result:' || $1::int || ':'))::int as count`,
    values: [year],
  })
  return rows[0]?.count ?? 0
}

async function plansOfYear(year: number, after: string, { pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<PlanOfYear[]> {
  const { rows } = await pool.query<PlanOfYear>({
    name: 'year-results-plans',
    text: `select l.id, l."personId", p.surname, p."givenName", p.patronymic, c.email, c.language, j.path
      from "LearningPlan" l join "Person" p on p.id = l."personId" left join "Account" c on c."personId" = p.id and c."blockedAt" is null
        left join lateral (
          select o.path from "JobAssignment" q join "Organisation" o on o.id = q."organisationId"
          where q."personId" = p.id and q."fromOn" <= $3::date and (q."toOn" is null or q."toOn" >= $3::date) order by q."fromOn" desc, q.id desc limit 1) j on true
      where l.year = $1 and l.status = 'published' and ($2::text = '' or l.id > nullif($2, '')::uuid) order by l.id limit ${PLANS_A_TURN}`,
    values: [year, after, today(clock)],
  })
  return rows
}

async function qualificationOrganisation({ db }: Pick<Deps, 'db'>): Promise<Reader[]> {
  return db.$queryRaw<Reader[]>`
    select distinct c."personId"::text, c.email, c.language, '' as path from "RoleGrant" g join "Account" c on c.id = g."accountId"
    where g."revokedAt" is null and c."blockedAt" is null and g.role = 'qualification-organisation'`
}

function workersWords(year: number, { outcome, standing }: Result, locale: Locale, { publicUrl }: Pick<Deps, 'publicUrl'>): Pick<Mail, 'subject' | 'text'> {
  const t = translate(locale)
  const { hours } = formatter(locale)
  const academic = (minutes: number) => t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) })
  return {
    subject: t('plan.mail.result.subject', { year, outcome: t(`plan.state.${outcome}`) }),
    text: t('plan.mail.result.text', {
      year, outcome: t(`plan.state.${outcome}`), done: academic(standing.done), target: academic(YEARLY_MINIMUM_MINUTES), open: standing.mandatoryOpen.length > 0 ? t('plan.mail.result.open', { count: standing.mandatoryOpen.length }) : t('plan.mail.result.none-open'),
      clause: clauseLinks(['397/21'], locale)[0]!.label, link: `${publicUrl}${paths.plan(year)}`,
    }),
  }
}

function readersWords(year: number, results: readonly Result[], locale: Locale, { publicUrl }: Pick<Deps, 'publicUrl'>): Pick<Mail, 'subject' | 'text'> {
  const t = translate(locale)
  const { compare, hours } = formatter(locale)
  const counts = TOLD.flatMap((outcome) => {
    const count = results.filter((result) => result.outcome === outcome).length
    return count > 0 ? [`• ${t(`plan.state.${outcome}`)}: ${count}`] : []
  })
  const failed = results.filter(({ outcome }) => outcome === 'not-fulfilled').map((result) => ({ name: fullName(result), done: result.standing.done })).toSorted((one, other) => compare(one.name, other.name))
  const names = failed.slice(0, NAMES_IN_A_LETTER).map(({ name, done }) => t('plan.mail.result.line', { name, hours: hours(done) }))
  const rest = failed.length - names.length
  return {
    subject: t('plan.mail.results.subject', { year }),
    text: t('plan.mail.results.text', {
      year, counts: counts.join('\n'), names: failed.length === 0 ? t('plan.mail.results.all-fulfilled') : [t('plan.mail.results.failed'), ...names, ...(rest > 0 ? [t('plan.mail.and-more', { count: rest })] : [])].join('\n'),
      clause: clauseLinks(['397/21'], locale)[0]!.label, link: `${publicUrl}${paths.plans(year)}`,
    }),
  }
}
