import { Form, useNavigation } from '@remix-run/react'
import { useEffect } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, ErrorSummary, FormActions, LinkButton, Notice, NumberInput, PageHeading, Section, SelectField, Tabs, TextareaField, TextField } from '../../ui/index.ts'
import { NotNow } from '../adaptation/step-parts.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { withQuery } from '../shell/pages.tsx'
import { Refused } from '../shell/refused.tsx'
import { figureField, levelField, LONGEST_EXTERNAL, noteField, type ExternalProblem, type TypedExternal } from './external-form.ts'
import type { ExternalFormItem, ExternalFormView } from './external.server.ts'

export interface ExternalAnswer {
  typed: TypedExternal | null
  errors: Record<string, ExternalProblem>
  refusal: RefusalView | null
  /** row of a source that was just added */
  focus: number | null
  turn: number
}
interface Props {
  personId: string
  name: string
  form: Omit<ExternalFormView, 'draft'> | null
  /** why nobody is assessed here */
  refusal: RefusalView | null
  typed: TypedExternal | null
  confirm: boolean
  saved: boolean
  clause: ClauseLink
  last: ExternalAnswer | undefined
}

/** The qualification organisation enters what it found; a draft is kept, made final once. */
export function ExternalPage({ personId, name, form, refusal, typed, confirm, saved, clause, last }: Props) {
  const t = useT()
  const { date } = useFormat()
  const path = paths.externalAssessment(personId)
  return (
    <>
      <PageHeading
        title={t('assessment.enter')}
        eyebrow={form ? [name, form.position, form.organisation].filter(Boolean).join(' · ') : name}
        lead={t('assessment.enter.lead')}
        back={{ href: paths.personAssessment(personId, form?.year), label: name }}
      />
      {form && form.years.length > 1 ? <Tabs label={t('assessment.years')} tabs={form.years.map((year) => ({ href: withQuery(path, { year }), label: String(year), current: year === form.year }))} /> : null}
      {!form || !typed ? (
        <><Refused refusal={last?.refusal} />{last?.refusal ? null : <NotNow refusal={refusal} />}</>
      ) : form.finalisedOn ? (
        <>
          <Refused refusal={last?.refusal} />
          <Notice title={t('assessment.enter.final', { date: date(form.finalisedOn) })} actions={<LinkButton href={paths.personAssessment(personId, form.year)} variant="secondary">{t('assessment.questionnaire.to-results')}</LinkButton>} />
        </>
      ) : confirm && !last?.typed ? (
        <>
          <Refused refusal={last?.refusal} />
          <Confirm form={form} typed={typed} clause={clause} />
        </>
      ) : (
        <>
          {saved && !last ? <Notice tone="success" live title={t('assessment.enter.saved')}><p>{t('assessment.enter.saved-text')}</p></Notice> : null}
          <Refused refusal={last?.refusal}>{last?.refusal?.code === 'changed-meanwhile' ? <p>{t('assessment.enter.meanwhile')} <a href={withQuery(path, { year: form.year })} target="_blank" rel="noreferrer">{t('assessment.enter.meanwhile-look')}</a></p> : null}</Refused>
          <Editor key={last?.turn ?? 0} form={form} typed={last?.typed ?? typed} clause={clause} last={last} />
        </>
      )}
    </>
  )
}

function Confirm({ form, typed, clause }: { form: Omit<ExternalFormView, 'draft'>; typed: TypedExternal; clause: ClauseLink }) {
  const t = useT()
  const { date } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const path = paths.externalAssessment(form.personId)
  return (
    <Form method="post" action={withQuery(path, { year: form.year, confirm: 1 })}>
      <input type="hidden" name="version" value={typed.version} />
      <ConfirmPanel
        title={t('assessment.enter.question')}
        facts={[
          { term: t('assessment.enter.worker'), description: `${form.name}, ${form.position}` },
          { term: t('assessment.enter.year'), description: form.year },
          {
            term: t('assessment.enter.levels'),
            description: (
              <ul className="stack stack-tight">
                {form.items.map(({ code, name, levels, expected }) => {
                  const level = Number(typed.ratings[code]?.level || 0)
                  return <li key={code}>{name}: <strong>{level}. {levels[level]?.name}</strong> <span className="meta">{t('assessment.enter.expected', { level: expected })}</span></li>
                })}
              </ul>
            ),
          },
          { term: t('assessment.found.sources'), description: <ul className="stack stack-tight">{typed.sources.filter(({ name }) => name !== '').map(({ name, on }, row) => <li key={row}>{name}, {date(on)}</li>)}</ul> },
          { term: t('assessment.found.conclusion'), description: typed.conclusion === '' ? t('assessment.found.no-conclusion') : typed.conclusion },
        ]}
        clauses={[{ ...clause, moreLabel: t('common.clause.more') }]}
        warning={t('assessment.enter.warning')}
        confirm={<Button name="intent" value="confirm" icon="check" busy={busy}>{t('assessment.enter.confirm')}</Button>}
        cancel={<Anchor href={withQuery(path, { year: form.year })}>{t('assessment.enter.back')}</Anchor>}
      />
    </Form>
  )
}

