import type { Dictionaries } from './dictionaries.ts'
import { copied, isCopy } from './languages.ts'
import { unique, type Finding, type Path } from './problem.ts'
import { hasLessons, type CourseFile, type Question } from './schema.ts'

const MINUTES_PER_HOUR = 60 // an academic hour has 60 minutes (397/15¶2)

/** What the fields of a standard, each well-formed, say about one another. */
export function courseFindings(course: CourseFile, folder: string, dictionaries: Dictionaries): Finding[] {
  return [
    ...identifier(course, folder),
    ...hours(course),
    ...references(course, dictionaries),
    ...numbering(course),
    ...(hasLessons(course.form) ? lessons(course) : noLessons(course)),
    ...draw(course),
    ...copies(course),
  ]
}

function identifier({ code }: CourseFile, folder: string): Finding[] {
  if (code === folder) return []
  return [{
    path: ['code'],
    code: 'field.wrong',
    message: `\`code\` is ${code}, but the folder is ${folder}; give both the same name, the identifier never changes.`,
    clause: '397/A2.identifier',
  }]
}

function hours({ hours, modules }: CourseFile): Finding[] {
  const stated = Math.round(hours * MINUTES_PER_HOUR)
  const total = sum(modules)
  const wrongTotal: Finding[] = stated === total ? [] : [{
    path: ['hours'],
    code: 'hours.mismatch',
    message: `\`hours\` is ${hours}, that is ${stated} minutes, but the modules add up to ${total}; correct one of them.`,
    clause: '397/A2.hours',
  }]
  const wrongModules = modules.flatMap(({ minutes, lessons }, index): Finding[] =>
    !lessons || sum(lessons) === minutes ? [] : [{
      path: ['modules', index, 'minutes'],
      code: 'hours.mismatch',
      message: `\`modules[${index}].minutes\` is ${minutes}, but its lessons add up to ${sum(lessons)}; correct one of them.`,
      clause: '397/A2.hours',
    }],
  )
  return [...wrongTotal, ...wrongModules]
}

function references(course: CourseFile, dictionaries: Dictionaries): Finding[] {
  const { functionalMaps, functionalMapsNone, competences, positions, minimumQualification } = course
  const codes = (entries: readonly { code: string }[]) => new Set(entries.map(({ code }) => code))
  const everyone = positions.includes('*')
  return [
    ...listed(functionalMaps, codes(dictionaries.functionalMaps), ['functionalMaps'], 'functional-maps', '397/A2.functionMaps'),
    ...listed(competences, codes(dictionaries.competences), ['competences'], 'competences', '397/A2.competences'),
    ...listed(positions, codes(dictionaries.positions).add('*'), ['positions'], 'positions', '397/A2.position'),
    ...when(everyone && positions.length > 1, {
      path: ['positions'],
      code: 'field.wrong',
      message: "`positions` names '*' and single codes; keep either '*' for every position or the codes.",
      clause: '397/A2.position',
    }),
    ...when(!dictionaries.qualificationLevels.some(({ level }) => level === minimumQualification), {
      path: ['minimumQualification'],
      code: 'id.unknown',
      message: `\`minimumQualification\` ${minimumQualification} is not in dictionaries/qualification-levels.json; use a level of that list.`,
      clause: '397/A2.minQualification',
    }),
    ...when(functionalMaps.length === 0 && !functionalMapsNone, {
      path: ['functionalMaps'],
      code: 'field.missing',
      message: '`functionalMaps` is empty; name a functional map, or give the reason in `functionalMapsNone` (kk and ru).',
      clause: '397/A2.functionMaps',
    }),
    ...when(functionalMaps.length > 0 && functionalMapsNone !== undefined, {
      path: ['functionalMapsNone'],
      code: 'field.wrong',
      message: '`functionalMapsNone` explains why there are no functional maps, but some are named; remove one of the two.',
      clause: '397/A2.functionMaps',
    }),
  ]
}

/** Each code is in the dictionary, and stands once. */
function listed(codes: readonly string[], known: Set<string>, path: Path, dictionary: string, clause: string): Finding[] {
  const unknown = codes.flatMap((code, index): Finding[] =>
    known.has(code) ? [] : [{
      path: [...path, index],
      code: 'id.unknown',
      message: `${code} is not in dictionaries/${dictionary}.json; use a code of that list.`,
      clause,
    }],
  )
  return [...unknown, ...unique(codes, (index) => [...path, index], clause)]
}

