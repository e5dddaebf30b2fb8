/** The sessions of a course that is taken in a run: when they are, and what the sheet says of the learner (397/23.1, 397/23.2, 397/25). */
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { LinkButton, Notice, Section, StateTag, Steps } from '../../ui/index.ts'
import { CodeField } from '../attendance/code-field.tsx'
import { sessionWhen } from '../sessions/session-time.ts'
import type { RunTaken, SessionTaken } from './standing.server.ts'

interface Props {
  run: RunTaken
  status: 'active' | 'completed' | 'not-completed' | 'withdrawn'
  /** the session that may be checked in to now */
  checkInSession: string | null
  /** the last session is over, and the learner was there */
  mayGiveFeedback: boolean
}

const isFull = ({ mark }: SessionTaken) => mark?.status === 'full'

export function RunSessions({ run, status, checkInSession, mayGiveFeedback }: Props) {
  const t = useT()
  const format = useFormat()
  const next = run.sessions.find(({ confirmedAt }) => confirmedAt === null)
  return (
    <>
      <Section id="sessions" title={t('attendance.enrolment.sessions')} description={run.place || undefined} action={<LinkButton href={paths.courseRun(run.id)} variant="quiet" iconAfter="arrow-right">{t('attendance.run')}</LinkButton>}>
        {run.cancelled ? <Notice tone="warning" title={t('refusal.attendance.run-cancelled.title')} /> : null}
        {run.sessions.length === 0 ? (
          <Notice title={t('attendance.enrolment.times-follow')} />
        ) : (
          <Steps
            label={t('attendance.enrolment.sessions')}
            steps={run.sessions.map((session, index) => {
              const state = isFull(session) ? 'done' : session === next && status === 'active' ? 'current' : 'open'
              return {
                label: t('attendance.enrolment.session', { number: index + 1 }), state, stateLabel: t(`learning.state.${state}`),
                text: (
                  <>
                    <div>{sessionWhen(session, format)}, {t('learning.lesson.minutes', { count: session.minutes })}</div>
                    <OwnMark session={session} />
                  </>
                ),
              }
            })}
          />
        )}
      </Section>
      {checkInSession && status === 'active' ? <Section id="check-in" title={t('attendance.check-in.title')} description={t('attendance.enrolment.check-in-text')}><CodeField sessionId={checkInSession} /></Section> : null}
      {mayGiveFeedback ? (
        <Section id="feedback" title={t('attendance.feedback.title')} description={t('attendance.feedback.anonymous')}>
          <LinkButton href={paths.runFeedback(run.id)} variant="secondary">{t(run.feedbackGiven ? 'attendance.enrolment.feedback-change' : 'attendance.feedback.say')}</LinkButton>
        </Section>
      ) : null}
    </>
  )
}

/** The own attendance, once the sheet is signed off; before, whether the check-in was made. */
function OwnMark({ session: { confirmedAt, mark, checkedInAt } }: { session: SessionTaken }) {
  const t = useT()
  const { time } = useFormat()
  if (confirmedAt === null) return checkedInAt ? <div className="meta">{t('attendance.enrolment.checked-in', { time: time(checkedInAt) })}</div> : null
  if (!mark) return <StateTag state="late" icon="close">{t('attendance.status.absent')}</StateTag>
  const states = { full: 'done', partial: 'soon', absent: 'late' } as const
  return (
    <div>
      <StateTag state={states[mark.status]} {...(mark.status === 'absent' && { icon: 'close' as const })}>{t(`attendance.status.${mark.status}`)}{mark.status === 'partial' ? `, ${t('attendance.sheet.minutes-of', { minutes: mark.minutes })}` : ''}</StateTag>
      {mark.late && mark.reason ? <div className="meta">{t('attendance.enrolment.corrected', { reason: mark.reason })}</div> : null}
    </div>
  )
}
