/** Letters about what follows from a signed sheet: the test is open; or something was missed, which the head of the centre hears too (397/25). */
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { queueMails, type Mail } from '../../platform/mail.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { headsOfCentres, nearestHeads, type Reader } from '../learning-plan/notices.server.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import type { LearnerOfRun } from './outcome.server.ts'

interface Told {
  enrolmentId: string
  personId: string
  surname: string | null
  givenName: string
  patronymic: string | null
  email: string | null
  language: string | null
  path: string | null
  code: string
  kk: string
  ru: string
  en: string
}
/** More names than a letter to a head lists; the rest is a number. */
const NAMES_IN_A_LETTER = 20
const localeOf = (language: string | null): Locale => (isLocale(language) ? language : 'kk')
const titleOf = (told: Told, locale: Locale): string => `${told.code} ${told[locale]}`

/** In the caller's transaction; said twice of the same state, nothing is sent again. */
export async function tellOfOutcome(tx: Db, deps: Deps, runId: string, { opened, missed }: Record<'opened' | 'missed', readonly LearnerOfRun[]>): Promise<void> {
  const marks = new Map([...opened, ...missed].map(({ enrolmentId, marks: number }) => [enrolmentId, number]))
  if (marks.size === 0) return
  const on = toDateColumn(today(deps.clock))
  const people = await tx.$queryRaw<Told[]>`
    select e.id::text as "enrolmentId", e."personId"::text, p.surname, p."givenName", p.patronymic, c.email, c.language, j.path, e."courseCode" as code, d."titleKk" as kk, d."titleRu" as ru, d."titleEn" as en
    from "Enrolment" e join "Person" p on p.id = e."personId" join "CourseEdition" d on d.id = e."editionId" left join "Account" c on c."personId" = p.id and c."blockedAt" is null
      left join lateral (
        select o.path from "JobAssignment" q join "Organisation" o on o.id = q."organisationId"
        where q."personId" = p.id and q."fromOn" <= ${on}::date and (q."toOn" is null or q."toOn" >= ${on}::date) order by q."fromOn" desc, q.id desc limit 1) j on true
    where e.id = any(${[...marks.keys()]}::uuid[]) order by concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id`
  const ids = new Set(missed.map(({ enrolmentId }) => enrolmentId))
  const keyOf = ({ enrolmentId }: Told) => `${ids.has(enrolmentId) ? 'not-attended' : 'test-open'}:${enrolmentId}:${marks.get(enrolmentId)}`
  const toLearners = people.flatMap((told): Mail[] => {
    if (told.email === null) return []
    const locale = localeOf(told.language)
    const kind = ids.has(told.enrolmentId) ? 'not-completed' : 'test-open'
    const t = translate(locale)
    const parameters = { course: titleOf(told, locale), clause: clauseLinks(['397/25'], locale)[0]!.label, link: `${deps.publicUrl}${paths.enrolment(told.enrolmentId)}` }
    return [{ key: keyOf(told), to: told.email, language: locale, subject: t(`attendance.mail.${kind}-subject`, { course: parameters.course }), text: t(`attendance.mail.${kind}`, parameters) }]
  })
  await queueMails(tx, deps, [...toLearners, ...(await lettersToHeads(tx, deps, runId, people.filter(({ enrolmentId }) => ids.has(enrolmentId)), keyOf))])
}

/** One letter to each head nearest above people who missed something. */
async function lettersToHeads(tx: Db, { publicUrl }: Pick<Deps, 'publicUrl'>, runId: string, people: readonly Told[], keyOf: (told: Told) => string): Promise<Mail[]> {
  if (people.length === 0) return []
  const nearest = nearestHeads(await headsOfCentres(tx))
  const theirs = new Map<string, { head: Reader; people: Told[] }>()
  for (const told of people) for (const head of nearest(told.path, told.personId)) {
    const list = theirs.get(head.personId)
    if (list) list.people.push(told)
    else theirs.set(head.personId, { head, people: [told] })
  }
  return [...theirs.values()].map(({ head, people: about }): Mail => {
    const locale = localeOf(head.language)
    const t = translate(locale)
    const lines = about.slice(0, NAMES_IN_A_LETTER).map((told) => `• ${fullName(told)}`)
    const rest = about.length - lines.length
    const course = titleOf(about[0]!, locale)
    return {
      key: `not-attended:head:${head.personId}:${contentHash(about.map(keyOf).sort())}`, to: head.email, language: locale, subject: t('attendance.mail.head-subject', { count: about.length, course }),
      text: t('attendance.mail.head', { course, lines: [...lines, ...(rest > 0 ? [t('plan.mail.and-more', { count: rest })] : [])].join('\n'), clause: clauseLinks(['397/25'], locale)[0]!.label, link: `${publicUrl}${paths.courseRun(runId)}` }),
    }
  })
}
