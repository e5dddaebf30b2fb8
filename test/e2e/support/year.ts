/** Colleagues in the year of assessment and plan, brought as far as a journey needs them; each step through its use-case. */
import type { Page } from 'playwright'
import { finaliseExternal } from '../../../app/features/assessment/external.server.ts'
import { frameworkOf } from '../../../app/features/assessment/framework.server.ts'
import { askedOf, profileOf, type FrameworkCompetence } from '../../../app/features/assessment/framework.ts'
import { limitView } from '../../../app/features/assessment/limit.server.ts'
import { saveRating, submitSelf } from '../../../app/features/assessment/self.server.ts'
import { publishPlan, saveDraft } from '../../../app/features/learning-plan/build.server.ts'
import { translate } from '../../../app/i18n/messages.server.ts'
import type { Locale } from '../../../app/i18n/locale.ts'
import { today } from '../../../app/platform/clock.server.ts'
import { dayBefore, yearOf } from '../../../app/rules/calendar/calendar-date.ts'
import type { Decision } from '../../../app/rules/kernel/decision.ts'
import { creditYear } from '../../../app/rules/learning/hours.ts'
import { demo, world, type Someone } from './world.ts'

/** The year that runs: of its campaign and of its plans. */
export const runningYear = (): number => creditYear(today(world.clock))

/** A form handed in today is late: the day of the order has gone by (397/17). */
export async function isLateToday(): Promise<boolean> {
  const day = today(world.clock)
  return day > (await limitView(yearOf(day), day, world)).on
}

/** What the use-case decided; a refusal ends the story. */
export function done<Value>(decision: Decision<Value>): Value {
  if (!decision.allowed) throw new Error(`${decision.code} ${JSON.stringify(decision.facts)}`)
  return decision.value
}

export interface Asked extends FrameworkCompetence {
  expected: number
}
/** What a position is asked about this year, with the level it expects. */
export async function askedAbout(position = 'CAREER_CONSULTANT'): Promise<{ asked: Asked[]; levels: readonly { level: number; name: Record<Locale, string> }[] }> {
  const framework = (await frameworkOf(world, runningYear()))!
  const profile = profileOf(framework, position)
  return { asked: askedOf(framework, position).map((one) => ({ ...one, expected: profile[one.code]! })), levels: framework.levels }
}

/** Somebody answers the first so many competences, each as expected. */
export async function answered({ actor }: Someone, count: number): Promise<void> {
  const { asked } = await askedAbout()
  for (const { code, expected } of asked.slice(0, count)) done(await saveRating(actor, { competence: code, level: expected, comment: '' }, world))
}
export async function handedIn(someone: Someone): Promise<void> {
  await answered(someone, Number.POSITIVE_INFINITY)
  done(await submitSelf(someone.actor, world))
}

/** The qualification organisation assesses a consultant: as expected, but for what is named. */
export async function assessed({ actor }: Someone, lower: Readonly<Record<string, number>> = {}): Promise<void> {
  const [methodist, { asked }] = [await demo('qualification-organisation'), await askedAbout()]
  const ratings = new Map(asked.map(({ code, expected }) => [code, { level: lower[code] ?? expected, figures: {}, note: '' }]))
  done(await finaliseExternal(methodist.actor, actor.personId, { year: runningYear(), version: 0, conclusion: '', ratings, sources: [{ name: 'Орталықтың тоқсандық есебі', on: dayBefore(today(world.clock)) }] }, world))
}

/** A published plan of these courses, made without an assessment. */
export async function aPlan({ actor }: Someone, courses: readonly string[], year = runningYear()): Promise<void> {
  const methodist = await demo('qualification-organisation')
  const draft = done(await saveDraft(methodist.actor, actor.personId, year, { version: 0, items: courses.map((course) => ({ course, runId: null })), reason: 'Бағалау келесі жылдан бастап жүргізіледі' }, world))
  done(await publishPlan(methodist.actor, draft.planId, { version: draft.version }, world))
}

/** A course as the published standard names it. */
export async function courseNow(code: string): Promise<{ title: Record<'kk' | 'ru', string>; minutes: number }> {
  const { titleKk, titleRu, minutes } = await world.db.courseEdition.findFirstOrThrow({ where: { code, status: 'published' } })
  return { title: { kk: titleKk, ru: titleRu }, minutes }
}

/** Goes to a place behind "more" in the bar of a phone. */
export async function placeOnPhone(page: Page, place: string, locale: Locale): Promise<void> {
  await page.locator('summary.place').filter({ hasText: translate(locale)('common.place.more') }).click()
  await page.locator('.more-sheet').getByRole('link', { name: place, exact: true }).click()
}

/** A row of a table by what stands in it. */
export const rowOf = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
