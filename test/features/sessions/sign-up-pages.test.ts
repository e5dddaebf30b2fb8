/** What the pages of sign-up say and answer: in three languages, without a script, with everything typed still there. */
import { describe, expect, test } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { signUp, withdraw } from '../../../app/features/sessions/sign-up.server.ts'
import type { ParticipantView } from '../../../app/features/sessions/participant-views.ts'
import { translate } from '../../../app/i18n/messages.server.ts'
import * as course from '../../../app/routes/courses/course.tsx'
import * as enrol from '../../../app/routes/courses/enrol.tsx'
import * as cabinet from '../../../app/routes/learning/cabinet.tsx'
import * as ownPlan from '../../../app/routes/learning-plan/own.tsx'
import * as nominatePage from '../../../app/routes/sessions/nominate.tsx'
import * as participantsCsv from '../../../app/routes/sessions/participants-csv.ts'
import * as participantsPage from '../../../app/routes/sessions/participants.tsx'
import * as signUpPage from '../../../app/routes/sessions/sign-up.tsx'
import * as withdrawPage from '../../../app/routes/sessions/withdraw.tsx'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { rendered, type Rendered } from '../../support/rendered.tsx'
import { anOutsideTrainer, aSessionRun, aTrainer, seatsAddUp, type SessionRunTraits } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2027-03-01T05:00:00.000Z' })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await aCourse(world, { code: 'BIG', minutes: [1200, 1200] })
await aCourse(world, { code: 'SEM', title: 'Семинар', minutes: [120, 120], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'WEB', title: 'Вебинар', minutes: [60, 60], form: 'webinar', inPreparation: true })
await aCourse(world, { code: 'HEADS', title: 'Басшыларға', minutes: [60, 60], form: 'webinar', inPreparation: true, positions: ['CC_HEAD'] })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const teacher = await aWorker(world, { centre: tree.careerCentre, surname: 'Оспанов' })
const teacherId = await aTrainer(world, teacher, { centre: tree.centre })
const t = translate('en')
const total = (view: ParticipantView, count: number) => `${t('signup.csv.total', { of: t(`signup.participants.view.${view}`) })};${count}`
const LOCALES = ['kk', 'ru', 'en'] as const

const worker = (surname = 'Серікова') => aWorker(world, { centre: tree.careerCentre, surname })
let days = 0
const aDay = (): string => new Date(Date.UTC(2027, 3, 1) + 86_400_000 * days++).toISOString().slice(0, 10)
const run = async (code = 'SEM', traits: Partial<SessionRunTraits> & { day?: string } = {}) => {
  const { day = aDay(), ...rest } = traits
  return (await aSessionRun(world, code, { sessions: [{ from: `${day}T04:00:00Z`, to: `${day}T06:00:00Z` }], trainerIds: [await anOutsideTrainer(world)], place: 'Кентау, 12', ...rest })).runId
}
const up = async (someone: Someone, runId: string) => { world.clock.advance(1000); return granted(await signUp(someone.actor, runId, { release: 'with', reason: null }, world)) }
type Given = { locale?: 'kk' | 'ru' | 'en'; form?: Record<string, string>; query?: string }
const opened = (module: Parameters<typeof rendered>[0], end: string) => (runId: string, by: Someone, { query = '', ...given }: Given = {}) => rendered(module, `/course-runs/${runId}/${end}${query}`, `/course-runs/:courseRunId/${end}`, { actor: by.actor, world, ...given })
const [onSignUp, onWithdraw, onNominate, onParticipants] = [opened(signUpPage, 'sign-up'), opened(withdrawPage, 'withdraw'), opened(nominatePage, 'nominate'), opened(participantsPage, 'participants')]
const whole = ({ status, html, text }: Rendered) => {
  expect(status).toBe(200)
  expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object|signup\.|refusal\./)
  expect(html.match(/<h1/g)).toHaveLength(1)
}

