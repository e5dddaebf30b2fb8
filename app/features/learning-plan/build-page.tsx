import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Badge, Button, CheckboxField, ClauseRef, ConfirmPanel, DataTable, Explain, FormActions, LinkButton, Notice, PageHeading, Section, SelectField, StateTag, Tabs, TextareaField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { withQuery } from '../shell/pages.tsx'
import { Refused } from '../shell/refused.tsx'
import type { BuilderCourse, BuilderView, GapView } from './build-page.server.ts'
import type { TypedPlan } from './build-form.ts'

export const BUILDER_CLAUSES = ['397/2.6', '397/15', '397/15¶2', '397/16', '397/18', '397/19.schedule', '397/22', '397/A2.minQualification'] as const
type ClauseOfPage = (typeof BUILDER_CLAUSES)[number]

export interface BuilderAnswer {
  typed: TypedPlan | null
  refusal: RefusalView | null
  /** tells one answer from the next */
  turn: number
}
interface Props {
  view: BuilderView
  years: number[]
  positionName: string
  refusal: RefusalView | null
  /** the draft before its publication: what would be published, or why it may not */
  confirm: { planId: string; version: number; courses: { code: string; minutes: number }[]; minutes: number; refusal: RefusalView | null } | null
  saved: 'draft' | 'published' | 'discarded' | null
  clauses: Record<ClauseOfPage, ClauseLink>
  last: BuilderAnswer | undefined
}

/** The individual plan of one worker: gaps, proposal with its reasons, dates and seats, the sum; saved as a draft, published after one question. */
export function BuildPage(props: Props) {
  const { view, years, positionName, refusal, confirm, saved, clauses, last } = props
  const t = useT()
  const locale = useLocale()
  const { personId, name, year } = view
  return (
    <>
      <PageHeading
        title={t('planning.build.title', { year })}
        eyebrow={name}
        lead={[positionName, view.organisation && inLocale(view.organisation, locale)].filter(Boolean).join(', ')}
        back={{ href: paths.personPlan(personId, year), label: t('planning.build.back') }}
        tags={<>{view.draft ? <StateTag state="provisional">{t('planning.build.draft')}</StateTag> : null}{view.late ? <StateTag state="neutral" icon="clock">{t('planning.build.late')}</StateTag> : null}</>}
      />
      {saved && !last ? <Notice tone="success" live title={t(`planning.build.saved-${saved}`)} actions={saved === 'published' ? <LinkButton href={paths.personPlan(personId, year)} iconAfter="arrow-right">{t('planning.build.open-plan')}</LinkButton> : undefined} /> : null}
      <Tabs label={t('planning.build.years')} tabs={years.map((one) => ({ href: paths.buildPlan(personId, one), label: String(one), current: one === year }))} />
      <Refused refusal={last?.refusal ?? refusal} />
      {view.published ? (
        saved === 'published' ? null : <Notice title={t('planning.build.published')} actions={<LinkButton href={paths.personPlan(personId, year)} variant="secondary">{t('planning.build.open-plan')}</LinkButton>}>{t('planning.build.published-text')}</Notice>
      ) : refusal ? null : confirm && !last ? (
        <Confirm {...props} confirm={confirm} />
      ) : (
        <>
          {view.late ? <Notice tone="warning" title={t('planning.build.late-title', { year })}><p>{t('planning.build.late-text')}</p><Ref clause={clauses['397/18']} /></Notice> : null}
          <Basis view={view} clauses={clauses} />
          <Editor key={last?.turn ?? `${view.draft?.version ?? 0}`} view={view} clauses={clauses} last={last} />
          {view.draft ? (
            <Section id="discard" title={t('planning.build.discard-title')} description={t('planning.build.discard-text')}>
              <Form method="post" action={paths.buildPlan(personId, year)}>
                <input type="hidden" name="version" value={view.draft.version} />
                <Button name="intent" value="discard" variant="danger" size="small" icon="close">{t('planning.build.discard')}</Button>
              </Form>
            </Section>
          ) : null}
        </>
      )}
    </>
  )
}

const Ref = ({ clause }: { clause: ClauseLink }) => {
  const t = useT()
  return <ClauseRef label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
}
const asRef = (clause: ClauseLink, moreLabel: string) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel })

