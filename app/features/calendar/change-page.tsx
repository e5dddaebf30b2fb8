import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import { CHANGE_REASONS } from '../../rules/calendar/changes.ts'
import { DAY_KINDS } from '../../rules/calendar/working-calendar.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, DataTable, ErrorSummary, FormActions, PageHeading, RadioGroup, SelectField, TextareaField, TextField } from '../../ui/index.ts'
import { Refused } from '../shell/refused.tsx'

export interface MoveLine {
  key: string
  what: string
  clause: string
  about: string
  /** who owes it: a name, or a role */
  owner: string | null
  ownerRole: string | null
  from: string
  to: string
}
export interface PreviewView {
  moves: MoveLine[]
  settled: number
  expected: string
}
export interface LastPress<Values> {
  errors: Record<string, string>
  values: Values
  refusal: RefusalView | null
  preview: PreviewView | null
}
export interface DayValues {
  on: string
  kind: string
  reason: string
  /** key of the holiday's name, or '' */
  holiday: string
  act: string
}
export interface YearValues {
  year: string
  source: string
}

/** A day changes by an act: first what moves, then the change. */
export function ChangeDayPage({ values: given, holidays, last }: { values: DayValues; holidays: { key: string; name: string }[]; last: LastPress<DayValues> | undefined }) {
  const t = useT()
  const { longDate } = useFormat()
  const values = last?.values ?? given
  const errors = last?.errors ?? {}
  return (
    <>
      <PageHeading title={t('calendar.change.title')} lead={t('calendar.change.lead')} back={{ href: paths.workingCalendar(), label: t('calendar.title') }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Form method="post" noValidate>
        {last?.preview ? (
          <>
            <Hidden values={values} expected={last.preview.expected} />
            <Consequences
              preview={last.preview}
              facts={[
                { term: t('calendar.change.day'), description: longDate(values.on) },
                { term: t('calendar.change.kind'), description: t(`calendar.kind.${values.kind}` as MessageKey) },
                { term: t('calendar.change.reason'), description: t(`calendar.reason.${values.reason}` as MessageKey) },
                ...(values.holiday ? [{ term: t('calendar.change.holiday'), description: holidays.find(({ key }) => key === values.holiday)?.name ?? values.holiday }] : []),
                { term: t('calendar.change.act'), description: values.act },
              ]}
              confirm={t('calendar.preview.change')}
            />
          </>
        ) : (
          <>
            <TextField id="on" name="on" type="date" size="medium" label={t('calendar.change.day')} defaultValue={values.on} error={errors.on} required />
            <RadioGroup
              id="kind" name="kind" legend={t('calendar.change.kind')} defaultValue={values.kind} error={errors.kind} required
              choices={DAY_KINDS.map((kind) => ({ value: kind, label: t(`calendar.kind.${kind}`), hint: t(`calendar.kind-hint.${kind}`) }))}
            />
            <RadioGroup
              id="reason" name="reason" legend={t('calendar.change.reason')} defaultValue={values.reason} error={errors.reason} required
              choices={CHANGE_REASONS.map((reason) => ({ value: reason, label: t(`calendar.reason.${reason}`), hint: t(`calendar.reason-hint.${reason}`) }))}
            />
            <SelectField
              id="holiday" name="holiday" label={t('calendar.change.holiday')} optionalLabel={t('common.optional')} hint={t('calendar.change.holiday-hint')} placeholder={t('calendar.change.no-holiday')}
              options={holidays.map(({ key, name }) => ({ value: key, label: name }))} defaultValue={values.holiday} error={errors.holiday}
            />
            <TextareaField id="act" name="act" rows={2} label={t('calendar.change.act')} hint={t('calendar.change.act-hint')} defaultValue={values.act} error={errors.act} required />
            <ShowWhatMoves />
          </>
        )}
      </Form>
    </>
  )
}

/** The calendar of a year is confirmed by the source that publishes it. */
export function ConfirmYearPage({ values: given, years, last }: { values: YearValues; years: number[]; last: LastPress<YearValues> | undefined }) {
  const t = useT()
  const values = last?.values ?? given
  const errors = last?.errors ?? {}
  return (
    <>
      <PageHeading title={t('calendar.confirm.title')} lead={t('calendar.confirm.lead')} back={{ href: paths.workingCalendar(), label: t('calendar.title') }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Form method="post" noValidate>
        {last?.preview ? (
          <>
            <Hidden values={values} expected={last.preview.expected} />
            <Consequences
              preview={last.preview}
              facts={[{ term: t('calendar.confirm.year'), description: values.year }, { term: t('calendar.confirm.source'), description: values.source }]}
              confirm={t('calendar.preview.confirm')}
            />
          </>
        ) : (
          <>
            <SelectField id="year" name="year" label={t('calendar.confirm.year')} options={years.map((year) => ({ value: String(year), label: String(year) }))} defaultValue={values.year} error={errors.year} required />
            <TextareaField id="source" name="source" rows={2} label={t('calendar.confirm.source')} hint={t('calendar.confirm.source-hint')} defaultValue={values.source} error={errors.source} required />
            <ShowWhatMoves />
          </>
        )}
      </Form>
    </>
  )
}

const Hidden = ({ values, expected }: { values: DayValues | YearValues; expected: string }) => (
  <>
    {Object.entries({ ...values, expected }).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

function ShowWhatMoves() {
  const t = useT()
  return (
    <FormActions>
      <Button name="intent" value="preview">{t('calendar.preview.show')}</Button>
      <Anchor href={paths.workingCalendar()}>{t('common.cancel')}</Anchor>
    </FormActions>
  )
}

function Consequences({ preview: { moves, settled }, facts, confirm }: { preview: PreviewView; facts: { term: string; description: string }[]; confirm: string }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <ConfirmPanel
      title={t('calendar.preview.title')}
      facts={[
        ...facts,
        { term: t('calendar.preview.deadlines'), description: moves.length > 0 ? t('calendar.preview.moves', { count: moves.length }) : settled > 0 ? t('calendar.preview.settled', { count: settled }) : t('calendar.preview.none') },
      ]}
      warning={t('calendar.preview.warning')}
      confirm={<Button name="intent" value="carry-out">{confirm}</Button>}
      cancel={<Button variant="secondary" name="intent" value="edit">{t('calendar.preview.edit')}</Button>}
    >
      {moves.length > 0 ? (
        <DataTable
          caption={t('calendar.preview.table')}
          rows={moves}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', header: t('calendar.preview.what'), rowHeader: true, cell: ({ what, clause }) => (what === clause ? what : <>{what} <span className="soft">({clause})</span></>) },
            { key: 'about', header: t('calendar.preview.about'), cell: ({ about }) => about },
            { key: 'owner', header: t('calendar.preview.owner'), cell: ({ owner, ownerRole }) => (ownerRole ? t(`admin.role.${ownerRole}` as MessageKey) : owner) },
            { key: 'from', header: t('calendar.preview.from'), align: 'end', cell: ({ from }) => date(from) },
            { key: 'to', header: t('calendar.preview.to'), align: 'end', cell: ({ to }) => date(to) },
          ]}
        />
      ) : null}
    </ConfirmPanel>
  )
}
