/** Reminders day by day on a real database and a real mail server: each step once, to those it concerns, in their language, never at night. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Denied } from '../../../app/access/authorise.server.ts'
import { calendarNow, publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { DIGEST_KEY, dueReminders, isQuiet, previewReminders, sendReminders } from '../../../app/features/obligations/reminders.server.ts'
import { toDateColumn, today } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { sendDueMail } from '../../../app/platform/mail.server.ts'
import { addDays, daysFrom } from '../../../app/rules/calendar/calendar-date.ts'
import type { ObligationKind } from '../../../app/rules/kernel/obligation.ts'
import { aMailServer, type MailServer } from '../../support/mail-server.ts'
import { aNewcomer } from '../../support/adaptation.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
const administrator = await anOfficial(world, 'administrator', tree.top)
const newcomer = await aWorker(world, { centre: tree.careerCentre, surname: 'Жаңабаева' })
const mentor = await aWorker(world, { centre: tree.careerCentre, surname: 'Мұратов', language: 'ru' })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { surname: 'Басшыбаев', language: 'kk' })
const director = await anOfficial(world, 'centre-authorised-person', tree.centre, { surname: 'Директоров', language: 'en' })
const hr = await anOfficial(world, 'hr-service', tree.centre, { surname: 'Кадрова', language: 'ru' })
await anOfficial(world, 'career-centre-head', tree.siblingCareerCentre)
await anOfficial(world, 'centre-authorised-person', tree.otherCentre)
await anOfficial(world, 'hr-service', tree.otherCentre)

const CLAUSES: Partial<Record<ObligationKind, string>> = { 'draw-up-plan': '397/8', 'attach-mentor': '397/7', 'adaptation-training': '397/9', 'file-conclusion': '397/14' }
interface Owed { kind?: ObligationKind; fromOn?: string; owner?: { ownerId: string } | { ownerRole: string }; about?: string; internal?: boolean }
async function owed(dueOn: string, { kind = 'draw-up-plan', fromOn = '2026-10-01', owner = { ownerId: mentor.personId }, about = newcomer.personId, internal = false }: Owed = {}) {
  const key = `adaptation/${newId()}/${kind}`
  await world.db.obligation.create({
    data: {
      key, kind, subjectType: 'AdaptationCase', subjectId: newId(), aboutId: about, ...owner, organisationId: tree.careerCentre.id, clause: CLAUSES[kind] ?? '397/7', edition: '397', internal, trigger: 'mentor-attached',
      fromOn: toDateColumn(fromOn), dueOn: toDateColumn(dueOn), provisional: false, deadline: {}, changedAt: world.clock.now(),
    },
  })
  return key
}
/** The clock at an hour of a day in Kazakhstan. */
const at = (day: string, hour: number | string = 9) => world.clock.set(`${day}T${String(hour).padStart(2, '0')}:00:00+05:00`)
const digests = async (someone: Someone) =>
  (await world.db.outboxMail.findMany({ where: { key: { startsWith: `${DIGEST_KEY}${someone.personId}:` } }, orderBy: { key: 'asc' } })).map(({ key, ...mail }) => ({ day: key.slice(-10), ...mail }))
const daysOf = async (someone: Someone) => (await digests(someone)).map(({ day }) => day)
const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('•'))
/** What the jobs of a process do. */
async function round(server?: MailServer, deps = world) {
  await sendReminders(deps)
  if (server) await sendDueMail(deps, { ...server.settings, heldBack: (await isQuiet(deps)) ? DIGEST_KEY : null })
}

const servers: MailServer[] = []
const openServer = async (traits = {}) => {
  const server = await aMailServer(traits)
  servers.push(server)
  return server
}
beforeEach(async () => {
  at('2026-10-14')
  await world.pool.query('delete from "Obligation"; delete from "ReminderLine"; delete from "OutboxMail"')
})
afterEach(async () => {
  while (servers.length > 0) await servers.pop()!.stop()
})

