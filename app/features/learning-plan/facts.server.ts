/** What a plan of a year rests on, for one person or for many in one statement: job, level, assessment, completed courses, the plan there is. */
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { gapsOf, type Gap } from '../../rules/assessment/assessment.ts'
import { fullName } from '../../rules/identity/name.ts'
import { currentFramework, frameworkById, frameworkOf } from '../assessment/framework.server.ts'
import { profileOf, type Framework } from '../assessment/framework.ts'
import { COVERED_POSITIONS, coveredStaff } from '../employment/covered.server.ts'
import type { Fit, Learner } from './offers.ts'

export interface PlanFacts extends Learner {
  personId: string
  name: string
  /** the job order 397 is about; null when there is none today, and then positionCode is '' */
  job: { positionCode: string; path: string } | null
  plan: { id: string; status: 'draft' | 'published' } | null
  /** the final result of the year before or of the year itself: that with both forms, else the newer */
  external: { id: string; year: number; frameworkId: string; positionCode: string; levels: ReadonlyMap<string, number> } | null
  /** the submitted questionnaire of the same year */
  selfId: string | null
}

interface Row {
  id: string
  surname: string | null
  givenName: string
  patronymic: string | null
  positionCode: string | null
  path: string | null
  level: number | null
  language: string | null
  planId: string | null
  planStatus: 'draft' | 'published' | null
  externalId: string | null
  externalYear: number | null
  frameworkId: string | null
  assessedAs: string | null
  levels: Record<string, number | null> | null
  selfId: string | null
  completed: string[] | null
}

const FACTS = `
  with covered as (${coveredStaff({ among: 'j."personId" = any($3::uuid[])' })})
  select p.id, p.surname, p."givenName", p.patronymic, c."positionCode", c.path, p."qualificationLevel" as level, a.language, l.id as "planId", l.status as "planStatus",
    e.id as "externalId", e.year as "externalYear", e."frameworkId", e."positionCode" as "assessedAs", e.levels, s.id as "selfId", d.codes as completed
  from "Person" p
    left join covered c on c."personId" = p.id
    left join "Account" a on a."personId" = p.id
    left join "LearningPlan" l on l."personId" = p.id and l.year = $4
    left join lateral (
      select e.id, e.year, e."frameworkId", e."positionCode", (select json_object_agg(r.competence, r.level) from "ExternalRating" r where r."externalAssessmentId" = e.id) as levels
      from "ExternalAssessment" e where e."personId" = p.id and e.status = 'final' and e.year between $4 - 1 and $4
      order by exists (select 1 from "SelfAssessment" s where s."personId" = e."personId" and s.year = e.year and s."submittedOn" is not null) desc, e.year desc limit 1) e on true
    left join lateral (
      select s.id from "SelfAssessment" s where s."personId" = p.id and s."submittedOn" is not null and s.year between $4 - 1 and $4 and (e.year is null or s.year = e.year) order by s.year desc limit 1) s on true
    left join lateral (
      select array_agg(distinct k."courseCode") as codes from "Completion" k
      where k."personId" = p.id and exists (select 1 from "LedgerEntry" g where g."completionId" = k.id and g."reversesId" is null and not exists (select 1 from "LedgerEntry" r where r."reversesId" = g.id))) d on true
  where p.id = any($3::uuid[])`

/** Facts of these people for the plan of a year. Nobody is left out who exists. */
export async function planFacts(personIds: readonly string[], year: number, { pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<Map<string, PlanFacts>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await pool.query<Row>({ name: 'plan-facts', text: FACTS, values: [today(clock), COVERED_POSITIONS, personIds, year] })
  return new Map(rows.map((row) => [row.id, {
    personId: row.id, name: fullName(row), job: row.positionCode === null ? null : { positionCode: row.positionCode, path: row.path! }, positionCode: row.positionCode ?? '', level: row.level, language: row.language === 'ru' ? 'ru' : 'kk',
    completed: new Set(row.completed ?? []), plan: row.planId === null ? null : { id: row.planId, status: row.planStatus! }, selfId: row.selfId,
    external: row.externalId === null ? null : {
      id: row.externalId, year: row.externalYear!, frameworkId: row.frameworkId!, positionCode: row.assessedAs!,
      levels: new Map(Object.entries(row.levels ?? {}).flatMap(([competence, level]) => (level === null ? [] : [[competence, level] as const]))),
    },
  }]))
}

/** With both forms a worker is assessed; with one of them nobody is (397/16, 397/17). */
export const isAssessed = ({ external, selfId }: Pick<PlanFacts, 'external' | 'selfId'>): boolean => external !== null && selfId !== null

/** The framework a worker is measured by: that of the result, else that of the assessment year, else the newest. */
export async function frameworkFor({ external }: Pick<PlanFacts, 'external'>, year: number, deps: Pick<Deps, 'db'>): Promise<Framework | null> {
  if (external) return frameworkById(deps, external.frameworkId)
  return (await frameworkOf(deps, year - 1)) ?? currentFramework(deps)
}

/** Gaps of the result to the profile of the position it was made for; none without a result. */
export const gapsFrom = ({ external }: Pick<PlanFacts, 'external'>, framework: Framework | null): Gap[] =>
  external && framework ? gapsOf(profileOf(framework, external.positionCode), external.levels) : []

/** What courses are looked at against: competences the position held asks for, and those the result shows a gap in (397/22). */
export const needsOf = (facts: Pick<PlanFacts, 'external' | 'positionCode'>, framework: Framework | null): Pick<Fit, 'competences' | 'effects'> => ({
  competences: [...Object.keys(framework ? profileOf(framework, facts.positionCode) : {}), ...gapsFrom(facts, framework).map(({ competence }) => competence)],
  effects: framework?.effects ?? {},
})
