import { Form, useNavigation } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, ErrorSummary, FormActions, Notice, PageHeading, Section, TextField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { EvidenceSection } from './evidence-table.tsx'
import type { Evidence, EvidenceForm } from './evidence.server.ts'

interface Props {
  evidence: Evidence[]
  clause: ClauseLink
  today: string
  saved: 'recorded' | 'removed' | null
  last: { errors: Record<string, string>; values: Readonly<Record<string, string>> } | undefined
}

/** The worker records learning outside the platform, and takes it back. */
export function EvidencePage({ evidence, clause, today, saved, last }: Props) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const errors = last?.errors ?? {}
  const values = (last?.values ?? {}) as Partial<EvidenceForm>
  return (
    <>
      <PageHeading back={{ href: paths.hours(), label: t('learning.hours.title') }} title={t('plan.evidence.page')} lead={t('plan.evidence.lead')} />
      {saved && !last ? <Notice tone="success" live title={t(`plan.evidence.saved-${saved}`)} /> : null}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([field, message]) => ({ id: field, message }))} />
      <Section id="new" title={t('plan.evidence.new')}>
        <Form method="post" noValidate key={saved && !last ? `${saved}-${evidence.length}` : 'form'}>
          <TextField id="title" name="title" maxLength={200} label={t('plan.evidence.what')} error={errors.title} defaultValue={values.title ?? ''} required autoComplete="off" />
          <TextField id="provider" name="provider" maxLength={200} label={t('plan.evidence.provider')} hint={t('plan.evidence.provider-hint')} error={errors.provider} defaultValue={values.provider ?? ''} required autoComplete="off" />
          <TextField id="completedOn" name="completedOn" type="date" size="medium" max={today} label={t('plan.evidence.date')} error={errors.completedOn} defaultValue={values.completedOn ?? ''} required />
          <TextField id="hours" name="hours" size="short" inputMode="decimal" label={t('plan.evidence.hours')} hint={t('plan.evidence.hours-hint')} error={errors.hours} defaultValue={values.hours ?? ''} optionalLabel={t('common.optional')} autoComplete="off" />
          <TextField id="link" name="link" type="url" maxLength={500} label={t('plan.evidence.link')} hint={t('plan.evidence.link-hint')} error={errors.link} defaultValue={values.link ?? ''} optionalLabel={t('common.optional')} autoComplete="off" />
          <FormActions>
            <Button name="intent" value="record" busy={busy}>{t('plan.evidence.submit')}</Button>
            <Anchor href={paths.hours()}>{t('common.cancel')}</Anchor>
          </FormActions>
        </Form>
      </Section>
      <EvidenceSection
        evidence={evidence}
        clause={clause}
        rowAction={({ id, title }) => (
          <Form method="post">
            <input type="hidden" name="id" value={id} />
            <Button name="intent" value="remove" variant="quiet" size="small" aria-label={`${t('plan.evidence.remove')}: ${title}`}>{t('plan.evidence.remove')}</Button>
          </Form>
        )}
      />
    </>
  )
}
