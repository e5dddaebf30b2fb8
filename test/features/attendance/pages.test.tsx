/** The pages around a session as the server sends them, and what their forms answer; as a browser without scripts sees them. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../app/access/actor.ts'
import { codeNow } from '../../../app/features/attendance/check-in.server.ts'
import type { Locale } from '../../../app/i18n/locale.ts'
import * as checkInRoute from '../../../app/routes/attendance/check-in.tsx'
import * as codeRoute from '../../../app/routes/attendance/code.tsx'
import * as codeJson from '../../../app/routes/attendance/code-json.ts'
import * as sheetRoute from '../../../app/routes/attendance/sheet.tsx'
import * as sheetPdfRoute from '../../../app/routes/attendance/sheet-pdf.ts'
import * as signedSheetRoute from '../../../app/routes/attendance/signed-sheet.tsx'
import * as cabinet from '../../../app/routes/learning/cabinet.tsx'
import * as enrolmentRoute from '../../../app/routes/learning/enrolment.tsx'
import * as startTest from '../../../app/routes/learning/start-test.tsx'
import * as feedbackRoute from '../../../app/routes/sessions/feedback.tsx'
import { newId } from '../../../app/platform/ids.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { rendered, type Rendered } from '../../support/rendered.tsx'
import { anOutsideTrainer, aSessionRun, aSignUp } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-11-01T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
await aCourse(world, { code: 'S-1', form: 'in-person-seminar', coolingHours: 0 })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const trainer = await aWorker(world, { centre: tree.careerCentre, surname: 'Оспанов' })

/** A run of one session, Wednesday 4 November from nine to twelve, with so many people. */
async function aRunOf(people: number) {
  world.clock.set('2026-11-01T04:00:00.000Z')
  const lead = await anOutsideTrainer(world, { personId: trainer.personId })
  const { runId, sessionIds: [sessionId] } = await aSessionRun(world, 'S-1', { sessions: [{ from: '2026-11-04T04:00:00.000Z', to: '2026-11-04T07:00:00.000Z' }], capacity: 50, place: 'Оқу сыныбы' })
  const { startsAt, endsAt } = await world.db.runSession.findUniqueOrThrow({ where: { id: sessionId! } })
  await world.db.booking.create({ data: { sessionId: sessionId!, subjectId: newId(), role: 'trainer', trainerId: lead, startsAt, endsAt } })
  const learners: (Someone & { enrolmentId: string })[] = []
  for (let index = 0; index < people; index++) {
    const worker = await aWorker(world, { centre: tree.careerCentre, surname: `Қатысушы${index}` })
    learners.push({ ...worker, enrolmentId: (await aSignUp(world, runId, worker)).enrolmentId })
  }
  return { runId, sessionId: sessionId!, learners }
}
const during = () => world.clock.set('2026-11-04T05:00:00.000Z')
const after = () => world.clock.set('2026-11-04T07:05:00.000Z')

type Asking = { query?: string; form?: Record<string, string>; locale?: Locale; cookie?: string | null; address?: string }
const sheet = (sessionId: string, { query = '', form, locale = 'en' }: Asking = {}, actor: Actor = trainer.actor) => rendered(sheetRoute, `/sessions/${sessionId}/attendance${query}`, '/sessions/:sessionId/attendance', { actor, world, locale, ...(form && { form }) })
const checkIn = (sessionId: string, code: string, { query = '', form, locale = 'en', ...browser }: Asking = {}, actor: Actor | null = trainer.actor) => rendered(checkInRoute, `/check-in/${sessionId}/${code}${query}`, '/check-in/:sessionId/:code', { actor: actor as Actor, world, locale, ...browser, ...(form && { form }) })
const enrolment = (one: Someone & { enrolmentId: string }, locale: Locale = 'en') => rendered(enrolmentRoute, `/learning/${one.enrolmentId}`, '/learning/:enrolmentId', { actor: one.actor, world, locale })
const feedback = (runId: string, actor: Actor, form?: Record<string, string>, locale: Locale = 'en') => rendered(feedbackRoute, `/course-runs/${runId}/feedback`, '/course-runs/:courseRunId/feedback', { actor, world, locale, ...(form && { form }) })
const code = (sessionId: string, locale: Locale = 'en', actor: Actor = trainer.actor) => rendered(codeRoute, `/sessions/${sessionId}/check-in-code`, '/sessions/:sessionId/check-in-code', { actor, world, locale })

