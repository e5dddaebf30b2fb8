/**
 * The demo world: invented people of two centres, everything done through the use-cases, so that no state is shown
 * which the rules forbid. Days are counted back from the day it is made.
 */
import { decideChange, requestChange } from '../../app/features/certificates/certificates.server.ts'
import { createAccount, grantRole } from '../../app/features/identity/accounts.server.ts'
import { hashPassword } from '../../app/features/identity/passwords.server.ts'
import { actorOf } from '../../app/features/identity/sessions.server.ts'
import { enrol } from '../../app/features/learning/enrol.server.ts'
import { rightAnswer, saveAnswer, startAttempt, submitAttempt } from '../../app/features/learning/attempt.server.ts'
import { finishLesson, openLesson, ownEnrolment, reportReading } from '../../app/features/learning/study.server.ts'
import { renamePerson } from '../../app/features/people/people.server.ts'
import { bankOf } from '../../app/features/courses/catalogue.server.ts'
import type { Actor, Role } from '../../app/access/actor.ts'
import { fixedClock, toDateColumn, today } from '../../app/platform/clock.server.ts'
import type { Deps } from '../../app/platform/deps.server.ts'
import { newId } from '../../app/platform/ids.server.ts'
import { firstMonths, NEWCOMERS } from './first-months.ts'
import { placesAndGuests, TRAINING_PEOPLE, trainingInSessions } from './training.ts'
import { workersYear, YEAR_PEOPLE } from './year.ts'

export const DEMO_PASSWORD = 'Tanysu-kuni-2026'

interface DemoPerson {
  key: string
  /** as printed at the start and by demo:facts */
  role: 'worker' | 'worker-of-another-centre' | 'newcomer' | 'mentor' | 'second-mentor' | 'without-hiring-order' | 'director-of-another-centre' | Role | 'qualification-organisation-second' | 'employer' | (typeof YEAR_PEOPLE)[number]['role'] | (typeof TRAINING_PEOPLE)[number]['role']
  surname: string
  givenName: string
  patronymic: string
  email: string
  iin: string
  organisation: string
  position: string
  grants: readonly (readonly [Role, string])[]
  language: string
}

