/** The pages about trainers as the server sends them: in three languages, with what the forms answer. */
import { describe, expect, test } from 'vitest'
import { loadTrainingSettings } from '#content'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { proposeTrainer } from '../../../app/features/trainers/propose.server.ts'
import { readTrainer } from '../../../app/features/trainers/trainer-record.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import * as end from '../../../app/routes/employment/end.tsx'
import * as person from '../../../app/routes/people/person.tsx'
import * as decide from '../../../app/routes/trainers/decide.tsx'
import * as outside from '../../../app/routes/trainers/outside.tsx'
import * as preparation from '../../../app/routes/trainers/preparation.tsx'
import * as profile from '../../../app/routes/trainers/profile.tsx'
import * as propose from '../../../app/routes/trainers/propose.tsx'
import * as status from '../../../app/routes/trainers/status.tsx'
import * as trainer from '../../../app/routes/trainers/trainer.tsx'
import * as trainers from '../../../app/routes/trainers/trainers.tsx'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { rendered } from '../../support/rendered.tsx'
import { anOutsideTrainer, aPlanLine, aSessionRun, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-11-27T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
const PROGRAMME = loadTrainingSettings().trainerProgramme
await aCourse(world, { code: PROGRAMME, title: 'Даярлық', form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'P-1', title: 'Семинар', form: 'in-person-seminar', inPreparation: true })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const authorised = await anOfficial(world, 'centre-authorised-person', tree.centre, { position: 'LMC_DIRECTOR' })
const hr = await anOfficial(world, 'hr-service', tree.centre)
const methodist = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const LOCALES = ['kk', 'ru', 'en'] as const
async function since(day: string): Promise<Someone> {
  const worker = await aWorker(world, { centre: tree.careerCentre, surname: 'Тасболатова' })
  await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { fromOn: toDateColumn(day) } })
  return worker
}
type Form = Record<string, string>
const at = (module: Parameters<typeof rendered>[0], path: string, pattern: string) => (someone: Someone, form?: Form, locale: (typeof LOCALES)[number] = 'en') => rendered(module, path, pattern, { actor: someone.actor, world, locale, ...(form && { form }) })
const STATEMENT = 'Он жыл кеңесші болды, әріптестерін үйретеді'

