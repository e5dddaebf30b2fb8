/** One module of the course: a row of the structure table. */
export interface CourseModule {
  number: number | string
  name: string
  minutes: number
}

/** What the course standard says (397/22¶3, annex 2), all in the language of the sheet. */
export interface CourseStandardView {
  name: string
  identifier: string
  /** Form of training in words, such as «онлайн-курс». */
  trainingForm: string
  minutes: number
  functionalMaps: string[]
  competences: string[]
  positions: string[]
  minimumQualification: string
  outcomes: string[]
  modules: CourseModule[]
  /** Paragraphs and lists in plain Markdown. */
  content: string
  edition: number
  /** `YYYY-MM-DD`. */
  publishedOn: string
}
