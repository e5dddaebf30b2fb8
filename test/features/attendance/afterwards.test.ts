/** What stays of a session beside its marks: the paper, its photograph, what participants say. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { giveFeedback, readFeedback, readFeedbackForm, feedbackOpen } from '../../../app/features/attendance/feedback.server.ts'
import { saveMarks } from '../../../app/features/attendance/sheet.server.ts'
import { sheetPdf } from '../../../app/features/attendance/sheet-pdf.server.ts'
import { addSignedSheet, sheetTypeOf, MOST_SHEETS, readSignedSheets, removeSignedSheet } from '../../../app/features/attendance/signed-sheet.server.ts'
import { ownEnrolment } from '../../../app/features/learning/study.server.ts'
import type { AttendanceStatus } from '../../../app/rules/learning/attendance.ts'
import { textOf } from '../../certificates/reading.ts'
import { aCourse } from '../../support/courses.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone, type Tree } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aSessionRun, aSignUp } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-11-01T04:00:00.000Z' })
const second = world.anotherProcess()
let tree: Tree
let methodist: Someone
let trainer: Someone
let outside: string

beforeAll(async () => {
  tree = await anOrganisationTree(world)
  await aCourse(world, { code: 'S-1', form: 'in-person-seminar' })
  methodist = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
  trainer = await aWorker(world, { centre: tree.careerCentre, surname: 'Оспанов' })
})
afterEach(() => world.clock.set('2026-11-01T04:00:00.000Z'))

let day = 2
/** A run of one session from nine to twelve, each on a day of its own. */
async function aRunOf(people: number, place = 'Оқу сыныбы') {
  const on = `2026-11-${String(++day).padStart(2, '0')}`
  outside = await anOutsideTrainer(world, { kind: 'national-expert', personId: trainer.personId })
  const { runId, sessionIds: [sessionId] } = await aSessionRun(world, 'S-1', { sessions: [{ from: `${on}T04:00:00.000Z`, to: `${on}T07:00:00.000Z` }], trainerIds: [outside], place, capacity: 100 })
  const learners: (Someone & { enrolmentId: string })[] = []
  for (let index = 0; index < people; index++) {
    const worker = await aWorker(world, { centre: tree.careerCentre, surname: `Қатысушы${String(index).padStart(2, '0')}` })
    learners.push({ ...worker, enrolmentId: (await aSignUp(world, runId, worker)).enrolmentId })
  }
  return { on, runId, sessionId: sessionId!, learners, over: () => world.clock.set(`${on}T07:00:00.000Z`) }
}
const codeOf = (decision: { allowed: boolean } | null | undefined) => (!decision ? 'none' : decision.allowed ? 'allowed' : (decision as unknown as { code: string }).code)
const mark = async (sessionId: string, marks: readonly [string, AttendanceStatus, number?][]) => {
  const saved = await saveMarks(trainer.actor, sessionId, marks.map(([personId, status, minutes = Number.NaN]) => ({ personId, status, minutes, seen: 0, shown: null })), world)
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved))
}