describe('the proposal', () => {
  const page = (worker: Someone) => at(propose, `/people/${worker.personId}/trainer-proposal`, '/people/:personId/trainer-proposal')
  proves(['397/2.12.tenure', '397/2.12.qualities'], 'shows the count, says at the field what is wrong, and keeps what was typed', async () => {
    const worker = await since('2025-01-10')
    const ask = page(worker)
    for (const locale of LOCALES) expect((await ask(head, undefined, locale)).status).toBe(200)
    expect((await ask(head)).text).toMatch(/Earliest possible date: 10 January 2027/)
    const bad = await ask(head, { plannedOn: '2026-02-30', statement: '', 'organisation-0': '', 'from-0': '2020-01-01', 'to-0': 'x', rows: '2' })
    expect(bad.status).toBe(400)
    for (const words of ['Enter the whole date', 'Write why this employee is suitable', 'Write the name of the organisation']) expect(bad.text).toContain(words)
    expect(bad.html).toContain('value="2020-01-01"')
    for (const id of ['plannedOn', 'statement', 'organisation-0', 'to-0']) expect(bad.html).toContain(`href="#${id}"`)
    const future = await ask(head, { plannedOn: '2026-12-01', statement: STATEMENT, rows: '2', 'organisation-0': 'Бөлім', 'from-0': '2026-11-28', 'organisation-1': 'Бөлім', 'from-1': '2020-01-01', 'to-1': '2019-12-31' })
    expect([future.status, future.text]).toEqual([400, expect.stringMatching(/Give days up to today \(27\.11\.2026\).*The period entered begins on 01\.01\.2020 and ends on 31\.12\.2019/)])
    expect(future.html).toContain('href="#from-0"')
    expect(future.html).toContain('href="#to-1"')
    for (const [field, typed] of [['statement', { plannedOn: '2026-12-01', statement: 'Жақсы маман' }], ['plannedOn', { plannedOn: '2026-11-26', statement: STATEMENT }]] as const) {
      const refused = await ask(head, { ...typed, rows: '2' })
      expect([refused.status, refused.html.includes(`href="#${field}"`)], field).toEqual([422, true])
    }
    const short = await ask(head, { plannedOn: '2026-12-01', statement: STATEMENT, rows: '2' })
    expect([short.status, short.text]).toEqual([422, expect.stringContaining('The earliest possible date of appointment is 10.01.2027')])
    expect(short.html).toContain(STATEMENT)
    const more = await ask(head, { plannedOn: '2026-12-01', statement: STATEMENT, rows: '2', more: 'yes' })
    expect(more.html).toContain('name="organisation-2"')
    expect(more.html).not.toContain('name="organisation-3"')
    const typed = { plannedOn: '2026-12-01', statement: STATEMENT, rows: '2', 'organisation-0': 'Еңбек бөлімі', 'from-0': '2020-01-01', 'to-0': '2022-12-31' }
    const confirm = await ask(head, typed)
    expect(confirm.text).toMatch(/Propose this employee\?.*Еңбек бөлімі.*58 months/)
    expect((await ask(head, { ...typed, change: 'yes' })).html).toContain('value="Еңбек бөлімі"')
    const done = await ask(head, { ...typed, confirmed: 'yes' })
    expect([done.status, done.location]).toEqual([302, expect.stringMatching(/^\/trainers\/[0-9a-f-]+\?saved=proposed$/)])
    expect((await ask(head)).text).toContain('is already in the register of trainers')
    // what somebody else posts is not there
    expect((await ask(hr, typed)).status).toBe(404)
  })
  test('is offered on the page of the person to whoever may, and leads to the entry afterwards', async () => {
    const worker = await since('2020-01-01')
    const ask = at(person, `/people/${worker.personId}`, '/people/:personId')
    expect([(await ask(head)).text.includes('Propose as internal trainer'), (await ask(hr)).text.includes('Propose as internal trainer'), (await ask(worker)).text.includes('Propose as internal trainer')]).toEqual([true, false, false])
    const id = granted(await proposeTrainer(head.actor, worker.personId, { plannedOn: '2026-12-01', statement: STATEMENT, service: [] }, world))
    expect((await ask(head)).html).toContain(`href="/trainers/${id}"`)
  })
})

describe('the decision', () => {
  proves('397/28b', 'asks once, says at the field what is missing, and refuses what the rules refuse with the clause', async () => {
    const id = granted(await proposeTrainer(head.actor, (await since('2020-01-01')).personId, { plannedOn: '2026-12-01', statement: STATEMENT, service: [{ organisation: 'Еңбек бөлімі', from: '2019-01-01', to: null }] }, world))
    const ask = at(decide, `/trainers/${id}/decision`, '/trainers/:trainerId/decision')
    for (const locale of LOCALES) expect((await ask(authorised, undefined, locale)).text).toContain(STATEMENT)
    expect((await ask(authorised)).text).toContain('as stated by the proposer')
    const empty = await ask(authorised, { decision: 'appoint', number: '', orderedOn: '' })
    expect([empty.status, empty.text]).toEqual([400, expect.stringMatching(/Enter the number of the order.*Enter the whole date/)])
    expect(await ask(authorised, { decision: 'decline', reason: ' ' })).toMatchObject({ status: 400 })
    const early = await ask(authorised, { decision: 'appoint', number: '7-ж', orderedOn: '2026-11-26' })
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('The order is earlier than the proposal')])
    expect(early.html).toContain('value="7-ж"')
    const confirm = await ask(authorised, { decision: 'appoint', number: '7-ж', orderedOn: '2026-11-27' })
    expect(confirm.text).toMatch(/Appoint by this order\?.*No\. 7-ж of 27 November 2026/)
    expect((await ask(authorised, { decision: 'decline', reason: 'Штатта орын жоқ' })).text).toContain('Decline the proposal?')
    expect((await readTrainer(world, id))!.state).toBe('proposed')
    expect((await ask(head, { decision: 'appoint', number: '7-ж', orderedOn: '2026-11-27', confirmed: 'yes' })).status).toBe(404)
    expect(await ask(authorised, { decision: 'appoint', number: '7-ж', orderedOn: '2026-11-27', confirmed: 'yes' })).toMatchObject({ status: 302, location: `/trainers/${id}?saved=appointed` })
    const again = await ask(authorised, { decision: 'appoint', number: '7-ж', orderedOn: '2026-11-27', confirmed: 'yes' })
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('Status of the trainer now: Appointed')])
    expect((await ask(authorised)).text).toContain('This proposal has already been decided')
  })
})

