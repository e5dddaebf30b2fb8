import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, LinkButton, PageHeading, Stack } from '../../ui/index.ts'
import { Refused } from '../shell/refused.tsx'

/** Shown only when there was no way into the room: why, and what else there is. */
export function JoinPage({ sessionId, runId, course, refusal }: { sessionId: string; runId: string; course: string; refusal: RefusalView }) {
  const t = useT()
  const again = refusal.code === 'webinar.room-unavailable' || refusal.code === 'webinar.not-open-yet' || refusal.code === 'webinar.ended'
  return (
    <>
      <PageHeading title={t('webinar.join.title')} eyebrow={course} back={{ href: paths.courseRun(runId), label: t('webinar.run') }} />
      <Stack>
        <Refused refusal={refusal} />
        <p>
          {again ? <LinkButton href={paths.joinSession(sessionId)} plain>{t('webinar.join.again')}</LinkButton> : <Anchor href={paths.sessions({ whose: 'mine' })}>{t('webinar.join.sessions')}</Anchor>}
        </p>
      </Stack>
    </>
  )
}
