import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Card, CardGrid, ClauseRef, DataTable, DescriptionList, LinkButton, Notice, PageHeading, ProgressBar, Section, StateTag, Tabs } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { withQuery } from '../shell/pages.tsx'
import { AssessmentLimit } from './assessment-limit.tsx'
import type { AssessmentView } from './assessment-view.server.ts'
import { ComparedTable, SideBySide } from './side-by-side.tsx'

/** What was just done on another page of the assessment. */
export const ASSESSMENT_DONE = ['submitted', 'objected', 'finalised'] as const
export type AssessmentDone = (typeof ASSESSMENT_DONE)[number]

interface Props {
  view: AssessmentView
  done: AssessmentDone | null
  clauses: { basis: ClauseLink; limit: ClauseLink; external: ClauseLink; self: ClauseLink; covered: ClauseLink }
}

/** The assessment of a year, for the worker and for those who answer for the worker: until when, how far, what came out. */
export function AssessmentPage({ view, done, clauses }: Props) {
  const t = useT()
  const { date } = useFormat()
  const { own, year, years, campaign, standing } = view
  const more = t('common.clause.more')
  const path = (one: number) => (own ? paths.assessment(one) : paths.personAssessment(view.personId, one))
  return (
    <>
      <PageHeading
        title={own ? t('assessment.own.title') : view.name}
        eyebrow={own ? view.position : t('assessment.person.title', { position: view.position ?? '–' })}
        lead={own ? t('assessment.own.lead') : undefined}
        {...(!own && { back: { href: paths.person(view.personId), label: view.name } })}
        tags={view.position === null ? undefined : <StateTag state={standing.state === 'assessed' ? 'done' : 'neutral'}>{t(`assessment.state.${standing.state}`)}</StateTag>}
        actions={view.mayAssess ? <LinkButton href={withQuery(paths.externalAssessment(view.personId), { year })} icon="edit">{t('assessment.person.assess')}</LinkButton> : undefined}
      />
      {done ? <Done done={done} view={view} /> : null}
      {years.length > 1 ? <Tabs label={t('assessment.years')} tabs={years.map((one) => ({ href: path(one), label: String(one), current: one === year }))} /> : null}

      {view.position === null ? (
        <Notice title={t('assessment.not-assessed')}>
          <div className="stack stack-tight"><p>{t('assessment.not-assessed-text')}</p><ClauseRef {...clauses.covered} moreLabel={more} /></div>
        </Notice>
      ) : (
        <>
          {campaign === null ? <Notice title={t('assessment.not-open', { year })}><p>{t('assessment.not-open-text')}</p></Notice> : null}
          <AssessmentLimit limit={view.limit} clause={clauses.limit} size="large" />
          {standing.late.length > 0 ? (
            <div className="tags" role="list">{standing.late.map((who) => <span key={who} role="listitem"><StateTag state="late">{t(own && who === 'worker' ? 'assessment.late.own' : `assessment.late.${who}`)}</StateTag></span>)}</div>
          ) : null}
          {campaign?.closedOn && standing.state !== 'assessed' ? <Notice><p>{t('assessment.closed', { date: date(campaign.closedOn) })}</p></Notice> : null}
          <Section id="forms" title={t('assessment.forms')} description={t('assessment.forms-text')}>
            <CardGrid>
              <SelfForm view={view} clause={clauses.self} />
              <ExternalForm view={view} clause={clauses.external} />
            </CardGrid>
          </Section>
        </>
      )}

      {view.compared.length > 0 ? (
        <Section id="results" title={t('assessment.results', { year })} description={t(view.external === null ? 'assessment.results-self' : view.self.on === null ? 'assessment.results-external' : 'assessment.results-text')}>
          <div className="stack">
            {view.positions ? <Notice><p>{t('assessment.positions', view.positions)}</p></Notice> : null}
            <SideBySide compared={view.compared} levels={view.levels} />
            <ClauseRef {...clauses.basis} moreLabel={more} />
          </div>
        </Section>
      ) : null}
      {view.external ? <Found external={view.external} clause={clauses.external} /> : null}
      <ObjectionPart view={view} />
    </>
  )
}

function Done({ done, view }: { done: AssessmentDone; view: AssessmentView }) {
  const t = useT()
  const { date } = useFormat()
  if (done === 'submitted' && view.self.on === null) return null
  const late = view.standing.late.includes('worker')
  return (
    <Notice tone="success" live title={t(`assessment.done.${done}`)}>
      {done === 'submitted' ? <p>{t(late ? 'assessment.done.submitted-late' : 'assessment.done.submitted-in-time', { date: date(view.self.on!) })}</p> : null}
    </Notice>
  )
}

