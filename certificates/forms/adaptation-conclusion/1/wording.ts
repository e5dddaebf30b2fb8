import type { Language } from '../../../engine/language.ts'
import { WORDING as PLAN } from '../../adaptation-plan/1/wording.ts'
import type { AdaptationConclusionView } from '../view.ts'

interface SignatureWords {
  label: string
  signature: string
  name: string
  on: string
  date: string
}

/**
 * Words of the mentor's evaluation and conclusion. Order 397 asks for both (397/13, 397/14) and sets no form, so these
 * are ours and the sheet says so. What annex 1 has a word for is called as there. Part of what was signed: never edited.
 */
export interface AdaptationConclusionWording {
  title: string
  fields: {
    worker: string
    structuralUnit: string
    position: string
    startOfWork: string
    periodEnd: string
    probationEnd: string
    mentor: string
    report: string
  }
  noProbation: string
  reportSubmitted(day: string): string
  reportMissing(reason: string): string
  marks: {
    title: string
    columns: readonly [number: string, activity: string, mark: string]
    sections: readonly [string, string, string]
  }
  evaluation: string
  conclusion: string
  outcomes: Record<AdaptationConclusionView['outcome'], string>
  reasons: string
  /** What this conclusion is, and what it is not. */
  standing: string
  evaluated: SignatureWords
  decided: SignatureWords
  filed: SignatureWords
  notOfficial: string
  sheet(version: number): string
  page(page: number, pages: number): string
}

export const WORDING: Record<Language, AdaptationConclusionWording> = {
  kk: {
    title: 'Бейімдеу жоспарының орындалуын бағалау және тәлімгердің сынақ мерзімі туралы қорытындысы',
    fields: {
      ...PLAN.kk.fields,
      periodEnd: 'Кәсіптік-бейімдеу даярлығы кезеңі аяқталатын күн',
      report: 'Жұмыскердің бейімдеу жоспарының орындалуы туралы есебі',
    },
    noProbation: PLAN.kk.noProbation,
    reportSubmitted: (day) => `Тапсырылған күні: ${day}`,
    reportMissing: (reason) => `Есеп тапсырылмаған. Жазып алынған себебі: ${reason}`,
    marks: {
      title: 'Орындалған іс-шаралардың бағасы',
      columns: ['№ р/с', 'Іс-шараның атауы', 'Бағасы (2–5)'],
      sections: PLAN.kk.sections,
    },
    evaluation: 'Бейімдеу жоспарының орындалуын жалпы бағалау',
    conclusion: 'Тәлімгердің қорытындысы',
    outcomes: {
      passed: 'Жұмыскер сынақ мерзімінен өтті.',
      'not-passed': 'Жұмыскер сынақ мерзімінен өтпеді.',
      'not-applicable': 'Еңбек шартында сынақ мерзімі белгіленбеген, сондықтан одан өту туралы қорытынды шығарылмайды.',
    },
    reasons: 'Негіздемесі',
    standing:
      'Бұл – тәлімгердің орталық ішіндегі қорытындысы. Ол еңбек шартын өзгертпейді және тоқтатпайды: еңбек шарты ' +
      'бойынша актіні жұмыс беруші шығарады.',
    evaluated: { ...PLAN.kk.acknowledgement, label: 'Тәлімгер (бағалау)' },
    decided: { ...PLAN.kk.acknowledgement, label: 'Тәлімгер (қорытынды)' },
    filed: { ...PLAN.kk.acknowledgement, label: 'Жеке іске тігілді' },
    notOfficial: 'Жұмыс нысаны, ресми нысан емес: № 397 бұйрық бұл құжаттың нысанын белгілемеген.',
    sheet: (version) => `Тәлімгердің бағалауы мен қорытындысы, ${version}-нұсқа`,
    page: PLAN.kk.page,
  },
  ru: {
    title: 'Оценка исполнения плана адаптации и заключение наставника об испытательном сроке',
    fields: {
      ...PLAN.ru.fields,
      periodEnd: 'Последний день профессионально-адаптационной подготовки',
      report: 'Отчёт работника об исполнении плана адаптации',
    },
    noProbation: PLAN.ru.noProbation,
    reportSubmitted: (day) => `Представлен: ${day}`,
    reportMissing: (reason) => `Не представлен. Записанная причина: ${reason}`,
    marks: {
      title: 'Оценка выполненных мероприятий',
      columns: ['№ п/п', 'Наименование мероприятия', 'Оценка (2–5)'],
      sections: PLAN.ru.sections,
    },
    evaluation: 'Общая оценка исполнения плана адаптации',
    conclusion: 'Заключение наставника',
    outcomes: {
      passed: 'Испытательный срок работником пройден.',
      'not-passed': 'Испытательный срок работником не пройден.',
      'not-applicable': 'Трудовым договором испытательный срок не установлен, заключение о его прохождении не выносится.',
    },
    reasons: 'Основания',
    standing:
      'Это заключение наставника внутри центра. Оно не изменяет и не прекращает трудовой договор: акт по трудовому ' +
      'договору издаёт работодатель.',
    evaluated: { ...PLAN.ru.acknowledgement, label: 'Наставник (оценка)' },
    decided: { ...PLAN.ru.acknowledgement, label: 'Наставник (заключение)' },
    filed: { ...PLAN.ru.acknowledgement, label: 'Подшито в личное дело' },
    notOfficial: 'Рабочая форма, не является официальной: приказом № 397 форма этого документа не установлена.',
    sheet: (version) => `Оценка и заключение наставника, версия ${version}`,
    page: PLAN.ru.page,
  },
}
