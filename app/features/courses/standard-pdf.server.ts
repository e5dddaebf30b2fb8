/** The standard as the official form of annex 2, in Kazakh or Russian. */
import { renderCourseStandard } from '#certificates'
import { translate } from '../../i18n/messages.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { findEdition } from './catalogue.server.ts'

/** Bytes of the PDF, or null when there is no such edition. */
export async function standardPdf(deps: Deps, code: string, language: 'kk' | 'ru', edition?: number): Promise<{ bytes: Uint8Array; edition: number } | null> {
  const found = await findEdition(deps, code, edition)
  if (!found) return null
  const { standard } = found
  const t = translate(language)
  const bytes = await renderCourseStandard(
    {
      name: standard.title[language],
      identifier: standard.code,
      trainingForm: t(`courses.form.${standard.form}`),
      minutes: standard.minutes,
      functionalMaps: standard.functionalMaps.length ? standard.functionalMaps.map(({ code: map, name }) => `${map} ${name[language]}`) : [standard.functionalMapsNone?.[language] ?? ''],
      competences: standard.competences.map(({ code: competence, name }) => `${competence} ${name[language]}`),
      positions: standard.positions.length ? standard.positions.map(({ name }) => name[language]) : [t('courses.every-position')],
      minimumQualification: standard.minimumQualification.name[language],
      outcomes: standard.outcomes.map((outcome) => outcome[language]),
      modules: standard.modules.map(({ number, minutes, title }) => ({ number, minutes, name: title[language] })),
      content: standard.content[language],
      edition: found.edition,
      publishedOn: found.publishedOn,
    },
    language,
  )
  return { bytes, edition: found.edition }
}
