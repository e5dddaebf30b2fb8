import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { EmptyState, LinkButton, Notice, PageHeading, Stack } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { ChangeRequest } from './certificates.server.ts'
import { OpenRequest } from './open-request.tsx'

interface Props {
  requests: ChangeRequest[]
  done: 'confirmed' | 'rejected' | 'withdrawn' | null
  clauses: ClauseLink[]
  last: { refusal: RefusalView | null } | undefined
}

/** Annulments and corrections waiting for a second person, the oldest first. */
export function ChangesPage({ requests, done, clauses, last }: Props) {
  const t = useT()
  return (
    <>
      <PageHeading title={t('certificate.changes.title')} lead={t('certificate.changes.lead')} />
      <Refused refusal={last?.refusal} />
      {done && !last ? <Notice tone="success" live title={t(`certificate.done.${done}`)} /> : null}
      {requests.length === 0 ? (
        <EmptyState icon="check" title={t('certificate.changes.empty')} text={t('certificate.changes.empty-text')} action={<LinkButton href={paths.people()} variant="secondary">{t('common.place.people')}</LinkButton>} />
      ) : (
        <Stack gap="wide">
          {requests.map((request) => (
            <OpenRequest key={request.id} request={request} clauses={clauses} />
          ))}
        </Stack>
      )}
    </>
  )
}
