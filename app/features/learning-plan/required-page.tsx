import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, EmptyState, ErrorSummary, FormActions, LinkButton, PageHeading, RadioGroup, SelectField, TextField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { RequiredPage as Page } from './required-page.server.ts'

export const REQUIRED_FIELDS = ['competence', 'course', 'kind', 'runId', 'jobDuty'] as const
export type RequiredForm = Record<(typeof REQUIRED_FIELDS)[number], string>
interface Props extends Page {
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: RequiredForm; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** A course the worker has to take or retake after an external assessment: which competence, which course, for which duty (397/20.2). */
export function RequiredPage({ personId, name, year, published, result, courses, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, hours, number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const plan = paths.personPlan(personId, year)
  const values = last?.values
  const errors = last?.errors ?? {}
  const competence = result?.competences.find(({ code }) => code === values?.competence)
  const course = courses.find(({ code }) => code === values?.course)
  const dates = (run: Page['courses'][number]['runs'][number]) => (run.startsOn === run.endsOn ? date(run.startsOn) : t('planning.from-to', { from: date(run.startsOn), to: date(run.endsOn) }))
  const chosenRun = course?.runs.find(({ id }) => id === values?.runId)
  const option = (one: Page['courses'][number]) => ({ value: one.code, label: `${one.code} ${inLocale(one.title, locale)} (${t('learning.hours.short', { hours: hours(one.minutes) })})` })
  const answers = (code: string, level: number) => courses.filter(({ effects }) => (effects[code] ?? 0) > level)
  const heading = <PageHeading title={t('planning.required.title', { year })} eyebrow={name} lead={t('planning.required.lead')} back={{ href: plan, label: t('planning.build.back') }} />
  if (!published) return <>{heading}<EmptyState title={t('planning.required.no-plan', { year })} text={t('planning.required.no-plan-text')} action={<LinkButton href={paths.buildPlan(personId, year)}>{t('planning.required.build')}</LinkButton>} /></>
  if (!result) return <>{heading}<EmptyState icon="scale" title={t('planning.required.no-result')} text={t('planning.required.no-result-text')} action={<LinkButton href={paths.externalAssessment(personId)} variant="secondary">{t('planning.required.assess')}</LinkButton>} /></>
  if (last?.confirm && values && competence && course)
    return (
      <>
        {heading}
        <Form method="post" noValidate>
          {REQUIRED_FIELDS.map((field) => <input key={field} type="hidden" name={field} value={values[field]} />)}
          <ConfirmPanel
            title={t('planning.required.confirm')}
            facts={[
              { term: t('planning.build.for-whom'), description: name },
              { term: t('planning.runs.course'), description: `${course.code} ${inLocale(course.title, locale)}` },
              { term: t('planning.required.kind'), description: t(values.kind === 'retake' ? 'planning.required.kind-retake' : 'planning.required.kind-required') },
              { term: t('planning.required.result'), description: t('planning.required.result-text', { competence: `${competence.code} ${inLocale(competence.name, locale)}`, level: competence.level, year: result.year }) },
              { term: t('planning.required.duty'), description: values.jobDuty },
              { term: t('planning.build.date'), description: chosenRun ? dates(chosenRun) : t(course.openAllYear ? 'planning.build.open-all-year' : 'planning.build.not-scheduled') },
              { term: t('planning.build.told'), description: t('planning.build.told-text') },
            ]}
            clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
            warning={t('planning.required.warning')}
            confirm={<Button name="confirmed" value="yes" busy={busy}>{t('planning.required.submit')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
          />
        </Form>
      </>
    )
  return (
    <>
      {heading}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Form method="post" noValidate>
        <SelectField
          id="competence" name="competence" label={t('planning.required.competence')} hint={t('planning.required.competence-hint', { year: result.year, date: result.on ? date(result.on) : '–' })} placeholder={t('planning.choose')} error={errors.competence} defaultValue={values?.competence ?? ''} required
          options={[true, false].map((lacking) => ({ label: t(lacking ? 'planning.required.lacking' : 'planning.required.not-lacking'), options: result.competences.filter(({ level, expected }) => level < expected === lacking).map((one) => ({ value: one.code, label: `${one.code} ${inLocale(one.name, locale)}: ${t('planning.build.level-of', { actual: one.level, expected: one.expected })}${answers(one.code, one.level).length > 0 ? ` (${answers(one.code, one.level).map(({ code }) => code).join(', ')})` : ''}` })) })).filter(({ options }) => options.length > 0)}
        />
        <SelectField id="course" name="course" label={t('planning.runs.course')} hint={t('planning.required.course-hint')} placeholder={t('planning.choose')} error={errors.course} defaultValue={values?.course ?? ''} required options={courses.map(option)} />
        <RadioGroup id="kind" name="kind" legend={t('planning.required.kind')} defaultValue={values?.kind || 'required'} choices={[{ value: 'required', label: t('planning.required.kind-required'), hint: t('planning.required.kind-required-hint') }, { value: 'retake', label: t('planning.required.kind-retake'), hint: t('planning.required.kind-retake-hint') }]} />
        <SelectField
          id="runId" name="runId" label={t('planning.build.date')} hint={t('planning.required.run-hint')} placeholder={t('planning.required.no-date')} error={errors.runId} defaultValue={values?.runId ?? ''}
          options={courses.filter(({ runs }) => runs.length > 0).map((one) => ({ label: option(one).label, options: one.runs.map((run) => ({ value: run.id, label: `${dates(run)}, ${t(`courses.language.${run.language}`)}, ${t('planning.build.seats', { count: run.left, seats: number(run.left) })}` })) }))}
        />
        <TextField id="jobDuty" name="jobDuty" label={t('planning.required.duty')} hint={t('planning.required.duty-hint')} error={errors.jobDuty} defaultValue={values?.jobDuty ?? ''} maxLength={300} autoComplete="off" required />
        <FormActions>
          <Button busy={busy}>{t('planning.required.look')}</Button>
          <Anchor href={plan}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </>
  )
}
