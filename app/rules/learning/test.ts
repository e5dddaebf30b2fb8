/** The test of a course: who may start, what is drawn, how answers are marked (397/25; settings are of the edition). */
import { allow, refuse, type Decision } from '../kernel/decision.ts'

export interface TestSettings {
  /** percent of the points that pass */
  passMark: number
  timeLimitMinutes: number
  attempts: number
  coolingHours: number
  /** module number → questions drawn from its bank */
  draw: Readonly<Record<string, number>>
  minimumSecondsPerLesson: number
}

/** What marking needs to know of a question. */
export type AnswerKey =
  | { type: 'single' | 'multiple'; options: readonly { correct: boolean }[] }
  | { type: 'matching'; pairs: readonly unknown[] }
  | { type: 'ordering'; items: readonly unknown[] }
  | { type: 'number'; answer: { value: number; tolerance: number } }
  | { type: 'text'; answer: { kk: readonly string[]; ru: readonly string[] } }

/**
 * An answer as the browser gives it. Positions are those of the shuffled parts as shown, never ids of the bank:
 * single: one; multiple: several; matching: for each left side the right side chosen (null: none yet);
 * ordering: the shown parts in the order the learner put them.
 */
export type Answer = number | readonly number[] | readonly (number | null)[] | string

export interface DrawnQuestion {
  questionId: string
  /** order[shown position] = position in the bank */
  order: readonly number[]
}

/** From 0 (included) to 1 (excluded); the caller's source of chance. */
export type Chance = () => number

/** A fair shuffle (Fisher–Yates) of a copy. */
export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const pick = Math.floor(chance() * (last + 1))
    ;[result[last], result[pick]] = [result[pick]!, result[last]!]
  }
  return result
}

const partsOf = (key: AnswerKey): number =>
  'options' in key ? key.options.length : 'pairs' in key ? key.pairs.length : 'items' in key ? key.items.length : 0

/** Draws the quota of every module from the bank, in random order and with shuffled parts. */
export function drawQuestions(
  bank: readonly { questionId: string; module: number; key: AnswerKey }[],
  quota: Readonly<Record<string, number>>,
  chance: Chance,
): DrawnQuestion[] {
  const drawn = Object.entries(quota).flatMap(([module, count]) =>
    shuffled(bank.filter((question) => question.module === Number(module)), chance).slice(0, count),
  )
  return shuffled(drawn, chance).map(({ questionId, key }) => {
    const natural = Array.from({ length: partsOf(key) }, (_, position) => position)
    let order = shuffled(natural, chance)
    // parts to be put in order must not be shown in order already
    if (key.type === 'ordering' && order.every((from, shown) => from === shown)) order = [...natural.slice(1), 0]
    return { questionId, order }
  })
}

