import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { Match } from '../../rules/learning/enrolment.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, DataTable, EmptyState, LinkButton, Notice, PageHeading, SearchField, StateTag } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { Pages } from '../shell/pages.tsx'
import type { OwnChange } from './amendments.server.ts'

interface ChosenCourse {
  code: string
  title: string
  form: 'online-course' | 'webinar' | 'in-person-seminar'
  minutes: number
  match: Match
  ready: boolean
}
export interface AddProps {
  year: number
  hasPlan: boolean
  query: string
  page: number
  pages: number
  total: number
  courses: ChosenCourse[]
  change: OwnChange | null
  refusal: RefusalView | null
  clauses: ClauseLink[]
}

/** A course of own choice comes into the plan: looked for, looked at with what it does to the hours, confirmed once (397/20.1). */
export function AddToPlanPage({ year, hasPlan, query, page, pages, total, courses, change, refusal, clauses }: AddProps) {
  const t = useT()
  const { hours } = useFormat()
  return (
    <>
      <PageHeading back={{ href: paths.plan(), label: t('plan.page.title', { year }) }} title={t('plan.add.title')} lead={t('plan.add.lead')} />
      <Refused refusal={refusal}><LinkButton href={paths.addToPlan()} variant="secondary">{t('plan.add.others')}</LinkButton></Refused>
      {change ? <OwnChangePanel change={change} kind="add" clauses={clauses} /> : null}
      {!hasPlan ? <Notice title={t('plan.none.title', { year })} actions={<LinkButton href={paths.courses()} variant="secondary">{t('learning.cabinet.find')}</LinkButton>}>{t('plan.add.no-plan')}</Notice> : null}
      {hasPlan && !change && !refusal ? (
        <>
          <Form method="get" action={paths.addToPlan()} key={query}>
            <SearchField id="q" name="q" label={t('courses.search.label')} submitLabel={t('common.search')} defaultValue={query} />
          </Form>
          <p className="meta" role="status">{t('courses.catalogue.found', { count: total })}</p>
          <DataTable
            caption={t('plan.add.caption')}
            hideCaption
            rows={courses}
            rowKey={({ code }) => code}
            empty={<EmptyState icon="search" title={t(query ? 'courses.catalogue.empty' : 'plan.add.nothing')} action={query ? <LinkButton href={paths.addToPlan()} variant="secondary">{t('plan.add.others')}</LinkButton> : undefined} />}
            columns={[
              { key: 'course', header: t('plan.column.course'), rowHeader: true, cell: ({ code, title }) => <><span className="meta tabular">{code}</span><br /><Anchor href={paths.course(code)}>{title}</Anchor></> },
              { key: 'form', header: t('plan.column.form'), cell: ({ form, minutes }) => <>{t(`courses.form.${form}`)}<br /><span className="meta">{t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) })}</span></> },
              {
                key: 'match', header: t('plan.column.match'),
                cell: ({ match, ready }) => (
                  <span className="tags">
                    {match === 'other-position' ? <span className="meta">{t('plan.match.other-position')}</span> : <StateTag state="neutral" icon={match === 'position' ? 'star' : 'people'}>{t(`courses.match.${match}`)}</StateTag>}
                    {ready ? null : <StateTag state="provisional">{t('courses.in-preparation')}</StateTag>}
                  </span>
                ),
              },
              { key: 'action', header: t('plan.column.action'), cell: ({ code, title }) => <LinkButton size="small" variant="secondary" href={paths.addToPlan(code)} aria-label={`${t('plan.add.choose')}: ${title}`}>{t('plan.add.choose')}</LinkButton> },
            ]}
          />
          <Pages path={paths.addToPlan()} query={{ q: query }} page={page} pages={pages} />
        </>
      ) : null}
    </>
  )
}

export interface RemoveProps {
  year: number
  change: OwnChange | null
  refusal: RefusalView | null
  clauses: ClauseLink[]
}

/** A course of own choice goes out of the plan again, as long as it was not begun (397/20.1). */
export function RemoveFromPlanPage({ year, change, refusal, clauses }: RemoveProps) {
  const t = useT()
  return (
    <>
      <PageHeading back={{ href: paths.plan(), label: t('plan.page.title', { year }) }} title={t('plan.remove.title')} lead={t('plan.remove.lead')} />
      <Refused refusal={refusal} />
      {change ? <OwnChangePanel change={change} kind="remove" clauses={clauses} /> : <LinkButton href={paths.plan()} variant="secondary">{t('plan.add.back')}</LinkButton>}
    </>
  )
}

function OwnChangePanel({ change, kind, clauses }: { change: OwnChange; kind: 'add' | 'remove'; clauses: ClauseLink[] }) {
  const t = useT()
  const locale = useLocale()
  const { hours } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const title = inLocale(change.course.title, locale)
  const academic = (minutes: number) => t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) })
  const becomes = (before: number, after: number) => (before === after ? t('plan.confirm.stays', { hours: academic(before) }) : t('plan.confirm.becomes', { before: academic(before), after: academic(after) }))
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="course" value={change.course.code} />
      <input type="hidden" name="seen" value={change.seen} />
      <ConfirmPanel
        title={t(kind === 'add' ? 'plan.add.confirm' : 'plan.remove.confirm')}
        facts={[
          { term: t('plan.column.course'), description: `${change.course.code} ${title}` },
          { term: t('courses.standard.hours'), description: academic(change.course.minutes) },
          { term: t('plan.confirm.all'), description: becomes(change.before.all, change.after.all) },
          { term: t('plan.confirm.mandatory'), description: becomes(change.before.mandatory, change.after.mandatory) },
          { term: t('plan.confirm.number'), description: String(change.seen + 1) },
        ]}
        clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
        warning={t(kind === 'add' ? 'plan.add.warning' : 'plan.remove.warning')}
        confirm={<Button busy={busy}>{t(kind === 'add' ? 'plan.add.submit' : 'plan.remove.submit')}</Button>}
        cancel={<LinkButton href={kind === 'add' ? paths.addToPlan() : paths.plan()} variant="secondary">{t('common.cancel')}</LinkButton>}
      />
    </Form>
  )
}
