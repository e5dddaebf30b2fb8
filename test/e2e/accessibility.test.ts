/** Every page, as those see it who may open it: for screen readers, small screens, dark rooms, three languages. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoFacts } from '../../app/commands/demo.ts'
import { sendLink } from '../../app/features/identity/password-reset.server.ts'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { requestChange } from '../../app/features/certificates/certificates.server.ts'
import { startAttempt } from '../../app/features/learning/attempt.server.ts'
import { saveExternalDraft } from '../../app/features/assessment/external.server.ts'
import { confirmImport, headingsIn, stageImport, undoImport } from '../../app/features/assessment/import.server.ts'
import { makeFeed } from '../../app/features/obligations/feed.server.ts'
import { endEmployment } from '../../app/features/employment/leave.server.ts'
import { checkIn, codeNow, scan } from '../../app/features/attendance/check-in.server.ts'
import { TYPED } from '../../app/features/attendance/code-field.tsx'
import { bankOf } from '../../app/features/courses/catalogue.server.ts'
import { LOCALES, type Locale } from '../../app/i18n/locale.ts'
import { paths } from '../../app/paths.ts'
import { today } from '../../app/platform/clock.server.ts'
import { addDays, dayBefore } from '../../app/rules/calendar/calendar-date.ts'
import { onOrAfter } from '../../app/rules/calendar/working-calendar.ts'
import { beginCourse } from '../../prisma/scenarios/demo.ts'
import { aNewcomer } from './support/adaptation.ts'
import { DESKTOP, PHONE, visitor } from './support/browser.ts'
import { aRun, aTrainer, inMinutes, seated } from './support/training.ts'
import { aConsultant, certificateOf, daysAgo, demo, type DemoRole, type Someone, world } from './support/world.ts'
import { answered, askedAbout, done, runningYear } from './support/year.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
const SMALLEST = { width: 320, height: 700 }

const ALL = ['stranger', 'colleague', 'learner', 'newcomer', 'signer', 'reporter', 'mentor', 'head', 'authorised', 'hr', 'methodist', 'administrator', 'worker', 'ready', 'amended', 'objector', 'fulfilled', 'second', 'trainer', 'participant', 'leader'] as const
type Who = (typeof ALL)[number]
interface Stop {
  path: string
  as: Who
  /** refused on purpose: the answer the browser notes as an error */
  status?: number
}
/** Members of `paths` that are no pages: they answer forms, files and redirects. */
const NO_PAGES = new Set<keyof typeof paths>([
  'signOut', 'preferences', 'hoursCsv', 'courseStandard', 'courseImage', 'lessonProgress', 'saveAnswer', 'certificatePdf',
  'saveSelfRating', 'campaignCsv', 'importTemplate', 'importProblems', 'plansCsv', 'saveAdaptationReport', 'adaptationPlanPdf', 'adaptationReportPdf', 'adaptationConclusionPdf', 'calendarFeedIcs',
  'runFile', 'participantsCsv', 'sessionIcs', 'attendancePdf', 'checkInCodeJson', 'trainersCsv', 'workPlansCsv', 'workPlanPdf',
])

const people = new Map<Who, Someone>()
let stops: Partial<Record<keyof typeof paths, Stop[]>> = {}

