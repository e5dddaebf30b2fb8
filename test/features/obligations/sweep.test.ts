/** From a hiring order to letters: what is owed is computed from the case, people are reminded of it, and it stops when it is done. */
import { beforeAll, describe, expect, test } from 'vitest'
import { changeDay } from '../../../app/features/calendar/change-calendar.server.ts'
import { sweepObligations } from '../../../app/features/obligations/obligations.server.ts'
import { sendReminders } from '../../../app/features/obligations/reminders.server.ts'
import { addDays, daysFrom } from '../../../app/rules/calendar/calendar-date.ts'
import { aNewcomer, adaptationStaff, type Newcomer } from '../../support/adaptation.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, type Someone } from '../../support/people.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await adaptationStaff(world, tree)
let one: Newcomer
const at = (day: string) => world.clock.set(`${day}T09:00:00+05:00`)
const digests = async ({ personId }: Someone) => (await world.db.outboxMail.findMany({ where: { key: { startsWith: `digest:${personId}:` } }, orderBy: { key: 'asc' } })).map(({ key, text }) => ({ day: key.slice(-10), text }))

beforeAll(async () => {
  at('2026-10-14')
  one = await aNewcomer(world, tree, { startsOn: '2026-10-14' })
})

describe('a newcomer of today', () => {
  test('sweeping again changes nothing, and neither do two at once', async () => {
    await sweepObligations(world)
    const before = await world.db.obligation.findMany({ orderBy: { key: 'asc' } })
    expect(before.length).toBeGreaterThan(1)
    expect(await Promise.all([sweepObligations(world), sweepObligations(second)])).toEqual([0, 0])
    expect(await world.db.obligation.findMany({ orderBy: { key: 'asc' } })).toEqual(before)
  })

  test('the mentor is reminded of the plan, the newcomer of the training, each once a step', async () => {
    for (const day of daysFrom('2026-10-14', '2026-10-23')) {
      at(day)
      for (const deps of [world, second, world]) {
        await sweepObligations(deps)
        await sendReminders(deps)
      }
    }
    // attached on 14 October, the plan is due on the third working day, Monday 19 October (397/8)
    const plan = (await digests(one.mentor!)).filter(({ text }) => text.includes('Бейімдеу жоспарын жасау'))
    expect(plan.map(({ day }) => day)).toEqual(['2026-10-14', '2026-10-16', '2026-10-19', '2026-10-20', '2026-10-22'])
    expect(plan[2]!.text).toMatch(/Мерзімі: 19\.10\.2026\. Бүгін — соңғы күн/)
    expect((await digests(one.head)).map(({ day }) => day)).toEqual(['2026-10-20', '2026-10-22'])
    expect((await digests(one.authorised)).map(({ day }) => day)).toEqual(['2026-10-22'])
  })

  test('when employment ends nothing is owed and nobody hears of it again', async () => {
    await world.db.employment.updateMany({ where: { personId: one.newcomer.personId }, data: { endedOn: new Date('2026-10-23T00:00:00Z'), endOrderNumber: '1-б' } })
    const before = await world.db.outboxMail.count()
    for (const day of daysFrom('2026-10-26', addDays('2026-10-26', 20))) {
      at(day)
      await sweepObligations(world)
      await sendReminders(world)
    }
    expect(await world.db.obligation.count({ where: { doneOn: null, cancelledAt: null } })).toBe(0)
    expect(await world.db.outboxMail.count()).toBe(before)
  })
})

describe('after an administrator changed a day', () => {
  test('sweeping leaves alone what was moved with it, and what is counted over it from then on', async () => {
    at('2026-11-30')
    const administrator = await anOfficial(world, 'administrator', tree.top)
    const before = await aNewcomer(world, tree, { startsOn: '2026-11-30' })
    granted(await changeDay(administrator.actor, { on: '2026-12-02', kind: 'off', reason: 'transfer', act: 'Үкімет қаулысы' }, world))
    const after = await aNewcomer(world, tree, { startsOn: '2026-11-30' })
    const rows = () => world.db.obligation.findMany({ where: { subjectId: { in: [before.caseId, after.caseId] } }, orderBy: { key: 'asc' } })
    const kept = await rows()
    expect(kept.filter(({ deadline }) => JSON.stringify(deadline).includes('Үкімет қаулысы')).length).toBeGreaterThan(2)
    expect(await sweepObligations(world)).toBe(0)
    expect(await rows()).toEqual(kept)
  })
})
