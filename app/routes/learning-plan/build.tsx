import { useActionData, useLoaderData } from '@remix-run/react'
import { discardDraft, planYearFrom, previewPublication, publishPlan, saveDraft } from '../../features/learning-plan/build.server.ts'
import { readPlanForm, type TypedPlan } from '../../features/learning-plan/build-form.ts'
import { BUILDER_CLAUSES, BuildPage, type BuilderAnswer } from '../../features/learning-plan/build-page.tsx'
import { draftDecision, readBuilder } from '../../features/learning-plan/build-page.server.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { data, readForm, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, url, deps, locale, t }) => {
  const id = params.personId ?? ''
  const asked = url.searchParams
  const year = planYearFrom(asked.get('year'), deps)
  const { view, refusal } = await readBuilder(actor, id, year, { propose: asked.has('propose') }, deps)
  const draft = asked.has('confirm') ? await draftDecision(actor, id, year, deps) : null
  const now = creditYear(today(deps.clock))
  const links = clauseLinks(BUILDER_CLAUSES, locale)
  return {
    title: t('planning.build.title', { year }), view, years: [now, now + 1], positionName: view.position && positionName(view.position, locale), refusal: refusal && refusalView(refusal, locale),
    confirm: draft && {
      planId: draft.plan.id, version: draft.plan.version, courses: draft.plan.items.map(({ course, minutes }) => ({ code: course, minutes })), minutes: draft.plan.items.reduce((sum, { minutes }) => sum + minutes, 0),
      refusal: draft.decision.allowed ? null : refusalView(draft.decision, locale),
    },
    saved: (['draft', 'published', 'discarded'] as const).find((one) => one === asked.get('saved')) ?? null,
    clauses: Object.fromEntries(links.map((link) => [link.id, link])) as Record<(typeof BUILDER_CLAUSES)[number], (typeof links)[number]>,
  }
})

/** Counted again, kept as a draft, looked at before publication, published, or thrown away; what was chosen always comes back. */
export const action = signedIn(async ({ actor, params, url, deps, request, locale }) => {
  const id = params.personId ?? ''
  const year = planYearFrom(url.searchParams.get('year'), deps)
  const path = (query: Record<string, string | number>) => withQuery(paths.buildPlan(id), { year, ...query })
  const fields = await readForm(request)
  const typed = readPlanForm(fields)
  const answer = (given: Partial<BuilderAnswer>): BuilderAnswer => ({ typed: null, refusal: null, turn: deps.clock.now().getTime(), ...given })
  const no = (refusal: Refusal, back: TypedPlan | null) => data(answer({ typed: back, refusal: refusalView(refusal, locale) }), 422)
  if (fields.intent === 'confirm') {
    const decision = await publishPlan(actor, fields.planId ?? '', { version: typed.version }, deps)
    return decision.allowed ? redirect(path({ saved: 'published' })) : no(decision, null)
  }
  if (fields.intent === 'discard') {
    const decision = await discardDraft(actor, id, year, typed.version, deps)
    return decision.allowed ? redirect(path({ saved: 'discarded' })) : no(decision, null)
  }
  if (fields.intent === 'count') {
    await readBuilder(actor, id, year, { propose: false }, deps)
    return data(answer({ typed }))
  }
  if (fields.intent === 'publish') {
    const possible = await previewPublication(actor, id, year, typed, deps)
    if (!possible.allowed) return no(possible, typed)
  }
  const saved = await saveDraft(actor, id, year, typed, deps)
  if (saved.allowed) return redirect(path(fields.intent === 'publish' ? { confirm: 1 } : { saved: 'draft' }))
  // somebody was quicker: what was chosen stays, and the next press is made knowing it
  const { view } = await readBuilder(actor, id, year, { propose: false }, deps)
  return no(saved, saved.code === 'changed-meanwhile' ? { ...typed, version: view.draft?.version ?? 0 } : typed)
})

export default function BuildRoute() {
  return <BuildPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
