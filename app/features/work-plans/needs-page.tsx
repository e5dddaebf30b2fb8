import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, ClauseRef, DataTable, EmptyState, Explain, FilterBar, LinkButton, PageHeading, Section, SelectField, Tabs, type Column } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { CourseNeed } from './needs.server.ts'
import { useNeedInWords } from './words.tsx'

interface Props {
  year: number
  years: number[]
  region: string
  regions: { value: string; label: string }[]
  /** whose need it is, in words; empty: the whole country */
  place: string
  classes: CourseNeed[]
  online: CourseNeed[]
  gaps: { competence: string; name: string; people: number; centres: number }[]
  /** the register entry of a trainer, who plans; null for everybody else */
  trainerId: string | null
  organises: boolean
  clauses: ClauseLink[]
}

/** What workers need: who has a course open in the plan of the year, who waits for a date, and what no plan covers (397/31). */
export function NeedsPage(props: Props) {
  const { year, years, region, regions, place, classes, online, gaps, trainerId, organises, clauses } = props
  const t = useT()
  const { number } = useFormat()
  const shown = clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))
  return (
    <>
      <PageHeading
        title={t('workplan.needs.title', { year })}
        {...(place && { eyebrow: place })}
        lead={t('workplan.needs.lead')}
        actions={trainerId ? <LinkButton href={paths.workPlan(trainerId, year)} icon="calendar">{t('workplan.needs.own-plan')}</LinkButton> : organises ? <LinkButton href={paths.workPlans(year)} icon="people">{t('workplan.needs.coordination')}</LinkButton> : undefined}
      />
      <Tabs label={t('workplan.years')} tabs={years.map((one) => ({ href: paths.trainingNeeds(one), label: String(one), current: one === year }))} />
      {regions.length > 1 ? (
        <FilterBar action={paths.trainingNeeds()} label={t('plan.board.filter')} summary={t('plan.board.filter')} submitLabel={t('common.show')} open={region !== ''} {...(region && { reset: { href: paths.trainingNeeds(year), label: t('common.reset-filters') } })}>
          <input type="hidden" name="year" value={year} />
          <SelectField id="region" name="region" label={t('plan.board.region')} placeholder={t('courses.filter.any')} options={regions} defaultValue={region} />
        </FilterBar>
      ) : null}
      <Section id="classes" title={t('workplan.needs.classes')} description={t('workplan.needs.classes-text')}>
        {classes.length === 0 ? <EmptyState level={3} icon="check" title={t('workplan.needs.none')} text={t('workplan.needs.none-text')} /> : <Courses {...props} rows={classes} caption={t('workplan.needs.classes')} withAction={trainerId !== null || organises} />}
        <div className="tags">{shown.map((clause, index) => <ClauseRef key={index} {...clause} />)}</div>
      </Section>
      {gaps.length > 0 ? (
        <Section id="gaps" title={t('workplan.needs.gaps')} description={t('workplan.needs.gaps-text')}>
          <DataTable
            caption={t('workplan.needs.gaps')}
            hideCaption
            rows={gaps}
            rowKey={({ competence }) => competence}
            columns={[
              { key: 'competence', header: t('planning.build.competence'), rowHeader: true, cell: ({ name }) => name },
              { key: 'people', header: t('workplan.needs.people'), align: 'end', cell: ({ people }) => number(people) },
              { key: 'centres', header: t('workplan.needs.centres'), align: 'end', cell: ({ centres }) => number(centres) },
            ]}
          />
        </Section>
      ) : null}
      {online.length > 0 ? (
        <Section id="online" title={t('workplan.needs.online')} description={t('workplan.needs.online-text')}>
          <Courses {...props} rows={online} caption={t('workplan.needs.online')} withAction={false} />
        </Section>
      ) : null}
    </>
  )
}

function Courses({ rows, caption, withAction, trainerId, year }: Props & { rows: CourseNeed[]; caption: string; withAction: boolean }) {
  const t = useT()
  const locale = useLocale()
  const { hours, number } = useFormat()
  const inWords = useNeedInWords()
  const isClass = (need: CourseNeed) => need.form !== 'online-course'
  const columns: Column<CourseNeed>[] = [
    {
      key: 'course', header: t('planning.runs.course'), rowHeader: true,
      cell: ({ code, title, form, minutes }) => (
        <>
          <Anchor href={paths.course(code)}>{code} {inLocale(title, locale)}</Anchor>
          <br />
          <Badge>{t(`courses.form.${form}`)}</Badge> <span className="meta">{t('learning.hours.short', { hours: hours(minutes) })}</span>
        </>
      ),
    },
    {
      key: 'need', header: t('workplan.needs.need'),
      cell: (need) =>
        isClass(need) ? (
          <Explain
            size="inline"
            value={inWords(need)}
            howLabel={t('workplan.needs.how')}
            steps={[
              { label: t('workplan.needs.in-plans'), value: number(need.people), kind: 'start' },
              { label: t('workplan.needs.foreseen'), value: number(-need.foreseen) },
              { label: t('workplan.needs.planned'), value: number(need.uncovered - need.withoutDate) },
              { label: t('workplan.needs.below'), value: number(need.below), kind: 'skipped', note: t('workplan.needs.below-text') },
            ]}
            result={{ label: t('workplan.needs.uncovered'), value: number(need.uncovered) }}
          />
        ) : (
          inWords(need)
        ),
    },
    { key: 'undated', header: t('workplan.needs.without-date'), align: 'end', cell: (need) => (isClass(need) ? number(need.withoutDate) : '–') },
    { key: 'languages', header: t('workplan.needs.languages'), cell: ({ languages }) => (languages.kk + languages.ru === 0 ? '–' : t('workplan.needs.languages-of', { kk: number(languages.kk), ru: number(languages.ru) })) },
    ...(withAction
      ? [{
          key: 'action', header: t('planning.runs.action'),
          cell: ({ code, title }: CourseNeed) =>
            trainerId !== null ? (
              <LinkButton size="small" variant="secondary" href={paths.workPlanLine(trainerId, year, { course: code })} aria-label={`${t('workplan.needs.plan')}: ${inLocale(title, locale)}`}>{t('workplan.needs.plan')}</LinkButton>
            ) : (
              <LinkButton size="small" variant="secondary" href={paths.newCourseRun({ course: code })} aria-label={`${t('workplan.needs.schedule')}: ${inLocale(title, locale)}`}>{t('workplan.needs.schedule')}</LinkButton>
            ),
        }]
      : []),
  ]
  return <DataTable caption={caption} hideCaption rows={rows} rowKey={({ code }) => code} columns={columns} />
}
