import { InvalidViewError } from '../../engine/errors.ts'
import type { Language } from '../../engine/language.ts'
import { checkDay, checkFilled, checkMark, checkNumbered, checkPerson, checkSigned, checkVersion } from '../people.ts'
import { layOutAdaptationReport } from './1/layout.ts'
import type { AdaptationReportView } from './view.ts'

const EDITIONS: Record<AdaptationReportView['form'], (view: AdaptationReportView, language: Language) => Promise<Uint8Array>> = {
  'adaptation-report/1': layOutAdaptationReport,
}

/**
 * The worker's report on the adaptation plan as a PDF on A4: a working form, since order 397 sets none. The same view
 * in the same language gives the same bytes.
 * @throws InvalidViewError for a view with nothing where the report must say something
 * @throws MissingGlyphError for a letter the fonts cannot draw
 */
export async function renderAdaptationReport(view: AdaptationReportView, language: Language): Promise<Uint8Array> {
  check(view)
  return EDITIONS[view.form](view, language)
}

function check(view: AdaptationReportView): void {
  if (!Object.hasOwn(EDITIONS, view.form)) throw new InvalidViewError('form', 'is no edition of the adaptation report')
  checkVersion('version', view.version)
  checkFilled('centre', view.centre)
  checkPerson('worker', view.worker)
  checkPerson('mentor', view.mentor)
  for (const field of ['startOfWork', 'periodEnd', 'producedOn'] as const) checkDay(field, view[field])

  const { topics, dueOn, passedOn } = view.training
  checkDay('training.dueOn', dueOn)
  if (passedOn !== null) checkDay('training.passedOn', passedOn)
  topics.forEach(({ name, theoryOn, practiceOn }, index) => {
    const field = `training.topics.${index}`
    checkFilled(`${field}.name`, name)
    if (theoryOn !== null) checkDay(`${field}.theoryOn`, theoryOn)
    if (practiceOn !== null) checkDay(`${field}.practiceOn`, practiceOn)
  })

  if (view.rows.length === 0) throw new InvalidViewError('rows', 'is empty')
  view.rows.forEach((row, index) => {
    checkNumbered(`rows.${index}`, row)
    checkFilled(`rows.${index}.result`, row.result)
    checkDay(`rows.${index}.completeBy`, row.completeBy)
    if (row.mark !== null) checkMark(`rows.${index}.mark`, row.mark)
  })
  checkSigned('submitted', view.submitted)
  if (view.submitted) checkFilled('text', view.text)
}
