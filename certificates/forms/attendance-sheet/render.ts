import { InvalidViewError } from '../../engine/errors.ts'
import type { Language } from '../../engine/language.ts'
import { checkDay, checkFilled } from '../people.ts'
import { layOutAttendanceSheet } from './1/layout.ts'
import type { AttendanceSheetView } from './view.ts'

const EDITIONS: Record<AttendanceSheetView['form'], (view: AttendanceSheetView, language: Language) => Promise<Uint8Array>> = {
  'attendance-sheet/1': layOutAttendanceSheet,
}

/**
 * The attendance sheet of a session as a PDF on A4, to be signed by hand or kept: a working form, since order 397 sets
 * none. The same view in the same language gives the same bytes.
 * @throws InvalidViewError for a view with nothing where the sheet must say something
 * @throws MissingGlyphError for a letter the fonts cannot draw
 */
export async function renderAttendanceSheet(view: AttendanceSheetView, language: Language): Promise<Uint8Array> {
  check(view)
  return EDITIONS[view.form](view, language)
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

function check(view: AttendanceSheetView): void {
  if (!Object.hasOwn(EDITIONS, view.form)) throw new InvalidViewError('form', 'is no edition of the attendance sheet')
  checkFilled('course.code', view.course.code)
  checkFilled('course.title', view.course.title)
  const { number, of, on, endsOn, from, to, minutes } = view.session
  if (!(Number.isInteger(number) && number >= 1 && number <= of)) throw new InvalidViewError('session.number', 'is no session of the run')
  checkDay('session.on', on)
  checkDay('session.endsOn', endsOn)
  for (const [field, time] of [['session.from', from], ['session.to', to]] as const) if (!TIME.test(time)) throw new InvalidViewError(field, 'is not a time written HH:MM')
  if (!(Number.isInteger(minutes) && minutes > 0)) throw new InvalidViewError('session.minutes', 'is not a whole number above zero')
  checkFilled('place', view.place)
  if (view.trainers.length === 0) throw new InvalidViewError('trainers', 'is empty')
  view.trainers.forEach(({ fullName }, index) => checkFilled(`trainers.${index}.fullName`, fullName))
  view.rows.forEach(({ fullName, minutes: present }, index) => {
    checkFilled(`rows.${index}.fullName`, fullName)
    if (present !== null && !(Number.isInteger(present) && present >= 0 && present <= minutes)) throw new InvalidViewError(`rows.${index}.minutes`, 'is more than the session has')
  })
  if (view.confirmed) {
    checkFilled('confirmed.name', view.confirmed.name)
    const [day = '', time = ''] = view.confirmed.at.split(' ')
    checkDay('confirmed.at', day)
    if (!TIME.test(time)) throw new InvalidViewError('confirmed.at', 'is not a time written YYYY-MM-DD HH:MM')
  }
  checkDay('producedOn', view.producedOn)
}