/** What a browser would post: hidden fields, chosen radios, texts. */
function fieldsIn(html: string): Record<string, string> {
  const form = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/)?.[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1]
    const [name, type] = [attribute('name'), attribute('type')]
    if (name && (type !== 'radio' || tag.includes(' checked'))) fields[name] = attribute('value') ?? ''
  }
  return fields
}

function sound({ status, html, text }: Rendered, expected = 200) {
  expect(status).toBe(expected)
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0), text.slice(0, 80)).toBeLessThanOrEqual(1)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
  expect(html).not.toMatch(/ style=|javascript:/)
}

describe.each(['kk', 'ru', 'en'] as const)('in %s', (locale) => {
  test('every page is sound, whatever the state of the session', async () => {
    const { runId, sessionId, learners } = await aRunOf(3)
    const [one, two, three] = learners as [Someone & { enrolmentId: string }, Someone & { enrolmentId: string }, Someone & { enrolmentId: string }]
    sound(await sheet(sessionId, { locale }))
    sound(await code(sessionId, locale))
    sound(await enrolment(one, locale))
    sound(await feedback(runId, one.actor, undefined, locale))
    during()
    await world.db.checkIn.create({ data: { sessionId, personId: one.personId, at: world.clock.now() } })
    await world.db.roomVisit.create({ data: { id: newId(), sessionId, personId: two.personId, source: 'bigbluebutton', joinedAt: new Date('2026-11-04T04:00:00Z'), lastSeenAt: world.clock.now() } })
    sound(await sheet(sessionId, { locale }))
    sound(await sheet(sessionId, { locale, query: '?show=open&q=1&done=saved' }))
    sound(await sheet(sessionId, { locale, query: '?q=nobody' }))
    const shown = await code(sessionId, locale)
    sound(shown)
    expect(shown.html).toMatch(/<noscript><meta http-equiv="refresh" content="30"\/><\/noscript>/)
    sound(await enrolment(two, locale))
    const digits = granted(await codeNow(trainer.actor, sessionId, world)).code.replace(' ', '')
    for (const [actor, status] of [[two.actor, 200], [null, 200]] as const) {
      const scanned = await checkIn(sessionId, digits, { locale }, actor)
      expect(scanned).toMatchObject({ status: 302, location: expect.stringMatching(/ticket=/) })
      sound(await checkIn(sessionId, digits, { locale, query: scanned.location!.slice(scanned.location!.indexOf('?')), cookie: scanned.cookie }, actor), status)
    }
    sound(await checkIn(sessionId, 'typed', { locale, query: '?code=1' }, two.actor), 422)
    sound(await checkIn(sessionId, '00000000', { locale }, null), 422)
    after()
    const look = await sheet(sessionId, { locale, form: { ...fieldsIn((await sheet(sessionId, { locale })).html), step: 'look' } })
    sound(look)
    expect(await sheet(sessionId, { locale, form: { ...fieldsIn(look.html), step: 'confirm' } })).toMatchObject({ status: 302, location: `/sessions/${sessionId}/attendance?done=confirmed` })
    sound(await sheet(sessionId, { locale, query: '?done=confirmed' }))
    const asking = `?person=${three.personId}`
    const form = { ...fieldsIn((await sheet(sessionId, { locale, query: asking })).html), status: 'partial', minutes: '60', reason: 'Кешігіп келді' }
    sound(await sheet(sessionId, { locale, query: asking, form: { ...form, step: 'correct-look' } }))
    expect((await sheet(sessionId, { locale, query: asking, form: { ...form, step: 'correct' } })).status).toBe(302)
    sound(await sheet(sessionId, { locale }))
    for (const learner of [one, two, three]) sound(await enrolment(learner, locale))
    sound(await rendered(cabinet, '/cabinet', '/cabinet', { actor: one.actor, world, locale }))
    sound(await rendered(startTest, `/learning/${one.enrolmentId}/test`, '/learning/:enrolmentId/test', { actor: one.actor, world, locale }))
    sound(await feedback(runId, one.actor, undefined, locale))
    sound(await feedback(runId, one.actor, { useful: '9' }, locale), 400)
    for (const [index, learner] of learners.entries()) {
      sound(await feedback(runId, trainer.actor, undefined, locale))
      if (index < 2) expect(await feedback(runId, learner.actor, { useful: '5', clear: '4', pace: '3', comment: 'Жақсы' }, locale)).toMatchObject({ status: 302 })
    }
    expect((await feedback(runId, three.actor, { useful: '5', clear: '4', pace: '3', comment: '' }, locale)).status).toBe(302)
    sound(await feedback(runId, qo.actor, undefined, locale))
    sound(await rendered(signedSheetRoute, `/sessions/${sessionId}/signed-sheet`, '/sessions/:sessionId/signed-sheet', { actor: trainer.actor, world, locale }))
  })
})

