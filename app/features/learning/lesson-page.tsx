import { Form, useNavigation } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, FormActions, LessonProse, LinkButton, Notice, PageHeading, ProgressBar, SaveState, StateTag, StillCounts } from '../../ui/index.ts'
import { Refused } from '../shell/refused.tsx'
import { useReading } from './use-reading.ts'

interface Neighbour {
  id: string
  title: string
}
interface Props {
  title: string
  enrolmentId: string
  course: string
  language: 'kk' | 'ru'
  lessonId: string
  minutes: number
  number: number
  count: number
  html: string
  done: boolean
  position: number
  active: boolean
  previous: Neighbour | null
  next: Neighbour | null
  lessonsLeft: number
  partsDone: number
  partsTotal: number
  testLeft: boolean
  last: { refusal: RefusalView | null } | undefined
}

/** Nothing but the lesson; at its end what still counts, and the next one under the thumb. */
export function LessonPage(props: Props) {
  const { title, enrolmentId, course, language, lessonId, minutes, number, count, html, done, active, previous, next, lessonsLeft, testLeft, last } = props
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const saved = useReading({ address: paths.lessonProgress(enrolmentId, lessonId), position: props.position, counting: active && !done })
  return (
    <div className="lesson">
      <PageHeading back={{ href: paths.enrolment(enrolmentId), label: course }} eyebrow={t('learning.lesson.number', { number, count })} title={<span lang={language}>{title}</span>} lead={t('learning.lesson.minutes', { count: minutes })} {...(done && { tags: <StateTag state="done">{t('learning.state.done')}</StateTag> })} />
      <Refused refusal={last?.refusal} />
      <LessonProse html={html} lang={language} />
      {saved === null ? null : <SaveState state={saved}>{t(`learning.save.${saved}`)}</SaveState>}
      <ProgressBar value={props.partsDone} max={props.partsTotal} label={t('learning.progress.label')} text={t('learning.progress.parts', { done: props.partsDone, total: props.partsTotal })} />
      {active ? (
        <StillCounts
          title={t('learning.still.title')}
          items={[
            { label: t('learning.still.this-lesson'), done, stateLabel: t(done ? 'learning.state.done' : 'learning.state.open') },
            { label: t('learning.still.other-lessons', { count: lessonsLeft - (done ? 0 : 1) }), done: lessonsLeft - (done ? 0 : 1) === 0, stateLabel: t(lessonsLeft - (done ? 0 : 1) === 0 ? 'learning.state.done' : 'learning.state.open'), href: paths.enrolment(enrolmentId) },
            { label: t('courses.test.title'), done: !testLeft, stateLabel: t(testLeft ? 'learning.state.open' : 'learning.state.done') },
          ]}
        />
      ) : (
        <Notice tone="success">{t('learning.lesson.closed')}</Notice>
      )}
      <FormActions>
        {active && !done ? (
          <Form method="post">
            <Button icon="check" busy={busy} busyLabel={t('learning.save.saving')}>{t(next ? 'learning.lesson.done-next' : 'learning.lesson.done-last')}</Button>
          </Form>
        ) : next ? (
          <LinkButton href={paths.lesson(enrolmentId, next.id)} iconAfter="arrow-right">{t('learning.lesson.next')}</LinkButton>
        ) : (
          <LinkButton href={paths.enrolment(enrolmentId)}>{t('learning.lesson.to-course')}</LinkButton>
        )}
        {previous ? <LinkButton href={paths.lesson(enrolmentId, previous.id)} variant="quiet" icon="arrow-left">{t('learning.lesson.previous')}</LinkButton> : null}
      </FormActions>
    </div>
  )
}
