import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { startAttempt } from '../../features/learning/attempt.server.ts'
import { mayStartTest } from '../../features/learning/standing.server.ts'
import { ownEnrolment } from '../../features/learning/study.server.ts'
import { inLocale } from '../../features/courses/edition.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { Refused } from '../../features/shell/refused.tsx'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { redirect, refusalView, refused, signedIn } from '../../server/page.server.ts'
import { Button, ConfirmPanel, LinkButton, PageHeading } from '../../ui/index.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ params, deps, actor, locale, t }) => {
  const enrolment = await ownEnrolment(actor, params.enrolmentId ?? '', deps)
  const open = enrolment.attempts.find(({ status }) => status === 'open')
  if (open) throw redirect(paths.attempt(open.id))
  const { test } = enrolment.edition
  if (!test || enrolment.status === 'completed') throw redirect(paths.enrolment(enrolment.id))
  const decision = mayStartTest(enrolment, test, deps.clock.now().toISOString())
  return {
    title: t('learning.test.title'),
    enrolmentId: enrolment.id,
    course: inLocale(enrolment.edition.standard.title, locale),
    language: enrolment.language,
    number: enrolment.attempts.length + 1,
    questions: Object.values(test.draw).reduce((a, b) => a + b, 0),
    test,
    refusal: decision.allowed ? null : refusalView(decision, locale),
    clauses: clauseLinks(['397/25'], locale),
  }
})

export const action = signedIn(async ({ params, deps, actor, locale }) => {
  const outcome = await startAttempt(actor, params.enrolmentId ?? '', deps)
  return outcome.allowed ? redirect(paths.attempt(outcome.value)) : refused(outcome, locale)
})

export default function StartTestRoute() {
  const t = useT()
  const { enrolmentId, course, language, number, questions, test, refusal, clauses } = useLoaderData<typeof loader>()
  const last = useActionData<typeof action>()
  const back = paths.enrolment(enrolmentId)
  return (
    <div className="narrow">
      <PageHeading back={{ href: back, label: course }} title={t('learning.test.title')} />
      {refusal ?? last?.refusal ? (
        <Refused refusal={refusal ?? last?.refusal}>
          <LinkButton href={back} variant="secondary">{t('learning.lesson.to-course')}</LinkButton>
        </Refused>
      ) : (
        <Form method="post">
          <ConfirmPanel
            title={t('learning.test.before')}
            facts={[
              { term: t('learning.test.questions'), description: questions },
              { term: t('learning.test.time'), description: t('learning.test.minutes', { count: test.timeLimitMinutes }) },
              { term: t('learning.test.pass-mark'), description: `${test.passMark} %` },
              { term: t('learning.test.attempt'), description: t('learning.test.attempt-of', { number, attempts: test.attempts }) },
              { term: t('courses.filter.language'), description: t(`courses.language.${language}`) },
            ]}
            clauses={clauses}
            warning={t('learning.test.warning')}
            confirm={<Button icon="play">{t('learning.test.start')}</Button>}
            cancel={<LinkButton href={back} variant="quiet">{t('common.cancel')}</LinkButton>}
          />
        </Form>
      )}
    </div>
  )
}