beforeAll(async () => {
  const [hr, methodist, administrator] = [await demo('hr-service'), await demo('qualification-organisation'), await demo('administrator')]
  const learner = await aConsultant({ surname: 'Әлімжанова', givenName: 'Айнұр', patronymic: 'Қуатқызы' })
  const colleague = await aConsultant({ surname: 'Мұсабаев', givenName: 'Қанат', patronymic: '' })
  for (const [who, someone] of [['colleague', colleague], ['hr', hr], ['methodist', methodist], ['administrator', administrator], ['learner', learner]] as const) people.set(who, someone)

  // a learner in the middle of everything: one course on the way, one ready for the test, one in the test, one failed, one passed
  const clock = daysAgo(2)
  const past = { ...world, clock }
  const onTheWay = await beginCourse(learner.actor, 'KD-001', 2, past, clock)
  const inTest = await beginCourse(learner.actor, 'KD-009', 6, past, clock)
  const ready = await beginCourse(colleague.actor, 'KD-010', 6, past, clock)
  const { number, key } = await certificateOf(learner)
  const passed = await world.db.attempt.findFirstOrThrow({ where: { enrolment: { personId: learner.actor.personId, courseCode: 'KD-010' } } })
  const attempt = await startAttempt(learner.actor, inTest, world)
  if (!attempt.allowed) throw new Error(attempt.code)
  const { enrolment } = await world.db.attempt.findUniqueOrThrow({ where: { id: attempt.value }, include: { enrolment: true } })
  const bank = [...(await bankOf(world, enrolment.editionId)).values()]
  const parts = (question: (typeof bank)[number]) => ('options' in question ? question.options.length : 'pairs' in question ? question.pairs.length : 'items' in question ? question.items.length : 0)
  const kinds = (['single', 'multiple', 'matching', 'ordering', 'number', 'text'] as const).map((kind) => bank.find(({ type }) => type === kind)!)
  await world.db.attempt.update({ where: { id: attempt.value }, data: { draw: kinds.map((question) => ({ questionId: question.id, order: Array.from({ length: parts(question) }, (_, at) => at) })) } })

  // a request that waits, a link for a password, a certificate of every state
  const holder = await aConsultant({ surname: 'Жақып' })
  const waiting = await certificateOf(holder)
  await requestChange(methodist.actor, waiting.number, { kind: 'annulment', reasonGroup: 'data-wrong', reason: 'Курстың атауы қате басылған' }, world)
  const token = await world.db.$transaction(async (tx) => {
    await sendLink(tx, world, { id: holder.actor.accountId, email: holder.email, language: 'kk' }, 'reset')
    const letter = await tx.outboxMail.findFirstOrThrow({ where: { toAddress: holder.email }, orderBy: { id: 'desc' } })
    return /reset-password\/([\w-]+)/.exec(letter.text)![1]!
  })
  const { certificates } = await demoFacts(world)
  const sheet = (url: string) => new URL(url).pathname

  // cases of the first months: those of the demo, and at every stage one of the same mentor
  const [newcomer, mentor, head, authorised] = [await demo('newcomer'), await demo('mentor'), await demo('career-centre-head'), await demo('centre-authorised-person')]
  for (const [who, someone] of [['newcomer', newcomer], ['mentor', mentor], ['head', head], ['authorised', authorised]] as const) people.set(who, someone)
  const caseOf = async ({ actor }: Someone) => (await world.db.adaptationCase.findFirstOrThrow({ where: { employment: { personId: actor.personId } } })).id
  const own = await caseOf(newcomer)
  const [waitingPlan, replacedMentor, conclusionDue] = await Promise.all(['newcomer2', 'newcomer3', 'newcomer4'].map(async (name) => {
    const { personId } = await world.db.account.findUniqueOrThrow({ where: { email: `${name}@talim.example.kz` } })
    return (await world.db.adaptationCase.findFirstOrThrow({ where: { employment: { personId } } })).id
  })) as [string, string, string]
  const withoutPlan = await aNewcomer('hired', { mentor, surname: 'Әбіш', givenName: 'Сәния' })
  const approved = await aNewcomer('approved', { mentor, surname: 'Оразбек', givenName: 'Ерасыл' })
  const reporting = await aNewcomer('report-due', { mentor, surname: 'Нұрлан', givenName: 'Ақбота' })
  const evaluating = await aNewcomer('evaluation-due', { mentor, surname: 'Қуаныш', givenName: 'Әлия' })
  const decided = await aNewcomer('decided', { mentor, surname: 'Серікбай', givenName: 'Данияр' })
  const abandoned = await aNewcomer('in-adaptation', { surname: 'Ғалым', givenName: 'Айым' })
  const ended = await endEmployment(hr.actor, abandoned.mentor.actor.personId, { number: '61-ж/қ', endsOn: dayBefore(today(world.clock)) }, world)
  if (!ended.allowed) throw new Error(ended.code)
  for (const [who, someone] of [['signer', approved.newcomer], ['reporter', reporting.newcomer]] as const) people.set(who, someone)
  await makeFeed(mentor.actor, world)

  // the year of the demo, and beside it a questionnaire that only has to be handed in, a draft of an assessment, files of every state
  const year = runningYear()
  for (const [who, role] of [['worker', 'worker'], ['amended', 'plan-with-three-amendments'], ['objector', 'second-mentor'], ['fulfilled', 'last-year-fulfilled'], ['second', 'qualification-organisation-second']] as const satisfies readonly (readonly [Who, DemoRole])[]) people.set(who, await demo(role))
  const idOf = (who: Who) => people.get(who)!.actor.personId
  const answering = await aConsultant({ surname: 'Тастанова', givenName: 'Ботагөз' })
  people.set('ready', answering)
  await answered(answering, Number.POSITIVE_INFINITY)
  const { asked } = await askedAbout()
  done(await saveExternalDraft(methodist.actor, answering.actor.personId, { year, version: 0, conclusion: 'Қорытынды', ratings: new Map(asked.map(({ code, expected }) => [code, { level: expected, figures: {}, note: '' }])), sources: [{ name: 'Тоқсандық есеп', on: dayBefore(today(world.clock)) }] }, world))
  const heading = headingsIn('kk')
  const imported = async (name: string, rows: readonly (readonly string[])[]) => {
    const staged = await stageImport(methodist.actor, { year, fileName: `${name}.csv`, bytes: Buffer.from([[heading.email, ...asked.map(({ code }) => code), heading.source, heading.sourceDate], ...rows].map((cells) => cells.join(';')).join('\n')) }, world)
    if ('fault' in staged) throw new Error(staged.fault)
    return done(staged).id
  }
  const result = ({ email }: { email: string }, level: number | string = 2) => [email, ...asked.map(() => String(level)), 'Тоқсандық есеп', dayBefore(today(world.clock))]
  const [filed, undone] = [await aConsultant({ surname: 'Исмаилова' }), await aConsultant({ surname: 'Сүлейменов' })]
  const wrongFile = await imported('wrong', [result({ email: 'nobody@example.kz' }), result(learner, 7)])
  const readyFile = await imported('ready', [[...result(learner).slice(0, -1), '03/04/2025']])
  const batch = await imported('filed', [result(filed)])
  const batchUndone = await imported('undone', [result(undone)])
  for (const id of [batch, batchUndone]) done(await confirmImport(methodist.actor, id, world))
  done(await undoImport(methodist.actor, batchUndone, world))
  const objections = await world.db.assessmentObjection.findMany({ orderBy: { raisedAt: 'asc' } })
  const planRun = await world.db.planRun.findFirstOrThrow({ where: { year: year + 1 }, orderBy: { createdAt: 'asc' } })
  const courseRun = await world.db.courseRun.findFirstOrThrow({ where: { startsOn: { gte: new Date(`${year + 1}-01-01`) } }, orderBy: { startsOn: 'asc' } })

  // the classes of the demo, and beside them one that is under way, a proposal, and a trainer who is not prepared
  const [trainer, participant] = [await demo('internal-trainer'), await demo('seminar-participant')]
  const leader = await aTrainer({ surname: 'Сұлтанбек', givenName: 'Анар' })
  for (const [who, someone] of [['trainer', trainer], ['participant', participant], ['leader', leader]] as const) people.set(who, someone)
  const trainerId = trainer.actor.trainerId!
  const [proposed, appointed] = [await aTrainer({ surname: 'Бөкей', givenName: 'Алуа' }, { orderedOn: null }), await aTrainer({ surname: 'Төре', givenName: 'Шыңғыс' }, {})]
  const outside = await world.db.trainer.findFirstOrThrow({ where: { kind: 'national-expert' } })
  const runOf = async (courseCode: string) => {
    const run = await world.db.courseRun.findFirstOrThrow({ where: { courseCode, planLine: { plan: { trainerId } } }, include: { sessions: { orderBy: { startsAt: 'asc' } } }, orderBy: { createdAt: 'asc' } })
    return { id: run.id, lineId: run.planLineId!, session: run.sessions[0]!.id }
  }
  const [held, todays, full] = [await runOf('KD-013'), await runOf('KD-012'), await runOf('KD-005')]
  const underWay = await aRun('KD-005', leader, { sessions: [{ from: inMinutes(-5), to: inMinutes(475) }] })
  const session = underWay.sessionIds[0]!
  for (const someone of [colleague, holder]) await seated(underWay.runId, someone)
  const ticket = done(await scan(colleague.actor, session, done(await codeNow(leader.actor, session, world)).code, world, { browser: null, address: '127.0.0.1' }))
  done(await checkIn(colleague.actor, session, ticket, world, null))
  const takenInARun = (await world.db.signUp.findUniqueOrThrow({ where: { runId_personId: { runId: held.id, personId: mentor.actor.personId } } })).enrolmentId!

  const lesson = (await world.db.enrolment.findUniqueOrThrow({ where: { id: onTheWay } })).lastLessonId!

  const by = (as: Who, ...all: string[]): Stop[] => all.map((path) => ({ path, as }))
  const refused = (path: string, as: Who, status: number): Stop => ({ path, as, status })
  stops = {
    home: by('stranger', paths.home()),
    signIn: by('stranger', paths.signIn(), paths.signIn(paths.cabinet())),
    forgotPassword: by('stranger', paths.forgotPassword()),
    resetPassword: by('stranger', paths.resetPassword(token), paths.resetPassword('used-up')),
    outbox: by('stranger', paths.outbox()),
    cabinet: by('learner', paths.cabinet()).concat(by('hr', paths.cabinet()), by('methodist', paths.cabinet())),
    hours: by('learner', paths.hours(), paths.hours(2020)).concat(by('fulfilled', paths.hours(year - 1))),
    assessment: by('worker', paths.assessment(), paths.assessment(year - 1)).concat(by('amended', paths.assessment()), by('objector', paths.assessment()), by('learner', paths.assessment()), by('methodist', paths.assessment())),
    questionnaire: by('worker', paths.questionnaire(), paths.questionnaire('C1')).concat(by('amended', paths.questionnaire()), by('methodist', paths.questionnaire())),
    submitSelfAssessment: by('worker', paths.submitSelfAssessment()).concat(by('ready', paths.submitSelfAssessment()), by('amended', paths.submitSelfAssessment()), by('methodist', paths.submitSelfAssessment())),
    raiseObjection: by('worker', paths.raiseObjection()).concat(by('objector', paths.raiseObjection()), by('learner', paths.raiseObjection())),
    personAssessment: by('head', paths.personAssessment(idOf('worker'))).concat(by('methodist', paths.personAssessment(idOf('amended'))), [refused(paths.personAssessment(idOf('worker')), 'learner', 404)]),
    externalAssessment: by('methodist', paths.externalAssessment(learner.actor.personId), `${paths.externalAssessment(idOf('ready'))}?year=${year}&confirm=1`, paths.externalAssessment(idOf('worker')), paths.externalAssessment(administrator.actor.personId)).concat(refused(paths.externalAssessment(idOf('worker')), 'head', 403)),
    campaign: by('head', paths.campaign()).concat(by('methodist', paths.campaign(), paths.campaign(year - 1), `${paths.campaign(year)}&state=missing&q=zzzz`), [refused(paths.campaign(), 'learner', 403)]),
    openCampaign: by('methodist', paths.openCampaign()),
    closeCampaign: by('methodist', paths.closeCampaign()),
    importAssessments: by('methodist', paths.importAssessments()),
    importBatch: by('methodist', paths.importBatch(wrongFile), paths.importBatch(readyFile), paths.importBatch(batch), `${paths.importBatch(batch)}?undo=1`, paths.importBatch(batchUndone)),
    objections: by('methodist', paths.objections()),
    objection: objections.map(({ id }): Stop => ({ path: paths.objection(id), as: 'methodist' })).concat(objections.map(({ id }): Stop => ({ path: paths.objection(id), as: 'second' }))),
    plan: by('worker', paths.plan(), paths.plan(year - 1)).concat(by('amended', paths.plan(), paths.plan(year, 0)), by('fulfilled', paths.plan(year - 1)), by('learner', paths.plan(), paths.plan(year + 1))),
    addToPlan: by('worker', paths.addToPlan(), `${paths.addToPlan()}?q=zzzz`, paths.addToPlan('KD-008'), paths.addToPlan('KD-001')).concat(by('learner', paths.addToPlan())),
    removeFromPlan: by('amended', `${paths.removeFromPlan()}?course=KD-008`, `${paths.removeFromPlan()}?course=KD-001`),
    personPlan: by('head', paths.personPlan(idOf('worker'))).concat(by('methodist', paths.personPlan(idOf('amended')), paths.personPlan(idOf('worker'), year + 1), paths.personPlan(learner.actor.personId)), [refused(paths.personPlan(idOf('worker')), 'learner', 404)]),
    buildPlan: by('methodist', paths.buildPlan(learner.actor.personId), paths.buildPlan(idOf('amended'), year + 1), `${paths.buildPlan(idOf('amended'), year + 1)}&confirm=1`, paths.buildPlan(idOf('worker'), year), paths.buildPlan(administrator.actor.personId)),
    addRequiredCourse: by('methodist', paths.addRequiredCourse(idOf('amended'), year), paths.addRequiredCourse(learner.actor.personId)),
    schedulePlan: by('methodist', paths.schedulePlan(idOf('amended'), year), paths.schedulePlan(idOf('worker'), year), paths.schedulePlan(idOf('worker'), year + 1), paths.schedulePlan(administrator.actor.personId)).concat(refused(paths.schedulePlan(idOf('worker')), 'head', 403)),
    plans: by('head', paths.plans()).concat(by('methodist', paths.plans(), paths.plans(year, 'exceptions'), paths.plans(year, 'changes'), paths.plans(year + 1), paths.plans(year - 1), `${paths.plans(year)}&q=zzzz`), [refused(paths.plans(), 'learner', 403)]),
    planRuns: by('methodist', paths.planRuns()).concat(refused(paths.planRuns(), 'head', 403)),
    newPlanRun: by('methodist', paths.newPlanRun()),
    planRun: by('methodist', paths.planRun(planRun.id), `${paths.planRun(planRun.id)}?view=exceptions`, `${paths.planRun(planRun.id)}?ask=publish`, `${paths.planRun(planRun.id)}?ask=cancel`, `${paths.planRun(planRun.id)}?q=zzzz`),
    courseRuns: by('learner', paths.courseRuns()).concat(by('methodist', paths.courseRuns(year + 1))),
    newCourseRun: by('methodist', paths.newCourseRun()).concat(by('trainer', paths.newCourseRun({ line: full.lineId }))),
    courseRun: by('learner', paths.courseRun(full.id), paths.courseRun(courseRun.id)).concat(by('trainer', paths.courseRun(full.id), paths.courseRun(held.id)), by('participant', paths.courseRun(todays.id))),
    changeCourseRun: by('trainer', paths.changeCourseRun(full.id)).concat(by('methodist', paths.changeCourseRun(courseRun.id))),
    cancelCourseRun: by('trainer', paths.cancelCourseRun(full.id)),
    runFiles: by('trainer', paths.runFiles(held.id)).concat(by('participant', paths.runFiles(held.id))),
    signUp: by('learner', paths.signUp(full.id), paths.signUp(courseRun.id)).concat(by('participant', paths.signUp(full.id)), by('mentor', paths.signUp(full.id))),
    withdraw: by('mentor', paths.withdraw(full.id)).concat(by('participant', paths.withdraw(full.id)), by('learner', paths.withdraw(full.id))),
    nominate: by('head', paths.nominate(full.id)).concat(refused(paths.nominate(full.id), 'learner', 403)),
    participants: by('trainer', paths.participants(full.id), `${paths.participants(full.id)}?view=waiting`, `${paths.participants(full.id)}?off=${mentor.actor.personId}`).concat(by('head', paths.participants(full.id))),
    runFeedback: by('participant', paths.runFeedback(held.id)).concat(by('trainer', paths.runFeedback(held.id))),
    rooms: by('methodist', paths.rooms()),
    sessions: by('learner', paths.sessions({ whose: 'all' }), paths.sessions()).concat(by('trainer', paths.sessions({ view: 'week' })), by('participant', paths.sessions({ view: 'list' }))),
    joinSession: [refused(paths.joinSession(held.session), 'participant', 422), refused(paths.joinSession(held.session), 'learner', 422)],
    webinarRoom: by('trainer', paths.webinarRoom(todays.session)),
    attendance: by('leader', paths.attendance(session), `${paths.attendance(session)}?show=open`).concat(by('trainer', paths.attendance(held.session), `${paths.attendance(held.session)}?person=${mentor.actor.personId}`, paths.attendance(full.session)), [refused(paths.attendance(session), 'learner', 404)]),
    signedSheet: by('trainer', paths.signedSheet(held.session)),
    checkInCode: by('leader', paths.checkInCode(session)).concat(by('trainer', paths.checkInCode(full.session))),
    checkIn: by('colleague', `${paths.checkIn(session, TYPED)}?ticket=${ticket}`).concat(refused(paths.checkIn(session, '12345678'), 'stranger', 422)),
    trainers: by('methodist', paths.trainers(), `${paths.trainers()}?q=zzzz`).concat(by('trainer', paths.trainers()), [refused(paths.trainers(), 'learner', 403)]),
    outsideTrainer: by('methodist', paths.outsideTrainer()),
    trainer: by('trainer', paths.trainer(trainerId)).concat(by('authorised', paths.trainer(proposed.trainerId)), by('methodist', paths.trainer(appointed.trainerId), paths.trainer(outside.id))),
    decideTrainer: by('authorised', paths.decideTrainer(proposed.trainerId), paths.decideTrainer(trainerId)),
    prepareTrainer: by('methodist', paths.prepareTrainer(appointed.trainerId), paths.prepareTrainer(trainerId)),
    trainerProfile: by('trainer', paths.trainerProfile(trainerId)),
    trainerStatus: by('authorised', paths.trainerStatus(trainerId)).concat(by('methodist', paths.trainerStatus(outside.id))),
    proposeTrainer: by('head', paths.proposeTrainer(learner.actor.personId)),
    trainingNeeds: by('trainer', paths.trainingNeeds()).concat(by('methodist', paths.trainingNeeds(year + 1))),
    workPlans: by('methodist', paths.workPlans()).concat(by('authorised', paths.workPlans())),
    workPlan: by('trainer', paths.workPlan(trainerId, year), paths.workPlan(trainerId, year + 1)).concat(by('methodist', paths.workPlan(trainerId, year)), by('leader', paths.workPlan(leader.trainerId))),
    workPlanLine: by('trainer', paths.workPlanLine(trainerId, year, { line: full.lineId }), paths.workPlanLine(trainerId, year + 1, { course: 'KD-004' })).concat(by('leader', paths.workPlanLine(leader.trainerId, year + 1))),
    reviewWorkPlan: by('methodist', paths.reviewWorkPlan(trainerId, year + 1), paths.reviewWorkPlan(trainerId, year)),
    evidence: by('learner', paths.evidence()).concat(by('fulfilled', paths.evidence())),
    profile: by('learner', paths.profile()),
    courses: by('learner', paths.courses(), `${paths.courses()}?form=webinar&hours=short`, `${paths.courses()}?q=zzzz`),
    course: by('stranger', paths.course('KD-010'), paths.course('KD-016')).concat(by('learner', paths.course('KD-010')), refused(paths.course('XX-000'), 'stranger', 404)),
    enrol: by('learner', paths.enrol('KD-006'), paths.enrol('KD-007'), paths.enrol('KD-003')),
    learning: by('learner', paths.learning()),
    enrolment: by('learner', paths.enrolment(onTheWay), paths.enrolment(passed.enrolmentId)).concat(by('mentor', paths.enrolment(takenInARun))),
    lesson: by('learner', paths.lesson(onTheWay, lesson)),
    startTest: by('colleague', paths.startTest(ready), paths.enrolment(ready), paths.certificates(), paths.hours()).concat(by('learner', paths.startTest(onTheWay))),
    attempt: by('learner', ...kinds.map((_, at) => paths.attempt(attempt.value, at + 1))),
    submitAttempt: by('learner', paths.submitAttempt(attempt.value)),
    attemptReview: by('learner', paths.attemptReview(passed.id)),
    certificates: by('learner', paths.certificates()).concat(by('hr', paths.certificates())),
    certificate: by('learner', paths.certificate(number)).concat(by('methodist', paths.certificate(waiting.number), paths.certificate(certificates.superseded!.number), paths.certificate(certificates.annulled!.number))),
    certificateChange: by('methodist', paths.certificateChange(number), `${paths.certificateChange(number)}?kind=correction`),
    certificateChanges: by('methodist', paths.certificateChanges()),
    verify: by('stranger', paths.verify(), paths.verify(number)).concat(refused(paths.verify('0000-0000-0001'), 'stranger', 404), refused(paths.verify('<b>'), 'stranger', 400)),
    verifySheet: by('stranger', paths.verifySheet(number, key), sheet(certificates.annulled!.url), sheet(certificates.superseded!.url)),
    people: by('hr', paths.people(), `${paths.people()}?q=zzzz`).concat(refused(paths.people(), 'learner', 403)),
    person: by('hr', paths.person(learner.actor.personId), paths.person(holder.actor.personId)),
    renamePerson: by('hr', paths.renamePerson(holder.actor.personId)),
    adaptations: by('newcomer', paths.adaptations()).concat(by('mentor', paths.adaptations()), by('hr', paths.adaptations(), paths.adaptations('exceptions'), `${paths.adaptations('centre')}&q=zzzz`), by('learner', paths.adaptations())),
    adaptation: by('newcomer', paths.adaptation(own), paths.cabinet()).concat(
      by('mentor', paths.adaptation(conclusionDue), paths.adaptation(replacedMentor), paths.cabinet()), by('head', paths.adaptation(waitingPlan), paths.cabinet()),
      by('authorised', paths.adaptation(abandoned.caseId)), by('hr', paths.adaptation(decided.caseId)), [refused(paths.adaptation(own), 'learner', 404)],
    ),
    attachMentor: by('authorised', paths.attachMentor(abandoned.caseId), paths.attachMentor(own)),
    adaptationPlan: by('mentor', `${paths.adaptationPlan(withoutPlan.caseId)}?template=kk`, paths.adaptationPlan(withoutPlan.caseId), paths.adaptationPlan(waitingPlan), `${paths.adaptationPlan(replacedMentor)}?change=1`).concat(by('newcomer', paths.adaptationPlan(own)), by('head', paths.adaptationPlan(withoutPlan.caseId))),
    approvePlan: by('head', paths.approvePlan(waitingPlan), paths.approvePlan(own)),
    acknowledgePlan: by('signer', paths.acknowledgePlan(approved.caseId)).concat(by('newcomer', paths.acknowledgePlan(own))),
    adaptationTraining: by('newcomer', paths.adaptationTraining(own)).concat(by('mentor', `${paths.adaptationTraining(replacedMentor)}?topic=5`)),
    adaptationMarks: by('mentor', paths.adaptationMarks(replacedMentor), paths.adaptationMarks(conclusionDue)).concat(by('newcomer', paths.adaptationMarks(own))),
    adaptationReport: by('reporter', paths.adaptationReport(reporting.caseId)).concat(by('newcomer', paths.adaptationReport(own)), by('mentor', paths.adaptationReport(evaluating.caseId)), by('authorised', paths.adaptationReport(reporting.caseId))),
    adaptationEvaluation: by('mentor', paths.adaptationEvaluation(evaluating.caseId), paths.adaptationEvaluation(conclusionDue)),
    adaptationConclusion: by('mentor', paths.adaptationConclusion(conclusionDue)).concat(by('authorised', paths.adaptationConclusion(decided.caseId))),
    adaptationFiling: by('hr', paths.adaptationFiling(decided.caseId)),
    hire: by('hr', paths.hire(), `${paths.hire()}?person=${learner.actor.personId}`),
    absences: by('hr', paths.absences(newcomer.actor.personId), paths.absences(learner.actor.personId)),
    endEmployment: by('hr', paths.endEmployment(mentor.actor.personId)),
    obligations: by('mentor', paths.obligations()).concat(by('learner', paths.obligations())),
    calendarFeed: by('mentor', paths.calendarFeed()).concat(by('learner', paths.calendarFeed())),
    reminders: by('administrator', paths.reminders(), `${paths.reminders()}?day=${onOrAfter(addDays(today(world.clock), 1), await calendarNow(world))}`, `${paths.reminders()}?day=zzzz`),
    workingCalendar: by('stranger', paths.workingCalendar(), paths.workingCalendar(2029)).concat(by('administrator', paths.workingCalendar())),
    changeDay: by('administrator', paths.changeDay()),
    confirmYear: by('administrator', paths.confirmYear()),
    accounts: by('administrator', paths.accounts()),
    newAccount: by('administrator', paths.newAccount()),
    account: by('administrator', paths.account(hr.actor.accountId), paths.account(administrator.actor.accountId)),
    audit: by('administrator', paths.audit(), `${paths.audit()}?event=certificate.`),
    clause: by('stranger', paths.clause('397/25')),
    regulations: by('stranger', paths.regulations(), `${paths.regulations()}?q=%D1%81%D0%B5%D1%80%D1%82%D0%B8%D1%84%D0%B8%D0%BA%D0%B0%D1%82`),
  }
}, 120_000)

