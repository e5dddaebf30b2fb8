import { useActionData, useLoaderData } from '@remix-run/react'
import { inLocale } from '../../features/courses/edition.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { nominateAll, NOMINEES_A_PAGE, previewNomination, readNominees } from '../../features/sessions/nominate.server.ts'
import { NominatePage, type NominateValues, type NominationResult } from '../../features/sessions/nominate-page.tsx'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { isRelease } from '../../rules/learning/sign-up.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, pageNumber, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const id = params.courseRunId ?? ''
  const query = cutTo(url.searchParams.get('q') ?? '', 100)
  const person = url.searchParams.get('person')
  const page = pageNumber(url)
  const { closed, nominees, ...view } = await readNominees(actor, id, { query, page, personId: person && isUuid(person) ? person : null }, deps)
  if (page > 1 && nominees.length === 0) throw redirect(withQuery(paths.nominate(id), { q: query }))
  return {
    title: t('signup.nominate.title'), ...view, query, page, pages: pagesOf(view.total, NOMINEES_A_PAGE), closed: closed && refusalView(closed, locale),
    nominees: nominees.map(({ positionCode, organisation, refusal, ...one }) => ({ ...one, position: positionName(positionCode, locale), unit: inLocale(organisation, locale), refusal: refusal && { code: refusal.code, facts: refusal.facts } })),
    clauses: clauseLinks(['397/22', '397/23', '397/20.1'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: NominateValues
  refusal: RefusalView | null
  confirm: { personId: string; name: string }[] | null
  results: NominationResult[] | null
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.courseRunId ?? ''
  const fields = await readForm(request)
  const personIds = Object.keys(fields).flatMap((name) => (name.startsWith('person-') ? [name.slice(7)] : []))
  const values = { personIds, release: (fields.release ?? '').slice(0, 20), reason: cutTo((fields.reason ?? '').trim(), 1000) }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, confirm: null, results: null, ...given }, status)
  const given = { release: values.release, reason: values.reason || null }
  const decision = await previewNomination(actor, id, personIds, given, deps)
  if (!decision.allowed) return decision.code === 'sign-up.nobody-chosen' ? answer({ refusal: refusalView(decision, locale) }, 400) : answer({ refusal: refusalView(decision, locale) }, 422)
  const { people, reasonMissing } = decision.value
  const errors = {
    ...(!isRelease(values.release) && { release: t('refusal.sign-up.release-missing.title') }),
    ...(reasonMissing.length > 0 && { reason: t('signup.nominate.reason-missing', { names: reasonMissing.join(', ') }) }),
  }
  if (Object.keys(errors).length > 0) return answer({ errors }, 400)
  if (fields.confirmed !== 'yes' || fields.change) return answer(fields.change ? {} : { confirm: people }, 200)
  const results = await nominateAll(actor, id, personIds, given, deps)
  return answer({ results: results.map(({ personId, name, decision: one }) => ({ personId, name, placed: one.allowed ? one.value : null, refusal: one.allowed ? null : { code: one.code, facts: one.facts } })) }, 200)
})

export default function NominateRoute() {
  return <NominatePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