describe('the sheet on paper', () => {
  proves('397/23.2', 'has everybody with room for a signature, before the class and after it, in both languages', async () => {
    const { on, runId, sessionId, learners, over } = await aRunOf(2, '')
    const text = async (language: 'kk' | 'ru') => (await textOf((await sheetPdf(methodist.actor, sessionId, language, world)).bytes)).join(' ').replaceAll(/_{5,}/g, '____')
    const before = await text('kk')
    for (const part of ['Қатысу парағы', 'S-1 Құжат қабылдау', 'күндізгі семинар', '09:00–12:00, оқу уақыты 180 минут', 'Оспанов Айгүл Нұрланқызы, Біліктілікті арттыру ұйымы', '1 Қатысушы00 Айгүл Нұрланқызы Kentau (kk)', 'көрсетілмеген', 'Жаттықтырушы ____']) expect(before).toContain(part)
    expect(before).not.toContain('расталған')
    over()
    await mark(sessionId, [[learners[0]!.personId, 'full'], [learners[1]!.personId, 'partial', 45]])
    const after = await text('ru')
    for (const part of ['Лист присутствия', 'очный семинар', '1 Қатысушы00 Айгүл Нұрланқызы Kentau (ru) 180', '2 Қатысушы01 Айгүл Нұрланқызы Kentau (ru) 45']) expect(after).toContain(part)
    expect((await sheetPdf(methodist.actor, sessionId, 'ru', world)).name).toBe(`attendance-${on}-S-1-1-ru`)
    // a name with a sign no font has is printed all the same
    await world.db.person.update({ where: { id: learners[0]!.personId }, data: { surname: 'Серікова 👍' } })
    await expect(text('kk')).resolves.toContain('Серікова ?')
    await expect(sheetPdf(learners[0]!.actor, sessionId, 'kk', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    expect(runId).toBeTruthy()
  })
})

describe('the photograph of the signed sheet', () => {
  const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('a photograph of a sheet')])
  test('is what its first bytes say', () => {
    expect(sheetTypeOf(JPEG)).toBe('image/jpeg')
    expect(sheetTypeOf(Buffer.from('\x89PNG\r\n\x1a\n12345', 'latin1'))).toBe('image/png')
    expect(sheetTypeOf(Buffer.from('RIFF1234WEBPVP8 ', 'latin1'))).toBe('image/webp')
    expect(sheetTypeOf(Buffer.from('%PDF-1.7 12345'))).toBe('application/pdf')
    for (const other of ['', 'GIF89a1234567', '<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html><script>', 'RIFF1234WAVEfmt ', 'PK\x03\x04 an archive']) expect(sheetTypeOf(Buffer.from(other, 'latin1')), other).toBeNull()
  })
  proves('397/23.2', 'is kept with its day by who takes the attendance, the same one once; taken back it is out of sight and still there', async () => {
    const { sessionId, learners, over } = await aRunOf(1)
    const add = (bytes: Buffer, by = trainer, where = world, fileName = 'парақ.jpg') => addSignedSheet(by.actor, sessionId, { fileName, bytes }, where)
    expect(await add(JPEG)).toEqual({ ok: false, fault: 'before' })
    over()
    expect(await addSignedSheet(trainer.actor, sessionId, null, world)).toEqual({ ok: false, fault: 'missing' })
    expect(await add(Buffer.from('<script>alert(1)</script>'), trainer, world, 'sheet.jpg')).toEqual({ ok: false, fault: 'kind' })
    const [one, two] = await Promise.all([add(JPEG), add(JPEG, methodist, second)])
    expect(one).toEqual(two)
    const { files } = await readSignedSheets(methodist.actor, sessionId, world)
    expect(files).toMatchObject([{ title: 'парақ.jpg', mediaType: 'image/jpeg', addedAt: world.clock.now().toISOString() }])
    for (let index = 1; index < MOST_SHEETS; index++) expect(await add(Buffer.concat([JPEG, Buffer.from(String(index))]))).toMatchObject({ ok: true })
    expect(await add(Buffer.concat([JPEG, Buffer.from('more')]))).toEqual({ ok: false, fault: 'many' })
    await removeSignedSheet(trainer.actor, sessionId, files[0]!.id, world)
    await removeSignedSheet(trainer.actor, sessionId, files[0]!.id, world)
    expect((await readSignedSheets(trainer.actor, sessionId, world)).files).toHaveLength(MOST_SHEETS - 1)
    expect(await world.db.runFile.findUniqueOrThrow({ where: { id: files[0]!.id } })).toMatchObject({ kind: 'signed-sheet', removedAt: world.clock.now() })
    expect(await world.db.auditEntry.count({ where: { subjectId: sessionId, event: 'attendance.signed-sheet-removed' } })).toBe(1)
    await expect(add(JPEG, learners[0])).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await expect(readSignedSheets(learners[0]!.actor, sessionId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('feedback', () => {
  const said = { useful: 5, clear: 4, pace: 3, comment: '' }
  test('is given after the end by who was there, once, and changed for fourteen days', async () => {
    const { on, runId, sessionId, learners: [full, partly, away], over } = await aRunOf(3)
    expect(codeOf((await readFeedback(full!.actor, runId, world)).own?.decision)).toBe('feedback.before-end')
    expect(codeOf(await giveFeedback(full!.actor, runId, said, world))).toBe('feedback.before-end')
    over()
    expect(codeOf(await giveFeedback(full!.actor, runId, said, world))).toBe('feedback.not-present')
    await mark(sessionId, [[full!.personId, 'full'], [partly!.personId, 'partial', 20], [away!.personId, 'absent']])
    expect((await Promise.all([full, partly, away].map((one) => giveFeedback(one!.actor, runId, said, world)))).map(codeOf)).toEqual(['allowed', 'allowed', 'feedback.not-present'])
    // pressed by two processes at once, and changed later: one answer
    await Promise.all([world, second].map((where) => giveFeedback(full!.actor, runId, { ...said, useful: 2, comment: 'Мысал аз болды' }, where)))
    expect(await world.db.runFeedback.findUniqueOrThrow({ where: { runId_personId: { runId, personId: full!.personId } } })).toMatchObject({ useful: 2, comment: 'Мысал аз болды', givenAt: new Date(`${on}T07:00:00.000Z`) })
    expect(await world.db.auditEntry.findMany({ where: { subjectId: runId, event: 'attendance.feedback-given' } })).toMatchObject([{ data: { course: 'S-1' } }, { data: { course: 'S-1' } }])
    world.clock.advance(14 * 86_400_000)
    expect((await giveFeedback(full!.actor, runId, said, world)).allowed).toBe(true)
    world.clock.advance(1)
    expect(codeOf(await giveFeedback(full!.actor, runId, { ...said, useful: 1 }, world))).toBe('feedback.no-more-changes')
    expect((await readFeedback(full!.actor, runId, world)).own).toMatchObject({ given: { useful: 5 } })
    // neither strangers nor heads
    const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
    for (const somebody of [head, await aWorker(world, { centre: tree.careerCentre })]) {
      await expect(readFeedback(somebody.actor, runId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(giveFeedback(somebody.actor, runId, said, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
  })
  test('is shown summed up from three answers on, without names, in an order that is always the same', async () => {
    const { runId, sessionId, learners, over } = await aRunOf(4)
    over()
    await mark(sessionId, learners.map(({ personId }) => [personId, 'full']))
    const answer = (index: number, useful: number, comment: string) => giveFeedback(learners[index]!.actor, runId, { ...said, useful, comment }, world)
    await answer(0, 5, 'Бірінші')
    await answer(1, 4, '')
    for (const somebody of [trainer, methodist]) expect(await readFeedback(somebody.actor, runId, world)).toMatchObject({ own: null, summary: { answers: 2, shown: null } })
    await answer(2, 2, 'Үшінші')
    await answer(3, 2, 'Төртінші')
    const { summary } = await readFeedback(trainer.actor, runId, world)
    expect(summary).toMatchObject({ answers: 4, shown: { average: { useful: 3.25, clear: 4, pace: 3 } } })
    expect(summary!.shown!.comments.toSorted()).toEqual(['Бірінші', 'Төртінші', 'Үшінші'])
    expect((await readFeedback(methodist.actor, runId, second)).summary).toEqual(summary)
    expect(JSON.stringify(summary)).not.toMatch(/Қатысушы|[0-9a-f]{8}-/)
    expect((await readFeedback(learners[0]!.actor, runId, world)).summary).toBeNull()
  })
  test('asks for every rating, and reads no more than it asked', () => {
    expect(readFeedbackForm({ useful: '5', clear: '0', pace: 'x' })).toEqual({ ok: false, missing: ['clear', 'pace'] })
    expect(readFeedbackForm({ useful: '5', clear: '1', pace: '3', comment: ` ${'а'.repeat(3000)}` })).toMatchObject({ ok: true, given: { useful: 5, clear: 1, pace: 3, comment: 'а'.repeat(2000) } })
  })
  test('is offered on the page of the course once the sheet shows that the learner was there', async () => {
    const { sessionId, learners: [one], over } = await aRunOf(1)
    const open = async () => feedbackOpen((await ownEnrolment(one!.actor, one!.enrolmentId, world)).run!, world.clock.now().toISOString())
    expect(await open()).toBe(false)
    over()
    await mark(sessionId, [[one!.personId, 'full']])
    await world.db.runSession.update({ where: { id: sessionId }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: trainer.personId } })
    expect(await open()).toBe(true)
  })
})
