import { useActionData, useLoaderData } from '@remix-run/react'
import { asExternal, changeSources, externalErrors, readExternal, typedOf, type TypedExternal } from '../../features/assessment/external-form.ts'
import { ExternalPage, type ExternalAnswer } from '../../features/assessment/external-page.tsx'
import { finaliseExternal, readExternalForm, saveExternalDraft } from '../../features/assessment/external.server.ts'
import { assessmentClauses, yearAsked } from '../../features/assessment/page-parts.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, readForm, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const { personId, name, form } = await readExternalForm(actor, params.personId ?? '', yearAsked(url), deps, locale)
  const shared = { title: t('assessment.enter.page-title', { name }), personId, name, clause: assessmentClauses(locale).external, saved: url.searchParams.has('saved') }
  if (!form.allowed) return { ...shared, form: null, typed: null, confirm: false, refusal: refusalView(form, locale) }
  const { draft, ...view } = form.value
  return { ...shared, form: view, typed: typedOf(draft, view.items), confirm: draft !== null && url.searchParams.has('confirm'), refusal: null }
})

/** Rows of sources come and go, the draft is kept, or it is shown once more and made final; what was typed always comes back. */
export const action = signedIn(async ({ actor, params, deps, request, url, locale }) => {
  const id = params.personId ?? ''
  const fields = await readForm(request)
  const { intent = 'save' } = fields
  const { form } = await readExternalForm(actor, id, yearAsked(url), deps, locale)
  const answer = (typed: TypedExternal | null, given: Partial<ExternalAnswer> = {}): ExternalAnswer => ({ typed, errors: {}, refusal: null, focus: null, turn: deps.clock.now().getTime(), ...given })
  if (!form.allowed) return data(answer(null, { refusal: refusalView(form, locale) }), 422)
  const { items, year, draft, today } = form.value
  const path = paths.externalAssessment(id)
  if (intent === 'confirm') {
    const seen = asExternal(typedOf(draft, items), items, year)
    const decision = await finaliseExternal(actor, id, { ...seen, version: Math.max(0, Math.trunc(Number(fields.version)) || 0) }, deps)
    return decision.allowed ? redirect(withQuery(paths.personAssessment(id), { year, done: 'finalised' })) : data(answer(null, { refusal: refusalView(decision, locale) }), 422)
  }
  const typed = readExternal(fields, items)
  const sources = changeSources(typed.sources, intent)
  if (sources) return data(answer({ ...typed, sources }, { focus: intent === 'add-source' ? sources.length - 1 : null }))
  const complete = intent === 'review'
  const errors = externalErrors(typed, items, today, { complete })
  if (Object.keys(errors).length > 0) return data(answer(typed, { errors }), 400)
  const decision = await saveExternalDraft(actor, id, asExternal(typed, items, year), deps)
  if (decision.allowed) return redirect(withQuery(path, complete ? { year, confirm: 1 } : { year, saved: 1 }))
  // somebody was quicker: what was typed stays, and the next press is made knowing it
  const next = decision.code === 'changed-meanwhile' ? { ...typed, version: draft?.version ?? 0 } : typed
  return data(answer(next, { refusal: refusalView(decision, locale) }), 422)
})

export default function ExternalAssessmentRoute() {
  return <ExternalPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
