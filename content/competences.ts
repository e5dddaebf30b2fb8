/** What people are assessed by, what each position asks for, and what a course adds: competences/. */
import { basename, join } from 'node:path'
import { z } from 'zod'
import { dictionaries } from './dictionaries.ts'
import { isFolder, listed, readYaml } from './files.ts'
import { copied, isCopy, LANGUAGES } from './languages.ts'
import { cached, demand, readList, readOne, shipped } from './lists.ts'
import { repetitions, unique, type ContentProblem, type Finding, type Path } from './problem.ts'
import { object, oneOf, text, Trilingual } from './schema.ts'

const LEVELS = [0, 1, 2, 3, 4] as const
const SHOWN = [1, 2, 3, 4] as const
const COMPETENCES = dictionaries.competences.map(({ code }) => code)

const Level = z.literal(LEVELS, { error: 'a level from 0 to 4' })
const ShownLevel = z.literal(SHOWN, { error: 'a level from 1 to 4' })
const Indicator = object('a key, a name and a unit', {
  key: z.string({ error: 'a key such as reports-on-time' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'a key of small Latin letters, digits and single hyphens' }),
  name: Trilingual,
  unit: oneOf(['percent', 'number', 'calendar-days']),
})
const Entry = object('a competency', {
  code: text('a code of the dictionary'),
  behaviour: object('a description for each level from 1 to 4', { 1: Trilingual, 2: Trilingual, 3: Trilingual, 4: Trilingual }),
  external: z
    .array(Indicator, { error: 'one to three indicators, as a list' })
    .min(1, { error: 'at least one indicator' })
    .max(3, { error: 'at most three indicators' }),
})
const Framework = object('edition, from, levels and competences', {
  edition: text("the number of the edition in quotes, such as '1'"),
  from: z.iso.date({ error: 'a date such as 2026-01-01' }),
  levels: z.array(object('a level and its name', { level: Level, name: Trilingual }), { error: 'the levels, as a list' }),
  competences: z.array(Entry, { error: 'the competencies, as a list' }),
})
const Profiles = z.record(z.string(), z.record(z.string(), Level, { error: 'a level for each competency' }), { error: 'levels by the code of the position' })
const Effect = object('a course, a competence and toLevel', {
  course: text('the code of a course'),
  competence: text('a code of the dictionary'),
  toLevel: ShownLevel,
})

export type CompetencyLevel = (typeof LEVELS)[number]
export type CompetencyIndicator = z.infer<typeof Indicator>
export type CompetencyFramework = z.infer<typeof Framework>
/** Code of the position -> code of the competence -> the level expected; 0 where it is not asked for. */
export type CompetencyProfiles = Record<string, Record<string, CompetencyLevel>>
/** A course takes a person in a competence up to a level. */
export type CourseEffect = z.infer<typeof Effect>
export type Competency = { framework: CompetencyFramework; profiles: CompetencyProfiles; effects: CourseEffect[] }

const shippedCompetency = cached(() => sound())

/** The edition of the framework with profiles and effects. Throws what `readCompetencyFramework` finds. */
export function loadCompetencyFramework(dir?: string): Competency {
  return dir === undefined ? shippedCompetency() : sound(dir)
}

/** `courses` is the folder whose standards name what a course develops. */
export function readCompetencyFramework(
  dir: string = shipped('competences'),
  courses: string = shipped('courses'),
): { value?: Competency; problems: ContentProblem[] } {
  const framework = readOne(join(dir, 'framework.yaml'), Framework, frameworkFindings)
  const profiles = readOne(join(dir, 'profiles.yaml'), Profiles, profileFindings)
  const effects = readList(join(dir, 'course-effects.yaml'), Effect, (entries) => effectFindings(entries, standards(courses)))
  const problems = [framework, profiles, effects].flatMap((read) => read.problems)
  if (!framework.value || !profiles.value || problems.length > 0) return { problems }
  return { value: { framework: framework.value, profiles: profiles.value, effects: effects.entries }, problems }
}

