/** A version of the plan to be read, in the order of annex 1: who, three sections with their rows, who signed. */
import { useFormat, useT } from '../../i18n/context.tsx'
import { PLAN_SECTIONS } from '../../rules/adaptation/plan.ts'
import { DataTable, DescriptionList, Section, Timeline } from '../../ui/index.ts'
import { ROMAN } from './plan-form.ts'
import type { PlanSheet } from './plan-page.server.ts'

type Header = Pick<PlanSheet, 'worker' | 'startsOn' | 'probationEndsOn' | 'periodEndsOn' | 'mentor'>

/** The header of the form, as the staff record has it; nobody types it (397/A1.header). */
export function PlanHeader({ header, period = true }: { header: Header; period?: boolean }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <DescriptionList
      items={[
        { term: t('adaptation.case.worker'), description: header.worker.name },
        { term: t('adaptation.case.unit'), description: header.worker.unit ?? header.worker.organisation },
        { term: t('adaptation.case.position'), description: header.worker.position },
        { term: t('adaptation.case.starts'), description: date(header.startsOn) },
        { term: t('adaptation.case.probation'), description: header.probationEndsOn ? date(header.probationEndsOn) : t('adaptation.case.no-probation') },
        { term: t('adaptation.plan.mentor'), description: header.mentor ? [header.mentor.name, header.mentor.position].filter(Boolean).join(', ') : '–' },
        ...(period ? [{ term: t('adaptation.case.period-ends'), description: date(header.periodEndsOn) }] : []),
      ]}
    />
  )
}

export function PlanSheetView({ sheet }: { sheet: PlanSheet }) {
  const t = useT()
  const { date, dateTime } = useFormat()
  const marked = sheet.rows.some(({ mark }) => mark !== null)
  return (
    <>
      <Section id="header" title={t('adaptation.plan.header')}>
        <PlanHeader header={sheet} />
      </Section>
      {PLAN_SECTIONS.map((section) => (
        <Section key={section} id={`section-${section}`} title={`${ROMAN[section]}. ${t(`adaptation.section.${section}`)}`}>
          <DataTable
            caption={t(`adaptation.section.${section}`)}
            hideCaption
            rows={sheet.rows.filter((row) => row.section === section)}
            rowKey={({ number }) => String(number)}
            empty={<p className="soft">{t('adaptation.plan.no-rows')}</p>}
            columns={[
              { key: 'activity', header: t('adaptation.plan.activity'), rowHeader: true, cell: (row) => `${row.number}. ${row.activity || '–'}` },
              { key: 'result', header: t('adaptation.plan.result'), cell: (row) => row.result || '–' },
              { key: 'completeOn', header: t('adaptation.plan.complete-on'), cell: (row) => (row.completeOn ? <span className="nowrap">{date(row.completeOn)}</span> : '–') },
              ...(marked ? [{ key: 'mark', header: t('adaptation.plan.mark'), cell: (row: PlanSheet['rows'][number]) => (row.mark === null ? '–' : row.markedOn ? t('adaptation.plan.marked', { mark: row.mark, date: date(row.markedOn) }) : String(row.mark)) }] : []),
            ]}
          />
        </Section>
      ))}
      {sheet.signatures.length > 0 ? (
        <Section id="signatures" title={t('adaptation.plan.signatures')}>
          <Timeline
            label={t('adaptation.plan.signatures')}
            entries={sheet.signatures.map((one) => ({
              when: dateTime(one.at), dateTime: one.at, title: t(`adaptation.plan.signed.${one.purpose}`), who: `${one.name}, ${one.position}`, text: <p className="meta">{t('adaptation.case.signed-as', { hash: one.hash })}</p>,
            }))}
          />
        </Section>
      ) : null}
    </>
  )
}
