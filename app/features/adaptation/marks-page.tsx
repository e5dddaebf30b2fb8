import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, Card, DataTable, EmptyState, ErrorSummary, FormActions, Notice, Section, TextField } from '../../ui/index.ts'
import { Refused } from '../shell/refused.tsx'
import { Grounds, MarkTag, NotNow, rowErrors, rowNumber, StepHeading, useBroughtIntoView, useBusy, type Last } from './step-parts.tsx'
import type { MarksStep, RowView } from './steps.server.ts'

const SECTIONS = [1, 2, 3] as const
interface Props {
  step: MarksStep
  done: boolean
  last: Last | undefined
}

/** The mentor marks the rows of the plan; everybody else reads. */
export function MarksPage({ step, done, last }: Props) {
  const t = useT()
  useBroughtIntoView(last)
  const { head, rows, mayMark, closed } = step
  const open = rows.filter(({ mark }) => mark === null).length
  return (
    <>
      <StepHeading head={head} title={t('adaptation.marks.title')} lead={t(mayMark ? 'adaptation.marks.lead-mentor' : 'adaptation.marks.lead')} />
      {done && !last ? <Notice tone="success" live title={t('adaptation.marks.saved')}><p>{open > 0 ? t('adaptation.marks.open', { count: open }) : t('adaptation.marks.all-given')}</p></Notice> : null}
      <ErrorSummary title={t('common.form.errors')} errors={rowErrors(last?.errors, rows)} />
      <Refused refusal={last?.refusal} />
      <NotNow refusal={closed} />
      <MarkMeaning clauses={step.clauses} />
      {rows.length === 0 ? <EmptyState icon="list" title={t('adaptation.marks.no-plan')} text={t('adaptation.marks.no-plan-text')} /> : mayMark ? <MarkForm step={step} last={last} /> : <RowsRead rows={rows} level={2} />}
    </>
  )
}

function MarkMeaning({ clauses }: Pick<MarksStep, 'clauses'>) {
  const t = useT()
  return (
    <Notice title={t('adaptation.marks.meaning')}>
      <div className="stack stack-tight">
        <p>{t('adaptation.marks.meaning-text')}</p>
        <Grounds clauses={clauses} />
      </div>
    </Notice>
  )
}

function MarkForm({ step, last }: { step: MarksStep; last: Last | undefined }) {
  const t = useT()
  const busy = useBusy()
  return (
    <Form method="post" noValidate>
      {SECTIONS.map((section) => (
        <Section key={section} id={`section-${section}`} title={`${'I'.repeat(section)}. ${t(`adaptation.section.${section}`)}`}>
          <div className="stack">
            {step.rows.filter((row) => row.section === section).map((row) => <RowCard key={row.id} row={row} step={step} last={last} />)}
          </div>
        </Section>
      ))}
      <p className="meta">{t('adaptation.marks.signed-note')}</p>
      <FormActions sticky>
        <Button busy={busy}>{t('adaptation.marks.save')}</Button>
        <Anchor href={paths.adaptation(step.head.caseId)}>{t('common.cancel')}</Anchor>
      </FormActions>
    </Form>
  )
}

function RowCard({ row, step, last }: { row: RowView; step: MarksStep; last: Last | undefined }) {
  const t = useT()
  const { date } = useFormat()
  const of = (id: string, usual: string) => ({ id, name: id, defaultValue: last?.values[id] ?? usual, error: last?.errors[id] })
  return (
    <Card title={`${rowNumber(row)}. ${row.activity}`} tags={row.mark === null ? undefined : <MarkTag mark={row.mark} />}>
      <p>{t('adaptation.step.result')}: {row.result}</p>
      {row.completeOn ? <p className="meta">{t('adaptation.step.complete-on', { date: date(row.completeOn) })}</p> : null}
      <div className="filter-fields">
        <TextField {...of(`mark-${row.id}`, row.mark === null ? '' : String(row.mark))} label={<>{t('adaptation.marks.mark')}<span className="visually-hidden"> {rowNumber(row)}</span></>} size="short" inputMode="numeric" autoComplete="off" />
        <TextField {...of(`date-${row.id}`, row.markedOn ?? step.today)} type="date" label={<>{t('adaptation.marks.date')}<span className="visually-hidden"> {rowNumber(row)}</span></>} size="medium" min={step.head.startsOn} max={step.today} />
      </div>
    </Card>
  )
}

/** Rows with their marks, to read. */
export function RowsRead({ rows, level = 3 }: { rows: readonly RowView[]; level?: 2 | 3 }) {
  const t = useT()
  const { date } = useFormat()
  const commented = rows.some(({ comment }) => comment !== null)
  return (
    <>
      {SECTIONS.map((section) => (
        <Section key={section} id={`section-${section}`} level={level} title={`${'I'.repeat(section)}. ${t(`adaptation.section.${section}`)}`}>
          <DataTable
            caption={t(`adaptation.section.${section}`)}
            hideCaption
            rows={rows.filter((row) => row.section === section)}
            rowKey={({ id }) => id}
            columns={[
              { key: 'activity', header: t('adaptation.step.activity'), rowHeader: true, cell: (row) => `${rowNumber(row)}. ${row.activity}` },
              { key: 'result', header: t('adaptation.step.result'), cell: ({ result }) => result },
              { key: 'until', header: t('adaptation.step.until'), cell: ({ completeOn }) => (completeOn ? date(completeOn) : '–') },
              { key: 'mark', header: t('adaptation.marks.mark-short'), cell: ({ mark, markedOn }) => <><MarkTag mark={mark} />{markedOn ? <><br /><span className="meta">{date(markedOn)}</span></> : null}</> },
              ...(commented ? [{ key: 'comment', header: t('adaptation.report.comment-short'), cell: ({ comment }: RowView) => comment ?? '–' }] : []),
            ]}
          />
        </Section>
      ))}
    </>
  )
}
