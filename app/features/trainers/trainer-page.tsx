import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, ClauseRef, DataTable, DescriptionList, LinkButton, Notice, PageHeading, Section, Tabs, Timeline, Toolbar, type TimelineEntry } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { RegisterState } from './register.ts'
import type { TrainerPage as Page } from './trainer-page.server.ts'
import { clauseRefs, TenureExplained, TrainerStateTag } from './trainer-words.tsx'

export const SAVED = ['proposed', 'appointed', 'declined', 'in-preparation', 'waitlisted', 'described', 'suspended', 'resumed', 'ended', 'outside'] as const

interface Props extends Page {
  state: RegisterState
  /** suspended because none of the jobs is of the managerial or core personnel any more (397/2.12.category) */
  byCategory: boolean
  saved: (typeof SAVED)[number] | null
  mayList: boolean
  /** that can be looked at */
  years: readonly number[]
  needed: number
  stateClauses: ClauseLink[]
  tenureClauses: ClauseLink[]
  timelineClauses: Record<'qualities' | 'order' | 'programme', ClauseLink>
}

/** A trainer: where this one stands and under which clause, what comes next and who does it, what is taught and when. */
export function TrainerPage(props: Props) {
  const { trainer, state, byCategory, saved, mayList, needed, stateClauses, tenureClauses, tenure, topics, sessions, taught, year, years, plannedMinutes, taughtMinutes, hasWorkPlan, may } = props
  const t = useT()
  const locale = useLocale()
  const { dateTime, hours, longDate } = useFormat()
  const { id, name, kind, centre } = trainer
  const academic = (minutes: number) => t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) })
  const internal = kind === 'internal'
  return (
    <>
      <PageHeading
        title={name}
        eyebrow={internal ? t('trainer.kind.internal') : t(`trainer.kind.${kind}`)}
        {...(mayList && { back: { href: paths.trainers(), label: t('trainer.register.title') } })}
        tags={<><TrainerStateTag state={state} />{clauseRefs(stateClauses, t).map((ref) => <ClauseRef key={ref.href} {...ref} />)}</>}
      />
      {saved ? <Notice tone="success" live title={t(`trainer.saved.${saved}`)} /> : null}
      <Section id="next" title={t('trainer.next.title')}>
        <div className="stack">
          <p>{t(byCategory ? 'trainer.next.by-category' : `trainer.next.${state}`)}</p>
          <Toolbar label={t('trainer.next.actions')}>
            {may.decide ? <LinkButton href={paths.decideTrainer(id)}>{t('trainer.decide.title')}</LinkButton> : null}
            {may.prepare ? <LinkButton href={paths.prepareTrainer(id)}>{t('trainer.preparation.title')}</LinkButton> : null}
            {hasWorkPlan ? <LinkButton href={paths.workPlan(id, year)} variant="secondary" icon="calendar">{t('trainer.work-plan')}</LinkButton> : null}
            {may.describe ? <LinkButton href={paths.trainerProfile(id)} variant="secondary" icon="edit">{t('trainer.profile.title')}</LinkButton> : null}
            {may.change ? <LinkButton href={paths.trainerStatus(id)} variant="secondary">{t('trainer.status.title')}</LinkButton> : null}
            {may.readPerson ? <LinkButton href={paths.person(trainer.personId!)} variant="quiet" iconAfter="arrow-right">{t('trainer.person')}</LinkButton> : null}
          </Toolbar>
        </div>
      </Section>

      <Section id="facts" title={t('trainer.facts.title')}>
        <DescriptionList
          items={[
            ...(centre ? [{ term: t('trainer.field.centre'), description: inLocale(centre.name, locale) }] : []),
            ...(trainer.affiliation ? [{ term: t('trainer.field.affiliation'), description: trainer.affiliation }] : []),
            ...(internal || !trainer.email ? [] : [{ term: t('trainer.field.email'), description: trainer.email }]),
            { term: t('trainer.field.languages'), description: trainer.languages.length > 0 ? <span className="tags">{trainer.languages.map((one) => <Badge key={one}>{t(one === 'ru' ? 'courses.language.ru' : 'courses.language.kk')}</Badge>)}</span> : t('trainer.facts.not-said') },
            { term: t('trainer.field.topics'), description: topics.length > 0 ? <ul className="plain-list">{topics.map(({ code, title }) => <li key={code}><Anchor href={paths.course(code)}>{title ? `${code} ${inLocale(title, locale)}` : code}</Anchor></li>)}</ul> : t('trainer.facts.not-said') },
            ...(internal && trainer.order ? [{ term: t('trainer.field.order'), description: `${t('trainer.field.order-of', { number: trainer.order.number, date: longDate(trainer.order.on) })}, ${trainer.order.signatoryName}` }] : []),
            { term: t('trainer.load.title', { year }), description: t('trainer.load.value', { planned: academic(plannedMinutes), taught: academic(taughtMinutes) }) },
          ]}
        />
        {tenure ? <TenureExplained on={tenure.on} tenure={tenure} counted={tenure.counted} needed={needed} clauses={tenureClauses} /> : null}
      </Section>

      {state === 'proposed' || state === 'declined' ? null : (
        <Section id="sessions" title={t('trainer.sessions.title')}>
          <DataTable
            caption={t('trainer.sessions.title')}
            hideCaption
            rows={sessions}
            rowKey={(session) => session.id}
            empty={<p className="soft">{t('trainer.sessions.none')}</p>}
            columns={[
              { key: 'when', header: t('trainer.sessions.when'), rowHeader: true, cell: ({ startsAt }) => dateTime(startsAt) },
              { key: 'course', header: t('trainer.sessions.course'), cell: ({ runId, course, title }) => <Anchor href={paths.courseRun(runId)}>{`${course} ${inLocale(title, locale)}`}</Anchor> },
            ]}
          />
        </Section>
      )}

      {state === 'proposed' || state === 'declined' ? null : (
        <Section id="taught" title={t('trainer.taught.title', { year })} description={t('trainer.taught.text')}>
          <Tabs label={t('trainer.taught.years')} tabs={years.map((one) => ({ href: `${paths.trainer(id, one)}#taught`, label: String(one), current: one === year }))} />
          <DataTable
            caption={t('trainer.taught.title', { year })}
            hideCaption
            rows={taught}
            rowKey={({ sessionId }) => sessionId}
            empty={<p className="soft">{t('trainer.taught.none')}</p>}
            columns={[
              { key: 'when', header: t('trainer.sessions.when'), rowHeader: true, cell: ({ startsAt }) => dateTime(startsAt) },
              { key: 'course', header: t('trainer.sessions.course'), cell: ({ runId, courseCode, title }) => <Anchor href={paths.courseRun(runId)}>{`${courseCode} ${inLocale(title, locale)}`}</Anchor> },
              { key: 'people', header: t('trainer.taught.people'), cell: ({ full, partial, absent }) => t('trainer.taught.people-of', { full, partial, absent }) },
              { key: 'minutes', header: t('trainer.taught.minutes'), align: 'end', cell: ({ minutes }) => hours(minutes) },
            ]}
          />
          {taught.length > 0 ? <p><b>{t('trainer.taught.total', { hours: academic(taughtMinutes) })}</b></p> : null}
        </Section>
      )}

      {internal ? <Section id="history" title={t('trainer.timeline.title')}><History {...props} /></Section> : null}
    </>
  )
}