describe('sign-up', () => {
  proves(['397/23', '397/22'], 'asks for the release, shows what will be done with hours, place and pay, and does it', async () => {
    const [someone, runId] = [await worker(), await run()]
    await aPlan(world, someone, { year: 2027, courses: ['BIG', 'SEM'] })
    for (const locale of LOCALES) whole(await onSignUp(runId, someone, { locale }))
    const page = await onSignUp(runId, someone)
    expect(page.text).toContain('09:00–11:00')
    expect(page.text).toContain(t('signup.effect.gets-date', { year: 2027 }))
    const seen = /name="seen" value="([^"]+)"/.exec(page.html)![1]!
    const without = await onSignUp(runId, someone, { form: { seen, release: '' } })
    expect(without).toMatchObject({ status: 400, text: expect.stringContaining(t('refusal.sign-up.release-missing.title')) as string })
    const confirm = await onSignUp(runId, someone, { form: { seen, release: 'without' } })
    expect(confirm.status).toBe(200)
    for (const said of ['09:00–11:00', 'Кентау, 12', t('signup.release.without'), t('signup.release.pay'), '397']) expect(confirm.text).toContain(said)
    expect(await world.db.signUp.count({ where: { runId } })).toBe(0)
    expect(await onSignUp(runId, someone, { form: { seen, release: 'without', confirmed: 'yes' } })).toMatchObject({ status: 302, location: `/course-runs/${runId}/sign-up?saved=signed-up` })
    for (const locale of LOCALES) whole(await onSignUp(runId, someone, { locale, query: '?saved=signed-up' }))
    expect((await onSignUp(runId, someone)).text).toContain(t('signup.page.signed-up'))
    // the question anew once the run is another one
    const other = await worker()
    expect(await onSignUp(runId, other, { form: { seen: 'something else', release: 'with', confirmed: 'yes' } })).toMatchObject({ status: 422 })
  })
  proves('397/23', 'whoever loses the last seat while confirming is told to be the first who waits', async () => {
    const [someone, other, runId] = [await worker(), await worker(), await run('SEM', { capacity: 1 })]
    const asked = await onSignUp(runId, someone, { form: { release: 'with' } })
    expect(asked.text).toContain(t('signup.confirm.title'))
    await up(other, runId)
    expect(await onSignUp(runId, someone, { form: { release: 'with', confirmed: 'yes' } })).toMatchObject({ status: 302, location: `/course-runs/${runId}/sign-up?saved=waitlisted` })
    for (const locale of LOCALES) whole(await onSignUp(runId, someone, { locale, query: '?saved=waitlisted' }))
    const told = await onSignUp(runId, someone, { query: '?saved=waitlisted' })
    expect(told.text).toContain(t('signup.page.waitlisted', { place: 1 }))
    expect(told.text).toContain(t('signup.page.waitlisted-first'))
    const third = await worker()
    expect((await onSignUp(runId, third)).text).toContain(t('signup.form.full-text', { place: 2 }))
    const confirm = await onSignUp(runId, third, { form: { release: 'with' } })
    expect(confirm.text).toContain(t('signup.confirm.title-full'))
  })
  proves(['397/A2.position', '397/22'], 'asks for the reason where the course is made for others, and keeps what was typed', async () => {
    const [someone, runId] = [await worker(), await run('HEADS')]
    expect((await onSignUp(runId, someone)).html).toContain('name="reason"')
    const without = await onSignUp(runId, someone, { form: { release: 'with', reason: '  ' } })
    expect(without.status).toBe(400)
    expect(without.html).toMatch(/value="with"[^>]*checked|checked[^>]*value="with"/)
    const long = 'Басшыны алмастырамын <b>&"'
    expect((await onSignUp(runId, someone, { form: { release: 'with', reason: long } })).text).toContain('Басшыны алмастырамын')
    expect(await onSignUp(runId, someone, { form: { release: 'with', reason: long, change: 'yes' } })).toMatchObject({ status: 200, html: expect.stringContaining('Басшыны алмастырамын') as string })
  })
  test('says why it does not go, with the other runs', async () => {
    const [someone, runId] = [await worker(), await run('SEM', { signUpUntil: '2027-02-01' })]
    for (const locale of LOCALES) whole(await onSignUp(runId, someone, { locale }))
    const page = await onSignUp(runId, someone)
    expect(page.text).toContain(t('refusal.sign-up.closed.title'))
    expect(page.html).toContain('href="/courses/SEM#runs"')
    expect(page.html).not.toContain('name="release"')
    expect(await onSignUp(runId, someone, { form: { release: 'with', confirmed: 'yes' } })).toMatchObject({ status: 422 })
    expect((await onSignUp('00000000-0000-7000-8000-000000000000', someone)).status).toBe(404)
  })
})

