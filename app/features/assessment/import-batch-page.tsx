/** A file that was looked at: every wrong cell, or how much is ready; and an import that was made, with the way to take it back. */
import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import { cellName } from '../../rules/assessment/import-row.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, DataTable, DescriptionList, LinkButton, Notice, PageHeading, Section, StateTag } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import { Refused } from '../shell/refused.tsx'
import type { BatchView, DraftView } from './import.server.ts'

interface Shared {
  clauses: ClauseLink[]
  refusal: RefusalView | null
}
const refs = (clauses: ClauseLink[], moreLabel: string) => clauses.map((clause) => ({ ...clause, moreLabel }))

export function ImportDraftPage({ draft, clauses, refusal }: Shared & { draft: DraftView }) {
  const { id, year, fileName, rows, ready, problems, allProblems, remarks, allRemarks } = draft
  const t = useT()
  const { number } = useFormat()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <PageHeading title={t('campaign.import.looked-at')} eyebrow={fileName} lead={t(allProblems > 0 ? 'campaign.import.lead-problems' : 'campaign.import.lead-ready')} back={{ href: paths.importAssessments(), label: t('campaign.import.title') }} />
      <Refused refusal={refusal} />
      {allProblems > 0 ? (
        <>
          <Notice tone="error" title={t('campaign.import.problems', { count: allProblems, total: number(allProblems) })} actions={<LinkButton href={paths.importProblems(id)} variant="secondary" icon="download" plain>{t('campaign.import.problems-csv')}</LinkButton>}>
            <p>{t('campaign.import.nothing-imported', { rows: number(rows), ready: number(ready) })}</p>
          </Notice>
          <Section id="problems" title={t('campaign.import.problems-title')} description={allProblems > problems.length ? t('campaign.import.first', { shown: number(problems.length), total: number(allProblems) }) : undefined}>
            <DataTable
              caption={t('campaign.import.problems-title')}
              hideCaption
              rows={problems}
              rowKey={({ row, column, reason, given }) => `${row} ${column} ${reason} ${given}`}
              columns={[
                { key: 'cell', header: t('campaign.import.cell'), rowHeader: true, cell: (problem) => <span className="tabular">{cellName(problem)}</span> },
                { key: 'given', header: t('campaign.import.given'), cell: ({ given }) => given || <span className="soft">{t('campaign.import.empty')}</span> },
                { key: 'reason', header: t('campaign.import.why'), cell: ({ reason, other }) => t(`campaign.import.reason.${reason}` as MessageKey, { row: other ?? 0 }) },
                { key: 'suggestion', header: t('campaign.import.suggestion'), cell: ({ suggestion }) => suggestion || '–' },
              ]}
            />
          </Section>
        </>
      ) : (
        <Form method="post">
          <ConfirmPanel
            title={t('campaign.import.confirm')}
            facts={[
              { term: t('campaign.import.file'), description: fileName },
              { term: t('campaign.import.year'), description: year },
              { term: t('campaign.import.rows'), description: number(ready) },
              { term: t('campaign.open.what'), description: t('campaign.import.what', { count: ready, total: number(ready) }) },
            ]}
            clauses={refs(clauses, t('common.clause.more'))}
            warning={t('campaign.import.warning')}
            confirm={<Button name="intent" value="import" busy={busy}>{t('campaign.import.submit')}</Button>}
            cancel={<LinkButton href={paths.importAssessments()} variant="secondary">{t('campaign.import.other-file')}</LinkButton>}
          />
        </Form>
      )}
      {allRemarks > 0 ? (
        <Section id="remarks" title={t('campaign.import.remarks')} description={allRemarks > remarks.length ? t('campaign.import.first', { shown: number(remarks.length), total: number(allRemarks) }) : t('campaign.import.remarks-text')}>
          <DataTable
            caption={t('campaign.import.remarks')}
            hideCaption
            rows={remarks}
            rowKey={({ row, column, notice }) => `${row} ${column} ${notice}`}
            columns={[
              { key: 'cell', header: t('campaign.import.cell'), rowHeader: true, cell: (remark) => <span className="tabular">{cellName(remark)}</span> },
              { key: 'given', header: t('campaign.import.given'), cell: ({ given }) => given },
              { key: 'notice', header: t('campaign.import.how-read'), cell: ({ notice, suggestion }) => t(`campaign.import.notice.${notice}` as MessageKey, { read: suggestion }) },
            ]}
          />
        </Section>
      ) : null}
      {allProblems > 0 ? <LinkButton href={paths.importAssessments()} variant="secondary" icon="upload">{t('campaign.import.other-file')}</LinkButton> : null}
    </>
  )
}

