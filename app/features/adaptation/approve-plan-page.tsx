import { Form } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, LinkButton, PageHeading, Section, TextareaField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { PlanStatusTag } from './case-state.tsx'
import type { DecisionPage } from './plan-page.server.ts'
import { PlanSheetView } from './plan-sheet.tsx'
import { Warnings } from './warnings.tsx'

interface Props {
  caseId: string
  /** null: there is nothing to decide, or somebody has decided a moment ago */
  page: DecisionPage | null
  refusal: RefusalView | null
  clauses: ClauseLink[]
  last: { refusal: RefusalView | null; errors: Record<string, string>; values: Readonly<Record<string, string>> } | undefined
}

/** The whole plan as it was put forward, and below it the decision: approve, or return with a reason. */
export function ApprovePlanPage({ caseId, page, refusal, clauses, last }: Props) {
  const t = useT()
  if (!page)
    return (
      <>
        <PageHeading back={{ href: paths.adaptation(caseId), label: t('adaptation.case.back-to-case') }} title={t('adaptation.plan.approve-nothing')} lead={last?.refusal ? undefined : t('adaptation.plan.approve-nothing-text')} actions={<LinkButton href={paths.adaptationPlan(caseId)} variant="secondary">{t('adaptation.plan.look')}</LinkButton>} />
        <Refused refusal={last?.refusal} />
      </>
    )
  const { sheet } = page
  const errors = last?.errors ?? {}
  const version = <input type="hidden" name="version" value={sheet.version} />
  return (
    <>
      <PageHeading back={{ href: paths.adaptation(caseId), label: t('adaptation.case.title', { name: page.name }) }} eyebrow={page.name} title={t('adaptation.plan.approve-title', { version: sheet.version })} tags={<PlanStatusTag status={sheet.status} />} lead={t('adaptation.plan.approve-lead')} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal ?? refusal} />
      <Warnings warnings={page.warnings} />
      <PlanSheetView sheet={sheet} />
      {refusal ? null : (
        <>
          <Form method="post" noValidate>
            {version}
            <ConfirmPanel
              title={t('adaptation.plan.approve-question')}
              facts={[
                { term: t('adaptation.plan.what'), description: t('adaptation.plan.what-plan', { version: sheet.version, name: page.name }) },
                { term: t('adaptation.plan.drawn-up-by'), description: sheet.signatures.findLast(({ purpose }) => purpose === 'plan-submitted')?.name ?? sheet.mentor?.name ?? '–' },
                { term: t('adaptation.plan.signing'), description: t('adaptation.plan.signing-text', { hash: page.hash }) },
                { term: t('adaptation.plan.then'), description: page.replaces === null ? t('adaptation.plan.approve-then') : t('adaptation.plan.approve-then-replaces', { version: page.replaces }) },
              ]}
              clauses={clauses.map((clause) => ({ ...clause, moreLabel: t('common.clause.more') }))}
              confirm={<Button name="intent" value="approve" icon="check">{t('adaptation.plan.approve')}</Button>}
              cancel={<Anchor href={paths.adaptation(caseId)}>{t('common.cancel')}</Anchor>}
            />
          </Form>
          <Section id="return" title={t('adaptation.plan.return-title')} description={t('adaptation.plan.return-text')}>
            <Form method="post" noValidate>
              {version}
              <TextareaField id="reason" name="reason" label={t('adaptation.plan.return-reason')} hint={t('adaptation.plan.return-hint')} required maxLength={2000} defaultValue={last?.values.reason} error={errors.reason} />
              <FormActions><Button name="intent" value="return" variant="danger">{t('adaptation.plan.return')}</Button></FormActions>
            </Form>
          </Section>
        </>
      )}
    </>
  )
}
