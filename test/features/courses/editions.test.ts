import { describe, expect, test } from 'vitest'
import { bankOf, findEdition, publishedEditions, searchCatalogue } from '../../../app/features/courses/catalogue.server.ts'
import { ContentError } from '../../../app/features/courses/publish-content.server.ts'
import { enrol } from '../../../app/features/learning/enrol.server.ts'
import { submitAttempt } from '../../../app/features/learning/attempt.server.ts'
import { openLesson } from '../../../app/features/learning/study.server.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, enrolled, granted, study, testBegun } from '../../support/learning.ts'
import { anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const tree = await anOrganisationTree(world)
const CHOICE = { language: 'kk', reason: null, release: 'without' } as const
const ALL = { query: '', form: '', language: '', competence: '', position: '', hours: '' }

describe('editions', () => {
  proves('397/2.10', 'the same files again are the same edition; a changed word is the next one, and the old one stays', async () => {
    await aCourse(world, { code: 'T-ED' })
    await aCourse(world, { code: 'T-ED' })
    expect(await world.db.courseEdition.count({ where: { code: 'T-ED' } })).toBe(1)
    await aCourse(world, { code: 'T-ED', wording: 'Басқа сөз.' })
    const editions = await world.db.courseEdition.findMany({ where: { code: 'T-ED' }, orderBy: { edition: 'asc' } })
    expect(editions.map(({ edition, status }) => [edition, status])).toEqual([[1, 'superseded'], [2, 'published']])
    expect(await findEdition(world.anotherProcess(), 'T-ED', 1)).toMatchObject({ edition: 1, status: 'superseded' })
    expect(await findEdition(world.anotherProcess(), 'T-ED')).toMatchObject({ edition: 2 })
    expect(await world.db.auditEntry.count({ where: { event: 'course.published', subjectId: { in: editions.map(({ id }) => id) } } })).toBe(2)
  })

  proves(['397/2.10', '397/26¶2.course', '397/26¶2.hours'], 'who is learning finishes the edition they began, and the certificate names that edition', async () => {
    await aCourse(world, { code: 'T-OLD', title: 'Ескі атау', minutes: [240, 120] })
    const learner = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world.anotherProcess(), learner, 'T-OLD')
    await study(world, learner, enrolmentId, ['papers', 'copies'])

    await aCourse(world, { code: 'T-OLD', title: 'Жаңа атау', minutes: [300, 120], wording: 'Жаңа мәтін.' })
    expect((await openLesson(learner.actor, enrolmentId, 'papers', world))!.html).not.toContain('Жаңа мәтін')
    await study(world, learner, enrolmentId, ['consent', 'storage'])
    const attemptId = await testBegun(world, learner, enrolmentId)
    await answerAll(world, learner, attemptId, 'right')
    const { certificateNumber } = await submitAttempt(learner.actor, attemptId, world)
    expect(await world.db.certificate.findUniqueOrThrow({ where: { number: certificateNumber! } })).toMatchObject({ titleKk: 'Ескі атау', minutes: 360 })
    expect(await world.db.ledgerEntry.findFirstOrThrow({ where: { personId: learner.personId } })).toMatchObject({ minutes: 360 })

    const newer = granted(await enrol(learner.actor, 'T-OLD', CHOICE, world.anotherProcess()))
    expect(newer).not.toBe(enrolmentId)
  })

  proves(['397/22¶3', '397/23.3'], 'a course in preparation is in the catalogue and cannot be taken', async () => {
    await aCourse(world, { code: 'T-PREP', inPreparation: true })
    const learner = await aWorker(world, { centre: tree.careerCentre })
    expect((await publishedEditions(world.anotherProcess())).map(({ code }) => code)).toContain('T-PREP')
    expect(await enrol(learner.actor, 'T-PREP', CHOICE, world.anotherProcess())).toMatchObject({ allowed: false, code: 'learning.course-in-preparation' })
    expect(await enrol(learner.actor, 'NO-SUCH', CHOICE, world)).toBeNull()
  })

  proves(['397/22', '397/A2.position', '397/A2.minQualification'], 'another position needs a reason, a lower level is refused', async () => {
    await aCourse(world, { code: 'T-HEAD', positions: ['CC_HEAD'], minimumQualification: 6 })
    const process = world.anotherProcess()
    const [specialist, head, beginner] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre, position: 'CC_HEAD' }), await aWorker(world, { centre: tree.careerCentre, position: 'CC_HEAD', level: 5 })]
    expect(await enrol(specialist.actor, 'T-HEAD', CHOICE, process)).toMatchObject({ allowed: false, code: 'learning.other-position-needs-reason' })
    const id = granted(await enrol(specialist.actor, 'T-HEAD', { ...CHOICE, reason: ' Басшыны алмастырамын ' }, process))
    expect(await world.db.enrolment.findUniqueOrThrow({ where: { id } })).toMatchObject({ reason: 'Басшыны алмастырамын', source: 'own-choice', release: 'without' })
    expect((await enrol(head.actor, 'T-HEAD', CHOICE, process))!.allowed).toBe(true)
    expect(await enrol(beginner.actor, 'T-HEAD', CHOICE, process)).toMatchObject({ allowed: false, code: 'learning.qualification-too-low', facts: { needed: 6, recorded: 5 } })
  })

  proves(['397/A2.hours', '397/15¶2'], 'hours that do not add up are not published', async () => {
    await expect(aCourse(world, { code: 'T-BAD', minutes: [0, 120] })).rejects.toThrow(ContentError)
    expect(await world.db.courseEdition.count({ where: { code: 'T-BAD' } })).toBe(0)
  })

  test('the bank of an edition has every type of question', async () => {
    const edition = (await findEdition(world.anotherProcess(), 'T-ED'))!
    expect([...new Set([...(await bankOf(world, edition.id)).values()].map(({ type }) => type))].toSorted()).toEqual(['matching', 'multiple', 'number', 'ordering', 'single', 'text'])
  })

  test('the catalogue finds what people type and filters by what the standard says', async () => {
    await aCourse(world, { code: 'T-CODE', title: 'Әлеуметтік кодекс: жұмыспен қамтуға жәрдемдесу', minutes: [600, 120] })
    const process = world.anotherProcess()
    const codes = async (filter: Partial<typeof ALL>) => (await searchCatalogue(process, { ...ALL, ...filter }, 'kk')).map(({ code }) => code)
    for (const query of ['әлеум', 'алеум', 'alem', 'aleum', 'zhumys', 'jumys']) expect([query, await codes({ query })]).toEqual([query, ['T-CODE']])
    expect(await codes({ query: 'T-CODE' })).toEqual(['T-CODE'])
    expect(await codes({ hours: 'long' })).toEqual(['T-CODE'])
    expect(await codes({ position: 'CAREER_CONSULTANT' })).not.toContain('T-HEAD')
    expect(await codes({ language: 'ru' })).not.toContain('T-PREP')
    expect(await codes({ form: 'webinar' })).toEqual([])
    expect(await codes({ query: 'жоқ нәрсе' })).toEqual([])
  })
})