describe('over a month, day by day, with two processes', () => {
  test('each step comes once, on its working day, to those it names; the head and the authorised person when it is late', { timeout: 120_000 }, async () => {
    const server = await openServer()
    await owed('2026-10-22') // Thursday; Monday 26 October is off for Republic Day
    const disturbed: string[] = []
    for (const day of daysFrom('2026-10-14', '2026-11-13'))
      for (const hour of [0, 7, 8, 12, 19, 20, 23]) {
        at(day, hour)
        const before = server.got.length
        await Promise.all([round(server), round(server, second)])
        if (server.got.length > before && (hour < 8 || hour >= 20 || !(await calendarNow(world)).isWorking(day))) disturbed.push(`${day} ${hour}`)
      }
    expect(disturbed).toEqual([])
    expect(await daysOf(mentor)).toEqual(['2026-10-19', '2026-10-21', '2026-10-22', '2026-10-23', '2026-10-28', '2026-11-04', '2026-11-11'])
    expect(await daysOf(head)).toEqual(['2026-10-23', '2026-10-28', '2026-11-04', '2026-11-11'])
    expect(await daysOf(director)).toEqual(['2026-10-28', '2026-11-04', '2026-11-11'])
    expect(await daysOf(hr)).toEqual([])
    expect(await world.db.outboxMail.count()).toBe(14)
    expect(server.got).toHaveLength(14)
    expect(Object.fromEntries([mentor, head, director].map(({ email }) => [email, server.got.filter(({ to }) => to[0] === email).length]))).toEqual({ [mentor.email]: 7, [head.email]: 4, [director.email]: 3 })
    expect(await world.db.reminderLine.count({ where: { mailKey: { not: null } } })).toBe(14)
  })

  test('in the language of each: what, about whom, who has to act, how long, on what ground, and where', async () => {
    const key = await owed('2026-10-22')
    const { subjectId } = await world.db.obligation.findUniqueOrThrow({ where: { key } })
    const link = `https://talim.example.kz/adaptations/${subjectId}/plan`
    at('2026-10-19')
    await round()
    const [before] = await digests(mentor)
    expect(before).toMatchObject({ language: 'ru', toAddress: mentor.email, subject: '19.10.2026: 1 напоминание о сроках' })
    expect(before!.text).toContain('• Составить план адаптации. Жаңабаева Айгүл Нұрланқызы\nСрок: 22.10.2026. Осталось 3 рабочих дня\nОснование: ')
    expect(before!.text).toContain(link)
    expect(before!.text).not.toContain('Исполняет')
    at('2026-10-22')
    await round()
    expect((await digests(mentor)).at(-1)!.text).toContain('Срок: 22.10.2026. Сегодня последний день')
    at('2026-10-28')
    await round()
    const [kk] = await digests(head)
    const [en] = await digests(director)
    expect(kk).toMatchObject({ language: 'kk' })
    expect(kk!.text).toContain('• Бейімдеу жоспарын жасау. Жаңабаева Айгүл Нұрланқызы\nМерзімі: 22.10.2026. 3 жұмыс күніне кешікті\nОрындайтын: Мұратов Айгүл Нұрланқызы\nНегізі: ')
    expect(en!.text).toContain('To be done by: Мұратов Айгүл Нұрланқызы')
    expect(en!.text).toMatch(/Due: 22\.10\.2026\. .*3 working days/)
    for (const mail of [kk, en]) expect(mail!.text).toContain(link)
    // an office is named as an office, and an internal target is no statutory term
    await owed('2026-10-29', { kind: 'attach-mentor', owner: { ownerRole: 'centre-authorised-person' }, internal: true })
    at('2026-10-29')
    await round()
    expect((await digests(hr))[0]!.text).toContain('Исполняет: Уполномоченное лицо центра')
    expect((await digests(hr))[0]!.text).toContain('Внутренний ориентир')
  })
})

describe('quiet', () => {
  test('at night and on days off nothing is written; it goes out on the next working day', async () => {
    await owed('2026-10-16') // Friday
    const silent: [string, number][] = [['2026-10-16', 7], ['2026-10-16', 20], ['2026-10-17', 12], ['2026-10-18', 12], ['2026-10-26', 12]]
    for (const [day, hour] of silent) {
      at(day, hour)
      expect([await isQuiet(world), await sendReminders(world)], `${day} ${hour}`).toEqual([true, 0])
    }
    expect(await world.db.reminderLine.count()).toBe(0)
    at('2026-10-27', 8)
    expect(await sendReminders(world)).toBe(3)
  })
  test('a digest that could not be sent by evening waits for the morning; other mail does not', async () => {
    const server = await openServer()
    await owed('2026-10-16')
    at('2026-10-16', 19)
    await sendReminders(world)
    at('2026-10-16', 22)
    await round(server)
    expect(server.got).toHaveLength(0)
    at('2026-10-17', 12)
    await round(server)
    expect(server.got).toHaveLength(0)
    at('2026-10-19', 8)
    await round(server)
    expect(server.got.map(({ to }) => to[0]).toSorted()).toEqual([mentor.email, mentor.email, head.email].toSorted())
  })
})

