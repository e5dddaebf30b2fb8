import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, ConfirmPanel, type HeadingLevel } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { ChangeRequest } from './certificates.server.ts'

/** A request that waits: what will happen, to whom, who asked and why; the second person decides, the first may withdraw. */
export function OpenRequest({ request, clauses, level = 2 }: { request: ChangeRequest; clauses: ClauseLink[]; level?: HeadingLevel }) {
  const t = useT()
  const locale = useLocale()
  const { dateTime } = useFormat()
  const busy = useNavigation().formData?.get('requestId') === request.id
  const correction = request.kind === 'correction'
  return (
    <Form method="post">
      <input type="hidden" name="requestId" value={request.id} />
      <ConfirmPanel
        level={level}
        tone={correction ? 'binding' : 'danger'}
        title={t(`certificate.request.${request.kind}`)}
        facts={[
          { term: t('certificate.sheet.number'), description: <Anchor href={paths.certificate(request.number)}>{request.number}</Anchor> },
          { term: t('certificate.sheet.holder'), description: request.holder },
          ...(correction ? [{ term: t('certificate.request.name-now'), description: request.nameNow }] : []),
          { term: t('certificate.sheet.course'), description: inLocale(request.title, locale) },
          { term: t('certificate.request.effect'), description: t(`certificate.effect.${request.reasonGroup}`) },
          ...(correction ? [] : [{ term: t('certificate.request.ground'), description: t(`certificate.ground.${request.reasonGroup}`) }]),
          { term: t('certificate.request.reason'), description: request.reason },
          { term: t('certificate.request.asked'), description: t('certificate.request.asked-by', { name: request.requestedBy, time: dateTime(request.requestedAt) }) },
        ]}
        clauses={clauses.map(({ label, text, href }) => ({ label, text, href, moreLabel: t('common.clause.more') }))}
        warning={t(request.mine ? 'certificate.request.mine' : 'certificate.request.final')}
        confirm={
          request.mine ? (
            <Button name="intent" value="withdraw" variant="secondary" busy={busy}>{t('certificate.request.withdraw')}</Button>
          ) : (
            <Button name="intent" value="confirm" variant={correction ? 'primary' : 'danger'} busy={busy}>{t(`certificate.request.confirm-${request.kind}`)}</Button>
          )
        }
        cancel={request.mine ? null : <Button name="intent" value="reject" variant="secondary" busy={busy}>{t('certificate.request.reject')}</Button>}
      />
    </Form>
  )
}
