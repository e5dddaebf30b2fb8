import { useFormat, useT } from '../../i18n/context.tsx'
import { StateTag } from '../../ui/index.ts'
import type { CertificateSummary } from './certificates.server.ts'

/** Valid, annulled on a day, replaced on a day. */
export function CertificateState({ certificate: { status, endedOn } }: { certificate: Pick<CertificateSummary, 'status' | 'endedOn'> }) {
  const t = useT()
  const { date } = useFormat()
  const on = { date: endedOn ? date(endedOn) : '' }
  if (status === 'valid') return <StateTag state="done">{t('certificate.state.valid')}</StateTag>
  return status === 'annulled' ? <StateTag state="late">{t('certificate.state.annulled', on)}</StateTag> : <StateTag state="neutral" icon="history">{t('certificate.state.superseded', on)}</StateTag>
}
