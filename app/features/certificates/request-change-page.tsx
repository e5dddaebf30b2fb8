import { Form, useNavigation } from '@remix-run/react'
import { useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { AnnulmentGround } from '../../rules/certificate/certificate.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, Notice, PageHeading, RadioGroup, Tabs, TextareaField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { withQuery } from '../shell/pages.tsx'
import { Refused } from '../shell/refused.tsx'
import type { CertificateSummary } from './certificates.server.ts'

interface Props {
  certificate: CertificateSummary
  nameDiffers: boolean
  nameNow: string
  kind: 'annulment' | 'correction'
  grounds: AnnulmentGround[]
  clauses: ClauseLink[]
  last: { refusal: RefusalView | null; errors: Record<string, string>; values: Readonly<Record<string, string>> } | undefined
}

/** Asking for an annulment or a correction: what will happen, to whom, under which clause, and that two people are needed. */
export function RequestChangePage({ certificate, nameDiffers, nameNow, kind, grounds, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const busy = useNavigation().state === 'submitting'
  const path = paths.certificateChange(certificate.number)
  const errors = last?.errors ?? {}
  const correction = kind === 'correction'
  return (
    <>
      <PageHeading title={t('certificate.change.title')} eyebrow={certificate.number} back={{ href: paths.certificate(certificate.number), label: t('certificate.page.title', { number: certificate.number }) }} />
      <Tabs
        label={t('certificate.change.kinds')}
        tabs={(['annulment', 'correction'] as const).map((one) => ({ href: one === 'correction' ? withQuery(path, { kind: one }) : path, label: t(`certificate.change.${one}`), current: one === kind }))}
      />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      {correction && !nameDiffers ? (
        <Notice title={t('certificate.change.same-name', { name: nameNow })}>{t('certificate.change.same-name-text')}</Notice>
      ) : (
        <Form method="post" noValidate key={kind} action={correction ? withQuery(path, { kind }) : path}>
          <input type="hidden" name="kind" value={kind} />
          <ConfirmPanel
            tone={correction ? 'binding' : 'danger'}
            title={t(`certificate.request.${kind}`)}
            facts={[
              { term: t('certificate.sheet.number'), description: certificate.number },
              { term: t('certificate.sheet.holder'), description: certificate.holder },
              ...(correction ? [{ term: t('certificate.request.name-now'), description: nameNow }] : []),
              { term: t('certificate.sheet.course'), description: inLocale(certificate.title, locale) },
              { term: t('certificate.request.effect'), description: t(correction ? 'certificate.effect.name-corrected' : 'certificate.effect.annulment') },
              { term: t('certificate.change.who-decides'), description: t('certificate.change.second-person') },
            ]}
            clauses={clauses.map(({ label, text, href }) => ({ label, text, href, moreLabel: t('common.clause.more') }))}
            warning={t('certificate.change.warning')}
            confirm={<Button variant={correction ? 'primary' : 'danger'} busy={busy}>{t(`certificate.change.submit-${kind}`)}</Button>}
            cancel={<Anchor href={paths.certificate(certificate.number)}>{t('common.cancel')}</Anchor>}
          >
            {correction ? null : (
              <RadioGroup
                id="ground"
                name="ground"
                legend={t('certificate.request.ground')}
                choices={grounds.map((ground) => ({ value: ground, label: t(`certificate.ground.${ground}`), hint: t(`certificate.effect.${ground}`) }))}
                defaultValue={last?.values.ground ?? ''}
                error={errors.ground}
              />
            )}
            <TextareaField id="reason" name="reason" label={t('certificate.request.reason')} hint={t('certificate.change.reason-hint')} required defaultValue={last?.values.reason} error={errors.reason} maxLength={2000} />
          </ConfirmPanel>
        </Form>
      )}
    </>
  )
}
