/** The coverage of a campaign: counted live, by region, centre and branch; parents are the sum of what is below them; every number opens its people. */
import { beforeAll, describe, expect, test } from 'vitest'
import { Denied } from '../../../app/access/authorise.server.ts'
import { COLUMNS, STANDINGS, type Standing } from '../../../app/features/assessment/coverage.ts'
import { ASSESSED_A_PAGE, listAssessed, readCoverage, type Coverage } from '../../../app/features/assessment/coverage.server.ts'
import { openCampaign } from '../../../app/features/assessment/campaign.server.ts'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { toDateColumn, today } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer, type Organisation, type Someone } from '../../support/people.ts'
import { anExternalResult } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-10-01T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
await world.db.organisation.updateMany({ where: { id: tree.centre.id }, data: { regionKato: '610000000' } })
await world.db.organisation.updateMany({ where: { id: tree.otherCentre.id }, data: { regionKato: '100000000' } })
const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const at = (iso: string) => world.clock.set(iso)
const DUE = { year: 2026, dueOn: '2026-11-15' }
let count = 0
const worker = (centre: Organisation, surname = `Жұмыскер${++count}`) => aWorker(world, { centre, surname })
async function handsIn({ personId }: Someone, iso: string) {
  at(iso)
  await world.db.selfAssessment.create({ data: { id: newId(), personId, year: 2026, positionCode: 'CAREER_CONSULTANT', startedAt: world.clock.now(), submittedAt: world.clock.now(), submittedOn: toDateColumn(today(world.clock)) } })
}
async function isAssessed(someone: Someone, iso: string) {
  at(iso)
  await anExternalResult(world, someone, 2026, { C1: 2 })
}
const board = (who: Someone): Promise<Coverage> => readCoverage(who.actor, DUE, 'kk', world)
const list = (who: Someone, filter: Partial<{ standing: Standing; region: string; centreId: string; unitId: string; query: string; page: number | null }> = {}) =>
  listAssessed(who.actor, { ...DUE, standing: 'covered', region: null, centreId: null, unitId: null, query: '', page: 1, ...filter }, 'kk', world)

let [head, hr, director, siblingHead, nobody]: Someone[] = []
beforeAll(async () => {
  granted(await openCampaign(qualification.actor, 2026, world))
  ;[head, hr, director, siblingHead, nobody] = [
    await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' }), await anOfficial(world, 'hr-service', tree.centre, { position: 'HR_SPECIALIST' }),
    await anOfficial(world, 'centre-authorised-person', tree.centre, { position: 'LMC_DIRECTOR' }), await anOfficial(world, 'career-centre-head', tree.siblingCareerCentre, { position: 'CC_HEAD' }),
    await worker(tree.otherCareerCentre),
  ]
  const [both, selfOnly, selfLate, externalOnly, externalLate] = [await worker(tree.careerCentre, 'Екеуі'), await worker(tree.careerCentre, 'Сауал'), await worker(tree.siblingCareerCentre, 'Кешік'), await worker(tree.siblingCareerCentre, 'Сырт'), await worker(tree.otherCareerCentre, 'Сыртқы')]
  await handsIn(both, '2026-11-15T18:59:59.000Z')
  await handsIn(selfOnly, '2026-10-20T05:00:00.000Z')
  await handsIn(selfLate, '2026-11-15T19:00:00.000Z')
  await isAssessed(both, '2026-11-06T05:00:00.000Z')
  await isAssessed(externalOnly, '2026-11-15T18:00:00.000Z')
  await isAssessed(externalLate, '2026-11-16T05:00:00.000Z')
  at('2026-11-17T05:00:00.000Z')
})

describe('the counts', () => {
  proves('397/17', 'with one form missing nobody is assessed; in time and late are told apart by the day in Kazakhstan', async () => {
    const { counts } = await board(qualification)
    // head, director, siblingHead, nobody, and the five
    expect(counts).toEqual({ covered: 9, 'self-in-time': 2, 'self-late': 1, external: 3, assessed: 1, missing: 8, 'self-missing': 6, 'external-missing': 6, 'late-worker': 7, 'late-organisation': 7 })
  })
  test('before the last day has passed, what is missing is not late', async () => {
    at('2026-11-15T18:59:59.000Z')
    expect((await board(qualification)).counts).toMatchObject({ missing: 8, 'late-worker': 1, 'late-organisation': 1 })
    at('2026-11-17T05:00:00.000Z')
  })
  proves('397/5', 'a centre is the sum of its branches, a region of its centres, the whole of its regions; nobody is counted twice or left out', async () => {
    const { counts, regions } = await board(qualification)
    for (const key of STANDINGS) {
      expect(regions.reduce((sum, region) => sum + region.counts[key], 0), key).toBe(counts[key])
      for (const region of regions) {
        expect(region.centres.reduce((sum, centre) => sum + centre.counts[key], 0), key).toBe(region.counts[key])
        for (const centre of region.centres) expect(centre.branches.reduce((sum, branch) => sum + branch.counts[key], 0), key).toBe(centre.counts[key])
      }
    }
    const covered = await world.db.jobAssignment.count({ where: { toOn: null, positionCode: { not: 'HR_SPECIALIST' }, organisation: { kind: { in: ['labour-mobility-centre', 'career-centre'] } } } })
    expect(counts.covered).toBe(covered)
    expect(regions.map(({ region, name, centres }) => [region, name, centres.map(({ name: centre, branches }) => [centre, branches.map((branch) => branch.name)])])).toEqual([
      ['100000000', 'Абай облысы', [['Abai (kk)', ['Semey (kk)']]]],
      ['610000000', 'Түркістан облысы', [['Turkistan (kk)', ['Turkistan (kk)', 'Kentau (kk)', 'Sauran (kk)']]]],
    ])
  })
  test('everybody sees what they answer for: a branch, a centre with its branches, the country; a worker nothing', async () => {
    expect([(await board(head!)).counts.covered, (await board(siblingHead!)).counts.covered, (await board(director!)).counts.covered, (await board(hr!)).counts.covered, (await board(qualification)).counts.covered]).toEqual([3, 3, 7, 7, 9])
    await expect(board(nobody!)).rejects.toThrow(Denied)
    await expect(list(nobody!)).rejects.toThrow(Denied)
  })
})

