import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, PageHeading, RadioGroup, SelectField, TextareaField, type Option, type OptionGroup } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { PlanRunOutlook } from './plan-run.server.ts'

export const PLAN_RUN_FIELDS = ['year', 'scope', 'reason'] as const
export type PlanRunForm = Record<(typeof PLAN_RUN_FIELDS)[number], string>
interface Props {
  years: number[]
  start: PlanRunForm
  scopes: (Option | OptionGroup)[]
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: PlanRunForm; refusal: RefusalView | null; outlook: (PlanRunOutlook & { scope: string }) | null } | undefined
}

/** Plans for many: the year, whose, and the reason for those who were not fully assessed; how many people it is, before it starts. */
export function NewPlanRunPage({ years, start, scopes, clauses, last }: Props) {
  const t = useT()
  const { number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? start
  const errors = last?.errors ?? {}
  const heading = <PageHeading title={t('planning.new-plan-run.title')} lead={t('planning.new-plan-run.lead')} back={{ href: paths.planRuns(), label: t('planning.plan-runs.title') }} />
  if (last?.outlook) {
    const { people, assessed, planned, scope } = last.outlook
    return (
      <>
        {heading}
        <Form method="post" noValidate>
          {PLAN_RUN_FIELDS.map((name) => <input key={name} type="hidden" name={name} value={values[name]} />)}
          <ConfirmPanel
            title={t('planning.new-plan-run.confirm')}
            facts={[
              { term: t('planning.build.year'), description: values.year },
              { term: t('planning.plan-runs.scope'), description: scope },
              { term: t('planning.new-plan-run.people'), description: number(people) },
              { term: t('planning.new-plan-run.assessed'), description: t('planning.plan-runs.of', { done: number(assessed), all: number(people) }) },
              { term: t('planning.new-plan-run.planned'), description: number(planned) },
              { term: t('planning.new-plan-run.not-assessed'), description: values.reason === '' ? t('planning.new-plan-run.as-exceptions') : values.reason },
            ]}
            clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
            warning={t('planning.new-plan-run.warning')}
            confirm={<Button name="confirmed" value="yes" busy={busy}>{t('planning.new-plan-run.submit')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
          />
        </Form>
      </>
    )
  }
  return (
    <>
      {heading}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Form method="post" noValidate>
        <RadioGroup id="year" name="year" legend={t('planning.build.year')} defaultValue={values.year} error={errors.year} choices={years.map((year, at) => ({ value: String(year), label: String(year), ...(at === 0 && { hint: t('planning.new-plan-run.late-hint') }) }))} />
        <SelectField id="scope" name="scope" label={t('planning.plan-runs.scope')} hint={t('planning.new-plan-run.scope-hint')} placeholder={t('planning.choose')} options={scopes} defaultValue={values.scope} error={errors.scope} required />
        <TextareaField id="reason" name="reason" rows={2} maxLength={1000} label={t('planning.new-plan-run.reason')} optionalLabel={t('common.optional')} hint={t('planning.new-plan-run.reason-hint')} defaultValue={values.reason} error={errors.reason} />
        <FormActions>
          <Button busy={busy}>{t('planning.new-plan-run.look')}</Button>
          <Anchor href={paths.planRuns()}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </>
  )
}