describe('the sheet in the browser', () => {
  proves('397/23.2', 'prefilled rows are saved only where they were touched; what is wrong stands at its field with what was typed', async () => {
    const { sessionId, learners: [one, two] } = await aRunOf(2)
    world.clock.set('2026-11-04T04:10:00.000Z')
    for (const [locale, words] of [['kk', 'қол қоюға әлі ерте'], ['ru', 'ещё рано'], ['en', 'signed off from 04.11.2026, 11:42']] as const) {
      const early = await sheet(sessionId, { locale, form: { ...fieldsIn((await sheet(sessionId)).html), step: 'look' } })
      sound(early, 422)
      expect(early.text).toContain(words)
    }
    during()
    await world.db.checkIn.create({ data: { sessionId, personId: one!.personId, at: new Date('2026-11-04T04:05:00.000Z') } })
    const page = await sheet(sessionId)
    expect(page.text).toContain('Checked in by code: 09:05')
    const fields = fieldsIn(page.html)
    expect(fields).toMatchObject({ [`status-${one!.personId}`]: 'full', [`shown-${one!.personId}`]: '0:full:175', [`shown-${two!.personId}`]: '0::' })
    expect(fields).not.toHaveProperty(`status-${two!.personId}`)
    // kept in the background: nothing was touched
    expect(await sheet(sessionId, { form: fields })).toMatchObject({ status: 204 })
    expect(await world.db.attendanceMark.count({ where: { sessionId } })).toBe(0)
    const wrong = await sheet(sessionId, { form: { ...fields, [`status-${two!.personId}`]: 'partial', [`minutes-${two!.personId}`]: 'көп', step: 'save' } })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="көп"')
    expect(wrong.text).toContain('Write a whole number from 0 to 180')
    expect(await sheet(sessionId, { query: '?show=open', form: { ...fields, [`status-${two!.personId}`]: 'partial', [`minutes-${two!.personId}`]: ' 60 ', step: 'save' } })).toMatchObject({ status: 302, location: `/sessions/${sessionId}/attendance?done=saved&show=open` })
    expect(await world.db.attendanceMark.findMany({ where: { sessionId } })).toMatchObject([{ personId: two!.personId, status: 'partial', minutes: 60 }])
    // somebody else decided meanwhile: said at the row, which shows what stands there now
    const clash = await sheet(sessionId, { form: { ...fields, [`status-${two!.personId}`]: 'absent', step: 'save' } }, qo.actor)
    expect(clash.status).toBe(422)
    expect(clash.text).toContain('Somebody else entered a mark meanwhile')
    expect(clash.text).toContain('Mark: attended in part, 10:00, Оспанов')
    expect(await sheet(sessionId, { form: { ...fieldsIn(clash.html), step: 'save' } }, qo.actor)).toMatchObject({ status: 302 })
    expect((await world.db.attendanceMark.findMany({ where: { sessionId, personId: two!.personId }, orderBy: { number: 'asc' } })).map(({ status }) => status)).toEqual(['partial', 'absent'])
  })
  proves(['397/23.2', '397/25'], 'is signed off after everybody without a mark was named, and a late change asks for its reason and shows what it does', async () => {
    const { sessionId, learners: [one, two] } = await aRunOf(2)
    after()
    const fields = { ...fieldsIn((await sheet(sessionId)).html), [`status-${one!.personId}`]: 'full' }
    const look = await sheet(sessionId, { form: { ...fields, step: 'look' } })
    for (const words of ['Without a mark, entered as absent Қатысушы1', 'After this every change needs a reason', '1 person']) expect(look.text).toContain(words)
    expect(look.html).toContain('/regulations/397/23.2')
    expect(await world.db.runSession.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({ sheetConfirmedAt: null })
    const confirmation = { ...fieldsIn(look.html), step: 'confirm' }
    for (let press = 0; press < 2; press++) expect((await sheet(sessionId, { form: confirmation })).status).toBe(302)
    const missed = await enrolment(two!)
    for (const words of ['Not completed', 'not every session was attended fully', 'absent']) expect(missed.text).toContain(words)
    const open = await enrolment(one!)
    for (const words of ['Sessions attended fully: 1 of 1', '180 minutes attended', 'attended fully', 'Start the test']) expect(open.text).toContain(words)

    const query = `?person=${two!.personId}`
    const form = { ...fieldsIn((await sheet(sessionId, { query })).html), status: 'full', minutes: '', reason: '' }
    expect((await sheet(sessionId, { query, form: { ...form, status: '', step: 'correct-look' } })).text).toContain('Choose the new mark')
    const without = await sheet(sessionId, { query, form: { ...form, step: 'correct-look' } })
    expect(without.status).toBe(400)
    expect(without.text).toContain('The sheet is signed off. The earlier mark')
    const asked = await sheet(sessionId, { query, form: { ...form, reason: 'Тізімнен қалып кеткен', step: 'correct-look' } })
    for (const words of ['The closed enrolment opens again', 'Тізімнен қалып кеткен', 'absent', 'attended fully']) expect(asked.text).toContain(words)
    expect((await sheet(sessionId, { query, form: { ...fieldsIn(asked.html), step: 'correct-edit' } })).html).toContain('Тізімнен қалып кеткен')
    for (let press = 0; press < 2; press++) expect(await sheet(sessionId, { query, form: { ...fieldsIn(asked.html), step: 'correct' } })).toMatchObject({ status: 302, location: `/sessions/${sessionId}/attendance?done=corrected` })
    expect((await sheet(sessionId)).text).toContain('Қатысушы1 Айгүл Нұрланқызы: absent became attended fully, 180 min')
    expect((await enrolment(two!)).text).toContain('The mark was changed; reason: Тізімнен қалып кеткен')
  })
  test('takes whatever is posted without falling over', async () => {
    const { sessionId, learners: [one] } = await aRunOf(1)
    after()
    const id = one!.personId
    const posted: Record<string, string>[] = [
      {}, { step: 'save' }, { step: 'confirm' }, { step: 'confirm', seen: 'x', [`accept-${id}`]: '-1' }, { step: 'confirm', seen: '0', [`accept-${id}`]: '181' }, { step: 'confirm', seen: '0', [`accept-${id}`]: 'NaN' }, { step: 'correct', person: id }, { step: 'correct-look', person: 'x', status: 'full' },
      { step: 'correct', person: id, status: 'full', minutes: '', reason: 'себебі', seen: '99' }, { step: 'save', [`status-${id}`]: 'full', [`shown-${id}`]: '9999999:full:9' }, { step: 'save', 'status-x': 'full' }, { step: 'save', [`status-${newId()}`]: 'full' }, { step: 'save', [`status-${id}`]: 'wrong' }, { step: 'nothing known' },
    ]
    for (const form of posted) expect([204, 302, 400, 422], JSON.stringify(form)).toContain((await sheet(sessionId, { form })).status)
    expect((await sheet(newId())).status).toBe(404)
    expect((await sheet(sessionId, {}, one!.actor)).status).toBe(404)
  })
})

describe('the check-in in the browser', () => {
  proves('397/23.2', 'a stranger scans, signs in, and confirms with one press; looking again finds it done', async () => {
    const { sessionId, learners: [one] } = await aRunOf(1)
    during()
    const digits = granted(await codeNow(trainer.actor, sessionId, world)).code
    // typed with its gap, before signing in
    const typed = await checkIn(sessionId, 'typed', { query: `?code=${encodeURIComponent(digits)}` }, null)
    expect(typed.status).toBe(302)
    const query = typed.location!.slice(typed.location!.indexOf('?'))
    const { cookie } = typed
    expect(cookie).toMatch(/^check-in=[\w-]{43}$/)
    const stranger = await checkIn(sessionId, 'typed', { query, cookie }, null)
    expect(stranger.text).toContain('Sign in and confirm before 10:10')
    expect(stranger.html).toContain(`/sign-in?next=${encodeURIComponent(`/check-in/${sessionId}/typed?ticket=`)}`)
    expect(stranger.html).not.toContain('method="post"')
    expect(await checkIn(sessionId, 'typed', { query, form: { ticket: 'x' } }, null)).toMatchObject({ status: 302, location: expect.stringContaining('/sign-in?next=') })
    world.clock.advance(5 * 60_000)
    // the address alone, in the browser of somebody who was sent it
    for (const other of [null, `check-in=${'x'.repeat(43)}`]) {
      const sent = await checkIn(sessionId, 'typed', { query, cookie: other }, one!.actor)
      expect([sent.status, sent.text.includes('The code is not valid'), sent.text.includes('I am here')]).toEqual([422, true, false])
      expect((await checkIn(sessionId, 'typed', { query, cookie: other, form: { ticket: new URLSearchParams(query).get('ticket')! } }, one!.actor)).status).toBe(422)
    }
    // a second scan in the same browser leaves the first its own
    expect((await checkIn(sessionId, granted(await codeNow(trainer.actor, sessionId, world)).code.replace(' ', ''), { cookie }, null)).cookie).toBe(cookie)
    const page = await checkIn(sessionId, 'typed', { query, cookie }, one!.actor)
    expect(page.text).toContain('I am here')
    expect(await world.db.checkIn.count({ where: { sessionId } })).toBe(0)
    const fields = fieldsIn(page.html)
    for (let press = 0; press < 2; press++) expect((await checkIn(sessionId, 'typed', { query, cookie, form: fields }, one!.actor)).status).toBe(302)
    const done = await checkIn(sessionId, 'typed', { query, cookie }, one!.actor)
    for (const words of ['You are checked in', '04.11.2026, 10:00', 'S-1', 'Оқу сыныбы']) expect(done.text).toContain(words)
    expect(done.html).toContain(`/learning/${one!.enrolmentId}`)
    expect((await enrolment(one!)).text).toContain('You checked in at 10:00')
  })
  proves('397/23.2', 'yesterday\'s code is refused with words and a place to type the new one; too late asks to scan again', async () => {
    const { sessionId, learners: [one] } = await aRunOf(1)
    during()
    const digits = granted(await codeNow(trainer.actor, sessionId, world)).code.replace(' ', '')
    const { location } = await checkIn(sessionId, digits, {}, one!.actor)
    world.clock.advance(11 * 60_000)
    const old = await checkIn(sessionId, digits, {}, one!.actor)
    expect(old.status).toBe(422)
    for (const words of ['The code is not valid', 'The code keeps changing', 'Code on the screen']) expect(old.text).toContain(words)
    const late = await checkIn(sessionId, digits, { query: location!.slice(location!.indexOf('?')) }, one!.actor)
    expect(late.status).toBe(422)
    expect(late.text).toContain('Too late to confirm')
    expect((await checkIn(newId(), digits, {}, one!.actor)).status).toBe(404)
  })
  proves('397/23.2', 'too many wrong codes are refused with words, in every language, and nothing else is', async () => {
    const { sessionId } = await aRunOf(1)
    during()
    const guess = (locale: Locale = 'en') => checkIn(sessionId, '00000000', { locale, address: '203.0.113.77' }, null)
    for (let time = 0; time < 20; time++) expect((await guess()).status).toBe(422)
    for (const [locale, words] of [['kk', 'Қате код тым көп енгізілді'], ['ru', 'Слишком много неверных кодов'], ['en', 'Too many wrong codes']] as const) {
      const limited = await guess(locale)
      sound(limited, 429)
      expect(limited.text).toContain(words)
    }
    const digits = granted(await codeNow(trainer.actor, sessionId, world)).code.replace(' ', '')
    const scanned = await checkIn(sessionId, digits, { address: '203.0.113.78' }, null)
    expect([scanned.status, scanned.cookie !== null]).toEqual([302, true])
    // whoever is signed in is known by name
    expect(await checkIn(sessionId, digits, { address: '203.0.113.77' })).toMatchObject({ status: 302, cookie: null })
  })
  test('the wall is for those who take the attendance, as a page and as JSON', async () => {
    const { sessionId, learners: [one] } = await aRunOf(1)
    const json = async (actor: Actor) => {
      const answer = (await codeJson.loader({ request: new Request('https://talim.example.kz/'), params: { sessionId }, context: { actor, deps: world, locale: 'kk' } } as never).catch((error: unknown) => error)) as Response
      return [answer.status, answer.status === 404 ? null : ((await answer.json()) as object)]
    }
    expect(await json(trainer.actor)).toEqual([422, { error: 'check-in.not-open' }])
    during()
    expect(await json(trainer.actor)).toMatchObject([200, { code: expect.stringMatching(/^\d{4} \d{4}$/), secondsLeft: 30 }])
    expect(await json(one!.actor)).toEqual([404, null])
    expect((await code(sessionId, 'en', one!.actor)).status).toBe(404)
  })
})

describe('papers', () => {
  proves('397/23.2', 'the sheet is a PDF for those who take the attendance; its photograph is taken, listed and refused with words', async () => {
    const { runId, sessionId, learners: [one] } = await aRunOf(1)
    const context = (actor: Actor) => ({ params: { sessionId }, context: { actor, deps: world, locale: 'en', requestId: 'test' } })
    const pdf = (await sheetPdfRoute.loader({ request: new Request('https://talim.example.kz/?language=ru'), ...context(trainer.actor) } as never)) as Response
    expect([pdf.headers.get('Content-Type'), pdf.headers.get('Content-Disposition')]).toEqual(['application/pdf', 'inline; filename="attendance-2026-11-04-S-1-1-ru.pdf"'])
    await expect(sheetPdfRoute.loader({ request: new Request('https://talim.example.kz/'), ...context(one!.actor) } as never)).rejects.toMatchObject({ status: 404 })
    after()
    const post = async (fields: Record<string, string | Blob>, actor: Actor = trainer.actor) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value === 'string') body.append(name, value)
        else body.append(name, value, 'парақ.png')
      }
      return (await signedSheetRoute.action({ request: new Request('https://talim.example.kz/', { method: 'POST', body }), ...context(actor) } as never)) as unknown as { status?: number; data?: { errors: Record<string, string> }; init?: { status: number }; headers?: Headers }
    }
    const png = new Blob([Buffer.from('\x89PNG\r\n\x1a\nand so on', 'latin1')])
    expect((await post({})).data?.errors).toEqual({ file: 'Choose a file.' })
    expect((await post({ file: new Blob(['<svg/>, which is no photograph']) })).data?.errors.file).toContain('neither an image nor a PDF')
    expect((await post({ file: png })).status).toBe(302)
    const { id } = await world.db.runFile.findFirstOrThrow({ where: { sessionId } })
    const listed = await rendered(signedSheetRoute, `/sessions/${sessionId}/signed-sheet`, '/sessions/:sessionId/signed-sheet', { actor: qo.actor, world })
    expect(listed.html).toContain(`href="/course-runs/${runId}/files/${id}"`)
    expect(listed.text).toContain('04.11.2026, 12:05')
    expect((await post({ remove: id })).status).toBe(302)
    await expect(post({ file: png }, one!.actor)).rejects.toMatchObject({ status: 404 })
  })
})
