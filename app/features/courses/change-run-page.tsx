import { Form, useNavigation } from '@remix-run/react'
import type { Trilingual } from '#content'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, Notice, PageHeading, Section, TextareaField, type DescriptionItem } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { sessionWhen } from '../sessions/session-time.ts'
import { Refused } from '../shell/refused.tsx'
import { inLocale } from './edition.ts'
import type { ShownSession } from './new-run-page.tsx'
import type { ChangeOutlook } from './run-change.server.ts'
import { Kept, PlaceFields, SeatFields, SessionRows, TrainerFields } from './run-fields.tsx'
import type { Choices } from './run-form.server.ts'
import { CHANGE_FIELDS, type Typed } from './run-form.ts'

export interface ChangeRunAnswer {
  errors: Record<string, string>
  values: Typed
  refusal: RefusalView | null
  outlook: (ChangeOutlook & { sessions: ShownSession[]; audience: Trilingual | null }) | null
}
interface Props {
  run: { id: string; course: string; title: Trilingual; trainers: string[]; sessions: ShownSession[] }
  start: Typed
  /** rows that stand as they are */
  fixed: number[]
  choices: Choices
  clauses: ClauseLink[]
  last: ChangeRunAnswer | undefined
}

/** A run is moved, led by somebody else, held elsewhere: who cannot come is named before it is confirmed. */
export function ChangeRunPage({ run, start, fixed, choices, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? start
  const errors = last?.errors ?? {}
  const heading = <PageHeading title={t('run.change.title')} eyebrow={`${run.course} ${inLocale(run.title, locale)}`} lead={t('run.change.lead')} back={{ href: paths.courseRun(run.id), label: t('run.title') }} />
  if (last?.outlook)
    return (
      <>
        {heading}
        <Outlook {...last.outlook} run={run} typed={values} clauses={clauses} busy={busy} />
      </>
    )
  return (
    <>
      {heading}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal}>{last?.refusal?.code === 'changed-meanwhile' ? <p><Anchor href={paths.changeCourseRun(run.id)}>{t('run.change.again')}</Anchor></p> : null}</Refused>
      <Form method="post" noValidate>
        <input type="hidden" name="seen" value={values.seen} />
        <Section id="sessions" title={t('run.sessions')}>
          <SessionRows typed={values} errors={errors} fixed={fixed} />
        </Section>
        <Section id="trainers" title={t('run.trainers')} description={t('run.change.trainers-hint')}>
          <TrainerFields typed={values} errors={errors} choices={choices} />
          {choices.byTrainer ? <TextareaField id="amendment" name="amendment" rows={2} maxLength={500} label={t('run.form.amendment')} hint={t('run.form.amendment-hint')} optionalLabel={t('common.optional')} defaultValue={values.amendment} error={errors.amendment} /> : null}
        </Section>
        <Section id="where" title={t('planning.runs.place')}>
          <PlaceFields typed={values} errors={errors} choices={choices} />
        </Section>
        <Section id="who" title={t('run.form.who')}>
          <SeatFields typed={values} errors={errors} choices={choices} />
        </Section>
        <TextareaField id="reason" name="reason" rows={3} maxLength={1000} label={t('run.change.reason')} hint={t('run.change.reason-hint')} defaultValue={values.reason} error={errors.reason} required />
        <FormActions>
          <Button busy={busy}>{t('planning.cancel-run.look')}</Button>
          <Anchor href={paths.courseRun(run.id)}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </>
  )
}

function Outlook({ run, typed, clauses, busy, ...outlook }: NonNullable<ChangeRunAnswer['outlook']> & { run: Props['run']; typed: Typed; clauses: ClauseLink[]; busy: boolean }) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { changes, sessions, trainers, room, daysOff, learners, signedUp, shown, audience } = outlook
  const times = (all: readonly ShownSession[]) => (all.length === 0 ? t('run.times-follow') : <ul className="plain-list">{all.map((session) => <li key={session.startsAt}>{sessionWhen(session, format)}</li>)}</ul>)
  const facts: DescriptionItem[] = changes.flatMap((change): DescriptionItem[] => {
    if (change === 'sessions') return [{ term: t('run.change.sessions-before'), description: times(run.sessions) }, { term: t('run.change.sessions-after'), description: times(sessions) }]
    if (change === 'trainers') return [{ term: t('run.change.trainers-before'), description: run.trainers.join(', ') || '–' }, { term: t('run.change.trainers-after'), description: trainers.join(', ') || '–' }]
    if (change === 'place') return [{ term: t('planning.runs.place'), description: [room, typed.place].filter(Boolean).join(', ') || t('run.platform-room') }]
    if (change === 'capacity') return [{ term: t('planning.runs.seats'), description: typed.capacity }]
    if (change === 'minimum') return [{ term: t('run.form.minimum'), description: typed.minimum || '1' }]
    if (change === 'window') return [{ term: t('run.form.sign-up-until'), description: typed.signUpUntil ? format.longDate(typed.signUpUntil) : t('run.until-start') }]
    if (change === 'audience') return [{ term: t('run.form.audience'), description: audience ? inLocale(audience, locale) : t('run.everybody') }]
    return [{ term: t('run.form.day-off-reason'), description: typed.dayOffReason }]
  })
  return (
    <>
      {daysOff.length > 0 ? <Notice tone="warning" title={t('planning.days-off', { count: daysOff.length, days: daysOff.map(format.date).join(', ') })}>{t('run.day-off-held', { reason: typed.dayOffReason ?? '' })}</Notice> : null}
      {learners.length > 0 ? (
        <Notice tone="warning" title={t('run.change.learners', { count: learners.length })}>
          <p>{t('run.change.learners-text')}</p>
          <ul>{learners.map((one) => <li key={one.personId}>{one.course && one.startsAt ? t('run.change.learner-busy', { name: one.name, course: one.course, when: format.dateTime(one.startsAt) }) : t('run.change.learner-absent', { name: one.name, from: format.date(one.from ?? ''), to: format.date(one.to ?? '') })}</li>)}</ul>
        </Notice>
      ) : null}
      <Form method="post" noValidate>
        <Kept typed={typed} names={CHANGE_FIELDS} />
        <input type="hidden" name="signOff" value={learners.map(({ personId }) => personId).join(',')} />
        <ConfirmPanel
          title={t('run.change.confirm')}
          facts={[
            ...facts,
            { term: t('run.change.reason'), description: typed.reason },
            { term: t('run.change.told'), description: shown ? t('run.change.told-text', { count: signedUp }) : t('run.change.told-nobody') },
            ...(outlook.amends ? [{ term: t('run.work-plan'), description: t('run.work-plan-amended', { reason: typed.amendment ?? '' }) }] : []),
          ]}
          clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
          {...(learners.length > 0 && { warning: t('run.change.learners-warning', { count: learners.length }), tone: 'danger' as const })}
          confirm={<Button name="confirmed" value="yes" busy={busy} variant={learners.length > 0 ? 'danger' : 'primary'}>{t('run.change.submit')}</Button>}
          cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
        />
      </Form>
    </>
  )
}
