import { useActionData, useLoaderData } from '@remix-run/react'
import { dictionaries } from '#content'
import type { WarningView } from '../../features/adaptation/warnings.tsx'
import { HirePage } from '../../features/employment/hire-page.tsx'
import { hire, HIRING_FIELDS, type HiringField, type HiringFieldError, type HiringForm } from '../../features/employment/hire.server.ts'
import { hiringOutlook, readHiringForm, type HiringOutlook } from '../../features/employment/hiring-form.server.ts'
import { LONGEST } from '../../features/employment/limits.ts'
import { organisationOptions } from '../../features/identity/organisation-options.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { HIRING_BASES, PERSONNEL_CATEGORIES, type PersonnelCategory } from '../../rules/adaptation/hiring.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

const personIn = (url: URL): string | null => url.searchParams.get('person')?.toLowerCase() || null

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const { person, start, organisations, signatories, mentors } = await readHiringForm(actor, personIn(url), deps)
  const centres = new Set(signatories.map(({ centre }) => centre[locale]))
  const places = [...new Set(mentors.map(({ organisation }) => organisation[locale]))]
  return {
    title: t('adaptation.hire.title'),
    person, start,
    organisations: organisationOptions(organisations, locale),
    positions: (['managerial', 'core', 'support'] as const).map((group) => ({
      label: t(`admin.staff-group.${group}`),
      options: dictionaries.positions.filter(({ staffGroup }) => staffGroup === group).map(({ code, name }) => ({ value: code, label: name[locale] })),
    })),
    categories: [...PERSONNEL_CATEGORIES],
    bases: [...HIRING_BASES],
    signatories: signatories.map(({ personId, name, centre }) => ({ value: personId, label: centres.size > 1 ? `${name}, ${centre[locale]}` : name })),
    mentors: places.map((label) => ({
      label,
      options: mentors.filter(({ organisation }) => organisation[locale] === label).map(({ personId, name, positionCode, newcomers, inAdaptation }) => ({
        value: personId,
        label: `${name}, ${positionName(positionCode, locale)}${inAdaptation ? ` (${t('adaptation.hire.mentor-in-adaptation')})` : newcomers > 0 ? ` (${t('adaptation.hire.mentor-newcomers', { count: newcomers })})` : ''}`,
        disabled: inAdaptation,
      })),
    })),
    clauses: {
      category: clauseLinks(['397/6.category'], locale), basis: clauseLinks(['397/2.7'], locale), signatory: clauseLinks(['397/3', '397/7¶2'], locale),
      probation: clauseLinks(['397/6.probation'], locale), period: clauseLinks(['397/6.term', '397/14'], locale), mentor: clauseLinks(['397/7', '397/2.13'], locale), release: clauseLinks(['397/10.pay'], locale),
    },
  }
})

interface Answer {
  errors: Record<string, string>
  values: HiringForm
  refusal: RefusalView | null
  /** look at these before it is recorded */
  warnings: WarningView[] | null
  outlook: HiringOutlook | null
}

export const action = signedIn(async ({ actor, deps, url, request, locale, t }) => {
  const form = await readForm(request)
  const values = Object.fromEntries(HIRING_FIELDS.map((field) => [field, form[field] ?? ''])) as HiringForm
  const answer = async (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, warnings: null, outlook: await hiringOutlook(values, locale, deps), ...given }, status)
  const personId = personIn(url)
  if (form.change) {
    await readHiringForm(actor, personId, deps)
    return answer({}, 200)
  }
  const result = await hire(actor, values, { personId, confirmed: form.confirmed === 'yes' }, deps)
  if (result.kind === 'recorded') return redirect(result.caseId ? withQuery(paths.adaptation(result.caseId), { done: 'hired' }) : withQuery(paths.person(result.personId), { saved: 'not-applicable' }))
  if (result.kind === 'refused') {
    const refusal = refusalView(result.refusal, locale)
    // codes of the dictionary by their names
    const { category, position } = refusal.facts
    return answer({ refusal: { ...refusal, facts: { ...refusal.facts, ...(category !== undefined && { category: t(`adaptation.category.${category as PersonnelCategory}`) }), ...(position !== undefined && { position: positionName(String(position), locale) }) } } }, 422)
  }
  if (result.kind === 'warnings') return answer({ warnings: result.warnings.map(({ code, facts, clauses }) => ({ code, facts, clauses: clauseLinks(clauses, locale) })) }, 200)
  const words = (field: HiringField, error: HiringFieldError) =>
    error === 'long' ? t('adaptation.hire.error.long', { count: field === 'unit' ? LONGEST.unit : LONGEST.orderNumber }) : t(error === 'required' || error === 'choose' ? `adaptation.hire.error.${field as 'unit'}` : `adaptation.hire.error.${error}`)
  const { errors } = result
  return answer({ errors: Object.fromEntries(HIRING_FIELDS.flatMap((field) => { const error = errors[field]; return error ? [[field, words(field, error)]] : [] })) }, 400)
})

export default function HireRoute() {
  return <HirePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
