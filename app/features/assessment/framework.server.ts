/** Editions of the competency framework: published from content/ at the start, frozen, and used by the campaigns that were opened under them. */
import { dictionaries, loadCompetencyFramework, type Competency } from '#content'
import type { CompetencyFramework } from '#db'
import { record } from '../../platform/audit.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { newId } from '../../platform/ids.server.ts'
import type { Framework } from './framework.ts'

type Body = Omit<Framework, 'id' | 'edition'>

/** The framework as files hold it, with the names of the dictionary, ready to be frozen. */
function bodyOf({ framework, profiles, effects }: Competency): Body {
  const byCourse: Record<string, Record<string, 0 | 1 | 2 | 3 | 4>> = {}
  for (const { course, competence, toLevel } of effects) (byCourse[course] ??= {})[competence] = toLevel
  return {
    levels: framework.levels,
    competences: framework.competences.map(({ code, behaviour, external }) => ({
      code, behaviour, indicators: external, name: dictionaries.competences.find((entry) => entry.code === code)!.name,
    })),
    profiles,
    effects: byCourse,
  }
}

/** Publishes the framework when its content changed; true when it was published now. Safe to repeat, and for two processes at once. */
export async function publishFramework({ db, clock }: Pick<Deps, 'db' | 'clock'>, competency: Competency = loadCompetencyFramework()): Promise<boolean> {
  const body = bodyOf(competency)
  const { edition } = competency.framework
  const hash = contentHash({ edition, body })
  if (await db.competencyFramework.findUnique({ where: { contentHash: hash }, select: { id: true } })) return false
  const now = clock.now()
  const id = newId(now.getTime())
  try {
    await db.$transaction(async (tx) => {
      await tx.competencyFramework.create({ data: { id, edition, contentHash: hash, body: body as object, publishedAt: now } })
      await record(tx, { actor: null, at: now, event: 'framework.published', subject: ['CompetencyFramework', id], data: { edition, contentHash: hash, clauses: ['397/16', '397/17.2'] } })
    })
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

const kept = new Map<string, Framework>()
const asFramework = ({ id, edition, body }: Pick<CompetencyFramework, 'id' | 'edition' | 'body'>): Framework => {
  const known = kept.get(id)
  if (known) return known
  const framework = { id, edition, ...(body as unknown as Body) }
  kept.set(id, framework) // a row never changes
  return framework
}

/** An edition by its id. */
export async function frameworkById({ db }: { db: Db }, id: string): Promise<Framework> {
  return kept.get(id) ?? asFramework(await db.competencyFramework.findUniqueOrThrow({ where: { id } }))
}

/** The edition published last; null before the first. */
export async function currentFramework({ db }: { db: Db }): Promise<Framework | null> {
  const row = await db.competencyFramework.findFirst({ orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], select: { id: true } })
  return row && frameworkById({ db }, row.id)
}

/** The edition the campaign of the year was opened under, else the current one. */
export async function frameworkOf({ db }: { db: Db }, year: number): Promise<Framework | null> {
  const campaign = await db.assessmentCampaign.findUnique({ where: { year }, select: { frameworkId: true } })
  return campaign ? frameworkById({ db }, campaign.frameworkId) : currentFramework({ db })
}
