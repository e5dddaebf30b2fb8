import type { ReactNode } from 'react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { COMFORTABLE_MINUTES_A_DAY, FULL_MINUTES_A_DAY, type Forecast } from '../../rules/learning-plan/forecast.ts'
import { Anchor, ClauseRef, DataTable, DescriptionList, EmptyState, Explain, LinkButton, Notice, PageHeading, Section, StateTag, Tabs, Timeline, YearMeter } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { withQuery } from '../shell/pages.tsx'
import { reasonInWords, VERDICT_STATES } from './forecast-words.ts'
import { ComingRuns } from '../sessions/sign-up-parts.tsx'
import type { PlanLine, PlanPage as Page, PlanView } from './plan-page.server.ts'
import { PlanStateTag, Schedule, Status, type PlanState } from './plan-words.tsx'

export const PLAN_PAGE_CLAUSES = ['397/15', '397/15¶2', '397/21', '397/19', '397/19.list', '397/19.schedule', '397/19.status', '397/20.1', '397/20.2', '397/16', '397/18', '397/22'] as const
type ClauseOfPage = (typeof PLAN_PAGE_CLAUSES)[number]
interface Props extends Page {
  saved: 'added' | 'removed' | null
  clauses: Record<ClauseOfPage, ClauseLink>
}

const CHANGE_CLAUSES = { 'self-chosen': '397/20.1', removed: '397/20.1', required: '397/20.2', retake: '397/20.2', rescheduled: '397/19.schedule' } as const

/** Where the plan stands in one word. */
const stateOf = ({ plan, standing, year, thisYear }: Page): PlanState => (plan === null ? 'no-plan' : plan.status === 'draft' ? 'draft' : year > thisYear ? 'upcoming' : standing.outcome)

/** Something in the plan is taken on a date and still open (397/19.schedule); whoever has no job of today takes nothing. */
const takesDates = ({ plan, year, thisYear }: Page): boolean =>
  plan?.status === 'published' && year >= thisYear && plan.lines.some(({ schedule, status, match }) => match !== null && schedule.kind !== 'all-year' && status.kind !== 'completed')

