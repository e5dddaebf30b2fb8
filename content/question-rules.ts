import { copied, isCopy, LANGUAGES } from './languages.ts'
import { repetitions, unique, type Finding, type Path } from './problem.ts'
import { hasLessons, type Bilingual, type CourseFile, type Question } from './schema.ts'

/** What a well-formed question says about itself; `base` is its place in the bank. */
export function questionFindings(question: Question, base: Path): Finding[] {
  return [
    ...(isCopy(question.text.kk, question.text.ru) ? [copied([...base, 'text', 'ru'])] : []),
    ...(isCopy(question.explanation.kk, question.explanation.ru) ? [copied([...base, 'explanation', 'ru'])] : []),
    ...answers(question, base),
  ]
}

function answers(question: Question, base: Path): Finding[] {
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const at = [...base, 'options']
      return [...rightAnswers(question, at), ...ids(question.options, at), ...twins(question.options, at)]
    }
    case 'matching': {
      const at = [...base, 'pairs']
      const side = (name: 'left' | 'right') => twins(question.pairs.map((pair) => pair[name]), at)
      return [...ids(question.pairs, at), ...side('left'), ...side('right')]
    }
    case 'ordering': {
      const at = [...base, 'items']
      return [...ids(question.items, at), ...twins(question.items, at)]
    }
    case 'number':
    case 'text':
      return []
  }
}

function rightAnswers({ id, type, options }: Extract<Question, { type: 'single' | 'multiple' }>, path: Path): Finding[] {
  const right = options.filter(({ correct }) => correct).length
  const wrong = (what: string): Finding[] => [{ path, code: 'question.answer', message: `Question ${id} ${what}.` }]
  if (right === 0) return wrong('has no right answer; mark one option with correct: true')
  if (type === 'single' && right > 1) return wrong(`is single but has ${right} right answers; keep one, or make it multiple`)
  if (type === 'multiple' && right === 1) return wrong('is multiple but has one right answer; mark another, or make it single')
  if (type === 'multiple' && right === options.length) return wrong('has no wrong option; add one')
  return []
}

const ids = (entries: readonly { id: string }[], base: Path) =>
  unique(entries.map(({ id }) => id), (index) => [...base, index, 'id'])

/** Two options that read the same cannot be told apart. */
function twins(texts: readonly Bilingual[], base: Path): Finding[] {
  const same = new Set(LANGUAGES.flatMap((language) =>
    repetitions(texts.map((text) => text[language].toLowerCase())).map(({ index }) => index),
  ))
  return [...same].map((index) => ({
    path: [...base, index],
    code: 'question.answer',
    message: 'This answer reads the same as one above it; change or remove it.',
  }))
}

/** Does the question point at a module, a lesson of that module and an outcome of the course? */
export function referenceFindings(question: Question, course: CourseFile, base: Path): Finding[] {
  const { modules, outcomes } = course
  return [
    ...(modules.some(({ number }) => number === question.module) ? [] : [unknown('module', 'which the course does not have', question, base)]),
    ...lessonFindings(question, course, base),
    ...(outcomes.some(({ id }) => id === question.outcome) ? [] : [unknown('outcome', 'which the course does not have', question, base)]),
  ]
}

/** In an online course a question names the lesson it is about; a webinar and a seminar have none to name. */
function lessonFindings(question: Question, { form, modules }: CourseFile, base: Path): Finding[] {
  const { id, lesson } = question
  const path = [...base, 'lesson']
  if (!hasLessons(form)) {
    if (lesson === undefined) return []
    return [{ path, code: 'field.wrong', message: `Question ${id} names lesson ${lesson}, but the form ${form} is taught in sessions; remove \`lesson\`.` }]
  }
  if (lesson === undefined) return [{ path, code: 'field.missing', message: `Question ${id} names no lesson; write \`lesson\`, the id of a lesson of the module.` }]
  const holders = modules.filter(({ lessons = [] }) => lessons.some((entry) => entry.id === lesson))
  if (holders.length === 0) return [unknown('lesson', 'which the course does not have', question, base)]
  const known = modules.some(({ number }) => number === question.module)
  return known && !holders.some(({ number }) => number === question.module) ? [unknown('lesson', `which is not in module ${question.module}`, question, base)] : []
}

const unknown = (field: 'module' | 'lesson' | 'outcome', what: string, question: Question, base: Path): Finding => ({
  path: [...base, field],
  code: 'id.unknown',
  message: `Question ${question.id} refers to ${field} ${question[field]}, ${what}; correct the reference.`,
})
