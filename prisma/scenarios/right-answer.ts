import type { Question } from '#content'
import { rightAnswer } from '../../app/features/learning/attempt.server.ts'
import type { Answer } from '../../app/rules/learning/test.ts'

/** The answer that gets the whole point, in positions as shown. For scenarios and tests, which know the bank. */
export const rightAnswerFor = (question: Question, order: readonly number[], language: 'kk' | 'ru'): Answer => rightAnswer(question, order, language)