describe('never twice', () => {
  test('looking again says nothing; what comes up later the same day waits for the next working day', async () => {
    await owed('2026-10-15')
    expect([await sendReminders(world), await sendReminders(world), await sendReminders(second)]).toEqual([1, 0, 0])
    await owed('2026-10-19', { kind: 'adaptation-training' })
    at('2026-10-14', 15)
    expect(await sendReminders(world)).toBe(0)
    at('2026-10-15')
    expect(await sendReminders(world)).toBe(1)
    const [first, next] = await digests(mentor)
    expect([first, next].map((mail) => linesOf(mail!.text))).toEqual([
      ['• Составить план адаптации. Жаңабаева Айгүл Нұрланқызы'],
      ['• Составить план адаптации. Жаңабаева Айгүл Нұрланқызы', '• Пройти адаптационное обучение. Жаңабаева Айгүл Нұрланқызы'],
    ])
  })
  test('two processes at once, forty obligations: one digest each', async () => {
    for (let index = 0; index < 40; index++) await owed(addDays('2026-10-05', index % 8), { kind: index % 2 ? 'draw-up-plan' : 'adaptation-training' })
    const sent = await Promise.all([sendReminders(world), sendReminders(second), sendReminders(world), sendReminders(second)])
    expect(sent.reduce((sum, one) => sum + one)).toBe(3)
    expect(linesOf((await digests(mentor))[0]!.text)).toHaveLength(40)
    expect([await daysOf(mentor), await daysOf(head), await daysOf(director)]).toEqual([['2026-10-14'], ['2026-10-14'], ['2026-10-14']])
  })
  test('who owes something and heads the centre as well is told once', async () => {
    await owed('2026-10-13', { owner: { ownerId: head.personId } })
    await sendReminders(world)
    expect(linesOf((await digests(head))[0]!.text)).toHaveLength(1)
    expect((await digests(head))[0]!.text).not.toContain('Орындайтын')
    expect(await world.db.reminderLine.count({ where: { personId: head.personId, mailKey: { not: null } } })).toBe(1)
  })
  test('a clock set forward over the end of the year and back says nothing twice', async () => {
    await owed('2026-12-30', { fromOn: '2026-12-01' })
    for (const day of ['2026-12-25', '2027-01-20', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-05', '2027-01-06', '2027-01-15', '2027-01-20']) {
      at(day)
      await round()
    }
    expect(await daysOf(mentor)).toEqual(['2026-12-25', '2027-01-20'])
    at('2027-01-29')
    await round()
    const keys = (await world.db.reminderLine.findMany({ where: { personId: mentor.personId, mailKey: { not: null } } })).map(({ key }) => key.split('|')[2])
    expect(new Set(keys).size).toBe(keys.length)
    expect(await daysOf(mentor)).toEqual(['2026-12-25', '2027-01-20', '2027-01-29'])
  })
  test('a deadline that moves starts a schedule of its own', async () => {
    const key = await owed('2026-10-15')
    await round()
    await world.db.obligation.update({ where: { key }, data: { dueOn: toDateColumn('2026-10-30'), sequence: { increment: 1 } } })
    for (const day of daysFrom('2026-10-15', '2026-10-30')) {
      at(day)
      await round()
    }
    expect(await daysOf(mentor)).toEqual(['2026-10-14', '2026-10-27', '2026-10-29', '2026-10-30'])
  })
})

test('after a missed week there is one digest with the present state, not seven', async () => {
  await owed('2026-10-16')
  await owed('2026-10-14', { kind: 'adaptation-training' })
  at('2026-10-22')
  expect(await sendReminders(world)).toBe(3)
  const [mail, ...others] = await digests(mentor)
  expect(others).toEqual([])
  expect(linesOf(mail!.text)).toHaveLength(2)
  expect(mail!.text).toMatch(/14\.10\.2026\. Опоздание на 6 рабочих дней[^]*16\.10\.2026\. Опоздание на 4 рабочих дня/)
  const left = await world.db.reminderLine.findMany({ where: { personId: mentor.personId, mailKey: null } })
  expect(left.map(({ key }) => key.split('|')[2]).toSorted()).toEqual(['after-1', 'after-1', 'before-1', 'before-1', 'before-3', 'before-3', 'before-5', 'due', 'due'])
})

test('the mail server is down for a day: nothing is lost, nothing comes twice', { timeout: 60_000 }, async () => {
  let down = true
  const server = await openServer({ refuse: () => down })
  await owed('2026-10-15')
  await owed('2026-10-13', { kind: 'adaptation-training' })
  const hoursOf = async (day: string) => {
    for (let minute = 0; minute < 24 * 60; minute += 15) {
      world.clock.set(new Date(Date.parse(`${day}T00:00:00+05:00`) + minute * 60_000).toISOString())
      await Promise.all([round(server), round(server, second)])
    }
  }
  await hoursOf('2026-10-14')
  expect(server.got).toEqual([])
  const waiting = await world.db.outboxMail.findMany({ where: { sentAt: null } })
  expect(waiting.length).toBe(2) // the mentor's and the head's
  down = false
  await hoursOf('2026-10-15')
  await hoursOf('2026-10-16')
  const written = await world.db.outboxMail.findMany()
  expect(written.every(({ sentAt }) => sentAt !== null)).toBe(true)
  expect(server.got.map(({ to }) => to[0]).toSorted()).toEqual(written.map(({ toAddress }) => toAddress).toSorted())
  const ids = server.got.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)![1])
  expect(new Set(ids).size).toBe(written.length)
})

