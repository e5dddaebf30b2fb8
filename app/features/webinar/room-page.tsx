import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, DescriptionList, LinkButton, Notice, PageHeading, Section, Toolbar } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { RoomPage as Page } from './webinar.server.ts'

interface Props {
  room: Page
  clauses: ClauseLink[]
  /** what the last press did: the number of new recordings, or that the meeting is over */
  saved: { kind: 'ended' } | { kind: 'recordings'; found: number } | null
  last: { refusal: RefusalView | null; confirm: boolean } | undefined
}

/** The room as whoever leads the session runs it: go in, see how many are there, end it, take over its recordings. */
export function WebinarRoomPage({ room, clauses, saved, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { dateTime, number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const own = room.meeting === 'bigbluebutton'
  return (
    <>
      <PageHeading title={t('webinar.room.title')} eyebrow={`${room.course.code} ${inLocale(room.course.title, locale)}`} lead={`${dateTime(room.startsAt)} – ${dateTime(room.endsAt)}`} back={{ href: paths.courseRun(room.runId), label: t('webinar.run') }} />
      <Refused refusal={last?.refusal} />
      {saved?.kind === 'ended' ? <Notice tone="success" live title={t('webinar.room.ended')} /> : null}
      {saved?.kind === 'recordings' ? <Notice tone={saved.found > 0 ? 'success' : 'info'} live title={saved.found > 0 ? t('webinar.room.found', { count: saved.found, recordings: number(saved.found) }) : t('webinar.room.found-none')} /> : null}
      {last?.confirm ? (
        <Form method="post">
          <ConfirmPanel
            tone="danger"
            title={t('webinar.room.confirm-end')}
            facts={[{ term: t('webinar.room.present'), description: number(room.present ?? 0) }]}
            clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
            warning={t('webinar.room.confirm-end-text')}
            confirm={<Button name="end" value="confirmed" variant="danger" busy={busy}>{t('webinar.room.end')}</Button>}
            cancel={<Anchor href={paths.webinarRoom(room.sessionId)}>{t('common.cancel')}</Anchor>}
          />
        </Form>
      ) : (
        <>
          <DescriptionList
            items={[
              { term: t('webinar.room.kind'), description: t(`webinar.kind.${room.meeting}`) },
              { term: t('webinar.room.opens'), description: dateTime(room.opensAt) },
              ...(own ? [{ term: t('webinar.room.present'), description: number(room.present ?? 0) }] : []),
            ]}
          />
          <Form method="post">
            <Toolbar label={t('webinar.room.actions')}>
              {room.open ? <LinkButton href={paths.joinSession(room.sessionId)} plain icon="play">{t('webinar.room.enter')}</LinkButton> : null}
              <LinkButton href={paths.attendance(room.sessionId)} variant="secondary">{t('webinar.room.sheet')}</LinkButton>
              {own && room.open ? <Button name="end" value="ask" variant="secondary" busy={busy}>{t('webinar.room.end')}</Button> : null}
            </Toolbar>
          </Form>
          <p className="meta">{own ? t('webinar.room.minutes-seen') : t('webinar.room.minutes-by-sheet')}</p>
          <Section title={t('webinar.room.recordings')} description={t('webinar.room.recordings-text')}>
            {room.recordings.length > 0 ? (
              <ul>
                {room.recordings.map(({ id, title, url }) => (
                  <li key={id}><a href={url} rel="noreferrer">{title}</a></li>
                ))}
              </ul>
            ) : (
              <p>{t('webinar.room.no-recordings')}</p>
            )}
            {own ? <Form method="post"><Button name="recordings" value="take" variant="secondary" busy={busy}>{t('webinar.room.look-for-recordings')}</Button></Form> : null}
          </Section>
        </>
      )}
    </>
  )
}
