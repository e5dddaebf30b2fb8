/** The pages of runs as they are sent, without scripts: what was typed comes back, what is wrong is said at its field, what binds is asked once. */
import { describe, expect, test } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { readRun } from '../../../app/features/courses/run-record.server.ts'
import { paths } from '../../../app/paths.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import type { Actor } from '../../../app/access/actor.ts'
import * as cancelRoute from '../../../app/routes/courses/cancel-run.tsx'
import * as changeRoute from '../../../app/routes/courses/change-run.tsx'
import * as fileRoute from '../../../app/routes/courses/run-file.ts'
import * as filesRoute from '../../../app/routes/courses/run-files.tsx'
import * as listRoute from '../../../app/routes/courses/runs.tsx'
import * as newRoute from '../../../app/routes/courses/new-run.tsx'
import * as roomsRoute from '../../../app/routes/courses/rooms.tsx'
import * as runRoute from '../../../app/routes/courses/run.tsx'
import { addRunFile } from '../../../app/features/courses/run-files.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { rendered } from '../../support/rendered.tsx'
import { anOutsideTrainer, aPlanLine, aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-12-10T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
await aCourse(world, { code: 'T-SEM', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'T-WEB', minutes: [120, 60], form: 'webinar', inPreparation: true })
await aCourse(world, { code: 'KD-014', title: 'Жаттықтырушыларды даярлау' })
const guest = await anOutsideTrainer(world)
const trainerWorker = await aWorker(world, { centre: tree.centre, position: 'METHODOLOGIST', surname: 'Мұқанова' })
const trainerId = await aTrainer(world, trainerWorker, { centre: tree.centre, prepared: true })
const trainer = { ...trainerWorker, actor: await actorOf(world, trainerWorker.accountId) }
const learner = await aWorker(world, { centre: tree.careerCentre })

type Asking = { query?: string; form?: Record<string, string>; locale?: 'kk' | 'ru' | 'en' }
const ask = (actor: Actor, { form, locale = 'en' }: Asking) => ({ actor, world, locale, ...(form && { form }) })
const newRun = (asking: Asking = {}, actor: Actor = qo.actor) => rendered(newRoute, `/course-runs/new${asking.query ?? ''}`, '/course-runs/new', ask(actor, asking))
const list = (asking: Asking = {}, actor: Actor = qo.actor) => rendered(listRoute, `/course-runs${asking.query ?? ''}`, '/course-runs', ask(actor, asking))
const page = (id: string, asking: Asking = {}, actor: Actor = qo.actor) => rendered(runRoute, `/course-runs/${id}${asking.query ?? ''}`, '/course-runs/:courseRunId', ask(actor, asking))
const change = (id: string, asking: Asking = {}, actor: Actor = qo.actor) => rendered(changeRoute, `/course-runs/${id}/change`, '/course-runs/:courseRunId/change', ask(actor, asking))
const cancel = (id: string, asking: Asking = {}, actor: Actor = qo.actor) => rendered(cancelRoute, `/course-runs/${id}/cancel`, '/course-runs/:courseRunId/cancel', ask(actor, asking))
const files = (id: string, asking: Asking = {}, actor: Actor = qo.actor) => rendered(filesRoute, `/course-runs/${id}/files${asking.query ?? ''}`, '/course-runs/:courseRunId/files', ask(actor, asking))
const rooms = (asking: Asking = {}, actor: Actor = qo.actor) => rendered(roomsRoute, `/rooms${asking.query ?? ''}`, '/rooms', ask(actor, asking))

/** Every field of the form of a page, as a browser without scripts would send it. */
function typedIn(html: string): Record<string, string> {
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&amp;/g, '&')
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) if (attribute(tag, 'name') && (attribute(tag, 'type') !== 'radio' || / checked=""/.test(tag))) fields[attribute(tag, 'name')!] = attribute(tag, 'value') ?? ''
  for (const [, tag, inner] of html.matchAll(/(<select[^>]*>)(.*?)<\/select>/g)) fields[attribute(tag!, 'name')!] = attribute(/<option[^>]* selected=""[^>]*>/.exec(inner!)?.[0] ?? '', 'value') ?? ''
  for (const [, tag, inner] of html.matchAll(/(<textarea[^>]*>)(.*?)<\/textarea>/gs)) fields[attribute(tag!, 'name')!] = inner!
  return fields
}
const filled = { course: 'T-SEM', language: 'kk', 'day-0': '2027-02-01', 'from-0': '09:00', 'to-0': '14:00', 'pause-0': '60', 'day-1': '2027-02-02', 'from-1': '09:00', 'to-1': '13:00', 'trainer-0': guest, place: 'Түркістан', capacity: '20', minimum: '5' }

