/** The site under test, its database, and people to walk through it. */
import { rightAnswer } from '../../../app/features/learning/attempt.server.ts'
import { afterAll } from 'vitest'
import type { Question } from '#content'
import type { Actor } from '../../../app/access/actor.ts'
import { bankOf } from '../../../app/features/courses/catalogue.server.ts'
import { createAccount } from '../../../app/features/identity/accounts.server.ts'
import { hashPassword } from '../../../app/features/identity/passwords.server.ts'
import { actorOf, openSession } from '../../../app/features/identity/sessions.server.ts'
import { fixedClock, toDateColumn, today } from '../../../app/platform/clock.server.ts'
import { connect } from '../../../app/platform/db.server.ts'
import { depsFrom } from '../../../app/platform/deps.server.ts'
import { readEnv } from '../../../app/platform/env.server.ts'
import type { Answer, DrawnQuestion } from '../../../app/rules/learning/test.ts'
import { DEMO_PASSWORD, demoAccounts, takeCourse } from '../../../prisma/scenarios/demo.ts'

const { DATABASE_URL, TALIM_PUBLIC_URL } = process.env
if (!DATABASE_URL || !TALIM_PUBLIC_URL) throw new Error('The journeys need a running site: start them with `npm run e2e`.')

/** Where the site answers, without a slash at the end. */
export const SITE = TALIM_PUBLIC_URL
export const PASSWORD = DEMO_PASSWORD

const connection = connect(DATABASE_URL, 4)
afterAll(() => connection.close())
/** The same world as the server's, for what the pages do not tell. */
export const world = depsFrom(readEnv(process.env), connection)

/** Rows of the database; for asking what a page really did. */
export const rows = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> => (await connection.pool.query<Row>(text, values)).rows

export type DemoRole = 'worker' | 'newcomer' | 'mentor' | 'second-mentor' | 'worker-at-36-hours' | 'plan-with-three-amendments' | 'last-year-fulfilled' | 'last-year-mandatory-open' | 'without-hiring-order' | 'worker-of-another-centre' | 'career-centre-head' | 'centre-authorised-person' | 'hr-service' | 'qualification-organisation' | 'qualification-organisation-second' | 'employer' | 'internal-trainer' | 'seminar-participant' | 'administrator'
export interface Someone {
  email: string
  password: string
  name: string
  actor: Actor
}

/** An account of the demo world. */
export async function demo(role: DemoRole): Promise<Someone> {
  const { email, password, name } = demoAccounts().find((account) => account.role === role)!
  const { id } = await world.db.account.findUniqueOrThrow({ where: { email } })
  return { email, password, name, actor: await actorOf(world, id) }
}

let count = 0
/** A new consultant of Kyzylorda, long in service, with an account of their own, so that no journey depends on another. */
export async function aConsultant({ surname = 'Сейтқали', givenName = 'Айжан', patronymic = 'Бекқызы', language = 'kk', position = 'CAREER_CONSULTANT' } = {}): Promise<Someone> {
  const administrator = await demo('administrator')
  const organisation = await world.db.organisation.findFirstOrThrow({ where: { kind: 'career-centre', nameKk: { contains: 'Қызылорда' } } })
  const email = `consultant-${++count}-${Date.now().toString(36)}@talim.example.kz`
  const made = await createAccount(administrator.actor, { surname, givenName, patronymic, email, iin: '', organisationId: organisation.id, positionCode: position, language }, world)
  if (!made.ok) throw new Error(`no account for ${email}: ${JSON.stringify(made.errors)}`)
  const { personId } = await world.db.account.update({ where: { id: made.id }, data: { passwordHash: await hashPassword(PASSWORD) } })
  await world.db.person.update({ where: { id: personId }, data: { qualificationLevel: 6 } })
  await world.db.jobAssignment.updateMany({ where: { personId }, data: { fromOn: toDateColumn(today(daysAgo(400))) } })
  return { email, password: PASSWORD, name: [surname, givenName, patronymic].filter(Boolean).join(' '), actor: await actorOf(world, made.id) }
}

/** A clock that stands so many days ago and is moved by hand. */
export const daysAgo = (days: number) => fixedClock(new Date(Date.now() - days * 86_400_000).toISOString())

/** Somebody takes a whole course, some days ago; returns the certificate's number and key. */
export async function certificateOf({ actor }: Someone, code = 'KD-010'): Promise<{ number: string; key: string }> {
  const clock = daysAgo(3)
  const number = await takeCourse(actor, code, { ...world, clock }, clock)
  return world.db.certificate.findUniqueOrThrow({ where: { number }, select: { number: true, key: true } })
}

/** The cookie of a session opened without the sign-in page, for journeys about something else. */
export const sessionOf = ({ actor }: Someone): Promise<string> => openSession(world, actor.accountId, 'journey')

/** Academic minutes of the person in the current year, as the ledger has them. */
export async function minutesOfYear({ actor }: Someone): Promise<number> {
  const [row] = await rows<{ sum: string | null }>('select sum(minutes) from "LedgerEntry" where "personId" = $1 and year = $2', actor.personId, Number(today(world.clock).slice(0, 4)))
  return Number(row?.sum ?? 0)
}

/** Lets some seconds go by for a lesson that was opened just now. */
export const timePasses = (enrolmentId: string, seconds = 20) =>
  rows('update "LessonProgress" set "openedAt" = "openedAt" - make_interval(secs => $2), "lastSeenAt" = "lastSeenAt" - make_interval(secs => $2) where "enrolmentId" = $1 and "doneAt" is null', enrolmentId, seconds)

export interface Asked {
  question: Question
  order: readonly number[]
  language: 'kk' | 'ru'
  right: Answer
}
/** The questions of an attempt as they are shown, with what only the bank knows. */
export async function questionsOf(attemptId: string): Promise<Asked[]> {
  const { draw, language, enrolment } = await world.db.attempt.findUniqueOrThrow({ where: { id: attemptId }, include: { enrolment: true } })
  const bank = await bankOf(world, enrolment.editionId)
  return (draw as unknown as DrawnQuestion[]).map(({ questionId, order }) => {
    const question = bank.get(questionId)!
    return { question, order, language: language as 'kk' | 'ru', right: rightAnswer(question, order, language as 'kk' | 'ru') }
  })
}

/** What the server holds as the answer to a question; undefined before the first one. */
export const savedAnswer = async (attemptId: string, questionId: string): Promise<unknown> =>
  (await world.db.response.findUnique({ where: { attemptId_questionId: { attemptId, questionId } } }))?.answer