/** What the plan rests on: both forms of the assessment and the gaps they leave. */
function Basis({ view, clauses }: Pick<Props, 'view' | 'clauses'>) {
  const t = useT()
  const locale = useLocale()
  const { assessment, assessed, gaps, courses } = view
  const closers = (gap: GapView) => courses.filter(({ chosen, closes }) => chosen && closes.some(({ competence }) => competence === gap.competence))
  const couldClose = (gap: GapView) => courses.filter(({ chosen, closes }) => !chosen && closes.some(({ competence }) => competence === gap.competence))
  return (
    <Section id="gaps" title={t('planning.build.gaps')} description={assessment.external ? t('planning.build.gaps-text', { year: assessment.year }) : t('planning.build.no-result', { year: assessment.year })}>
      <div className="stack">
        <div className="tags">
          <StateTag state={assessment.external ? 'done' : 'soon'}>{t(assessment.external ? 'planning.build.external-done' : 'planning.build.external-open')}</StateTag>
          <StateTag state={assessment.self ? 'done' : 'soon'}>{t(assessment.self ? 'planning.build.self-done' : 'planning.build.self-open')}</StateTag>
        </div>
        {assessed ? null : <Notice tone="warning" title={t('planning.build.not-assessed')}>{t('planning.build.not-assessed-text')}</Notice>}
        {gaps.length > 0 ? (
          <DataTable
            caption={t('planning.build.gaps')}
            hideCaption
            rows={gaps}
            rowKey={({ competence }) => competence}
            columns={[
              { key: 'competence', header: t('planning.build.competence'), rowHeader: true, cell: (gap) => <>{gap.competence} {inLocale(gap.name, locale)}</> },
              { key: 'levels', header: t('planning.build.levels'), cell: (gap) => t('planning.build.level-of', { actual: gap.actual, expected: gap.expected }) },
              {
                key: 'closed', header: t('planning.build.closed-by'),
                cell: (gap) => {
                  const [by, could] = [closers(gap), couldClose(gap)]
                  if (by.length > 0) return <StateTag state="done">{by.map(({ code }) => code).join(', ')}</StateTag>
                  if (could.length > 0) return <><StateTag state="soon">{t('planning.build.gap-open')}</StateTag><br /><span className="meta">{t('planning.build.gap-could', { courses: could.map(({ code }) => code).join(', ') })}</span></>
                  return <StateTag state="neutral">{t('planning.build.gap-no-course')}</StateTag>
                },
              },
            ]}
          />
        ) : assessment.external ? <p className="soft">{t('planning.build.no-gaps')}</p> : null}
        <Ref clause={clauses['397/16']} />
      </div>
    </Section>
  )
}

