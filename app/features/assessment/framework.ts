/** What people are assessed by, as an edition of the framework holds it. No database here: this file may go to the browser. */
import type { Trilingual } from '#content'
import type { Level } from '../../rules/assessment/assessment.ts'

export interface FrameworkIndicator {
  key: string
  name: Trilingual
  unit: 'percent' | 'number' | 'calendar-days'
}
export interface FrameworkCompetence {
  code: string
  name: Trilingual
  /** what can be seen at work, by level from 1 to 4 */
  behaviour: Readonly<Record<1 | 2 | 3 | 4, Trilingual>>
  /** figures of the reporting that may serve the external assessment as a source */
  indicators: readonly FrameworkIndicator[]
}
export interface Framework {
  id: string
  edition: string
  levels: readonly { level: Level; name: Trilingual }[]
  competences: readonly FrameworkCompetence[]
  /** position → competence → level expected; 0 where it is not asked for */
  profiles: Readonly<Record<string, Readonly<Record<string, Level>>>>
  /** course → competence → level it takes a person up to */
  effects: Readonly<Record<string, Readonly<Record<string, Level>>>>
}

/** What the position asks for, without what it does not; empty for a position without a profile. */
export const profileOf = (framework: Framework, positionCode: string): Record<string, Level> =>
  Object.fromEntries(Object.entries(framework.profiles[positionCode] ?? {}).filter(([, level]) => level > 0))

/** The competences a worker of the position is asked about, in the order of the framework. */
export const askedOf = (framework: Framework, positionCode: string): FrameworkCompetence[] => {
  const profile = profileOf(framework, positionCode)
  return framework.competences.filter(({ code }) => profile[code] !== undefined)
}