/** The individual plan of a year: how it stands, what is in it, when, how far, and how it came to be so (397/19). */
export function PlanPage(props: Props) {
  const { person, year, years, plan, saved, mayAdd, mayManage, forecast, clauses } = props
  const t = useT()
  const { date, hours } = useFormat()
  const address = (ofYear: number, version?: number) => (person.own ? paths.plan(ofYear, version) : paths.personPlan(person.id, ofYear, version))
  const earlier = plan !== null && plan.version < plan.newest
  const shownOn = plan && (plan.version === 0 ? plan.publishedOn : plan.changes.find(({ number }) => number === plan.version)?.madeOn)
  const ref = (id: ClauseOfPage) => <ClauseRef label={clauses[id].label} text={clauses[id].text} href={clauses[id].href} moreLabel={t('common.clause.more')} />
  const actions = (
    <>
      {mayAdd && !earlier ? <LinkButton href={paths.addToPlan()} icon="book">{t('plan.page.add')}</LinkButton> : null}
      {mayManage && !person.own && plan?.status === 'published' ? <LinkButton href={paths.addRequiredCourse(person.id, year)} variant="secondary">{t('plan.page.add-required')}</LinkButton> : null}
      {mayManage && !person.own && !earlier && takesDates(props) ? <LinkButton href={paths.schedulePlan(person.id, year)} variant="secondary" icon="calendar">{t('planning.schedule.link')}</LinkButton> : null}
      {mayManage && !person.own && plan?.status !== 'published' ? <LinkButton href={paths.buildPlan(person.id, year)} icon="edit">{t('plan.page.build')}</LinkButton> : null}
    </>
  )
  return (
    <>
      <PageHeading
        title={t('plan.page.title', { year })}
        {...(person.own ? {} : { eyebrow: person.name, back: { href: paths.person(person.id), label: person.name } })}
        lead={person.own ? t('plan.page.lead') : undefined}
        tags={<><PlanStateTag state={stateOf(props)} />{plan?.late ? <StateTag state="neutral" icon="clock">{t('plan.page.late')}</StateTag> : null}</>}
        actions={actions}
      />
      {saved ? <Notice tone="success" live title={t(`plan.page.saved-${saved}`)}>{t('plan.page.saved-text')}</Notice> : null}
      {years.length > 1 ? <Tabs label={t('plan.page.years')} tabs={years.map((one) => ({ href: address(one), label: String(one), current: one === year }))} /> : null}
      {earlier ? (
        <Notice tone="warning" title={plan.version === 0 ? t('plan.version.as-published', { date: date(shownOn!) }) : t('plan.version.after', { number: plan.version, date: date(shownOn!) })} actions={<LinkButton href={address(year)} variant="secondary">{t('plan.version.newest')}</LinkButton>}>
          {t('plan.version.text')}
        </Notice>
      ) : null}
      {plan?.status === 'draft' ? <Notice title={t('plan.page.draft')}>{t('plan.page.draft-text')} {ref('397/19')}</Notice> : null}

      {plan === null ? <NoPlan {...props} /> : null}
      {earlier ? null : <HoursOfYear {...props} />}
      {forecast && plan?.status === 'published' && !earlier ? <Outlook {...props} forecast={forecast} /> : null}
      {plan ? (
        <Section id="courses" title={t('plan.courses.title')} description={t('plan.courses.text', { mandatory: t('learning.hours.short', { hours: hours(plan.hours.mandatory) }), all: t('learning.hours.short', { hours: hours(plan.hours.all) }) })}>
          <Courses lines={plan.lines} earlier={earlier} withActions={person.own && !earlier && plan.lines.some(({ mayEnrol, mayTakeOut, enrolmentId }) => mayEnrol || mayTakeOut || enrolmentId !== null)} />
          <div className="tags">{(['397/19.list', '397/19.schedule', '397/19.status', '397/22'] as const).map((id) => <span key={id}>{ref(id)}</span>)}</div>
        </Section>
      ) : null}
      {plan ? <Basis plan={plan} person={person} gapsRef={ref('397/16')} /> : null}
      {plan?.status === 'published' ? <Changes plan={plan} clauses={clauses} href={(version) => address(year, version)} /> : null}
    </>
  )
}

function NoPlan({ person, year, thisYear }: Props) {
  const t = useT()
  return (
    <EmptyState
      icon="list"
      title={t('plan.none.title', { year })}
      text={t(year > thisYear ? 'plan.none.next-year' : person.own ? 'plan.none.own' : 'plan.none.other')}
      action={person.own ? <LinkButton href={paths.courses()} variant="secondary">{t('learning.cabinet.find')}</LinkButton> : undefined}
    />
  )
}