function Editor({ view, clauses, last }: Pick<Props, 'view' | 'clauses' | 'last'>) {
  const t = useT()
  const { hours } = useFormat()
  const busy = useNavigation()
  const intent = busy.state === 'submitting' ? busy.formData?.get('intent') : null
  const typed = last?.typed ?? null
  const typedRuns = typed && new Map(typed.items.map(({ course, runId }) => [course, runId]))
  const isChosen = (course: BuilderCourse) => (typedRuns ? typedRuns.has(course.code) : course.chosen)
  const [chosen, setChosen] = useState(() => new Set(view.courses.filter(isChosen).map(({ code }) => code)))
  const inPlan = view.courses.filter(({ code }) => chosen.has(code))
  const minutes = inPlan.reduce((sum, course) => sum + course.minutes, 0)
  const missing = Math.max(0, YEARLY_MINIMUM_MINUTES - minutes)
  const short = (value: number) => t('learning.hours.short', { hours: hours(value) })
  const more = t('common.clause.more')
  const path = paths.buildPlan(view.personId, view.year)
  // whatever stood in the plan when the form came stays in its first part while it is being changed
  const first = view.courses.filter(isChosen)
  const others = view.courses.filter((course) => !isChosen(course))
  const toggle = (code: string, on: boolean) => setChosen((before) => { const next = new Set(before); if (on) next.add(code); else next.delete(code); return next })
  const table = (caption: string, rows: BuilderCourse[]) => (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'course', header: t('planning.runs.course'), rowHeader: true,
          cell: (course) => <CourseBox course={course} checked={isChosen(course)} onChange={(on) => toggle(course.code, on)} />,
        },
        { key: 'why', header: t('planning.build.why'), cell: (course) => <Why course={course} /> },
        { key: 'hours', header: t('planning.build.hours'), align: 'end', cell: (course) => short(course.minutes) },
        { key: 'date', header: t('planning.build.date'), cell: (course) => <DateOf course={course} value={typedRuns?.has(course.code) ? (typedRuns.get(course.code) ?? '') : (course.runId ?? '')} language={view.language} /> },
      ]}
    />
  )
  return (
    <Form method="post" action={path} noValidate preventScrollReset>
      <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">{t('planning.build.save')}</button>
      <input type="hidden" name="version" value={typed?.version ?? view.draft?.version ?? 0} />
      <Section
        id="courses" title={t('planning.build.courses')} description={view.draft ? t('planning.build.courses-draft') : t('planning.build.courses-proposed')}
        action={view.draft ? <Anchor href={withQuery(paths.buildPlan(view.personId), { year: view.year, propose: 1 })}>{t('planning.build.propose-anew')}</Anchor> : undefined}
      >
        <div className="stack">
          {view.belowMinimum ? <Notice tone="warning" title={t('planning.build.below-minimum')}>{t('planning.build.below-minimum-text')}</Notice> : null}
          {first.length > 0 ? table(t('planning.build.courses'), first) : <p className="soft">{t('planning.build.empty')}</p>}
          <Ref clause={clauses['397/22']} />
        </div>
      </Section>
      <Section id="sum" title={t('planning.build.sum')}>
        <Explain
          label={t('planning.build.sum-label')}
          value={t('planning.build.sum-of', { done: hours(minutes), target: hours(YEARLY_MINIMUM_MINUTES) })}
          note={missing > 0 ? t('planning.build.sum-missing', { count: missing, minutes: missing }) : t('planning.build.sum-reached')}
          howLabel={t('learning.year.how')}
          steps={[
            ...inPlan.map((course) => ({ label: course.code, value: short(course.minutes), ...(course.completed && { note: t('planning.build.completed-before') }) })),
            { label: t('learning.year.hour-rule'), value: t('learning.year.hour-value'), kind: 'skipped' as const, clause: asRef(clauses['397/15¶2'], more) },
          ]}
          result={{ label: t('planning.build.sum-label'), value: t('planning.build.sum-of', { done: hours(minutes), target: hours(YEARLY_MINIMUM_MINUTES) }) }}
          clauses={[asRef(clauses['397/15'], more)]}
        />
      </Section>
      <Section id="others" title={t('planning.build.others')} description={t('planning.build.others-text')}>
        <details className="self-check" open={typed !== null && others.some(({ code }) => typedRuns?.has(code))}>
          <summary>{t('planning.build.others-count', { count: others.length })}</summary>
          {table(t('planning.build.others'), others)}
        </details>
      </Section>
      {view.assessed ? null : (
        <Section id="basis" title={t('planning.build.reason-title')}>
          <TextareaField id="reason" name="reason" rows={2} maxLength={1000} label={t('planning.build.reason')} hint={t('planning.build.reason-hint')} defaultValue={typed?.reason ?? view.reason} error={last?.refusal?.code === 'plan.without-assessment' ? t('refusal.plan.without-assessment.title') : undefined} />
          <Ref clause={clauses['397/16']} />
        </Section>
      )}
      <FormActions sticky>
        <Button name="intent" value="publish" busy={intent === 'publish'}>{t('planning.build.publish')}</Button>
        <Button name="intent" value="save" variant="secondary" busy={intent === 'save'}>{t('planning.build.save')}</Button>
        <Button name="intent" value="count" variant="quiet" busy={intent === 'count'}>{t('planning.build.count')}</Button>
      </FormActions>
    </Form>
  )
}

function CourseBox({ course, checked, onChange }: { course: BuilderCourse; checked: boolean; onChange: (on: boolean) => void }) {
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <CheckboxField id={`course-${course.code}`} name={`course-${course.code}`} value="yes" defaultChecked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} label={<>{course.code} {inLocale(course.title, locale)}</>} />
      <span className="tags">
        <Badge>{t(`courses.form.${course.form}`)}</Badge>
        {course.completed ? <StateTag state="earned">{t('planning.build.completed-before')}</StateTag> : null}
        {course.levelTooLow !== null ? <StateTag state="late">{t('planning.build.level-too-low', { level: course.levelTooLow })}</StateTag> : null}
      </span>
    </>
  )
}

