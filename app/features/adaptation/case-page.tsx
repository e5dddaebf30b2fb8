import { useFormat, useT } from '../../i18n/context.tsx'
import type { Formatter } from '../../i18n/format.ts'
import type { MessageKey, Translate } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import { Anchor, Badge, Card, ClauseRef, DataTable, DescriptionList, Explain, LinkButton, Notice, PageHeading, ProgressBar, Section, Steps, Timeline, WithAside, type Step, type TimelineEntry } from '../../ui/index.ts'
import { actionPath } from '../obligations/action.ts'
import { DeadlineExplained, ObligationTag } from '../obligations/deadline.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { CasePageView, CaseStep, DeadlineOfCase, Happening, NextThing, StepOfCase } from './case-page.server.ts'
import { CaseStateTag, PlanStatusTag } from './case-state.tsx'
import { DocumentLinks } from './document-links.tsx'

interface Props {
  page: CasePageView
  done: CaseDone | null
  clauses: { period: ClauseLink; probation: ClauseLink; pay: ClauseLink; practice: ClauseLink; mentor: ClauseLink }
}

/** What was just done on another page of the case. */
export const CASE_DONE = ['hired', 'approved', 'returned', 'acknowledged'] as const
export type CaseDone = (typeof CASE_DONE)[number]

