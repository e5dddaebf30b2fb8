import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, ClauseRef, EmptyState, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, Section, SelectField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { ItemToSchedule, SchedulePage as Page } from './assign-run.server.ts'
import { Schedule } from './plan-words.tsx'

interface Props extends Page {
  saved: boolean
  clauses: ClauseLink[]
  last: { item: string; run: string; error: string | null; refusal: RefusalView | null } | undefined
}

/** Dates for the items of a published plan: what has none, and the runs with a seat left (397/19.schedule). */
export function SchedulePage({ personId, name, year, published, items, saved, clauses, last }: Props) {
  const t = useT()
  const plan = paths.personPlan(personId, year)
  const heading = <PageHeading title={t('planning.schedule.title', { year })} eyebrow={name} lead={t('planning.schedule.lead')} back={{ href: plan, label: t('planning.build.back') }} />
  if (!published) return <>{heading}<EmptyState title={t('planning.required.no-plan', { year })} text={t('planning.schedule.no-plan-text')} action={<LinkButton href={paths.buildPlan(personId, year)}>{t('planning.required.build')}</LinkButton>} /></>
  return (
    <>
      {heading}
      {saved && !last ? <Notice tone="success" live title={t('planning.schedule.saved')}>{t('planning.schedule.saved-text')}</Notice> : null}
      <ErrorSummary title={t('common.form.errors')} errors={last?.error ? [{ id: `run-${last.item}`, message: last.error }] : []} />
      <Refused refusal={last?.refusal} />
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      {items.length === 0 ? <EmptyState icon="calendar" title={t('planning.schedule.empty')} text={t('planning.schedule.empty-text')} action={<LinkButton href={plan} variant="secondary">{t('planning.build.open-plan')}</LinkButton>} /> : null}
      {items.map((item) => <Item key={`${item.id}:${item.runId ?? ''}`} item={item} action={paths.schedulePlan(personId, year)} last={last?.item === item.id ? last : undefined} />)}
    </>
  )
}

function Item({ item, action, last }: { item: ItemToSchedule; action: string; last: Props['last'] }) {
  const t = useT()
  const locale = useLocale()
  const { date, hours, number } = useFormat()
  const busy = useNavigation()
  const title = inLocale(item.title, locale)
  const submit = t(item.runId === null ? 'planning.schedule.submit' : 'planning.schedule.submit-other')
  const words = (run: ItemToSchedule['runs'][number]) =>
    [run.startsOn === run.endsOn ? date(run.startsOn) : t('planning.from-to', { from: date(run.startsOn), to: date(run.endsOn) }), t(`courses.language.${run.language}`), run.place, t('planning.build.seats', { count: run.left, seats: number(run.left) })].filter(Boolean).join(', ')
  return (
    <Section id={`item-${item.id}`} title={`${item.course} ${title}`} description={`${t(`courses.form.${item.form}`)}, ${t('common.academic-hours', { count: item.minutes / 60, hours: hours(item.minutes) })}`}>
      <div className="stack">
        <div><Schedule schedule={item.schedule} /></div>
        {item.runs.length === 0 ? (
          <Notice title={t('planning.schedule.no-runs')} actions={<LinkButton href={paths.newCourseRun()} variant="secondary" aria-label={`${t('planning.runs.schedule')}: ${title}`}>{t('planning.runs.schedule')}</LinkButton>}>{t('planning.schedule.no-runs-text')}</Notice>
        ) : (
          <Form method="post" action={action} noValidate>
            <input type="hidden" name="item" value={item.id} />
            <SelectField id={`run-${item.id}`} name="run" label={t('planning.build.date-of', { course: item.course })} placeholder={t('planning.choose')} error={last?.error ?? undefined} defaultValue={last?.run ?? ''} options={item.runs.map((run) => ({ value: run.id, label: words(run) }))} required />
            <FormActions><Button variant="secondary" aria-label={`${submit}: ${title}`} busy={busy.state === 'submitting' && busy.formData?.get('item') === item.id}>{submit}</Button></FormActions>
          </Form>
        )}
      </div>
    </Section>
  )
}
