import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { PreparationPage } from '../../features/trainers/preparation-page.tsx'
import { LONGEST_TEXT } from '../../features/trainers/proposal-form.ts'
import { putInPreparation, readPreparation } from '../../features/trainers/preparation.server.ts'
import { paths } from '../../paths.ts'
import { isRelease } from '../../rules/learning/sign-up.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const { decision, ...page } = await readPreparation(actor, params.trainerId ?? '', deps)
  return { title: t('trainer.preparation.title'), ...page, refusal: decision.allowed ? null : refusalView(decision, locale), clauses: clauseLinks(['397/29', '397/2.12.tot', '397/23'], locale) }
})

interface Answer {
  errors: Record<string, string>
  values: { run: string; release: string; reason: string }
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.trainerId ?? ''
  const fields = await readForm(request)
  const values = { run: (fields.run ?? '').trim().slice(0, 40).toLowerCase(), release: (fields.release ?? '').trim().slice(0, 20), reason: cutTo((fields.reason ?? '').trim(), LONGEST_TEXT.reason) }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, confirm: false, ...given }, status)
  const { runs } = await readPreparation(actor, id, deps)
  if (fields.change === 'yes') return answer({}, 200)
  const { run, release } = values
  if (!runs.some((one) => one.id === run)) return answer({ errors: { run: t('trainer.error.run') } }, 400)
  if (!isRelease(release)) return answer({ errors: { release: t('trainer.error.release') } }, 400)
  if (fields.confirmed !== 'yes') return answer({ confirm: true }, 200)
  const decision = await putInPreparation(actor, id, { runId: run, release, reason: values.reason }, deps)
  return decision.allowed ? redirect(withQuery(paths.trainer(id), { saved: decision.value.status === 'signed-up' ? 'in-preparation' : 'waitlisted' })) : answer({ refusal: refusalView(decision, locale) }, 422)
})

export default function PreparationRoute() {
  return <PreparationPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