describe('a new run', () => {
  proves(['397/22¶3', '397/23'], 'is looked at first and scheduled once; the same form sent again leads to the same run', async () => {
    const form = { ...typedIn((await newRun()).html), ...filled }
    const outlook = await newRun({ form })
    expect(outlook.status).toBe(200)
    for (const words of ['Monday, 1 February 2027, 09:00–14:00', 'Academic hours: 8, the standard asks for 8', 'Төлегенова Сәуле', 'Employees of the whole country']) expect(outlook.text).toContain(words)
    expect(await world.db.courseRun.count()).toBe(0)
    const confirmed = { ...typedIn(outlook.html), confirmed: 'yes' }
    const done = [await newRun({ form: confirmed }), await newRun({ form: confirmed })]
    const run = await world.db.courseRun.findFirstOrThrow()
    expect(done.map(({ status, location }) => [status, location])).toEqual(Array.from({ length: 2 }, () => [302, `/course-runs/${run.id}?saved=scheduled`]))
    expect(await readRun(world, run.id)).toMatchObject({ minimum: 5, sessions: [{ minutes: 240, startsAt: new Date('2027-02-01T04:00:00Z'), endsAt: new Date('2027-02-01T09:00:00Z') }, { minutes: 240 }] })
    const back = await newRun({ form: { ...confirmed, confirmed: '', change: 'yes' } })
    expect(typedIn(back.html)).toMatchObject(filled)
  })
  test('more rows keep what was typed, up to ten', async () => {
    const more = await newRun({ form: { ...filled, rows: '3', more: 'yes' } })
    expect(more.status).toBe(200)
    expect(typedIn(more.html)).toMatchObject({ ...filled, rows: '6', 'day-5': '' })
    const ten = await newRun({ form: { ...filled, rows: '9', more: 'yes' } })
    expect(typedIn(ten.html).rows).toBe('10')
    expect(ten.html).not.toContain('name="more"')
    expect(typedIn((await newRun({ form: { ...filled, rows: '999', 'day-9': 'x' } })).html)['day-9']).toBe('x')
  })
  test('says at the field what is wrong, in the language of the page, and keeps the rest', async () => {
    const wrong = { ...filled, course: '', 'day-0': '2027-02-30', 'from-0': '25:00', 'to-1': '09:00', 'pause-0': '-5', capacity: 'жиырма', minimum: '1.5', signUpUntil: 'ертең' }
    const { status, html } = await newRun({ form: wrong, locale: 'kk' })
    expect(status).toBe(400)
    for (const id of ['course', 'day-0', 'from-0', 'pause-0', 'to-1', 'capacity', 'minimum', 'signUpUntil']) expect(html, id).toContain(`id="${id}-error"`)
    expect(html).toContain('Аяқталу уақыты басталу уақытынан бөлек болсын')
    expect(typedIn(html)).toMatchObject(wrong)
    expect((await newRun({ form: {} })).status).toBe(400)
    expect((await newRun({ form: { ...filled, 'day-0': '', 'from-0': '', 'to-0': '', 'day-1': '', 'from-1': '', 'to-1': '' } })).html).toContain('id="day-0-error"')
  })
  test.each([
    ['a day off without a reason', { 'day-1': '2027-02-06' }, 'dayOffReason'],
    ['a day that is over', { 'day-1': '2026-12-01' }, 'day-1'],
    ['from the evening to the morning', { 'from-1': '18:00', 'to-1': '09:00' }, 'to-1'],
    ['more pauses than time', { 'pause-1': '500' }, 'pause-1'],
    ['two at a time', { 'day-1': '2027-02-01', 'from-1': '10:00', 'to-1': '14:00' }, 'from-1'],
    ['nobody who teaches', { 'trainer-0': '' }, 'trainer-0'],
    ['nowhere to go', { place: '' }, 'place'],
    ['a webinar without a link', { course: 'T-WEB' }, 'place'],
    ['no seat', { capacity: '0' }, 'capacity'],
    ['more people than seats', { minimum: '21' }, 'minimum'],
    ['sign-up after the beginning', { signUpUntil: '2027-02-03' }, 'signUpUntil'],
  ] as const)('%s: the rule is told at the field it is about, and what was typed is still there', async (_, change, field) => {
    const wrong: Record<string, string> = { ...filled, ...change }
    const { status, html } = await newRun({ form: wrong })
    expect(status).toBe(422)
    expect([...html.matchAll(/id="([\w-]+)-error"/g)].map(([, id]) => id)).toEqual([field])
    expect(typedIn(html)).toMatchObject(wrong)
  })
  test.each(['kk', 'ru', 'en'] as const)('%s: refuses with its clause, and what was typed is still there', async (locale) => {
    const { status, html, text } = await newRun({ form: { ...filled, 'to-1': '12:59' }, locale })
    expect(status).toBe(422)
    expect(text).toMatch(/480.*479.*1/s)
    expect(html).toContain('397')
    expect(typedIn(html)).toMatchObject({ 'to-1': '12:59', course: 'T-SEM' })
    const night = await newRun({ form: { ...filled, course: 'T-WEB', place: 'https://meet.example.kz/a', 'day-0': '2027-12-31', 'from-0': '22:00', 'to-0': '01:00', 'pause-0': '', 'day-1': '', 'from-1': '', 'to-1': '', dayOffReason: 'Түнгі кезекшілерге' }, locale })
    expect([night.status, night.text]).toEqual([200, expect.stringContaining('22:00 – 01.01.2028, 01:00')])
  })
  proves('397/31.delivery', 'of an internal trainer begins with a line of the work plan; without one it is refused with the way out', async () => {
    const line = await aPlanLine(world, trainerId, 'T-SEM', { year: 2027, from: '2027-05-03', to: '2027-05-31', people: 15 })
    const opened = await newRun({ query: `?line=${line}` }, trainer.actor)
    // linesToSchedule knows the years at hand
    expect(typedIn(opened.html)).toMatchObject({ planLineId: line, course: 'T-SEM', language: 'kk', capacity: '15', 'day-0': '2027-05-03', 'trainer-0': trainerId })
    const form = { ...typedIn(opened.html), ...filled, 'trainer-0': trainerId, 'day-0': '2027-06-14', 'day-1': '2027-06-15' }
    const refused = await newRun({ form }, trainer.actor)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('This training is not in your work plan')])
    const outlook = await newRun({ form: { ...form, amendment: 'Орталық басшысы сұрады' } }, trainer.actor)
    expect([outlook.status, outlook.text]).toEqual([200, expect.stringContaining('A line is added to the plan, reason: Орталық басшысы сұрады')])
    expect((await newRun({ form: { ...typedIn(outlook.html), confirmed: 'yes' } }, trainer.actor)).status).toBe(302)
  })
})

