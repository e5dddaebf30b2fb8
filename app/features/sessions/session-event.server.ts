/** A session as an event of a calendar: the same UID in the invitation, the file and the feed (397/19.schedule). */
import type { Trilingual } from '#content'
import type { Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { env } from '../../platform/env.server.ts'
import { senderOf } from '../../platform/mail.server.ts'
import type { ClauseId } from '../../rules/clauses.ts'
import type { RunForm } from '../../rules/learning/course-run.ts'
import type { RunRecord, SessionRecord } from '../courses/run-record.server.ts'
import { inLocale } from '../courses/edition.ts'
import type { CalendarUser, TimedEvent } from '../obligations/ical.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'

type Site = Pick<Deps, 'publicUrl'>

/** What calendars say of a session. */
export interface SessionFacts {
  id: string
  runId: string
  courseCode: string
  title: Trilingual
  form: RunForm
  language: 'kk' | 'ru'
  startsAt: Date
  endsAt: Date
  place: string
  room: { name: string; address: string } | null
  meeting: 'none' | 'link' | 'bigbluebutton'
  /** names */
  trainers: readonly string[]
}

export const factsOf = (run: RunRecord, session: Pick<SessionRecord, 'id' | 'startsAt' | 'endsAt'> & { trainers?: SessionRecord['trainers'] }): SessionFacts => ({
  id: session.id, runId: run.id, courseCode: run.courseCode, title: run.title, form: run.form, language: run.language, startsAt: session.startsAt, endsAt: session.endsAt,
  place: run.place, room: run.room, meeting: run.meeting, trainers: (session.trainers ?? []).map(({ name }) => name),
})

/** Of a session for good, wherever and however often it is told of. */
export const sessionUid = (sessionId: string, { publicUrl }: Site): string => `${sessionId}@${new URL(publicUrl).hostname}`

/** Who mail comes from invites: programs take an update only from whoever invited. */
export const organizer = (): CalendarUser => senderOf(env().MAIL_FROM)

/** The form has its clause: webinar (397/23.1) or in-person seminar (397/23.2). */
export const formClause = (form: RunForm): ClauseId => (form === 'webinar' ? '397/23.1' : form === 'in-person-seminar' ? '397/23.2' : '397/23.3')

/** Where it is held: the door of the webinar room, the room with its address, or the place as written. */
export const locationOf = ({ id, meeting, room, place }: Pick<SessionFacts, 'id' | 'meeting' | 'room' | 'place'>, { publicUrl }: Site): string =>
  meeting !== 'none' ? `${publicUrl}${paths.joinSession(id)}` : room ? [room.name, room.address].filter((part) => part !== '').join(', ') : place

export type Standing = 'coming' | 'waiting' | 'withdrawn' | 'cancelled'
const STATUS: Record<Standing, TimedEvent['status']> = { coming: 'CONFIRMED', waiting: 'TENTATIVE', withdrawn: 'CANCELLED', cancelled: 'CANCELLED' }

/** The event in the reader's language. */
export function sessionEvent(facts: SessionFacts, { standing, sequence, changedAt }: { standing: Standing; sequence: number; changedAt: Date }, locale: Locale, site: Site): TimedEvent {
  const t = translate(locale)
  const title = inLocale(facts.title, locale)
  const url = `${site.publicUrl}${paths.courseRun(facts.runId)}`
  return {
    uid: sessionUid(facts.id, site), sequence, changedAt, startsAt: facts.startsAt, endsAt: facts.endsAt, location: locationOf(facts, site), url, status: STATUS[standing],
    summary: standing === 'coming' ? title : t(`session.event.${standing}`, { title }),
    description: [
      t('session.mail.form', { code: facts.courseCode, form: t(`courses.form.${facts.form}`), language: t(`courses.language.${facts.language}`) }),
      ...(facts.trainers.length > 0 ? [t('session.mail.trainers', { names: facts.trainers.join(', ') })] : []),
      t('obligation.mail.ground', { clause: clauseLinks([formClause(facts.form)], locale)[0]!.label }),
      url,
    ].join('\n'),
  }
}
