import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, ClauseRef, DataTable, EmptyState, LinkButton, Notice, PageHeading, StateTag, Tabs } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages } from '../shell/pages.tsx'
import type { ListedRun } from './course-runs.server.ts'
import { inLocale } from './edition.ts'

interface Props {
  year: number
  years: number[]
  page: number
  pages: number
  runs: ListedRun[]
  maySchedule: boolean
  saved: 'scheduled' | 'cancelled' | null
  clauses: ClauseLink[]
}

/** The schedule of a year: what is held when, where, in which language, and how many seats are left. */
export function RunsPage({ year, years, page, pages, runs, maySchedule, saved, clauses }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, number } = useFormat()
  return (
    <>
      <PageHeading title={t('planning.runs.title', { year })} lead={t('planning.runs.lead')} actions={maySchedule ? <LinkButton href={paths.newCourseRun()} icon="calendar">{t('planning.runs.schedule')}</LinkButton> : undefined} />
      {saved ? <Notice tone="success" live title={t(`planning.runs.saved-${saved}`)} /> : null}
      <Tabs label={t('planning.runs.years')} tabs={years.map((one) => ({ href: paths.courseRuns(one), label: String(one), current: one === year }))} />
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      <DataTable
        caption={t('planning.runs.title', { year })}
        hideCaption
        rows={runs}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="calendar" title={t('planning.runs.empty', { year })} text={t('planning.runs.empty-text')} action={<LinkButton href={paths.courses()} variant="secondary">{t('common.place.courses')}</LinkButton>} />}
        columns={[
          {
            key: 'course', header: t('planning.runs.course'), rowHeader: true,
            cell: (run) => (
              <>
                <span className="meta tabular">{run.courseCode}</span>
                <br />
                <Anchor href={paths.course(run.courseCode)}>{inLocale(run.title, locale)}</Anchor>
                <br />
                <Badge>{t(`courses.form.${run.form}`)}</Badge>
              </>
            ),
          },
          {
            key: 'dates', header: t('planning.runs.dates'),
            cell: (run) => (
              <>
                {run.startsOn === run.endsOn ? date(run.startsOn) : t('planning.from-to', { from: date(run.startsOn), to: date(run.endsOn) })}
                {run.daysOff.length > 0 && run.cancelReason === null ? <><br /><span className="meta">{t('planning.days-off', { count: run.daysOff.length, days: run.daysOff.slice(0, 5).map(date).join(', ') })}</span></> : null}
              </>
            ),
          },
          { key: 'language', header: t('planning.runs.language'), cell: (run) => t(`courses.language.${run.language}`) },
          { key: 'place', header: t('planning.runs.place'), cell: (run) => <Place place={run.place} /> },
          {
            key: 'seats', header: t('planning.runs.seats'),
            cell: (run) =>
              run.cancelReason !== null ? (
                <><StateTag state="late" icon="close">{t('planning.runs.cancelled')}</StateTag><br /><span className="meta">{run.cancelReason}</span></>
              ) : run.seatsTaken < run.capacity ? (
                t('planning.runs.seats-left', { left: number(run.capacity - run.seatsTaken), all: number(run.capacity) })
              ) : (
                <StateTag state="soon" icon="people">{t('planning.runs.full')}</StateTag>
              ),
          },
          ...(maySchedule ? [{ key: 'actions', header: t('planning.runs.action'), cell: (run: ListedRun) => (run.cancelReason === null && !run.begun ? <Anchor href={paths.cancelCourseRun(run.id)}>{t('planning.runs.cancel')}</Anchor> : <span className="soft">–</span>) }] : []),
        ]}
      />
      <Pages path={paths.courseRuns()} query={{ year: String(year) }} page={page} pages={pages} />
    </>
  )
}

/** A place, or a link to the room. */
export function Place({ place }: { place: string }) {
  if (place === '') return <span className="soft">–</span>
  return /^https:\/\/[^\s]+$/.test(place) ? <a href={place} rel="noreferrer">{place.slice(8)}</a> : <>{place}</>
}