/** Contrast costs axe more than everything else together, and does not depend on the language: it is asked for where colours or the frame change. */
async function findings(page: Page, what: 'everything' | 'contrast' | 'all but contrast'): Promise<string[]> {
  // to read axe's source takes longer than to look: the looks at one page share what the first of them put into it
  const axeSource = (await page.evaluate(() => 'axe' in window)) ? 'void 0' : undefined
  const axe = new AxeBuilder({ page, ...(axeSource && { axeSource }) }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await (what === 'contrast' ? axe.withRules(['color-contrast']) : what === 'everything' ? axe.withTags(TAGS) : axe.withTags(TAGS).disableRules(['color-contrast'])).analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 200)} ${any[0]?.message ?? ''}`).join('\n    ')}`)
}

/** What is wider than the screen, the innermost first. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > room + 1).slice(-3).map((element) => `${element.tagName}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`)
  })

const inLanguage = (path: string, locale: Locale) => `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`

test('what is wrong in one look is found in that look', async () => {
  const { page } = await visitor({ reducedMotion: 'reduce' })
  await page.goto(paths.signIn())
  expect((await lookAt(page, 'kk', true)).flatMap(([, list]) => list)).toEqual([])
  await page.evaluate(() => {
    const [dark, wide] = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(min-width: 1000px)')]
    const [faint, unnamed, broad] = [document.createElement('p'), document.createElement('img'), document.createElement('div')]
    faint.textContent = 'Көрінбейтін мәтін'
    faint.style.cssText = 'color: #000; background: #fff'
    const repaint = () => (faint.style.color = dark.matches && !wide.matches ? '#ddd' : '#000')
    dark.addEventListener('change', repaint)
    wide.addEventListener('change', repaint)
    unnamed.src = 'data:,'
    broad.style.cssText = 'width: 350px; height: 1px'
    document.querySelector('main')!.append(faint, unnamed, broad)
  })
  const found = (await lookAt(page, 'kk', true)).map(([where, list]) => `${where}: ${list.map((one) => one.split(':')[0]).join(' ')}`)
  expect(found).toEqual(['390: image-alt', '390 dark: color-contrast', '1440 dark: ', '1440: image-alt', expect.stringMatching(/^320: DIV/)])
})

test('every page of the table of contents is looked at', () => {
  const pages = (Object.keys(paths) as (keyof typeof paths)[]).filter((name) => !NO_PAGES.has(name))
  expect(pages.filter((name) => !stops[name]?.length)).toEqual([])
})

const ROOM = 100
/**
 * Kazakh first and thoroughly, each page in all its looks once; the other languages have the same pages with other words
 * in them: axe reads the Russian ones, the English ones must fit and answer. On a phone the window
 * is made as high as the page, with room for what scripts add: what the bar at its foot covers now, a finger moves away
 * from under it. What is folded away is opened first.
 */