function numbering({ modules, outcomes }: CourseFile): Finding[] {
  const misnumbered = modules.findIndex(({ number }, index) => number !== index + 1)
  return [
    ...when(misnumbered >= 0, {
      path: ['modules', misnumbered, 'number'],
      code: 'field.wrong',
      message: `\`modules[${misnumbered}].number\` must be ${misnumbered + 1}; number the modules 1, 2, 3 in their order.`,
      clause: '397/A2.structure',
    }),
    ...unique(outcomes.map(({ id }) => id), (index) => ['outcomes', index, 'id'], '397/A2.outcomes'),
  ]
}

function lessons({ modules, test }: CourseFile): Finding[] {
  const places = modules.flatMap(({ lessons = [] }, module) =>
    lessons.map(({ id }, lesson) => ({ id, path: ['modules', module, 'lessons', lesson, 'id'] })),
  )
  const without = modules.findIndex(({ lessons }) => !lessons)
  return [
    ...unique(places.map(({ id }) => id), (index) => places[index]?.path ?? []),
    ...when(places.length > 0 && without >= 0, {
      path: ['modules', without],
      code: 'lessons.incomplete',
      message: `\`modules[${without}]\` has no lessons while other modules have; add them, or leave lessons out of every module.`,
      clause: '397/A2.structure',
    }),
    ...when(test !== undefined && places.length === 0, {
      path: ['test'],
      code: 'lessons.incomplete',
      message: 'An online course has a test but no lessons; add the lessons, or leave `test` out while the course is in preparation.',
      clause: '397/23.3',
    }),
    ...when(test !== undefined && test.minimumSecondsPerLesson === undefined, {
      path: ['test', 'minimumSecondsPerLesson'],
      code: 'field.missing',
      message: '`test.minimumSecondsPerLesson` is missing; write seconds from 0 to 3600, an online course has lessons.',
      clause: '397/23.3',
    }),
  ]
}

/** Webinars and seminars are taught in sessions: modules and the final test, no lessons. */
function noLessons({ modules, form }: CourseFile): Finding[] {
  return modules.flatMap(({ lessons }, index) => when(lessons !== undefined, {
    path: ['modules', index, 'lessons'],
    code: 'field.wrong',
    message: `\`modules[${index}].lessons\` does not go with ${form}, which is taught in sessions; remove the lessons, or make the form online-course.`,
    clause: '397/23',
  }))
}

function draw({ test, modules }: CourseFile): Finding[] {
  if (!test) return []
  const numbers = modules.map(({ number }) => String(number))
  const stray = Object.keys(test.draw).filter((number) => !numbers.includes(number))
  const left = numbers.filter((number) => !(number in test.draw))
  return [
    ...stray.map((number): Finding => ({
      path: ['test', 'draw', number],
      code: 'id.unknown',
      message: `\`test.draw\` names module ${number}, which the course does not have; remove it.`,
    })),
    ...left.map((number): Finding => ({
      path: ['test', 'draw'],
      code: 'test.draw',
      message: `\`test.draw\` takes no question from module ${number}; say how many to draw.`,
    })),
  ]
}

/** What the bank as a whole owes the course; every question is known to be well-formed. */
export function bankFindings({ test, outcomes }: CourseFile, bank: readonly Question[]): Finding[] {
  if (!test) return []
  const short = Object.entries(test.draw).flatMap(([number, drawn]): Finding[] => {
    const held = bank.filter(({ module }) => String(module) === number).length
    return drawn <= held ? [] : [{
      path: ['test', 'draw', number],
      code: 'test.draw',
      message: `\`test.draw\` takes ${drawn} questions from module ${number}, but questions.yaml holds ${held}; draw fewer or add questions.`,
    }]
  })
  const untested = outcomes.flatMap(({ id }, index): Finding[] =>
    bank.some(({ outcome }) => outcome === id) ? [] : [{
      path: ['outcomes', index],
      code: 'test.incomplete',
      message: `No question of questions.yaml asks about outcome ${id}; add at least one.`,
      clause: '397/A2.outcomes',
    }],
  )
  return [...short, ...untested]
}

/** A text pasted from one language into the other is one language only (397/24). */
function copies({ summary, content, outcomes }: CourseFile): Finding[] {
  const pairs = [
    { path: ['summary'], ...summary },
    { path: ['content'], ...content },
    ...outcomes.map(({ kk, ru }, index) => ({ path: ['outcomes', index], kk, ru })),
  ]
  return pairs.flatMap(({ path, kk, ru }) => (isCopy(kk, ru) ? [copied([...path, 'ru'])] : []))
}

const sum = (parts: readonly { minutes: number }[]) => parts.reduce((total, { minutes }) => total + minutes, 0)
const when = (isWrong: boolean, finding: Finding): Finding[] => (isWrong ? [finding] : [])
