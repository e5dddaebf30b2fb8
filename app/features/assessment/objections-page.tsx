import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, DataTable, EmptyState, LinkButton, Notice, PageHeading, StateTag } from '../../ui/index.ts'
import { Pages } from '../shell/pages.tsx'
import { ObjectionTag } from './assessment-page.tsx'
import type { ListedObjection } from './objection.server.ts'

interface Props {
  objections: ListedObjection[]
  open: number
  page: number
  pages: number
  done: boolean
}

/** Objections for the qualification organisation, open ones first. */
export function ObjectionsPage({ objections, open, page, pages, done }: Props) {
  const t = useT()
  const { date } = useFormat()
  return (
    <>
      <PageHeading title={t('assessment.objections')} lead={t('assessment.objections.lead')} tags={objections.length > 0 ? <StateTag state={open > 0 ? 'due' : 'done'}>{t('assessment.objections.open', { count: open })}</StateTag> : undefined} />
      {done ? <Notice tone="success" live title={t('assessment.objections.done')} /> : null}
      <Notice icon="info"><p>{t('assessment.objection.internal')}</p></Notice>
      <DataTable
        caption={t('assessment.objections')}
        hideCaption
        rows={objections}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="check" title={t('assessment.objections.empty')} text={t('assessment.objections.empty-text')} action={<LinkButton href={paths.campaign()} variant="secondary">{t('common.place.campaign')}</LinkButton>} />}
        columns={[
          { key: 'worker', header: t('assessment.enter.worker'), rowHeader: true, cell: ({ id, name }) => <Anchor href={paths.objection(id)}>{name}</Anchor> },
          { key: 'where', header: t('assessment.objections.where'), cell: ({ position, organisation }) => <>{position}{organisation ? <><br /><span className="soft">{organisation}</span></> : null}</> },
          { key: 'year', header: t('assessment.enter.year'), cell: ({ year }) => year },
          { key: 'raised', header: t('assessment.objection.raised-on'), cell: ({ raisedOn }) => date(raisedOn) },
          { key: 'state', header: t('assessment.objections.state'), cell: ({ outcome, own }) => <span className="stack stack-tight"><span><ObjectionTag outcome={outcome} /></span>{own && outcome === null ? <span className="meta">{t('assessment.objections.own')}</span> : null}</span> },
        ]}
      />
      <Pages path={paths.objections()} page={page} pages={pages} />
    </>
  )
}
