/** The catalogue, the profiles and the effects that ship, as the builder takes them; and every subset, for comparison. */
import { loadCompetencyFramework, loadCourses } from '#content'
import type { CourseOffer } from '../../../app/rules/learning-plan/builder.ts'
import { matchOf } from '../../../app/rules/learning/enrolment.ts'

export const { profiles, effects } = loadCompetencyFramework()
export const POSITIONS = Object.keys(profiles)
export const { courses: COURSES } = loadCourses('content/courses')

/** The courses on offer to somebody in a position who has taken some of them. */
export const offersFor = (position: string, taken: readonly string[] = []): CourseOffer[] =>
  COURSES.map(({ code, standard }) => ({
    code,
    minutes: standard.hours * 60,
    effects: Object.fromEntries(effects.filter(({ course }) => course === code).map(({ competence, toLevel }) => [competence, toLevel])),
    fitsPosition: matchOf(standard.positions, [position]) !== 'other-position',
    available: !taken.includes(code),
  }))

/** Every subset, the empty one first. */
export const subsets = <Item>(items: readonly Item[]): Item[][] => items.reduce<Item[][]>((all, item) => [...all, ...all.map((one) => [...one, item])], [[]])

export const total = (items: readonly { minutes: number }[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0)

/** Numbers from 0 up to 1 that are the same in every run. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
