/** What the builder shows of a worker, a year and the courses there are. */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import type { Match } from '../../rules/learning/enrolment.ts'
import { publishedLate } from '../../rules/learning-plan/plan.ts'
import type { Framework } from '../assessment/framework.ts'
import { coveredWorker } from '../employment/covered.server.ts'
import type { OpenRun } from '../courses/course-runs.server.ts'
import { decidePublication, groundFor, mayBuild, proposalFrom } from './build.server.ts'
import { isAssessed } from './facts.server.ts'
import { closedBy, isOpenAllYear, levelReaches, matchFor } from './offers.ts'
import { readPlan } from './plan-record.server.ts'

export interface RunChoice {
  id: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  language: 'kk' | 'ru'
  place: string
  /** seats left for this plan; the one its draft holds is among them */
  left: number
}
export interface GapView {
  competence: string
  name: Trilingual
  expected: number
  actual: number
}
export interface BuilderCourse {
  code: string
  title: Trilingual
  form: 'online-course' | 'webinar' | 'in-person-seminar'
  minutes: number
  match: Match
  /** gaps it closes all the way */
  closes: GapView[]
  proposed: boolean
  openAllYear: boolean
  runs: RunChoice[]
  /** chosen in the draft, or proposed where there is no draft; with its run */
  chosen: boolean
  runId: string | null
  completed: boolean
  levelTooLow: number | null
}
export interface BuilderView {
  personId: string
  name: string
  position: string
  organisation: Trilingual | null
  language: 'kk' | 'ru'
  year: number
  late: boolean
  draft: { id: string; version: number } | null
  /** published: nothing is built any more */
  published: boolean
  assessed: boolean
  assessment: { year: number; external: boolean; self: boolean }
  reason: string
  gaps: GapView[]
  /** dates that exist do not reach the minimum */
  belowMinimum: boolean
  courses: BuilderCourse[]
}

const named = (framework: Framework | null) => {
  const names = new Map(framework?.competences.map(({ code, name }) => [code, name]))
  return <Gap extends { competence: string; expected: number; actual: number }>({ competence, expected, actual }: Gap): GapView => ({ competence, expected, actual, name: names.get(competence) ?? { kk: competence, ru: competence, en: competence } })
}

/** The builder of a plan; `propose` shows the proposal anew instead of what the draft holds. */
export async function readBuilder(actor: Actor, personId: string, year: number, { propose }: { propose: boolean }, deps: Deps): Promise<{ view: BuilderView; refusal: Refusal | null }> {
  const ground = await groundFor(actor, personId, year, deps)
  const { facts, framework, gaps, editions, runs, places } = ground
  const [plan, job] = await Promise.all([readPlan(deps, facts.personId, year), coveredWorker(facts.personId, deps)])
  const day = today(deps.clock)
  const decision = mayBuild(facts, year, day)
  const proposal = proposalFrom(ground)
  const proposed = new Map(proposal.items.map((item) => [item.course, item.runId]))
  const draft = plan?.status === 'draft' ? plan : null
  const held = new Map(draft?.items.map(({ course, run }) => [course, run]))
  const chosen = draft && !propose ? new Map(draft.items.map(({ course, run }) => [course, run?.id ?? null])) : proposed
  const view = named(framework)
  const choice = (run: Omit<OpenRun, 'courseCode'>, own: boolean): RunChoice => ({ id: run.id, startsOn: run.startsOn, endsOn: run.endsOn, language: run.language, place: run.place, left: run.capacity - run.seatsTaken + Number(own) })
  return {
    refusal: decision.allowed || decision.code === 'plan.second-for-year' ? null : decision,
    view: {
      personId: facts.personId, name: facts.name, position: facts.positionCode, organisation: job?.organisation ?? null, language: facts.language, year, late: publishedLate(year, day), draft: draft && { id: draft.id, version: draft.version }, published: plan?.status === 'published',
      assessed: isAssessed(facts), assessment: { year: facts.external?.year ?? year - 1, external: facts.external !== null, self: facts.selfId !== null }, reason: draft?.withoutAssessmentReason ?? '', gaps: gaps.map(view), belowMinimum: proposal.belowMinimum,
      courses: editions
        .map((edition): BuilderCourse => {
          const { code, standard } = edition
          // whoever is signed up keeps that run
          const place = places.get(code)?.runId
          const own = place ?? held.get(code)?.id
          return {
            code, title: standard.title, form: standard.form, minutes: standard.minutes, match: matchFor(edition, facts.positionCode), closes: closedBy(gaps, framework?.effects[code]).map(view), proposed: proposed.has(code), openAllYear: isOpenAllYear(edition),
            runs: (runs.get(code) ?? []).filter(({ id }) => place === undefined || id === place).map((run) => choice(run, run.id === own)), chosen: chosen.has(code), runId: chosen.get(code) ?? null, completed: facts.completed.has(code), levelTooLow: levelReaches(edition, facts.level) ? null : standard.minimumQualification.level,
          }
        })
        // what is in the plan, then what would fit, then the rest; each by code
        .sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1)),
    },
  }
}
const rank = ({ chosen, match, closes, completed, levelTooLow }: BuilderCourse): number => (chosen ? 0 : completed || levelTooLow !== null ? 3 : match !== 'other-position' || closes.length > 0 ? 1 : 2)

/** The draft as it would be published now: allowed, or why not. Null when there is no draft. */
export async function draftDecision(actor: Actor, personId: string, year: number, deps: Deps) {
  const ground = await groundFor(actor, personId, year, deps)
  const plan = await readPlan(deps, ground.facts.personId, year)
  return plan?.status === 'draft' ? { plan, decision: decidePublication(plan, ground.facts, ground, today(deps.clock)) } : null
}
