import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, ProgressBar, QuestionMap, RadioGroup, SaveState, StateTag, TextareaField } from '../../ui/index.ts'
import { NotNow } from '../adaptation/step-parts.tsx'
import { Refused } from '../shell/refused.tsx'
import type { Questionnaire } from './self.server.ts'
import { useSavedRating } from './use-saved-rating.ts'

interface Props {
  questionnaire: Questionnaire | null
  /** why there is none */
  refusal: RefusalView | null
  /** the competence of the page */
  current: string
  longest: number
  last: { errors: Record<string, string>; values: Record<string, string>; refusal: RefusalView | null } | undefined
}

/** One competence a page: what can be seen at work at each level, one choice, a comment. */
export function QuestionnairePage({ questionnaire, refusal, current, longest, last }: Props) {
  const t = useT()
  if (!questionnaire || questionnaire.submittedOn !== null)
    return (
      <>
        <PageHeading title={t('assessment.questionnaire')} back={{ href: paths.assessment(questionnaire?.year), label: t('assessment.own.title') }} />
        <Refused refusal={last?.refusal} />
        {questionnaire ? <Notice title={t('assessment.questionnaire.submitted')} actions={<LinkButton href={paths.assessment(questionnaire.year)} variant="secondary">{t('assessment.questionnaire.to-results')}</LinkButton>} /> : <NotNow refusal={refusal} />}
      </>
    )
  return <Asked key={current} questionnaire={questionnaire} current={current} longest={longest} last={last} />
}

function Asked({ questionnaire, current, longest, last }: Pick<Props, 'current' | 'longest' | 'last'> & { questionnaire: Questionnaire }) {
  const t = useT()
  const { year } = questionnaire
  const { state, problem, saved, save } = useSavedRating(paths.saveSelfRating())
  const items = questionnaire.items.map((one) => (saved?.competence === one.code ? { ...one, level: saved.level as typeof one.level } : one))
  const answered = items.filter(({ level }) => level !== null).length
  const at = Math.max(0, items.findIndex(({ code }) => code === current))
  const item = items[at]!
  const busy = useNavigation().formMethod === 'POST'
  const form = useRef<HTMLFormElement>(null)
  const typing = useRef<ReturnType<typeof setTimeout> | null>(null)
  const keep = () => {
    if (typing.current) clearTimeout(typing.current)
    typing.current = null
    if (!form.current) return
    const given = new FormData(form.current)
    const level = given.get('level')
    const comment = String(given.get('comment') ?? '')
    if (comment.length <= longest) save({ competence: item.code, level: level === null ? null : Number(level), comment })
  }
  useEffect(() => () => { if (typing.current) clearTimeout(typing.current) }, [])
  const values = last?.values.competence === item.code ? last.values : null
  const errors = values ? last!.errors : {}
  return (
    <>
      <PageHeading
        title={item.name}
        eyebrow={t('assessment.questionnaire.place', { number: at + 1, count: items.length, year })}
        back={{ href: paths.assessment(year), label: t('assessment.own.title') }}
      />
      {questionnaire.positionToday ? <Notice title={t('assessment.questionnaire.moved')}><p>{t('assessment.questionnaire.moved-text', { position: questionnaire.position, today: questionnaire.positionToday })}</p></Notice> : null}
      <ProgressBar value={answered} max={items.length} label={t('assessment.self.progress')} text={t('assessment.self.answered', { answered, count: items.length })} />
      <QuestionMap label={t('assessment.questionnaire.map')} items={items.map(({ code, name, level }, index) => ({ href: paths.questionnaire(code), number: index + 1, state: level === null ? 'open' : 'answered', current: index === at, label: t(level === null ? 'assessment.questionnaire.map-open' : 'assessment.questionnaire.map-answered', { number: index + 1, name }) }))} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      {problem === 'session-over' ? <Notice tone="error" live title={t('assessment.questionnaire.session-over')} actions={<LinkButton href={paths.signIn(paths.questionnaire(item.code))} plain>{t('account.sign-in.submit')}</LinkButton>}>{t('assessment.questionnaire.session-over-text')}</Notice> : null}
      {problem === 'closed' ? <Notice tone="warning" live title={t('assessment.questionnaire.closed')} actions={<LinkButton href={paths.assessment(year)} plain>{t('assessment.questionnaire.to-results')}</LinkButton>} /> : null}
      <Form
        ref={form}
        method="post"
        action={paths.questionnaire(item.code)}
        noValidate
        onChange={(event) => {
          if ((event.target as unknown as HTMLInputElement).type === 'radio') return keep()
          if (typing.current) clearTimeout(typing.current)
          typing.current = setTimeout(keep, 800)
        }}
        onBlur={() => { if (typing.current) keep() }}
      >
        <input type="hidden" name="competence" value={item.code} />
        <RadioGroup
          id="level" name="level" legend={t('assessment.questionnaire.question')} hint={t('assessment.questionnaire.hint')} error={errors.level} required
          defaultValue={values?.level ?? (item.level === null ? '' : String(item.level))}
          choices={item.levels.map(({ level, name, behaviour }) => ({ value: String(level), label: `${level}. ${name}`, hint: behaviour === '' ? t('assessment.questionnaire.level-0') : behaviour }))}
        />
        <TextareaField id="comment" name="comment" label={t('assessment.questionnaire.comment')} optionalLabel={t('common.optional')} hint={t('assessment.questionnaire.comment-hint')} error={errors.comment} maxLength={longest} rows={3} defaultValue={values?.comment ?? item.comment} />
        <FormActions sticky>
          <Button busy={busy}>{t(at < items.length - 1 ? 'assessment.questionnaire.next' : 'assessment.questionnaire.last')}</Button>
          <div className="scripts-only">{state ? <SaveState state={state}>{t(`assessment.save.${state}`)}</SaveState> : <p className="meta">{t('assessment.save.as-you-go')}</p>}</div>
          {at > 0 ? <LinkButton href={paths.questionnaire(items[at - 1]!.code)} variant="quiet" icon="arrow-left">{t('assessment.questionnaire.previous')}</LinkButton> : null}
        </FormActions>
      </Form>
      <details className="self-check">
        <summary>{t('assessment.questionnaire.all', { count: items.length })}</summary>
        <ol className="stack stack-tight">
          {items.map(({ code, name, level }) => (
            <li key={code} className="tags">
              <Anchor href={paths.questionnaire(code)} {...(code === item.code && { 'aria-current': 'page' as const })}>{name}</Anchor>
              <StateTag state={level === null ? 'due' : 'done'}>{level === null ? t('assessment.questionnaire.open') : t('assessment.questionnaire.level', { level })}</StateTag>
            </li>
          ))}
        </ol>
        <LinkButton href={paths.submitSelfAssessment()} variant="secondary" size="small">{t('assessment.self.review')}</LinkButton>
      </details>
    </>
  )
}
