import type { Language } from '../../../engine/language.ts'
import { WORDING as PLAN } from '../../adaptation-plan/1/wording.ts'
import type { WorkPlanEntry } from '../view.ts'

/** Words of the work plan. Order 397 asks for it (397/31) and sets no form, so these are ours and the sheet says so. Part of what was handed in: never edited. */
export interface WorkPlanWording {
  title(year: number): string
  /** The mark in the corner, and its blank. */
  mark: { title: string; organisation: string; caption: string; date: string }
  trainer: string
  submittedOn(day: string): string
  notSubmitted: string
  columns: readonly [number: string, course: string, form: string, days: string, audience: string, people: string, hours: string, held: string, note: string]
  empty: string
  total: string
  /** Hours held, and for how many people. */
  held(hours: string, people: number): string
  entries: string
  entry: Record<WorkPlanEntry['kind'], string>
  signature: { label: string; signature: string; name: string; on: string; date: string }
  draft: string
  notOfficial: string
  sheet(year: number, version: number): string
  page(page: number, pages: number): string
}

export const WORDING: Record<Language, WorkPlanWording> = {
  kk: {
    title: (year) => `Ішкі жаттықтырушының ${year} жылға арналған жұмыс жоспары`,
    mark: { title: 'ҮЙЛЕСТІРІЛДІ', organisation: 'Біліктілікті арттыру ұйымы', caption: '(аты-жөні, қолы)', date: PLAN.kk.approval.date },
    trainer: 'Ішкі жаттықтырушы',
    submittedOn: (day) => `Жоспар тапсырылған күн: ${day}`,
    notSubmitted: 'Жоспар тапсырылмаған',
    columns: ['№ р/с', 'Курс', 'Нысаны, тілі', 'Күндері', 'Кімдерге арналған', 'Адам саны', 'Сағаты', 'Өткізілді', 'Ескертпе, ауытқу себебі'],
    empty: 'Жоспарда әзірше оқыту жоқ.',
    total: 'Барлығы',
    held: (hours, people) => `${hours} сағ,\n${people} адам`,
    entries: 'Ескертпелер мен түзетулер',
    entry: { returned: 'қайтарылды', commented: 'ескертпе', amended: 'түзету' },
    signature: { ...PLAN.kk.acknowledgement, label: 'Ішкі жаттықтырушы' },
    draft: 'Жоба',
    notOfficial: 'Жұмыс нысаны, ресми нысан емес: № 397 бұйрық бұл жоспардың нысанын белгілемеген.',
    sheet: (year, version) => `Жұмыс жоспары, ${year} жыл, ${version}-нұсқа`,
    page: PLAN.kk.page,
  },
  ru: {
    title: (year) => `План работы внутреннего тренера на ${year} год`,
    mark: { title: 'СКООРДИНИРОВАНО', organisation: 'Организация повышения квалификации', caption: '(Ф. И. О., подпись)', date: PLAN.ru.approval.date },
    trainer: 'Внутренний тренер',
    submittedOn: (day) => `План сдан: ${day}`,
    notSubmitted: 'План не сдан',
    columns: ['№ п/п', 'Курс', 'Форма, язык', 'Дни', 'Для кого', 'Число людей', 'Часы', 'Проведено', 'Примечание, причина отклонения'],
    empty: 'В плане пока нет обучения.',
    total: 'Всего',
    held: (hours, people) => `${hours} ч,\n${people} чел.`,
    entries: 'Замечания и поправки',
    entry: { returned: 'возвращён', commented: 'замечание', amended: 'поправка' },
    signature: { ...PLAN.ru.acknowledgement, label: 'Внутренний тренер' },
    draft: 'Проект',
    notOfficial: 'Рабочая форма, не является официальной: приказом № 397 форма этого плана не установлена.',
    sheet: (year, version) => `План работы, ${year} год, версия ${version}`,
    page: PLAN.ru.page,
  },
}
