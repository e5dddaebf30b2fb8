import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { RUN_FORMS, type RunFlag, type RunForm } from '../../rules/learning/course-run.ts'
import { Anchor, Badge, ClauseRef, DataTable, EmptyState, FilterBar, LinkButton, PageHeading, SelectField, StateTag, Tabs } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { sessionHours } from '../sessions/session-time.ts'
import { Pages } from '../shell/pages.tsx'
import { inLocale } from './edition.ts'
import type { ListedRun, RunState } from './run-list.server.ts'

interface Props {
  year: number
  years: number[]
  form: RunForm | null
  state: RunState | null
  states: readonly RunState[]
  page: number
  pages: number
  total: number
  runs: ListedRun[]
  maySchedule: boolean
  mayKeepRooms: boolean
  clauses: ClauseLink[]
}

/** The schedule of a year: what is held when, where, by whom, in which language, how many seats are left, and what is to be seen to. */
export function RunsPage({ year, years, form, state, states, page, pages, total, runs, maySchedule, mayKeepRooms, clauses }: Props) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  const filters = [form, state].filter((one) => one !== null).length
  return (
    <>
      <PageHeading
        title={t('planning.runs.title', { year })} lead={t('planning.runs.lead')}
        actions={maySchedule ? <><LinkButton href={paths.newCourseRun()} icon="calendar">{t('planning.runs.schedule')}</LinkButton>{mayKeepRooms ? <LinkButton href={paths.rooms()} variant="secondary">{t('common.place.rooms')}</LinkButton> : null}</> : undefined}
      />
      <Tabs label={t('planning.runs.years')} tabs={years.map((one) => ({ href: paths.courseRuns(one), label: String(one), current: one === year }))} />
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      <FilterBar action={paths.courseRuns()} label={t('run.list.filter')} summary={t('run.list.filters', { count: filters })} submitLabel={t('common.show')} open={filters > 0} reset={filters > 0 ? { href: paths.courseRuns(year), label: t('common.reset-filters') } : undefined}>
        <input type="hidden" name="year" value={year} />
        <SelectField id="form" name="form" label={t('planning.runs.form')} placeholder={t('run.list.every-form')} defaultValue={form ?? ''} options={RUN_FORMS.map((one) => ({ value: one, label: t(`courses.form.${one}`) }))} />
        <SelectField id="state" name="state" label={t('run.list.state')} placeholder={t('run.list.every-state')} defaultValue={state ?? ''} options={states.map((one) => ({ value: one, label: t(`run.list.state-${one}`) }))} />
      </FilterBar>
      {total > 0 ? <p className="meta" role="status">{t('run.list.total', { count: total, total: number(total) })}</p> : null}
      <DataTable
        caption={t('planning.runs.title', { year })}
        hideCaption
        rows={runs}
        rowKey={({ id }) => id}
        empty={
          filters > 0 ? (
            <EmptyState icon="calendar" title={t('run.list.none')} text={t('run.list.none-text')} action={<LinkButton href={paths.courseRuns(year)} variant="secondary">{t('common.reset-filters')}</LinkButton>} />
          ) : (
            <EmptyState icon="calendar" title={t('planning.runs.empty', { year })} text={t('planning.runs.empty-text')} action={<LinkButton href={paths.courses()} variant="secondary">{t('common.place.courses')}</LinkButton>} />
          )
        }
        columns={[
          {
            key: 'course', header: t('planning.runs.course'), rowHeader: true,
            cell: (run) => (
              <>
                <span className="meta tabular">{run.courseCode}</span>
                <br />
                <Anchor href={paths.courseRun(run.id)}>{inLocale(run.title, locale)}</Anchor>
                <br />
                <Badge>{t(`courses.form.${run.form}`)}</Badge> <Badge icon="language">{t(`courses.language.${run.language}`)}</Badge>
              </>
            ),
          },
          { key: 'dates', header: t('planning.runs.dates'), cell: (run) => <Dates run={run} /> },
          { key: 'trainers', header: t('run.trainers'), cell: (run) => run.trainers.join(', ') || <span className="soft">–</span> },
          { key: 'place', header: t('planning.runs.place'), cell: (run) => <Place {...run} /> },
          {
            key: 'seats', header: t('planning.runs.seats'),
            cell: (run) => (
              <>
                {run.cancelReason !== null ? (
                  <><StateTag state="late" icon="close">{t('planning.runs.cancelled')}</StateTag><br /><span className="meta">{run.cancelReason}</span></>
                ) : run.seatsTaken < run.capacity ? (
                  t('planning.runs.seats-left', { left: number(run.capacity - run.seatsTaken), all: number(run.capacity) })
                ) : (
                  <StateTag state="soon" icon="people">{t('planning.runs.full')}</StateTag>
                )}
                {run.flags.length > 0 ? <div className="tags"><Flags flags={run.flags} /></div> : null}
              </>
            ),
          },
        ]}
      />
      <Pages path={paths.courseRuns()} query={{ year: String(year), ...(form && { form }), ...(state && { state }) }} page={page} pages={pages} />
    </>
  )
}

/** Days with their hours; of a run of several days the first session and how many there are. */
function Dates({ run: { sessions, startsOn, endsOn, daysOff, cancelReason } }: { run: ListedRun }) {
  const t = useT()
  const format = useFormat()
  const { date, weekday } = format
  const [first] = sessions
  if (first)
    return (
      <>
        {startsOn === endsOn ? date(startsOn) : t('planning.from-to', { from: date(startsOn), to: date(endsOn) })}
        <br />
        <span className="meta">{sessions.length === 1 ? `${weekday(startsOn)}, ${sessionHours(first, format)}` : t('run.list.sessions', { count: sessions.length, weekday: weekday(startsOn), hours: sessionHours(first, format) })}</span>
      </>
    )
  return (
    <>
      {startsOn === endsOn ? date(startsOn) : t('planning.from-to', { from: date(startsOn), to: date(endsOn) })}
      <br />
      <span className="meta">{t('run.times-follow')}</span>
      {daysOff.length > 0 && cancelReason === null ? <><br /><span className="meta">{t('planning.days-off', { count: daysOff.length, days: daysOff.slice(0, 5).map(date).join(', ') })}</span></> : null}
    </>
  )
}

/** What is to be seen to of a run. */
export function Flags({ flags }: { flags: readonly RunFlag[] }) {
  const t = useT()
  return <>{flags.map((flag) => <StateTag key={flag} state={flag === 'needs-trainer' || flag === 'day-off' ? 'late' : 'soon'} icon="flag">{t(`run.flag.${flag}`)}</StateTag>)}</>
}

/** A room, an address, or that it is held on the web; a link of a run of before is still one. */
export function Place({ place, room, online }: { place: string; room: string | null; online: boolean }) {
  const t = useT()
  if (online) return <>{t('run.online')}</>
  if (room !== null) return <>{room}{place ? <><br /><span className="meta">{place}</span></> : null}</>
  if (place === '') return <span className="soft">–</span>
  return /^https:\/\/[^\s]+$/.test(place) ? <a href={place} rel="noreferrer">{place.slice(8)}</a> : <>{place}</>
}
