import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, ClauseRef, DataTable, EmptyState, ErrorSummary, FormActions, Notice, PageHeading, Section, TextField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { sessionWhen } from '../sessions/session-time.ts'
import type { SignedSheetPage as Page } from './signed-sheet.server.ts'

interface Props extends Page {
  types: string
  done: 'added' | 'removed' | null
  clauses: ClauseLink[]
  last: { errors: Record<string, string> } | undefined
}

/** Photographs of the sheet that was signed by hand, beside the one on the platform. */
export function SignedSheetPage({ head, files, types, done, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <PageHeading eyebrow={`${head.courseCode} ${inLocale(head.title, locale)}`} title={t('attendance.photograph.title')} lead={sessionWhen(head, format)} back={{ href: paths.attendance(head.sessionId), label: t('attendance.sheet.title') }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))} />
      {done ? <Notice tone="success" live title={t(`attendance.photograph.${done}`)} /> : null}
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      <Section id="kept" title={t('attendance.photograph.kept')}>
        <DataTable
          caption={t('attendance.photograph.kept')}
          hideCaption
          rows={files}
          rowKey={({ id }) => id}
          empty={<EmptyState icon="upload" level={3} title={t('attendance.photograph.none')} text={t('attendance.photograph.none-text')} />}
          columns={[
            { key: 'name', header: t('attendance.photograph.file'), rowHeader: true, cell: ({ id, title }) => <a href={paths.runFile(head.runId, id)}>{title}</a> },
            { key: 'at', header: t('attendance.photograph.at'), cell: ({ addedAt, addedBy }) => <>{format.dateTime(addedAt)}<br /><span className="meta">{addedBy}</span></> },
            {
              key: 'remove', header: t('attendance.signed.action'),
              cell: ({ id, title }) => (
                <Form method="post" encType="multipart/form-data">
                  <input type="hidden" name="remove" value={id} />
                  <Button variant="quiet" size="small" busy={busy} aria-label={t('attendance.photograph.remove-of', { title })}>{t('attendance.photograph.remove')}</Button>
                </Form>
              ),
            },
          ]}
        />
      </Section>
      <Section id="upload" title={t('attendance.photograph.add')}>
        <Form method="post" encType="multipart/form-data" noValidate>
          <TextField id="file" name="file" type="file" accept={types} label={t('attendance.photograph.choose')} hint={t('attendance.photograph.hint')} error={last?.errors.file} required />
          <FormActions>
            <Button busy={busy} icon="upload">{t('attendance.photograph.submit')}</Button>
            <Anchor href={paths.attendance(head.sessionId)}>{t('common.cancel')}</Anchor>
          </FormActions>
        </Form>
      </Section>
    </>
  )
}
