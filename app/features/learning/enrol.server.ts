/** Enrolment by the worker's own choice (397/20.1, 397/22, 397/24). */
import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { isUniqueViolation } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { mayChangeLanguage, mayEnrol, type Match } from '../../rules/learning/enrolment.ts'
import { findEdition, lessonsOf } from '../courses/catalogue.server.ts'
import type { Edition } from '../courses/edition.ts'
import { addOnEnrolment, isAskedAgain, isCovered } from '../learning-plan/amendments.server.ts'

export interface EnrolmentChoice {
  language: string
  reason: string | null
  release: 'with' | 'without'
}

/** What the rules say of this worker and this course, and the enrolment that already exists, if any. */
export async function enrolmentOffer(actor: Actor, edition: Edition, choice: { language: string; reason: string | null }, deps: Deps): Promise<{ decision: Decision<Match>; enrolmentId: string | null }> {
  const enrolments = await deps.db.enrolment.findMany({
    where: { personId: actor.personId, courseCode: edition.code },
    select: { id: true, status: true, editionId: true },
    orderBy: { enrolledAt: 'desc' },
  })
  const completedEdition = enrolments.some(({ status, editionId }) => status === 'completed' && editionId === edition.id)
  const decision = mayEnrol({
    course: {
      form: edition.standard.form,
      status: edition.status,
      hasLessons: (await lessonsOf(deps, edition.id)).length > 0,
      positions: edition.standard.positions.length ? edition.standard.positions.map(({ code }) => code) : ['*'],
      minimumQualification: edition.standard.minimumQualification.level,
    },
    worker: {
      organisationKinds: actor.jobs.map(({ kind }) => kind),
      positions: actor.jobs.map(({ positionCode }) => positionCode),
      qualificationLevel: actor.qualificationLevel,
      activeEnrolment: enrolments.some(({ status }) => status === 'active'),
      // a retake, or a course of this year's plan that was completed in an earlier year, is taken again (397/20.2)
      completedEdition: completedEdition && !(await isAskedAgain(actor, edition.code, deps)),
    },
    choice,
  })
  return { decision, enrolmentId: enrolments[0]?.id ?? null }
}

/** Enrols the actor into the published edition, and adds it to the plan of the year where it is not in it (397/22); a second press finds the first enrolment. Null: no such course. */
export async function enrol(actor: Actor, code: string, choice: EnrolmentChoice, deps: Deps): Promise<Decision<string> | null> {
  const edition = await findEdition(deps, code)
  if (!edition) return null
  authorise(actor, 'course.enrol', { personId: actor.personId })
  const { decision, enrolmentId } = await enrolmentOffer(actor, edition, choice, deps)
  if (!decision.allowed) return decision.code === 'learning.already-enrolled' && enrolmentId ? allow(enrolmentId) : decision
  const covered = await isCovered(actor, deps)
  const now = deps.clock.now()
  const id = newId(now.getTime())
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.enrolment.create({
        data: {
          id, personId: actor.personId, editionId: edition.id, courseCode: code, language: choice.language, source: 'own-choice',
          reason: choice.reason?.trim() || null, release: choice.release, status: 'active', enrolledAt: now,
        },
      })
      const added = await addOnEnrolment(tx, actor, covered, edition, deps)
      await record(tx, ...added, {
        actor, at: now, event: 'enrolment.created', subject: ['Enrolment', id],
        data: { course: code, edition: edition.edition, language: choice.language, match: decision.value, clauses: ['397/20.1', ...decision.clauses] },
      })
    })
    return allow(id, ...decision.clauses)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const first = await deps.db.enrolment.findFirstOrThrow({ where: { personId: actor.personId, courseCode: code, status: 'active' }, select: { id: true } })
    return allow(first.id)
  }
}

/** Changes the language of training; progress stays the same (397/24). */
export async function changeLanguage(actor: Actor, enrolmentId: string, language: string, deps: Deps): Promise<Decision<'kk' | 'ru'>> {
  const uuid = z.uuid().safeParse(enrolmentId).success
  authorise(actor, 'learning.study', uuid ? await deps.db.enrolment.findUnique({ where: { id: enrolmentId }, select: { personId: true } }) : null)
  return deps.db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ status: string }[]>`select status from "Enrolment" where "id" = ${enrolmentId}::uuid for update`
    if (row?.status !== 'active') return refuse('learning.not-active', {}, '397/24')
    const open = await tx.attempt.count({ where: { enrolmentId, status: 'open' } })
    const decision = mayChangeLanguage(language, open > 0)
    if (decision.allowed) await tx.enrolment.update({ where: { id: enrolmentId }, data: { language: decision.value } })
    return decision
  })
}