describe('giving back', () => {
  proves('397/19.schedule', 'with a reason, confirmed once, and the plan keeps the course', async () => {
    const [someone, runId] = [await worker(), await run()]
    await aPlan(world, someone, { year: 2027, courses: ['BIG', 'SEM'] })
    await up(someone, runId)
    for (const locale of LOCALES) whole(await onWithdraw(runId, someone, { locale }))
    expect(await onWithdraw(runId, someone, { form: { reason: ' a ' } })).toMatchObject({ status: 400, text: expect.stringContaining(t('refusal.sign-up.reason-missing.text', { least: 3 })) as string })
    const confirm = await onWithdraw(runId, someone, { form: { reason: 'Ауырып қалдым' } })
    expect(confirm.text).toContain(t('signup.withdraw.plan', { year: 2027 }))
    expect(await onWithdraw(runId, someone, { form: { reason: 'Ауырып қалдым', confirmed: 'yes' } })).toMatchObject({ status: 302, location: `/course-runs/${runId}/sign-up?saved=withdrawn` })
    whole(await onSignUp(runId, someone, { query: '?saved=withdrawn' }))
    expect((await onWithdraw(runId, someone)).text).toContain(t('signup.withdraw.none'))
    expect(await onWithdraw(runId, someone, { form: { reason: 'Ауырып қалдым', confirmed: 'yes' } })).toMatchObject({ status: 422 })
  })
  test('who waits leaves without a reason', async () => {
    const [one, two, runId] = [await worker(), await worker(), await run('SEM', { capacity: 1 })]
    await up(one, runId); await up(two, runId)
    const page = await onWithdraw(runId, two)
    expect(page.html).not.toContain('name="reason"')
    expect(page.text).toContain(t('signup.withdraw.title-waitlist'))
    expect(await onWithdraw(runId, two, { form: {} })).toMatchObject({ status: 200, text: expect.stringContaining(t('signup.withdraw.confirm-waitlist')) as string })
    expect((await onWithdraw(runId, two, { form: { confirmed: 'yes' } })).status).toBe(302)
  })
})

describe('nomination', () => {
  proves(['397/22', '397/23'], 'several at once with a result for each; a wrong form comes back as it was', async () => {
    const [one, two, low] = [await worker('Абаева'), await worker('Бекова'), await aWorker(world, { centre: tree.careerCentre, surname: 'Вахитов', level: 4 })]
    const runId = await run('SEM', { capacity: 1 })
    for (const locale of LOCALES) whole(await onNominate(runId, head, { locale }))
    expect((await onNominate(runId, head)).text).toContain(t('signup.blocked.level', { needed: 5, recorded: 4 }))
    const chosen = { [`person-${one.personId}`]: 'yes', [`person-${two.personId}`]: 'yes' }
    expect(await onNominate(runId, head, { form: { release: 'with' } })).toMatchObject({ status: 400, text: expect.stringContaining(t('refusal.sign-up.nobody-chosen.title')) as string })
    const wrong = await onNominate(runId, head, { form: { ...chosen, release: '' } })
    expect(wrong.status).toBe(400)
    expect(wrong.html).toMatch(new RegExp(`id="person-${one.personId}"[^>]*checked|checked[^>]*id="person-${one.personId}"`))
    const confirm = await onNominate(runId, head, { form: { ...chosen, release: 'with' } })
    for (const said of [t('signup.nominate.confirm', { count: 2 }), 'Абаева', 'Бекова', t('signup.release.pay'), t('signup.nominate.warning-full', { count: 1 })]) expect(confirm.text).toContain(said)
    // whoever is out of reach is nobody, however the form is made
    const far = await aWorker(world, { centre: tree.otherCareerCentre })
    const done = await onNominate(runId, head, { form: { ...chosen, [`person-${low.personId}`]: 'yes', [`person-${far.personId}`]: 'yes', release: 'with', confirmed: 'yes' } })
    expect(done.status).toBe(200)
    for (const said of [t('signup.nominate.done', { count: 2, all: 3 }), t('signup.state.signed-up'), t('signup.state.waitlisted', { place: 1 }), t('signup.nominate.not')]) expect(done.text).toContain(said)
    expect(await world.db.signUp.count({ where: { personId: far.personId } })).toBe(0)
    for (const locale of LOCALES) whole(await onNominate(runId, head, { locale, form: { ...chosen, release: 'with', confirmed: 'yes' } }))
    expect(await seatsAddUp(world)).toEqual([])
  })
  test('a course for other positions needs a reason, named for whom', async () => {
    const [someone, runId] = [await worker('Жанова'), await run('HEADS')]
    const form = { [`person-${someone.personId}`]: 'yes', release: 'with' }
    expect(await onNominate(runId, head, { form })).toMatchObject({ status: 400, text: expect.stringContaining(t('signup.nominate.reason-missing', { names: 'Жанова' })) as string })
    expect((await onNominate(runId, head, { form: { ...form, reason: 'Басшыны алмастырады', confirmed: 'yes' } })).text).toContain(t('signup.state.signed-up'))
    expect((await onNominate(runId, head, { query: `?person=${someone.personId}` })).text).toContain(t('signup.state.signed-up'))
    const over = await run('SEM', { day: '2027-02-01' })
    expect((await onNominate(over, head)).text).toContain(t('refusal.sign-up.last-begun.title'))
  })
})

