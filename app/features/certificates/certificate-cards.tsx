import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, Card, CardGrid, LinkButton, type HeadingLevel } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import { CertificateState } from './certificate-state.tsx'
import type { CertificateSummary } from './certificates.server.ts'

/** Certificates as cards: what for, its state, and the sheet. */
export function CertificateCards({ certificates, level = 2 }: { certificates: CertificateSummary[]; level?: HeadingLevel }) {
  const t = useT()
  const locale = useLocale()
  const { date, hours } = useFormat()
  return (
    <CardGrid>
      {certificates.map((certificate) => (
        <Card
          key={certificate.number}
          level={level}
          tone={certificate.status === 'valid' ? 'earned' : 'plain'}
          eyebrow={certificate.number}
          title={<Anchor href={paths.certificate(certificate.number)}>{inLocale(certificate.title, locale)}</Anchor>}
          tags={
            <>
              <CertificateState certificate={certificate} />
              <Badge icon="clock">{t('common.academic-hours', { count: certificate.minutes / 60, hours: hours(certificate.minutes) })}</Badge>
              <Badge icon="calendar">{date(certificate.issuedOn)}</Badge>
            </>
          }
          footer={
            <>
              <LinkButton href={paths.certificatePdf(certificate.number)} plain size="small" variant="secondary" icon="download" aria-label={t('certificate.pdf-of', { number: certificate.number })}>{t('certificate.pdf')}</LinkButton>
              <LinkButton href={certificate.verifyPath} plain size="small" variant="quiet" icon="shield" aria-label={t('certificate.verify-of', { number: certificate.number })}>{t('certificate.verify')}</LinkButton>
            </>
          }
        />
      ))}
    </CardGrid>
  )
}
