/** The work plan on paper, in Kazakh or Russian, as it stands (397/31). */
import { renderWorkPlan, type Language, type WorkPlanEntry, type WorkPlanView } from '#certificates'
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { translate } from '../../i18n/messages.server.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { changedSinceReview } from '../../rules/trainers/work-plan.ts'
import { drawn, type Document } from '../adaptation/documents.server.ts'
import { isNeeded } from './need.ts'
import { trainerForReader } from './plan-page.server.ts'
import { readWorkPlan, type WorkPlanRecord } from './plan-record.server.ts'

/** The plan as the form has it. Its mark of coordination goes when it was changed afterwards, until it is looked at again. */
export function workPlanView(record: WorkPlanRecord, trainer: { name: string; centre: { kk: string; ru: string } }, language: Language, producedOn: CalendarDate): WorkPlanView {
  const t = translate(language)
  const { events, state } = record
  const submitted = events.findLast(({ kind }) => kind === 'submitted')
  const coordinated = state === 'coordinated' && !changedSinceReview(events.map(({ kind }) => kind)) ? events.findLast(({ kind }) => kind === 'coordinated') : undefined
  return {
    form: 'work-plan/1', stage: state, year: record.year, version: record.version, centre: trainer.centre[language], trainer: trainer.name, submittedOn: submitted?.on ?? null, coordinated: coordinated ? { by: coordinated.byName, on: coordinated.on } : null,
    lines: record.lines.filter(({ removedBy }) => removedBy === null).map((line) => ({
      code: line.courseCode, course: line.title[language], form: t(`courses.form.${line.form}`), language: t(`courses.language.${line.language}`), from: line.from, to: line.to, audience: line.audience.name?.[language] ?? trainer.centre[language],
      people: line.people, minutes: line.minutes, delivered: line.delivered, note: [...(isNeeded(line.need) || !line.note ? [] : [line.note]), ...(line.deviation ? [line.deviation] : [])].join('\n'),
    })),
    entries: events.flatMap(({ kind, on, byName, text }): WorkPlanEntry[] => (kind === 'returned' || kind === 'commented' || kind === 'amended' ? [{ kind, on, by: byName, text }] : [])),
    producedOn,
  }
}

/** The plan of the year as PDF for whoever may read it; Denied where nothing was written. */
export async function workPlanPdf(actor: Actor, trainerId: string, year: number, language: Language, deps: Deps): Promise<Document> {
  const trainer = await trainerForReader(actor, trainerId, deps)
  const record = await readWorkPlan(deps, trainer.id, year)
  if (!record) throw new Denied(404)
  const view = workPlanView(record, { name: trainer.name, centre: trainer.centre!.name }, language, today(deps.clock))
  return { bytes: await drawn(renderWorkPlan, view, language), name: ['work-plan', trainer.id.slice(-6), year, language].join('-') }
}