describe('participants', () => {
  const listed = async () => {
    const far = await aWorker(world, { centre: tree.otherCareerCentre, surname: 'Яқов' })
    const [one, two, gone, foreseen] = [await worker('Абаева'), await worker('Бекова'), await worker('Галиева'), await worker('Дәулетова')]
    const runId = await run('SEM', { capacity: 3, trainerIds: [teacherId] })
    await aPlan(world, foreseen, { year: 2027, courses: ['BIG', { code: 'SEM', runId }] })
    await world.db.courseRun.update({ where: { id: runId }, data: { seatsTaken: 1 } })
    for (const someone of [gone, far, one]) await up(someone, runId)
    granted(await withdraw(gone.actor, runId, 'Ауырып қалдым', world))
    for (const someone of [gone, two]) await up(someone, runId)
    granted(await withdraw(gone.actor, runId, 'Тағы ауырдым', world))
    return { runId, far, one, two, gone, foreseen }
  }
  proves(['397/23.2', '397/19.schedule'], 'the trainer and the qualification organisation see all, a superior the own people, nobody else anything', async () => {
    const { runId, one } = await listed()
    const names = async (by: Someone, view: string) => (await onParticipants(runId, by, { query: `?view=${view}` })).text
    for (const by of [teacher, qo]) {
      expect(await names(by, 'signed-up')).toMatch(/Абаева[^]*Яқов/)
      expect(await names(by, 'waiting')).toContain('Бекова')
      expect(await names(by, 'foreseen')).toContain('Дәулетова')
      expect(await names(by, 'left')).toMatch(/Галиева[^]*Тағы ауырдым/)
    }
    expect(await names(head, 'signed-up')).not.toContain('Яқов')
    expect(await names(head, 'signed-up')).toContain(t('signup.participants.own-only'))
    expect((await onParticipants(runId, one)).status).toBe(404)
    for (const locale of LOCALES) for (const view of ['signed-up', 'waiting', 'foreseen', 'left']) whole(await onParticipants(runId, teacher, { locale, query: `?view=${view}` }))
    const foreseen = await onParticipants(runId, qo, { query: '?view=foreseen' })
    expect(foreseen.html).toContain(`/course-runs/${runId}/nominate?person=`)
    // a trainer nominates nobody, a head takes nobody off
    expect((await onParticipants(runId, teacher, { query: '?view=foreseen' })).html).not.toContain('/nominate')
    expect((await onParticipants(runId, head)).html).not.toContain('?off=')
  })
  proves('397/25', 'somebody is taken off with a reason, confirmed once', async () => {
    const { runId, one } = await listed()
    const query = `?off=${one.personId}`
    expect((await onParticipants(runId, teacher)).html).toContain(`off=${one.personId}`)
    for (const locale of LOCALES) whole(await onParticipants(runId, teacher, { locale, query }))
    expect(await onParticipants(runId, teacher, { query, form: { reason: '' } })).toMatchObject({ status: 400 })
    expect((await onParticipants(runId, teacher, { query, form: { reason: 'Топқа сыймайды' } })).text).toContain(t('signup.take-off.confirm'))
    expect(await onParticipants(runId, teacher, { query, form: { reason: 'Топқа сыймайды', confirmed: 'yes' } })).toMatchObject({ status: 302, location: `/course-runs/${runId}/participants?saved=off` })
    expect(await onParticipants(runId, teacher, { query, form: { reason: 'Топқа сыймайды', confirmed: 'yes' } })).toMatchObject({ status: 422 })
    expect((await onParticipants(runId, head, { query, form: { reason: 'Топқа сыймайды', confirmed: 'yes' } })).status).toBe(404)
    expect((await onParticipants(runId, teacher, { query: '?off=x', form: { reason: 'abc' } })).status).toBe(404)
  })
  test('as CSV with control totals; the own people alone for a superior', async () => {
    const { runId } = await listed()
    const download = async (by: Someone) => {
      const answer = (await (participantsCsv.loader as unknown as (args: object) => Promise<Response>)({ request: new Request(`https://talim.example.kz/course-runs/${runId}/participants.csv`), params: { courseRunId: runId }, context: { actor: by.actor, deps: world, locale: 'en', requestId: 'test' } }))
      expect(answer.headers.get('Content-Disposition')).toContain('talim-participants-SEM-')
      return (await answer.text()).split('\r\n')
    }
    const rows = await download(qo)
    expect(rows.filter((row) => row.startsWith(`${t('signup.participants.view.signed-up')};`))).toHaveLength(3 - 1) // a seat of three is foreseen
    expect(rows).toEqual(expect.arrayContaining([total('signed-up', 2), total('waiting', 1), total('foreseen', 1), total('left', 1), `${t('signup.csv.seats-taken')};3`, `${t('signup.run.seats')};3`]))
    const own = await download(head)
    expect(own.join()).not.toContain('Яқов')
    expect(own).toContain(total('signed-up', 1))
  })
})