function Editor({ form, typed, clause, last }: { form: Omit<ExternalFormView, 'draft'>; typed: TypedExternal; clause: ClauseLink; last: ExternalAnswer | undefined }) {
  const t = useT()
  const { date } = useFormat()
  const navigation = useNavigation()
  const intent = navigation.state === 'submitting' ? navigation.formData?.get('intent') : null
  const focus = last?.focus ?? null
  useEffect(() => {
    if (focus !== null) document.getElementById(`source-name-${focus}`)?.focus()
  }, [focus])
  const path = withQuery(paths.externalAssessment(form.personId), { year: form.year })
  const errors = last?.errors ?? {}
  const words = (id: string) => errors[id] && t(`assessment.enter.error.${errors[id]}`, { today: date(form.today), most: id === 'conclusion' ? LONGEST_EXTERNAL.conclusion : id.startsWith('source') ? LONGEST_EXTERNAL.source : LONGEST_EXTERNAL.note })
  const nameOf = (id: string) => form.items.find(({ code }) => id === levelField(code) || id === noteField(code) || id.startsWith(`figure-${code}-`))?.name
  return (
    <>
      <ErrorSummary title={t('common.form.errors')} errors={Object.keys(errors).map((id) => ({ id, message: nameOf(id) ? `${nameOf(id)}: ${words(id)}` : words(id) }))} />
      <Form method="post" action={path} noValidate preventScrollReset>
        {/* what Enter in a field does */}
        <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">{t('assessment.enter.save')}</button>
        <input type="hidden" name="version" value={typed.version} />
        <Section id="competences" title={t('assessment.enter.competences')} description={t('assessment.enter.competences-text')}>
          <div className="stack">{form.items.map((item) => <Competence key={item.code} item={item} typed={typed.ratings[item.code]} words={words} />)}</div>
        </Section>
        <Section id="sources" title={t('assessment.found.sources')} description={t('assessment.enter.sources-text')}>
          <div className="stack">
            {typed.sources.map((source, row) => (
              <fieldset key={row} className="card">
                <legend className="visually-hidden">{t('assessment.enter.source', { number: row + 1 })}</legend>
                <p className="eyebrow" aria-hidden="true">{t('assessment.enter.source', { number: row + 1 })}</p>
                <div className="filter-fields">
                  <TextField id={`source-name-${row}`} name={`source-name-${row}`} label={t('assessment.found.source')} defaultValue={source.name} error={words(`source-name-${row}`)} maxLength={LONGEST_EXTERNAL.source} autoComplete="off" />
                  <TextField id={`source-on-${row}`} name={`source-on-${row}`} type="date" size="medium" label={t('assessment.found.source-on')} defaultValue={source.on} max={form.today} error={words(`source-on-${row}`)} />
                  <Button name="intent" value={`remove-source-${row}`} variant="quiet" size="small" icon="close" formAction={`${path}#sources`} aria-label={t('assessment.enter.remove-source', { number: row + 1 })}>{t('assessment.enter.remove')}</Button>
                </div>
              </fieldset>
            ))}
            <div><Button name="intent" value="add-source" variant="secondary" size="small" formAction={`${path}#sources`}>{t('assessment.enter.add-source')}</Button></div>
            <ClauseRef {...clause} moreLabel={t('common.clause.more')} />
          </div>
        </Section>
        <Section id="overall" title={t('assessment.found.conclusion')}>
          <TextareaField id="conclusion" name="conclusion" label={t('assessment.enter.conclusion')} hint={t('assessment.enter.conclusion-hint')} optionalLabel={t('common.optional')} rows={5} maxLength={LONGEST_EXTERNAL.conclusion} defaultValue={typed.conclusion} error={words('conclusion')} />
        </Section>
        <FormActions sticky>
          <Button name="intent" value="review" busy={intent === 'review'} iconAfter="arrow-right">{t('assessment.enter.review')}</Button>
          <Button name="intent" value="save" variant="secondary" busy={intent === 'save'}>{t('assessment.enter.save')}</Button>
        </FormActions>
      </Form>
    </>
  )
}

function Competence({ item, typed, words }: { item: ExternalFormItem; typed: TypedExternal['ratings'][string] | undefined; words: (id: string) => string | undefined }) {
  const t = useT()
  const { code, name, expected, levels, indicators } = item
  const unit = (kind: ExternalFormItem['indicators'][number]['unit']) => (kind === 'number' ? undefined : t(`assessment.enter.unit.${kind}`))
  return (
    <fieldset className="card stack">
      <legend className="visually-hidden">{name}</legend>
      <p className="notice-title" aria-hidden="true">{name}</p>
      <SelectField
        id={levelField(code)} name={levelField(code)} label={t('assessment.submit.level')} hint={t('assessment.enter.expected', { level: expected })} placeholder={t('assessment.enter.choose')}
        options={levels.map((one) => ({ value: String(one.level), label: `${one.level}. ${one.name}` }))} defaultValue={levels.some(({ level }) => String(level) === typed?.level) ? typed?.level : ''} error={words(levelField(code))}
      />
      <details className="self-check">
        <summary>{t('assessment.enter.behaviour')}</summary>
        <ul className="stack stack-tight">{levels.map((one) => <li key={one.level}><strong>{one.level}. {one.name}</strong>{one.behaviour === '' ? null : <><br />{one.behaviour}</>}</li>)}</ul>
      </details>
      <div className="filter-fields">
        {indicators.map(({ key, name: indicator, unit: kind }) => (
          <NumberInput key={key} id={figureField(code, key)} name={figureField(code, key)} label={indicator} unit={unit(kind)} maxLength={20} defaultValue={typed?.figures[key] ?? ''} error={words(figureField(code, key))} />
        ))}
      </div>
      <TextareaField id={noteField(code)} name={noteField(code)} label={t('assessment.enter.note')} optionalLabel={t('common.optional')} rows={2} maxLength={LONGEST_EXTERNAL.note} defaultValue={typed?.note ?? ''} error={words(noteField(code))} />
    </fieldset>
  )
}
