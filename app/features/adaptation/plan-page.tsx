import { Form, useNavigation } from '@remix-run/react'
import { useEffect } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { PLAN_SECTIONS, ROW_TEXT } from '../../rules/adaptation/plan.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, EmptyState, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, Section, Tabs, TextareaField, TextField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { withQuery } from '../shell/pages.tsx'
import { Refused } from '../shell/refused.tsx'
import { PlanStatusTag } from './case-state.tsx'
import { DocumentLinks } from './document-links.tsx'
import { ROMAN, type PlanErrors, type TypedPlan } from './plan-form.ts'
import type { PlanEditor, PlanPageView } from './plan-page.server.ts'
import { PlanHeader, PlanSheetView } from './plan-sheet.tsx'
import { Warnings } from './warnings.tsx'

export interface PlanFormAnswer {
  typed: TypedPlan | null
  errors: PlanErrors
  refusal: RefusalView | null
  /** the row to go on with */
  focus: number | null
  /** tells one answer from the next, so that the form shows what came back */
  turn: number
}
interface Props {
  page: PlanPageView
  periodRefusal: RefusalView | null
  saved: boolean
  submitted: boolean
  clauses: { form: ClauseLink; term: ClauseLink; approval: ClauseLink; acknowledgement: ClauseLink }
  last: PlanFormAnswer | undefined
}

/** The adaptation plan: drawn up by the mentor in the form of annex 1, read by everybody it is about. */
export function PlanPage({ page, periodRefusal, saved, submitted, clauses, last }: Props) {
  const t = useT()
  const { mode, sheet, caseId } = page
  const editor = page.editor
  const path = paths.adaptationPlan(caseId)
  return (
    <>
      <PageHeading
        back={{ href: paths.adaptation(caseId), label: page.own ? t('adaptation.case.own-title') : t('adaptation.case.title', { name: page.name }) }}
        eyebrow={page.name}
        title={mode === 'confirm' ? t('adaptation.plan.confirm-title') : mode === 'read' && sheet ? t('adaptation.plan.version-title', { version: sheet.version }) : t('adaptation.plan.title')}
        tags={sheet ? <PlanStatusTag status={sheet.status} /> : undefined}
        actions={mode === 'read' && sheet ? <ReadActions page={page} /> : undefined}
      />
      {mode === 'read' && page.versions.length > 1 && sheet ? (
        <Tabs label={t('adaptation.case.plans')} tabs={page.versions.map(({ version }) => ({ href: paths.adaptationPlan(caseId, version), label: t('adaptation.case.version-number', { version }), current: version === sheet.version }))} />
      ) : null}
      {saved && !last ? <Notice tone="success" live title={t('adaptation.plan.saved')} /> : null}
      {submitted && !last ? <Notice tone="success" live title={t('adaptation.plan.submitted')}>{t(`adaptation.plan.submitted-to.${page.approver}`)}</Notice> : null}

      {last?.typed ? null : mode === 'none' ? <EmptyState icon="list" title={t('adaptation.case.no-plan')} text={t('adaptation.plan.none-text')} /> : null}
      {mode === 'choose' && !last?.typed ? <Start page={page} clauses={clauses} /> : null}

      {editor && (mode === 'edit' || last?.typed) ? (
        <>
          {mode === 'edit' ? <Why editor={editor} clauses={clauses} /> : null}
          <Refused refusal={last?.refusal}>{last?.refusal?.code === 'changed-meanwhile' && page.version > 0 ? <p>{t('adaptation.plan.meanwhile')} <Anchor href={paths.adaptationPlan(caseId, page.version)}>{t('adaptation.plan.meanwhile-look', { version: page.version })}</Anchor></p> : null}</Refused>
          {last ? null : <><Refused refusal={periodRefusal} /><Warnings warnings={page.warnings} /></>}
          <Editor key={last?.turn ?? 0} page={page} editor={editor} clauses={clauses} last={last} />
        </>
      ) : null}

      {mode === 'confirm' && sheet ? (
        <>
          <Refused refusal={last?.refusal ?? periodRefusal} />
          <Warnings warnings={page.warnings} />
          <Form method="post" action={withQuery(path, { confirm: 1 })}>
            <input type="hidden" name="version" value={sheet.version} />
            <input type="hidden" name="seen" value={page.fingerprint} />
            <ConfirmPanel
              title={t('adaptation.plan.confirm-question')}
              facts={[
                { term: t('adaptation.plan.what'), description: t('adaptation.plan.what-plan', { version: sheet.version, name: page.name }) },
                { term: t('adaptation.plan.to-whom'), description: t(`obligation.role.${page.approver}`) },
                { term: t('adaptation.plan.signing'), description: t('adaptation.plan.signing-text', { hash: page.fingerprint.slice(0, 12) }) },
                { term: t('adaptation.plan.then'), description: t('adaptation.plan.then-text') },
              ]}
              clauses={[clauses.form, clauses.approval].map((clause) => ({ ...clause, moreLabel: t('common.clause.more') }))}
              confirm={<Button name="intent" value="confirm" icon="check">{t('adaptation.plan.confirm')}</Button>}
              cancel={<Anchor href={path}>{t('adaptation.plan.back-to-form')}</Anchor>}
            />
          </Form>
          <PlanSheetView sheet={sheet} />
        </>
      ) : null}

      {mode === 'read' && sheet && !last?.typed ? (
        <>
          {sheet.returnReason ? <Notice tone="warning" title={t('adaptation.plan.returned')}>{sheet.returnReason}</Notice> : null}
          {sheet.status === 'submitted' && !page.actions.approve ? <Notice title={t('adaptation.plan.waits-approval')}>{t(`adaptation.plan.submitted-to.${page.approver}`)}</Notice> : null}
          {sheet.status === 'approved' && !page.actions.acknowledge ? <Notice title={t('adaptation.plan.waits-acknowledgement')}>{t('adaptation.plan.waits-acknowledgement-text')}</Notice> : null}
          {sheet.status === 'superseded' ? <Notice title={t('adaptation.plan.superseded')} /> : null}
          <PlanSheetView sheet={sheet} />
          <Section id="documents" title={t('adaptation.case.documents')}><DocumentLinks id={caseId} plan={sheet.version} /></Section>
        </>
      ) : null}
    </>
  )
}

