import { InvalidViewError } from '../../engine/errors.ts'
import type { Language } from '../../engine/language.ts'
import { checkDay, checkFilled, checkMark, checkPerson, checkSigned, checkVersion } from '../people.ts'
import { layOutAdaptationPlan } from './1/layout.ts'
import type { AdaptationPlanRow, AdaptationPlanView } from './view.ts'

/** Old editions stay here for good: what was approved on one must be printable again. */
const EDITIONS: Record<AdaptationPlanView['form'], (view: AdaptationPlanView, language: Language) => Promise<Uint8Array>> = {
  'adaptation-plan/1': layOutAdaptationPlan,
}

/**
 * The adaptation plan in the official form of annex 1 to order 397, as a PDF on A4. What nobody signed in the system
 * is left blank for the pen. The same view in the same language gives the same bytes.
 * @throws InvalidViewError for a view with nothing where the form must say something
 * @throws MissingGlyphError for a letter the fonts cannot draw
 */
export async function renderAdaptationPlan(view: AdaptationPlanView, language: Language): Promise<Uint8Array> {
  check(view)
  return EDITIONS[view.form](view, language)
}

function check(view: AdaptationPlanView): void {
  if (!Object.hasOwn(EDITIONS, view.form)) throw new InvalidViewError('form', 'is no edition of the adaptation plan')
  checkVersion('version', view.version)
  checkFilled('centre', view.centre)
  checkPerson('worker', view.worker)
  checkPerson('mentor', view.mentor)
  for (const field of ['startOfWork', 'periodEnd', 'producedOn'] as const) checkDay(field, view[field])
  for (const field of ['drawnUpOn', 'probationEnd'] as const) if (view[field] !== null) checkDay(field, view[field])

  const approved = view.stage !== 'draft' && view.stage !== 'submitted'
  checkSigned('approval', view.approval)
  checkSigned('acknowledgement', view.acknowledgement)
  if (approved !== (view.approval !== null))
    throw new InvalidViewError('approval', approved ? 'is missing from an approved plan' : 'stands on a plan not yet approved')
  if (view.stage === 'acknowledged' && !view.acknowledgement)
    throw new InvalidViewError('acknowledgement', 'is missing from an acknowledged plan')
  if (view.acknowledgement && !approved)
    throw new InvalidViewError('acknowledgement', 'stands on a plan not yet approved (397/A1.ack)')

  view.sections.forEach((rows, section) => {
    if (rows.length === 0 && view.stage !== 'draft') throw new InvalidViewError(`sections.${section}`, 'is empty')
    rows.forEach((row, index) => checkRow(`sections.${section}.${index}`, row, view.stage === 'draft'))
  })
}

function checkRow(field: string, row: AdaptationPlanRow, draft: boolean): void {
  if (!draft) for (const key of ['activity', 'result'] as const) checkFilled(`${field}.${key}`, row[key])
  if (!draft || row.completeBy) checkDay(`${field}.completeBy`, row.completeBy)
  if (row.mark !== null) checkMark(`${field}.mark`, row.mark)
  checkSigned(`${field}.markedBy`, row.markedBy)
  if (row.markedBy && row.mark === null) throw new InvalidViewError(`${field}.markedBy`, 'signs a row without a mark')
}
