import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { ClauseRef, EmptyState, LinkButton, PageHeading } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { CertificateCards } from './certificate-cards.tsx'
import type { CertificateSummary } from './certificates.server.ts'

/** Everything one has earned, newest first. */
export function MyCertificatesPage({ certificates, clauses }: { certificates: CertificateSummary[]; clauses: ClauseLink[] }) {
  const t = useT()
  return (
    <>
      <PageHeading title={t('certificate.list.title')} lead={t('certificate.list.lead')} />
      {certificates.length === 0 ? (
        <EmptyState icon="certificate" title={t('certificate.list.empty')} text={t('certificate.list.empty-text')} action={<LinkButton href={paths.courses()}>{t('certificate.list.find-course')}</LinkButton>} />
      ) : (
        <CertificateCards certificates={certificates} />
      )}
      <div className="tags">
        {clauses.map((clause) => (
          <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
        ))}
      </div>
    </>
  )
}
