import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, Card, ErrorSummary, FormActions, LinkButton, Notice, ProgressBar, Section, StateTag, TextareaField, TextField } from '../../ui/index.ts'
import { Refused } from '../shell/refused.tsx'
import { withQuery } from '../shell/pages.tsx'
import { Due, errorList, Grounds, NotNow, StepHeading, useBroughtIntoView, useBusy, type Last } from './step-parts.tsx'
import type { TrainingStep } from './steps.server.ts'

type Topic = TrainingStep['topics'][number]
interface Props {
  step: TrainingStep
  /** the topic whose practice is being confirmed */
  open: number | null
  done: number | null
  last: Last | undefined
}

/** Theory on the platform and practice at the workplace, topic by topic and apart. */
export function TrainingPage({ step, open, done, last }: Props) {
  const t = useT()
  useBroughtIntoView(last)
  const { date } = useFormat()
  const { head, programme, training, course, due, mentor, closed, release } = step
  return (
    <>
      <StepHeading head={head} title={t('adaptation.training.title')} lead={t(course ? 'adaptation.training.lead-own' : mentor ? 'adaptation.training.lead-mentor' : 'adaptation.training.lead')} />
      {done !== null ? <Notice tone="success" live title={t('adaptation.training.confirmed-now', { topic: done })} /> : null}
      <ErrorSummary title={t('common.form.errors')} errors={errorList(last?.errors)} />
      <Refused refusal={last?.refusal} />
      <NotNow refusal={closed} />
      {training.passedOn ? (
        <Notice tone="success" title={t('adaptation.training.passed', { date: date(training.passedOn) })} />
      ) : null}
      <Due label={t('adaptation.training.due')} due={due} />
      <Section id="progress" title={t('adaptation.training.progress')} description={t('adaptation.training.progress-text')}>
        <div className="stack">
          <ProgressBar value={training.theory} max={training.topics} label={t('adaptation.training.theory')} text={t('adaptation.training.of', { done: training.theory, all: training.topics })} />
          <ProgressBar value={training.practice} max={training.topics} label={t('adaptation.training.practice')} text={t('adaptation.training.of', { done: training.practice, all: training.topics })} />
          <p className="meta">
            {t('adaptation.training.programme', { code: programme.code, title: programme.title, edition: programme.edition })}{' '}
            {t(release.minutesPerDay === 0 || !release.inWorkingHours ? 'adaptation.training.no-release' : 'adaptation.training.release', { minutes: release.minutesPerDay })}
          </p>
          {course ? (
            <FormActions>
              <LinkButton href={course.href} icon="book">{t(course.begun ? 'adaptation.training.go-on' : 'adaptation.training.begin')}</LinkButton>
            </FormActions>
          ) : null}
          <Grounds clauses={step.clauses} />
        </div>
      </Section>
      <Section id="topics" title={t('adaptation.training.topics')}>
        <div className="stack">
          {step.topics.map((topic) => <TopicCard key={topic.topic} topic={topic} step={step} open={open === topic.topic} last={open === topic.topic ? last : undefined} />)}
        </div>
      </Section>
    </>
  )
}

function TopicCard({ topic, step, open, last }: { topic: Topic; step: TrainingStep; open: boolean; last: Last | undefined }) {
  const t = useT()
  const { date } = useFormat()
  const { practice, suggestion, openedOn, theoryOn } = topic
  const { head, mayConfirm, course } = step
  return (
    <Card
      eyebrow={t('adaptation.training.topic', { topic: topic.topic })}
      title={topic.title}
      tags={
        <>
          <StateTag state={theoryOn ? 'done' : 'due'} {...(!theoryOn && { icon: 'book' as const })}>
            {theoryOn ? t('adaptation.training.theory-done', { date: date(theoryOn) }) : openedOn ? t('adaptation.training.theory-open', { date: date(openedOn) }) : t('adaptation.training.theory-none')}
          </StateTag>
          <StateTag state={practice ? 'done' : 'due'} {...(!practice && { icon: 'people' as const })}>{practice ? t('adaptation.training.practice-done', { date: date(practice.doneOn) }) : t('adaptation.training.practice-none')}</StateTag>
        </>
      }
    >
      {practice ? (
        <>
          <p><strong>{t('adaptation.training.what')}:</strong> {practice.what}</p>
          <p><strong>{t('adaptation.training.result')}:</strong> {practice.result}</p>
          <p className="meta">{t('adaptation.training.confirmed-on', { date: date(practice.confirmedOn) })}</p>
        </>
      ) : open && mayConfirm && openedOn ? (
        <PracticeForm topic={topic} step={step} last={last} />
      ) : (
        <>
          {suggestion ? (
            <details className="self-check" open={Boolean(course)}>
              <summary>{t('adaptation.training.ahead')}</summary>
              <div className="stack stack-tight">
                <p>{suggestion.task}</p>
                <p><strong>{t('adaptation.training.result-expected')}:</strong> {suggestion.result}</p>
                <p className="meta">{t('adaptation.training.suggestion')}</p>
              </div>
            </details>
          ) : null}
          {!mayConfirm ? null : openedOn ? (
            <p><LinkButton href={`${withQuery(paths.adaptationTraining(head.caseId), { topic: topic.topic })}#topic-${topic.topic}`} variant="secondary" icon="check">{t('adaptation.training.confirm-topic', { topic: topic.topic })}</LinkButton></p>
          ) : (
            <p className="meta">{t('adaptation.training.not-opened', { name: head.worker })}</p>
          )}
        </>
      )}
    </Card>
  )
}

function PracticeForm({ topic, step, last }: { topic: Topic; step: TrainingStep; last: Last | undefined }) {
  const t = useT()
  const busy = useBusy()
  const { date } = useFormat()
  const usual: Record<string, string> = { doneOn: step.today, what: topic.suggestion?.task ?? '', result: topic.suggestion?.result ?? '' }
  const of = (id: string) => ({ id, name: id, defaultValue: last?.values[id] ?? usual[id] ?? '', error: last?.errors[id] })
  return (
    <Form method="post" noValidate id={`topic-${topic.topic}`}>
      <input type="hidden" name="topic" value={topic.topic} />
      <TextField {...of('doneOn')} type="date" label={t('adaptation.training.done-on')} hint={t('adaptation.training.done-on-hint', { date: date(topic.openedOn!) })} size="medium" min={topic.openedOn!} max={step.today} required />
      <TextareaField {...of('what')} label={t('adaptation.training.what')} hint={topic.suggestion ? t('adaptation.training.prefilled') : undefined} rows={6} maxLength={4000} required />
      <TextareaField {...of('result')} label={t('adaptation.training.result')} rows={4} maxLength={4000} required />
      <p className="meta">{t('adaptation.training.once')}</p>
      <FormActions>
        <Button icon="check" busy={busy}>{t('adaptation.training.confirm')}</Button>
        <Anchor href={paths.adaptationTraining(step.head.caseId)}>{t('common.cancel')}</Anchor>
      </FormActions>
    </Form>
  )
}
