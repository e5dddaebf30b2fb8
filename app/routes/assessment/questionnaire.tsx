import { useActionData, useLoaderData } from '@remix-run/react'
import { QuestionnairePage } from '../../features/assessment/questionnaire-page.tsx'
import { LONGEST_COMMENT, readQuestionnaire, saveRating } from '../../features/assessment/self.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { LEVELS } from '../../rules/assessment/assessment.ts'
import { readForm, redirect, refusalView, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const decision = await readQuestionnaire(actor, deps, locale)
  const shared = { title: t('assessment.questionnaire'), longest: LONGEST_COMMENT }
  if (!decision.allowed) return { ...shared, questionnaire: null, refusal: refusalView(decision, locale), current: '' }
  const { items } = decision.value
  const asked = items.find(({ code }) => code === url.searchParams.get('competence'))
  const current = asked ?? items.find(({ level }) => level === null) ?? items[0]!
  return { title: `${current.name} · ${shared.title}`, longest: LONGEST_COMMENT, questionnaire: decision.value, refusal: null, current: current.code }
})

/** Saves and goes on to the next competence, after the last to the review. */
export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const { competence = '', level = '', comment: given = '' } = await readForm(request)
  const comment = given.replaceAll('\r\n', '\n')
  const values = { competence, level, comment }
  const questionnaire = await readQuestionnaire(actor, deps, locale)
  if (!questionnaire.allowed) return refused(questionnaire, locale, values)
  const { items } = questionnaire.value
  const at = items.findIndex(({ code }) => code === competence)
  const long = comment.length > LONGEST_COMMENT
  const chosen = LEVELS.find((one) => String(one) === level) ?? null
  // an answer that is there already may keep its level; a comment alone is kept, too, but does not lead on
  if (at >= 0 && (chosen === null || long)) {
    if (!long && level === '') await saveRating(actor, { competence, level: null, comment }, deps)
    return wrongFields({ ...(chosen === null && { level: t('assessment.questionnaire.error.level') }), ...(long && { comment: t('assessment.questionnaire.error.long', { count: LONGEST_COMMENT }) }) }, values)
  }
  const decision = await saveRating(actor, { competence, level: chosen, comment }, deps)
  if (!decision.allowed) return refused(decision, locale, values)
  const next = items[at + 1]
  return redirect(next ? paths.questionnaire(next.code) : paths.submitSelfAssessment())
})

export default function QuestionnaireRoute() {
  return <QuestionnairePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
