import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, DescriptionList, ErrorSummary, FormActions, Notice, PageHeading, RadioGroup, Section, SelectField, TextareaField } from '../../ui/index.ts'
import { NotNow } from '../adaptation/step-parts.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { ObjectionTag } from './assessment-page.tsx'
import { levelField, LONGEST_EXTERNAL } from './external-form.ts'
import type { ObjectionView } from './objection.server.ts'
import { SideBySide } from './side-by-side.tsx'

interface Props {
  objection: Omit<ObjectionView, 'notNow'>
  refusal: RefusalView | null
  least: number
  clause: ClauseLink
  last: { errors: Record<string, string>; values: Record<string, string>; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** What the worker objects to, the result, and the answer of a second assessor. */
export function ObjectionPage({ objection, refusal, least, clause, last }: Props) {
  const t = useT()
  const { date } = useFormat()
  return (
    <>
      <PageHeading title={t('assessment.objection.of', { name: objection.name })} eyebrow={`${objection.position} · ${objection.year}`} back={{ href: paths.objections(), label: t('assessment.objections') }} tags={<ObjectionTag outcome={objection.outcome} />} />
      <Notice icon="info"><p>{t('assessment.objection.internal')}</p></Notice>
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Section id="reason-given" title={t('assessment.objection.reason')}>
        <DescriptionList items={[
          { term: t('assessment.objection.raised-on'), description: date(objection.raisedOn) },
          { term: t('assessment.objection.reason'), description: objection.reason },
          { term: t('assessment.objection.finalised-by'), description: objection.finalisedOn ? `${objection.finalisedBy}, ${date(objection.finalisedOn)}` : objection.finalisedBy },
          { term: t('assessment.found.conclusion'), description: objection.conclusion === '' ? t('assessment.found.no-conclusion') : objection.conclusion },
          { term: t('assessment.found.sources'), description: <ul className="stack stack-tight">{objection.sources.map(({ name, on }, row) => <li key={row}>{name}, {date(on)}</li>)}</ul> },
          ...(objection.answeredOn ? [{ term: t('assessment.objection.answered-by'), description: `${objection.answeredBy}, ${date(objection.answeredOn)}` }, { term: t('assessment.objection.answer'), description: objection.answer }] : []),
        ]} />
        <p><Anchor href={paths.personAssessment(objection.personId, objection.year)}>{t('assessment.objection.to-assessment')}</Anchor></p>
      </Section>
      {refusal ? (last?.refusal || objection.outcome ? null : <NotNow refusal={refusal} />) : <Section id="decide" title={t('assessment.objection.decide')}>{last?.confirm ? <Confirm objection={objection} clause={clause} values={last.values} /> : <Decide objection={objection} least={least} last={last} />}</Section>}
      <Section id="results" title={t('assessment.objection.result')}><SideBySide compared={objection.compared} levels={objection.levels} /></Section>
    </>
  )
}

function Decide({ objection, least, last }: Pick<Props, 'objection' | 'least' | 'last'>) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? {}
  const errors = last?.errors ?? {}
  return (
    <Form method="post" noValidate>
      <RadioGroup id="outcome" name="outcome" legend={t('assessment.objection.outcome')} defaultValue={values.outcome ?? ''} error={errors.outcome} required choices={[
        { value: 'upheld', label: t('assessment.objection.choose-upheld'), hint: t('assessment.objection.choose-upheld-text') },
        { value: 'changed', label: t('assessment.objection.choose-changed'), hint: t('assessment.objection.choose-changed-text') },
      ]} />
      <TextareaField id="answer" name="answer" label={t('assessment.objection.answer')} hint={t('assessment.objection.answer-hint', { least })} rows={5} maxLength={LONGEST_EXTERNAL.note} defaultValue={values.answer ?? ''} error={errors.answer} required />
      <details className="self-check" open={values.outcome === 'changed'}>
        <summary>{t('assessment.objection.new-levels')}</summary>
        <div className="stack">
          {objection.compared.filter(({ external }) => external !== null).map(({ code, name, external }) => (
            <SelectField key={code} id={levelField(code)} name={levelField(code)} label={name} hint={t('assessment.objection.level-was', { level: external! })} error={errors[levelField(code)]} options={objection.levels.map(({ level, name: levelName }) => ({ value: String(level), label: `${level}. ${levelName}` }))} defaultValue={values[levelField(code)] ?? String(external)} />
          ))}
          <TextareaField id="conclusion" name="conclusion" label={t('assessment.enter.conclusion')} optionalLabel={t('common.optional')} rows={4} maxLength={LONGEST_EXTERNAL.conclusion} defaultValue={values.conclusion ?? objection.conclusion} error={errors.conclusion} />
        </div>
      </details>
      <FormActions>
        <Button busy={busy}>{t('assessment.objection.look')}</Button>
        <Anchor href={paths.objections()}>{t('common.cancel')}</Anchor>
      </FormActions>
    </Form>
  )
}

function Confirm({ objection, clause, values }: Pick<Props, 'objection' | 'clause'> & { values: Record<string, string> }) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const changed = values.outcome === 'changed'
  const changes = objection.compared.filter(({ code, external }) => external !== null && values[levelField(code)] !== String(external))
  return (
    <Form method="post">
      {Object.entries(values).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
      <ConfirmPanel
        level={3}
        title={t(changed ? 'assessment.objection.question-changed' : 'assessment.objection.question-upheld')}
        facts={[
          { term: t('assessment.enter.worker'), description: `${objection.name}, ${objection.position}` },
          { term: t('assessment.objection.answer'), description: values.answer ?? '' },
          ...(changed ? [{ term: t('assessment.objection.changes'), description: <ul className="stack stack-tight">{changes.map(({ code, name, external }) => <li key={code}>{t('assessment.objection.change-of', { name, was: external!, is: values[levelField(code)] ?? '' })}</li>)}</ul> }] : []),
        ]}
        {...(changed && { clauses: [{ ...clause, moreLabel: t('common.clause.more') }] })}
        warning={t(changed ? 'assessment.objection.warning-changed' : 'assessment.objection.warning-upheld')}
        confirm={<Button name="confirmed" value="yes" icon="check" busy={busy}>{t('assessment.objection.answer-confirm')}</Button>}
        cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('assessment.objection.change')}</Button>}
      />
    </Form>
  )
}