describe('who gets none', () => {
  test('people without an account, and accounts that are blocked; with an account again they learn how things stand', async () => {
    const stranger = await world.db.person.create({ data: { id: newId(), surname: 'Аккаунтсыз', givenName: 'Айдос' } })
    const blocked = await aWorker(world, { centre: tree.careerCentre, surname: 'Бұғатов' })
    await world.db.account.update({ where: { id: blocked.accountId }, data: { blockedAt: world.clock.now() } })
    await owed('2026-10-14', { owner: { ownerId: stranger.id } })
    await owed('2026-10-14', { owner: { ownerId: blocked.personId } })
    expect(await sendReminders(world)).toBe(0)
    expect(await world.db.reminderLine.count()).toBe(0)
    expect((await dueReminders(world)).unreached).toEqual([{ name: 'Аккаунтсыз Айдос', why: 'no-account', lines: 1 }, { name: 'Бұғатов Айгүл Нұрланқызы', why: 'blocked', lines: 1 }])
    at('2026-10-15')
    await world.db.account.update({ where: { id: blocked.accountId }, data: { blockedAt: null } })
    expect(await sendReminders(world)).toBe(2) // the head is told of both
    expect((await digests(blocked))[0]!.text).toContain('Мерзімі: 14.10.2026. 1 жұмыс күніне кешікті')
  })
  test('an office that nobody holds is named in the preview', async () => {
    await world.db.obligation.create({
      data: {
        key: 'adaptation/x/filing', kind: 'file-conclusion', subjectType: 'AdaptationCase', subjectId: newId(), aboutId: newcomer.personId, ownerRole: 'hr-service', organisationId: tree.top.id, clause: '397/14', edition: '397', internal: true,
        trigger: 'concluded', fromOn: toDateColumn('2026-10-12'), dueOn: toDateColumn('2026-10-14'), provisional: false, deadline: {}, changedAt: world.clock.now(),
      },
    })
    expect((await dueReminders(world)).unreached).toEqual([{ name: null, why: 'nobody', lines: 1 }])
  })
  test('what is done or owed no more stops by itself', async () => {
    const [done, cancelled] = [await owed('2026-10-15'), await owed('2026-10-15')]
    await round()
    await world.db.obligation.update({ where: { key: done }, data: { doneOn: toDateColumn('2026-10-14') } })
    await world.db.obligation.update({ where: { key: cancelled }, data: { cancelledAt: world.clock.now() } })
    for (const day of daysFrom('2026-10-15', '2026-10-30')) {
      at(day)
      await round()
    }
    expect([await daysOf(mentor), await daysOf(head)]).toEqual([['2026-10-14'], []])
  })
})