/** A case for whoever looks: what comes next, the path, the deadlines, the papers and what happened. */
export function CasePage({ page, done: justDone, clauses }: Props) {
  const t = useT()
  const format = useFormat()
  const { date } = format
  const more = t('common.clause.more')
  const openOnes = page.deadlines.filter(({ doneOn }) => doneOn === null)
  const done = page.deadlines.filter(({ doneOn }) => doneOn !== null)
  return (
    <>
      <PageHeading
        back={{ href: paths.adaptations(), label: t('adaptation.case.back') }}
        eyebrow={`${page.worker.position} · ${page.worker.organisation}`}
        title={page.own ? t('adaptation.case.own-title') : page.worker.name}
        lead={page.own ? t('adaptation.case.own-lead', { date: date(page.periodEndsOn) }) : undefined}
        tags={
          <>
            <CaseStateTag state={page.state} />
            <Badge icon="calendar">{t('adaptation.case.period', { from: date(page.startsOn), to: date(page.periodEndsOn) })}</Badge>
          </>
        }
      />
      {justDone ? <Notice tone="success" live title={t(`adaptation.case.just.${justDone}`)} /> : null}
      <WithAside asideLabel={t('adaptation.case.facts')} aside={<Facts page={page} clauses={clauses} />}>
        <Section id="next" title={t('adaptation.case.next')}>
          <Next page={page} />
        </Section>

        <Section id="path" title={t('adaptation.case.path')}>
          <Steps label={t('adaptation.case.path')} steps={page.steps.map((step) => pathStep(step, page, t, date))} />
        </Section>

        <Section id="deadlines" title={t('adaptation.case.deadlines')} description={t('adaptation.case.deadlines-text')}>
          <div className="stack">
            {openOnes.length === 0 ? <p className="soft">{t('adaptation.case.no-deadlines')}</p> : openOnes.map((one) => <Owed key={one.key} one={one} />)}
            {done.length > 0 ? (
              <details className="self-check">
                <summary>{t('adaptation.case.done', { count: done.length })}</summary>
                <div className="stack">{done.map((one) => <Owed key={one.key} one={one} />)}</div>
              </details>
            ) : null}
          </div>
        </Section>

        <Section id="training" title={t('adaptation.case.training')} description={page.training.programme} action={<LinkButton href={paths.adaptationTraining(page.id)} variant="quiet" iconAfter="arrow-right">{t('adaptation.case.training-open')}</LinkButton>}>
          <div className="stack">
            <ProgressBar value={page.training.theory} max={page.training.topics} label={t('adaptation.case.theory')} text={t('adaptation.case.parts', { done: page.training.theory, total: page.training.topics })} {...(page.training.passedOn && { tone: 'earned' as const })} />
            <ProgressBar value={page.training.practice} max={page.training.topics} label={t('adaptation.case.practice')} text={t('adaptation.case.parts', { done: page.training.practice, total: page.training.topics })} {...(page.training.passedOn && { tone: 'earned' as const })} />
            <p className="soft">{page.training.passedOn ? t('adaptation.case.training-passed', { date: date(page.training.passedOn) }) : t('adaptation.case.training-text')}</p>
            <ClauseRef {...clauses.practice} moreLabel={more} />
          </div>
        </Section>

        <Section
          id="plans"
          title={t('adaptation.case.plans')}
          action={page.mayDrawUp && page.state === 'in-adaptation' ? <LinkButton href={paths.adaptationPlan(page.id)} variant="quiet" icon="edit">{t(page.plans[0]?.status === 'draft' ? 'adaptation.case.plan-go-on' : 'adaptation.case.plan-change')}</LinkButton> : undefined}
        >
          <DataTable
            caption={t('adaptation.case.plans')}
            hideCaption
            rows={page.plans}
            rowKey={({ version }) => String(version)}
            empty={<p className="soft">{t('adaptation.case.no-plan')}</p>}
            columns={[
              { key: 'version', header: t('adaptation.case.version'), rowHeader: true, cell: ({ version }) => <Anchor href={paths.adaptationPlan(page.id, version)}>{t('adaptation.case.version-number', { version })}</Anchor> },
              {
                key: 'status', header: t('adaptation.case.status'),
                cell: ({ status, returnReason }) => (
                  <>
                    <PlanStatusTag status={status} />
                    {returnReason ? <p className="meta">{t('adaptation.case.return-reason', { reason: returnReason })}</p> : null}
                  </>
                ),
              },
              { key: 'submitted', header: t('adaptation.case.submitted'), cell: ({ submittedOn }) => (submittedOn ? date(submittedOn) : '–') },
              { key: 'approved', header: t('adaptation.case.approved'), cell: ({ approvedOn }) => (approvedOn ? date(approvedOn) : '–') },
              { key: 'acknowledged', header: t('adaptation.case.acknowledged'), cell: ({ acknowledgedOn }) => (acknowledgedOn ? date(acknowledgedOn) : '–') },
            ]}
          />
        </Section>

        <Section id="happened" title={t('adaptation.case.happened')}>
          <Timeline label={t('adaptation.case.happened')} entries={page.happened.map((one) => entry(one, t, format))} />
        </Section>
      </WithAside>
    </>
  )
}

/** The one thing to do now, or whose turn it is. */
function Next({ page: { id, next, state, mayMark } }: { page: CasePageView }) {
  const t = useT()
  if (!next) {
    const over = state === 'closed' || state === 'terminated'
    return (
      <Card title={t(over ? `adaptation.case.over-${state}` : 'adaptation.case.nothing-now')} {...(mayMark && { footer: <LinkButton href={paths.adaptationMarks(id)} icon="edit">{t('adaptation.case.mark')}</LinkButton> })}>
        {over ? null : <p className="soft">{t('adaptation.case.nothing-now-text')}</p>}
      </Card>
    )
  }
  return (
    <Card
      eyebrow={next.mine ? t('adaptation.case.your-turn') : t('adaptation.case.turn-of', { who: ownerOf(next, t) })}
      title={t(`obligation.kind.${next.kind}`)}
      footer={
        next.mine || mayMark ? (
          <>
            {next.mine ? <LinkButton href={actionPath(next.kind, id)} iconAfter="arrow-right">{t(`obligation.action.${next.kind}`)}</LinkButton> : null}
            {mayMark ? <LinkButton href={paths.adaptationMarks(id)} variant="secondary" icon="edit">{t('adaptation.case.mark')}</LinkButton> : null}
          </>
        ) : undefined
      }
    >
      {next.due ? <DeadlineExplained deadline={next.due.deadline} state={next.due.state} lateBy={next.due.lateBy} size="large" label={t('adaptation.case.by')} /> : <p className="soft">{t('adaptation.case.no-term')}</p>}
    </Card>
  )
}

