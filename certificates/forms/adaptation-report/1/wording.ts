import type { Language } from '../../../engine/language.ts'
import { WORDING as PLAN } from '../../adaptation-plan/1/wording.ts'

/**
 * Words of the report on the adaptation plan. Order 397 asks for it (397/12) and sets no form, so these are ours and
 * the sheet says so. What annex 1 has a word for is called as there. Part of what was signed: never edited.
 */
export interface AdaptationReportWording {
  title: string
  fields: { worker: string; structuralUnit: string; position: string; startOfWork: string; periodEnd: string; mentor: string }
  training: {
    title: string
    columns: readonly [number: string, topic: string, theory: string, practice: string]
    dueOn(day: string): string
    passedOn(day: string): string
    notPassed: string
  }
  plan: {
    title: string
    columns: readonly [number: string, activity: string, result: string, completeBy: string, mark: string, comment: string]
    sections: readonly [string, string, string]
  }
  text: string
  signature: { label: string; signature: string; name: string; on: string; date: string }
  /** In the foot: that this is not an official form, and which version. */
  notOfficial: string
  sheet(version: number): string
  page(page: number, pages: number): string
}

export const WORDING: Record<Language, AdaptationReportWording> = {
  kk: {
    title: 'Бейімдеу жоспарының орындалуы туралы есеп',
    fields: { ...PLAN.kk.fields, periodEnd: 'Кәсіптік-бейімдеу даярлығы кезеңі аяқталатын күн' },
    training: {
      title: 'Бейімдік оқыту',
      columns: ['№ р/с', 'Тақырып', 'Тақырып зерделенген күн', 'Практика өткен күн'],
      dueOn: (day) => `Бейімдік оқытудан өтудің соңғы күні: ${day}.`,
      passedOn: (day) => `Бейімдік оқытудан өткен күн: ${day}.`,
      notPassed: 'Бейімдік оқыту аяқталмаған.',
    },
    plan: {
      title: 'Бейімдеу жоспары іс-шараларының орындалуы',
      columns: [
        '№ р/с',
        'Іс-шараның атауы',
        'Жоспарланған нәтиже',
        'Аяқталу уақыты',
        'Бағасы\n(2–5)',
        'Жұмыскердің түсініктемесі',
      ],
      sections: PLAN.kk.sections,
    },
    text: 'Жұмыскердің бүкіл кезең туралы есебі',
    signature: { ...PLAN.kk.acknowledgement, label: 'Жұмыскер' },
    notOfficial: 'Жұмыс нысаны, ресми нысан емес: № 397 бұйрық бұл есептің нысанын белгілемеген.',
    sheet: (version) => `Бейімдеу жоспарының орындалуы туралы есеп, ${version}-нұсқа`,
    page: PLAN.kk.page,
  },
  ru: {
    title: 'Отчёт об исполнении плана адаптации',
    fields: { ...PLAN.ru.fields, periodEnd: 'Последний день профессионально-адаптационной подготовки' },
    training: {
      title: 'Адаптационное обучение',
      columns: ['№ п/п', 'Тема', 'Тема изучена', 'Практика пройдена'],
      dueOn: (day) => `Последний день для прохождения адаптационного обучения: ${day}`,
      passedOn: (day) => `Адаптационное обучение пройдено: ${day}`,
      notPassed: 'Адаптационное обучение не завершено.',
    },
    plan: {
      title: 'Исполнение мероприятий плана адаптации',
      columns: [
        '№ п/п',
        'Наименование мероприятия',
        'Запланированный результат',
        'Срок завершения',
        'Оценка\n(2–5)',
        'Пояснение работника',
      ],
      sections: PLAN.ru.sections,
    },
    text: 'Отчёт работника за весь период',
    signature: { ...PLAN.ru.acknowledgement, label: 'Работник' },
    notOfficial: 'Рабочая форма, не является официальной: приказом № 397 форма этого отчёта не установлена.',
    sheet: (version) => `Отчёт об исполнении плана адаптации, версия ${version}`,
    page: PLAN.ru.page,
  },
}
