/** Opening or closing a campaign is asked once: what happens, to whom, until when, under which clause. */
import { Form, useNavigation } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, ConfirmPanel, LinkButton, PageHeading } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'

interface Props {
  title: string
  lead: string
  year: number
  facts: { term: string; description: string }[]
  warning: string
  submit: string
  clauses: ClauseLink[]
  /** why it cannot be done; null: it can */
  refusal: RefusalView | null
}

export function ConfirmCampaignPage({ title, lead, year, facts, warning, submit, clauses, refusal }: Props) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const back = paths.campaign(year)
  return (
    <>
      <PageHeading title={title} lead={lead} back={{ href: back, label: t('common.place.campaign') }} />
      <Refused refusal={refusal} />
      {refusal ? (
        <LinkButton href={back} variant="secondary">{t('common.place.campaign')}</LinkButton>
      ) : (
        <Form method="post">
          <input type="hidden" name="year" value={year} />
          <ConfirmPanel
            title={title}
            facts={facts}
            clauses={clauses.map((clause) => ({ ...clause, moreLabel: t('common.clause.more') }))}
            warning={warning}
            confirm={<Button busy={busy}>{submit}</Button>}
            cancel={<LinkButton href={back} variant="secondary">{t('common.cancel')}</LinkButton>}
          />
        </Form>
      )}
    </>
  )
}