const lookAt = async (page: Page, locale: Locale, first: boolean): Promise<[where: string, findings: string[]][]> => {
  await page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('main details').forEach((one) => (one.open = true)))
  await page.setViewportSize({ width: PHONE.width, height: Math.max(PHONE.height, (await page.evaluate(() => document.documentElement.scrollHeight)) + ROOM) })
  const found: [string, string[]][] = locale === 'en' ? [] : [['390', await findings(page, locale === 'kk' ? 'everything' : 'all but contrast')]]
  if (locale === 'kk' && first) {
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(['390 dark', await findings(page, 'contrast')])
    await page.setViewportSize(DESKTOP)
    found.push(['1440 dark', await findings(page, 'contrast')])
    await page.emulateMedia({ colorScheme: 'light' })
    found.push(['1440', await findings(page, 'all but contrast')])
  }
  await page.setViewportSize(SMALLEST)
  found.push(['320', await tooWide(page)])
  await page.setViewportSize(PHONE)
  return found
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each(ALL)('nothing for axe to find, nothing too wide, no errors, for the %s', { timeout: 300_000 }, async (as) => {
    const found: string[] = []
    const walk = async (mine: (Stop & { first: boolean })[]) => {
      if (mine.length === 0) return
      const { page, problems } = await visitor({ language: locale, ...(people.has(as) && { as: people.get(as)! }), reducedMotion: 'reduce' })
      for (const { path, status = 200, first } of mine) {
        const before = problems.length
        const response = await page.goto(inLanguage(path, locale))
        if (response!.status() !== status) found.push(`${path}: answers ${response!.status()}`)
        if ((await page.locator('html').getAttribute('lang')) !== locale) found.push(`${path}: is in another language`)
        for (const [where, list] of await lookAt(page, locale, first)) found.push(...list.map((one) => `${path} at ${where}: ${one}`))
        found.push(...problems.slice(before).filter((problem) => status === 200 || !problem.includes(String(status))).map((one) => `${path}: ${one}`))
      }
    }
    const mine = Object.values(stops).flatMap((all) => all.filter((stop) => stop.as === as).map((stop, place) => ({ ...stop, first: place === 0 }))).filter(({ first }) => locale === 'kk' || first)
    const half = Math.ceil(mine.length / 2)
    await Promise.all([walk(mine.slice(0, half)), walk(mine.slice(half))])
    expect(found).toEqual([])
  })
})
