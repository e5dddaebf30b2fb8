import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, Card, ClauseRef, DescriptionList, EmptyState, Explain, LinkButton, Notice, PageHeading, Section, StateTag, Toolbar, type State } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { sessionHours } from '../sessions/session-time.ts'
import { inLocale } from './edition.ts'
import { FileList } from './run-files-page.tsx'
import type { OwnState, RunView, SessionView } from './run-overview.server.ts'
import { Flags, Place } from './runs-page.tsx'

interface Props {
  run: RunView
  saved: 'scheduled' | 'changed' | 'cancelled' | null
  clauses: { provider: ClauseLink; form: ClauseLink; hours: ClauseLink }
}

const OWN: Record<Exclude<OwnState, null>, State> = { 'signed-up': 'done', waitlisted: 'soon', planned: 'due', teaches: 'neutral', cancelled: 'neutral' }

/** A run on a page: when, where, by whom, what is mine in it, and what I may do. */
export function RunPage({ run, saved, clauses }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, number } = useFormat()
  const title = inLocale(run.title, locale)
  const cancelled = run.cancelReason !== null
  return (
    <>
      <PageHeading
        title={title}
        eyebrow={`${t('run.title')} · ${run.courseCode}`}
        lead={run.startsOn === run.endsOn ? date(run.startsOn) : t('planning.from-to', { from: date(run.startsOn), to: date(run.endsOn) })}
        back={{ href: paths.courseRuns(Number(run.startsOn.slice(0, 4))), label: t('common.place.schedule') }}
        tags={
          <>
            <Badge>{t(`courses.form.${run.form}`)}</Badge>
            <Badge icon="language">{t(`courses.language.${run.language}`)}</Badge>
            {cancelled ? <StateTag state="late" icon="close">{t('planning.runs.cancelled')}</StateTag> : null}
            {run.own.state ? <StateTag state={OWN[run.own.state]}>{t(`run.own.${run.own.state}`)}</StateTag> : null}
            <Flags flags={run.flags} />
          </>
        }
        actions={run.actions.includes('sign-up') ? <LinkButton href={paths.signUp(run.id)}>{t(run.seatsTaken < run.capacity || run.own.state === 'planned' ? 'run.action.sign-up' : 'run.action.wait')}</LinkButton> : undefined}
      />
      {saved ? <Notice tone="success" live title={t(saved === 'changed' ? 'run.saved-changed' : `planning.runs.saved-${saved}`)} /> : null}
      {cancelled ? <Notice tone="warning" title={t('planning.runs.cancelled')}>{t('run.cancelled-because', { reason: run.cancelReason! })}</Notice> : null}
      {run.own.state === 'waitlisted' && run.own.place ? <Notice title={t('run.own.waitlisted')}>{t('run.own.place', { place: number(run.own.place) })}</Notice> : null}
      {run.own.state === 'cancelled' && run.own.reason ? <Notice title={t('run.own.cancelled')}>{run.own.reason}</Notice> : null}
      <RunActions run={run} />
      <Section id="sessions" title={t('run.sessions')}>
        {run.sessions.length === 0 ? <EmptyState icon="clock" level={3} title={t('run.times-follow')} text={t('run.times-follow-text')} /> : <div className="stack">{run.sessions.map((session, place) => <SessionCard key={session.id} session={session} number={place + 1} />)}</div>}
      </Section>
      <Section id="about" title={t('run.about')}>
        <About run={run} clauses={clauses} />
      </Section>
      <Section id="materials" title={t('run.files.title')} action={run.actions.includes('files') ? <LinkButton href={paths.runFiles(run.id)} variant="secondary" icon="upload">{t('run.files.add')}</LinkButton> : undefined}>
        {run.files === null ? <p className="meta">{t('run.files.for-participants')}</p> : <FileList runId={run.id} files={run.files} />}
      </Section>
    </>
  )
}

/** What may be done with the run as a whole, by role. */
function RunActions({ run: { id, actions, own } }: { run: Pick<RunView, 'id' | 'actions' | 'own'> }) {
  const t = useT()
  const links = [
    ...(own.enrolmentId ? [{ href: paths.enrolment(own.enrolmentId), label: t('run.action.learning') }] : []),
    ...(actions.includes('withdraw') ? [{ href: paths.withdraw(id), label: t('run.action.withdraw') }] : []),
    ...(actions.includes('nominate') ? [{ href: paths.nominate(id), label: t('run.action.nominate') }] : []),
    ...(actions.includes('participants') ? [{ href: paths.participants(id), label: t('run.action.participants') }] : []),
    ...(actions.includes('feedback') ? [{ href: paths.runFeedback(id), label: t('run.action.feedback') }] : []),
    ...(actions.includes('change') ? [{ href: paths.changeCourseRun(id), label: t('run.action.change') }] : []),
    ...(actions.includes('cancel') ? [{ href: paths.cancelCourseRun(id), label: t('run.action.cancel') }] : []),
  ]
  if (links.length === 0) return null
  return <Toolbar label={t('run.actions')}>{links.map(({ href, label }) => <LinkButton key={href} href={href} variant="secondary" size="small">{label}</LinkButton>)}</Toolbar>
}