/** The count of the year: every course is a segment that opens it. */
function HoursOfYear({ person, year, standing, completed, planned, plan, minimum, clauses }: Props) {
  const t = useT()
  const locale = useLocale()
  const { hours } = useFormat()
  const target = minimum / 60
  const short = (minutes: number) => t('learning.hours.short', { hours: hours(minutes) })
  const ref = (id: ClauseOfPage) => ({ label: clauses[id].label, text: clauses[id].text, href: clauses[id].href, moreLabel: t('common.clause.more') })
  const to = (course: string, enrolmentId: string) => (person.own ? paths.enrolment(enrolmentId) : paths.course(course))
  const plannedMinutes = planned.reduce((sum, { minutes }) => sum + minutes, 0)
  const failed = plan?.lines.filter(({ status }) => status.kind === 'failed') ?? []
  return (
    <Section id="year" title={person.own ? t('learning.year.title', { year }) : t('plan.hours.title', { year })}>
      <div className="stack">
        <YearMeter
          title={t('plan.meter.summary', { done: hours(standing.done), planned: hours(plannedMinutes), missing: hours(standing.missing), target })}
          words={<p>{t('plan.meter.summary', { done: hours(standing.done), planned: hours(plannedMinutes), missing: hours(standing.missing), target })}</p>}
          target={target}
          targetLabel={t('learning.year.target', { target })}
          stateLabels={{ done: t('learning.year.done'), planned: t('learning.year.planned') }}
          segments={[
            ...completed.filter(({ minutes }) => minutes > 0).map((one) => ({ href: to(one.course, one.enrolmentId), label: inLocale(one.title, locale), hours: one.minutes / 60, hoursText: short(one.minutes), state: 'done' as const })),
            ...planned.map((one) => ({ href: paths.course(one.course), label: inLocale(one.title, locale), hours: one.minutes / 60, hoursText: short(one.minutes), state: 'planned' as const })),
          ]}
          {...(completed.length + planned.length > 0 && { listLabel: t('learning.year.list') })}
        />
        <Explain
          label={t('learning.year.explain')}
          value={t('learning.year.of', { done: hours(standing.done), target })}
          note={standing.missing === 0 ? t('learning.year.reached') : t('learning.year.missing', { missing: hours(standing.missing) })}
          {...(standing.missing === 0 && { tag: <StateTag state="earned">{t('learning.year.reached-tag')}</StateTag> })}
          howLabel={t('learning.year.how')}
          steps={[
            ...completed.map((one) => ({ label: `${one.course} ${inLocale(one.title, locale)}`, value: short(one.minutes), clause: ref('397/21') })),
            ...planned.filter(({ course }) => !failed.some((one) => one.course === course)).map((one) => ({ label: `${one.course} ${inLocale(one.title, locale)}`, value: short(0), kind: 'skipped' as const, note: t('plan.count.not-completed') })),
            ...failed.map((one) => ({ label: `${one.course} ${inLocale(one.title, locale)}`, value: short(0), kind: 'skipped' as const, note: t('plan.count.failed') })),
            { label: t('learning.year.hour-rule'), value: t('learning.year.hour-value'), kind: 'skipped' as const, clause: ref('397/15¶2') },
          ]}
          result={{ label: t('learning.year.sum', { year }), value: t('learning.year.of', { done: hours(standing.done), target }) }}
          clauses={[ref('397/15'), ref('397/21')]}
        />
        {plan && standing.mandatoryOpen.length > 0 && standing.missing === 0 ? <Notice tone="warning" title={t('plan.count.mandatory-open', { count: standing.mandatoryOpen.length })}>{t('plan.count.mandatory-open-text')}</Notice> : null}
      </div>
    </Section>
  )
}

/** Can the year still be made, and why; with the arithmetic. */
function Outlook({ forecast, titles, clauses }: Props & { forecast: Forecast }) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { hours, number } = format
  const title = (course: string) => (titles[course] ? inLocale(titles[course], locale) : course)
  const academic = (minutes: number) => t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) })
  const days = (count: number) => t('plan.outlook.days', { count })
  return (
    <Section id="outlook" title={t('plan.outlook.title')}>
      <div className="stack">
        <div className="tags">
          <StateTag state={VERDICT_STATES[forecast.verdict]}>{t(`plan.verdict.${forecast.verdict}`)}</StateTag>
          {forecast.hours !== forecast.verdict ? <StateTag state={VERDICT_STATES[forecast.hours]}>{t(`plan.verdict-hours.${forecast.hours}`)}</StateTag> : null}
        </div>
        {forecast.reasons.length > 0 ? <ul className="stack stack-tight">{forecast.reasons.map((reason, place) => <li key={place}>{reasonInWords(reason, t, format, title)}</li>)}</ul> : null}
        {forecast.verdict === 'reached' ? null : (
          <Explain
            label={t('plan.outlook.needed')}
            value={forecast.minutesADay === null ? t('plan.outlook.no-day') : t('plan.outlook.a-day', { count: forecast.minutesADay })}
            note={t('plan.outlook.days-left', { count: forecast.days })}
            howLabel={t('learning.year.how')}
            steps={[
              { label: t('plan.outlook.missing'), value: academic(forecast.missing), kind: 'start' },
              { label: t('plan.outlook.mandatory', { count: forecast.mandatoryOpen }), value: number(forecast.mandatoryOpen), kind: 'start' },
              { label: t('plan.outlook.study'), value: academic(forecast.needed) },
              { label: t('plan.outlook.working-days'), value: days(forecast.days + forecast.absentDays) },
              ...(forecast.absentDays > 0 ? [{ label: t('plan.outlook.absent'), value: `− ${days(forecast.absentDays)}` }] : []),
              { label: t('plan.outlook.pace', { comfortable: hours(COMFORTABLE_MINUTES_A_DAY), full: hours(FULL_MINUTES_A_DAY) }), value: '', kind: 'skipped' },
            ]}
            {...(forecast.minutesADay !== null && { result: { label: t('plan.outlook.needed'), value: t('plan.outlook.a-day', { count: forecast.minutesADay }) } })}
            clauses={[{ label: clauses['397/21'].label, text: clauses['397/21'].text, href: clauses['397/21'].href, moreLabel: t('common.clause.more') }]}
            footnote={t('plan.outlook.internal')}
          />
        )}
      </div>
    </Section>
  )
}

