/** Letters about plans: to the worker, and to the head of the worker's centre (397/18, 397/20.1, 397/20.2). */
import { formatter } from '../../i18n/format.ts'
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { queueMails, type Mail } from '../../platform/mail.server.ts'
import type { ClauseId } from '../../rules/clauses.ts'
import { fullName } from '../../rules/identity/name.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'

export type PlanNotice = 'published' | 'amended' | 'rescheduled'
export const AMENDMENT_KINDS = ['self-chosen', 'required', 'retake', 'removed', 'rescheduled'] as const
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number]

interface PlanRow {
  planId: string
  personId: string
  year: number
  /** of the newest amendment, 0: as published */
  number: number
  kind: AmendmentKind | null
  kk: string | null
  ru: string | null
  en: string | null
  courses: number
  /** of the mandatory items */
  minutes: number
  surname: string | null
  givenName: string
  patronymic: string | null
  email: string | null
  language: string | null
  path: string | null
}
export interface Reader {
  personId: string
  email: string
  language: string
  /** of the organisation the office is held in */
  path: string
}

/** More names than a letter to a head lists; the rest is a number. */
const NAMES_IN_A_LETTER = 20
const localeOf = (language: string | null): Locale => (isLocale(language) ? language : 'kk')

/**
 * Tells the worker of each plan and the heads of the centres, in the caller's transaction and after what it tells of.
 * A worker gets one letter for a version of the plan, a head one letter a call; said twice, nothing is sent again. Of what
 * workers changed themselves only the head is told. Those who `know` of it are left out.
 */
export async function queuePlanNotices(tx: Db, deps: Deps, kind: PlanNotice, planIds: readonly string[], know: readonly string[] = []): Promise<void> {
  if (planIds.length === 0) return
  const plans = await plansToTellOf(tx, deps, planIds)
  const byWorker = plans.filter((plan) => !know.includes(plan.personId) && (kind === 'published' || (plan.kind !== 'self-chosen' && plan.kind !== 'removed')))
  const toWorkers = byWorker.flatMap((plan): Mail[] => (plan.email === null ? [] : [{ key: keyOf(kind, plan), to: plan.email, language: localeOf(plan.language), ...workersWords(kind, plan, localeOf(plan.language), deps) }]))

  const nearest = nearestHeads(await headsOfCentres(tx))
  const theirs = new Map<string, { head: Reader; plans: PlanRow[] }>()
  for (const plan of plans) for (const head of nearest(plan.path, plan.personId).filter(({ personId }) => !know.includes(personId))) {
    const list = theirs.get(head.personId)
    if (list) list.plans.push(plan)
    else theirs.set(head.personId, { head, plans: [plan] })
  }
  const toHeads = [...theirs.values()].map(({ head, plans: told }): Mail => ({
    key: `plan-${kind}:head:${head.personId}:${contentHash(told.map((plan) => keyOf(kind, plan)).sort())}`,
    to: head.email, language: localeOf(head.language), ...headsWords(kind, told, localeOf(head.language), deps),
  }))
  await queueMails(tx, deps, [...toWorkers, ...toHeads])
}

const keyOf = (kind: PlanNotice, { planId, number }: PlanRow): string => (kind === 'published' ? `plan-published:${planId}` : `plan-${kind}:${planId}:${number}`)

/** What the letters say of the plans: one query, however many they are. */
const plansToTellOf = (tx: Db, { clock }: Pick<Deps, 'clock'>, planIds: readonly string[]): Promise<PlanRow[]> => {
  const on = toDateColumn(today(clock))
  return tx.$queryRaw<PlanRow[]>`
    select p.id::text as "planId", p."personId"::text, p.year, coalesce(a.number, 0) as number, a.kind, e."titleKk" as kk, e."titleRu" as ru, e."titleEn" as en,
      i.courses, i.minutes, w.surname, w."givenName", w.patronymic, c.email, c.language, j.path
    from "LearningPlan" p join "Person" w on w.id = p."personId"
      left join "Account" c on c."personId" = p."personId" and c."blockedAt" is null
      left join lateral (select m.number, m.kind, m."courseCode" from "PlanAmendment" m where m."planId" = p.id order by m.number desc limit 1) a on true
      left join lateral (select x."editionId" from "PlanItem" x where x."planId" = p.id and x."courseCode" = a."courseCode" order by x."addedBy" desc limit 1) of on true
      left join "CourseEdition" e on e.id = of."editionId"
      left join lateral (
        select count(*)::int as courses, coalesce(sum(x.minutes) filter (where x.origin = 'mandatory'), 0)::int as minutes from "PlanItem" x where x."planId" = p.id and x."removedBy" is null) i on true
      left join lateral (
        select o.path from "JobAssignment" q join "Organisation" o on o.id = q."organisationId"
        where q."personId" = p."personId" and q."fromOn" <= ${on}::date and (q."toOn" is null or q."toOn" >= ${on}::date) order by q."fromOn" desc, q.id desc limit 1) j on true
    where p.id = any(${[...new Set(planIds)]}::uuid[]) and p.status = 'published'
    order by concat_ws(' ', w.surname, w."givenName", w.patronymic) collate "und-x-icu", p.id`
}

