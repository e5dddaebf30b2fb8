/** Lessons: opening, time spent, place reached, done. Written as it happens, so that any other device goes on from there. */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { mayFinishLesson } from '../../rules/learning/completion.ts'
import { editionById, lessonHtml } from '../courses/catalogue.server.ts'
import { refreshTrainingOf } from '../obligations/obligations.server.ts'
import { complete } from './complete.server.ts'
import { readEnrolment, type EnrolmentState } from './standing.server.ts'

/** An enrolment of the actor; Denied for anybody else's. */
export const ownEnrolment = async (actor: Actor, id: string, deps: Deps): Promise<EnrolmentState> => authorise(actor, 'learning.study', await readEnrolment(deps, id))

export interface OpenLesson {
  enrolment: EnrolmentState
  html: string
}

/** Opens a lesson in the language of training and remembers it as the last one. Null: no such lesson. */
export async function openLesson(actor: Actor, enrolmentId: string, lessonId: string, deps: Deps): Promise<OpenLesson | null> {
  const enrolment = await ownEnrolment(actor, enrolmentId, deps)
  if (!enrolment.lessons.some((lesson) => lesson.lessonId === lessonId)) return null
  const now = deps.clock.now()
  if (enrolment.status === 'active')
    await deps.pool.query({
      name: 'open-lesson',
      text: `with last as (update "Enrolment" set "lastLessonId" = $2 where id = $1 and "lastLessonId" is distinct from $2)
        insert into "LessonProgress" ("enrolmentId", "lessonId", "openedAt", "lastSeenAt") values ($1, $2, $3, $3)
        on conflict ("enrolmentId", "lessonId") do update set "lastSeenAt" = $3`,
      values: [enrolmentId, lessonId, now],
    })
  return { enrolment, html: await lessonHtml(deps, enrolment.edition.id, lessonId, enrolment.language) }
}

/** The most one report of reading time may add, in seconds. */
const LONGEST_BEAT = 60

/** Adds time spent and the place reached. Time is bounded by the server's clock, so that it cannot be made up. */
export async function reportReading(actor: Actor, enrolmentId: string, lessonId: string, report: { seconds: number; position: number }, deps: Deps): Promise<void> {
  await deps.pool.query({
    name: 'report-reading',
    text: `update "LessonProgress" l set
        "secondsStudied" = "secondsStudied" + greatest(0, least($4::int, ${LONGEST_BEAT}, extract(epoch from ($6::timestamptz - "lastSeenAt"))::int)),
        "position" = greatest("position", $5), "lastSeenAt" = greatest("lastSeenAt", $6)
      from "Enrolment" e where e.id = l."enrolmentId" and l."enrolmentId" = $1 and l."lessonId" = $2 and e."personId" = $3 and e.status = 'active'`,
    values: [enrolmentId, lessonId, actor.personId, report.seconds, report.position, deps.clock.now()],
  })
}

/** Marks a lesson as done. The last one may complete the course, when the test was passed before. */
export async function finishLesson(actor: Actor, enrolmentId: string, lessonId: string, deps: Deps): Promise<Decision> {
  const enrolment = await ownEnrolment(actor, enrolmentId, deps)
  const known = enrolment.progress.get(lessonId)
  if (known?.doneAt) return allow(true, '397/25')
  if (enrolment.status !== 'active') return refuse('learning.not-active', {}, '397/25')
  const now = deps.clock.now()
  const edition = await editionById(deps, enrolment.edition.id)
  const decision = mayFinishLesson(known ? (now.getTime() - Date.parse(known.openedAt)) / 1000 : null, edition.test?.minimumSecondsPerLesson ?? 0)
  if (!decision.allowed) return decision
  await deps.db.$transaction(async (tx) => {
    await tx.lessonProgress.updateMany({ where: { enrolmentId, lessonId, doneAt: null }, data: { doneAt: now, position: 1000 } })
    await complete(tx, deps, enrolmentId, actor)
  })
  // a lesson of the adaptation programme may have been the last one the training waited for (397/9)
  if (edition.standard.adaptationProgramme) await refreshTrainingOf(enrolment.personId, enrolment.courseCode, deps)
  return decision
}
