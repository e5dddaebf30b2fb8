/** The calendar in the tables: shipped, believed, changed by an act; what is open moves, what is done stays, everybody is told once. */
import pg from 'pg'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { loadCalendar } from '#content'
import { calendarYear } from '../../../app/features/calendar/calendar-year.server.ts'
import { changeDay, confirmYear, previewChange, previewConfirmation, readDayChange } from '../../../app/features/calendar/change-calendar.server.ts'
import { calendarBelieved, calendarHistory, calendarNow, publishCalendar, shareCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { workingDaysBetween } from '../../../app/rules/calendar/working-calendar.ts'
import { count, fixedDate, type Deadline, type Term } from '../../../app/rules/kernel/deadline.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const administrator = await anOfficial(world, 'administrator', tree.top, { language: 'en' })
const colleague = await anOfficial(world, 'administrator', tree.top, { surname: 'Ибраев' })
const hr = await anOfficial(world, 'hr-service', tree.centre, { language: 'ru' })
const otherHr = await anOfficial(world, 'hr-service', tree.otherCentre)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const worker = await aWorker(world, { centre: tree.careerCentre })
const mentor = await aWorker(world, { centre: tree.careerCentre, surname: 'Мұратов', language: 'ru' })
const shipped = await publishCalendar(world)

const ACT = 'Еңбек министрінің 2026 жылғы 12 қазандағы № 400 бұйрығы'
const PLAN: Term = { amount: 3, unit: 'working-days', direction: 'after', clause: '397/8' }

let number = 0
/** An obligation as the table keeps it, counted by the calendar of now. */
async function owed(from: string, { term = PLAN, owner = { ownerId: mentor.personId }, doneOn = null, cancelled = false, about = worker.personId, fixed = false }: { term?: Term; owner?: { ownerId: string } | { ownerRole: string }; doneOn?: string | null; cancelled?: boolean; about?: string; fixed?: boolean } = {}) {
  const calendar = await calendarNow(world)
  const due: Deadline = fixed ? fixedDate(from, '397/17', calendar) : count(term, from, calendar)
  const key = `adaptation/test/plan:${++number}`
  await world.db.obligation.create({
    data: {
      key, kind: 'draw-up-plan', subjectType: 'AdaptationCase', subjectId: newId(), aboutId: about, ...owner, organisationId: tree.careerCentre.id, clause: term.clause ?? '397/8', edition: '397', internal: false,
      trigger: 'mentor-attached', fromOn: toDateColumn(from), dueOn: toDateColumn(due.on), provisional: due.provisional, deadline: due as object,
      doneOn: doneOn === null ? null : toDateColumn(doneOn), cancelledAt: cancelled ? world.clock.now() : null, changedAt: world.clock.now(),
    },
  })
  return key
}
const stored = async (key: string) => {
  const { dueOn, sequence, provisional, deadline } = await world.db.obligation.findUniqueOrThrow({ where: { key } })
  return { dueOn: dueOn.toISOString().slice(0, 10), sequence, provisional, deadline: deadline as unknown as Deadline }
}
const letters = () => world.db.outboxMail.findMany({ where: { key: { startsWith: 'calendar:' } }, orderBy: { createdAt: 'asc' } })

beforeEach(async () => {
  await world.db.obligation.deleteMany()
  await world.db.outboxMail.deleteMany()
})

describe('publishing', () => {
  test('brings the shipped years in once, believed from the beginning', async () => {
    expect(shipped).toEqual({ years: [2024, 2025, 2026, 2027], days: loadCalendar().years.flatMap(({ days }) => days).length })
    expect(await world.db.calendarDay.count({ where: { recordedAt: { not: null } } })).toBe(0)
    expect(await publishCalendar(world)).toEqual({ years: [], days: 0 })
    expect(await world.db.auditEntry.count({ where: { event: 'calendar.published' } })).toBe(1)
    const calendar = await calendarNow(world)
    expect(workingDaysBetween('2025-12-31', '2026-12-31', calendar)).toBe(247)
    expect([2024, 2025, 2026, 2027, 2028].map((year) => calendar.isProvisional(year))).toEqual([false, false, false, true, true])
    expect(calendar.whyOff('2028-12-18')).toMatchObject({ entry: { reason: 'substitute', for: '2028-12-16' } }) // from the law
    const believed = await calendarBelieved(world)
    expect(believed('2024-11-01').isWorking('2025-01-05')).toBe(true)
    expect(believed(null)).toBe(calendar)
  })

  test('two processes at once write everything once', async () => {
    const empty = await openTestWorld()
    const other = empty.anotherProcess()
    const outcomes = await Promise.all([publishCalendar(empty), publishCalendar(other), publishCalendar(empty)])
    expect(outcomes.filter(({ days }) => days > 0)).toHaveLength(1)
    expect(await empty.db.calendarDay.count()).toBe(shipped.days)
    expect(await empty.db.auditEntry.count({ where: { event: 'calendar.published' } })).toBe(1)
  })

  test('a later version changes days and confirms years from then on; the administrator always holds', async () => {
    const own = await openTestWorld()
    const top = await anOrganisationTree(own)
    const admin = await anOfficial(own, 'administrator', top.top)
    await publishCalendar(own)
    granted(await changeDay(admin.actor, { on: '2027-10-25', kind: 'ordinary', act: ACT }, own))
    own.clock.set('2026-12-10T05:00:00Z')
    const years = loadCalendar().years.map((year) => (year.year !== 2027 ? year : {
      ...year, provisional: false, source: ['Ресми күнтізбе'],
      days: [...year.days.filter(({ on }) => on !== '2027-05-16' && on !== '2027-10-25'), { on: '2027-05-17', kind: 'off' as const, reason: 'religious' as const, holiday: 'kurban-ait' }, { on: '2027-10-25', kind: 'off' as const, reason: 'holiday' as const, holiday: 'republic-day' }],
    }))
    const before = await calendarNow(own)
    expect(await publishCalendar(own, { years })).toEqual({ years: [2027], days: 2 })
    expect(await publishCalendar(own, { years })).toEqual({ years: [], days: 0 })
    const calendar = await calendarNow(own)
    expect([before, calendar].map((each) => ['2027-05-17', '2027-10-25'].map(each.isWorking))).toEqual([[true, true], [false, true]])
    expect([before, calendar].map((each) => each.isProvisional(2027))).toEqual([true, false])
    const believed = await calendarBelieved(own)
    expect(['2026-12-09', '2026-12-10'].map((day) => believed(day).isWorking('2027-05-17'))).toEqual([true, false])
    expect((await calendarHistory(own, 2027)).map(({ by, change }) => [by, change.kind])).toEqual([[null, 'year'], [null, 'ordinary'], [null, 'off'], ['Ахметов Болат', 'ordinary'], [null, 'year']])
  })
})

describe('changing a day', () => {
  test('moves what is open and counted over it; what is done, cancelled, fixed or elsewhere stays', async () => {
    const open = await owed('2026-10-19')
    const backwards = await owed('2026-10-23', { term: { amount: 2, unit: 'working-days', direction: 'before', clause: '397/14' } })
    const still = [
      await owed('2026-10-19', { doneOn: '2026-10-21' }), await owed('2026-10-19', { cancelled: true }), await owed('2026-10-21', { fixed: true }),
      await owed('2026-10-26'), await owed('2026-10-12'),
    ]
    const before = await Promise.all(still.map(stored))
    expect([await stored(open), await stored(backwards)]).toMatchObject([{ dueOn: '2026-10-22' }, { dueOn: '2026-10-21' }])
    const change = { on: '2026-10-22', kind: 'off' as const, act: ACT }
    const preview = granted(await previewChange(administrator.actor, change, world))
    expect(preview.moves).toMatchObject([
      { key: backwards, kind: 'draw-up-plan', from: '2026-10-21', to: '2026-10-20', clause: '397/14', ownerRole: null },
      { key: open, from: '2026-10-22', to: '2026-10-23', clause: '397/8', aboutName: 'Серікова Айгүл Нұрланқызы', ownerName: 'Мұратов Айгүл Нұрланқызы' },
    ])
    const believed = (await calendarBelieved(world))(null)
    expect(believed.isWorking('2026-10-22')).toBe(true)
    expect(granted(await changeDay(administrator.actor, { ...change, expected: preview.expected }, world))).toEqual({ moved: 2 })
    expect(await stored(open)).toMatchObject({ dueOn: '2026-10-23', sequence: 1, deadline: { on: '2026-10-23', counted: ['2026-10-20', '2026-10-21', '2026-10-23'], off: [{ on: '2026-10-22', reason: 'transfer', act: ACT }] } })
    expect(await stored(backwards)).toMatchObject({ dueOn: '2026-10-20', sequence: 1 })
    expect(await Promise.all(still.map(stored))).toEqual(before)
    expect((await calendarNow(second)).isWorking('2026-10-22')).toBe(false)
    const then = await calendarBelieved(second)
    expect(['2026-10-13', '2026-10-14'].map((day) => then(day).isWorking('2026-10-22'))).toEqual([true, false])
    expect(await changeDay(administrator.actor, change, world)).toMatchObject({ allowed: false, code: 'calendar.nothing-changes', facts: { on: '2026-10-22' } })
  })

  test('tells everyone concerned once, in their language, with old day, new day, act and address', async () => {
    await owed('2026-11-02')
    await owed('2026-11-03')
    await owed('2026-11-03', { owner: { ownerRole: 'hr-service' } })
    granted(await changeDay(administrator.actor, { on: '2026-11-05', kind: 'off', act: ACT }, world))
    const sent = await letters()
    expect(sent.map(({ toAddress, language }) => [toAddress, language]).toSorted()).toEqual([[worker.email, 'kk'], [mentor.email, 'ru'], [hr.email, 'ru']].toSorted())
    const to = (email: string) => sent.find(({ toAddress }) => toAddress === email)!
    expect(to(worker.email).subject).toBe('3 мерзім жылжыды')
    expect(to(mentor.email).subject).toBe('Сдвинуты 2 срока')
    for (const { text } of sent) expect(text).toContain(ACT)
    expect(to(mentor.email).text).toMatch(/05\.11\.2026 → 06\.11\.2026[^]*06\.11\.2026 → 09\.11\.2026[^]*https:\/\/talim\.example\.kz\/obligations/)
    expect(to(hr.email).text.match(/→/g)).toHaveLength(1)
    for (const { email } of [otherHr, head, administrator]) expect(sent.map(({ toAddress }) => toAddress)).not.toContain(email)
    const entry = await world.db.auditEntry.findFirstOrThrow({ where: { event: 'calendar.day-changed' }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ actorId: administrator.accountId, subjectId: '2026-11-05', data: { act: ACT, dayKind: 'off', moved: 3 } })
  })

  test('a changed day may be changed back, also within one instant', async () => {
    const key = await owed('2026-11-09')
    for (const [kind, on] of [['off', '2026-11-13'], ['ordinary', '2026-11-12'], ['off', '2026-11-13']] as const) {
      granted(await changeDay(administrator.actor, { on: '2026-11-11', kind, act: ACT }, world))
      expect((await stored(key)).dueOn).toBe(on)
      expect((await calendarNow(world)).isWorking('2026-11-11')).toBe(kind === 'ordinary')
    }
    expect((await stored(key)).sequence).toBe(3)
    expect((await calendarHistory(world, 2026)).filter(({ change }) => change.kind !== 'year' && change.on === '2026-11-11')).toMatchObject([
      { by: 'Ахметов Болат', change: { kind: 'off', act: ACT } }, { change: { kind: 'ordinary' } }, { change: { kind: 'off' } },
    ])
  })

  test('a worked Saturday, and a term in calendar days that no longer has to move', async () => {
    const key = await owed('2026-11-16', { term: { amount: 5, unit: 'calendar-days', direction: 'after', clause: '148/9' } })
    expect(await stored(key)).toMatchObject({ dueOn: '2026-11-23', deadline: { movedFrom: '2026-11-21' } })
    granted(await changeDay(administrator.actor, { on: '2026-11-21', kind: 'worked', act: ACT }, world))
    expect(await stored(key)).toMatchObject({ dueOn: '2026-11-21', deadline: { movedFrom: null } })
    expect((await calendarNow(world)).workedBy('2026-11-21')).toMatchObject({ act: ACT })
  })

  test('two administrators at once: one changes it, the other is told that nothing changes; everyone hears once', async () => {
    const key = await owed('2026-11-24')
    const change = { on: '2026-11-26', kind: 'off' as const, act: ACT }
    const outcomes = await Promise.all([changeDay(administrator.actor, change, world), changeDay(colleague.actor, change, second), changeDay(administrator.actor, change, second), changeDay(colleague.actor, change, world)])
    expect(outcomes.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const outcome of outcomes) if (!outcome.allowed) expect(outcome.code).toBe('calendar.nothing-changes')
    expect(await stored(key)).toMatchObject({ dueOn: '2026-11-30', sequence: 1 })
    expect(await letters()).toHaveLength(2)
  })

  test('what moves has changed meanwhile: nothing is written, and the new preview tells', async () => {
    await owed('2026-12-01')
    const change = { on: '2026-12-03', kind: 'off' as const, act: ACT }
    const { expected } = granted(await previewChange(administrator.actor, change, world))
    const later = await owed('2026-12-02')
    const rows = await world.db.calendarDay.count()
    expect(await changeDay(administrator.actor, { ...change, expected }, world)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    expect([await world.db.calendarDay.count(), await letters(), (await stored(later)).dueOn]).toEqual([rows, [], '2026-12-07'])
    const again = granted(await previewChange(administrator.actor, change, world))
    expect(again.moves).toHaveLength(2)
    expect(granted(await changeDay(administrator.actor, { ...change, expected: again.expected }, world))).toEqual({ moved: 2 })
  })

  test('is for administrators only, and only with an act', async () => {
    const change = { on: '2026-12-08', kind: 'off' as const, act: ACT }
    for (const { actor } of [worker, mentor, hr, head]) {
      await expect(changeDay(actor, change, world)).rejects.toMatchObject({ name: 'Denied' })
      await expect(previewChange(actor, change, world)).rejects.toMatchObject({ name: 'Denied' })
      await expect(confirmYear(actor, { year: 2027, source: ACT }, world)).rejects.toMatchObject({ name: 'Denied' })
      await expect(previewConfirmation(actor, { year: 2027, source: ACT }, world)).rejects.toMatchObject({ name: 'Denied' })
    }
    for (const [wrong, code] of [[{ act: '  ' }, 'calendar.act-missing'], [{ on: '2099-01-05' }, 'calendar.year-out-of-range'], [{ kind: 'worked' as const }, 'calendar.nothing-changes'], [{ on: '2026-12-16', kind: 'worked' as const }, 'calendar.weekday-is-worked']] as const)
      expect(await changeDay(administrator.actor, { ...change, ...wrong }, world)).toMatchObject({ allowed: false, code })
    expect(readDayChange({ on: '2026-02-30', kind: 'holiday', reason: 'substitute', holiday: 'toString', act: '' })).toEqual({ ok: false, wrong: ['on', 'kind', 'reason', 'holiday'] })
    expect(readDayChange({ on: '2026-12-08', kind: 'off', reason: 'transfer', holiday: 'kurban-ait', act: ACT })).toEqual({ ok: false, wrong: ['holiday'] })
  })

  test('a holiday that was announced is kept as one, by its name; only a transfer makes a Saturday a working day', async () => {
    const key = await owed('2026-11-16')
    const read = readDayChange({ on: ' 2026-11-18 ', kind: 'off', reason: 'religious', holiday: 'kurban-ait', act: ACT })
    if (!read.ok) throw new Error('not read')
    granted(await changeDay(administrator.actor, read.change, world))
    expect((await stored(key)).deadline.off).toMatchObject([{ on: '2026-11-18', reason: 'religious', holiday: 'kurban-ait', act: ACT }])
    expect((await letters()).map(({ text }) => text).find((text) => text.includes('становится'))).toContain('18.11.2026 становится днём отдыха: Первый день Курбан-айта.')
    expect((await calendarHistory(world, 2026))[0]).toMatchObject({ change: { on: '2026-11-18', kind: 'off', reason: 'religious', act: ACT } })
    expect((await calendarYear(world, 2026, 'ru')).months[10]!.special.find(({ on }) => on === '2026-11-18')).toMatchObject({ reason: 'religious', name: 'Первый день Курбан-айта', act: ACT })
    expect(await world.db.auditEntry.findFirstOrThrow({ where: { event: 'calendar.day-changed' }, orderBy: { seq: 'desc' } })).toMatchObject({ data: { dayReason: 'religious', holiday: 'kurban-ait' } })
    expect(await changeDay(administrator.actor, { on: '2026-11-28', kind: 'worked', reason: 'holiday', act: ACT }, world)).toMatchObject({ allowed: false, code: 'calendar.worked-is-transfer', facts: { on: '2026-11-28' } })
    await expect(world.pool.query(`insert into "CalendarDay" (id, "on", kind, reason) values ($1, '2031-11-29', 'worked', 'holiday')`, [newId()])).rejects.toMatchObject({ code: '23514' })
  })

  test('three thousand open deadlines take as many statements as three', { timeout: 120_000 }, async () => {
    const many = async (size: number, from: string) => {
      const due = count(PLAN, from, await calendarNow(world))
      await world.db.obligation.createMany({
        data: Array.from({ length: size }, (_, index) => ({
          key: `adaptation/many/${from}/${index}`, kind: 'draw-up-plan', subjectType: 'AdaptationCase', subjectId: newId(), aboutId: worker.personId, ownerId: mentor.personId, organisationId: tree.careerCentre.id, clause: '397/8', edition: '397',
          internal: false, trigger: 'mentor-attached', fromOn: toDateColumn(from), dueOn: toDateColumn(due.on), provisional: false, deadline: due as object, changedAt: world.clock.now(),
        })),
      })
    }
    const statements = async (on: string) => {
      const asked = vi.spyOn(pg.Client.prototype, 'query')
      try {
        const { moved } = granted(await changeDay(administrator.actor, { on, kind: 'off', act: ACT }, world))
        return { moved, asked: asked.mock.calls.length }
      } finally {
        asked.mockRestore()
      }
    }
    await many(3, '2027-02-01')
    const few = await statements('2027-02-03')
    await world.db.obligation.deleteMany()
    await many(3000, '2027-02-15')
    const lots = await statements('2027-02-17')
    expect([few.moved, lots.moved]).toEqual([3, 3000])
    expect(lots.asked).toBe(few.asked)
    expect(lots.asked).toBeLessThan(40)
    expect(await world.db.obligation.count({ where: { dueOn: toDateColumn('2027-02-19'), sequence: 1 } })).toBe(3000)
  })

  test('who counts a deadline and who changes the calendar wait for each other', async () => {
    const order: string[] = []
    let counted = () => {}
    const waiting = new Promise<void>((done) => { counted = done })
    const act = world.db.$transaction(async (tx) => {
      await shareCalendar(tx)
      counted()
      await new Promise((done) => setTimeout(done, 300))
      order.push('counted')
    })
    await waiting
    await second.db.$transaction((tx) => shareCalendar(tx)) // two acts at once do not wait
    order.push('another act')
    granted(await changeDay(administrator.actor, { on: '2027-03-03', kind: 'off', act: ACT }, second))
    order.push('changed')
    await act
    expect(order).toEqual(['another act', 'counted', 'changed'])
  })

  test('a calendar read in a transaction that is taken back is forgotten', async () => {
    const calendar = await calendarNow(world)
    await world.db.$transaction(async (tx) => {
      await tx.calendarDay.create({ data: { id: newId(), on: toDateColumn('2026-12-10'), kind: 'off', reason: 'transfer', act: ACT, recordedAt: world.clock.now() } })
      expect((await calendarNow({ db: tx })).isWorking('2026-12-10')).toBe(false)
      throw new Error('taken back')
    }).catch(() => {})
    expect((await calendarNow(world)).isWorking('2026-12-10')).toBe(true)
    expect(calendar.isWorking('2026-12-10')).toBe(true)
  })
})

describe('confirming a year', () => {
  test('settles what was counted provisionally, once, and moves nothing', async () => {
    const key = await owed('2026-12-30')
    expect(await stored(key)).toMatchObject({ dueOn: '2027-01-06', provisional: true })
    const confirmation = { year: 2027, source: 'https://adilet.zan.kz, 05.12.2026' }
    const preview = granted(await previewConfirmation(administrator.actor, confirmation, world))
    expect(preview).toMatchObject({ moves: [], settled: 1 })
    granted(await confirmYear(administrator.actor, { ...confirmation, expected: preview.expected }, world))
    expect(await stored(key)).toMatchObject({ dueOn: '2027-01-06', provisional: false, sequence: 1 })
    expect(await letters()).toEqual([])
    expect(await confirmYear(colleague.actor, confirmation, world)).toMatchObject({ code: 'calendar.year-confirmed' })
    expect((await calendarHistory(world, 2027))[0]).toMatchObject({ by: 'Ахметов Болат', change: { kind: 'year', provisional: false, source: confirmation.source } })
    expect(await world.db.auditEntry.count({ where: { event: 'calendar.year-confirmed', subjectId: '2027' } })).toBe(1)
  })

  test('a year nobody shipped is written out from the law first; days already entered stay', async () => {
    granted(await changeDay(administrator.actor, { on: '2028-03-08', kind: 'ordinary', act: ACT }, world))
    const before = await calendarNow(world)
    granted(await confirmYear(administrator.actor, { year: 2028, source: 'https://adilet.zan.kz' }, world))
    const after = await calendarNow(world)
    expect([before.isProvisional(2028), after.isProvisional(2028)]).toEqual([true, false])
    for (let day = new Date('2028-01-01T00:00:00Z'); day < new Date('2029-01-01T00:00:00Z'); day = new Date(day.getTime() + 86_400_000)) {
      const on = day.toISOString().slice(0, 10)
      expect(after.isWorking(on), on).toBe(before.isWorking(on))
    }
    expect(after.isWorking('2028-03-08')).toBe(true)
    expect(await publishCalendar(world)).toEqual({ years: [], days: 0 })
    for (const year of [1999, 2061, 2027.5, Number.NaN]) expect(await confirmYear(administrator.actor, { year, source: 'somewhere' }, world)).toMatchObject({ code: 'calendar.year-out-of-range' })
    expect(await confirmYear(administrator.actor, { year: 2029, source: ' ' }, world)).toMatchObject({ code: 'calendar.source-missing' })
  })
})
