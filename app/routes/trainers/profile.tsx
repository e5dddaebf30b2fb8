import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { typedProfile, type ProfileForm } from '../../features/trainers/profile-form.tsx'
import { ProfilePage } from '../../features/trainers/profile-page.tsx'
import { describeTrainer, readProfile } from '../../features/trainers/profile.server.ts'
import { isEmail, topicsToChoose } from '../../features/trainers/topics.server.ts'
import { paths } from '../../paths.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

const hasContact = ({ kind, personId }: { kind: string; personId: string | null }) => kind !== 'internal' && personId === null

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const trainer = await readProfile(actor, params.trainerId ?? '', deps)
  const { id, name, affiliation, email, languages, topics, version } = trainer
  return {
    title: t('trainer.profile.title'), id, name, version, contact: hasContact(trainer), start: { name, affiliation, email, languages, topics } satisfies ProfileForm,
    topics: await topicsToChoose(deps, locale), clauses: clauseLinks(['397/22¶3', '397/24'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: ProfileForm
  refusal: RefusalView | null
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.trainerId ?? ''
  const trainer = await readProfile(actor, id, deps)
  const fields = await readForm(request)
  const values = typedProfile(fields)
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, ...given }, status)
  const { name, affiliation, email, languages, topics } = values
  const contact = hasContact(trainer)
  const errors = {
    ...(languages.length === 0 && { languages: t('trainer.error.languages') }),
    ...(contact && name.length < 2 && { name: t('trainer.error.name') }),
    ...(contact && affiliation.length < 2 && { affiliation: t('trainer.error.affiliation') }),
    ...(contact && email !== '' && !isEmail(email) && { email: t('trainer.error.email') }),
  }
  if (Object.keys(errors).length > 0) return answer({ errors }, 400)
  const decision = await describeTrainer(actor, id, { languages: languages as ('kk' | 'ru')[], topics, version: Number(fields.version ?? ''), ...(contact && { contact: { name, affiliation, email } }) }, deps)
  return decision.allowed ? redirect(withQuery(paths.trainer(id), { saved: 'described' })) : answer({ refusal: refusalView(decision, locale) }, 422)
})

export default function ProfileRoute() {
  return <ProfilePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
