/**
 * Makes a demo world on DATABASE_URL and a crowd of learners who have only to press "submit": all lessons done, an
 * open attempt, right answers saved. One learner goes the whole way through the use-cases, the others are copies.
 */
import { ensureDemo } from '../../../app/commands/demo.ts'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { publishContent } from '../../../app/features/courses/publish-content.server.ts'
import { bankOf } from '../../../app/features/courses/catalogue.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { enrol } from '../../../app/features/learning/enrol.server.ts'
import { rightAnswer, saveAnswer, startAttempt } from '../../../app/features/learning/attempt.server.ts'
import { finishLesson, openLesson, ownEnrolment } from '../../../app/features/learning/study.server.ts'
import { fixedClock } from '../../../app/platform/clock.server.ts'
import { connect } from '../../../app/platform/db.server.ts'
import { depsFrom } from '../../../app/platform/deps.server.ts'
import { env } from '../../../app/platform/env.server.ts'
import { migrate } from '../../../app/platform/migrate.server.ts'

const [count = '200'] = process.argv.slice(2)
await migrate(env().DATABASE_URL!)
const connection = connect(env().DATABASE_URL!, 4)
const live = depsFrom(env(), connection)
await publishContent(live)
await publishCalendar(live)
await publishFramework(live)
await ensureDemo(live, () => {})

const clock = fixedClock(new Date(live.clock.now().getTime() - 3_600_000).toISOString())
const deps = { ...live, clock }
const { id: accountId } = await deps.db.account.findUniqueOrThrow({ where: { email: 'newcomer@talim.example.kz' } })
const actor = await actorOf(deps, accountId)
const enrolled = await enrol(actor, 'KD-009', { language: 'kk', reason: 'сынақ', release: 'without' }, deps)
if (!enrolled?.allowed) throw new Error('not enrolled')
const { lessons, edition } = await ownEnrolment(actor, enrolled.value, deps)
for (const { lessonId } of lessons) {
  await openLesson(actor, enrolled.value, lessonId, deps)
  clock.advance(4 * 60_000)
  const done = await finishLesson(actor, enrolled.value, lessonId, deps)
  if (!done.allowed) throw new Error(done.code)
}
clock.set(live.clock.now().toISOString())
const started = await startAttempt(actor, enrolled.value, deps)
if (!started.allowed) throw new Error(started.code)
const bank = await bankOf(deps, edition.id)
const { draw } = await deps.db.attempt.findUniqueOrThrow({ where: { id: started.value } })
for (const { questionId, order } of draw as unknown as { questionId: string; order: number[] }[])
  await saveAnswer(actor, started.value, { questionId, answer: rightAnswer(bank.get(questionId)!, order, 'kk'), sequence: null }, deps)

await deps.pool.query(
  `with crowd as materialized (select n, gen_random_uuid() as person, gen_random_uuid() as account, gen_random_uuid() as enrolment, gen_random_uuid() as attempt from generate_series(1, $1::int) n),
    p as (insert into "Person" (id, surname, "givenName", "qualificationLevel") select person, 'Оқушы', 'Айгүл', 6 from crowd returning id),
    j as (insert into "JobAssignment" (id, "personId", "organisationId", "positionCode", "fromOn")
      select gen_random_uuid(), person, "organisationId", "positionCode", "fromOn" from crowd, (select * from "JobAssignment" where "personId" = $2) as model),
    a as (insert into "Account" (id, "personId", email, "createdAt") select account, person, 'learner-' || n || '@example.kz', now() from crowd returning id),
    e as (insert into "Enrolment" select (jsonb_populate_record(model, jsonb_build_object('id', enrolment, 'personId', person))).* from crowd, "Enrolment" model where model.id = $3 returning id),
    l as (insert into "LessonProgress" select (jsonb_populate_record(model, jsonb_build_object('enrolmentId', enrolment))).* from crowd, "LessonProgress" model where model."enrolmentId" = $3),
    t as (insert into "Attempt" select (jsonb_populate_record(model, jsonb_build_object('id', attempt, 'enrolmentId', enrolment))).* from crowd, "Attempt" model where model.id = $4 returning id)
  insert into "Response" select (jsonb_populate_record(model, jsonb_build_object('attemptId', attempt))).* from crowd, "Response" model where model."attemptId" = $4`,
  [Number(count), actor.personId, enrolled.value, started.value],
)
await connection.close()
process.exit(0)
