import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { OUTSIDE_KINDS, OutsidePage } from '../../features/trainers/outside-page.tsx'
import { typedProfile, type ProfileForm } from '../../features/trainers/profile-form.tsx'
import { addOutsideTrainer } from '../../features/trainers/profile.server.ts'
import { isEmail, topicsToChoose } from '../../features/trainers/topics.server.ts'
import { paths } from '../../paths.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ deps, locale, t }) => ({
  title: t('trainer.outside.title'), start: typedProfile({}), topics: await topicsToChoose(deps, locale), clauses: clauseLinks(['397/23.1', '397/23.2', '397/22¶2'], locale),
}))

interface Answer {
  errors: Record<string, string>
  values: ProfileForm & { kind: string }
  refusal: RefusalView | null
}

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const fields = await readForm(request)
  const values = { ...typedProfile(fields), kind: (fields.kind ?? '').slice(0, 40) }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, ...given }, status)
  const kind = OUTSIDE_KINDS.find((one) => one === values.kind)
  const { name, affiliation, email, languages, topics } = values
  const errors = {
    ...(!kind && { kind: t('trainer.error.kind') }),
    ...(name.length < 2 && { name: t('trainer.error.name') }),
    ...(affiliation.length < 2 && { affiliation: t('trainer.error.affiliation') }),
    ...(email !== '' && !isEmail(email) && { email: t('trainer.error.email') }),
    ...(languages.length === 0 && { languages: t('trainer.error.languages') }),
  }
  if (!kind || Object.keys(errors).length > 0) return answer({ errors }, 400)
  const decision = await addOutsideTrainer(actor, { kind, name, affiliation, email, languages: languages as ('kk' | 'ru')[], topics }, deps)
  return decision.allowed ? redirect(withQuery(paths.trainer(decision.value), { saved: 'outside' })) : answer({ refusal: refusalView(decision, locale) }, 422)
})

export default function OutsideRoute() {
  return <OutsidePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
