import { InvalidViewError } from '../../engine/errors.ts'
import type { Language } from '../../engine/language.ts'
import { checkDay, checkFilled, checkMark, checkNumbered, checkPerson, checkSigned, checkVersion } from '../people.ts'
import { layOutAdaptationConclusion } from './1/layout.ts'
import type { AdaptationConclusionView } from './view.ts'

const EDITIONS: Record<AdaptationConclusionView['form'], (view: AdaptationConclusionView, language: Language) => Promise<Uint8Array>> = {
  'adaptation-conclusion/1': layOutAdaptationConclusion,
}

/**
 * The mentor's evaluation and conclusion as a PDF on A4: a working form, since order 397 sets none. The same view in
 * the same language gives the same bytes.
 * @throws InvalidViewError for a view with nothing where the conclusion must say something, or one that contradicts itself
 * @throws MissingGlyphError for a letter the fonts cannot draw
 */
export async function renderAdaptationConclusion(view: AdaptationConclusionView, language: Language): Promise<Uint8Array> {
  check(view)
  return EDITIONS[view.form](view, language)
}

function check(view: AdaptationConclusionView): void {
  if (!Object.hasOwn(EDITIONS, view.form)) throw new InvalidViewError('form', 'is no edition of the adaptation conclusion')
  checkVersion('version', view.version)
  checkFilled('centre', view.centre)
  checkPerson('worker', view.worker)
  checkPerson('mentor', view.mentor)
  for (const field of ['startOfWork', 'periodEnd', 'producedOn'] as const) checkDay(field, view[field])
  if (view.probationEnd !== null) checkDay('probationEnd', view.probationEnd)
  if ('submittedOn' in view.report) checkDay('report.submittedOn', view.report.submittedOn)
  else checkFilled('report.missing', view.report.missing)

  if (view.marks.length === 0) throw new InvalidViewError('marks', 'is empty')
  view.marks.forEach((row, index) => {
    checkNumbered(`marks.${index}`, row)
    checkMark(`marks.${index}.mark`, row.mark)
  })

  if (!['passed', 'not-passed', 'not-applicable'].includes(view.outcome)) throw new InvalidViewError('outcome', 'is unknown')
  if ((view.outcome === 'not-applicable') !== (view.probationEnd === null))
    throw new InvalidViewError('outcome', 'does not agree with the end of the probation')
  if (view.outcome === 'not-passed' && !view.reasons.trim()) throw new InvalidViewError('reasons', 'is empty (397/14)')
  for (const field of ['evaluated', 'decided', 'filed'] as const) checkSigned(field, view[field])
  if (view.evaluated) checkFilled('evaluation', view.evaluation)
}
