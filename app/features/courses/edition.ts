/** What an edition of a course holds, as pages see it. No database here: this file may go to the browser. */
import type { Bilingual, TestSettings, Trilingual } from '#content'

export interface Named {
  code: string
  name: Trilingual
}

/** The standard of annex 2 with the names of dictionary entries as they were on the day of publication. */
export interface PublishedStandard {
  code: string
  form: 'online-course' | 'webinar' | 'in-person-seminar'
  adaptationProgramme: boolean
  title: Trilingual
  summary: Trilingual
  minutes: number
  functionalMaps: Named[]
  functionalMapsNone: Bilingual | null
  competences: Named[]
  /** empty means: every position */
  positions: Named[]
  minimumQualification: { level: number; name: Trilingual }
  outcomes: { id: string; kk: string; ru: string }[]
  content: Bilingual
  modules: { number: number; minutes: number; title: Trilingual }[]
}

export interface Edition {
  id: string
  code: string
  edition: number
  status: 'published' | 'superseded' | 'withdrawn'
  /** day in Kazakhstan */
  publishedOn: string
  standard: PublishedStandard
  test: TestSettings | null
}

/** Can it be taken in all its parts? While a course is in preparation it has a standard and no test (397/25). */
export const isReady = ({ test }: Pick<Edition, 'test'>): boolean => test !== null

export interface LessonHeading {
  lessonId: string
  module: number
  minutes: number
  titleKk: string
  titleRu: string
}

/** Text in the language of the page; English pages fall back to Kazakh where training has only kk and ru. */
export const inLocale = (text: { kk: string; ru: string; en?: string }, locale: 'kk' | 'ru' | 'en'): string =>
  locale === 'ru' ? text.ru : locale === 'en' ? (text.en ?? text.kk) : text.kk