/** The list of courses (397/19.list) with their schedule and status; one that was withdrawn stays, with a notice. */
function Courses({ lines, earlier, withActions }: { lines: PlanLine[]; earlier: boolean; withActions: boolean }) {
  const t = useT()
  const locale = useLocale()
  const { hours } = useFormat()
  const gap = ({ name, from, to }: PlanLine['gaps'][number]) => t('plan.why.gap', { competence: inLocale(name, locale), from, to })
  return (
    <DataTable
      caption={t('plan.courses.title')}
      hideCaption
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'course', header: t('plan.column.course'), rowHeader: true,
          cell: (line) => (
            <>
              <span className="meta tabular">{line.course}</span>
              <br />
              <Anchor href={paths.course(line.course)}>{inLocale(line.title, locale)}</Anchor>
            </>
          ),
        },
        {
          key: 'why', header: t('plan.column.why'),
          cell: (line) => (
            <div className="stack stack-tight">
              <span className="tags">
                <StateTag state={line.origin === 'self-chosen' ? 'neutral' : 'due'} icon={line.origin === 'self-chosen' ? 'star' : 'dot'}>{t(`plan.origin.${line.origin}`)}</StateTag>
              </span>
              {line.gaps.map((one) => <span key={inLocale(one.name, 'kk')} className="meta">{gap(one)}</span>)}
              {line.competence ? <span className="meta">{t('plan.why.required', { competence: inLocale(line.competence, locale), duty: line.jobDuty ?? '' })}</span> : null}
              {line.reachesMinimum ? <span className="meta">{t('plan.why.minimum')}</span> : null}
              {line.match !== null && (line.match !== 'other-position' || (line.gaps.length === 0 && !line.competence)) ? <span className="meta">{t(`plan.match.${line.match}`)}</span> : null}
              {line.editionStatus !== 'published' ? <StateTag state="soon" icon="info">{t(`plan.edition.${line.editionStatus}`)}</StateTag> : null}
            </div>
          ),
        },
        { key: 'form', header: t('plan.column.form'), cell: (line) => <>{t(`courses.form.${line.form}`)}<br /><span className="meta">{t('common.academic-hours', { count: line.minutes / 60, hours: hours(line.minutes) })}</span></> },
        { key: 'schedule', header: t('plan.column.schedule'), cell: (line) => (
            <>
              <Schedule schedule={line.schedule} />
              {line.runs.length > 0 ? <div className="no-print"><p className="meta">{t('signup.plan.runs')}</p><ComingRuns runs={line.runs} /></div> : null}
            </>
          ),
        },
        ...(earlier ? [] : [{ key: 'status', header: t('plan.column.status'), cell: (line: PlanLine) => <Status status={line.status} /> }]),
        ...(withActions ? [{ key: 'action', header: t('plan.column.action'), cell: (line: PlanLine) => <Actions line={line} /> }] : []),
      ]}
    />
  )
}

