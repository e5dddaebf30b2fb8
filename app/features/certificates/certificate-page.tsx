import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, ClauseRef, DescriptionList, LinkButton, Notice, PageHeading, Section } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { CertificateState } from './certificate-state.tsx'
import type { CertificatePage as CertificatePageView } from './certificates.server.ts'
import { OpenRequest } from './open-request.tsx'

interface Props {
  page: CertificatePageView
  own: boolean
  unprintable: RefusalView | null
  done: 'requested' | 'confirmed' | 'rejected' | 'withdrawn' | 'corrected' | null
  clauses: ClauseLink[]
  changeClauses: ClauseLink[]
  last: { refusal: RefusalView | null } | undefined
}

/** One certificate: everything its sheet says, how it stands, and what may be done about it. */
export function CertificatePage({ page, own, unprintable, done, clauses, changeClauses, last }: Props) {
  const t = useT()
  const { longDate, hours } = useFormat()
  const { certificate, issuer, request } = page
  const other = (number: string) => <Anchor href={paths.certificate(number)}>{number}</Anchor>
  const both = (text: { kk: string; ru: string }) => (
    <>
      <span lang="kk">{text.kk}</span>
      <br />
      <span lang="ru">{text.ru}</span>
    </>
  )
  return (
    <>
      <PageHeading
        title={t('certificate.page.title', { number: certificate.number })}
        {...(own && { back: { href: paths.certificates(), label: t('certificate.list.title') } })}
        tags={<CertificateState certificate={certificate} />}
        actions={
          <>
            <LinkButton href={paths.certificatePdf(certificate.number)} plain icon="download">{t('certificate.pdf')}</LinkButton>
            <LinkButton href={certificate.verifyPath} plain variant="secondary" icon="shield">{t('certificate.verify')}</LinkButton>
          </>
        }
      />
      <Refused refusal={last?.refusal ?? unprintable} />
      {done && !last ? <Notice tone="success" live title={t(`certificate.done.${done}`)} /> : null}
      {certificate.status === 'annulled' ? (
        <Notice tone="warning" icon="alert" title={t('certificate.page.annulled')}>
          {certificate.reasonGroup ? t(`certificate.ground.${certificate.reasonGroup}`) : null}
          {page.reason ? <p className="meta">{page.reason}</p> : null}
        </Notice>
      ) : null}
      {certificate.supersededBy ? (
        <Notice tone="warning" icon="history" title={t('certificate.page.superseded')} actions={<LinkButton href={paths.certificate(certificate.supersededBy)} variant="secondary">{t('certificate.page.successor', { number: certificate.supersededBy })}</LinkButton>}>
          {page.reason ? <p className="meta">{page.reason}</p> : null}
        </Notice>
      ) : null}
      {request ? <OpenRequest request={request} clauses={changeClauses} /> : null}

      <Section id="sheet" title={t('certificate.page.sheet')} description={t('certificate.page.sheet-text')}>
        <DescriptionList
          items={[
            { term: t('certificate.sheet.number'), description: <span className="tabular">{certificate.number}</span> },
            { term: t('certificate.sheet.holder'), description: <strong>{certificate.holder}</strong> },
            { term: t('certificate.sheet.course'), description: both(certificate.title) },
            { term: t('certificate.sheet.code'), description: certificate.courseCode },
            { term: t('certificate.sheet.hours'), description: t('common.academic-hours', { count: certificate.minutes / 60, hours: hours(certificate.minutes) }) },
            { term: t('certificate.sheet.issued-on'), description: longDate(certificate.issuedOn) },
            { term: t('certificate.sheet.issuer'), description: both(issuer) },
            ...(certificate.supersedes ? [{ term: t('certificate.sheet.supersedes'), description: other(certificate.supersedes) }] : []),
          ]}
        />
      </Section>
      <div className="tags">
        {clauses.map((clause) => (
          <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
        ))}
      </div>

      {page.mayRequest ? (
        <Section id="change" title={t('certificate.change.title')} description={page.nameDiffers ? t('certificate.change.name-differs', { name: page.nameNow }) : t('certificate.change.text')}>
          <LinkButton href={paths.certificateChange(certificate.number)} variant="secondary" icon="edit">{t('certificate.change.open')}</LinkButton>
        </Section>
      ) : null}
    </>
  )
}
