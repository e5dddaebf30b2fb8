import { Form, useSearchParams } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { Answer } from '../../rules/learning/test.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, FormActions, LinkButton, Notice, QuestionCard, QuestionMap, SaveState, TimeLeft } from '../../ui/index.ts'
import { Refused } from '../shell/refused.tsx'
import type { RunningAttempt } from './attempt.server.ts'
import { QuestionFields } from './question-form.tsx'
import { readAnswer } from './read-answer.ts'
import { useSavedAnswers } from './use-saved-answers.ts'
import { useTimeLeft } from './use-time-left.ts'

interface Props {
  course: string
  attempt: RunningAttempt
  last: { error: string; typed: string; refusal: RefusalView | null } | undefined
}

/** One question a screen; every answer saved as it is given; leaving and coming back is safe. */
export function AttemptPage({ course, attempt, last }: Props) {
  const t = useT()
  const [search] = useSearchParams()
  const { questions } = attempt
  const current = Math.min(questions.length, Math.max(1, Number(search.get('question')) || 1))
  const question = questions[current - 1]!
  const { answers, save, state, problem, restored } = useSavedAnswers({ attemptId: attempt.id, address: paths.saveAnswer(attempt.id), elapsed: attempt.elapsed, saved: attempt.answers })
  const left = useTimeLeft(attempt.secondsLeft)
  const [unreadable, setUnreadable] = useState(false)
  const typing = useRef<{ timer: ReturnType<typeof setTimeout>; take: () => void } | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const isAnswered = (id: string) => answers[id] !== undefined && answers[id] !== null
  const answered = questions.filter(({ id }) => isAnswered(id)).length
  const href = (number: number) => paths.attempt(attempt.id, number)

  /** Saves what was typed last, at once. */
  const finishTyping = () => {
    if (!typing.current) return
    clearTimeout(typing.current.timer)
    typing.current.take()
    typing.current = null
  }
  useEffect(() => {
    setUnreadable(false)
    return finishTyping
  }, [question.id])
  useEffect(() => {
    addEventListener('pagehide', finishTyping)
    return () => removeEventListener('pagehide', finishTyping)
  }, [])
  const take = (form: HTMLFormElement) => {
    const answer = readAnswer(question, new FormData(form))
    setUnreadable(answer === 'unreadable')
    if (answer !== 'unreadable' && (answer !== null || isAnswered(question.id))) save(question.id, answer)
  }
  const changed = (form: HTMLFormElement, wait: boolean) => {
    if (typing.current) clearTimeout(typing.current.timer)
    typing.current = wait ? { timer: setTimeout(finishTyping, 600), take: () => take(form) } : null
    if (!wait) take(form)
  }
  useEffect(() => {
    // what was touched before the scripts arrived; an order to be made is drawn anew by them
    const early = form.current && question.type !== 'ordering' ? readAnswer(question, new FormData(form.current)) : null
    if (early !== null && early !== 'unreadable' && JSON.stringify(early) !== JSON.stringify(attempt.answers[question.id])) save(question.id, early)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when they arrive
  }, [])
  const minutes = Math.ceil((left ?? attempt.secondsLeft) / 60)
  const quarter = left === null ? 0 : Math.floor((left / attempt.secondsAllowed) * 4)
  const over = left === 0

  return (
    <div className="attempt">
      <header className="attempt-head">
        <h1 className="attempt-title">{course}</h1>
        <TimeLeft label={t('learning.test.time-left')} text={t('learning.test.minutes', { count: minutes })} announcement={left === null || quarter > 3 ? '' : t('learning.test.time-announcement', { count: Math.ceil(((quarter + 1) * attempt.secondsAllowed) / 240) })} low={minutes <= 5} />
      </header>
      {over ? <Notice tone="warning" live title={t('learning.test.over')} actions={<LinkButton href={paths.attemptReview(attempt.id)} plain>{t('learning.test.result')}</LinkButton>}>{t('learning.test.over-text')}</Notice> : null}
      {problem === 'session-over' ? <Notice tone="error" live title={t('learning.test.session-over')} actions={<LinkButton href={paths.signIn(href(current))} plain>{t('account.sign-in.submit')}</LinkButton>}>{t('learning.test.session-over-text')}</Notice> : null}
      {problem === 'closed' && !over ? <Notice tone="warning" live title={t('learning.test.closed')} actions={<LinkButton href={paths.attemptReview(attempt.id)} plain>{t('learning.test.result')}</LinkButton>} /> : null}
      <Refused refusal={last?.refusal} />
      <QuestionMap
        label={t('learning.test.map')}
        items={questions.map(({ id }, place) => ({ href: href(place + 1), number: place + 1, state: isAnswered(id) ? ('answered' as const) : ('open' as const), current: place + 1 === current, label: t(isAnswered(id) ? 'learning.test.map-answered' : 'learning.test.map-open', { number: place + 1 }) }))}
      />
      <Form
        key={`${question.id}-${restored}`}
        ref={form}
        method="post"
        action={href(current)}
        noValidate
        className="stack"
        onChange={(event) => {
          // a moved line is saved by onOrder: the lists in the form still say where the others were before
          if (question.type !== 'ordering') changed(event.currentTarget, ['text', 'number'].includes(question.type))
        }}
        onSubmit={(event) => {
          // with scripts the answer is saved already; only go on
          changed(event.currentTarget, false)
          event.preventDefault()
          const next = document.getElementById('next-question')
          if (next instanceof HTMLAnchorElement) next.click()
        }}
      >
        <QuestionCard id={`question-${current}`} lang={attempt.language} number={t('learning.test.question', { number: current, count: questions.length })} question={question.text} hint={t(`learning.question.hint.${question.type}`)}>
          <QuestionFields question={question} answer={answers[question.id] ?? null} error={unreadable || last?.error ? t('learning.question.no-number') : undefined} onOrder={(answer) => save(question.id, answer as Answer)} />
        </QuestionCard>
        <div className="scripts-only"><SaveState state={state}>{t(`learning.save.${state}`)}</SaveState></div>
        <FormActions>
          {current < questions.length ? (
            <>
              <LinkButton id="next-question" href={href(current + 1)} iconAfter="arrow-right" className="scripts-only">{t('learning.test.next')}</LinkButton>
              <noscript><Button>{t('learning.test.save-next')}</Button></noscript>
            </>
          ) : (
            <>
              <LinkButton id="next-question" href={paths.submitAttempt(attempt.id)} className="scripts-only">{t('learning.test.finish')}</LinkButton>
              <noscript><Button>{t('learning.test.save-finish')}</Button></noscript>
            </>
          )}
          {current > 1 ? <LinkButton href={href(current - 1)} variant="quiet" icon="arrow-left">{t('learning.test.previous')}</LinkButton> : null}
          {current < questions.length ? <LinkButton href={paths.submitAttempt(attempt.id)} variant="quiet">{t('learning.test.finish')}</LinkButton> : null}
        </FormActions>
        <p className="meta">{t('learning.test.answered', { done: answered, count: questions.length })}</p>
      </Form>
    </div>
  )
}
