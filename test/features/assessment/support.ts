/** Assessments by the use-cases: `await assessed(world, assessor, worker)`. */
import { toDateColumn, today } from '../../../app/platform/clock.server.ts'
import { yearOf } from '../../../app/rules/calendar/calendar-date.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { finaliseExternal, type GivenExternal } from '../../../app/features/assessment/external.server.ts'
import { currentFramework, publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { askedOf, type Framework } from '../../../app/features/assessment/framework.ts'
import { saveRating } from '../../../app/features/assessment/self.server.ts'
import { granted } from '../../support/learning.ts'
import type { Someone } from '../../support/people.ts'
import type { World } from '../../support/world.ts'

/** Calendar and framework are published; returns the framework. */
export async function ground(world: World): Promise<Framework> {
  await publishCalendar(world)
  await publishFramework(world)
  return (await currentFramework(world))!
}

/** The campaign of a year as it stands after its opening. */
export async function aCampaign(world: World, year: number): Promise<void> {
  const { id } = (await currentFramework(world))!
  await world.db.assessmentCampaign.create({ data: { year, frameworkId: id, openedOn: toDateColumn(`${year}-10-01`), openedAt: new Date(`${year}-10-01T04:00:00Z`), openedById: crypto.randomUUID() } })
}

/** Answers every competence the position asks, at one level. */
export async function answered(world: World, { actor }: Pick<Someone, 'actor'>, framework: Framework, level = 2, position = 'CAREER_CONSULTANT'): Promise<void> {
  for (const { code } of askedOf(framework, position)) granted(await saveRating(actor, { competence: code, level, comment: '' }, world))
}

/** An external assessment with one level for everything. */
export const external = (world: World, framework: Framework, but: Partial<GivenExternal> = {}, level = 2, position = 'CAREER_CONSULTANT'): GivenExternal => ({
  year: yearOf(today(world.clock)), version: 0, conclusion: 'Жалпы жақсы.', sources: [{ name: 'Әкімшілік есептілік', on: today(world.clock) }],
  ratings: new Map(askedOf(framework, position).map(({ code }) => [code, { level, figures: {}, note: '' }])), ...but,
})

/** Makes an external assessment final. */
export const assessed = async (world: World, assessor: Pick<Someone, 'actor'>, worker: Pick<Someone, 'personId'>, framework: Framework, but: Partial<GivenExternal> = {}, level = 2): Promise<string> =>
  granted(await finaliseExternal(assessor.actor, worker.personId, external(world, framework, but, level), world)).id
