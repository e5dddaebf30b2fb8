/** A question as it may be shown before submission: parts in shuffled order, by position, nothing that tells the right one. */
import type { Question } from '#content'
import type { DrawnQuestion } from '../../rules/learning/test.ts'

export type ShownQuestion = { id: string; text: string } & (
  | { type: 'single' | 'multiple'; options: string[] }
  | { type: 'matching'; left: string[]; right: string[] }
  | { type: 'ordering'; items: string[] }
  | { type: 'number'; unit: string | null }
  | { type: 'text' }
)

export function asShown(question: Question, { order }: DrawnQuestion, language: 'kk' | 'ru'): ShownQuestion {
  const common = { id: question.id, text: question.text[language] }
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { ...common, type: question.type, options: order.map((at) => question.options[at]![language]) }
    case 'matching':
      return { ...common, type: 'matching', left: question.pairs.map(({ left }) => left[language]), right: order.map((at) => question.pairs[at]!.right[language]) }
    case 'ordering':
      return { ...common, type: 'ordering', items: order.map((at) => question.items[at]![language]) }
    case 'number':
      return { ...common, type: 'number', unit: question.answer.unit?.[language] ?? null }
    case 'text':
      return { ...common, type: 'text' }
  }
}
