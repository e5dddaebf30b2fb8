/** The fields of one question, with the answer given so far. */
import { useT } from '../../i18n/context.tsx'
import type { Answer } from '../../rules/learning/test.ts'
import { MatchingSelect, NumberInput, OptionList, OptionRow, OrderingList, TextField } from '../../ui/index.ts'
import type { ShownQuestion } from './shown-question.ts'

interface Props {
  question: ShownQuestion
  answer: Answer | null
  error?: string | undefined
  /** called with the names in order when an ordering changes; the other fields fire form events by themselves */
  onOrder?: (answer: number[]) => void
}

export function QuestionFields({ question, answer, error, onOrder }: Props) {
  const t = useT()
  switch (question.type) {
    case 'single':
    case 'multiple':
      return (
        <OptionList>
          {question.options.map((option, shown) => (
            <OptionRow key={shown} id={`option-${shown}`} name="answer" value={String(shown)} type={question.type === 'single' ? 'radio' : 'checkbox'} label={option} defaultChecked={question.type === 'single' ? answer === shown : Array.isArray(answer) && answer.includes(shown as never)} />
          ))}
        </OptionList>
      )
    case 'matching':
      return (
        <MatchingSelect
          placeholder={t('learning.question.choose')}
          rows={question.left.map((label, left) => ({ id: `left-${left}`, name: `left-${left}`, label, defaultValue: Array.isArray(answer) && answer[left] !== null && answer[left] !== undefined ? String(answer[left]) : '' }))}
          options={question.right.map((label, shown) => ({ value: String(shown), label }))}
        />
      )
    case 'ordering': {
      const order = Array.isArray(answer) ? (answer as number[]) : question.items.map((_, shown) => shown)
      return <OrderingList positionLabel={t('learning.question.place')} items={order.map((shown) => ({ id: `item-${shown}`, name: `item-${shown}`, label: question.items[shown]! }))} onChange={(names) => onOrder?.(names.map((name) => Number(name.slice(5))))} />
    }
    case 'number':
      return <NumberInput id="answer" name="answer" label={t('learning.question.number')} unit={question.unit ?? undefined} error={error} defaultValue={typeof answer === 'number' ? String(answer).replace('.', ',') : ''} />
    case 'text':
      return <TextField id="answer" name="answer" label={t('learning.question.text')} autoComplete="off" maxLength={200} defaultValue={typeof answer === 'string' ? answer : ''} error={error} />
  }
}