const ORGANISATIONS = [
  ['wdc', 'workforce-development-centre', null, 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Center', null],
  ['qo', 'qualification-organisation', 'wdc', 'Біліктілікті арттыру ұйымы', 'Организация повышения квалификации', 'Professional development organisation', null],
  ['lmc-kyzylorda', 'labour-mobility-centre', 'wdc', 'Қызылорда облысының еңбек мобильділігі орталығы', 'Центр трудовой мобильности Кызылординской области', 'Labour Mobility Centre of Kyzylorda Region', '430000000'],
  ['cc-kyzylorda', 'career-centre', 'lmc-kyzylorda', 'Қызылорда қаласының мансап орталығы', 'Карьерный центр города Кызылорды', 'Career Centre of Kyzylorda', '430000000'],
  ['cc-aral', 'career-centre', 'lmc-kyzylorda', 'Арал ауданының мансап орталығы', 'Карьерный центр Аральского района', 'Career Centre of Aral District', '430000000'],
  ['lmc-almaty', 'labour-mobility-centre', 'wdc', 'Алматы қаласының еңбек мобильділігі орталығы', 'Центр трудовой мобильности города Алматы', 'Labour Mobility Centre of Almaty', '750000000'],
  ['cc-almaly', 'career-centre', 'lmc-almaty', 'Алмалы ауданының мансап орталығы', 'Карьерный центр Алмалинского района', 'Career Centre of Almaly District', '750000000'],
  ['employer', 'employer', null, '«Сырдария құрылыс» ЖШС', 'ТОО «Сырдария құрылыс»', 'Syrdariya Qurylys LLP', null],
] as const

const PEOPLE: readonly DemoPerson[] = [
  { key: 'worker', role: 'worker', surname: 'Әбдірахманова', givenName: 'Ұлжалғас', patronymic: 'Өмірзаққызы', email: 'worker@talim.example.kz', iin: '990101500016', organisation: 'cc-kyzylorda', position: 'CAREER_CONSULTANT', grants: [], language: 'kk' },
  { key: 'newcomer', role: 'newcomer', surname: 'Ізтілеуов', givenName: 'Нұрсұлтан', patronymic: '', email: 'newcomer@talim.example.kz', iin: '990101500708', organisation: 'cc-kyzylorda', position: 'CAREER_CONSULTANT', grants: [], language: 'kk' },
  { key: 'other', role: 'worker-of-another-centre', surname: 'Қасымов', givenName: 'Ерлан', patronymic: 'Һашимұлы', email: 'other@talim.example.kz', iin: '981231600010', organisation: 'cc-almaly', position: 'EMPLOYMENT_SPECIALIST', grants: [], language: 'ru' },
  { key: 'head', role: 'career-centre-head', surname: 'Тілеубергенова', givenName: 'Гүлнәр', patronymic: 'Қайратқызы', email: 'head@talim.example.kz', iin: '880229500109', organisation: 'cc-kyzylorda', position: 'CC_HEAD', grants: [['career-centre-head', 'cc-kyzylorda']], language: 'kk' },
  { key: 'authorised', role: 'centre-authorised-person', surname: 'Сәрсенбаев', givenName: 'Дәурен', patronymic: 'Асқарұлы', email: 'director@talim.example.kz', iin: '900515200203', organisation: 'lmc-kyzylorda', position: 'LMC_DIRECTOR', grants: [['centre-authorised-person', 'lmc-kyzylorda']], language: 'kk' },
  { key: 'hr', role: 'hr-service', surname: 'Ниязова', givenName: 'Әсел', patronymic: 'Ғабитқызы', email: 'hr@talim.example.kz', iin: '', organisation: 'lmc-kyzylorda', position: 'DEPARTMENT_HEAD', grants: [['hr-service', 'lmc-kyzylorda']], language: 'ru' },
  { key: 'qo', role: 'qualification-organisation', surname: 'Жүнісова', givenName: 'Меруерт', patronymic: 'Бауыржанқызы', email: 'methodist@talim.example.kz', iin: '', organisation: 'qo', position: 'DEPARTMENT_HEAD', grants: [['qualification-organisation', 'qo']], language: 'kk' },
  { key: 'qo2', role: 'qualification-organisation-second', surname: 'Пакова', givenName: 'Елена', patronymic: 'Викторовна', email: 'methodist2@talim.example.kz', iin: '', organisation: 'qo', position: 'SECTOR_HEAD', grants: [['qualification-organisation', 'qo']], language: 'ru' },
  { key: 'mentor', role: 'mentor', surname: 'Сейтқазиева', givenName: 'Құралай', patronymic: 'Әбілқасымқызы', email: 'mentor@talim.example.kz', iin: '', organisation: 'cc-kyzylorda', position: 'EMPLOYER_RELATIONS_SPECIALIST', grants: [], language: 'kk' },
  { key: 'mentor2', role: 'second-mentor', surname: 'Бердібеков', givenName: 'Асхат', patronymic: 'Ғалымжанұлы', email: 'mentor2@talim.example.kz', iin: '', organisation: 'cc-kyzylorda', position: 'VOCATIONAL_GUIDANCE_SPECIALIST', grants: [], language: 'kk' },
  { key: 'aral', role: 'without-hiring-order', surname: 'Тоқтаров', givenName: 'Бекзат', patronymic: 'Нұрғалиұлы', email: 'aral@talim.example.kz', iin: '', organisation: 'cc-aral', position: 'CAREER_CONSULTANT', grants: [], language: 'kk' },
  { key: 'almaty', role: 'director-of-another-centre', surname: 'Байжанова', givenName: 'Сәуле', patronymic: 'Маратқызы', email: 'almaty@talim.example.kz', iin: '', organisation: 'lmc-almaty', position: 'LMC_DIRECTOR', grants: [['centre-authorised-person', 'lmc-almaty'], ['hr-service', 'lmc-almaty']], language: 'ru' },
  { key: 'employer', role: 'employer', surname: 'Төлегенова', givenName: 'Жанар', patronymic: 'Сейітқызы', email: 'employer@talim.example.kz', iin: '', organisation: 'employer', position: 'DEPARTMENT_HEAD', grants: [], language: 'ru' },
  ...[...YEAR_PEOPLE, ...TRAINING_PEOPLE].map((person): DemoPerson => ({ ...person, iin: '', grants: [] })),
]
const ADMINISTRATOR = { surname: 'Оспанов', givenName: 'Тимур', patronymic: 'Рашидұлы', email: 'admin@talim.example.kz' }

export interface DemoAccount {
  role: string
  email: string
  password: string
  name: string
}

/** One account per role, in the order they are printed. */
export const demoAccounts = (): DemoAccount[] =>
  [...PEOPLE, ...Object.entries(NEWCOMERS).map(([role, newcomer]) => ({ ...newcomer, role })), { ...ADMINISTRATOR, role: 'administrator' }].map(({ role, email, surname, givenName, patronymic }) => ({
    role, email, password: DEMO_PASSWORD, name: [surname, givenName, patronymic].filter(Boolean).join(' '),
  }))

const DAY = 86_400_000

/** Makes the demo world in an empty database that has the courses. */
export async function makeDemoWorld(live: Deps, say: (text: string) => void = () => {}): Promise<void> {
  const now = live.clock.now().getTime()
  const clock = fixedClock(new Date(now - 30 * DAY).toISOString())
  const deps: Deps = { ...live, clock }
  const passwordHash = await hashPassword(DEMO_PASSWORD)

  const ids = new Map<string, string>()
  for (const [key, kind, parent, nameKk, nameRu, nameEn, regionKato] of ORGANISATIONS) {
    ids.set(key, newId(clock.now().getTime()))
    await live.db.organisation.create({ data: { id: ids.get(key)!, kind, parentId: parent && ids.get(parent)!, nameKk, nameRu, nameEn, regionKato } })
  }
  const administrator = await firstAdministrator(deps, { ...ADMINISTRATOR, organisationId: ids.get('wdc')!, passwordHash })

  say('Demo world: people, courses on the way, certificates …')
  const actors = new Map<string, Actor>()
  for (const person of PEOPLE) {
    const made = await createAccount(administrator, { ...person, organisationId: ids.get(person.organisation)!, positionCode: person.position }, deps)
    if (!made.ok) throw new Error(`demo account ${person.email}: ${JSON.stringify(made.errors)}`)
    for (const [role, organisation] of person.grants) await grantRole(administrator, made.id, role, ids.get(organisation)!, deps)
    await live.db.account.update({ where: { id: made.id }, data: { passwordHash } })
    const { personId } = await live.db.account.findUniqueOrThrow({ where: { id: made.id } })
    await live.db.person.update({ where: { id: personId }, data: { qualificationLevel: 6 } })
    // long in service, except the colleague whose hiring order nobody has recorded yet
    await live.db.jobAssignment.updateMany({ where: { personId }, data: { fromOn: toDateColumn(today({ now: () => new Date(now - (person.key === 'aral' ? 40 : 1500) * DAY) })) } })
    actors.set(person.key, await actorOf(deps, made.id))
  }
  const who = (key: string) => actors.get(key)!
  const on = (daysAgo: number, hour = 9) => clock.set(new Date(now - daysAgo * DAY - (24 - hour) * 60_000).toISOString())

  // the consultant: one course completed, the adaptation training half way
  on(12)
  await takeCourse(who('worker'), 'KD-009', deps, clock)
  on(5)
  await beginCourse(who('worker'), 'KD-001', 4, deps, clock)
  // a certificate annulled for a wrong result
  on(20)
  const annulled = await takeCourse(who('other'), 'KD-010', deps, clock)
  on(10)
  await changed(deps, who('qo'), who('qo2'), annulled, { kind: 'annulment', reasonGroup: 'result-annulled', reason: 'Тест нәтижесі тексеру қорытындысы бойынша жойылды' })
  // a certificate replaced after HR corrected the name
  on(18)
  const withOldName = await takeCourse(who('head'), 'KD-009', deps, clock)
  on(9)
  const { id, version } = await live.db.person.findUniqueOrThrow({ where: { id: who('head').personId } })
  await renamePerson(who('hr'), id, { surname: 'Тілеубергенова-Сейіт', givenName: 'Гүлнәр', patronymic: 'Қайратқызы', version }, deps)
  on(8)
  await changed(deps, who('qo'), who('qo2'), withOldName, { kind: 'correction', reasonGroup: 'name-corrected', reason: 'Тегі жеке куәлік бойынша түзетілді' })
  say('Demo world: newcomers, their mentors and deadlines …')
  await firstMonths(
    { actor: who, organisationId: (key) => ids.get(key)!, letIn: async (accountId) => void (await live.db.account.update({ where: { id: accountId }, data: { passwordHash } })), takeCourse, beginCourse },
    deps, clock, today(live.clock),
  )
  const training = { actor: who, organisationId: (key: string) => ids.get(key)!, passTest }
  const places = await placesAndGuests(training, deps)
  say('Demo world: the year with assessment and plan …')
  await workersYear({ actor: who, organisationPath: async (key) => (await live.db.organisation.findUniqueOrThrow({ where: { id: ids.get(key)! } })).path, takeCourse }, deps, clock, today(live.clock))
  say('Demo world: trainers, webinars and seminars …')
  await trainingInSessions(training, places, deps, clock, today(live.clock))
  // the invitations of invented people go nowhere; what came of last year was told
  await live.db.outboxMail.deleteMany({ where: { key: { not: { startsWith: 'year-result:' } } } })
  await live.db.outboxMail.updateMany({ data: { sentAt: live.clock.now() } })
  await live.db.passwordReset.deleteMany({})
}

/** The first account of an installation, which can make all others. */
export async function firstAdministrator(
  deps: Deps,
  given: { surname: string; givenName: string; patronymic: string; email: string; organisationId: string; passwordHash: string | null },
): Promise<Actor> {
  const now = deps.clock.now()
  const [personId, accountId] = [newId(now.getTime()), newId(now.getTime())]
  await deps.db.$transaction([
    deps.db.person.create({ data: { id: personId, surname: given.surname || null, givenName: given.givenName, patronymic: given.patronymic || null } }),
    deps.db.account.create({ data: { id: accountId, personId, email: given.email.toLowerCase(), passwordHash: given.passwordHash, createdAt: now } }),
    deps.db.roleGrant.create({ data: { id: newId(now.getTime()), accountId, role: 'administrator', organisationId: given.organisationId, grantedAt: now } }),
  ])
  return actorOf(deps, accountId)
}

type MovableClock = ReturnType<typeof fixedClock>
const MINUTE = 60_000

async function enrolled(actor: Actor, code: string, deps: Deps): Promise<string> {
  const outcome = await enrol(actor, code, { language: actor.language === 'ru' ? 'ru' : 'kk', reason: null, release: 'without' }, deps)
  if (!outcome?.allowed) throw new Error(`demo enrolment in ${code}: ${outcome?.code ?? 'no such course'}`)
  return outcome.value
}

/** Enrols and works through the first lessons; the next one is left open in the middle. */
export async function beginCourse(actor: Actor, code: string, lessons: number, deps: Deps, clock: MovableClock): Promise<string> {
  const enrolmentId = await enrolled(actor, code, deps)
  const { lessons: all } = await ownEnrolment(actor, enrolmentId, deps)
  for (const [place, { lessonId }] of all.slice(0, lessons + 1).entries()) {
    await openLesson(actor, enrolmentId, lessonId, deps)
    for (let beat = 0; beat < 12; beat++) {
      clock.advance(MINUTE)
      await reportReading(actor, enrolmentId, lessonId, { seconds: 60, position: 400 }, deps)
    }
    if (place < lessons) {
      const done = await finishLesson(actor, enrolmentId, lessonId, deps)
      if (!done.allowed) throw new Error(`demo lesson ${lessonId}: ${done.code}`)
    }
  }
  return enrolmentId
}

/** The whole way: lessons, test, certificate. Returns the number. */
export async function takeCourse(actor: Actor, code: string, deps: Deps, clock: MovableClock): Promise<string> {
  const enrolmentId = await enrolled(actor, code, deps)
  const { lessons } = await ownEnrolment(actor, enrolmentId, deps)
  for (const { lessonId } of lessons) {
    await openLesson(actor, enrolmentId, lessonId, deps)
    for (let beat = 0; beat < 9; beat++) {
      clock.advance(MINUTE)
      await reportReading(actor, enrolmentId, lessonId, { seconds: 60, position: 1000 }, deps)
    }
    await finishLesson(actor, enrolmentId, lessonId, deps)
  }
  return passTest(actor, enrolmentId, deps, clock)
}

/** The test with the right answers. Returns the number of the certificate. */
export async function passTest(actor: Actor, enrolmentId: string, deps: Deps, clock: MovableClock): Promise<string> {
  const { edition, courseCode: code } = await ownEnrolment(actor, enrolmentId, deps)
  const started = await startAttempt(actor, enrolmentId, deps)
  if (!started.allowed) throw new Error(`demo test ${code}: ${started.code}`)
  const bank = await bankOf(deps, edition.id)
  const { draw, language } = await deps.db.attempt.findUniqueOrThrow({ where: { id: started.value } })
  for (const { questionId, order } of draw as unknown as { questionId: string; order: number[] }[]) {
    clock.advance(20_000)
    await saveAnswer(actor, started.value, { questionId, answer: rightAnswer(bank.get(questionId)!, order, language as 'kk' | 'ru'), sequence: null }, deps)
  }
  const { certificateNumber } = await submitAttempt(actor, started.value, deps)
  if (!certificateNumber) throw new Error(`demo course ${code} was not completed`)
  return certificateNumber
}

async function changed(deps: Deps, first: Actor, second: Actor, number: string, change: Parameters<typeof requestChange>[2]) {
  const asked = await requestChange(first, number, change, deps)
  if (!asked.allowed) throw new Error(`demo request for ${number}: ${asked.code}`)
  const { id } = await deps.db.certificateRequest.findFirstOrThrow({ where: { number, decidedAt: null } })
  const decided = await decideChange(second, id, 'confirmed', deps)
  if (!decided.allowed) throw new Error(`demo decision on ${number}: ${decided.code}`)
}
