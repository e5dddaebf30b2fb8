import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dictionaries, loadCompetencyFramework, loadCourses, readCompetencyFramework, type CompetencyLevel, type Trilingual } from '#content'

const KAZAKH = /[әғқңөұүһі]/iu
const LEVELS = [1, 2, 3, 4] as const
const { framework, profiles, effects } = loadCompetencyFramework()
const { courses } = loadCourses('content/courses')
const codes = dictionaries.competences.map(({ code }) => code)
const levelOf = (position: string, competence: string) => profiles[position]?.[competence]
const reached = (competence: string) => Math.max(0, ...effects.filter((effect) => effect.competence === competence).map(({ toLevel }) => toLevel))

/** The folder with one piece of text of one file replaced. */
function spoilt(name: string, from: string, to: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'talim-competences-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  cpSync('content/competences', dir, { recursive: true })
  const text = readFileSync(join(dir, name), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(dir, name), text.replace(from, to))
  return dir
}

function inThreeLanguages(place: string, { kk, ru, en }: Trilingual) {
  expect(kk, place).toMatch(KAZAKH)
  expect(ru, place).toMatch(/\p{Script=Cyrillic}/u)
  expect(ru, place).not.toMatch(KAZAKH)
  expect(en, place).not.toMatch(/\p{Script=Cyrillic}/u)
}

const sentences = (text: string) => text.split(/(?<=\.) /u)

