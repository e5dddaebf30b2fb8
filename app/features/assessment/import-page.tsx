/** Results from a file: the template, the file, and what was imported before. */
import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, DataTable, ErrorSummary, FormActions, LinkButton, PageHeading, Section, SelectField, StateTag, TextField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { ImportForm } from './import.server.ts'

interface Props extends ImportForm {
  clauses: ClauseLink[]
  columns: string[]
  most: number
  last: { errors: Record<string, string>; values: Record<string, string>; refusal: RefusalView | null } | undefined
}

export function ImportPage({ years, batches, clauses, columns, most, last }: Props) {
  const t = useT()
  const { dateTime, number } = useFormat()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <PageHeading title={t('campaign.import.title')} lead={t('campaign.import.lead')} back={{ href: paths.campaign(), label: t('common.place.campaign') }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([field, message]) => ({ id: field, message }))} />
      <Refused refusal={last?.refusal} />
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      <Section id="template" title={t('campaign.import.template')} description={t('campaign.import.template-text')} action={<LinkButton href={paths.importTemplate()} variant="secondary" icon="download" plain>{t('campaign.import.template-action')}</LinkButton>}>
        <ul className="stack stack-tight">
          <li>{t('campaign.import.rule.person')}</li>
          <li>{t('campaign.import.rule.levels')}</li>
          <li>{t('campaign.import.rule.source')}</li>
          <li>{t('campaign.import.rule.date')}</li>
        </ul>
        <p className="meta">{t('campaign.import.columns', { columns: columns.join('; ') })}</p>
      </Section>
      <Section id="upload" title={t('campaign.import.file-title')}>
        <Form method="post" encType="multipart/form-data" noValidate>
          {years.length > 1 ? <SelectField id="year" name="year" label={t('campaign.import.year')} options={years.map((year) => ({ value: String(year), label: String(year) }))} defaultValue={last?.values.year ?? String(years[0])} /> : <input type="hidden" name="year" value={years[0]} />}
          <TextField id="file" name="file" type="file" accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" label={t('campaign.import.file')} hint={t('campaign.import.file-hint', { most: number(most) })} error={last?.errors.file} required />
          <FormActions>
            <Button busy={busy} icon="upload">{t('campaign.import.look')}</Button>
            <Anchor href={paths.campaign()}>{t('common.cancel')}</Anchor>
          </FormActions>
          <p className="meta">{t('campaign.import.nothing-yet')}</p>
        </Form>
      </Section>
      {batches.length > 0 ? (
        <Section id="before" title={t('campaign.import.before')}>
          <DataTable
            caption={t('campaign.import.before')}
            hideCaption
            rows={batches}
            rowKey={({ id }) => id}
            columns={[
              { key: 'file', header: t('campaign.import.file'), rowHeader: true, cell: ({ id, fileName }) => <Anchor href={paths.importBatch(id)}>{fileName}</Anchor> },
              { key: 'year', header: t('campaign.import.year'), cell: ({ year }) => year },
              { key: 'rows', header: t('campaign.import.rows'), align: 'end', cell: ({ rows }) => number(rows) },
              { key: 'when', header: t('campaign.import.when'), cell: ({ createdAt, createdBy }) => <>{dateTime(createdAt)}<br /><span className="meta">{createdBy}</span></> },
              { key: 'state', header: t('campaign.standing'), cell: ({ undone }) => <StateTag state={undone ? 'neutral' : 'done'}>{t(undone ? 'campaign.import.undone' : 'campaign.import.imported')}</StateTag> },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}
