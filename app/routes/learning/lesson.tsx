import { useActionData, useLoaderData } from '@remix-run/react'
import { LessonPage } from '../../features/learning/lesson-page.tsx'
import { finishLesson, openLesson, ownEnrolment } from '../../features/learning/study.server.ts'
import { inLocale } from '../../features/courses/edition.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { notFound, redirect, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ params, deps, actor, locale }) => {
  const opened = await openLesson(actor, params.enrolmentId ?? '', params.lessonId ?? '', deps)
  if (!opened) throw notFound()
  const { enrolment, html } = opened
  const place = enrolment.lessons.findIndex(({ lessonId }) => lessonId === params.lessonId)
  const lesson = enrolment.lessons[place]!
  const title = (one: typeof lesson) => (enrolment.language === 'ru' ? one.titleRu : one.titleKk)
  const neighbour = (at: number) => { const one = enrolment.lessons[at]; return one ? { id: one.lessonId, title: title(one) } : null }
  return {
    title: title(lesson),
    enrolmentId: enrolment.id,
    course: inLocale(enrolment.edition.standard.title, locale),
    language: enrolment.language,
    lessonId: lesson.lessonId,
    minutes: lesson.minutes,
    number: place + 1,
    count: enrolment.lessons.length,
    html,
    done: Boolean(enrolment.progress.get(lesson.lessonId)?.doneAt),
    position: enrolment.progress.get(lesson.lessonId)?.position ?? 0,
    active: enrolment.status === 'active',
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
    lessonsLeft: enrolment.standing.lessonsLeft.length,
    partsDone: enrolment.standing.done,
    partsTotal: enrolment.standing.total,
    testLeft: enrolment.standing.testLeft,
  }
})

/** "Done, next": marks the lesson and leads on to the next one, or to the course when it was the last. */
export const action = signedIn(async ({ params, deps, actor, locale }) => {
  const [enrolmentId, lessonId] = [params.enrolmentId ?? '', params.lessonId ?? '']
  const outcome = await finishLesson(actor, enrolmentId, lessonId, deps)
  if (!outcome.allowed) return refused(outcome, locale)
  const { lessons, standing } = await ownEnrolment(actor, enrolmentId, deps)
  const next = lessons[lessons.findIndex((lesson) => lesson.lessonId === lessonId) + 1]
  const target = next ?? lessons.find((lesson) => standing.lessonsLeft.includes(lesson.lessonId))
  return redirect(target && standing.lessonsLeft.length > 0 ? paths.lesson(enrolmentId, target.lessonId) : paths.enrolment(enrolmentId))
})

export default function LessonRoute() {
  const lesson = useLoaderData<typeof loader>()
  return <LessonPage key={lesson.lessonId} {...lesson} last={useActionData<typeof action>()} />
}
