/** Materials, recordings and rooms: who adds, who reads, what is no file of ours. */
import { describe, expect, test } from 'vitest'
import { addRunFile, contentGiven, filesOf, kindOfFile, linkGiven, MOST_FILES, readRunFile, removeRunFile, runWithFiles } from '../../../app/features/courses/run-files.server.ts'
import { addRoom, readRooms, retireRoom } from '../../../app/features/courses/run-rooms.server.ts'
import { cancelRun } from '../../../app/features/courses/course-runs.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-12-10T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const otherHead = await anOfficial(world, 'career-centre-head', tree.otherCareerCentre)
await aCourse(world, { code: 'T-SEM', minutes: [60, 60], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'KD-014', title: 'Жаттықтырушыларды даярлау' })
const trainerWorker = await aWorker(world, { centre: tree.centre, position: 'METHODOLOGIST' })
const trainerId = await aTrainer(world, trainerWorker, { centre: tree.centre, prepared: true })
const trainer = { ...trainerWorker, actor: await actorOf(world, trainerWorker.accountId) }
const learner = await aWorker(world, { centre: tree.careerCentre })
const stranger = await aWorker(world, { centre: tree.careerCentre })
const { runId, sessionIds } = await aSessionRun(world, 'T-SEM', { sessions: [{ from: '2026-12-14T04:00:00Z', to: '2026-12-14T06:00:00Z' }], trainerIds: [trainerId] })
await aSignUp(world, runId, learner)

const pdf = Buffer.from('%PDF-1.7\nматериал')
const office = (part: string, more = '') => Buffer.from(`PK\x03\x04 [Content_Types].xml ${part} ${more}`, 'latin1')
const material = (title = 'Таныстыру', bytes = pdf) => ({ kind: 'material' as const, title, content: { bytes, fileKind: kindOfFile(bytes)! } })
const DENIED = { name: 'Denied', status: 404 }