describe('the page of a run', () => {
  test.each(['kk', 'ru', 'en'] as const)('%s: shows everybody what is held when, by whom and where; the link of a webinar is for participants', async (locale) => {
    const leader = await anOutsideTrainer(world, { name: `Сарапшы ${locale}` })
    const { runId, sessionIds } = await aSessionRun(world, 'T-WEB', { sessions: [{ from: '2027-03-01T04:00:00Z', to: '2027-03-01T07:30:00Z', minutes: 180 }], trainerIds: [leader], meeting: 'link', place: 'https://meet.example.kz/secret', capacity: 2 })
    const stranger = await page(runId, { locale }, learner.actor)
    expect(stranger.status).toBe(200)
    for (const words of ['09:00–12:30', `Сарапшы ${locale}`, '397']) expect(stranger.text).toContain(words)
    expect(stranger.html).not.toContain('meet.example.kz')
    expect(stranger.html).toContain(`href="${paths.signUp(runId)}"`)
    expect((await list({ query: '?year=2027', locale }, learner.actor)).html).not.toContain('meet.example.kz')
    const managed = await page(runId, { locale, query: '?saved=scheduled' })
    for (const href of [paths.changeCourseRun(runId), paths.cancelCourseRun(runId), paths.participants(runId), paths.attendance(sessionIds[0]!)]) expect(managed.html).toContain(`href="${href}"`)
  })
  test('knows the learner, the files, and a run of before', async () => {
    const { runId, sessionIds } = await aSessionRun(world, 'T-SEM', { sessions: [{ from: '2027-04-01T04:00:00Z', to: '2027-04-01T12:00:00Z' }], trainerIds: [trainerId] })
    await aSignUp(world, runId, learner)
    const fileId = granted(await addRunFile(trainer.actor, runId, { kind: 'material', title: 'Таныстыру', content: { bytes: Buffer.from('%PDF-1.7'), fileKind: 'pdf' } }, world))
    granted(await addRunFile(trainer.actor, runId, { kind: 'recording', title: 'Жазба', sessionId: sessionIds[0]!, content: { url: 'https://video.example.kz/1' } }, world))
    const own = await page(runId, {}, learner.actor)
    for (const words of ['You are signed up', 'Give up the seat', 'Calendar file', 'Watching a recording does not count as attendance']) expect(own.text).toContain(words)
    expect(own.html).toContain(`href="${paths.runFile(runId, fileId)}"`)
    const file = await fileRoute.loader({ request: new Request('https://talim.example.kz/'), params: { courseRunId: runId, fileId }, context: { actor: learner.actor, deps: world, locale: 'kk', requestId: 'test' } } as never)
    expect(Object.fromEntries(['Content-Type', 'Content-Disposition', 'X-Content-Type-Options'].map((name) => [name, file.headers.get(name)]))).toEqual({
      'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="_________.pdf"; filename*=UTF-8''${encodeURIComponent('Таныстыру.pdf')}`, 'X-Content-Type-Options': 'nosniff',
    })
    const old = await aRun(world, 'T-SEM', { startsOn: '2027-04-05', place: 'Кентау' })
    expect((await page(old, {}, learner.actor)).text).toContain('Times to be set')
    expect((await page(old, {}, learner.actor)).html).not.toContain(paths.signUp(old))
    expect((await page(newId(), {}, learner.actor)).status).toBe(404)
  })
})

