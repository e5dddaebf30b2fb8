import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, ClauseRef, FormActions, LinkButton, Notice, PageHeading, RadioGroup, TextareaField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'

interface Props {
  code: string
  course: string
  minutes: number
  positions: string[]
  needsReason: boolean
  refusal: RefusalView | null
  suggested: string
  /** the plan of the year does not have the course yet */
  addsToPlan: boolean
  clauses: ClauseLink[]
  last: { refusal: RefusalView | null; values: Readonly<Record<string, string>> } | undefined
}

/** Enrolling by own choice: language of training, release from work, and a reason where the course is made for other positions. */
export function EnrolPage({ code, course, minutes, positions, needsReason, refusal, suggested, addsToPlan, clauses, last }: Props) {
  const t = useT()
  const { hours } = useFormat()
  const [language, release, match, ownChoice] = clauses
  const reasonMissing = last?.refusal?.code === 'learning.other-position-needs-reason'
  return (
    <div className="narrow">
      <PageHeading back={{ href: paths.course(code), label: course }} title={t('learning.enrol.title')} lead={t('learning.enrol.lead', { course, hours: t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) }) })} />
      <Refused refusal={refusal ?? (reasonMissing ? null : last?.refusal)} />
      {refusal ? (
        <LinkButton href={refusal.code === 'learning.other-form' ? `${paths.course(code)}#runs` : paths.course(code)} variant="secondary">{t(refusal.code === 'learning.other-form' ? 'signup.runs.look' : 'common.back')}</LinkButton>
      ) : (
        <Form method="post" noValidate className="stack">
          <RadioGroup id="language" name="language" legend={t('learning.enrol.language')} hint={<ClauseRef label={language!.label} text={language!.text} href={language!.href} moreLabel={t('common.clause.more')} />} defaultValue={last?.values.language || suggested} choices={[{ value: 'kk', label: t('courses.language.kk') }, { value: 'ru', label: t('courses.language.ru') }]} />
          <RadioGroup id="release" name="release" legend={t('learning.enrol.release')} hint={<>{t('learning.enrol.release-hint')} <ClauseRef label={release!.label} text={release!.text} href={release!.href} moreLabel={t('common.clause.more')} /></>} defaultValue={last?.values.release || 'without'} choices={[{ value: 'without', label: t('learning.enrol.without') }, { value: 'with', label: t('learning.enrol.with') }]} />
          {needsReason ? (
            <>
              <Notice tone="warning" title={t('learning.enrol.other-position')}>
                <p>{t('learning.enrol.other-position-text', { positions: positions.join(', ') })}</p>
                <ClauseRef label={match!.label} text={match!.text} href={match!.href} moreLabel={t('common.clause.more')} />
              </Notice>
              <TextareaField id="reason" name="reason" label={t('learning.enrol.reason')} hint={t('learning.enrol.reason-hint')} required defaultValue={last?.values.reason} error={reasonMissing ? t('learning.enrol.reason-missing') : undefined} />
            </>
          ) : null}
          {addsToPlan ? (
            <Notice title={t('plan.enrol.adds')}>
              <p>{t('plan.enrol.adds-text')}</p>
              <ClauseRef label={ownChoice!.label} text={ownChoice!.text} href={ownChoice!.href} moreLabel={t('common.clause.more')} />
            </Notice>
          ) : null}
          <FormActions>
            <Button>{t('learning.enrol.submit')}</Button>
            <LinkButton href={paths.course(code)} variant="quiet">{t('common.cancel')}</LinkButton>
          </FormActions>
        </Form>
      )}
    </div>
  )
}
