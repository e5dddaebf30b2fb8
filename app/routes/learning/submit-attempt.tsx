import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { attemptEnrolment, readRunningAttempt, submitAttempt } from '../../features/learning/attempt.server.ts'
import { useSavedAnswers } from '../../features/learning/use-saved-answers.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { redirect, signedIn } from '../../server/page.server.ts'
import { Button, ConfirmPanel, LinkButton, Notice, PageHeading, SaveState } from '../../ui/index.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ params, deps, actor, t }) => {
  const id = params.attemptId ?? ''
  const attempt = await readRunningAttempt(actor, id, deps)
  if (!attempt) {
    await attemptEnrolment(actor, id, deps)
    throw redirect(paths.attemptReview(id))
  }
  return { title: t('learning.submit.title'), id, elapsed: attempt.elapsed, ids: attempt.questions.map((question) => question.id), saved: attempt.answers }
})

export const action = signedIn(async ({ params, deps, actor }) => {
  await submitAttempt(actor, params.attemptId ?? '', deps)
  return redirect(paths.attemptReview(params.attemptId ?? ''))
})

export default function SubmitAttemptRoute() {
  const t = useT()
  const { id, elapsed, ids, saved } = useLoaderData<typeof loader>()
  const { answers, state } = useSavedAnswers({ attemptId: id, address: paths.saveAnswer(id), elapsed, saved })
  const busy = useNavigation().state !== 'idle'
  const open = ids.flatMap((question, place) => ((answers[question] ?? null) === null ? [place + 1] : []))
  return (
    <div className="narrow">
      <PageHeading back={{ href: paths.attempt(id), label: t('learning.submit.back') }} title={t('learning.submit.title')} />
      {open.length > 0 ? <Notice tone="warning" title={t('learning.submit.open', { count: open.length })}>{t('learning.submit.open-list', { numbers: open.join(', ') })}</Notice> : null}
      <div className="scripts-only"><SaveState state={state}>{t(`learning.save.${state}`)}</SaveState></div>
      <Form method="post">
        <ConfirmPanel
          title={t('learning.submit.sure')}
          facts={[{ term: t('learning.submit.answered'), description: t('learning.test.answered', { done: ids.length - open.length, count: ids.length }) }]}
          warning={t('learning.submit.warning')}
          confirm={<Button busy={busy || state === 'saving'} busyLabel={t('learning.save.saving')} disabled={state === 'waiting'}>{t('learning.submit.confirm')}</Button>}
          cancel={<LinkButton href={paths.attempt(id, open[0] ?? 1)} variant="quiet">{t('learning.submit.back')}</LinkButton>}
        />
      </Form>
    </div>
  )
}
