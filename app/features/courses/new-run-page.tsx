import { Form, useNavigation } from '@remix-run/react'
import type { Trilingual } from '#content'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RunForm } from '../../rules/learning/course-run.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, Notice, PageHeading, RadioGroup, Section, SelectField, TextareaField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { sessionWhen } from '../sessions/session-time.ts'
import { Refused } from '../shell/refused.tsx'
import type { RunOutlook } from './course-runs.server.ts'
import { inLocale } from './edition.ts'
import { Kept, PlaceFields, SeatFields, SessionRows, TrainerFields } from './run-fields.tsx'
import type { Choices } from './run-form.server.ts'
import { NEW_FIELDS, type Typed } from './run-form.ts'

export interface ShownSession {
  startsAt: string
  endsAt: string
  minutes: number
}
export interface NewRunAnswer {
  errors: Record<string, string>
  values: Typed
  refusal: RefusalView | null
  outlook: (Omit<RunOutlook, 'startsOn'> & { sessions: ShownSession[]; audience: Trilingual | null }) | null
}
interface Props {
  courses: { form: RunForm; courses: { code: string; title: Trilingual; minutes: number }[] }[]
  choices: Choices
  start: Typed
  clauses: ClauseLink[]
  last: NewRunAnswer | undefined
}

/** A new run: the form comes from the standard; what clashes, what falls on a day off and who teaches is said before it is scheduled. */
export function NewRunPage({ courses, choices, start, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { date, hours, longDate } = format
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? start
  const errors = last?.errors ?? {}
  const heading = <PageHeading title={t('planning.new-run.title')} lead={t('planning.new-run.lead')} back={{ href: paths.courseRuns(), label: t('common.place.schedule') }} />
  const outlook = last?.outlook
  if (outlook)
    return (
      <>
        {heading}
        {outlook.daysOff.length > 0 ? <Notice tone="warning" title={t('planning.days-off', { count: outlook.daysOff.length, days: outlook.daysOff.map(date).join(', ') })}>{t('run.day-off-held', { reason: values.dayOffReason ?? '' })}</Notice> : null}
        <Form method="post" noValidate>
          <Kept typed={values} names={NEW_FIELDS} />
          <ConfirmPanel
            title={t('planning.new-run.confirm')}
            facts={[
              { term: t('planning.runs.course'), description: `${values.course} ${inLocale(outlook.title, locale)}` },
              { term: t('planning.runs.form'), description: t(`courses.form.${outlook.form}`) },
              { term: t('run.sessions'), description: <ul className="plain-list">{outlook.sessions.map((session) => <li key={session.startsAt}>{sessionWhen(session, format)}</li>)}</ul> },
              { term: t('run.hours'), description: t('run.hours-of', { given: hours(outlook.minutes), needed: hours(outlook.courseMinutes) }) },
              { term: t('planning.runs.language'), description: t(values.language === 'ru' ? 'courses.language.ru' : 'courses.language.kk') },
              { term: t('run.trainers'), description: outlook.trainers.join(', ') || '–' },
              { term: t('planning.runs.place'), description: [outlook.room, values.place].filter(Boolean).join(', ') || (outlook.form === 'webinar' ? t('run.platform-room') : '–') },
              { term: t('planning.runs.seats'), description: values.capacity },
              { term: t('run.form.minimum'), description: values.minimum || '1' },
              { term: t('run.form.sign-up-until'), description: values.signUpUntil ? longDate(values.signUpUntil) : t('run.until-start') },
              { term: t('run.form.audience'), description: outlook.audience ? inLocale(outlook.audience, locale) : t('run.everybody') },
              { term: t('planning.new-run.provider'), description: t(outlook.provider === 'internal-trainer' ? 'run.provider-trainer' : 'planning.new-run.provider-organisation') },
              ...(outlook.provider === 'internal-trainer' ? [{ term: t('run.work-plan'), description: outlook.amends ? t('run.work-plan-amended', { reason: values.amendment ?? '' }) : t('run.work-plan-line') }] : []),
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
        <input type="hidden" name="requestKey" value={values.requestKey} />
        <Section id="what" title={t('run.form.what')}>
          {choices.byTrainer ? (
            <SelectField id="planLineId" name="planLineId" label={t('run.form.line')} hint={t('run.form.line-hint')} placeholder={t('run.form.no-line')} defaultValue={values.planLineId ?? ''} error={errors.planLineId} options={choices.lines.map((line) => ({ value: line.id, label: t('run.form.line-of', { code: line.courseCode, title: inLocale(line.title, locale), from: date(line.from), to: date(line.to) }) }))} />
          ) : (
            <input type="hidden" name="planLineId" value="" />
          )}
          <SelectField id="course" name="course" label={t('planning.runs.course')} hint={t('planning.new-run.course-hint')} placeholder={t('planning.choose')} options={courses.map((group) => ({ label: t(`courses.form.${group.form}`), options: group.courses.map(({ code, title, minutes }) => ({ value: code, label: t('run.form.course-of', { code, title: inLocale(title, locale), hours: hours(minutes) }) })) }))} required defaultValue={values.course} error={errors.course} />
          <RadioGroup id="language" name="language" legend={t('planning.runs.language')} defaultValue={values.language || 'kk'} error={errors.language} choices={[{ value: 'kk', label: t('courses.language.kk') }, { value: 'ru', label: t('courses.language.ru') }]} inline />
        </Section>
        <Section id="sessions" title={t('run.sessions')}>
          <SessionRows typed={values} errors={errors} />
        </Section>
        <Section id="trainers" title={t('run.trainers')}>
          <TrainerFields typed={values} errors={errors} choices={choices} />
          {choices.byTrainer ? <TextareaField id="amendment" name="amendment" rows={2} maxLength={500} label={t('run.form.amendment')} hint={t('run.form.amendment-hint')} optionalLabel={t('common.optional')} defaultValue={values.amendment} error={errors.amendment} /> : null}
        </Section>
        <Section id="where" title={t('planning.runs.place')}>
          <PlaceFields typed={values} errors={errors} choices={choices} />
        </Section>
        <Section id="who" title={t('run.form.who')}>
          <SeatFields typed={values} errors={errors} choices={choices} />
        </Section>
        <FormActions>
          <Button busy={busy}>{t('planning.new-run.look')}</Button>
          <Anchor href={paths.courseRuns()}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </>
  )
}