function ReadActions({ page: { caseId, actions } }: { page: PlanPageView }) {
  const t = useT()
  return (
    <>
      {actions.approve ? <LinkButton href={paths.approvePlan(caseId)}>{t('obligation.action.approve-plan')}</LinkButton> : null}
      {actions.acknowledge ? <LinkButton href={paths.acknowledgePlan(caseId)}>{t('obligation.action.acknowledge-plan')}</LinkButton> : null}
      {actions.mark ? <LinkButton href={paths.adaptationMarks(caseId)} icon="edit">{t('adaptation.case.mark')}</LinkButton> : null}
      {actions.change ? <LinkButton href={withQuery(paths.adaptationPlan(caseId), { change: 1 })} variant="secondary" icon="edit">{t('adaptation.case.plan-change')}</LinkButton> : null}
    </>
  )
}

/** Before the first word: from the rows prepared for the position, in the language the plan is to be in, or from nothing. */
function Start({ page, clauses }: Pick<Props, 'page' | 'clauses'>) {
  const t = useT()
  const from = (template: string) => withQuery(paths.adaptationPlan(page.caseId), { template })
  return (
    <>
      <Section id="header" title={t('adaptation.plan.header')} description={t('adaptation.plan.header-text')}><PlanHeader header={page.header} /></Section>
      <Section id="start" title={t('adaptation.plan.start')} description={t('adaptation.plan.start-text')}>
        <div className="stack">
          <div className="toolbar">
            <LinkButton href={from('kk')} icon="list">{t('adaptation.plan.template-kk')}</LinkButton>
            <LinkButton href={from('ru')} variant="secondary" icon="list">{t('adaptation.plan.template-ru')}</LinkButton>
            <LinkButton href={from('empty')} variant="quiet">{t('adaptation.plan.template-empty')}</LinkButton>
          </div>
          <ClauseRef {...clauses.form} moreLabel={t('common.clause.more')} />
        </div>
      </Section>
    </>
  )
}

/** Why the form is open, where it is not the first plan. */
function Why({ editor, clauses }: { editor: PlanEditor; clauses: Props['clauses'] }) {
  const t = useT()
  const more = t('common.clause.more')
  if (editor.returnReason) return <Notice tone="warning" title={t('adaptation.plan.returned')}><p>{editor.returnReason}</p><p className="soft">{t('adaptation.plan.returned-text')}</p></Notice>
  if (editor.why === 'change')
    return (
      <Notice title={t('adaptation.plan.change-title')}>
        <p>{t('adaptation.plan.change-text')}</p>
        <div className="tags"><ClauseRef {...clauses.approval} moreLabel={more} /><ClauseRef {...clauses.acknowledgement} moreLabel={more} /></div>
      </Notice>
    )
  return null
}