/** Why it stands there: the gaps it closes, the minimum, and how it fits the job duties (397/22). */
function Why({ course }: { course: BuilderCourse }) {
  const t = useT()
  const locale = useLocale()
  return (
    <span className="stack stack-tight">
      {course.closes.map((gap) => <span key={gap.competence}>{t('planning.build.why-gap', { competence: gap.competence, name: inLocale(gap.name, locale), from: gap.actual, to: gap.expected })}</span>)}
      {course.proposed && course.closes.length === 0 ? <span>{t('planning.build.why-minimum')}</span> : null}
      <span className="meta">{t(`planning.build.match.${course.match}`)}</span>
    </span>
  )
}

/** A date with a seat, open all year, or not scheduled yet. */
function DateOf({ course, value, language }: { course: BuilderCourse; value: string; language: 'kk' | 'ru' }) {
  const t = useT()
  const { date, number } = useFormat()
  const none = t(course.openAllYear ? 'planning.build.open-all-year' : 'planning.build.not-scheduled')
  if (course.runs.length === 0)
    return course.openAllYear ? <span className="meta">{none}</span> : <StateTag state="provisional">{none}</StateTag>
  const words = (run: BuilderCourse['runs'][number]) =>
    [run.startsOn === run.endsOn ? date(run.startsOn) : t('planning.from-to', { from: date(run.startsOn), to: date(run.endsOn) }), t(`courses.language.${run.language}`), run.left > 0 ? t('planning.build.seats', { count: run.left, seats: number(run.left) }) : t('planning.runs.full')].join(', ')
  const ordered = course.runs.toSorted((a, b) => Number(b.language === language) - Number(a.language === language) || (a.startsOn < b.startsOn ? -1 : 1))
  return <SelectField id={`run-${course.code}`} name={`run-${course.code}`} label={<span className="visually-hidden">{t('planning.build.date-of', { course: course.code })}</span>} placeholder={none} options={ordered.map((run) => ({ value: run.id, label: words(run), disabled: run.left <= 0 && run.id !== value }))} defaultValue={value} />
}

/** Asked once: for whom, what, how many hours, what it rests on, who is told. */
function Confirm({ view, confirm, clauses }: Props & { confirm: NonNullable<Props['confirm']> }) {
  const t = useT()
  const { hours } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const more = t('common.clause.more')
  const path = paths.buildPlan(view.personId, view.year)
  if (confirm.refusal) return <><Refused refusal={confirm.refusal} /><LinkButton href={path} variant="secondary" icon="edit">{t('planning.build.back-to-form')}</LinkButton></>
  return (
    <Form method="post" action={path}>
      <input type="hidden" name="version" value={confirm.version} />
      <input type="hidden" name="planId" value={confirm.planId} />
      <ConfirmPanel
        title={t('planning.build.confirm')}
        facts={[
          { term: t('planning.build.for-whom'), description: view.name },
          { term: t('planning.build.year'), description: String(view.year) },
          { term: t('planning.build.courses'), description: confirm.courses.map(({ code }) => code).join(', ') },
          { term: t('planning.build.sum-label'), description: t('planning.build.sum-of', { done: hours(confirm.minutes), target: hours(YEARLY_MINIMUM_MINUTES) }) },
          { term: t('planning.build.rests-on'), description: view.assessed ? t('planning.build.rests-on-assessment', { year: view.assessment.year }) : view.reason },
          { term: t('planning.build.told'), description: t('planning.build.told-text') },
        ]}
        clauses={(['397/2.6', '397/15', '397/16', '397/18'] as const).map((id) => asRef(clauses[id], more))}
        warning={t('planning.build.confirm-warning')}
        confirm={<Button name="intent" value="confirm" icon="check" busy={busy}>{t('planning.build.publish-now')}</Button>}
        cancel={<Anchor href={path}>{t('planning.build.back-to-form')}</Anchor>}
      />
    </Form>
  )
}
