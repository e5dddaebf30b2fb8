import { InvalidViewError } from '../../engine/errors.ts'
import type { Language } from '../../engine/language.ts'
import { isCalendarDay } from '../../words/calendar-day.ts'
import { layOutCourseStandard } from './1/layout.ts'
import type { CourseStandardView } from './view.ts'

/**
 * The standard of a course in the official form of annex 2 to order 397, as a PDF on A4.
 * The same view in the same language gives the same bytes.
 * @throws InvalidViewError for a view with nothing where the form must say something
 * @throws MissingGlyphError for a letter the fonts cannot draw
 */
export async function renderCourseStandard(view: CourseStandardView, language: Language): Promise<Uint8Array> {
  check(view)
  return layOutCourseStandard(view, language)
}

function check(view: CourseStandardView): void {
  for (const field of ['name', 'identifier', 'trainingForm', 'minimumQualification', 'content'] as const)
    if (!view[field].trim()) throw new InvalidViewError(field, 'is empty')
  for (const field of ['competences', 'positions', 'outcomes', 'modules'] as const)
    if (view[field].length === 0) throw new InvalidViewError(field, 'is empty')
  const durations = [['minutes', view.minutes], ...view.modules.map(({ minutes }, index) => [`modules.${index}.minutes`, minutes])]
  for (const [field, minutes] of durations as [string, number][])
    if (!Number.isInteger(minutes) || minutes < 1) throw new InvalidViewError(field, 'is not a whole number of minutes above zero')
  if (!isCalendarDay(view.publishedOn)) throw new InvalidViewError('publishedOn', 'is not a day written YYYY-MM-DD')
}