describe('the people behind a number', () => {
  test('are as many as the number says, in the whole, in a region and in every centre and branch', async () => {
    const { counts, regions } = await board(qualification)
    for (const standing of STANDINGS) {
      expect((await list(qualification, { standing })).total, standing).toBe(counts[standing])
      for (const region of regions) {
        expect((await list(qualification, { standing, region: region.region })).total, standing).toBe(region.counts[standing])
        for (const centre of region.centres) {
          expect((await list(qualification, { standing, centreId: centre.centreId })).total, standing).toBe(centre.counts[standing])
          for (const branch of centre.branches) expect((await list(qualification, { standing, unitId: branch.organisationId })).total, standing).toBe(branch.counts[standing])
        }
      }
    }
    expect(COLUMNS.every((column) => STANDINGS.includes(column))).toBe(true)
  })
  test('say where each form stands and who is late', async () => {
    const people = Object.fromEntries((await list(qualification)).people.map(({ name, selfOn, externalOn, state, late }) => [name.split(' ')[0], { selfOn, externalOn, state, late }]))
    expect(people['Екеуі']).toEqual({ selfOn: '2026-11-15', externalOn: '2026-11-06', state: 'assessed', late: [] })
    expect(people['Сауал']).toEqual({ selfOn: '2026-10-20', externalOn: null, state: 'self-done', late: ['qualification-organisation'] })
    expect(people['Кешік']).toEqual({ selfOn: '2026-11-16', externalOn: null, state: 'self-done', late: ['worker', 'qualification-organisation'] })
    expect(people['Сырт']).toEqual({ selfOn: null, externalOn: '2026-11-15', state: 'external-done', late: ['worker'] })
    expect(people['Сыртқы']).toMatchObject({ late: ['worker', 'qualification-organisation'] })
  })
  test('are found by any part of the name, within reach only; nothing a person types breaks the search', async () => {
    expect((await list(qualification, { query: 'екеуі' })).people.map(({ name }) => name.split(' ')[0])).toEqual(['Екеуі'])
    expect((await list(siblingHead!, { query: 'екеуі' })).total).toBe(0)
    expect((await list(siblingHead!, { unitId: tree.careerCentre.id })).total).toBe(0)
    for (const query of ['%', '_', '\\', "'; drop table", '😀']) expect((await list(qualification, { query })).total, query).toBe(0)
    expect((await list(qualification, { unitId: 'no uuid', centreId: 'x' })).total).toBe(9)
  })
  test('come so many a page; the file has all of them', async () => {
    const many = await Promise.all(Array.from({ length: ASSESSED_A_PAGE + 1 }, () => worker(tree.otherCentre)))
    const [first, next, all] = [await list(qualification, { centreId: tree.otherCentre.id }), await list(qualification, { centreId: tree.otherCentre.id, page: 2 }), await list(qualification, { centreId: tree.otherCentre.id, page: null })]
    expect([first.people.length, next.people.length, all.people.length, all.total]).toEqual([ASSESSED_A_PAGE, 3, ASSESSED_A_PAGE + 3, ASSESSED_A_PAGE + 3])
    expect(new Set(all.people.map(({ personId }) => personId)).size).toBe(ASSESSED_A_PAGE + 3)
    expect(many).toHaveLength(ASSESSED_A_PAGE + 1)
  })
})

test('a worker who moves is counted where the work is now; what was handed in moves along; whoever leaves is counted no more', async () => {
  at('2026-11-18T05:00:00.000Z')
  const mover = await worker(tree.careerCentre, 'Көшер')
  const before = await board(qualification)
  await handsIn(mover, '2026-11-18T06:00:00.000Z')
  await transfer(world, mover, tree.otherCareerCentre)
  expect((await list(qualification, { query: 'Көшер' })).people).toMatchObject([{ organisation: 'Semey (kk)', selfOn: '2026-11-18' }])
  expect((await board(qualification)).counts.covered).toBe(before.counts.covered)
  await world.db.jobAssignment.updateMany({ where: { personId: mover.personId, toOn: null }, data: { toOn: toDateColumn(today(world.clock)) } })
  world.clock.advance(86_400_000)
  expect((await board(qualification)).counts.covered).toBe(before.counts.covered - 1)
})