function SelfForm({ view: { own, self, mayAnswer, standing }, clause }: { view: AssessmentView; clause: ClauseLink }) {
  const t = useT()
  const { date } = useFormat()
  const late = standing.late.includes('worker')
  return (
    <Card
      title={t('assessment.self')}
      eyebrow={t(own ? 'assessment.self.who-own' : 'assessment.self.who')}
      tags={self.state === 'submitted' ? <StateTag state={late ? 'late' : 'done'}>{t(late ? 'assessment.self.submitted-late' : 'assessment.self.submitted', { date: date(self.on!) })}</StateTag> : <StateTag state={late ? 'late' : 'due'}>{t(`assessment.self.${self.state}`)}</StateTag>}
      footer={mayAnswer ? (
        self.answered === self.asked && self.state === 'begun' ? <LinkButton href={paths.submitSelfAssessment()}>{t('assessment.self.review')}</LinkButton>
          : <LinkButton href={paths.questionnaire()} iconAfter="arrow-right">{t(self.state === 'begun' ? 'assessment.self.continue' : 'assessment.self.begin')}</LinkButton>
      ) : undefined}
    >
      {mayAnswer ? <ProgressBar value={self.answered} max={self.asked} label={t('assessment.self.progress')} text={t('assessment.self.answered', { answered: self.answered, count: self.asked })} /> : null}
      <ClauseRef {...clause} moreLabel={t('common.clause.more')} />
    </Card>
  )
}

function ExternalForm({ view: { external, standing }, clause }: { view: AssessmentView; clause: ClauseLink }) {
  const t = useT()
  const { date } = useFormat()
  const late = standing.late.includes('qualification-organisation')
  return (
    <Card
      title={t('assessment.external')}
      eyebrow={t('assessment.external.who')}
      tags={external?.on ? <StateTag state={late ? 'late' : 'done'}>{t(late ? 'assessment.external.final-late' : 'assessment.external.final', { date: date(external.on) })}</StateTag> : <StateTag state={late ? 'late' : 'due'}>{t('assessment.external.none')}</StateTag>}
    >
      <p className="soft">{t('assessment.external.text')}</p>
      <ClauseRef {...clause} moreLabel={t('common.clause.more')} />
    </Card>
  )
}

/** Conclusion and sources of the external result. */
function Found({ external: { conclusion, sources, on, edition }, clause }: { external: NonNullable<AssessmentView['external']>; clause: ClauseLink }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <Section id="external" title={t('assessment.found')}>
      <div className="stack">
        <DescriptionList items={[
          { term: t('assessment.found.conclusion'), description: conclusion === '' ? t('assessment.found.no-conclusion') : conclusion },
          ...(on ? [{ term: t('assessment.found.on'), description: date(on) }] : []),
          { term: t('assessment.found.edition'), description: edition },
        ]} />
        <DataTable
          caption={t('assessment.found.sources')}
          rows={sources.map((source, position) => ({ ...source, position }))}
          rowKey={({ position }) => String(position)}
          columns={[
            { key: 'name', header: t('assessment.found.source'), rowHeader: true, cell: ({ name }) => name },
            { key: 'on', header: t('assessment.found.source-on'), cell: ({ on: day }) => date(day) },
          ]}
        />
        <ClauseRef {...clause} moreLabel={t('common.clause.more')} />
      </div>
    </Section>
  )
}

/** The objection and its answer, or that there can be one; no order names it, and the page says so. */
function ObjectionPart({ view: { objection, mayObject, year } }: { view: AssessmentView }) {
  const t = useT()
  const { date } = useFormat()
  if (!objection && !mayObject) return null
  return (
    <Section id="objection" title={t('assessment.objection')} description={t('assessment.objection.internal')}>
      {objection ? (
        <div className="stack">
          <div className="tags"><ObjectionTag outcome={objection.outcome} /></div>
          <DescriptionList items={[
            { term: t('assessment.objection.raised-on'), description: date(objection.raisedOn) },
            { term: t('assessment.objection.reason'), description: objection.reason },
            ...(objection.answeredOn ? [{ term: t('assessment.objection.answered-on'), description: date(objection.answeredOn) }, { term: t('assessment.objection.answer'), description: objection.answer }] : []),
          ]} />
          {objection.before.length > 0 ? (
            <details className="self-check">
              <summary>{t('assessment.objection.before')}</summary>
              <ComparedTable compared={objection.before} />
            </details>
          ) : null}
        </div>
      ) : (
        <LinkButton href={withQuery(paths.raiseObjection(), { year })} variant="secondary" icon="flag">{t('assessment.objection.raise')}</LinkButton>
      )}
    </Section>
  )
}

export function ObjectionTag({ outcome }: { outcome: 'upheld' | 'changed' | null }) {
  const t = useT()
  return outcome === null ? <StateTag state="due">{t('assessment.objection.open')}</StateTag> : <StateTag state={outcome === 'changed' ? 'done' : 'neutral'} icon={outcome === 'changed' ? 'edit' : 'check'}>{t(`assessment.objection.${outcome}`)}</StateTag>
}
