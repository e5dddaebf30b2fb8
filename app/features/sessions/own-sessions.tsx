import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, DataTable, LinkButton, Section, StateTag } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ComingSession, WaitingPlace } from './coming-runs.server.ts'
import { sessionWhen } from './session-time.ts'

/** The sessions one is signed up for, and the places one waits for; nothing where there are none. */
export function OwnSessions({ sessions, waiting }: { sessions: ComingSession[]; waiting: WaitingPlace[] }) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  if (sessions.length + waiting.length === 0) return null
  return (
    <Section id="sessions" title={t('signup.cabinet.title')} action={<LinkButton href={paths.sessions()} variant="quiet" iconAfter="arrow-right">{t('signup.cabinet.calendar')}</LinkButton>}>
      <div className="stack">
        {sessions.length > 0 ? (
          <DataTable
            caption={t('signup.cabinet.title')}
            hideCaption
            rows={sessions}
            rowKey={({ sessionId }) => sessionId}
            columns={[
              { key: 'when', header: t('signup.run.when'), rowHeader: true, cell: (one) => sessionWhen(one, format) },
              {
                key: 'course', header: t('signup.run.course'),
                cell: (one) => <><Anchor href={paths.courseRun(one.runId)}>{inLocale(one.title, locale)}</Anchor><br /><span className="meta">{[t(`courses.form.${one.form}`), ...(one.sessions > 1 ? [t('signup.cabinet.number', { number: one.number, all: one.sessions })] : [])].join(', ')}</span></>,
              },
              { key: 'where', header: t('signup.run.where'), cell: (one) => (one.online ? <Anchor href={paths.joinSession(one.sessionId)} aria-label={`${t('signup.cabinet.join')}: ${inLocale(one.title, locale)}`}>{t('signup.cabinet.join')}</Anchor> : one.place || '–') },
            ]}
          />
        ) : null}
        {waiting.map((one) => (
          <p key={one.runId}>
            <StateTag state="soon">{t('signup.state.waitlisted', { place: one.place })}</StateTag> <Anchor href={paths.signUp(one.runId)}>{inLocale(one.title, locale)}</Anchor>, {one.startsOn === one.endsOn ? format.date(one.startsOn) : t('planning.from-to', { from: format.date(one.startsOn), to: format.date(one.endsOn) })}
          </p>
        ))}
      </div>
    </Section>
  )
}