describe('a file', () => {
  test('is what its bytes say, whatever it is called', () => {
    expect(kindOfFile(pdf)).toBe('pdf')
    expect(kindOfFile(Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1'))).toBe('png')
    expect(kindOfFile(Buffer.from('\xff\xd8\xff\xe0', 'latin1'))).toBe('jpg')
    expect(kindOfFile(Buffer.from('RIFF0000WEBPVP8 ', 'latin1'))).toBe('webp')
    expect(['ppt/presentation.xml', 'word/document.xml', 'xl/workbook.xml'].map((part) => kindOfFile(office(part)))).toEqual(['pptx', 'docx', 'xlsx'])
    for (const bytes of [Buffer.alloc(0), Buffer.from('<html><script>'), Buffer.from('MZ\x90'), Buffer.from('RIFF0000WAVE'), Buffer.from('%PDF'), Buffer.from('PK\x03\x04 word/document.xml', 'latin1'), office('other/part.xml'), office('word/document.xml', 'word/vbaProject.bin'), Buffer.from(' %PDF-1.7')])
      expect(kindOfFile(bytes), bytes.toString('latin1').slice(0, 40)).toBeNull()
  })
  test('or an address of the web, one of the two', () => {
    expect(linkGiven(' https://video.example.kz/a b ')).toBe('https://video.example.kz/a%20b')
    for (const text of ['', 'http://video.example.kz', 'https://localhost/a', 'javascript:alert(1)', 'https://a:b@video.example.kz/', 'video.example.kz', `https://video.example.kz/${'a'.repeat(1000)}`]) expect(linkGiven(text), text).toBeNull()
    const upload = (bytes: Buffer | null, url = '') => contentGiven({ fields: { url }, file: bytes && { fileName: 'a.pdf', bytes } })
    expect([upload(null), upload(pdf, 'https://a.example.kz'), upload(Buffer.from('MZ')), upload(null, 'ftp://a.example.kz')]).toEqual([{ fault: 'nothing' }, { fault: 'both' }, { fault: 'unreadable' }, { fault: 'link' }])
    expect([upload(pdf), upload(null, 'https://a.example.kz/x')]).toMatchObject([{ fileKind: 'pdf' }, { url: 'https://a.example.kz/x' }])
  })
})

describe('materials and recordings', () => {
  test('an address is one of the web, whoever writes it', async () => {
    const row = (url: string) => world.db.runFile.create({ data: { id: newId(), runId, kind: 'material', title: 'Сілтеме', url, addedAt: world.clock.now(), addedById: qo.personId, removedAt: world.clock.now() } })
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' https://a.example.kz', 'ftp://a.example.kz']) await expect(row(url), url).rejects.toThrow('RunFile_check')
    for (const url of ['https://a.example.kz/1', 'http://bbb.example.kz/1']) expect((await row(url)).url).toBe(url)
  })
  proves(['397/23', '397/25'], 'are added by those who teach, read by participants, those who teach and those who answer for participants, and by nobody else', async () => {
    const id = granted(await addRunFile(trainer.actor, runId, material('Таныстыру: 1/2 бөлім'), world))
    granted(await addRunFile(qo.actor, runId, { kind: 'recording', title: 'Жазба', sessionId: sessionIds[0]!, content: { url: 'https://video.example.kz/1' } }, world))
    expect(await filesOf(runId, world)).toMatchObject([{ kind: 'material', fileKind: 'pdf', url: null, kilobytes: 1 }, { kind: 'recording', url: 'https://video.example.kz/1', fileKind: null }])
    for (const { actor } of [learner, trainer, qo, head]) expect(await readRunFile(actor, runId, id, world)).toMatchObject({ mediaType: 'application/pdf', fileName: 'Таныстыру  1 2 бөлім.pdf' })
    expect(Buffer.from((await readRunFile(learner.actor, runId, id, world)).bytes)).toEqual(pdf)
    for (const { actor } of [stranger, otherHead]) for (const call of [() => readRunFile(actor, runId, id, world), () => runWithFiles(actor, runId, world)]) await expect(call()).rejects.toMatchObject(DENIED)
    for (const { actor } of [learner, head, stranger]) for (const call of [() => addRunFile(actor, runId, material(), world), () => removeRunFile(actor, runId, id, world)]) await expect(call()).rejects.toMatchObject(DENIED)
    // watching a recording is no mark in a sheet
    expect(await world.db.attendanceMark.count()).toBe(0)
    expect(await world.db.auditEntry.count({ where: { subjectId: runId, event: 'course-run.file-added' } })).toBe(2)
  })
  test('once, however often it is pressed; taken away once, and then not there; never more than fit on a page', async () => {
    const { runId: other } = await aSessionRun(world, 'T-SEM', { sessions: [{ from: '2026-12-15T04:00:00Z', to: '2026-12-15T06:00:00Z' }], trainerIds: [trainerId] })
    const ids = (await Promise.all([world, second, world].map((where) => addRunFile(trainer.actor, other, material(), where)))).map(granted)
    expect(new Set(ids).size).toBe(1)
    expect(granted(await addRunFile(trainer.actor, other, material('Таныстыру', Buffer.from('%PDF-1.7 басқа')), world))).not.toBe(ids[0])
    await Promise.all([removeRunFile(trainer.actor, other, ids[0]!, world), removeRunFile(trainer.actor, other, ids[0]!, second)])
    expect(await world.db.auditEntry.count({ where: { subjectId: other, event: 'course-run.file-removed' } })).toBe(1)
    await expect(readRunFile(trainer.actor, other, ids[0]!, world)).rejects.toMatchObject(DENIED)
    // of another run it is not there either
    await expect(readRunFile(trainer.actor, runId, granted(await addRunFile(trainer.actor, other, material('Екінші'), world)), world)).rejects.toMatchObject(DENIED)
    const there = await world.db.runFile.count({ where: { runId: other, removedAt: null } })
    for (let place = there; place < MOST_FILES; place++) granted(await addRunFile(trainer.actor, other, { kind: 'material', title: `Сілтеме ${place}`, content: { url: `https://a.example.kz/${place}` } }, world))
    expect(await addRunFile(trainer.actor, other, { kind: 'material', title: 'Артық', content: { url: 'https://a.example.kz/last' } }, world)).toMatchObject({ code: 'run.too-many-files', facts: { most: MOST_FILES } })
    granted(await cancelRun(qo.actor, other, 'Топ жиналмады', world))
    expect(await addRunFile(qo.actor, other, material('Кеш'), world)).toMatchObject({ code: 'run.already-cancelled' })
  })
  test('a signed sheet has names on it: it is for those who take sheets', async () => {
    const id = newId()
    await world.db.runFile.create({ data: { id, runId, sessionId: sessionIds[0]!, kind: 'signed-sheet', title: 'Парақ', mediaType: 'image/jpeg', bytes: Buffer.from('\xff\xd8\xff', 'latin1'), addedAt: world.clock.now(), addedById: qo.personId } })
    expect((await filesOf(runId, world)).map((file) => file.id)).not.toContain(id)
    expect(await readRunFile(trainer.actor, runId, id, world)).toMatchObject({ fileName: 'Парақ.jpg' })
    for (const { actor } of [learner, stranger]) await expect(readRunFile(actor, runId, id, world)).rejects.toMatchObject(DENIED)
    await expect(removeRunFile(trainer.actor, runId, id, world)).rejects.toMatchObject(DENIED)
  })
})

