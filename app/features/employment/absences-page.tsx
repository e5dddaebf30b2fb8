import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { AbsenceKind } from '../../rules/adaptation/absence.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, DataTable, DescriptionList, EmptyState, ErrorSummary, FormActions, Notice, PageHeading, RadioGroup, Section, TextField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { AbsencesPage as Page, ProbationEffect } from './leave.server.ts'

interface Props extends Page {
  id: string
  kinds: AbsenceKind[]
  saved: boolean
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: { kind: string; from: string; to: string }; refusal: RefusalView | null; effect: ProbationEffect | null } | undefined
}

/** Absences of a worker: what is recorded, what it does to probation, and a new one. */
export function AbsencesPage({ id, name, employment, absences, kinds, saved, clauses, last }: Props) {
  const t = useT()
  const { date, longDate } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values
  const refs = clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))
  const effectWords = ({ before, after }: ProbationEffect) =>
    before === null || after === null ? t('adaptation.absences.effect-none') : after === before ? t('adaptation.absences.effect-same', { date: longDate(before) }) : t('adaptation.absences.effect-moves', { after: longDate(after), before: longDate(before) })
  return (
    <>
      <PageHeading title={t('adaptation.absences.title')} lead={t('adaptation.absences.lead')} back={{ href: paths.person(id), label: name }} />
      {saved && !last ? <Notice tone="success" live title={t('adaptation.absences.saved')} /> : null}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([field, message]) => ({ id: field, message }))} />
      <Refused refusal={last?.refusal} />
      {last?.effect && values ? (
        <Form method="post" noValidate>
          {Object.entries(values).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
          <ConfirmPanel
            title={t('adaptation.absences.confirm')}
            facts={[
              { term: t('adaptation.hire.worker'), description: name },
              { term: t('adaptation.absences.kind'), description: t(`adaptation.absence.${values.kind as AbsenceKind}`) },
              { term: t('adaptation.absences.days'), description: t('adaptation.absences.from-to', { from: longDate(values.from), to: longDate(values.to) }) },
              { term: t('adaptation.absences.effect'), description: effectWords(last.effect) },
            ]}
            clauses={refs}
            confirm={<Button name="confirmed" value="yes" busy={busy}>{t('adaptation.absences.submit')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('adaptation.hire.change')}</Button>}
          />
        </Form>
      ) : (
        <>
          {employment ? (
            <Section id="probation" title={t('adaptation.absences.probation')}>
              <DescriptionList
                items={[
                  { term: t('adaptation.hire.startsOn'), description: longDate(employment.startsOn) },
                  ...(employment.probationContract && employment.probationEndsOn
                    ? [
                        { term: t('adaptation.absences.by-contract'), description: longDate(employment.probationContract) },
                        ...(employment.probationEndsOn === employment.probationContract ? [] : [{ term: t('adaptation.absences.with-absences'), description: longDate(employment.probationEndsOn) }]),
                      ]
                    : [{ term: t('adaptation.hire.probationEndsOn'), description: t('adaptation.hire.probation-none') }]),
                  ...(employment.endedOn ? [{ term: t('adaptation.end.endsOn'), description: longDate(employment.endedOn) }] : []),
                ]}
              />
              <div className="tags">{refs.map((ref) => <ClauseRef key={ref.href} {...ref} />)}</div>
            </Section>
          ) : (
            <Notice tone="warning" title={t('adaptation.absences.no-order')} actions={<Anchor href={`${paths.hire()}?person=${id}`}>{t('adaptation.list.record-order')}</Anchor>}>{t('adaptation.absences.no-order-text')}</Notice>
          )}
          <Section id="recorded" title={t('adaptation.absences.recorded')}>
            <DataTable
              caption={t('adaptation.absences.recorded')}
              hideCaption
              rows={absences}
              rowKey={(row) => row.id}
              empty={<EmptyState level={3} icon="calendar" title={t('adaptation.absences.none')} />}
              columns={[
                { key: 'days', header: t('adaptation.absences.days'), rowHeader: true, cell: ({ from, to }) => t('adaptation.absences.from-to', { from: date(from), to: date(to) }) },
                { key: 'kind', header: t('adaptation.absences.kind'), cell: ({ kind }) => t(`adaptation.absence.${kind}`) },
                { key: 'effect', header: t('adaptation.absences.effect'), cell: ({ suspends }) => t(suspends ? 'adaptation.absences.stands-still' : 'adaptation.absences.goes-on') },
              ]}
            />
          </Section>
          {employment ? (
            <Section id="new" title={t('adaptation.absences.new')}>
              <Form method="post" noValidate key={saved ? 'saved' : 'new'}>
                <RadioGroup id="kind" name="kind" legend={t('adaptation.absences.kind')} error={last?.errors.kind} defaultValue={values?.kind ?? ''} choices={kinds.map((value) => ({ value, label: t(`adaptation.absence.${value}`), ...(value === 'business-trip' && { hint: t('adaptation.absences.goes-on') }) }))} />
                <TextField id="from" name="from" type="date" size="medium" label={t('adaptation.absences.from')} error={last?.errors.from} defaultValue={values?.from ?? ''} required />
                <TextField id="to" name="to" type="date" size="medium" label={t('adaptation.absences.to')} error={last?.errors.to} defaultValue={values?.to ?? ''} required />
                <FormActions>
                  <Button busy={busy}>{t('adaptation.absences.look')}</Button>
                  <Anchor href={paths.person(id)}>{t('common.cancel')}</Anchor>
                </FormActions>
              </Form>
            </Section>
          ) : null}
        </>
      )}
    </>
  )
}
