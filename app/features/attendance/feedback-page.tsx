import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { RATINGS } from '../../rules/learning/attendance.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, DescriptionList, ErrorSummary, FormActions, Notice, PageHeading, RadioGroup, Section, TextareaField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import { Refused } from '../shell/refused.tsx'
import type { FeedbackGiven, FeedbackPage as Page, FeedbackSummary } from './feedback.server.ts'

interface Props {
  page: Omit<Page, 'own'> & { own: { given: FeedbackGiven | null; changeableUntil: string | null } | null }
  /** why nothing can be said now */
  refusal: RefusalView | null
  fewest: number
  saved: boolean
  last: { errors: Record<string, string>; values: Readonly<Record<string, string>>; refusal: RefusalView | null } | undefined
}

/** Feedback on a run: the form for who was there, the sums for who taught it. */
export function FeedbackPage({ page, refusal, fewest, saved, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date } = useFormat()
  const dates = page.startsOn === page.endsOn ? date(page.startsOn) : t('planning.from-to', { from: date(page.startsOn), to: date(page.endsOn) })
  return (
    <>
      <PageHeading eyebrow={`${page.courseCode} ${inLocale(page.title, locale)}`} title={t('attendance.feedback.title')} lead={dates} back={{ href: paths.courseRun(page.runId), label: t('attendance.run') }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal ?? refusal} />
      {saved ? <Notice tone="success" live title={t('attendance.feedback.saved')} /> : null}
      {page.own && !refusal ? <FeedbackForm runId={page.runId} given={page.own.given} changeableUntil={page.own.changeableUntil} last={last} /> : null}
      {page.summary ? <Summary summary={page.summary} fewest={fewest} /> : null}
    </>
  )
}

function FeedbackForm({ runId, given, changeableUntil, last }: { runId: string; given: FeedbackGiven | null; changeableUntil: string | null; last: Props['last'] }) {
  const t = useT()
  const { dateTime } = useFormat()
  const busy = useNavigation().state === 'submitting'
  return (
    <Section id="say" title={t('attendance.feedback.say')} description={changeableUntil ? t('attendance.feedback.changeable', { until: dateTime(changeableUntil) }) : t('attendance.feedback.anonymous')}>
      <Form method="post" noValidate>
        {RATINGS.map((rating) => (
          <RadioGroup key={rating} id={rating} name={rating} inline legend={t(`attendance.feedback.${rating}`)} hint={t(`attendance.feedback.${rating}-hint`)} error={last?.errors[rating]} defaultValue={last?.values[rating] ?? String(given?.[rating] ?? '')} choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))} />
        ))}
        <TextareaField id="comment" name="comment" rows={4} maxLength={2000} label={t('attendance.feedback.comment')} optionalLabel={t('common.optional')} hint={t('attendance.feedback.comment-hint')} defaultValue={last?.values.comment ?? given?.comment ?? ''} />
        <FormActions>
          <Button busy={busy}>{t(given ? 'common.save' : 'attendance.feedback.submit')}</Button>
          <Anchor href={paths.courseRun(runId)}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </Section>
  )
}

function Summary({ summary: { answers, shown }, fewest }: { summary: FeedbackSummary; fewest: number }) {
  const t = useT()
  const { number } = useFormat()
  return (
    <Section id="summary" title={t('attendance.feedback.summary')} description={t('attendance.feedback.answers', { count: answers })}>
      {shown ? (
        <div className="stack">
          <DescriptionList items={RATINGS.map((rating) => ({ term: t(`attendance.feedback.${rating}`), description: t('attendance.feedback.of-five', { average: number(shown.average[rating], 1) }) }))} />
          <ul className="stack stack-tight">{shown.comments.map((comment, index) => <li key={index}>{comment}</li>)}</ul>
        </div>
      ) : (
        <Notice title={t('attendance.feedback.too-few', { fewest })}>{t('attendance.feedback.too-few-text')}</Notice>
      )}
    </Section>
  )
}
