import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { Review } from '../../rules/trainers/work-plan.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, DataTable, EmptyState, ErrorSummary, FormActions, PageHeading, RadioGroup, Section, StateTag, TextareaField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { isNeeded } from './need.ts'
import { History } from './plan-page.tsx'
import type { ReviewPage as Page } from './plan-page.server.ts'
import { LineTag, useDays, useNeedInWords, WorkPlanTag } from './words.tsx'

export interface ReviewValues {
  review: Review | ''
  text: string
  version: string
}
interface Props extends Page {
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: ReviewValues; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** The qualification organisation looks at a plan: marks it, returns it, or says something; no class is forbidden by it (397/30). */
export function ReviewPage({ trainer, year, plan, open, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { hours, number } = useFormat()
  const days = useDays()
  const inWords = useNeedInWords()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? { review: '' as const, text: '', version: String(plan?.version ?? 0) }
  const errors = last?.errors ?? {}
  const heading = <PageHeading title={t('workplan.review.title')} eyebrow={`${trainer.name}, ${inLocale(trainer.centre, locale)}`} lead={t('workplan.review.lead')} back={{ href: paths.workPlan(trainer.id, year), label: t('workplan.page.title', { year }) }} tags={<WorkPlanTag state={plan?.state ?? 'none'} changed={plan?.changed ?? false} />} />
  if (plan === null || plan.state === 'draft') return <>{heading}<EmptyState icon="calendar" title={t('refusal.work-plan.not-submitted.title')} text={t('refusal.work-plan.not-submitted.text')} /></>
  if (last?.confirm && values.review !== '')
    return (
      <>
        {heading}
        <Form method="post" noValidate>
          <input type="hidden" name="review" value={values.review} />
          <input type="hidden" name="text" value={values.text} />
          <input type="hidden" name="version" value={values.version} />
          <ConfirmPanel
            title={t(`workplan.review.confirm-${values.review}`)}
            facts={[
              { term: t('workplan.submit.plan'), description: t('workplan.page.title', { year }) },
              { term: t('workplan.submit.whose'), description: `${trainer.name}, ${inLocale(trainer.centre, locale)}` },
              { term: t('workplan.submit.holds'), description: t('workplan.page.lines', { count: plan.totals.lines, hours: hours(plan.totals.planned.minutes), people: number(plan.totals.planned.people) }) },
              { term: t('workplan.review.text'), description: values.text || '–' },
            ]}
            clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
            warning={t('workplan.review.warning')}
            confirm={<Button name="confirmed" value="yes" busy={busy}>{t('workplan.review.now')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
          />
        </Form>
      </>
    )
  return (
    <>
      {heading}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Section id="lines" title={t('workplan.lines.title')} description={t('workplan.page.lines', { count: plan.totals.lines, hours: hours(plan.totals.planned.minutes), people: number(plan.totals.planned.people) })}>
        <DataTable
          caption={t('workplan.lines.title')}
          hideCaption
          rows={plan.lines}
          rowKey={({ id }) => id}
          columns={[
            { key: 'course', header: t('planning.runs.course'), rowHeader: true, cell: (line) => <>{line.courseCode} {inLocale(line.title, locale)}{line.addedBy > 0 ? <><br /><span className="meta">{t('workplan.lines.amended', { reason: line.reason })}</span></> : null}</> },
            { key: 'when', header: t('workplan.lines.when'), cell: (line) => <>{days(line.from, line.to)}<br /><span className="meta">{line.audience.name ? inLocale(line.audience.name, locale) : '–'}</span></> },
            { key: 'people', header: t('workplan.line.people'), align: 'end', cell: ({ people }) => number(people) },
            { key: 'need', header: t('workplan.needs.need'), cell: (line) => (isNeeded(line.need) ? inWords(line.need) : <><StateTag state="soon">{t('workplan.need.nobody')}</StateTag>{line.note ? <><br /><span className="meta">{line.note}</span></> : null}</>) },
            { key: 'state', header: t('workplan.lines.state'), cell: ({ state, deviation }) => <><LineTag state={state} />{deviation ? <><br /><span className="meta">{deviation}</span></> : null}</> },
          ]}
        />
      </Section>
      <Section id="review-form" title={t('workplan.review.form')}>
        <Form method="post" noValidate>
          <input type="hidden" name="version" value={values.version} />
          <RadioGroup
            id="review"
            name="review"
            legend={t('workplan.review.what')}
            defaultValue={values.review || (open ? 'coordinated' : 'commented')}
            error={errors.review}
            choices={[
              ...(open ? [{ value: 'coordinated', label: t('workplan.review.coordinated'), hint: t('workplan.review.coordinated-hint') }, { value: 'returned', label: t('workplan.review.returned'), hint: t('workplan.review.returned-hint') }] : []),
              { value: 'commented', label: t('workplan.review.commented'), hint: t('workplan.review.commented-hint') },
            ]}
          />
          <TextareaField id="text" name="text" rows={4} maxLength={2000} label={t('workplan.review.text')} hint={t('workplan.review.text-hint')} defaultValue={values.text} error={errors.text} />
          <FormActions>
            <Button busy={busy}>{t('workplan.review.look')}</Button>
            <Anchor href={paths.workPlans(year)}>{t('common.cancel')}</Anchor>
          </FormActions>
        </Form>
      </Section>
      <History plan={plan} />
    </>
  )
}