describe('what follows the order', () => {
  proves('397/29', 'the programme: a run to choose, or none yet with the way to one', async () => {
    const id = await aTrainer(world, await since('2020-01-01'), { centre: tree.centre })
    const ask = at(preparation, `/trainers/${id}/preparation`, '/trainers/:trainerId/preparation')
    expect((await ask(methodist)).html).toContain(`/course-runs/new?course=${PROGRAMME}`)
    const { runId } = await aSessionRun(world, PROGRAMME, { sessions: [{ from: '2026-12-07T04:00:00Z', to: '2026-12-07T10:00:00Z' }], trainerIds: [await anOutsideTrainer(world)] })
    for (const locale of LOCALES) expect((await ask(methodist, undefined, locale)).html).toContain(`value="${runId}"`)
    expect(await ask(methodist, { run: 'x', release: 'with' })).toMatchObject({ status: 400, text: expect.stringContaining('Choose a run') })
    expect(await ask(methodist, { run: runId, release: 'half' })).toMatchObject({ status: 400, text: expect.stringContaining('Choose with or without release') })
    expect((await ask(methodist, { run: runId, release: 'with' })).text).toContain('Enrol in this run?')
    expect(await ask(methodist, { run: runId, release: 'with', confirmed: 'yes' })).toMatchObject({ status: 302, location: `/trainers/${id}?saved=in-preparation` })
    expect((await ask(methodist)).text).toContain('Status of the trainer now: In preparation')
  })
  proves(['397/2.12', '397/4.4'], 'the page says where the trainer stands under which clause, what comes next and who does it, and offers what the reader may do', async () => {
    const worker = await since('2020-01-01')
    const id = await aTrainer(world, worker, { centre: tree.centre, prepared: true, topics: ['P-1'] })
    const line = await aPlanLine(world, id, 'P-1')
    await aSessionRun(world, 'P-1', { sessions: [{ from: '2026-12-09T04:00:00Z', to: '2026-12-09T06:00:00Z' }], trainerIds: [id], planLineId: line })
    const ask = at(trainer, `/trainers/${id}?saved=described`, '/trainers/:trainerId')
    for (const locale of LOCALES) expect((await ask(methodist, undefined, locale)).status).toBe(200)
    const links = async (someone: Someone) => [...(await ask(someone)).html.matchAll(/href="\/trainers\/[0-9a-f-]+\/([a-z-]+)[?"]/g)].map(([, name]) => name).sort()
    expect(await links(worker)).toEqual(['profile', 'work-plan'])
    expect(await links(authorised)).toEqual(['status', 'work-plan'])
    expect(await links(methodist)).toEqual(['profile', 'work-plan'])
    const { text } = await ask(methodist)
    for (const words of ['Active', 'draws up a work plan', 'Topics and languages were saved', '09.12.2026, 09:00', 'Appointed by order No. 77-ж', 'Training programme completed']) expect(text).toContain(words)
    expect((await ask(await aWorker(world, { centre: tree.otherCareerCentre }))).status).toBe(404)
    await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { positionCode: 'ACCOUNTANT' } })
    expect((await ask(authorised)).text).toContain('None of the person’s jobs today belongs to the managerial or core staff')
  })
  test('suspending and ending: at the field, once asked, with the classes that are left', async () => {
    const worker = await since('2020-01-01')
    const id = await aTrainer(world, worker, { centre: tree.centre, prepared: true })
    const line = await aPlanLine(world, id, 'P-1')
    await aSessionRun(world, 'P-1', { sessions: [{ from: '2026-12-10T04:00:00Z', to: '2026-12-10T06:00:00Z' }], trainerIds: [id], planLineId: line })
    const ask = at(status, `/trainers/${id}/status`, '/trainers/:trainerId/status')
    for (const locale of LOCALES) expect((await ask(authorised, undefined, locale)).status).toBe(200)
    expect(await ask(authorised, { act: 'end', number: '', endsOn: '', reason: '' })).toMatchObject({ status: 400, text: expect.stringMatching(/Enter the number of the order.*Enter the whole date.*Write the reason/) })
    const future = await ask(authorised, { act: 'end', number: '9-ж', endsOn: '2026-12-01', reason: 'Өтініш' })
    expect([future.status, future.text]).toEqual([422, expect.stringContaining('The last day has not come yet')])
    expect(future.html).toContain('value="9-ж"')
    expect((await ask(authorised, { act: 'end', number: '9-ж', endsOn: '2026-11-27', reason: 'Өтініш' })).text).toMatch(/End the role of the trainer\?.*10\.12\.2026, 09:00/)
    expect(await ask(authorised, { act: 'suspend', reason: 'Демалыс', confirmed: 'yes' })).toMatchObject({ status: 302, location: `/trainers/${id}?saved=suspended` })
    for (const locale of LOCALES) expect((await ask(authorised, undefined, locale)).status).toBe(200)
    expect((await ask(authorised, { act: 'resume' })).text).toContain('Resume the role of the trainer?')
    expect((await at(end, `/people/${worker.personId}/end-of-employment`, '/people/:personId/end-of-employment')(hr)).text).toContain('The role of internal trainer ends; 1 session to come is left without a trainer')
  })
})