describe('a change', () => {
  proves('397/19.schedule', 'opens as the run stands, names who cannot come, and is done once confirmed', async () => {
    const { runId } = await aSessionRun(world, 'T-SEM', { sessions: [{ from: '2027-09-06T04:00:00Z', to: '2027-09-06T09:00:00Z', minutes: 240 }, { from: '2027-09-07T04:00:00Z', to: '2027-09-07T08:00:00Z' }], trainerIds: [trainerId] })
    const away = await aWorker(world, { centre: tree.careerCentre })
    await aSignUp(world, runId, away)
    await world.db.absence.create({ data: { id: newId(), personId: away.personId, kind: 'leave', fromOn: toDateColumn('2027-09-08'), toOn: toDateColumn('2027-09-08'), recordedAt: world.clock.now(), recordedById: qo.personId } })
    const form = typedIn((await change(runId)).html)
    expect(form).toMatchObject({ 'day-0': '2027-09-06', 'from-0': '09:00', 'to-0': '14:00', 'pause-0': '60', 'pause-1': '0', 'trainer-0': trainerId, rows: '2' })
    const unchanged = await change(runId, { form: { ...form, reason: 'Себебі бар' } })
    expect([unchanged.status, unchanged.text]).toEqual([422, expect.stringContaining('Nothing has changed')])
    const moved = { ...form, 'day-1': '2027-09-08', reason: 'Оқытушы ауырды' }
    expect((await change(runId, { form: { ...moved, reason: '' } })).html).toContain('id="reason-error"')
    const outlook = await change(runId, { form: moved })
    expect([outlook.status, outlook.text]).toEqual([200, expect.stringContaining('1 participant cannot come at the new time')])
    expect(outlook.text).toContain('absent 08.09.2027 – 08.09.2027')
    const done = await change(runId, { form: { ...typedIn(outlook.html), confirmed: 'yes' } })
    expect([done.status, done.location]).toEqual([302, `/course-runs/${runId}?saved=changed`])
    expect(await world.db.signUp.findFirstOrThrow({ where: { runId } })).toMatchObject({ status: 'cancelled', cancelReason: 'Оқытушы ауырды' })
    // an old form, sent late
    const late = await change(runId, { form: { ...typedIn(outlook.html), confirmed: 'yes' } })
    expect([late.status, late.html]).toEqual([422, expect.stringContaining(`href="${paths.changeCourseRun(runId)}"`)])
    expect((await change(runId, {}, trainer.actor)).status).toBe(404)
  })
  test('cancelling says what it does, and leads back to the run with its reason', async () => {
    const { runId } = await aSessionRun(world, 'T-SEM', { sessions: [{ from: '2027-10-04T04:00:00Z', to: '2027-10-04T12:00:00Z' }], trainerIds: [guest] })
    await aSignUp(world, runId, await aWorker(world, { centre: tree.careerCentre }))
    expect((await cancel(runId, { form: { reason: '' } })).status).toBe(400)
    const outlook = await cancel(runId, { form: { reason: 'Топ жиналмады' } })
    expect([outlook.status, outlook.text]).toEqual([200, expect.stringContaining('1 sign-up is cancelled')])
    const done = await cancel(runId, { form: { reason: 'Топ жиналмады', confirmed: 'yes' } })
    expect([done.status, done.location]).toEqual([302, `/course-runs/${runId}?saved=cancelled`])
    const after = await page(runId, { query: '?saved=cancelled' })
    expect(after.text).toContain('Топ жиналмады')
    expect(after.html).not.toContain(paths.changeCourseRun(runId))
  })
})

