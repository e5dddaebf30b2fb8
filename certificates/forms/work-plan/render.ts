import { InvalidViewError } from '../../engine/errors.ts'
import type { Language } from '../../engine/language.ts'
import { checkDay, checkFilled, checkVersion } from '../people.ts'
import { layOutWorkPlan } from './1/layout.ts'
import type { WorkPlanView } from './view.ts'

const EDITIONS: Record<WorkPlanView['form'], (view: WorkPlanView, language: Language) => Promise<Uint8Array>> = {
  'work-plan/1': layOutWorkPlan,
}

/**
 * The work plan of an internal trainer as a PDF on A4: a working form, since order 397 sets none. The same view in the
 * same language gives the same bytes.
 * @throws InvalidViewError for a view with nothing where the plan must say something
 * @throws MissingGlyphError for a letter the fonts cannot draw
 */
export async function renderWorkPlan(view: WorkPlanView, language: Language): Promise<Uint8Array> {
  check(view)
  return EDITIONS[view.form](view, language)
}

const checkCount = (field: string, count: number, least: number): void => {
  if (!Number.isInteger(count) || count < least) throw new InvalidViewError(field, `is not a whole number from ${least}`)
}

function check(view: WorkPlanView): void {
  if (!Object.hasOwn(EDITIONS, view.form)) throw new InvalidViewError('form', 'is no edition of the work plan')
  checkVersion('version', view.version)
  checkCount('year', view.year, 2000)
  checkFilled('centre', view.centre)
  checkFilled('trainer', view.trainer)
  checkDay('producedOn', view.producedOn)
  if (view.submittedOn !== null) checkDay('submittedOn', view.submittedOn)
  if (view.coordinated) {
    checkFilled('coordinated.by', view.coordinated.by)
    checkDay('coordinated.on', view.coordinated.on)
  }
  view.lines.forEach((line, index) => {
    const field = `lines.${index}`
    for (const name of ['code', 'course', 'form', 'language', 'audience'] as const) checkFilled(`${field}.${name}`, line[name])
    for (const name of ['from', 'to'] as const) checkDay(`${field}.${name}`, line[name])
    checkCount(`${field}.people`, line.people, 1)
    checkCount(`${field}.minutes`, line.minutes, 1)
    checkCount(`${field}.delivered.minutes`, line.delivered.minutes, 0)
    checkCount(`${field}.delivered.people`, line.delivered.people, 0)
  })
  view.entries.forEach(({ on, by, text }, index) => {
    checkDay(`entries.${index}.on`, on)
    checkFilled(`entries.${index}.by`, by)
    checkFilled(`entries.${index}.text`, text)
  })
}