function frameworkFindings({ levels, competences }: CompetencyFramework): Finding[] {
  const texts = competences.flatMap(({ behaviour }, index) => SHOWN.map((level) => ({ path: ['competences', index, 'behaviour', String(level)], words: behaviour[level] })))
  const indicators = competences.flatMap(({ external }, index) => external.map(({ key }, place) => ({ path: ['competences', index, 'external', place, 'key'], key })))
  return [
    ...(levels.map(({ level }) => level).join() === LEVELS.join() ? [] : [wrong(['levels'], 'The levels are 0, 1, 2, 3 and 4; name each once, in this order.')]),
    ...unique(competences.map(({ code }) => code), (index) => ['competences', index, 'code']),
    ...complete(competences.map(({ code }) => code), COMPETENCES, ['competences'], (index) => ['competences', index, 'code']),
    ...unique(indicators.map(({ key }) => key), (index) => indicators[index]!.path),
    ...([...LANGUAGES, 'en'] as const).flatMap((language) =>
      repetitions(texts.map(({ words }) => words[language])).map(
        ({ index }): Finding => ({ path: [...texts[index]!.path, language], code: 'id.duplicate', message: 'This description stands twice; say what is different at this level.' }),
      ),
    ),
    ...texts.filter(({ words }) => isCopy(words.kk, words.ru)).map(({ path }) => copied([...path, 'ru'])),
  ]
}

/** Who has an individual plan (397/2.2) has a profile, and every profile names every competency. */
function profileFindings(profiles: CompetencyProfiles): Finding[] {
  const covered = dictionaries.positions.filter(({ in397 }) => in397).map(({ code }) => code)
  return [
    ...complete(Object.keys(profiles), covered, [], (_, code) => [code]),
    ...Object.entries(profiles).flatMap(([position, levels]) => complete(Object.keys(levels), COMPETENCES, [position], (_, code) => [position, code])),
  ]
}

/** Course by course, what the standard names and nothing else (397/A2.competences). */
function effectFindings(effects: readonly CourseEffect[], standards: ReadonlyMap<string, readonly string[] | undefined>): Finding[] {
  const missing = [...standards].flatMap(([course, competences = []]) =>
    competences
      .filter((code) => !effects.some((effect) => effect.course === course && effect.competence === code))
      .map((code): Finding => ({ path: [], code: 'field.missing', message: `The standard of ${course} names ${code}, but no level is set; add it.` })),
  )
  return [
    ...missing,
    ...repetitions(effects.map(({ course, competence }) => `${course} ${competence}`)).map(
      ({ value, index }): Finding => ({ path: [index], code: 'id.duplicate', message: `${value} stands twice; keep one level.` }),
    ),
    ...effects.flatMap(({ course, competence }, index): Finding[] => {
      if (!standards.has(course)) return [{ path: [index, 'course'], code: 'id.unknown', message: `There is no course ${course}; correct the code or remove the line.` }]
      const named = standards.get(course)
      if (!named || named.includes(competence)) return []
      return [{ path: [index, 'competence'], code: 'id.unknown', message: `The standard of ${course} does not name ${competence}; correct one of them.`, clause: '397/A2.competences' }]
    }),
  ]
}

/** Nothing of `known` is missing, and there is nothing else. */
function complete(codes: readonly string[], known: readonly string[], whole: Path, pathOf: (index: number, code: string) => Path): Finding[] {
  return [
    ...known.filter((code) => !codes.includes(code)).map((code): Finding => ({ path: whole, code: 'field.missing', message: `${code} is not there; add it.` })),
    ...codes.flatMap((code, index): Finding[] =>
      known.includes(code) ? [] : [{ path: pathOf(index, code), code: 'id.unknown', message: `${code} is not one of ${known.join(', ')}; correct the code or remove it.` }],
    ),
  ]
}

/** Course -> the competences of its standard; undefined where the course itself has to be put right first. */
function standards(dir: string): Map<string, string[] | undefined> {
  const Named = z.object({ competences: z.array(z.string()) })
  const folders = listed(dir).map((name) => join(dir, name)).filter(isFolder)
  return new Map(folders.map((folder) => [basename(folder), Named.safeParse(readYaml(join(folder, 'course.yaml')).source?.value).data?.competences]))
}

function sound(dir?: string): Competency {
  const { value, problems } = readCompetencyFramework(dir)
  demand(problems)
  return value! // without problems there is a value
}

const wrong = (path: Path, message: string): Finding => ({ path, code: 'field.wrong', message })
