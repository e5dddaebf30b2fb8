import { Form } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, LinkButton, PageHeading } from '../../ui/index.ts'
import { ConfirmPasswordField } from '../identity/confirm-password-field.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { PlanStatusTag } from './case-state.tsx'
import type { DecisionPage } from './plan-page.server.ts'
import { PlanSheetView } from './plan-sheet.tsx'

interface Props {
  caseId: string
  /** null: there is nothing to decide, or somebody has decided a moment ago */
  page: DecisionPage | null
  refusal: RefusalView | null
  clauses: ClauseLink[]
  last: { refusal: RefusalView | null; errors: Record<string, string> } | undefined
}

/** The worker reads the approved plan and signs that it was read; the password is asked for once more (397/A1.ack). */
export function AcknowledgePlanPage({ caseId, page, refusal, clauses, last }: Props) {
  const t = useT()
  if (!page)
    return (
      <>
        <PageHeading back={{ href: paths.adaptation(caseId), label: t('adaptation.case.back-to-case') }} title={t('adaptation.plan.acknowledge-nothing')} lead={last?.refusal ? undefined : t('adaptation.plan.acknowledge-nothing-text')} actions={<LinkButton href={paths.adaptationPlan(caseId)} variant="secondary">{t('adaptation.plan.look')}</LinkButton>} />
        <Refused refusal={last?.refusal} />
      </>
    )
  const { sheet } = page
  const errors = last?.errors ?? {}
  return (
    <>
      <PageHeading back={{ href: paths.adaptation(caseId), label: t('adaptation.case.own-title') }} title={t('adaptation.plan.acknowledge-title')} tags={<PlanStatusTag status={sheet.status} />} lead={t('adaptation.plan.acknowledge-lead')} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal ?? refusal} />
      <PlanSheetView sheet={sheet} />
      {refusal ? null : (
        <Form method="post" noValidate>
          <input type="hidden" name="version" value={sheet.version} />
          <ConfirmPanel
            title={t('adaptation.plan.acknowledge-question')}
            facts={[
              { term: t('adaptation.plan.what'), description: t('adaptation.plan.what-own', { version: sheet.version }) },
              { term: t('adaptation.plan.signing'), description: t('adaptation.plan.signing-text', { hash: page.hash }) },
              { term: t('adaptation.plan.then'), description: page.replaces === null ? t('adaptation.plan.acknowledge-then') : t('adaptation.plan.acknowledge-then-replaces', { version: page.replaces }) },
            ]}
            clauses={clauses.map((clause) => ({ ...clause, moreLabel: t('common.clause.more') }))}
            confirm={<Button icon="check">{t('adaptation.plan.acknowledge')}</Button>}
            cancel={<Anchor href={paths.adaptation(caseId)}>{t('adaptation.plan.not-now')}</Anchor>}
          >
            <ConfirmPasswordField error={errors.password} />
          </ConfirmPanel>
        </Form>
      )}
    </>
  )
}
