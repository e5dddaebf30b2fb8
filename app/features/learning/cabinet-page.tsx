import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Card, CardGrid, EmptyState, Explain, LinkButton, Notice, PageHeading, ProgressBar, Section, StateTag, YearMeter } from '../../ui/index.ts'
import type { NewcomerView } from '../adaptation/case-lines.server.ts'
import { OwnAdaptation } from '../adaptation/own-adaptation.tsx'
import { inLocale } from '../courses/edition.ts'
import { reasonInWords, VERDICT_STATES } from '../learning-plan/forecast-words.ts'
import type { OwedView } from '../obligations/my-obligations.server.ts'
import { OwedInShort } from '../obligations/obligations-page.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { OwnSessions } from '../sessions/own-sessions.tsx'
import type { Cabinet, CourseOnTheWay } from './cabinet.server.ts'

interface Props {
  name: string
  cabinet: Cabinet
  owed: OwedView[]
  moreOwed: boolean
  own: NewcomerView | null
  waitingRequests: number
  clauses: ClauseLink[]
}

/** Where a course goes on: the open test, the lesson left last, the test when all lessons are done or all sessions attended, else its page. */
export const nextStep = (course: CourseOnTheWay): string =>
  course.openAttemptId ? paths.attempt(course.openAttemptId) : course.resumeLessonId ? paths.lesson(course.id, course.resumeLessonId) : course.status === 'active' && course.lessonsDone ? paths.startTest(course.id) : paths.enrolment(course.id)

/** Today: what needs me now, my year of hours, where I stopped. */
export function CabinetPage({ name, cabinet: { year, balance, courses, credited, plan, sessions, waiting }, owed, moreOwed, own, waitingRequests, clauses }: Props) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { hours, date } = format
  const active = courses.filter(({ status }) => status === 'active')
  const openTest = active.find(({ openAttemptId }) => openAttemptId)
  const [planned, hour, , ledger] = clauses
  const local = (title: CourseOnTheWay['title']) => inLocale(title, locale)
  return (
    <>
      <PageHeading eyebrow={name} title={t('learning.cabinet.title')} />
      {openTest ? (
        <Notice tone="warning" title={t('learning.cabinet.test-running', { course: local(openTest.title) })} actions={<LinkButton href={paths.attempt(openTest.openAttemptId!)}>{t('learning.cabinet.back-to-test')}</LinkButton>} />
      ) : null}
      {waitingRequests > 0 ? (
        <Notice title={t('learning.cabinet.requests', { count: waitingRequests })} actions={<LinkButton href={paths.certificateChanges()} variant="secondary">{t('learning.cabinet.requests-look')}</LinkButton>} />
      ) : null}

      {own ? <OwnAdaptation own={own} level={2} /> : null}
      {owed.length > 0 ? (
        <Section id="obligations" title={t('obligation.page.title')} action={<LinkButton href={paths.obligations()} variant="quiet" iconAfter="arrow-right">{t(moreOwed ? 'obligation.page.all-more' : 'obligation.page.all')}</LinkButton>}>
          <div className="stack">
            {owed.map((one) => <OwedInShort key={one.key} owed={one} />)}
          </div>
        </Section>
      ) : null}

      <OwnSessions sessions={sessions} waiting={waiting} />

      <Section id="year" title={t('learning.year.title', { year })} action={<LinkButton href={plan ? paths.plan() : paths.hours()} variant="quiet" iconAfter="arrow-right">{t(plan ? 'plan.cabinet.all' : 'learning.year.all')}</LinkButton>}>
        <div className="stack">
          <YearMeter
            title={plan ? t('plan.meter.summary', { done: hours(balance.done), planned: hours(plan.plannedMinutes), missing: hours(balance.missing), target: 40 }) : t('learning.year.summary', { done: hours(balance.done), target: 40 })}
            {...(plan && { words: <p>{t('plan.meter.summary', { done: hours(balance.done), planned: hours(plan.plannedMinutes), missing: hours(balance.missing), target: 40 })}</p> })}
            target={40}
            targetLabel={t('learning.year.target', { target: 40 })}
            stateLabels={{ done: t('learning.year.done'), planned: t('learning.year.planned') }}
            segments={[
              ...credited.map((entry) => ({ href: paths.enrolment(entry.enrolmentId), label: local(entry.title), hours: entry.minutes / 60, hoursText: t('learning.hours.short', { hours: hours(entry.minutes) }), state: 'done' as const })),
              ...(plan?.planned ?? []).map((one) => ({ href: paths.course(one.courseCode), label: local(one.title), hours: one.minutes / 60, hoursText: t('learning.hours.short', { hours: hours(one.minutes) }), state: 'planned' as const })),
            ]}
            {...(credited.length + (plan?.planned.length ?? 0) > 0 && { listLabel: t('learning.year.list') })}
          />
          {plan?.forecast ? (
            <p>
              <StateTag state={VERDICT_STATES[plan.forecast.verdict]}>{t(`plan.verdict.${plan.forecast.verdict}`)}</StateTag>{' '}
              {plan.forecast.reasons.map((reason) => reasonInWords(reason, t, format, (course) => (plan.titles[course] ? local(plan.titles[course]) : course))).join(' ')}
            </p>
          ) : null}
          {plan?.next ? (
            <p>
              {t('plan.cabinet.next')} <Anchor href={paths.course(plan.next.courseCode)}>{local(plan.next.title)}</Anchor>, {plan.next.startsOn === plan.next.endsOn ? date(plan.next.startsOn) : t('plan.schedule.from-to', { from: date(plan.next.startsOn), to: date(plan.next.endsOn) })}
              {plan.next.place ? `, ${plan.next.place}` : null}
            </p>
          ) : null}
          <Explain
            label={t('learning.year.explain')}
            value={t('learning.year.of', { done: hours(balance.done), target: 40 })}
            note={balance.reached ? t('learning.year.reached') : t('learning.year.missing', { missing: hours(balance.missing) })}
            {...(balance.reached && { tag: <StateTag state="earned">{t('learning.year.reached-tag')}</StateTag> })}
            howLabel={t('learning.year.how')}
            steps={[
              ...credited.map((entry) => ({ label: `${entry.courseCode} ${local(entry.title)}`, value: t('learning.hours.short', { hours: hours(entry.minutes) }), clause: ledger! })),
              { label: t('learning.year.hour-rule'), value: t('learning.year.hour-value'), kind: 'skipped' as const, clause: hour! },
            ]}
            result={{ label: t('learning.year.sum', { year }), value: t('learning.year.of', { done: hours(balance.done), target: 40 }) }}
            clauses={[planned!]}
          />
        </div>
      </Section>

      <Section id="going-on" title={t('learning.cabinet.continue')}>
        {active.length === 0 ? (
          <EmptyState icon="book" level={3} title={t('learning.cabinet.empty')} text={t('learning.cabinet.empty-text')} action={<LinkButton href={paths.courses()}>{t('learning.cabinet.find')}</LinkButton>} />
        ) : (
          <CardGrid>
            {active.map((course) => <CourseCard key={course.id} course={course} />)}
          </CardGrid>
        )}
      </Section>
    </>
  )
}

