import { useActionData, useLoaderData } from '@remix-run/react'
import { levelField, LONGEST_EXTERNAL } from '../../features/assessment/external-form.ts'
import { ObjectionPage } from '../../features/assessment/objection-page.tsx'
import { answerObjection, previewAnswer, readObjection, type GivenAnswer } from '../../features/assessment/objection.server.ts'
import { assessmentClauses } from '../../features/assessment/page-parts.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { LEAST_REASON, OBJECTION_OUTCOMES } from '../../rules/assessment/objection.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const { notNow, ...objection } = await readObjection(actor, params.objectionId ?? '', deps, locale)
  return { title: t('assessment.objection.of', { name: objection.name }), objection, refusal: notNow && refusalView(notNow, locale), least: LEAST_REASON, clause: assessmentClauses(locale).external }
})

interface Answer {
  errors: Record<string, string>
  values: Record<string, string>
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.objectionId ?? ''
  const { compared } = await readObjection(actor, id, deps, locale)
  const { confirmed = '', change = '', ...fields } = await readForm(request)
  const asked = compared.filter(({ external }) => external !== null).map(({ code }) => code)
  const values = Object.fromEntries(['outcome', 'answer', 'conclusion', ...asked.map(levelField)].map((name) => [name, (fields[name] ?? '').replaceAll('\r\n', '\n')]))
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, confirm: false, ...given }, status)
  const given: GivenAnswer = {
    outcome: OBJECTION_OUTCOMES.find((one) => one === values.outcome) ?? null, answer: values.answer!, conclusion: values.conclusion!,
    levels: new Map(asked.flatMap((code) => (/^[0-4]$/.test(values[levelField(code)]!) ? [[code, Number(values[levelField(code)])] as const] : []))),
  }
  if (change) return answer({}, 200)
  const long = (field: 'answer' | 'conclusion', count: number): Record<string, string> => (values[field]!.length > count ? { [field]: t('assessment.questionnaire.error.long', { count }) } : {})
  const errors = { ...long('answer', LONGEST_EXTERNAL.note), ...long('conclusion', LONGEST_EXTERNAL.conclusion) }
  if (Object.keys(errors).length > 0) return answer({ errors }, 400)
  const decision = confirmed === 'yes' ? await answerObjection(actor, id, given, deps) : await previewAnswer(actor, id, given, deps)
  if (!decision.allowed) {
    if (decision.code === 'assessment.objection-outcome-missing') return answer({ errors: { outcome: t('assessment.objection.error.outcome') } }, 400)
    if (decision.code === 'assessment.objection-answer-missing') return answer({ errors: { answer: t('assessment.objection.error.answer', { least: LEAST_REASON }) } }, 400)
    return answer({ refusal: refusalView(decision, locale) }, 422)
  }
  return confirmed === 'yes' ? redirect(withQuery(paths.objections(), { done: 'answered' })) : answer({ confirm: true }, 200)
})

export default function ObjectionRoute() {
  return <ObjectionPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