describe('the preview', () => {
  test('says what will go out, word for word, and writes nothing', async () => {
    await owed('2026-10-15')
    await owed('2026-10-13', { kind: 'adaptation-training' })
    const { coming } = await previewReminders(administrator.actor, null, world)
    expect(await world.db.outboxMail.count() + await world.db.reminderLine.count()).toBe(0)
    await sendReminders(world)
    const written = await world.db.outboxMail.findMany({ orderBy: { toAddress: 'asc' } })
    expect(coming.map(({ email, subject, text, language }) => ({ email, subject, text, language })).toSorted((a, b) => (a.email < b.email ? -1 : 1))).toEqual(
      written.map(({ toAddress, subject, text, language }) => ({ email: toAddress, subject, text, language })),
    )
    const after = await previewReminders(administrator.actor, null, world)
    expect([after.coming.length, after.written.length, after.written[0]!.sentAt]).toEqual([0, 2, null])
    at('2026-10-20')
    expect((await previewReminders(administrator.actor, '2026-10-14', world)).written.map(({ text }) => text).toSorted()).toEqual(written.map(({ text }) => text).toSorted())
  })
  test('of a day to come: what fires on that very day, the rest having been said; nothing on a day off', async () => {
    await owed('2026-10-22')
    const daily: string[] = []
    for (const day of daysFrom('2026-10-14', '2026-11-13')) {
      const { coming, nextWorkingDay } = await dueReminders(world, day)
      daily.push(...coming.map(({ personId }) => `${day} ${personId}`))
      if (day === '2026-10-24') expect(nextWorkingDay).toBe('2026-10-27')
    }
    for (const day of daysFrom('2026-10-14', '2026-11-13')) {
      at(day)
      expect(today(world.clock)).toBe(day)
      await round()
    }
    const written = (await world.db.outboxMail.findMany()).map(({ key }) => key.split(':')).map(([, personId, day]) => `${day} ${personId}`)
    expect(daily.toSorted()).toEqual(written.toSorted())
  })
  test('of a day more than a year ahead: not shown, today is', async () => {
    await owed('2026-10-15')
    expect(await previewReminders(administrator.actor, '2027-10-14', world)).toMatchObject({ day: '2027-10-14', tooFar: false, last: '2027-10-14' })
    for (const day of ['2027-10-15', '2199-12-31']) {
      const { coming, ...shown } = await previewReminders(administrator.actor, day, world)
      expect(shown).toMatchObject({ day: '2026-10-14', tooFar: true })
      expect(coming).toHaveLength(1)
    }
  })
  test('is for administrators only', async () => {
    for (const { actor } of [mentor, head, director, hr]) await expect(previewReminders(actor, null, world)).rejects.toThrow(Denied)
  })
})

proves('397/9', 'training still open after the fifteenth working day: the worker, the mentor of the day, the head and the qualification organisation are told', async () => {
  const elsewhere = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
  const own = await anOrganisationTree(elsewhere)
  const qualification = await Promise.all([anOfficial(elsewhere, 'qualification-organisation', own.qualificationOrganisation), anOfficial(elsewhere, 'qualification-organisation', own.qualificationOrganisation, { surname: 'Екінші' })])
  const { newcomer: late, mentor: theirs, head: boss, hr: staff } = await aNewcomer(elsewhere, own)
  const { dueOn } = await elsewhere.db.obligation.findFirstOrThrow({ where: { kind: 'adaptation-training', aboutId: late.personId } })
  expect(dueOn.toISOString().slice(0, 10)).toBe('2026-03-27')
  const told = async (day: string) => {
    elsewhere.clock.set(`${day}T09:00:00+05:00`)
    await sendReminders(elsewhere)
    const lines = await elsewhere.db.reminderLine.findMany({ where: { day: toDateColumn(day), key: { contains: '/training|' }, mailKey: { not: null } } })
    return [late, theirs!, boss, staff, ...qualification].map(({ personId }) => lines.some((line) => line.personId === personId))
  }
  expect(await told('2026-03-27')).toEqual([true, false, false, false, false, false])
  expect(await told('2026-03-30')).toEqual([true, true, true, false, true, true])
})
