import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { SEATS } from '../../rules/learning/course-run.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, Notice, PageHeading, RadioGroup, SelectField, TextField, type OptionGroup } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { RunOutlook } from './course-runs.server.ts'
import { inLocale } from './edition.ts'

export const RUN_FIELDS = ['course', 'language', 'startsOn', 'endsOn', 'place', 'capacity'] as const
export type RunForm = Record<(typeof RUN_FIELDS)[number], string>
interface Props {
  courses: OptionGroup[]
  start: RunForm
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: RunForm; refusal: RefusalView | null; outlook: RunOutlook | null } | undefined
}

/** A new run: the form comes from the standard, the days off in between are said before it is scheduled. */
export function NewRunPage({ courses, start, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, longDate } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? start
  const errors = last?.errors ?? {}
  const field = (id: (typeof RUN_FIELDS)[number]) => ({ id, name: id, defaultValue: values[id], error: errors[id] })
  const heading = <PageHeading title={t('planning.new-run.title')} lead={t('planning.new-run.lead')} back={{ href: paths.courseRuns(), label: t('common.place.schedule') }} />
  if (last?.outlook)
    return (
      <>
        {heading}
        {last.outlook.daysOff.length > 0 ? <Notice tone="warning" title={t('planning.days-off', { count: last.outlook.daysOff.length, days: last.outlook.daysOff.map(date).join(', ') })}>{t('planning.new-run.days-off-text')}</Notice> : null}
        <Form method="post" noValidate>
          {RUN_FIELDS.map((name) => <input key={name} type="hidden" name={name} value={values[name]} />)}
          <ConfirmPanel
            title={t('planning.new-run.confirm')}
            facts={[
              { term: t('planning.runs.course'), description: `${values.course} ${inLocale(last.outlook.title, locale)}` },
              { term: t('planning.runs.form'), description: t(`courses.form.${last.outlook.form}`) },
              { term: t('planning.runs.dates'), description: t('planning.from-to', { from: longDate(values.startsOn), to: longDate(values.endsOn) }) },
              { term: t('planning.runs.language'), description: t(values.language === 'ru' ? 'courses.language.ru' : 'courses.language.kk') },
              { term: t('planning.runs.place'), description: values.place || '–' },
              { term: t('planning.runs.seats'), description: values.capacity },
              { term: t('planning.new-run.provider'), description: t('planning.new-run.provider-organisation') },
            ]}
            clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
            confirm={<Button name="confirmed" value="yes" busy={busy}>{t('planning.new-run.submit')}</Button>}
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
        <SelectField {...field('course')} label={t('planning.runs.course')} hint={t('planning.new-run.course-hint')} placeholder={t('planning.choose')} options={courses} required />
        <RadioGroup id="language" name="language" legend={t('planning.runs.language')} defaultValue={values.language || 'kk'} error={errors.language} choices={[{ value: 'kk', label: t('courses.language.kk') }, { value: 'ru', label: t('courses.language.ru') }]} inline />
        <TextField {...field('startsOn')} type="date" size="medium" label={t('planning.new-run.starts-on')} required />
        <TextField {...field('endsOn')} type="date" size="medium" label={t('planning.new-run.ends-on')} hint={t('planning.new-run.ends-on-hint')} required />
        <TextField {...field('place')} label={t('planning.new-run.place')} hint={t('planning.new-run.place-hint')} maxLength={300} autoComplete="off" />
        <TextField {...field('capacity')} size="short" inputMode="numeric" label={t('planning.runs.seats')} hint={t('planning.new-run.seats-hint', SEATS)} autoComplete="off" required />
        <FormActions>
          <Button busy={busy}>{t('planning.new-run.look')}</Button>
          <Anchor href={paths.courseRuns()}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </>
  )
}
