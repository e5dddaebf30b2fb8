import type { Language } from '../../../engine/language.ts'

/**
 * Words of the form in annex 2 to the rules approved by order 397. Kazakh to the letter of the order, Russian as a
 * working translation. Law, not messages: never edited, another edition of the order gets a folder of its own.
 */
export interface CourseStandardWording {
  annex: readonly string[]
  formMark: string
  title: string
  fields: {
    name: string
    identifier: string
    trainingForm: string
    hours: string
    functionalMaps: string
    competences: string
    positions: string
    minimumQualification: string
  }
  outcomes: string
  structure: string
  columns: { number: string; name: string; hours: string }
  content: string
  /** Below the form, not of it: which edition of the standard, from when, and which page. */
  edition(edition: number, publishedOn: string): string
  page(page: number, pages: number): string
}

export const WORDING: Record<Language, CourseStandardWording> = {
  kk: {
    annex: [
      'Еңбек мобильділігі орталықтары',
      'мен мансап орталықтары',
      'жұмыскерлерінің үздіксіз',
      'кәсіптік даму қағидаларына',
      '2-қосымша',
    ],
    formMark: 'Нысан',
    title: 'Оқу курсының (модулінің) стандарты',
    fields: {
      name: 'Атауы',
      identifier: 'Сәйкестендіргіш',
      trainingForm: 'Оқыту нысаны',
      hours: 'Сағат саны',
      functionalMaps: 'Бизнес-процестердің функционалдық карталары',
      competences: 'Құзыреттер',
      positions: 'Лауазымы',
      minimumQualification: 'Біліктіліктің ең төменгі деңгейі',
    },
    outcomes: 'Оқу курсының соңында тыңдаушылар мыналарды біліп шығады:',
    structure: 'Оқу курсының құрылымы:',
    columns: { number: 'Модульдер', name: 'Атауы', hours: 'Ұзақтығы, сағ' },
    content: 'Оқу курсының мазмұны:',
    edition: (edition, publishedOn) => `${edition}-басылым, жарияланған күні: ${publishedOn}`,
    page: (page, pages) => `${page} / ${pages}`,
  },
  ru: {
    annex: [
      'Приложение 2',
      'к Правилам непрерывного',
      'профессионального развития работников',
      'центров трудовой мобильности',
      'и карьерных центров',
    ],
    formMark: 'Форма',
    title: 'Стандарт учебного курса (модуля)',
    fields: {
      name: 'Наименование',
      identifier: 'Идентификатор',
      trainingForm: 'Форма обучения',
      hours: 'Количество часов',
      functionalMaps: 'Функциональные карты бизнес-процессов',
      competences: 'Компетенции',
      positions: 'Должность',
      minimumQualification: 'Минимальный уровень квалификации',
    },
    outcomes: 'По окончании учебного курса слушатели будут знать:',
    structure: 'Структура учебного курса:',
    columns: { number: 'Модули', name: 'Наименование', hours: 'Продолжительность, ч' },
    content: 'Содержание учебного курса:',
    edition: (edition, publishedOn) => `Редакция ${edition}, дата публикации: ${publishedOn}`,
    page: (page, pages) => `${page} / ${pages}`,
  },
}
