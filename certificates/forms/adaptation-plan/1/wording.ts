import type { Language } from '../../../engine/language.ts'

/**
 * Words of the form in annex 1 to the rules approved by order 397. Kazakh to the letter of the order, Russian as a
 * working translation. Law, not messages: never edited, another edition of the order gets a folder of its own.
 */
export interface AdaptationPlanWording {
  annex: readonly string[]
  formMark: string
  approval: {
    title: string
    /** Under the blank of the approver; the Kazakh form has nothing there. */
    caption: string | null
    date: string
  }
  title: string
  fields: {
    worker: string
    structuralUnit: string
    position: string
    startOfWork: string
    probationEnd: string
    mentor: string
  }
  columns: {
    number: string
    activity: string
    result: string
    completeBy: string
    mark: string
    signature: string
  }
  sections: readonly [string, string, string]
  acknowledgement: {
    statement: string
    signature: string
    name: string
    /** Before the date, and the date as a blank. */
    on: string
    date: string
  }
  /** Not of the form: the word over a draft, what replaces a date, the lines below the header and the pages. */
  draft: string
  noProbation: string
  drawnUpOn(day: string): string
  periodEnd(day: string): string
  sheet(version: number): string
  page(page: number, pages: number): string
}

export const WORDING: Record<Language, AdaptationPlanWording> = {
  kk: {
    annex: [
      'Еңбек мобильділігі орталықтары',
      'мен мансап орталықтары жұмыскерлерінің үздіксіз',
      'кәсіптік даму қағидаларына',
      '1-қосымша',
    ],
    formMark: 'Нысан',
    approval: { title: '"БЕКІТІЛГЕН"', caption: null, date: '20__ж. "___"______________' },
    title:
      'Кәсіптік-бейімдеу даярлығынан өту кезеңіне еңбек мобильділігі орталығы (мансап орталығы) жұмыскерін ' +
      'бейімдеу жоспары',
    fields: {
      worker: 'Тегі, аты, әкесінің аты (бар болса)',
      structuralUnit: 'Құрылымдық бөлімше',
      position: 'Лауазымы',
      startOfWork: 'Жұмысқа шығу күні',
      probationEnd: 'Сынақ мерзімінің аяқталу күні',
      mentor: 'Тәлімгердің тегі, аты, әкесінің аты (бар болса), лауазымы',
    },
    columns: {
      number: '№ р/с',
      activity: 'Іс-шараның атауы',
      result: 'Жоспарланған нәтиже',
      completeBy: 'Іс-шараның аяқталу уақыты',
      mark: 'Орындалған іс-шараның бағасы\n(2-ден 5-ке дейін)',
      signature: 'Тәлімгердің қолы',
    },
    sections: [
      'I. Еңбек мобильділігі орталығының (мансап орталығының) қызметін зерделеуге бағытталған іс-шаралар',
      'II. Бейімдік оқытудан өтуге бағытталған іс-шаралар',
      'III. Атқаратын лауазымының кәсіптік ерекшелігін зерделеуге бағытталған іс-шаралар',
    ],
    acknowledgement: {
      statement: 'Бейімделу жоспарымен таныстым',
      signature: '(қолы)',
      name: '(қолының толық жазылуы)',
      on: 'Күні:',
      date: '20__ж. "___" ______________',
    },
    draft: 'Жоба',
    noProbation: 'Еңбек шартында сынақ мерзімі белгіленбеген',
    drawnUpOn: (day) => `Жоспар жасалған күн: ${day}`,
    periodEnd: (day) => `Кәсіптік-бейімдеу даярлығы кезеңі аяқталатын күн: ${day}`,
    sheet: (version) => `Бейімдеу жоспары, ${version}-нұсқа`,
    page: (page, pages) => `${page} / ${pages}`,
  },
  ru: {
    annex: [
      'Приложение 1',
      'к Правилам непрерывного профессионального',
      'развития работников центров трудовой',
      'мобильности и карьерных центров',
    ],
    formMark: 'Форма',
    approval: {
      title: '«УТВЕРЖДЁН»',
      caption: '(должность, Ф. И. О. и подпись утверждающего)',
      date: '«___» ______________ 20__ г.',
    },
    title:
      'План адаптации работника центра трудовой мобильности (карьерного центра) на период прохождения ' +
      'профессионально-адаптационной подготовки',
    fields: {
      worker: 'Фамилия, имя, отчество (при наличии)',
      structuralUnit: 'Структурное подразделение',
      position: 'Должность',
      startOfWork: 'Дата выхода на работу',
      probationEnd: 'Дата окончания испытательного срока',
      mentor: 'Фамилия, имя, отчество (при наличии), должность наставника',
    },
    columns: {
      number: '№ п/п',
      activity: 'Наименование мероприятия',
      result: 'Запланированный результат',
      completeBy: 'Срок завершения мероприятия',
      mark: 'Оценка выполненного мероприятия\n(от 2 до 5)',
      signature: 'Подпись наставника',
    },
    sections: [
      'I. Мероприятия, направленные на изучение деятельности центра трудовой мобильности (карьерного центра)',
      'II. Мероприятия, направленные на прохождение адаптационного обучения',
      'III. Мероприятия, направленные на изучение профессиональной специфики занимаемой должности',
    ],
    acknowledgement: {
      statement: 'С планом адаптации ознакомлен(а)',
      signature: '(подпись)',
      name: '(расшифровка подписи)',
      on: 'Дата:',
      date: '«___» ______________ 20__ г.',
    },
    draft: 'Проект',
    noProbation: 'Трудовым договором испытательный срок не установлен',
    drawnUpOn: (day) => `План составлен: ${day}`,
    periodEnd: (day) => `Последний день профессионально-адаптационной подготовки: ${day}`,
    sheet: (version) => `План адаптации, версия ${version}`,
    page: (page, pages) => `${page} / ${pages}`,
  },
}
