import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, EmptyState, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, RadioGroup, TextareaField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { PreparationPage as Page, ProgrammeRun } from './preparation.server.ts'
import { LONGEST_TEXT } from './proposal-form.ts'
import { clauseRefs } from './trainer-words.tsx'

interface Props extends Omit<Page, 'decision'> {
  refusal: RefusalView | null
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: { run: string; release: string; reason: string }; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** The qualification organisation chooses the run of the programme that the appointed trainer goes to (397/29). */
export function PreparationPage({ trainer, programme, runs, refusal, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, longDate, number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const title = programme.title ? `${programme.code} ${inLocale(programme.title, locale)}` : programme.code
  const values = last?.values
  const errors = last?.errors ?? {}
  const chosen = runs.find(({ id }) => id === values?.run)
  const days = ({ startsOn, endsOn }: ProgrammeRun, words: (day: string) => string) => (startsOn === endsOn ? words(startsOn) : t('trainer.service.from-to', { from: words(startsOn), to: words(endsOn) }))
  const heading = <PageHeading title={t('trainer.preparation.title')} eyebrow={trainer.name} lead={title} back={{ href: paths.trainer(trainer.id), label: trainer.name }} />
  if (refusal) return <>{heading}<Refused refusal={refusal} /></>
  if (last?.confirm && chosen && values)
    return (
      <>
        {heading}
        <Form method="post" noValidate>
          {Object.entries(values).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
          <ConfirmPanel
            title={t('trainer.preparation.confirm')}
            facts={[
              { term: t('trainer.field.worker'), description: trainer.name },
              { term: t('trainer.preparation.programme'), description: title },
              { term: t('trainer.preparation.dates'), description: days(chosen, longDate) },
              { term: t('trainer.preparation.place'), description: chosen.place || '–' },
              ...(values.reason ? [{ term: t('trainer.preparation.reason'), description: values.reason }] : []),
              { term: t('trainer.preparation.release'), description: t(values.release === 'with' ? 'trainer.preparation.release-with' : 'trainer.preparation.release-without') },
            ]}
            clauses={clauseRefs(clauses, t)}
            confirm={<Button name="confirmed" value="yes" busy={busy}>{t('trainer.preparation.submit')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('trainer.change')}</Button>}
          />
        </Form>
      </>
    )
  return (
    <>
      {heading}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      {runs.length === 0 ? (
        <EmptyState icon="calendar" title={t('trainer.preparation.no-runs')} text={t('trainer.preparation.no-runs-text')} action={<LinkButton href={paths.newCourseRun({ course: programme.code })}>{t('trainer.preparation.schedule')}</LinkButton>} />
      ) : (
        <Form method="post" noValidate>
          <RadioGroup
            id="run" name="run" legend={t('trainer.preparation.run')} defaultValue={values?.run ?? ''} error={errors.run}
            choices={runs.map((run) => ({ value: run.id, label: days(run, date), hint: t('trainer.preparation.run-hint', { place: run.place || '–', language: t(run.language === 'ru' ? 'courses.language.ru' : 'courses.language.kk'), free: number(run.capacity - run.seatsTaken), capacity: number(run.capacity) }) }))}
          />
          <RadioGroup id="release" name="release" legend={t('trainer.preparation.release')} hint={t('trainer.preparation.release-hint')} defaultValue={values?.release || 'with'} error={errors.release} choices={[{ value: 'with', label: t('trainer.preparation.release-with') }, { value: 'without', label: t('trainer.preparation.release-without') }]} />
          <TextareaField id="reason" name="reason" rows={2} maxLength={LONGEST_TEXT.reason} label={t('trainer.preparation.reason')} optionalLabel={t('common.optional')} hint={t('trainer.preparation.reason-hint')} defaultValue={values?.reason ?? ''} />
          <FormActions>
            <Button busy={busy}>{t('trainer.preparation.look')}</Button>
            <Anchor href={paths.trainer(trainer.id)}>{t('common.cancel')}</Anchor>
          </FormActions>
        </Form>
      )}
      <Notice title={t('trainer.preparation.note')}>{t('trainer.preparation.note-text', { programme: programme.code })}</Notice>
      <div className="tags">{clauseRefs(clauses, t).map((ref) => <ClauseRef key={ref.href} {...ref} />)}</div>
    </>
  )
}