/** Whoever answers for the staff of a centre: the head of a career centre, the authorised person of a labour mobility centre. */
export const headsOfCentres = (tx: Db): Promise<Reader[]> => tx.$queryRaw<Reader[]>`
  select distinct c."personId"::text, c.email, c.language, o.path from "RoleGrant" g join "Account" c on c.id = g."accountId" join "Organisation" o on o.id = g."organisationId"
  where g."revokedAt" is null and c."blockedAt" is null and g.role in ('career-centre-head', 'centre-authorised-person')`

/** The heads nearest above a place of work, never the worker in person. */
export function nearestHeads(heads: readonly Reader[]): (path: string | null, workerId: string) => Reader[] {
  const above = new Map<string, Reader[]>()
  return (path, workerId) => {
    if (path === null) return []
    if (!above.has(path)) above.set(path, heads.filter((head) => path.startsWith(head.path)).toSorted((one, other) => other.path.length - one.path.length))
    const others = above.get(path)!.filter(({ personId }) => personId !== workerId)
    return others.filter((head) => head.path === others[0]!.path)
  }
}

const titleOf = ({ kk, ru, en }: PlanRow, locale: Locale): string => ({ kk, ru, en })[locale] ?? kk ?? ''
/** Under which clause a plan changed. */
export const AMENDMENT_CLAUSES: Readonly<Record<AmendmentKind, ClauseId>> = { 'self-chosen': '397/20.1', removed: '397/20.1', required: '397/20.2', retake: '397/20.2', rescheduled: '397/19.schedule' }
const ground = (kind: PlanNotice, change: AmendmentKind | null, locale: Locale): string => clauseLinks([kind === 'published' || change === null ? '397/18' : AMENDMENT_CLAUSES[change]], locale)[0]!.label

function workersWords(kind: PlanNotice, plan: PlanRow, locale: Locale, { publicUrl }: Pick<Deps, 'publicUrl'>): Pick<Mail, 'subject' | 'text'> {
  const t = translate(locale)
  const link = `${publicUrl}${paths.plan(plan.year)}`
  if (kind === 'published' || plan.kind === null)
    return {
      subject: t('plan.mail.published.subject', { year: plan.year }),
      text: t('plan.mail.published.text', { year: plan.year, courses: t('plan.courses', { count: plan.courses }), hours: t('common.academic-hours', { count: plan.minutes / 60, hours: formatter(locale).hours(plan.minutes) }), clause: ground(kind, plan.kind, locale), link }),
    }
  return {
    subject: t('plan.mail.amended.subject', { year: plan.year, number: plan.number }),
    text: t('plan.mail.amended.text', { year: plan.year, change: t(`plan.change.${plan.kind}`, { course: titleOf(plan, locale) }), number: plan.number, clause: ground(kind, plan.kind, locale), link }),
  }
}

function headsWords(kind: PlanNotice, plans: readonly PlanRow[], locale: Locale, { publicUrl }: Pick<Deps, 'publicUrl'>): Pick<Mail, 'subject' | 'text'> {
  const t = translate(locale)
  const count = plans.length
  const [first] = plans
  const line = (plan: PlanRow) => (kind === 'published' || plan.kind === null ? `• ${fullName(plan)}` : `• ${fullName(plan)}. ${t(`plan.change.${plan.kind}`, { course: titleOf(plan, locale) })}`)
  const lines = plans.slice(0, NAMES_IN_A_LETTER).map(line)
  const rest = count - lines.length
  return {
    subject: t(kind === 'published' ? 'plan.mail.head-published.subject' : 'plan.mail.head-amended.subject', { count, year: first!.year }),
    text: t(kind === 'published' ? 'plan.mail.head-published.text' : 'plan.mail.head-amended.text', {
      count, year: first!.year, lines: [...lines, ...(rest > 0 ? [t('plan.mail.and-more', { count: rest })] : [])].join('\n'), clause: ground(kind, first!.kind, locale),
      link: `${publicUrl}${count === 1 ? paths.personPlan(first!.personId, first!.year) : paths.plans(first!.year)}`,
    }),
  }
}