describe('the way there', () => {
  const at = (module: Parameters<typeof rendered>[0], path: string, pattern: string) => (by: Someone, locale: 'kk' | 'ru' | 'en' = 'en') => rendered(module, path, pattern, { actor: by.actor, world, locale })
  proves(['397/19.schedule', '397/22'], 'course, plan and cabinet show the coming runs, the own place, and lead to sign-up', async () => {
    const [someone, stranger] = [await worker(), await aWorker(world, { centre: tree.otherCareerCentre })]
    const webs = { mine: await run('WEB', { meeting: 'link', place: 'https://meet.example.kz/x' }), free: await run('WEB', { capacity: 7 }), others: await run('WEB', { audiencePath: tree.otherCentre.path }), full: await run('WEB', { capacity: 1 }) }
    await aPlan(world, someone, { year: 2027, courses: ['BIG', 'WEB'] })
    const [onCourse, onPlan, onCabinet, onEnrol] = [at(course, '/courses/WEB', '/courses/:code'), at(ownPlan, '/plan', '/plan'), at(cabinet, '/cabinet', '/cabinet'), at(enrol, '/courses/WEB/enrol', '/courses/:code/enrol')]
    const before = await onPlan(someone)
    expect(before.html).toContain(`/course-runs/${webs.free}/sign-up`)
    expect((await onCourse(someone)).html).toContain(`/course-runs/${webs.mine}/sign-up`)
    expect((await onCourse(someone)).html).not.toContain(webs.others)
    expect((await onCourse(stranger)).html).toContain(webs.others)
    expect((await onEnrol(someone)).html).toContain('href="/courses/WEB#runs"')
    await up(someone, webs.mine)
    await up(stranger, webs.full)
    for (const locale of LOCALES) for (const page of [onCourse, onPlan, onCabinet]) whole(await page(someone, locale))
    expect((await onPlan(someone)).text).toContain(t('signup.state.signed-up'))
    const today = await onCabinet(someone)
    expect(today.text).toContain(t('signup.cabinet.title'))
    expect(today.html).toMatch(/\/sessions\/[0-9a-f-]+\/join/)
    expect(today.html).not.toContain('meet.example.kz')
    const waits = await worker()
    await up(waits, webs.full)
    expect((await onCabinet(waits)).text).toContain(t('signup.state.waitlisted', { place: 1 }))
    expect((await onCabinet(await worker())).text).not.toContain(t('signup.cabinet.title'))
  })
})