describe('topics, languages and people from outside', () => {
  proves('397/23.1', 'boxes as they were ticked come back with the field that is wrong', async () => {
    const ask = at(outside, '/trainers/outside', '/trainers/outside')
    for (const locale of LOCALES) expect((await ask(methodist, undefined, locale)).html).toContain('topic-P-1')
    const bad = await ask(methodist, { kind: 'king', name: '', affiliation: 'ILO', email: 'no address', 'topic-P-1': 'yes' })
    expect(bad.status).toBe(400)
    for (const words of ['Choose who it is', 'Write the name', 'name@example.kz', 'Tick at least one language']) expect(bad.text).toContain(words)
    expect(bad.html).toMatch(/id="topic-P-1"[^>]*checked=""|checked=""[^>]*id="topic-P-1"/)
    const given = { kind: 'national-expert', name: 'Сарапшы Сара', affiliation: 'Университет', email: '', 'language-kk': 'yes', 'topic-P-1': 'yes' }
    const done = await ask(methodist, given)
    expect(done.status).toBe(302)
    expect(await ask(methodist, given)).toMatchObject({ status: 422, text: expect.stringContaining('This person is already in the register') })
    const id = done.location!.split(/[/?]/)[2]!
    const edit = at(profile, `/trainers/${id}/profile`, '/trainers/:trainerId/profile')
    expect((await edit(methodist)).html).toContain('value="Сарапшы Сара"')
    expect(await edit(methodist, { version: '1', name: '', affiliation: '', email: '' })).toMatchObject({ status: 400 })
    expect(await edit(methodist, { version: '0', name: 'Сарапшы Сара', affiliation: 'Университет', email: '', 'language-ru': 'yes' })).toMatchObject({ status: 422 })
    expect(await edit(methodist, { version: '1', name: 'Сарапшы Сара', affiliation: 'Университет', email: '', 'language-ru': 'yes' })).toMatchObject({ status: 302 })
    expect(await readTrainer(world, id)).toMatchObject({ languages: ['ru'], topics: [] })
    expect((await at(trainer, `/trainers/${id}`, '/trainers/:trainerId')(methodist)).text).toContain('National expert')
  })
  proves('397/28a', 'the register in three languages: who, where they stand, and the centres', async () => {
    for (const locale of LOCALES) {
      const { status: code, html } = await at(trainers, '/trainers', '/trainers')(methodist, undefined, locale)
      expect([code, html.includes('/trainers.csv')]).toEqual([200, true])
    }
    const { text } = await at(trainers, '/trainers?state=outside', '/trainers')(methodist)
    expect(text).toMatch(/1 centre has no active internal trainer|2 centres have no active internal trainer/)
    expect(text).toContain('Сарапшы Сара')
    expect((await at(trainers, '/trainers?q=nobody', '/trainers')(methodist)).text).toContain('No trainer matches')
    expect(await at(trainers, '/trainers?page=9', '/trainers')(methodist)).toMatchObject({ status: 302, location: '/trainers' })
  })
})
