import type { CourseImage } from './images.ts'
import type { Language } from './languages.ts'
import type { Bilingual, CourseFile, Question, TestSettings } from './schema.ts'

/** The fields of annex 2 as plain JSON: what an edition stores. */
export type CourseStandard = Omit<CourseFile, 'modules' | 'test'> & {
  modules: Omit<CourseFile['modules'][number], 'lessons'>[]
}

export type Lesson = { id: string; minutes: number; title: Bilingual; markdown: Record<Language, string> }
export type CourseModule = CourseStandard['modules'][number] & { lessons: Lesson[] }

export type Course = {
  code: string
  standard: CourseStandard
  /** Settings of the test; null while the course is in preparation. */
  test: TestSettings | null
  modules: CourseModule[]
  questions: Question[]
  images: CourseImage[]
  /** There are a bank and, in an online course, lessons: the course can be taught and tested. */
  complete: boolean
  /** sha256 of everything a learner or an auditor sees; another hash is another edition. */
  contentHash: string
}
