/** Both forms side by side in one language: own level, external level, what the position expects, the gap (397/16, 397/17). */
import type { Trilingual } from '#content'
import type { Locale } from '../../i18n/locale.ts'
import type { Level } from '../../rules/assessment/assessment.ts'
import { askedOf, profileOf, type Framework } from './framework.ts'
import type { ExternalResult, SelfResult } from './results.server.ts'

export interface Figure {
  name: string
  value: number
  unit: 'percent' | 'number' | 'calendar-days'
}
export interface Compared {
  code: string
  name: string
  /** null: the position of the result does not ask for it */
  expected: Level | null
  self: Level | null
  external: Level | null
  /** levels the external result stays below what is expected; null while there is none */
  gap: number | null
  comment: string
  note: string
  figures: Figure[]
}

/**
 * One line a competence, in the order of the framework. Expected is what the position of the external result asks for, else
 * that of the questionnaire; after a move between both forms a competence may have one of the levels only.
 */
export function comparedResults(framework: Framework, self: SelfResult | null, external: ExternalResult | null, locale: Locale): Compared[] {
  const position = external?.positionCode ?? self?.positionCode
  if (position === undefined) return []
  const profile = profileOf(framework, position)
  const asked = new Set([position, ...(self ? [self.positionCode] : [])].flatMap((code) => askedOf(framework, code).map((competence) => competence.code)))
  const words = (text: Trilingual) => text[locale]
  return framework.competences.filter(({ code }) => asked.has(code)).map(({ code, name, indicators }) => {
    const [own, found, expected] = [self?.ratings.get(code), external?.ratings.get(code), profile[code] ?? null]
    const level = found?.level ?? null
    return {
      code, name: words(name), expected, self: own?.level ?? null, external: level, gap: level === null || expected === null ? null : Math.max(0, expected - level), comment: own?.comment ?? '', note: found?.note ?? '',
      figures: indicators.flatMap(({ key, name: indicator, unit }) => (found?.figures[key] === undefined ? [] : [{ name: words(indicator), value: found.figures[key], unit }])),
    }
  })
}
