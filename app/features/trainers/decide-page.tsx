import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, DescriptionList, ErrorSummary, FormActions, Notice, PageHeading, Section, TextareaField, TextField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { DecisionOutlook, DecisionPage as Page } from './decide.server.ts'
import { LONGEST_TEXT } from './proposal-form.ts'
import { clauseRefs, TenureExplained } from './trainer-words.tsx'

export interface DecisionForm {
  decision: string
  number: string
  orderedOn: string
  reason: string
}
interface Props extends Page {
  needed: number
  /** as of the planned day */
  tenure: { months: number; days: number }
  clauses: ClauseLink[]
  tenureClauses: ClauseLink[]
  last: { errors: Record<string, string>; values: DecisionForm; refusal: RefusalView | null; confirm: boolean; outlook: DecisionOutlook } | undefined
}

/** The authorised person reads the proposal and issues the order, or declines with a reason (397/28b). */
export function DecidePage({ trainer, service, counted, tenure, needed, clauses, tenureClauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, longDate } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const { id, name } = trainer
  const values = last?.values
  const errors = last?.errors ?? {}
  const heading = <PageHeading title={t('trainer.decide.title')} eyebrow={name} lead={t('trainer.decide.lead')} back={{ href: paths.trainer(id), label: name }} />
  const period = ({ from, to }: { from: string; to: string | null }) => (to ? t('trainer.service.from-to', { from: date(from), to: date(to) }) : t('trainer.service.since', { from: date(from) }))
  const appoints = values?.decision === 'appoint'
  if (last?.confirm && values)
    return (
      <>
        {heading}
        <Form method="post" noValidate>
          {Object.entries(values).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
          <ConfirmPanel
            tone={appoints ? 'binding' : 'danger'}
            title={t(appoints ? 'trainer.decide.confirm-appoint' : 'trainer.decide.confirm-decline')}
            facts={[
              { term: t('trainer.field.worker'), description: name },
              { term: t('trainer.field.centre'), description: inLocale(trainer.centre!.name, locale) },
              ...(appoints ? [{ term: t('trainer.field.order'), description: t('trainer.field.order-of', { number: values.number, date: longDate(values.orderedOn) }) }] : [{ term: t('trainer.field.reason'), description: values.reason }]),
            ]}
            clauses={clauseRefs(clauses, t)}
            warning={t(appoints ? 'trainer.decide.warning-appoint' : 'trainer.decide.warning-decline')}
            confirm={<Button name="confirmed" value="yes" variant={appoints ? 'primary' : 'danger'} busy={busy}>{t(appoints ? 'trainer.decide.appoint' : 'trainer.decide.decline')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('trainer.change')}</Button>}
          >
            {last.outlook ? <TenureExplained on={values.orderedOn} tenure={last.outlook} earliest={last.outlook.earliest} counted={last.outlook.counted} needed={needed} clauses={tenureClauses} /> : null}
          </ConfirmPanel>
        </Form>
      </>
    )
  return (
    <>
      {heading}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([field, message]) => ({ id: field, message }))} />
      <Refused refusal={last?.refusal} />
      <Section id="proposal" title={t('trainer.decide.proposal')}>
        <div className="stack">
          <DescriptionList
            items={[
              { term: t('trainer.field.centre'), description: inLocale(trainer.centre!.name, locale) },
              { term: t('trainer.field.plannedOn'), description: longDate(trainer.plannedOn!) },
              { term: t('trainer.field.statement'), description: trainer.statement },
              ...service.map((one) => ({ term: period(one), description: inLocale(one.organisation, locale) })),
              ...trainer.service.map((one) => ({ term: period(one), description: `${one.organisation} (${t('trainer.service.stated')})` })),
            ]}
          />
          <TenureExplained on={trainer.plannedOn!} tenure={tenure} counted={counted} needed={needed} clauses={tenureClauses} />
        </div>
      </Section>
      {trainer.state === 'proposed' ? (
        <>
          <Section id="order" title={t('trainer.decide.order')} description={t('trainer.decide.order-text')}>
            <Form method="post" noValidate>
              <input type="hidden" name="decision" value="appoint" />
              <TextField id="number" name="number" size="medium" maxLength={LONGEST_TEXT.orderNumber} label={t('trainer.field.number')} defaultValue={values?.number ?? ''} error={errors.number} autoComplete="off" required />
              <TextField id="orderedOn" name="orderedOn" type="date" size="medium" label={t('trainer.field.orderedOn')} hint={t('trainer.decide.day-hint')} defaultValue={values?.orderedOn ?? ''} error={errors.orderedOn} required />
              <FormActions>
                <Button busy={busy}>{t('trainer.decide.look')}</Button>
                <Anchor href={paths.trainer(id)}>{t('common.cancel')}</Anchor>
              </FormActions>
            </Form>
          </Section>
          <Section id="refusal" title={t('trainer.decide.refusal')} description={t('trainer.decide.refusal-text')}>
            <Form method="post" noValidate>
              <input type="hidden" name="decision" value="decline" />
              <TextareaField id="reason" name="reason" rows={3} maxLength={LONGEST_TEXT.reason} label={t('trainer.field.reason')} defaultValue={values?.reason ?? ''} error={errors.reason} required />
              <FormActions><Button variant="secondary" busy={busy}>{t('trainer.decide.look-decline')}</Button></FormActions>
            </Form>
          </Section>
        </>
      ) : (
        <Notice title={t('trainer.decide.decided')} />
      )}
    </>
  )
}
