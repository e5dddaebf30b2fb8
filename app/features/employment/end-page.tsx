import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, DataTable, ErrorSummary, FormActions, Notice, PageHeading, Section, TextField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { EndEffect, EndPage as Page } from './leave.server.ts'

interface Props extends Page {
  id: string
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: { number: string; endsOn: string }; refusal: RefusalView | null; effect: EndEffect | null } | undefined
}

/** The end of employment by order: what hangs on it is shown before it is recorded. */
export function EndPage({ id, name, employments, open, effect, clauses, last }: Props) {
  const t = useT()
  const { date, longDate } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values
  const refs = clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))
  const consequences = ({ newcomers, ownCaseId, trainer }: EndEffect) => (
    <ul className="stack stack-tight">
      {newcomers.length === 0 ? <li>{t('adaptation.end.no-newcomers')}</li> : newcomers.map((one) => <li key={one.caseId}><Anchor href={paths.adaptation(one.caseId)}>{t('adaptation.end.loses-mentor', { name: one.name })}</Anchor></li>)}
      {ownCaseId ? <li><Anchor href={paths.adaptation(ownCaseId)}>{t('adaptation.end.own-case')}</Anchor></li> : null}
      {trainer ? <li><Anchor href={paths.trainer(trainer.id)}>{t('trainer.leave.sessions', { count: trainer.sessions })}</Anchor></li> : null}
    </ul>
  )
  return (
    <>
      <PageHeading title={t('adaptation.end.title')} lead={t('adaptation.end.lead')} back={{ href: paths.person(id), label: name }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([field, message]) => ({ id: field, message }))} />
      <Refused refusal={last?.refusal} />
      {last?.effect && values ? (
        <Form method="post" noValidate>
          {Object.entries(values).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
          <ConfirmPanel
            tone="danger"
            title={t('adaptation.end.confirm')}
            facts={[
              { term: t('adaptation.hire.worker'), description: name },
              { term: t('adaptation.end.number'), description: values.number },
              { term: t('adaptation.end.endsOn'), description: longDate(values.endsOn) },
              { term: t('adaptation.end.consequences'), description: consequences(last.effect) },
            ]}
            clauses={refs}
            warning={t('adaptation.end.warning')}
            confirm={<Button name="confirmed" value="yes" variant="danger" busy={busy}>{t('adaptation.end.submit')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('adaptation.hire.change')}</Button>}
          />
        </Form>
      ) : (
        <>
          {employments.length > 0 ? (
            <Section id="orders" title={t('adaptation.end.orders')}>
              <DataTable
                caption={t('adaptation.end.orders')}
                hideCaption
                rows={employments}
                rowKey={(row) => row.id}
                columns={[
                  { key: 'order', header: t('adaptation.hire.order'), rowHeader: true, cell: (row) => t('adaptation.hire.order-of', { number: row.orderNumber, date: date(row.orderedOn) }) },
                  { key: 'start', header: t('adaptation.hire.startsOn'), cell: (row) => date(row.startsOn) },
                  { key: 'end', header: t('adaptation.end.endsOn'), cell: (row) => (row.endedOn ? t('adaptation.end.ended-by', { date: date(row.endedOn), number: row.endOrderNumber ?? '–' }) : '–') },
                ]}
              />
            </Section>
          ) : null}
          {open ? (
            <>
              <Section id="effect" title={t('adaptation.end.consequences')}>
                {consequences(effect)}
                <div className="tags">{refs.map((ref) => <ClauseRef key={ref.href} {...ref} />)}</div>
              </Section>
              <Section id="new" title={t('adaptation.end.new')}>
                <Form method="post" noValidate>
                  <TextField id="number" name="number" size="medium" maxLength={100} label={t('adaptation.end.number')} error={last?.errors.number} defaultValue={values?.number ?? ''} autoComplete="off" required />
                  <TextField id="endsOn" name="endsOn" type="date" size="medium" label={t('adaptation.end.endsOn')} hint={t('adaptation.end.day-hint')} error={last?.errors.endsOn} defaultValue={values?.endsOn ?? ''} required />
                  <FormActions>
                    <Button busy={busy}>{t('adaptation.end.look')}</Button>
                    <Anchor href={paths.person(id)}>{t('common.cancel')}</Anchor>
                  </FormActions>
                </Form>
              </Section>
            </>
          ) : (
            <Notice title={t('adaptation.end.over')} />
          )}
        </>
      )}
    </>
  )
}