const ownerOf = ({ ownerRole, ownerName }: Pick<NextThing, 'ownerRole' | 'ownerName'>, t: Translate): string => ownerName ?? (ownerRole ? t(`obligation.role.${ownerRole}`) : '–')

/** One deadline with its count; what is done says when. */
function Owed({ one }: { one: DeadlineOfCase }) {
  const t = useT()
  const { date } = useFormat()
  const who = one.mine ? t('adaptation.case.you') : ownerOf(one, t)
  return (
    <div>
      <DeadlineExplained deadline={one.deadline} state={one.state} lateBy={one.lateBy} label={t('adaptation.case.owed', { what: t(`obligation.kind.${one.kind}`), who })} />
      {one.doneOn ? <p className="meta">{t('adaptation.case.done-on', { date: date(one.doneOn) })}</p> : null}
    </div>
  )
}

const PAGES: Partial<Record<CaseStep, (id: string) => string>> = {
  plan: (id) => paths.adaptationPlan(id), training: paths.adaptationTraining, marks: paths.adaptationMarks, report: paths.adaptationReport, evaluation: paths.adaptationEvaluation, conclusion: paths.adaptationConclusion,
}

function pathStep(step: StepOfCase, page: CasePageView, t: Translate, date: Formatter['date']): Step {
  const state = step.done ? 'done' : step.step === page.currentStep ? 'current' : 'open'
  const begun = step.step === 'training' || step.done || (step.step === 'marks' && step.parts !== null)
  const words = [
    step.who && step.on ? t('adaptation.case.step-who-on', { who: step.who, date: date(step.on) }) : step.on ? date(step.on) : null,
    step.parts && step.practice ? t('adaptation.case.step-training', { theory: step.parts.done, practice: step.practice.done, total: step.parts.total }) : step.parts ? t('adaptation.case.step-marks', { ...step.parts }) : null,
    step.outcome === 'no-report' ? t('adaptation.case.step-no-report') : step.outcome ? t(`adaptation.outcome.${step.outcome}` as MessageKey) : null,
  ].filter((one) => one !== null)
  const href = begun ? PAGES[step.step]?.(page.id) : undefined
  return { label: t(`adaptation.case.step.${step.step}`), state, stateLabel: t(`adaptation.case.step-state.${state}`), ...(words.length > 0 && { text: words.join(' · ') }), ...(href !== undefined && { href }) }
}

