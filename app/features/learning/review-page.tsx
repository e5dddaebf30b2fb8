import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { Answer } from '../../rules/learning/test.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Card, Heading, LinkButton, Notice, PageHeading, Section, StateTag } from '../../ui/index.ts'
import { Refused } from '../shell/refused.tsx'
import type { Review, ReviewedQuestion } from './attempt.server.ts'
import type { ShownQuestion } from './shown-question.ts'

interface Props {
  course: string
  lessons: Record<string, string>
  certificateNumber: string | null
  again: boolean
  refusal: RefusalView | null
  review: Review
}

/** After submission: the result, the certificate, and every question with the right answer, why, and the lesson to look at again. */
export function ReviewPage({ course, lessons, certificateNumber, again, refusal, review }: Props) {
  const t = useT()
  const { number, dateTime } = useFormat()
  const facts = { percent: number(review.percent, 1), passMark: review.passMark }
  return (
    <>
      <PageHeading back={{ href: paths.enrolment(review.enrolmentId), label: course }} title={t('learning.review.title')} lead={t('learning.review.lead', { number: review.number, at: dateTime(review.submittedAt) })} />
      {review.passed ? (
        <Notice
          tone="success"
          title={t('learning.review.passed', facts)}
          actions={certificateNumber ? (
            <>
              <LinkButton href={paths.certificatePdf(certificateNumber)} icon="certificate" plain>{t('learning.review.certificate')}</LinkButton>
              <LinkButton href={paths.certificate(certificateNumber)} variant="secondary">{t('learning.review.certificate-page')}</LinkButton>
            </>
          ) : undefined}
        >
          {t('learning.review.passed-text')}
        </Notice>
      ) : (
        <>
          <Notice tone="warning" title={t('learning.review.failed', facts)} actions={again ? <LinkButton href={paths.startTest(review.enrolmentId)}>{t('learning.review.again')}</LinkButton> : undefined}>{t('learning.review.failed-text')}</Notice>
          <Refused refusal={refusal} />
        </>
      )}
      <Section id="answers" title={t('learning.review.answers')}>
        <div className="stack">
          {review.questions.map((question, place) => (
            <Card
              key={question.shown.id}
              eyebrow={t('learning.test.question', { number: place + 1, count: review.questions.length })}
              tags={<StateTag state={question.points === 1 ? 'done' : question.points > 0 ? 'soon' : 'late'} icon={question.points === 1 ? 'check' : question.points > 0 ? 'dashed' : 'close'}>{t(question.points === 1 ? 'learning.review.right' : question.points > 0 ? 'learning.review.partly' : question.answer === null ? 'learning.review.none' : 'learning.review.wrong', { points: number(question.points, 2) })}</StateTag>}
            >
              <div lang={review.language}>
                <Heading level={3} className="question-text">{question.shown.text}</Heading>
                <Answers question={question} />
                <p>{question.explanation}</p>
              </div>
              {question.lessonId === null ? null : <p className="meta">{t('learning.review.lesson')} <Anchor href={paths.lesson(review.enrolmentId, question.lessonId)} lang={review.language}>{lessons[question.lessonId]}</Anchor></p>}
            </Card>
          ))}
        </div>
      </Section>
    </>
  )
}

function Answers({ question: { shown, answer, right, points } }: { question: ReviewedQuestion }) {
  const t = useT()
  return (
    <dl className="facts facts-rows">
      <div>
        <dt>{t('learning.review.yours')}</dt>
        <dd>{answer === null ? t('learning.review.no-answer') : <InWords shown={shown} answer={answer} />}</dd>
      </div>
      {points === 1 ? null : (
        <div>
          <dt>{t('learning.review.right-answer')}</dt>
          <dd><InWords shown={shown} answer={right} /></dd>
        </div>
      )}
    </dl>
  )
}

function InWords({ shown, answer }: { shown: ShownQuestion; answer: Answer }) {
  const list = Array.isArray(answer) ? (answer as (number | null)[]) : []
  switch (shown.type) {
    case 'single':
      return <>{shown.options[answer as number]}</>
    case 'multiple':
      return <ul className="plain-list">{list.map((at) => <li key={at}>{shown.options[at!]}</li>)}</ul>
    case 'matching':
      return <ul className="plain-list">{shown.left.map((left, at) => <li key={left}>{`${left} → ${list[at] === null || list[at] === undefined ? '–' : shown.right[list[at]]}`}</li>)}</ul>
    case 'ordering':
      return <ol>{list.map((at) => <li key={at}>{shown.items[at!]}</li>)}</ol>
    case 'number':
      return <>{`${String(answer).replace('.', ',')} ${shown.unit ?? ''}`}</>
    case 'text':
      return <>{String(answer)}</>
  }
}
