/** The words of a digest: each line with what, about whom, who has to act, how long there still is, on what ground, and where to do it. */
import { formatter } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { workingDaysBetween, type WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { lateBy, type ObligationKind, type OwnerRole } from '../../rules/kernel/obligation.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import { actionPath } from './action.ts'

/** What a digest says of one obligation. */
export interface DigestEntry {
  kind: ObligationKind
  subjectId: string
  aboutName: string
  /** who has to act, where it is not the reader: a name or an office */
  owner: { name: string } | { role: OwnerRole } | null
  clause: string
  internal: boolean
  provisional: boolean
  dueOn: CalendarDate
}

export interface DigestWords {
  subject: string
  text: string
}

/** How long there still is, or how late it is, in words. */
function remaining(dueOn: CalendarDate, day: CalendarDate, calendar: WorkingCalendar, locale: Locale): string {
  const t = translate(locale)
  if (dueOn < day) return t('obligation.late-by', { count: lateBy(dueOn, day, calendar) ?? 0 })
  if (dueOn === day) return t('obligation.mail.last-day')
  const left = workingDaysBetween(day, dueOn, calendar)
  return left === 0 ? t('obligation.mail.last-working-day') : t('obligation.in-days', { count: left })
}

/** A letter lists no more than so many; whoever answers for hundreds finds the others on the page. */
const LINES_IN_A_LETTER = 40

/** The digest of a day in the reader's language: what is latest first. */
export function digestWords(entries: readonly DigestEntry[], day: CalendarDate, calendar: WorkingCalendar, locale: Locale, { publicUrl }: Pick<Deps, 'publicUrl'>): DigestWords {
  const t = translate(locale)
  const format = formatter(locale)
  const lines = entries.slice(0, LINES_IN_A_LETTER).map(({ kind, subjectId, aboutName, owner, clause, internal, provisional, dueOn }) =>
    [
      `• ${t(`obligation.kind.${kind}`)}. ${aboutName}`,
      t('obligation.mail.due', { date: format.date(dueOn), remaining: remaining(dueOn, day, calendar, locale) }),
      ...(owner === null ? [] : [t('obligation.mail.owner', { owner: 'name' in owner ? owner.name : t(`obligation.role.${owner.role}`) })]),
      t('obligation.mail.ground', { clause: clauseLinks([clause], locale)[0]!.label }),
      ...(internal ? [t('obligation.internal')] : []),
      ...(provisional ? [t('obligation.provisional')] : []),
      `${publicUrl}${actionPath(kind, subjectId, dueOn)}`,
    ].join('\n'),
  )
  if (entries.length > lines.length) lines.push(t('obligation.mail.more', { count: entries.length - lines.length }))
  return {
    subject: t('obligation.mail.subject', { count: entries.length, date: format.date(day) }),
    text: t('obligation.mail.text', { date: format.longDate(day), lines: lines.join('\n\n'), link: `${publicUrl}${paths.obligations()}` }),
  }
}
