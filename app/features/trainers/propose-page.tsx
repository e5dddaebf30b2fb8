import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, DescriptionList, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, Section, TextareaField, TextField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { LONGEST_TEXT, type ProposalForm } from './proposal-form.ts'
import type { ProposalOutlook, ProposalPage as Page } from './propose.server.ts'
import { clauseRefs, TenureExplained } from './trainer-words.tsx'

interface Props extends Page {
  start: ProposalForm
  today: string
  needed: number
  clauses: ClauseLink[]
  tenureClauses: ClauseLink[]
  last: { errors: Record<string, string>; values: ProposalForm; refusal: RefusalView | null; outlook: ProposalOutlook | null } | undefined
}

/** A centre proposes a worker as an internal trainer: service is counted before anybody types, and shown again before it is sent. */
export function ProposePage({ personId, name, centre, openEntryId, service, tenure, counted, start, today, needed, clauses, tenureClauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, longDate } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? start
  const errors = last?.errors ?? {}
  const heading = <PageHeading title={t('trainer.propose.title')} lead={t('trainer.propose.lead')} eyebrow={name} back={{ href: paths.person(personId), label: name }} />
  const period = ({ from, to }: { from: string; to: string | null }) => (to ? t('trainer.service.from-to', { from: date(from), to: date(to) }) : t('trainer.service.since', { from: date(from) }))
  if (openEntryId !== null)
    return <>{heading}<Notice title={t('trainer.propose.open-entry')} actions={<LinkButton href={paths.trainer(openEntryId)}>{t('trainer.register.open')}</LinkButton>} /></>
  if (last?.outlook)
    return (
      <>
        {heading}
        <Form method="post" noValidate>
          <Typed values={values} />
          <ConfirmPanel
            title={t('trainer.propose.confirm')}
            facts={[
              { term: t('trainer.field.worker'), description: name },
              ...(centre ? [{ term: t('trainer.field.centre'), description: inLocale(centre.name, locale) }] : []),
              { term: t('trainer.field.plannedOn'), description: longDate(values.plannedOn) },
              { term: t('trainer.field.statement'), description: values.statement },
              ...values.service.filter(({ from }) => from !== '').map((one) => ({ term: t('trainer.service.elsewhere'), description: `${one.organisation}, ${period({ from: one.from, to: one.to || null })}` })),
            ]}
            clauses={clauseRefs(clauses, t)}
            confirm={<Button name="confirmed" value="yes" busy={busy}>{t('trainer.propose.submit')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('trainer.change')}</Button>}
          >
            <TenureExplained on={values.plannedOn} tenure={last.outlook} earliest={last.outlook.earliest} counted={last.outlook.counted} needed={needed} clauses={tenureClauses} />
          </ConfirmPanel>
        </Form>
      </>
    )
  return (
    <>
      {heading}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Section id="service" title={t('trainer.propose.service')} description={t('trainer.propose.service-text')}>
        <div className="stack">
          <TenureExplained on={today} tenure={tenure} earliest={tenure.earliest} counted={counted} needed={needed} clauses={tenureClauses} />
          {service.length > 0 ? <DescriptionList items={service.map((one) => ({ term: period(one), description: inLocale(one.organisation, locale) }))} /> : <p className="soft">{t('trainer.propose.no-service')}</p>}
        </div>
      </Section>
      <Section id="proposal" title={t('trainer.propose.form')}>
        <Form method="post" noValidate>
          <TextField id="plannedOn" name="plannedOn" type="date" size="medium" label={t('trainer.field.plannedOn')} hint={t('trainer.propose.planned-hint')} defaultValue={values.plannedOn} error={errors.plannedOn} required />
          <TextareaField id="statement" name="statement" rows={5} maxLength={LONGEST_TEXT.statement} label={t('trainer.field.statement')} hint={t('trainer.propose.statement-hint')} defaultValue={values.statement} error={errors.statement} required />
          <input type="hidden" name="rows" value={values.service.length} />
          {values.service.map((row, at) => (
            <fieldset key={at} className="field group">
              <legend className="field-label">{t('trainer.propose.elsewhere', { number: at + 1 })} <span className="field-optional">{t('common.optional')}</span></legend>
              <TextField id={`organisation-${at}`} name={`organisation-${at}`} maxLength={LONGEST_TEXT.organisation} label={t('trainer.service.organisation')} defaultValue={row.organisation} error={errors[`organisation-${at}`]} autoComplete="off" />
              <TextField id={`from-${at}`} name={`from-${at}`} type="date" size="medium" label={t('trainer.service.from')} defaultValue={row.from} error={errors[`from-${at}`]} />
              <TextField id={`to-${at}`} name={`to-${at}`} type="date" size="medium" label={t('trainer.service.to')} hint={t('trainer.service.to-hint')} defaultValue={row.to} error={errors[`to-${at}`]} />
            </fieldset>
          ))}
          <FormActions>
            <Button busy={busy}>{t('trainer.propose.look')}</Button>
            <Button name="more" value="yes" variant="secondary">{t('trainer.propose.more')}</Button>
            <Anchor href={paths.person(personId)}>{t('common.cancel')}</Anchor>
          </FormActions>
        </Form>
      </Section>
    </>
  )
}

/** What was typed, carried along. */
function Typed({ values: { plannedOn, statement, service } }: { values: ProposalForm }) {
  const fields = { plannedOn, statement, rows: String(service.length), ...Object.fromEntries(service.flatMap((row, at) => Object.entries(row).map(([name, value]) => [`${name}-${at}`, value] as const))) }
  return <>{Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}</>
}
