import { Form } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Badge, Button, ClauseRef, DataTable, LinkButton, Notice, PageHeading, ProgressBar, RadioGroup, Section, StateTag, Steps, StillCounts, WithAside } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { RunSessions } from './run-sessions.tsx'
import type { EnrolmentState } from './standing.server.ts'

interface Props {
  enrolment: Omit<EnrolmentState, 'progress'> & { progress: Record<string, { doneAt: string | null }> }
  mayStart: boolean
  startRefusal: RefusalView | null
  /** of a course taken in a run: the session that may be checked in to now, and whether the learner may say what it was like */
  checkInSession: string | null
  mayGiveFeedback: boolean
  clauses: ClauseLink[]
  last: { refusal: RefusalView | null } | undefined
}

/** One course of mine: the bar, what still counts, the lessons, the test, the certificate. */
export function EnrolmentPage({ enrolment, mayStart, startRefusal, checkInSession, mayGiveFeedback, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { hours, dateTime, number } = useFormat()
  const { edition, lessons, standing, attempts, progress, language, run } = enrolment
  const openAttempt = attempts.find(({ status }) => status === 'open')
  const resume = run ? undefined : enrolment.lastLessonId && standing.lessonsLeft.includes(enrolment.lastLessonId) ? enrolment.lastLessonId : standing.lessonsLeft[0]
  const [completion, languageClause] = clauses
  const completed = enrolment.status === 'completed'
  const lessonTitle = (lesson: (typeof lessons)[number]) => (language === 'ru' ? lesson.titleRu : lesson.titleKk)

  const action = openAttempt ? (
    <LinkButton href={paths.attempt(openAttempt.id)} icon="play">{t('learning.cabinet.back-to-test')}</LinkButton>
  ) : completed ? (
    enrolment.certificateNumber ? <LinkButton href={paths.certificate(enrolment.certificateNumber)} icon="certificate">{t('learning.card.certificate')}</LinkButton> : null
  ) : enrolment.status !== 'active' ? null : resume ? (
    <LinkButton href={paths.lesson(enrolment.id, resume)} icon="play">{t(enrolment.lastLessonId ? 'learning.card.continue' : 'learning.course.begin')}</LinkButton>
  ) : mayStart ? (
    <LinkButton href={paths.startTest(enrolment.id)} icon="play">{t('learning.test.start')}</LinkButton>
  ) : null

  return (
    <>
      <PageHeading
        back={{ href: paths.learning(), label: t('learning.mine.title') }}
        eyebrow={edition.code}
        title={inLocale(edition.standard.title, locale)}
        tags={
          <>
            <Badge icon="clock">{t('common.academic-hours', { count: edition.standard.minutes / 60, hours: hours(edition.standard.minutes) })}</Badge>
            <Badge icon="language">{t(`courses.language.${language}`)}</Badge>
            {completed ? <StateTag state="earned">{t('courses.status.completed')}</StateTag> : null}
          </>
        }
        actions={action}
      />
      <Refused refusal={last?.refusal} />
      {enrolment.status === 'not-completed' ? (
        <Notice tone="warning" title={t('learning.course.not-completed')} actions={<LinkButton href={paths.course(edition.code)}>{t('learning.course.again')}</LinkButton>}>{t(run ? 'attendance.enrolment.not-completed-text' : 'learning.course.not-completed-text')}</Notice>
      ) : enrolment.status === 'withdrawn' ? (
        <Notice title={t('attendance.enrolment.withdrawn')} actions={<LinkButton href={paths.course(edition.code)}>{t('learning.course.again')}</LinkButton>} />
      ) : startRefusal?.code === 'test.cooling' ? (
        <Refused refusal={startRefusal} />
      ) : null}
      <WithAside
        asideLabel={t('learning.progress.label')}
        aside={
          <>
            <ProgressBar value={standing.done} max={standing.total} label={t('learning.progress.label')} text={t('learning.progress.parts', { done: standing.done, total: standing.total })} tone={completed ? 'earned' : 'action'} />
            <StillCounts
              title={t(completed ? 'learning.still.nothing' : 'learning.still.title')}
              items={[
                { label: run ? t('attendance.enrolment.still', { done: run.sessions.length - standing.lessonsLeft.length, total: run.sessions.length }) : t('learning.still.lessons', { done: lessons.length - standing.lessonsLeft.length, total: lessons.length }), done: standing.lessonsDone, stateLabel: t(standing.lessonsDone ? 'learning.state.done' : 'learning.state.open') },
                { label: t('learning.still.test', { passMark: edition.test?.passMark ?? 0 }), done: !standing.testLeft, stateLabel: t(standing.testLeft ? 'learning.state.open' : 'learning.state.done') },
              ]}
            />
            <ClauseRef label={completion!.label} text={completion!.text} href={completion!.href} moreLabel={t('common.clause.more')} />
            <p className="meta">{run ? t('attendance.enrolment.minutes', { count: run.sessions.reduce((sum, { mark }) => sum + (mark?.minutes ?? 0), 0) }) : t('learning.progress.minutes', { count: Math.round(enrolment.secondsStudied / 60) })}</p>
          </>
        }
      >
        {run ? <RunSessions run={run} status={enrolment.status} checkInSession={checkInSession} mayGiveFeedback={mayGiveFeedback} /> : edition.standard.modules.map((module) => (
          <Section key={module.number} id={`module-${module.number}`} title={`${module.number}. ${inLocale(module.title, locale)}`} description={t('common.academic-hours', { count: module.minutes / 60, hours: hours(module.minutes) })}>
            <Steps
              label={inLocale(module.title, locale)}
              steps={lessons.filter((lesson) => lesson.module === module.number).map((lesson) => {
                const state = progress[lesson.lessonId]?.doneAt ? 'done' : lesson.lessonId === resume ? 'current' : 'open'
                return { label: lessonTitle(lesson), href: paths.lesson(enrolment.id, lesson.lessonId), state, stateLabel: t(`learning.state.${state}`), text: t('learning.lesson.minutes', { count: lesson.minutes }) }
              })}
            />
          </Section>
        ))}

        <Section id="test" title={t('courses.test.title')}>
          {edition.test ? <p>{t('courses.test.text', { questions: Object.values(edition.test.draw).reduce((a, b) => a + b, 0), passMark: edition.test.passMark, minutes: edition.test.timeLimitMinutes, attempts: edition.test.attempts, cooling: edition.test.coolingHours })}</p> : null}
          {attempts.length > 0 ? (
            <DataTable
              caption={t('learning.attempts.title')}
              rows={attempts}
              rowKey={({ id }) => id}
              columns={[
                { key: 'number', header: t('learning.attempts.number'), rowHeader: true, cell: (attempt) => t('learning.attempts.name', { number: attempt.number }) },
                { key: 'at', header: t('learning.attempts.at'), cell: (attempt) => dateTime(attempt.submittedAt ?? attempt.startedAt) },
                { key: 'result', header: t('learning.hours.result'), align: 'end', cell: (attempt) => (attempt.maxPoints ? `${number(((attempt.points ?? 0) / attempt.maxPoints) * 100, 1)} %` : '–') },
                { key: 'state', header: t('learning.attempts.state'), cell: (attempt) => (attempt.status === 'open' ? <StateTag state="soon">{t('learning.attempts.open')}</StateTag> : <StateTag state={attempt.status === 'passed' ? 'done' : 'late'} {...(attempt.status === 'failed' && { icon: 'close' as const })}>{t(`learning.attempts.${attempt.status}`)}</StateTag>) },
                { key: 'look', header: t('learning.attempts.look'), cell: (attempt) => <LinkButton size="small" variant="quiet" href={attempt.status === 'open' ? paths.attempt(attempt.id) : paths.attemptReview(attempt.id)} aria-label={t('learning.attempts.look-at', { number: attempt.number })}>{t('learning.attempts.look')}</LinkButton> },
              ]}
            />
          ) : standing.lessonsDone || enrolment.status !== 'active' ? null : <Notice>{t(run ? 'attendance.enrolment.test-after' : 'learning.test.after-lessons')}</Notice>}
          {mayStart && !openAttempt && enrolment.status === 'active' ? <LinkButton href={paths.startTest(enrolment.id)} icon="play">{t('learning.test.start')}</LinkButton> : null}
        </Section>

        {enrolment.status === 'active' ? (
          <Section id="language" title={t('learning.language.title')}>
            <Form method="post" className="stack">
              <RadioGroup id="language-choice" name="language" inline legend={t('learning.language.legend')} hint={<>{t('learning.language.hint')} <ClauseRef label={languageClause!.label} text={languageClause!.text} href={languageClause!.href} moreLabel={t('common.clause.more')} /></>} defaultValue={language} choices={[{ value: 'kk', label: t('courses.language.kk') }, { value: 'ru', label: t('courses.language.ru') }]} />
              <div><Button variant="secondary">{t('common.save')}</Button></div>
            </Form>
          </Section>
        ) : null}
      </WithAside>
    </>
  )
}