/** A course on the way: the bar, what it stands for, and one action. */
export function CourseCard({ course }: { course: CourseOnTheWay }) {
  const t = useT()
  const locale = useLocale()
  const { hours } = useFormat()
  const title = inLocale(course.title, locale)
  return (
    <Card
      eyebrow={`${course.courseCode} · ${t('common.academic-hours', { count: course.minutes / 60, hours: hours(course.minutes) })}`}
      title={title}
      tone={course.status === 'completed' ? 'earned' : 'plain'}
      {...(course.status === 'completed' && { tags: <StateTag state="earned">{t('courses.status.completed')}</StateTag> })}
      footer={
        <>
          <LinkButton href={nextStep(course)} variant={course.status === 'active' ? 'primary' : 'secondary'} icon={course.status === 'active' ? 'play' : 'book'} aria-label={`${t(course.status === 'active' ? 'learning.card.continue' : 'learning.card.look')}: ${title}`}>
            {t(course.status === 'active' ? 'learning.card.continue' : 'learning.card.look')}
          </LinkButton>
          {course.certificateNumber ? <LinkButton href={paths.certificate(course.certificateNumber)} variant="quiet" icon="certificate">{t('learning.card.certificate')}</LinkButton> : null}
        </>
      }
    >
      <ProgressBar value={course.done} max={course.total} label={t('learning.progress.label')} text={t('learning.progress.parts', { done: course.done, total: course.total })} tone={course.status === 'completed' ? 'earned' : 'action'} />
      <p className="meta">{t('learning.progress.minutes', { count: course.minutesStudied })}</p>
    </Card>
  )
}