describe('the framework', () => {
  test('has an edition, its first day and five named levels', () => {
    expect([framework.edition, framework.from]).toEqual(['1', '2026-01-01'])
    expect(framework.levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4])
    for (const { level, name } of framework.levels) inThreeLanguages(String(level), name)
    expect(new Set(framework.levels.flatMap(({ name }) => Object.values(name))).size).toBe(15)
  })

  test('describes every competence of the dictionary once, in its order', () => {
    expect(framework.competences.map(({ code }) => code)).toEqual(codes)
    expect(codes).toHaveLength(12)
  })

  test.each(framework.competences)('$code: four descriptions, each in one or two sentences of three languages', ({ code, behaviour }) => {
    for (const level of LEVELS) {
      const words = behaviour[level]
      inThreeLanguages(`${code} ${level}`, words)
      for (const text of Object.values(words)) {
        expect(text.length, text).toBeGreaterThan(60)
        expect(text.length, text).toBeLessThan(340)
        expect(text, 'a sentence ends with a full stop').toMatch(/[^\s.]\.$/u)
        expect(sentences(text).length, text).toBeLessThanOrEqual(2)
      }
      expect(sentences(words.kk).length, words.kk).toBe(sentences(words.ru).length)
      expect(sentences(words.kk).length, words.kk).toBe(sentences(words.en).length)
    }
  })

  test('no description stands twice', () => {
    const texts = framework.competences.flatMap(({ behaviour }) => LEVELS.flatMap((level) => Object.values(behaviour[level])))
    expect(texts).toHaveLength(12 * 4 * 3)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test.each(framework.competences)('$code: reporting shows it by one to three indicators', ({ code, external }) => {
    expect(external.length).toBeGreaterThanOrEqual(1)
    expect(external.length).toBeLessThanOrEqual(3)
    for (const { key, name } of external) {
      inThreeLanguages(`${code} ${key}`, name)
      for (const text of Object.values(name)) expect(text, 'a name has no full stop').not.toMatch(/[.;,\s]$/u)
    }
  })

  test('no indicator serves two competences', () => {
    const indicators = framework.competences.flatMap(({ external }) => external)
    expect(new Set(indicators.map(({ key }) => key)).size).toBe(indicators.length)
    for (const language of ['kk', 'ru', 'en'] as const) expect(new Set(indicators.map(({ name }) => name[language])).size).toBe(indicators.length)
  })

  test.each([
    ['a level that is left out', '  - level: 4\n', '  - level: 3\n', 'field.wrong', 'levels'],
    ['a description that is left out', "        kk: 'Ашық сұрақтар", "        xx: 'Ашық сұрақтар", 'language.missing', 'competences[0].behaviour.2.kk'],
    ['a level nobody has', '      4:\n', '      5:\n', 'field.missing', 'competences[0].behaviour.4'],
    ['a competence nobody has', '- code: C12', '- code: C13', 'id.unknown', 'competences[11].code'],
    ['a competence left out', '- code: C12', '- code: C13', 'field.missing', 'competences'],
    ['a competence that stands twice', '- code: C12', '- code: C11', 'id.duplicate', 'competences[11].code'],
    ['an indicator that stands twice', 'key: vacancies-filled', 'key: reports-on-time', 'id.duplicate', 'competences[5].external[2].key'],
    ['a unit nobody knows', 'unit: percent', 'unit: percents', 'field.wrong', 'competences[0].external[0].unit'],
    ['a day that is none', 'from: 2026-01-01', 'from: 01.01.2026', 'field.wrong', 'from'],
  ])('%s: refused', (_, from, to, code, path) => {
    expect(readCompetencyFramework(spoilt('framework.yaml', from, to)).problems).toContainEqual(expect.objectContaining({ code, path }))
  })

  test('two levels with the same words are no two levels', () => {
    const { kk, ru } = framework.competences[0]!.behaviour[1]
    const twice = readCompetencyFramework(spoilt('framework.yaml', framework.competences[0]!.behaviour[2].kk, kk))
    expect(twice.problems).toMatchObject([{ code: 'id.duplicate', path: 'competences[0].behaviour.2.kk' }])
    expect(twice.value).toBeUndefined()
    expect(readCompetencyFramework(spoilt('framework.yaml', ru, kk)).problems).toMatchObject([{ code: 'language.unequal', path: 'competences[0].behaviour.1.ru' }])
  })
})

describe('the profiles', () => {
  const covered = dictionaries.positions.filter(({ in397 }) => in397)

  test('are there for every position with an individual plan, and no other', () => {
    expect(Object.keys(profiles)).toEqual(covered.map(({ code }) => code))
    expect(covered).toHaveLength(16)
  })

  test.each(covered)('$code: a level for every competence', ({ code }) => {
    expect(Object.keys(profiles[code]!)).toEqual(codes)
    for (const level of Object.values<CompetencyLevel>(profiles[code]!)) expect([0, 1, 2, 3, 4]).toContain(level)
  })

  test('follow the work of the position', () => {
    for (const { code, kind } of covered) {
      const [mentoring, management] = [levelOf(code, 'C10'), levelOf(code, 'C12')]
      if (kind === 'head') expect(mentoring, code).toBeGreaterThanOrEqual(3)
      if (kind === 'head') expect(management, code).toBeGreaterThanOrEqual(2)
      else expect(management, code).toBeLessThanOrEqual(1)
      for (const everybody of ['C4', 'C6', 'C7', 'C8', 'C9']) expect(levelOf(code, everybody), `${code} ${everybody}`).toBeGreaterThanOrEqual(1)
    }
    expect([levelOf('CAREER_CONSULTANT', 'C1'), levelOf('CAREER_CONSULTANT', 'C7')]).toEqual([3, 3])
    expect(levelOf('EMPLOYER_RELATIONS_SPECIALIST', 'C3')).toBe(3)
    expect(levelOf('ACTIVE_MEASURES_SPECIALIST', 'C5')).toBe(3)
    expect(levelOf('SOCIAL_WORK_CONSULTANT', 'C11')).toBe(3)
  })

  test('ask for teaching only where it is the work itself', () => {
    const teachers = covered.flatMap(({ code }) => codes.filter((competence) => levelOf(code, competence) === 4).map((competence) => `${code} ${competence}`))
    expect(teachers).toEqual(['LMC_DIRECTOR C12', 'LABOUR_MARKET_ANALYST C2', 'METHODOLOGIST C10'])
  })

  test.each([
    ['a position nobody has', 'METHODOLOGIST:', 'METODIST:', 'id.unknown', 'METODIST'],
    ['a position without a profile', 'METHODOLOGIST:', 'METODIST:', 'field.missing', ''],
    ['support staff', 'METHODOLOGIST:', 'LAWYER:', 'id.unknown', 'LAWYER'],
    ['a competence left out', 'METHODOLOGIST: { C1: 3, ', 'METHODOLOGIST: { ', 'field.missing', 'METHODOLOGIST'],
    ['a competence nobody has', 'METHODOLOGIST: { C1: 3, ', 'METHODOLOGIST: { C1: 3, C13: 1, ', 'id.unknown', 'METHODOLOGIST.C13'],
    ['a level nobody has', 'METHODOLOGIST: { C1: 3, ', 'METHODOLOGIST: { C1: 5, ', 'field.wrong', 'METHODOLOGIST.C1'],
    ['half a level', 'METHODOLOGIST: { C1: 3, ', 'METHODOLOGIST: { C1: 2.5, ', 'field.wrong', 'METHODOLOGIST.C1'],
    ['a profile that stands twice', 'METHODOLOGIST:', 'ASSISTANT:', 'yaml.syntax', ''],
  ])('%s: refused', (_, from, to, code, path) => {
    expect(readCompetencyFramework(spoilt('profiles.yaml', from, to)).problems).toContainEqual(expect.objectContaining({ code, path }))
  })
})

describe('the effects of the courses', () => {
  test('are told for each competence a standard names, and for no other', () => {
    const named = courses.flatMap(({ code, standard }) => standard.competences.map((competence) => `${code} ${competence}`))
    expect(effects.map(({ course, competence }) => `${course} ${competence}`).toSorted()).toEqual(named.toSorted())
    expect(courses).toHaveLength(16)
  })

  test('every competence a course names is taken to level 3 by one of them', () => {
    const taught = new Set(courses.flatMap(({ standard }) => standard.competences))
    for (const competence of taught) expect(reached(competence), competence).toBeGreaterThanOrEqual(3)
  })

  test('what no course closes: level 4 but for those who teach', () => {
    expect(codes.filter((competence) => reached(competence) === 0)).toEqual([])
    expect(effects.filter(({ toLevel }) => toLevel === 4)).toEqual([{ course: 'KD-014', competence: 'C10', toLevel: 4 }])
    const beyond = Object.entries(profiles).flatMap(([position, levels]) =>
      Object.entries(levels).filter(([competence, level]) => level > reached(competence)).map(([competence]) => `${position} ${competence}`),
    )
    expect(beyond).toEqual(['LMC_DIRECTOR C12', 'LABOUR_MARKET_ANALYST C2'])
  })

  test.each([
    ['a course nobody has', 'course: KD-016, competence: C2', 'course: KD-160, competence: C2', 'id.unknown', '[27].course'],
    ['a competence the standard does not name', 'course: KD-016, competence: C2', 'course: KD-016, competence: C3', 'id.unknown', '[27].competence'],
    ['a competence of the standard left out', 'course: KD-016, competence: C2', 'course: KD-016, competence: C3', 'field.missing', ''],
    ['a line that stands twice', 'course: KD-016, competence: C2', 'course: KD-016, competence: C12', 'id.duplicate', '[27]'],
    ['a course that takes nobody anywhere', 'course: KD-001, competence: C1, toLevel: 1', 'course: KD-001, competence: C1, toLevel: 0', 'field.wrong', '[0].toLevel'],
  ])('%s: refused', (_, from, to, code, path) => {
    expect(readCompetencyFramework(spoilt('course-effects.yaml', from, to)).problems).toContainEqual(expect.objectContaining({ code, path }))
  })

  test('a course that cannot be read is not judged here', () => {
    const folder = mkdtempSync(join(tmpdir(), 'talim-standards-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    for (const { code } of courses) cpSync(join('content/courses', code, 'course.yaml'), join(folder, code, 'course.yaml'))
    writeFileSync(join(folder, 'KD-016', 'course.yaml'), 'competences: [')
    expect(readCompetencyFramework('content/competences', folder).problems).toEqual([])
  })
})

test('what ships is read once; what is wrong is thrown with file and line', () => {
  expect(loadCompetencyFramework()).toEqual(readCompetencyFramework().value)
  expect(loadCompetencyFramework().framework).toBe(framework)
  expect(() => loadCompetencyFramework(spoilt('framework.yaml', 'from: 2026-01-01', 'from: soon'))).toThrow(/framework\.yaml:10 /)
  expect(() => loadCompetencyFramework(spoilt('course-effects.yaml', 'toLevel: 1 }', 'toLevel: 9 }'))).toThrow(/course-effects\.yaml:7 /)
  expect(readCompetencyFramework('nowhere').problems.map(({ file, code }) => [file, code])).toEqual([
    ['nowhere/framework.yaml', 'file.missing'],
    ['nowhere/profiles.yaml', 'file.missing'],
    ['nowhere/course-effects.yaml', 'file.missing'],
  ])
})