function Editor({ page, editor, clauses, last }: { page: PlanPageView; editor: PlanEditor; clauses: Props['clauses']; last: PlanFormAnswer | undefined }) {
  const t = useT()
  const { date } = useFormat()
  const navigation = useNavigation()
  const focus = last?.focus ?? null
  useEffect(() => {
    if (focus !== null) document.getElementById(`activity-${focus}`)?.focus()
  }, [focus])
  const intent = navigation.state === 'submitting' ? navigation.formData?.get('intent') : null
  const typed = last?.typed ?? editor.typed
  const errors = last?.errors ?? {}
  const words = (id: string) => {
    const error = errors[id]
    return error && t(`adaptation.plan.error.${error.problem}`, { section: error.section, row: error.row, from: date(editor.startsOn), to: date(/^\d{4}-\d\d-\d\d$/.test(typed.periodEndsOn) ? typed.periodEndsOn : editor.range.latest), most: ROW_TEXT.most })
  }
  const path = withQuery(paths.adaptationPlan(page.caseId), editor.query)
  return (
    <Form method="post" action={path} noValidate preventScrollReset>
      {/* what Enter in a field does */}
      <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">{t('adaptation.plan.save')}</button>
      <ErrorSummary title={t('common.form.errors')} errors={Object.keys(errors).map((id) => ({ id, message: words(id) }))} />
      <input type="hidden" name="version" value={typed.version} />
      <input type="hidden" name="seen" value={typed.seen} />
      <Section id="header" title={t('adaptation.plan.header')} description={t('adaptation.plan.header-text')}>
        <div className="stack">
          <PlanHeader header={page.header} period={false} />
          <TextField
            id="periodEndsOn" name="periodEndsOn" type="date" size="medium" label={t('adaptation.case.period-ends')} defaultValue={typed.periodEndsOn} error={words('periodEndsOn')} required
            hint={editor.safeEnd ? t('adaptation.plan.range-safe', { from: date(editor.range.earliest), to: date(editor.range.latest), safe: date(editor.safeEnd) }) : t('adaptation.plan.range', { from: date(editor.range.earliest), to: date(editor.range.latest) })}
          />
          <ClauseRef {...clauses.term} moreLabel={t('common.clause.more')} />
        </div>
      </Section>
      {PLAN_SECTIONS.map((section) => {
        const rows = typed.rows.flatMap((row, at) => (row.section === section ? [{ row, at }] : []))
        return (
          <Section key={section} id={`plan-${section}`} title={`${ROMAN[section]}. ${t(`adaptation.section.${section}`)}`}>
            <div className="stack">
              {rows.map(({ row, at }, index) => {
                const place = t('adaptation.plan.row', { section: ROMAN[section], row: index + 1 })
                const move = (what: 'up' | 'down' | 'remove', icon: 'arrow-up' | 'arrow-down' | 'close') => (
                  <Button name="intent" value={`${what}-${at}`} variant="quiet" size="small" icon={icon} formAction={`${path}#plan-${section}`} aria-label={`${t(`adaptation.plan.${what}`)}: ${place}`}>{t(`adaptation.plan.${what}`)}</Button>
                )
                return (
                  <fieldset key={at} className="card">
                    <legend className="visually-hidden">{place}</legend>
                    <p className="eyebrow" aria-hidden="true">{place}</p>
                    <input type="hidden" name={`section-${at}`} value={section} />
                    <input type="hidden" name={`topic-${at}`} value={row.topic} />
                    <div className="card-grid">
                      <div><TextareaField id={`activity-${at}`} name={`activity-${at}`} label={t('adaptation.plan.activity')} rows={3} defaultValue={row.activity} error={words(`activity-${at}`)} /></div>
                      <div><TextareaField id={`result-${at}`} name={`result-${at}`} label={t('adaptation.plan.result')} rows={3} defaultValue={row.result} error={words(`result-${at}`)} /></div>
                    </div>
                    <div className="page-heading-row">
                      <TextField id={`completeOn-${at}`} name={`completeOn-${at}`} type="date" label={t('adaptation.plan.complete-on')} defaultValue={row.completeOn} error={words(`completeOn-${at}`)} />
                      <div className="tags">
                        {index > 0 ? move('up', 'arrow-up') : null}
                        {index < rows.length - 1 ? move('down', 'arrow-down') : null}
                        {move('remove', 'close')}
                      </div>
                    </div>
                  </fieldset>
                )
              })}
              <div><Button id={`add-${section}`} name="intent" value={`add-${section}`} variant="secondary" size="small" formAction={`${path}#activity-${typed.rows.filter((row) => row.section <= section).length}`}>{t('adaptation.plan.add', { section: ROMAN[section] })}</Button></div>
            </div>
          </Section>
        )
      })}
      <FormActions sticky>
        <Button name="intent" value="submit" busy={intent === 'submit'}>{t('adaptation.plan.submit')}</Button>
        <Button name="intent" value="save" variant="secondary" busy={intent === 'save'}>{t('adaptation.plan.save')}</Button>
      </FormActions>
    </Form>
  )
}
