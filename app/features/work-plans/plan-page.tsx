import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Badge, Button, ClauseRef, ConfirmPanel, DataTable, EmptyState, Explain, FormActions, LinkButton, Notice, PageHeading, Section, StateTag, Tabs, TextareaField, Timeline, Toolbar, type Column } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { withQuery } from '../shell/pages.tsx'
import { isNeeded } from './need.ts'
import type { WorkPlanPage as Page } from './plan-page.server.ts'
import { LineTag, useDays, useNeedInWords, WorkPlanTag } from './words.tsx'

export const WORK_PLAN_CLAUSES = ['397/31', '397/31.delivery', '397/30', '397/29'] as const
export const WORK_PLAN_SAVED = ['line', 'removed', 'submitted', 'explained', 'reviewed'] as const
type Plan = NonNullable<Page['plan']>
type Line = Plan['lines'][number]
interface Props extends Page {
  saved: (typeof WORK_PLAN_SAVED)[number] | null
  clauses: Record<(typeof WORK_PLAN_CLAUSES)[number], ClauseLink>
  last: { errors: Record<string, string>; values: Record<string, string>; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** The work plan of a trainer for a year: what is meant to be held, for whom, what came of it, and what was said of it (397/31). */
export function WorkPlanPage(props: Props) {
  const { trainer, year, years, plan, saved, clauses, last, mayWrite, unprepared, mayReview } = props
  const t = useT()
  const locale = useLocale()
  const ref = (id: keyof Props['clauses']) => <ClauseRef label={clauses[id].label} text={clauses[id].text} href={clauses[id].href} moreLabel={t('common.clause.more')} />
  const remark = plan?.state === 'returned' ? plan.events.find(({ kind }) => kind === 'returned') : undefined
  return (
    <>
      <PageHeading
        title={t('workplan.page.title', { year })}
        eyebrow={`${trainer.name}, ${inLocale(trainer.centre, locale)}`}
        lead={trainer.own ? t('workplan.page.lead') : undefined}
        back={{ href: paths.trainer(trainer.id), label: trainer.name }}
        tags={<WorkPlanTag state={plan?.state ?? 'none'} changed={plan?.changed ?? false} />}
        actions={
          <>
            {mayWrite ? <LinkButton href={paths.workPlanLine(trainer.id, year)} icon="edit">{t('workplan.page.add')}</LinkButton> : null}
            {mayReview ? <LinkButton href={paths.reviewWorkPlan(trainer.id, year)} icon="edit">{t('workplan.page.review')}</LinkButton> : null}
          </>
        }
      />
      {saved ? <Notice tone="success" live title={t(`workplan.saved.${saved}`)} /> : null}
      <Refused refusal={last?.refusal} />
      <Tabs label={t('workplan.years')} tabs={years.map((one) => ({ href: paths.workPlan(trainer.id, one), label: String(one), current: one === year }))} />
      {unprepared ? <Notice title={t('workplan.page.unprepared')}>{t('workplan.page.unprepared-text')} {ref('397/29')}</Notice> : null}
      {remark ? <Notice tone="warning" title={t('workplan.page.returned', { name: remark.byName })}>{remark.text}</Notice> : null}
      {last?.confirm && plan ? <Submit {...props} plan={plan} /> : null}

      {plan === null || plan.lines.length === 0 ? (
        <EmptyState icon="calendar" title={t('workplan.page.empty')} text={t(trainer.own ? 'workplan.page.empty-own' : 'workplan.page.empty-other')} action={trainer.own && mayWrite ? <LinkButton href={paths.trainingNeeds(year)} variant="secondary">{t('workplan.page.needs')}</LinkButton> : undefined} />
      ) : (
        <>
          <Totals plan={plan} />
          <Lines {...props} plan={plan} />
          <Deviations {...props} plan={plan} />
        </>
      )}
      <div className="tags">{ref('397/31')}{ref('397/31.delivery')}{ref('397/30')}</div>
      {plan && plan.events.length > 0 ? <History plan={plan} /> : null}
    </>
  )
}

/** Handing in is asked once: what, to whom, and what follows from it. */
function Submit({ trainer, year, plan, clauses }: Props & { plan: Plan }) {
  const t = useT()
  const locale = useLocale()
  const { hours, number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const clause = (id: '397/31' | '397/30') => ({ label: clauses[id].label, text: clauses[id].text, href: clauses[id].href, moreLabel: t('common.clause.more') })
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="submit" />
      <input type="hidden" name="version" value={plan.version} />
      <ConfirmPanel
        title={t('workplan.submit.confirm')}
        facts={[
          { term: t('workplan.submit.plan'), description: t('workplan.page.title', { year }) },
          { term: t('workplan.submit.whose'), description: `${trainer.name}, ${inLocale(trainer.centre, locale)}` },
          { term: t('workplan.submit.holds'), description: t('workplan.page.lines', { count: plan.totals.lines, hours: hours(plan.totals.planned.minutes), people: number(plan.totals.planned.people) }) },
          { term: t('workplan.submit.to'), description: t('adaptation.organisation-kind.qualification-organisation') },
        ]}
        clauses={[clause('397/31'), clause('397/30')]}
        warning={t('workplan.submit.warning')}
        confirm={<Button name="confirmed" value="yes" busy={busy}>{t('workplan.submit.now')}</Button>}
        cancel={<LinkButton href={paths.workPlan(trainer.id, year)} variant="secondary">{t('common.cancel')}</LinkButton>}
      />
    </Form>
  )
}

/** Hours planned and held, each with the lines they come from. */
function Totals({ plan }: { plan: Plan }) {
  const t = useT()
  const locale = useLocale()
  const { hours, number } = useFormat()
  const kept = plan.lines.filter(({ removedBy }) => removedBy === null)
  const inHours = (minutes: number) => t('learning.hours.short', { hours: hours(minutes) })
  const steps = (of: (line: Line) => { minutes: number; people: number }) => kept.map((line) => ({ label: `${line.courseCode} ${inLocale(line.title, locale)}`, value: inHours(of(line).minutes), note: t('workplan.totals.people', { count: of(line).people, number: number(of(line).people) }) }))
  const total = (measure: { minutes: number; people: number }) => `${inHours(measure.minutes)}, ${t('workplan.totals.people', { count: measure.people, number: number(measure.people) })}`
  return (
    <Section id="totals" title={t('workplan.totals.title')}>
      <Explain label={t('workplan.totals.planned')} value={total(plan.totals.planned)} howLabel={t('workplan.needs.how')} steps={steps(({ minutes, people }) => ({ minutes, people }))} result={{ label: t('plan.board.total'), value: total(plan.totals.planned) }} />
      <Explain label={t('workplan.totals.held')} value={total(plan.totals.delivered)} howLabel={t('workplan.needs.how')} steps={steps(({ delivered }) => delivered)} result={{ label: t('plan.board.total'), value: total(plan.totals.delivered) }} footnote={t('workplan.totals.held-text')} />
    </Section>
  )
}

function Lines({ trainer, year, plan, mayWrite, maySubmit, maySchedule, last }: Props & { plan: Plan }) {
  const t = useT()
  const locale = useLocale()
  const { date, hours, number } = useFormat()
  const days = useDays()
  const inWords = useNeedInWords()
  const busy = useNavigation().state === 'submitting'
  const kept = plan.lines.filter(({ removedBy }) => removedBy === null)
  const gone = plan.lines.filter(({ removedBy }) => removedBy !== null)
  const inHours = (minutes: number) => t('learning.hours.short', { hours: hours(minutes) })
  const audience = ({ audience: { name } }: Line) => (name ? inLocale(name, locale) : '–')
  const course: Column<Line> = {
    key: 'course', header: t('planning.runs.course'), rowHeader: true,
    cell: (line) => (
      <>
        <Anchor href={paths.course(line.courseCode)}>{line.courseCode} {inLocale(line.title, locale)}</Anchor>
        <br />
        <Badge>{t(`courses.form.${line.form}`)}</Badge> <span className="meta">{t(`courses.language.${line.language}`)}</span>
        {line.addedBy > 0 ? <><br /><span className="meta">{t('workplan.lines.amended', { reason: line.reason })}</span></> : null}
      </>
    ),
  }
  const when: Column<Line> = { key: 'when', header: t('workplan.lines.when'), cell: (line) => <>{days(line.from, line.to)}<br /><span className="meta">{audience(line)}</span></> }
  return (
    <Section
      id="lines"
      title={t('workplan.lines.title')}
      description={t('workplan.page.lines', { count: plan.totals.lines, hours: hours(plan.totals.planned.minutes), people: number(plan.totals.planned.people) })}
      action={
        <Toolbar label={t('workplan.lines.print')}>
          <LinkButton href={paths.workPlanPdf(trainer.id, year, 'kk')} variant="secondary" size="small" icon="print" plain>{t('courses.language.kk')}</LinkButton>
          <LinkButton href={paths.workPlanPdf(trainer.id, year, 'ru')} variant="secondary" size="small" icon="print" plain>{t('courses.language.ru')}</LinkButton>
        </Toolbar>
      }
    >
      <DataTable
        caption={t('workplan.lines.title')}
        hideCaption
        rows={kept}
        rowKey={({ id }) => id}
        columns={[
          course,
          when,
          {
            key: 'need', header: t('workplan.needs.need'),
            cell: (line) => (
              <>
                {isNeeded(line.now) ? <>{inWords(line.now)}{line.now.withoutDate > 0 ? <><br /><span className="meta">{t('workplan.lines.waiting', { count: line.now.withoutDate, number: number(line.now.withoutDate) })}</span></> : null}</> : <StateTag state="soon">{t('workplan.need.nobody')}</StateTag>}
                {line.note ? <><br /><span className="meta">{line.note}</span></> : null}
                {line.need.foundOn ? <><br /><span className="meta">{t('workplan.lines.found', { date: date(line.need.foundOn), people: number(line.need.people) })}</span></> : null}
              </>
            ),
          },
          {
            key: 'runs', header: t('workplan.lines.runs'),
            cell: (line) => (
              <>
                {line.runs.map((run) => <span key={run.id}><Anchor href={paths.courseRun(run.id)}>{days(run.startsOn, run.endsOn)}</Anchor> <span className="meta">{t('workplan.lines.seats', { taken: number(run.seatsTaken), all: number(run.capacity) })}</span><br /></span>)}
                {line.runs.some(({ waiting }) => waiting > 0) ? <><StateTag state="soon">{t('workplan.lines.sheet-missing')}</StateTag><br /></> : null}
                {maySchedule && (line.state === 'open' || line.state === 'scheduled') ? <Anchor href={paths.newCourseRun({ line: line.id })} aria-label={`${t('workplan.lines.schedule')}: ${inLocale(line.title, locale)}`}>{t('workplan.lines.schedule')}</Anchor> : line.runs.length === 0 ? <span className="soft">–</span> : null}
              </>
            ),
          },
          { key: 'hours', header: t('workplan.lines.planned-held'), cell: (line) => <>{t('workplan.lines.of', { held: inHours(line.delivered.minutes), planned: inHours(line.minutes) })}<br /><span className="meta">{t('workplan.lines.people-of', { held: number(line.delivered.people), planned: number(line.people) })}</span></> },
          { key: 'state', header: t('workplan.lines.state'), cell: (line) => <><LineTag state={line.state} />{line.deviation ? <><br /><span className="meta">{line.deviation}</span></> : null}</> },
          ...(mayWrite ? [{ key: 'action', header: t('planning.runs.action'), cell: (line: Line) => (line.state === 'held' ? <span className="soft">–</span> : <Anchor href={paths.workPlanLine(trainer.id, year, { line: line.id })} aria-label={`${t('workplan.lines.change')}: ${inLocale(line.title, locale)}`}>{t('workplan.lines.change')}</Anchor>) }] : []),
        ]}
      />
      {maySubmit && !last?.confirm ? (
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="submit" />
          <FormActions><Button busy={busy}>{t('workplan.submit.look')}</Button></FormActions>
        </Form>
      ) : null}
      {gone.length > 0 ? (
        <Section id="removed" level={3} title={t('workplan.lines.removed')}>
          <DataTable caption={t('workplan.lines.removed')} hideCaption rows={gone} rowKey={({ id }) => id} columns={[course, when, { key: 'reason', header: t('workplan.lines.reason'), cell: ({ removeReason }) => removeReason ?? '–' }]} />
        </Section>
      ) : null}
    </Section>
  )
}

/** What was not held, and why; the trainer writes it (397/31.delivery). */
function Deviations({ trainer, plan, last }: Props & { plan: Plan }) {
  const t = useT()
  const locale = useLocale()
  const days = useDays()
  const busy = useNavigation().state === 'submitting'
  const missed = plan.lines.filter(({ state, deviation }) => state === 'not-held' && deviation === null)
  if (missed.length === 0) return null
  return (
    <Section id="deviations" title={t('workplan.deviations.title')} description={t(trainer.own ? 'workplan.deviations.own' : 'workplan.deviations.other')}>
      {missed.map((line) => {
        const name = `${line.courseCode} ${inLocale(line.title, locale)}`
        const mine = last?.values.line === line.id
        return trainer.own ? (
          <Form key={line.id} method="post" noValidate>
            <input type="hidden" name="intent" value="explain" />
            <input type="hidden" name="line" value={line.id} />
            <TextareaField id={`text-${line.id}`} name="text" rows={2} maxLength={1000} label={t('workplan.deviations.label', { course: name })} hint={days(line.from, line.to)} defaultValue={mine ? last.values.text : ''} error={mine ? last.errors.text : undefined} required />
            <FormActions><Button variant="secondary" busy={busy} aria-label={`${t('workplan.deviations.save')}: ${name}`}>{t('workplan.deviations.save')}</Button></FormActions>
          </Form>
        ) : (
          <p key={line.id}>{name}, {days(line.from, line.to)}</p>
        )
      })}
    </Section>
  )
}

/** What happened to the plan, the newest first. */
export function History({ plan }: { plan: Pick<Plan, 'events'> }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <Section id="history" title={t('workplan.history.title')}>
      <Timeline label={t('workplan.history.title')} entries={plan.events.map(({ kind, on, byName, text }) => ({ when: date(on), dateTime: on, title: t(`workplan.event.${kind}`), who: byName, text: text || undefined, kind: kind === 'returned' ? ('late' as const) : ('fact' as const) }))} />
    </Section>
  )
}

/** The address of the plan with what was done. */
export const planSaved = (trainerId: string, year: number, saved: (typeof WORK_PLAN_SAVED)[number]): string => withQuery(paths.workPlan(trainerId), { year, saved })