/** Case, spaces and letters that people type for Kazakh ones are folded, so that a right word is right. */
export function foldAnswer(text: string): string {
  const FOLD: Record<string, string> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' }
  return text.normalize('NFKC').toLowerCase().replace(/[әғқңөұүһіё]/g, (letter) => FOLD[letter]!).replace(/[.«»"'’,!?;:]/g, '').replace(/[\s\u00a0]+/g, ' ').trim()
}

/** Points from 0 to 1 for one answer; no answer is 0. Several-choice and matching give part of the point. */
export function mark(key: AnswerKey, order: readonly number[], answer: Answer | null): number {
  if (answer === null) return 0
  switch (key.type) {
    case 'single':
      return typeof answer === 'number' && key.options[order[answer]!]?.correct ? 1 : 0
    case 'multiple': {
      if (!Array.isArray(answer)) return 0
      const chosen = [...new Set(answer as number[])].map((shown) => key.options[order[shown]!])
      const right = chosen.filter((option) => option?.correct).length
      const all = key.options.filter((option) => option.correct).length
      return Math.max(0, right - (chosen.length - right)) / all
    }
    case 'matching': {
      if (!Array.isArray(answer)) return 0
      // left sides are shown in the order of the bank, right sides shuffled
      return key.pairs.filter((_, left) => { const shown = (answer as (number | null)[])[left]; return shown !== null && shown !== undefined && order[shown] === left }).length / key.pairs.length
    }
    case 'ordering': {
      if (!Array.isArray(answer)) return 0
      return key.items.filter((_, place) => order[(answer as number[])[place]!] === place).length === key.items.length ? 1 : 0
    }
    case 'number':
      return typeof answer === 'number' && Math.abs(answer - key.answer.value) <= key.answer.tolerance + 1e-9 ? 1 : 0
    case 'text': {
      const typed = typeof answer === 'string' ? foldAnswer(answer) : ''
      return typed !== '' && [...key.answer.kk, ...key.answer.ru].some((right) => foldAnswer(right) === typed) ? 1 : 0
    }
  }
}

/** Is this an answer to this question at all (as against something a browser made up)? */
export function mayAnswer(key: AnswerKey, order: readonly number[], answer: Answer): Decision<Answer> {
  const shown = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < order.length
  const distinct = (values: readonly unknown[]) => new Set(values).size === values.length
  const fits = (() => {
    switch (key.type) {
      case 'single':
        return shown(answer)
      case 'multiple':
        return Array.isArray(answer) && answer.every(shown) && distinct(answer)
      case 'matching':
        return Array.isArray(answer) && answer.length === order.length && answer.every((value) => value === null || shown(value))
      case 'ordering':
        return Array.isArray(answer) && answer.length === order.length && answer.every(shown) && distinct(answer)
      case 'number':
        return typeof answer === 'number' && Number.isFinite(answer)
      case 'text':
        return typeof answer === 'string' && answer.length <= 200
    }
  })()
  return fits ? allow(answer) : refuse('test.answer-unreadable')
}

export interface AttemptFacts {
  number: number
  status: 'open' | 'passed' | 'failed'
  /** ISO instants */
  endsAt: string
  submittedAt: string | null
}

/** May a new attempt start now? Instants are ISO texts in UTC; the server's clock decides. */
export function mayStartAttempt(
  { lessonsLeft, sessionsLeft = 0, previous, now }: { lessonsLeft: number; sessionsLeft?: number; previous: readonly AttemptFacts[]; now: string },
  settings: Pick<TestSettings, 'attempts' | 'coolingHours'>,
): Decision<number> {
  if (previous.some(({ status }) => status === 'passed')) return refuse('test.already-passed', {}, '397/25')
  if (previous.some(({ status }) => status === 'open')) return refuse('test.already-open')
  if (lessonsLeft > 0) return refuse('test.lessons-open', { open: lessonsLeft }, '397/25')
  // a webinar or a seminar is attended first, and then tested (397/25)
  if (sessionsLeft > 0) return refuse('test.sessions-open', { open: sessionsLeft }, '397/25')
  if (previous.length >= settings.attempts) return refuse('test.attempts-used-up', { attempts: settings.attempts })
  const last = previous.map(({ submittedAt, endsAt }) => Date.parse(submittedAt ?? endsAt)).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const until = last + settings.coolingHours * 3_600_000
  if (Date.parse(now) < until) return refuse('test.cooling', { until: new Date(until).toISOString() })
  return allow(previous.length + 1, '397/25')
}

/** How long after the end an answer that was on its way is still taken, in seconds. */
export const ANSWER_GRACE_SECONDS = 10

/** May an answer still be saved? An attempt that is closed or over takes none. */
export function maySaveAnswer(attempt: Pick<AttemptFacts, 'status' | 'endsAt'>, now: string): Decision {
  if (attempt.status !== 'open') return refuse('test.closed', {}, '397/25')
  return Date.parse(now) <= Date.parse(attempt.endsAt) + ANSWER_GRACE_SECONDS * 1000 ? allow(true) : refuse('test.time-over', {}, '397/25')
}

/** The outcome of a submitted attempt. Percent is not rounded up to the mark. */
export function outcome(points: readonly number[], passMark: number): { points: number; maxPoints: number; percent: number; passed: boolean } {
  const sum = points.reduce((total, one) => total + one, 0)
  const percent = points.length === 0 ? 0 : (sum / points.length) * 100
  return { points: sum, maxPoints: points.length, percent, passed: points.length > 0 && percent + 1e-9 >= passMark }
}