/** From the facts, oldest first; what is planned stands where it belongs. */
function History({ trainer, proposedBy, timelineClauses }: Props) {
  const t = useT()
  const { date } = useFormat()
  const clause = (key: keyof typeof timelineClauses) => clauseRefs([timelineClauses[key]], t)[0]!
  const { proposedOn, plannedOn, statement, declinedOn, declineReason, order, preparation, suspendedOn, suspendReason, endedOn, endReason, endOrderNumber, state } = trainer
  const reason = (text: string | null) => (text === 'employment-ended' ? t('trainer.end-reason.employment-ended') : text)
  const dated: [string | null, Omit<TimelineEntry, 'when'>][] = [
    [proposedOn, { title: t('trainer.timeline.proposed'), ...(proposedBy && { who: proposedBy }), text: statement, clause: clause('qualities') }],
    [declinedOn, { title: t('trainer.timeline.declined'), text: declineReason, clause: clause('order') }],
    [order?.on ?? null, { title: t('trainer.timeline.appointed', { number: order?.number ?? '' }), who: order?.signatoryName, clause: clause('order') }],
    [preparation.completedOn, { title: t('trainer.timeline.prepared'), clause: clause('programme') }],
    [suspendedOn, { title: t('trainer.timeline.suspended'), text: suspendReason, kind: 'late' }],
    [endedOn, { title: endOrderNumber ? t('trainer.timeline.ended-by', { number: endOrderNumber }) : t('trainer.timeline.ended'), text: reason(endReason), clause: clause('order') }],
    [state === 'proposed' ? plannedOn : null, { title: t('trainer.timeline.planned'), kind: 'deadline', clause: clause('order') }],
  ]
  const entries = dated.flatMap(([on, entry]) => (on === null ? [] : [{ on, entry }])).toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
  return <Timeline label={t('trainer.timeline.title')} entries={entries.map(({ on, entry }) => ({ ...entry, when: date(on), dateTime: on }))} />
}
