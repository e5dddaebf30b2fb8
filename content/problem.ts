/** Where a value stands in a file: `['modules', 0, 'title', 'ru']`. */
export type Path = readonly (string | number)[]

export type ProblemCode =
  | 'course.duplicate' // one identifier, two courses
  | 'field.blank' // present, but nothing to read
  | 'field.missing'
  | 'field.unknown' // a key the format does not have
  | 'field.wrong' // another type, or outside its limits
  | 'file.encoding' // not UTF-8
  | 'file.missing'
  | 'file.unexpected' // a file nobody reads, often a misspelt name
  | 'hours.mismatch' // hours, modules and lessons do not add up
  | 'id.duplicate'
  | 'id.unknown' // points at nothing: a code of a dictionary, a lesson, an outcome, a module
  | 'image.not-an-image'
  | 'image.too-large'
  | 'image.unsafe'
  | 'language.missing' // Kazakh or Russian only
  | 'language.unequal' // the two versions are not built alike, or one is a copy of the other
  | 'lessons.incomplete' // some modules have lessons, others not
  | 'markdown.callout'
  | 'markdown.check'
  | 'markdown.heading'
  | 'markdown.html'
  | 'markdown.image'
  | 'markdown.link'
  | 'question.answer' // no right answer, too many, or one that cannot be told from another
  | 'standard.incomplete' // one of the five groups of 397/2.10 is empty
  | 'test.draw' // more questions drawn than the bank holds
  | 'test.incomplete' // settings without a bank, or a bank without settings
  | 'yaml.syntax'

/** Something an author has to put right, with the place to do it. `path` is '' for a whole file. */
export type ContentProblem = {
  file: string
  line: number
  path: string
  code: ProblemCode
  /** One sentence for the author: what, where, what to do. */
  message: string
  clause?: string
}

/** A problem inside a YAML or JSON file, before its line is known. */
export type Finding = { path: Path; code: ProblemCode; message: string; clause?: string }

/** A problem inside a Markdown text; the first line of the text is 1. */
export type TextFinding = { line: number; code: ProblemCode; message: string }

/** `modules[0].title.ru` */
export function printPath(path: Path): string {
  return path.reduce<string>(
    (printed, step) => (typeof step === 'number' ? `${printed}[${step}]` : printed ? `${printed}.${step}` : step),
    '',
  )
}

/** The values that stand more than once, with the index of each repetition. */
export function repetitions<T>(values: readonly T[]): { value: T; index: number }[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [{ value, index }] : []))
}

/** One problem for each repetition of an id. */
export function unique(ids: readonly string[], pathOf: (index: number) => Path, clause?: string): Finding[] {
  return repetitions(ids).map(({ value, index }) => ({
    path: pathOf(index),
    code: 'id.duplicate',
    message: `${value} stands twice; keep one, or give this one another name.`,
    ...(clause && { clause }),
  }))
}
