/** Learners at work, through the use-cases. The bank is known here, on the side of the server. */
import type { Question } from '#content'
import type { Actor } from '../../app/access/actor.ts'
import { bankOf } from '../../app/features/courses/catalogue.server.ts'
import { enrol, type EnrolmentChoice } from '../../app/features/learning/enrol.server.ts'
import { saveAnswer, startAttempt, submitAttempt, type Submitted } from '../../app/features/learning/attempt.server.ts'
import { finishLesson, openLesson } from '../../app/features/learning/study.server.ts'
import type { Decision } from '../../app/rules/kernel/decision.ts'
import type { Answer, DrawnQuestion } from '../../app/rules/learning/test.ts'
import { LESSONS } from './courses.ts'
import type { World } from './world.ts'

/** The value of a decision that must be a yes. */
export function granted<Value>(decision: Decision<Value> | null): Value {
  if (!decision?.allowed) throw new Error(`refused: ${decision ? `${decision.code} ${JSON.stringify(decision.facts)}` : 'no such thing'}`)
  return decision.value
}

const IN_KAZAKH: EnrolmentChoice = { language: 'kk', reason: null, release: 'without' }

/** Enrols and returns the id of the enrolment. */
export const enrolled = async (world: World, { actor }: { actor: Actor }, code = 'T-1', choice: Partial<EnrolmentChoice> = {}): Promise<string> =>
  granted(await enrol(actor, code, { ...IN_KAZAKH, ...choice }, world))

/** Opens and finishes lessons, each for as long as the edition asks. */
export async function study(world: World, { actor }: { actor: Actor }, enrolmentId: string, lessons: readonly string[] = LESSONS) {
  for (const lesson of lessons) {
    if (!(await openLesson(actor, enrolmentId, lesson, world))) throw new Error(`no lesson ${lesson}`)
    world.clock.advance(10_000)
    granted(await finishLesson(actor, enrolmentId, lesson, world))
  }
}

/** Every lesson is done and the test has begun; returns the id of the attempt. */
export async function testBegun(world: World, learner: { actor: Actor }, enrolmentId: string): Promise<string> {
  const done = await world.db.lessonProgress.count({ where: { enrolmentId, doneAt: { not: null } } })
  if (done < LESSONS.length) await study(world, learner, enrolmentId)
  return granted(await startAttempt(learner.actor, enrolmentId, world))
}

export function rightAnswer(question: Question, order: readonly number[]): Answer {
  const shownAt = (inBank: number) => order.indexOf(inBank)
  switch (question.type) {
    case 'single':
      return shownAt(question.options.findIndex(({ correct }) => correct))
    case 'multiple':
      return question.options.flatMap(({ correct }, at) => (correct ? [shownAt(at)] : []))
    case 'matching':
      return question.pairs.map((_, left) => shownAt(left))
    case 'ordering':
      return question.items.map((_, place) => shownAt(place))
    case 'number':
      return question.answer.value
    case 'text':
      return question.answer.kk[0]!
  }
}

/** An answer that earns nothing at all. */
export function wrongAnswer(question: Question, order: readonly number[]): Answer {
  const shownAt = (inBank: number) => order.indexOf(inBank)
  switch (question.type) {
    case 'single':
      return shownAt(question.options.findIndex(({ correct }) => !correct))
    case 'multiple':
      return [shownAt(question.options.findIndex(({ correct }) => !correct))]
    case 'matching':
      return question.pairs.map((_, left) => shownAt((left + 1) % question.pairs.length))
    case 'ordering':
      return question.items.map((_, place) => shownAt(question.items.length - 1 - place))
    case 'number':
      return question.answer.value + 1000
    case 'text':
      return 'мүлде басқа'
  }
}

/** The questions of an attempt in the order they are shown, with the whole bank's knowledge. */
export async function drawnQuestions(world: World, attemptId: string): Promise<{ question: Question; order: readonly number[] }[]> {
  const { draw, enrolment } = await world.db.attempt.findUniqueOrThrow({ where: { id: attemptId }, include: { enrolment: true } })
  const bank = await bankOf(world, enrolment.editionId)
  return (draw as unknown as DrawnQuestion[]).map(({ questionId, order }) => ({ question: bank.get(questionId)!, order }))
}

/** Saves answers to the questions: all right, all wrong, or only the first so many right. */
export async function answerAll(world: World, { actor }: { actor: Actor }, attemptId: string, how: 'right' | 'wrong' | { right: number }) {
  const rightOnes = how === 'right' ? Number.POSITIVE_INFINITY : how === 'wrong' ? 0 : how.right
  for (const [place, { question, order }] of (await drawnQuestions(world, attemptId)).entries()) {
    const answer = place < rightOnes ? rightAnswer(question, order) : wrongAnswer(question, order)
    granted(await saveAnswer(actor, attemptId, { questionId: question.id, answer, sequence: null }, world))
  }
}

/** From nothing to a submitted test: enrols, studies, answers and submits. */
export async function completed(world: World, learner: { actor: Actor }, code = 'T-1', how: 'right' | 'wrong' = 'right', choice: Partial<EnrolmentChoice> = {}): Promise<Submitted> {
  const enrolmentId = await enrolled(world, learner, code, choice)
  const attemptId = await testBegun(world, learner, enrolmentId)
  await answerAll(world, learner, attemptId, how)
  return submitAttempt(learner.actor, attemptId, world)
}
