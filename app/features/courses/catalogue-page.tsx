import { useFormat, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import type { Match } from '../../rules/learning/enrolment.ts'
import { Badge, CardGrid, CardLink, EmptyState, FilterBar, LinkButton, PageHeading, SearchField, SelectField, StateTag } from '../../ui/index.ts'

type Form = 'online-course' | 'webinar' | 'in-person-seminar'
interface Choice {
  value: string
  label: string
}
interface Props {
  filter: Record<'query' | 'form' | 'language' | 'competence' | 'position' | 'hours', string>
  choices: { forms: Form[]; competences: Choice[]; positions: Choice[] }
  courses: { code: string; title: string; summary: string; form: Form; minutes: number; ready: boolean; match: Match | null; status: string | null }[]
}

/** The catalogue: one box to search, five filters kept in the address, one card a course. */
export function CataloguePage({ filter, choices, courses }: Props) {
  const t = useT()
  const { hours } = useFormat()
  const { query: _, ...filters } = filter
  const set = Object.values(filters).filter(Boolean).length
  const select = (name: keyof typeof filters, options: Choice[]) => (
    <SelectField id={name} name={name} label={t(`courses.filter.${name}` as MessageKey)} placeholder={t('courses.filter.any')} options={options} defaultValue={filter[name]} />
  )
  const option = (group: string) => (value: string) => ({ value, label: t(`courses.${group}.${value}` as MessageKey) })
  return (
    <>
      <PageHeading title={t('courses.catalogue.title')} lead={t('courses.catalogue.lead')} />
      <FilterBar
        action={paths.courses()}
        label={t('courses.filter.label')}
        summary={set > 0 ? t('courses.filter.summary-set', { count: set }) : t('courses.filter.summary')}
        submitLabel={t('common.show')}
        open={set > 0}
        {...((set > 0 || filter.query) && { reset: { href: paths.courses(), label: t('common.reset-filters') } })}
        search={<SearchField id="q" name="q" label={t('courses.search.label')} submitLabel={t('common.search')} defaultValue={filter.query} />}
      >
        {select('form', choices.forms.map(option('form')))}
        {select('language', ['kk', 'ru'].map(option('language')))}
        {select('competence', choices.competences)}
        {select('position', choices.positions)}
        {select('hours', ['short', 'medium', 'long'].map(option('hours')))}
      </FilterBar>
      <p className="meta" role="status">{t('courses.catalogue.found', { count: courses.length })}</p>
      {courses.length === 0 ? (
        <EmptyState icon="search" title={t('courses.catalogue.empty')} text={t('courses.catalogue.empty-text')} action={<LinkButton href={paths.courses()} variant="secondary">{t('courses.catalogue.all')}</LinkButton>} />
      ) : (
        <CardGrid>
          {courses.map((course) => (
            <CardLink
              key={course.code}
              level={2}
              href={paths.course(course.code)}
              eyebrow={course.code}
              title={course.title}
              text={course.summary}
              tags={
                <>
                  <Badge>{t(`courses.form.${course.form}`)}</Badge>
                  <Badge icon="clock">{t('common.academic-hours', { count: course.minutes / 60, hours: hours(course.minutes) })}</Badge>
                  {course.status === 'completed' ? <StateTag state="earned">{t('courses.status.completed')}</StateTag> : null}
                  {course.status === 'active' ? <StateTag state="due" icon="play">{t('courses.status.active')}</StateTag> : null}
                  {course.match === 'position' ? <StateTag state="neutral" icon="star">{t('courses.match.position')}</StateTag> : null}
                  {course.ready ? null : <StateTag state="provisional">{t('courses.in-preparation')}</StateTag>}
                </>
              }
            />
          ))}
        </CardGrid>
      )}
    </>
  )
}