export function ImportBatchPage({ batch, resting, mayUndo, undoing, done, page, pages, clauses, refusal }: Shared & { batch: Omit<BatchView, 'undo'>; mayUndo: boolean; resting: RefusalView | null; undoing: boolean; done: 'imported' | 'undone' | null; page: number; pages: number }) {
  const t = useT()
  const { dateTime, number } = useFormat()
  const busy = useNavigation().state !== 'idle'
  const here = paths.importBatch(batch.id)
  return (
    <>
      <PageHeading
        title={t('campaign.import.batch')}
        eyebrow={batch.fileName}
        tags={<StateTag state={batch.undoneAt ? 'neutral' : 'done'}>{t(batch.undoneAt ? 'campaign.import.undone' : 'campaign.import.imported')}</StateTag>}
        back={{ href: paths.importAssessments(), label: t('campaign.import.title') }}
      />
      {done ? <Notice tone="success" live title={t(`campaign.import.done.${done}`, { count: batch.rows, total: number(batch.rows) })} /> : null}
      <Refused refusal={refusal} />
      <DescriptionList
        items={[
          { term: t('campaign.import.year'), description: batch.year },
          { term: t('campaign.import.rows'), description: number(batch.rows) },
          { term: t('campaign.import.when'), description: `${dateTime(batch.createdAt)}, ${batch.createdBy}` },
          ...(batch.undoneAt ? [{ term: t('campaign.import.undone-when'), description: `${dateTime(batch.undoneAt)}, ${batch.undoneBy ?? '–'}` }] : []),
        ]}
      />
      {mayUndo && undoing ? (
        <Form method="post">
          <ConfirmPanel
            tone="danger"
            title={t('campaign.import.undo-title')}
            facts={[
              { term: t('campaign.import.file'), description: batch.fileName },
              { term: t('campaign.import.rows'), description: number(batch.rows) },
              { term: t('campaign.open.what'), description: t('campaign.import.undo-what') },
            ]}
            clauses={refs(clauses, t('common.clause.more'))}
            warning={t('campaign.import.undo-warning')}
            confirm={<Button name="intent" value="undo" variant="danger" busy={busy}>{t('campaign.import.undo')}</Button>}
            cancel={<LinkButton href={here} variant="secondary">{t('common.cancel')}</LinkButton>}
          />
        </Form>
      ) : mayUndo ? (
        <p><LinkButton href={withQuery(here, { undo: 1 })} variant="secondary" icon="history">{t('campaign.import.undo')}</LinkButton></p>
      ) : (
        <Refused refusal={refusal ? null : resting} />
      )}
      <Section id="people" title={t('campaign.people')}>
        <DataTable
          caption={t('campaign.people')}
          hideCaption
          rows={batch.people}
          rowKey={({ personId }) => personId}
          columns={[
            { key: 'name', header: t('campaign.worker'), rowHeader: true, cell: ({ personId, name }) => <Anchor href={paths.personAssessment(personId, batch.year)}>{name}</Anchor> },
            { key: 'state', header: t('campaign.standing'), cell: ({ status }) => <StateTag state={status === 'final' ? 'done' : 'neutral'}>{t(`campaign.result.${status}` as MessageKey)}</StateTag> },
          ]}
        />
        <Pages path={here} page={page} pages={pages} />
      </Section>
    </>
  )
}