function Facts({ page, clauses }: Pick<Props, 'page' | 'clauses'>) {
  const t = useT()
  const { date, number } = useFormat()
  const more = t('common.clause.more')
  const { probation } = page
  return (
    <>
      <Section id="facts" title={t('adaptation.case.facts')}>
        <DescriptionList
          look="stacked"
          items={[
            ...(page.own ? [] : [{ term: t('adaptation.case.worker'), description: page.personPage ? <Anchor href={paths.person(page.personPage)}>{page.worker.name}</Anchor> : page.worker.name }]),
            { term: t('adaptation.case.position'), description: page.worker.position },
            ...(page.worker.unit ? [{ term: t('adaptation.case.unit'), description: page.worker.unit }] : []),
            { term: t('adaptation.case.order'), description: t('adaptation.case.order-text', { number: page.order.number, date: date(page.order.on), who: page.order.signatory }) },
            { term: t('adaptation.case.starts'), description: date(page.startsOn) },
            { term: t('adaptation.case.period-ends'), description: <span className="stack stack-tight"><span>{date(page.periodEndsOn)}</span><ClauseRef {...clauses.period} moreLabel={more} /></span> },
            {
              term: t('adaptation.case.probation'),
              description: !probation ? (
                t('adaptation.case.no-probation')
              ) : probation.days === 0 ? (
                date(probation.endsOn)
              ) : (
                <Explain
                  size="inline"
                  value={date(probation.endsOn)}
                  howLabel={t('obligation.how')}
                  steps={[
                    { label: t('adaptation.case.probation-contract'), value: date(probation.contractEndsOn), kind: 'start' },
                    ...probation.absences.map(({ from, to, days }) => ({ label: t('adaptation.case.absence', { from: date(from), to: date(to) }), value: t('adaptation.case.plus-days', { count: days }) })),
                  ]}
                  result={{ label: t('adaptation.case.probation-now'), value: date(probation.endsOn) }}
                  clauses={[{ ...clauses.probation, moreLabel: more }]}
                />
              ),
            },
            {
              term: t('adaptation.case.release'),
              description: <span className="stack stack-tight"><span>{page.release.minutesPerDay > 0 ? t('adaptation.case.release-text', { count: page.release.minutesPerDay, minutes: number(page.release.minutesPerDay) }) : t('adaptation.case.release-none')}</span><ClauseRef {...clauses.pay} moreLabel={more} /></span>,
            },
            { term: t('adaptation.case.basis'), description: t(`adaptation.basis.${page.basis}`) },
            { term: t('adaptation.case.category'), description: t(`adaptation.category.${page.category}`) },
            { term: t('adaptation.case.edition'), description: t('adaptation.case.edition-text', { edition: page.edition }) },
          ]}
        />
      </Section>

      <Section id="mentors" title={t('adaptation.case.mentors')} action={page.mayReplaceMentor ? <Anchor href={paths.attachMentor(page.id)}>{t('adaptation.case.replace-mentor')}</Anchor> : undefined}>
        {page.mentors.length === 0 ? (
          <div className="stack stack-tight"><p className="soft">{t('adaptation.case.no-mentor')}</p><ClauseRef {...clauses.mentor} moreLabel={more} /></div>
        ) : (
          <DescriptionList
            look="stacked"
            items={page.mentors.map((one) => ({
              term: one.toOn ? t('adaptation.case.mentor-was', { from: date(one.fromOn), to: date(one.toOn) }) : t('adaptation.case.mentor-since', { from: date(one.fromOn) }),
              description: (
                <>
                  {one.name}
                  {one.position ? <><br /><span className="soft">{one.position}</span></> : null}
                  <br />
                  <span className="meta">{t('adaptation.case.order-text', { number: one.orderNumber, date: date(one.orderedOn), who: one.signatory })}</span>
                  {one.reason ? <><br /><span className="meta">{t('adaptation.case.mentor-reason', { reason: one.reason })}</span></> : null}
                </>
              ),
            }))}
          />
        )}
      </Section>

      <Section id="documents" title={t('adaptation.case.documents')}>
        <DocumentLinks id={page.id} {...page.documents} />
      </Section>
    </>
  )
}

function entry(one: Happening, t: Translate, { date, dateTime }: Formatter): TimelineEntry {
  const facts = { detail: one.detail ?? '', version: one.version ?? 0, count: one.count }
  return {
    when: one.at.length === 10 ? date(one.at) : dateTime(one.at),
    dateTime: one.at,
    title: t(`adaptation.case.happened.${one.what}`, facts),
    ...(one.who !== '' && { who: one.position ? `${one.who}, ${one.position}` : one.who }),
    ...(one.detail !== null && (one.what === 'no-report' || one.what === 'mentor-left') && { text: one.detail }),
    ...(one.lateBy > 0 && { kind: 'late' as const, tag: <ObligationTag state="done-late" lateBy={one.lateBy} /> }),
    ...(one.hash !== null && { text: <p className="meta">{t('adaptation.case.signed-as', { hash: one.hash })}</p> }),
  }
}