function Actions({ line }: { line: PlanLine }) {
  const t = useT()
  const title = inLocale(line.title, useLocale())
  if (!line.mayEnrol && !line.mayTakeOut && (!line.enrolmentId || line.status.kind === 'failed')) return <>–</>
  return (
    <div className="stack stack-tight no-print">
      {line.enrolmentId && line.status.kind === 'under-way' ? <LinkButton size="small" href={paths.enrolment(line.enrolmentId)} icon="play" aria-label={`${t('learning.card.continue')}: ${title}`}>{t('learning.card.continue')}</LinkButton> : null}
      {line.enrolmentId && line.status.kind === 'completed' ? <LinkButton size="small" variant="quiet" href={paths.enrolment(line.enrolmentId)} aria-label={`${t('learning.card.look')}: ${title}`}>{t('learning.card.look')}</LinkButton> : null}
      {line.mayEnrol ? <LinkButton size="small" href={paths.enrol(line.course)} aria-label={`${t('courses.action.enrol')}: ${title}`}>{t('courses.action.enrol')}</LinkButton> : null}
      {line.mayTakeOut ? <LinkButton size="small" variant="quiet" href={withQuery(paths.removeFromPlan(), { course: line.course })} aria-label={`${t('plan.page.remove')}: ${title}`}>{t('plan.page.remove')}</LinkButton> : null}
    </div>
  )
}

/** What the plan rests on (397/16), and the gaps no course on offer closes. */
function Basis({ plan, person, gapsRef }: { plan: PlanView; person: Props['person']; gapsRef: ReactNode }) {
  const t = useT()
  const locale = useLocale()
  const { basis, openGaps } = plan
  return (
    <Section id="basis" title={t('plan.basis.title')}>
      <DescriptionList
        items={[
          ...(basis.assessmentYear !== null ? [{ term: t('plan.basis.assessment'), description: <Anchor href={person.own ? paths.assessment(basis.assessmentYear) : paths.personAssessment(person.id, basis.assessmentYear)}>{t('plan.basis.assessment-of', { year: basis.assessmentYear })}</Anchor> }] : []),
          // one form of two is not an assessment: why it was made all the same is said, too
          ...(basis.assessmentYear === null || basis.withoutReason !== null ? [{ term: t('plan.basis.without'), description: basis.withoutReason ?? '–' }] : []),
          ...(openGaps.length > 0 ? [{ term: t('plan.basis.open-gaps'), description: <ul className="plain-list">{openGaps.map((gap) => <li key={gap.name.kk}>{t('plan.why.gap', { competence: inLocale(gap.name, locale), from: gap.from, to: gap.to })}</li>)}</ul> }] : []),
        ]}
      />
      <div className="tags">{gapsRef}</div>
    </Section>
  )
}

/** The plan from its publication on: every change with its number, who, when and why; each opens the plan as it was. */
function Changes({ plan, clauses, href }: { plan: PlanView; clauses: Props['clauses']; href: (version: number) => string }) {
  const t = useT()
  const locale = useLocale()
  const { date, longDate } = useFormat()
  const look = (version: number) => (version === plan.version ? <StateTag state="neutral">{t('plan.version.shown')}</StateTag> : <Anchor href={href(version)}>{version === plan.newest ? t('plan.version.newest') : t('plan.version.look', { date: date(version === 0 ? plan.publishedOn! : plan.changes.find(({ number }) => number === version)!.madeOn) })}</Anchor>)
  const ref = (id: ClauseOfPage) => ({ label: clauses[id].label, text: clauses[id].text, href: clauses[id].href, moreLabel: t('common.clause.more') })
  return (
    <Section id="changes" title={t('plan.changes.title')} description={plan.changes.length === 0 ? t('plan.changes.none') : t('plan.changes.count', { count: plan.changes.length })}>
      <Timeline
        label={t('plan.changes.title')}
        entries={[
          { when: longDate(plan.publishedOn!), dateTime: plan.publishedOn!, title: t('plan.changes.published'), ...(plan.publishedBy && { who: plan.publishedBy }), tag: look(0), clause: ref('397/18') },
          ...plan.changes.map((change) => ({
            when: longDate(change.madeOn), dateTime: change.madeOn, title: t('plan.changes.entry', { number: change.number, change: t(`plan.change.${change.kind}`, { course: inLocale(change.title, locale) }) }),
            who: change.by, ...(change.reason && { text: t('plan.changes.reason', { reason: change.reason }) }), tag: look(change.number), clause: ref(CHANGE_CLAUSES[change.kind]),
          })),
        ]}
      />
    </Section>
  )
}