function SessionCard({ session, number }: { session: SessionView; number: number }) {
  const t = useT()
  const format = useFormat()
  const { id, startsAt, endsAt, pause, minutes, trainers, dayOffReason, actions } = session
  const state = session.confirmed ? 'confirmed' : session.over ? 'over' : null
  return (
    <Card
      eyebrow={t('run.form.session', { number })}
      title={<>{format.weekday(startsAt)}, {format.longDate(startsAt)}</>}
      tags={state ? <StateTag state={state === 'confirmed' ? 'done' : 'neutral'}>{t(`run.session.${state}`)}</StateTag> : undefined}
      footer={
        actions.length > 0 ? (
          <div className="tags">
            {actions.includes('join') ? <LinkButton href={paths.joinSession(id)} size="small" icon="play">{t('run.session.join')}</LinkButton> : null}
            {actions.includes('room') ? <LinkButton href={paths.webinarRoom(id)} variant="secondary" size="small">{t('run.session.room')}</LinkButton> : null}
            {actions.includes('attendance') ? <LinkButton href={paths.attendance(id)} variant="secondary" size="small">{t('run.session.attendance')}</LinkButton> : null}
            {actions.includes('check-in-code') ? <LinkButton href={paths.checkInCode(id)} variant="secondary" size="small">{t('run.session.check-in-code')}</LinkButton> : null}
            {actions.includes('ics') ? <LinkButton href={paths.sessionIcs(id)} variant="quiet" size="small" icon="calendar" plain>{t('run.session.ics')}</LinkButton> : null}
          </div>
        ) : undefined
      }
    >
      <p>{t('run.session.hours', { hours: sessionHours({ startsAt, endsAt }, format) })}</p>
      <p className="meta">{pause > 0 ? t('run.session.minutes-pause', { minutes: format.number(minutes), pause: format.number(pause) }) : t('run.session.minutes', { minutes: format.number(minutes) })}</p>
      {trainers ? <p className="meta">{trainers.length > 0 ? t('run.session.trainers', { names: trainers.join(', ') }) : t('run.session.no-trainer')}</p> : null}
      {dayOffReason ? <p className="meta">{t('run.day-off-held', { reason: dayOffReason })}</p> : null}
    </Card>
  )
}

function About({ run, clauses }: Pick<Props, 'run' | 'clauses'>) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { date, hours, longDate, number } = format
  const ref = (clause: ClauseLink) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') })
  const learned = run.sessions.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <DescriptionList
      items={[
        { term: t('planning.runs.course'), description: <Anchor href={paths.course(run.courseCode)}>{run.courseCode} {inLocale(run.title, locale)}</Anchor> },
        {
          term: t('run.trainers'),
          description: run.trainers.length === 0 ? t('run.no-trainer') : <ul className="plain-list">{run.trainers.map(({ id, name, kind, affiliation }) => <li key={id}>{name}<br /><span className="meta">{[t(`run.trainer-kind.${kind}`), affiliation].filter(Boolean).join(', ')}</span></li>)}</ul>,
        },
        { term: t('planning.runs.place'), description: <><Place {...run} /> {run.form === 'online-course' ? null : <ClauseRef {...ref(clauses.form)} />}</> },
        { term: t('planning.new-run.provider'), description: <>{t(run.provider === 'internal-trainer' ? 'run.provider-trainer' : 'planning.new-run.provider-organisation')} <ClauseRef {...ref(clauses.provider)} /></> },
        {
          term: t('run.hours'),
          description: run.sessions.length === 0 ? t('common.academic-hours', { count: run.courseMinutes / 60, hours: hours(run.courseMinutes) }) : (
            <Explain
              size="inline" value={t('common.academic-hours', { count: run.courseMinutes / 60, hours: hours(run.courseMinutes) })} howLabel={t('run.hours-how')} clauses={[ref(clauses.hours)]}
              steps={run.sessions.map(({ startsAt, minutes, pause }) => ({ label: date(startsAt), value: t('run.minutes', { minutes: number(minutes) }), ...(pause > 0 && { note: t('run.pause', { minutes: number(pause) }) }) }))}
              result={{ label: t('run.hours-result', { needed: hours(run.courseMinutes) }), value: hours(learned) }}
            />
          ),
        },
        { term: t('planning.runs.seats'), description: run.seatsTaken < run.capacity ? t('planning.runs.seats-left', { left: number(run.capacity - run.seatsTaken), all: number(run.capacity) }) : t('run.full-of', { all: number(run.capacity) }) },
        ...(run.waiting > 0 ? [{ term: t('run.waiting'), description: t('run.people', { count: run.waiting, people: number(run.waiting) }) }] : []),
        { term: t('run.form.minimum'), description: number(run.minimum) },
        { term: t('run.form.sign-up-until'), description: run.signUpUntil ? longDate(run.signUpUntil) : t('run.until-start') },
        { term: t('run.form.audience'), description: run.audience ? inLocale(run.audience, locale) : t('run.everybody') },
      ]}
    />
  )
}
