/** The calendar of sessions as it is sent: three views without scripts, states in words, links that lead on. */
import { describe, expect, test } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import * as feedRoute from '../../../app/routes/obligations/feed.tsx'
import * as calendarRoute from '../../../app/routes/sessions/calendar.tsx'
import * as fileRoute from '../../../app/routes/sessions/session-ics.ts'
import { aCourse } from '../../support/courses.ts'
import { eventsOf, parseCalendar, valueOf } from '../../support/ical.ts'
import { anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { rendered } from '../../support/rendered.tsx'
import { aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await aCourse(world, { code: 'S-1', title: 'Бағдар беру', form: 'in-person-seminar' })
await aCourse(world, { code: 'W-1', title: 'Жұмыс іздеу', form: 'webinar' })
const learner = await aWorker(world, { centre: tree.careerCentre })
const teacher = await aWorker(world, { centre: tree.centre, surname: 'Оспанова' })
const trainerId = await aTrainer(world, teacher, { centre: tree.centre })
const mine = await aSessionRun(world, 'S-1', { sessions: [{ from: '2026-11-04T04:00:00Z', to: '2026-11-04T07:00:00Z' }, { from: '2026-12-31T17:00:00Z', to: '2026-12-31T20:30:00Z' }], trainerIds: [trainerId], place: 'Бекзат көшесі, 5' })
await aSignUp(world, mine.runId, learner)
const open = await aSessionRun(world, 'W-1', { sessions: [{ from: '2026-11-05T04:00:00Z', to: '2026-11-05T07:00:00Z' }], trainerIds: [trainerId], meeting: 'bigbluebutton' })
const cancelled = await aSessionRun(world, 'W-1', { sessions: [{ from: '2026-11-08T04:00:00Z', to: '2026-11-08T07:00:00Z' }], trainerIds: [trainerId], meeting: 'bigbluebutton' })
await world.db.courseRun.update({ where: { id: cancelled.runId }, data: { cancelledAt: world.clock.now(), cancelReason: 'Аз адам' } })

const page = (path: string, { actor }: Someone = learner, locale: 'kk' | 'ru' | 'en' = 'en') => rendered(calendarRoute, path, '/sessions', { actor, world, locale })

describe('the page', () => {
  proves(['397/19.schedule', '397/23.1', '397/23.2'], 'the list says when, what, where, by whom, and leads to the run and to the file', async () => {
    const { status, text, html } = await page('/sessions')
    expect(status).toBe(200)
    for (const said of ['2 sessions', '4 November 2026, Wednesday', '09:00–12:00', 'Бағдар беру (en)', 'Бекзат көшесі, 5', 'Оспанова', 'You are signed up', '22:00 – 01.01.2027, 01:30']) expect(text).toContain(said)
    expect(html).toContain(`href="/course-runs/${mine.runId}"`)
    expect(html).toContain(`href="/sessions/${mine.sessionIds[0]}.ics"`)
    expect(html).toContain('href="/calendar-feed"')
    expect(text).not.toContain('Open for sign-up')
    expect(text.match(/goes on|Goes on/)).toBeNull()
  })
  test('the month is a table from Monday on that counts the sessions of a day and says which days are off; its days follow in words', async () => {
    const { html, text } = await page('/sessions?view=month&on=2026-11-30&whose=all')
    const grid = /<table class="month[^]*?<\/table>/.exec(html)![0]
    expect(grid.match(/<th scope="col"/g)).toHaveLength(7)
    expect(grid.match(/class="day[ "]/g)).toHaveLength(30)
    expect(grid).toContain('href="#day-2026-11-04"')
    expect(/<abbr title="([^"]+)">/.exec(grid)![1]).toBe('Monday')
    // 1 November 2026 is a Sunday: six empty cells before it
    expect(/<tbody><tr>((?:<td><\/td>)*)<td>/.exec(grid)![1]!.match(/<td><\/td>/g)).toHaveLength(6)
    for (const said of ['Open for sign-up', 'Cancelled', 'You are signed up', 'Webinar room', 'Saturday or Sunday']) expect(text).toContain(said)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(ids.has(to!), to).toBe(true)
    expect(html).toContain('href="/sessions?view=month&amp;on=2026-12-01&amp;whose=all"')
  })
  test('the week shows each of its days, and what goes on from the day before', async () => {
    const { text } = await page('/sessions?view=week&on=2027-01-01')
    for (const said of ['28.12.2026', '31 December 2026, Thursday', '1 January 2027, Friday', 'Continues from the day before', 'No sessions']) expect(text).toContain(said)
  })
  test.each(['kk', 'ru', 'en'] as const)('%s: every view, mine and all, for learner and trainer, has one first heading and skips none', async (locale) => {
    for (const someone of [learner, teacher]) for (const view of ['month', 'week', 'list']) for (const whose of ['mine', 'all']) {
      const { status, html } = await page(`/sessions?view=${view}&on=2026-11-04&whose=${whose}`, someone, locale)
      expect(status).toBe(200)
      const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      levels.reduce((before, level) => { expect(level - before).toBeLessThanOrEqual(1); return level }, 0)
      expect(html).not.toMatch(/ style=|<script/)
    }
  })
  test('what is asked for wrongly is the list of today; a page that is not there leads to the first', async () => {
    for (const wrong of ['view=year', 'on=2026-02-30', 'whose=theirs', 'page=-1', 'on=%00', 'on=1-1-1&view=']) expect((await page(`/sessions?${wrong}`)).status, wrong).toBe(200)
    expect(await page('/sessions?page=9')).toMatchObject({ status: 302, location: '/sessions?view=list&on=2026-10-14&whose=mine' })
  })
  test('nothing to show says what would be here, and where there is more', async () => {
    const { text, html } = await page('/sessions?view=month&on=2026-10-14')
    expect(text).toContain('No sessions in this period')
    expect(html).toContain('whose=all')
  })
  test('the page of the feed says that sessions are in it', async () => {
    const { text, html } = await rendered(feedRoute, '/calendar-feed', '/calendar-feed', { actor: learner.actor, world, locale: 'en' })
    expect(text).toContain('Your sessions are in the same calendar')
    expect(html).toContain('href="/sessions"')
  })
})

describe('the file', () => {
  const file = async (id: string, { actor }: Someone) => {
    const context = { actor, deps: world, locale: 'kk', requestId: 'test' }
    return (await (fileRoute.loader as (args: object) => Promise<Response>)({ request: new Request(`https://talim.example.kz/sessions/${id}.ics`), params: { sessionId: id }, context }).catch((error: unknown) => error)) as Response
  }
  test('is a calendar to download, of the session asked for', async () => {
    const answer = await file(mine.sessionIds[1]!, learner)
    expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Content-Disposition')]).toEqual([200, 'text/calendar; charset=utf-8', `attachment; filename="talim-${mine.sessionIds[1]}.ics"`])
    const [event] = eventsOf(parseCalendar(await answer.text()))
    expect([valueOf(event!, 'DTSTART'), valueOf(event!, 'DTEND')]).toEqual(['20261231T170000Z', '20261231T203000Z'])
  })
  test('of a session one has nothing to do with, or of none, is not there', async () => {
    expect([(await file(open.sessionIds[0]!, learner)).status, (await file('none', learner)).status, (await file(open.runId, teacher)).status]).toEqual([404, 404, 404])
  })
})
