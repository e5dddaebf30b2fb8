import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { SEATS } from '../../rules/learning/course-run.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, ErrorSummary, FormActions, Notice, PageHeading, RadioGroup, Section, SelectField, TextareaField, TextField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { LinePage as Page } from './plan-page.server.ts'
import { useDays, useNeedInWords } from './words.tsx'

export const LINE_FIELDS = ['course', 'language', 'from', 'to', 'audience', 'people', 'note', 'reason'] as const
export type LineValues = Record<(typeof LINE_FIELDS)[number], string>
interface Props extends Page {
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: LineValues & { id: string; seen: string }; refusal: RefusalView | null; removing: boolean } | undefined
}

/** A class of the plan, new or changed, with what the need proposes; and the way out of the plan. */
export function LinePage(props: Props) {
  const { trainer, year, amends, id, line, start, courses, audiences, clauses, last } = props
  const t = useT()
  const locale = useLocale()
  const { hours, number } = useFormat()
  const inWords = useNeedInWords()
  const busy = useNavigation().state === 'submitting'
  const values: LineValues = last?.values ?? { ...start, reason: '' }
  const errors = last?.errors ?? {}
  const field = (name: keyof LineValues) => ({ id: name, name, defaultValue: values[name], error: errors[name] })
  const chosen = courses.find(({ code }) => code === values.course)
  const option = ({ code, title, minutes, need }: Page['courses'][number]) => ({ value: code, label: `${code} ${inLocale(title, locale)}, ${t('learning.hours.short', { hours: hours(minutes) })}${need ? ` (${inWords(need)})` : ''}` })
  const groups = [
    { label: t('workplan.line.needed'), options: courses.filter(({ need }) => need !== null).map(option) },
    { label: t('workplan.line.not-needed'), options: courses.filter(({ need }) => need === null).map(option) },
  ].filter(({ options }) => options.length > 0)
  return (
    <>
      <PageHeading title={t(line ? 'workplan.line.title-change' : 'workplan.line.title-new')} eyebrow={`${trainer.name}, ${inLocale(trainer.centre, locale)}`} lead={t('workplan.line.lead')} back={{ href: paths.workPlan(trainer.id, year), label: t('workplan.page.title', { year }) }} />
      {last?.removing && line ? (
        <>
          <Refused refusal={last.refusal} />
          <Remove {...props} line={line} last={last} />
        </>
      ) : (
        <>
          {amends ? <Notice title={t('workplan.line.amends')}>{t('workplan.line.amends-text')}</Notice> : null}
          <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([name, message]) => ({ id: name, message }))} />
          <Refused refusal={last?.refusal} />
          {chosen && chosen.need === null ? <Notice tone="warning" title={t('workplan.line.nobody')}>{t('workplan.line.nobody-text')}</Notice> : null}
          {chosen?.need ? <Notice title={inWords(chosen.need)}>{chosen.need.withoutDate > 0 ? t('workplan.lines.waiting', { count: chosen.need.withoutDate, number: number(chosen.need.withoutDate) }) : null}</Notice> : null}
          <Form method="post" noValidate>
            <input type="hidden" name="intent" value="save" />
            <input type="hidden" name="id" value={last?.values.id ?? id} />
            {line ? <input type="hidden" name="seen" value={last?.values.seen ?? line.seen} /> : null}
            <SelectField {...field('course')} label={t('planning.runs.course')} hint={t('workplan.line.course-hint')} placeholder={t('planning.choose')} options={groups} required />
            <RadioGroup id="language" name="language" legend={t('planning.runs.language')} defaultValue={values.language || 'kk'} error={errors.language} choices={[{ value: 'kk', label: t('courses.language.kk') }, { value: 'ru', label: t('courses.language.ru') }]} inline />
            <TextField {...field('from')} type="date" size="medium" label={t('workplan.line.from')} required />
            <TextField {...field('to')} type="date" size="medium" label={t('workplan.line.to')} hint={t('workplan.line.to-hint')} required />
            <SelectField {...field('audience')} label={t('workplan.line.audience')} hint={t('workplan.line.audience-hint')} options={audiences.map(({ path, name }) => ({ value: path, label: inLocale(name, locale) }))} required />
            <TextField {...field('people')} size="short" inputMode="numeric" label={t('workplan.line.people')} hint={t('workplan.line.people-hint', SEATS)} autoComplete="off" required />
            <TextareaField {...field('note')} rows={2} maxLength={1000} label={t('workplan.line.note')} hint={t('workplan.line.note-hint')} optionalLabel={t('workplan.line.note-optional')} />
            {amends ? <TextareaField {...field('reason')} rows={2} maxLength={1000} label={t('workplan.line.reason')} hint={t('workplan.line.reason-hint')} required /> : null}
            <FormActions>
              <Button busy={busy}>{t('common.save')}</Button>
              <Anchor href={paths.workPlan(trainer.id, year)}>{t('common.cancel')}</Anchor>
            </FormActions>
          </Form>
          {line ? <Out {...props} line={line} /> : null}
          <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
        </>
      )}
    </>
  )
}

type Existing = { line: NonNullable<Page['line']> }

/** The first of two presses. */
function Out({ line }: Props & Existing) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  if (line.runs > 0) return <Section id="remove" title={t('workplan.line.remove')}><p>{t('workplan.line.remove-scheduled')}</p></Section>
  return (
    <Section id="remove" title={t('workplan.line.remove')}>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="seen" value={line.seen} />
        <FormActions><Button variant="secondary" busy={busy}>{t('workplan.line.remove-look')}</Button></FormActions>
      </Form>
    </Section>
  )
}

function Remove({ trainer, year, amends, line, clauses, last }: Props & Existing) {
  const t = useT()
  const locale = useLocale()
  const days = useDays()
  const busy = useNavigation().state === 'submitting'
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="seen" value={last?.values.seen ?? line.seen} />
      <ConfirmPanel
        tone="danger"
        title={t('workplan.line.remove-confirm')}
        facts={[
          { term: t('planning.runs.course'), description: `${line.courseCode} ${inLocale(line.title, locale)}` },
          { term: t('workplan.lines.when'), description: days(line.from, line.to) },
          { term: t('workplan.line.people'), description: line.people },
        ]}
        clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
        warning={t(amends ? 'workplan.line.remove-amends' : 'workplan.line.remove-draft')}
        confirm={<Button name="confirmed" value="yes" variant="danger" busy={busy}>{t('workplan.line.remove-now')}</Button>}
        cancel={<Anchor href={paths.workPlanLine(trainer.id, year, { line: line.id })}>{t('common.cancel')}</Anchor>}
      >
        {amends ? <TextareaField id="reason" name="reason" rows={2} maxLength={1000} label={t('workplan.line.reason')} hint={t('workplan.line.reason-hint')} defaultValue={last?.values.reason ?? ''} error={last?.errors.reason} required /> : null}
      </ConfirmPanel>
    </Form>
  )
}
