/** The campaign of a year: opened once in its own year, everybody told once in their language, closed after its last day (397/17, 397/18). */
import { describe, expect, test } from 'vitest'
import { Denied } from '../../../app/access/authorise.server.ts'
import { closeCampaign, countToTell, openCampaign, readCampaign } from '../../../app/features/assessment/campaign.server.ts'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-10-01T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const colleague = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD', language: 'ru' })
const authorised = await anOfficial(world, 'centre-authorised-person', tree.centre, { position: 'LMC_DIRECTOR', language: 'en' })
const worker = await aWorker(world, { centre: tree.careerCentre })
const blocked = await aWorker(world, { centre: tree.careerCentre, surname: 'Бөгетов' })
const employer = await aWorker(world, { centre: null, surname: 'Өзге' })
const hr = await anOfficial(world, 'hr-service', tree.centre, { position: 'HR_SPECIALIST' })
await world.db.account.update({ where: { id: blocked.accountId }, data: { blockedAt: world.clock.now() } })
const at = (iso: string) => world.clock.set(iso)
const letters = () => world.db.outboxMail.findMany({ where: { key: { startsWith: 'campaign:' } } })
const owed = () => world.db.obligation.findMany({ where: { kind: 'assess-self' }, orderBy: { key: 'asc' } })

describe('opening', () => {
  test('is for the qualification organisation alone', async () => {
    for (const { actor } of [head, authorised, worker, employer, hr]) await expect(openCampaign(actor, 2026, world)).rejects.toThrow(Denied)
    expect(await readCampaign(world, 2026)).toBeNull()
  })
  test('waits for a framework', async () => {
    expect(await openCampaign(qualification.actor, 2026, world)).toMatchObject({ allowed: false, code: 'assessment.no-framework' })
    await publishFramework(world)
  })
  proves('397/17', 'only in its own year', async () => {
    for (const year of [2025, 2027]) expect(await openCampaign(qualification.actor, year, world)).toMatchObject({ allowed: false, code: 'assessment.campaign-other-year', facts: { year } })
  })
  proves('397/17', 'by one of two at once; workers and heads are told once, and every worker owes the questionnaire by 15 November', async () => {
    const told = await countToTell(world)
    const answers = await Promise.all([openCampaign(qualification.actor, 2026, world), openCampaign(colleague.actor, 2026, second)])
    expect(answers.filter(({ allowed }) => allowed)).toMatchObject([{ value: { told } }])
    expect(answers.find(({ allowed }) => !allowed)).toMatchObject({ code: 'assessment.campaign-exists', facts: { year: 2026 }, clauses: ['397/17'] })
    expect(await openCampaign(qualification.actor, 2026, world)).toMatchObject({ allowed: false, code: 'assessment.campaign-exists' })
    expect((await letters()).map(({ toAddress }) => toAddress).toSorted()).toEqual([head, authorised, worker].map(({ email }) => email).toSorted())
    expect(told).toBe(3)
    const campaign = (await readCampaign(world, 2026))!
    expect([campaign.openedOn, campaign.closedOn, campaign.deadline.from, campaign.deadline.on, campaign.deadline.term.clause]).toEqual(['2026-10-01', null, '2026-10-01', '2026-11-15', '397/17'])
    expect((await owed()).map(({ ownerId }) => ownerId).toSorted()).toEqual([head, authorised, worker, blocked].map(({ personId }) => personId).toSorted())
  })
  test('each reads it in their own language: a worker what to fill in, a head what to look at as well', async () => {
    const text = Object.fromEntries((await letters()).map(({ toAddress, text: words, subject, language }) => [toAddress, `${language} ${subject} ${words}`]))
    expect(text[worker.email]).toMatch(/^kk .*2026[^]*https:\/\/talim\.example\.kz\/assessment\n/)
    expect(text[worker.email]).not.toContain('/assessments')
    expect(text[head.email]).toMatch(/^ru [^]*15 ноября 2026[^]*\/assessment\n[^]*\/assessments\n/)
    expect(text[authorised.email]).toMatch(/^en [^]*15 November 2026[^]*397/)
  })
})

describe('closing', () => {
  proves('397/18', 'results are generalised after the last day, once; until midnight of 15 November nobody finds it closed', async () => {
    for (const { actor } of [head, authorised, worker, hr]) await expect(closeCampaign(actor, 2026, world)).rejects.toThrow(Denied)
    at('2026-11-15T18:59:59.000Z')
    expect(await closeCampaign(qualification.actor, 2026, world)).toMatchObject({ allowed: false, code: 'assessment.campaign-under-way', facts: { dueOn: '2026-11-15' } })
    at('2026-11-15T19:00:00.000Z')
    const answers = await Promise.all([closeCampaign(qualification.actor, 2026, world), closeCampaign(colleague.actor, 2026, second)])
    expect(answers.map(({ allowed }) => allowed).toSorted()).toEqual([false, true])
    expect(answers.find(({ allowed }) => !allowed)).toMatchObject({ code: 'assessment.campaign-closed' })
    expect((await readCampaign(world, 2026))!.closedOn).toBe('2026-11-16')
    expect(await world.db.auditEntry.findMany({ where: { event: { startsWith: 'campaign.' } }, orderBy: { seq: 'asc' }, select: { event: true, subjectId: true } })).toEqual([{ event: 'campaign.opened', subjectId: '2026' }, { event: 'campaign.closed', subjectId: '2026' }])
  })
  test('what is not open cannot be closed', async () => {
    expect(await closeCampaign(qualification.actor, 2025, world)).toMatchObject({ allowed: false, code: 'assessment.no-campaign', facts: { year: 2025 } })
  })
  test('whoever has not handed in still owes it', async () => {
    expect((await owed()).every(({ doneOn, cancelledAt }) => doneOn === null && cancelledAt === null)).toBe(true)
  })
})