describe('lists', () => {
  test.each(['kk', 'ru', 'en'] as const)('%s: the schedule with its filters, and the rooms', async (locale) => {
    const all = await list({ query: '?year=2027', locale })
    expect([all.status, all.html]).toEqual([200, expect.stringContaining('name="state"')])
    expect((await list({ query: '?year=2027&form=webinar&state=cancelled', locale })).html).toContain('href="/course-runs?year=2027"')
    expect((await list({ query: '?year=2027&state=attention', locale }, learner.actor)).html).not.toContain('value="attention"')
    expect((await list({ query: '?year=2027&page=9', locale })).status).toBe(302)
    const empty = await rooms({ locale, form: { intent: 'add', organisationId: newId(), name: '', address: 'ab', seats: '0x' } })
    expect(empty.status).toBe(400)
    for (const id of ['organisationId', 'name', 'address', 'seats']) expect(empty.html, id).toContain(`id="${id}-error"`)
    expect((await rooms({ locale, form: { intent: 'add', organisationId: tree.centre.id, name: `Зал ${locale}`, address: 'Түркістан, 1', seats: '20' } })).location).toBe('/rooms?saved=added')
    expect((await rooms({ locale, form: { intent: 'add', organisationId: tree.centre.id, name: `Зал ${locale}`, address: 'Түркістан, 1', seats: '20' } })).status).toBe(422)
    const { text } = await rooms({ locale, query: '?saved=added' })
    expect(text).toContain(`Зал ${locale}`)
    const { id } = await world.db.room.findFirstOrThrow({ where: { name: `Зал ${locale}` } })
    expect((await rooms({ locale, form: { intent: 'retire', roomId: id } })).location).toBe('/rooms?saved=retired')
  })
  test('files: what is wrong is said at the field, links and recordings are kept, and removed', async () => {
    const { runId } = await aSessionRun(world, 'T-SEM', { sessions: [{ from: '2027-11-01T04:00:00Z', to: '2027-11-01T12:00:00Z' }], trainerIds: [trainerId] })
    const wrong = await files(runId, { form: { intent: 'material', title: '', url: 'http://a' } }, trainer.actor)
    expect([wrong.status, wrong.html, wrong.html]).toEqual([400, expect.stringContaining('id="title-error"'), expect.stringContaining('id="url-error"')])
    expect((await files(runId, { form: { intent: 'recording', title: 'Жазба', url: '' } }, trainer.actor)).html).toContain('id="recording-url-error"')
    expect((await files(runId, { form: { intent: 'material', title: 'Слайд', url: 'https://a.example.kz/1' } }, trainer.actor)).location).toBe(`/course-runs/${runId}/files?saved=added`)
    const { html } = await files(runId, { query: '?saved=added' }, trainer.actor)
    expect(html).toContain('href="https://a.example.kz/1"')
    const { id } = await world.db.runFile.findFirstOrThrow({ where: { runId } })
    expect((await files(runId, { form: { intent: 'remove', fileId: id } }, trainer.actor)).location).toBe(`/course-runs/${runId}/files?saved=removed`)
    for (const status of [(await files(runId, {}, learner.actor)).status, (await files(runId, { form: { intent: 'remove', fileId: id } }, learner.actor)).status]) expect(status).toBe(404)
  })
})
