/** The attendance sheet on paper: to be signed by hand in the room, or kept with what the platform knows. */
import { MissingGlyphError, renderAttendanceSheet, type AttendanceSheetView, type Language } from '#certificates'
import type { Actor } from '../../access/actor.ts'
import { translate } from '../../i18n/messages.server.ts'
import { dayInKazakhstan, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { timeInKazakhstan, type Document } from '../adaptation/documents.server.ts'
import { participantsOf } from './participants.server.ts'
import { factsOfSession, headOf, readSheet, sessionToAttend } from './sheet.server.ts'

/** The sheet as PDF; minutes stand on it once they were entered, the place for signatures stays free. */
export async function sheetPdf(actor: Actor, sessionId: string, language: Language, deps: Deps): Promise<Document> {
  const of = await sessionToAttend(actor, sessionId, deps)
  const { run, session } = of
  const head = headOf(of, deps)
  const [people, { confirmedBy }] = await Promise.all([
    participantsOf(deps.db, { runId: run.id, sessionId: session.id, session: factsOfSession(session), on: toDateColumn(today(deps.clock)) }),
    readSheet(actor, sessionId, deps),
  ])
  const [from, to] = [timeInKazakhstan(head.startsAt).split(' '), timeInKazakhstan(head.endsAt).split(' ')] as [[string, string], [string, string]]
  const view: AttendanceSheetView = {
    form: 'attendance-sheet/1', course: { code: run.courseCode, title: run.title[language] }, kind: run.form === 'webinar' ? 'webinar' : 'in-person-seminar',
    session: { number: head.number, of: head.sessions, on: from[0], from: from[1], endsOn: to[0], to: to[1], minutes: head.minutes },
    place: head.place || translate(language)('attendance.sheet.no-place'), trainers: session.trainers.length > 0 ? session.trainers.map(({ name, affiliation }) => ({ fullName: name, affiliation })) : [{ fullName: '–', affiliation: '' }],
    rows: people.map(({ name, centre, marks }) => ({ fullName: name, centre: centre?.[language] ?? '', minutes: marks.at(-1)?.minutes ?? null })),
    confirmed: head.confirmedAt && confirmedBy ? { name: confirmedBy, at: timeInKazakhstan(head.confirmedAt) } : null, producedOn: today(deps.clock),
  }
  return { bytes: await drawn(view, language), name: `attendance-${dayInKazakhstan(session.startsAt)}-${run.courseCode.replace(/[^\w-]/g, '')}-${head.number}-${language}` }
}

/** A sign the fonts do not have is printed as a question mark, so that the paper can always be had. */
async function drawn(view: AttendanceSheetView, language: Language): Promise<Uint8Array> {
  let text = JSON.stringify(view)
  for (let missing = 0; ; missing++) {
    try {
      return await renderAttendanceSheet(JSON.parse(text) as AttendanceSheetView, language)
    } catch (error) {
      if (!(error instanceof MissingGlyphError) || missing === 100 || !text.includes(error.letter)) throw error
      text = text.replaceAll(error.letter, '?')
    }
  }
}
