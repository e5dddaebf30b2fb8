import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { LinkButton, Notice, PageHeading, ProgressBar, TimeLeft } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import { sessionWhen } from '../sessions/session-time.ts'
import { Refused } from '../shell/refused.tsx'
import type { ShownCode } from './check-in.server.ts'
import type { SessionHead } from './sheet.server.ts'
import { useCurrentCode } from './use-current-code.ts'

interface Props {
  head: SessionHead
  shown: ShownCode | null
  refusal: RefusalView | null
}

/** For the wall of the room: a QR code that changes by itself, and the digits for those without a camera (397/23.2). */
export function CodePage({ head, shown, refusal }: Props) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  return (
    <>
      <PageHeading
        eyebrow={`${head.courseCode} ${inLocale(head.title, locale)}`}
        title={t('attendance.code.title')}
        lead={sessionWhen(head, format)}
        back={{ href: paths.attendance(head.sessionId), label: t('attendance.sheet.title') }}
      />
      <Refused refusal={refusal}>
        <LinkButton href={paths.attendance(head.sessionId)} variant="secondary">{t('attendance.sheet.title')}</LinkButton>
      </Refused>
      {shown ? <Code first={shown} sessionId={head.sessionId} /> : null}
    </>
  )
}

const QUIET_ZONE = 4

function Code({ first, sessionId }: { first: ShownCode; sessionId: string }) {
  const t = useT()
  const { shown, secondsLeft, stale } = useCurrentCode(first, paths.checkInCodeJson(sessionId))
  const size = shown.modules + 2 * QUIET_ZONE
  return (
    <div className="stack">
      <noscript><meta httpEquiv="refresh" content={String(first.secondsLeft)} /></noscript>
      {stale ? <Notice tone="warning" live title={t('attendance.code.stale')}>{t('attendance.code.stale-text')}</Notice> : null}
      <svg viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}`} width="620" height="620" role="img" aria-label={t('attendance.code.label')} shapeRendering="crispEdges">
        <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={size} height={size} fill="#ffffff" />
        <path d={shown.path} fill="#000000" />
      </svg>
      <h2 className="tabular">{shown.code}</h2>
      <p>{t('attendance.code.how')}</p>
      <TimeLeft label={t('attendance.code.changes')} text={t('attendance.code.seconds', { count: secondsLeft ?? shown.secondsLeft })} />
      <ProgressBar value={shown.there} max={Math.max(1, shown.signedUp)} label={t('attendance.code.there')} text={t('attendance.code.there-of', { there: shown.there, of: shown.signedUp })} />
    </div>
  )
}