describe('rooms', () => {
  const given = (name: string, organisationId = tree.centre.id) => ({ organisationId, name, address: 'Түркістан, 1', seats: 20 })
  proves('397/23.2', 'the qualification organisation keeps all of them, a trainer those of the own centre; one name once, and none goes while classes are to come', async () => {
    const id = granted(await addRoom(trainer.actor, given(' 101 '), world))
    expect(await addRoom(qo.actor, given('101'), world)).toMatchObject({ code: 'run.room-exists', facts: { room: '101' } })
    expect((await Promise.all([world, second].map((where) => addRoom(qo.actor, given('102', tree.otherCentre.id), where)))).filter(({ allowed }) => allowed)).toHaveLength(1)
    await expect(addRoom(trainer.actor, given('103', tree.otherCentre.id), world)).rejects.toMatchObject(DENIED)
    for (const { actor } of [learner, head]) for (const call of [() => readRooms(actor, world), () => addRoom(actor, given('104'), world), () => retireRoom(actor, id, world)]) await expect(call()).rejects.toMatchObject(DENIED)
    for (const seats of [0, 1001, 1.5]) expect(await addRoom(qo.actor, { ...given('105'), seats }, world)).toMatchObject({ code: 'run.seats-out-of-range' })
    granted(await addRoom(qo.actor, given('106', tree.qualificationOrganisation.id), world))
    expect((await readRooms(trainer.actor, world)).rooms.map(({ name, mayRetire }) => [name, mayRetire]).toSorted()).toEqual([['101', true], ['106', false]])
    expect((await readRooms(qo.actor, world)).rooms.map(({ name }) => name).toSorted()).toEqual(['101', '102', '106'])

    await aSessionRun(world, 'T-SEM', { sessions: [{ from: '2026-12-16T04:00:00Z', to: '2026-12-16T06:00:00Z' }], trainerIds: [await anOutsideTrainer(world)], roomId: id })
    expect(await retireRoom(trainer.actor, id, world)).toMatchObject({ code: 'run.room-in-use', facts: { room: '101', sessions: 1 } })
    world.clock.set('2026-12-16T06:00:00Z')
    for (const where of [world, second]) expect((await retireRoom(trainer.actor, id, where)).allowed).toBe(true)
    expect(await world.db.auditEntry.count({ where: { subjectId: id, event: 'room.retired' } })).toBe(1)
    granted(await addRoom(trainer.actor, given('101'), world))
  })
})
