import type { Language, WorkPlanLine, WorkPlanView } from '#certificates'

/** Invented plans, for tests and for looking at. */
const WORDS = {
  kk: {
    centre: 'Қызылорда облысының еңбек мобильділігі орталығы', branch: 'Арал ауданының мансап орталығы', trainer: 'Әбдіғаппарқызы Ұлжалғас Өмірзаққызы', coordinator: 'Төлегенова Сәуле Һасенқызы',
    courses: ['Жұмыссыз азаматпен алғашқы әңгіме және жеке жұмыспен қамту картасы', 'Өңірлік еңбек нарығын талдау', 'Өңір жұмыс берушілерімен жұмыс'], forms: ['күндізгі семинар', 'вебинар'], languages: ['Қазақ тілі', 'Орыс тілі'],
    notes: ['', 'Топ жиналмады: басшылар жұмыскерлерді босата алмады', 'Жаңа жүйе желтоқсанда іске қосылады, сондықтан алдын ала оқытылады'],
    entries: ['Ауылдық мансап орталықтарын да қосыңыз', 'Күндерін нақтылаңыз', 'Жаттықтырушы іссапарда болады,\nкүндері ауысты'],
  },
  ru: {
    centre: 'Центр трудовой мобильности Кызылординской области', branch: 'Карьерный центр Аральского района', trainer: 'Абдигаппаркызы Улжалгас Омирзаккызы', coordinator: 'Тулегенова Сауле Хасеновна',
    courses: ['Первая беседа с безработным и индивидуальная карта занятости', 'Анализ регионального рынка труда', 'Работа с работодателями региона'], forms: ['очный семинар', 'вебинар'], languages: ['Казахский язык', 'Русский язык'],
    notes: ['', 'Группа не набралась: руководители не смогли отпустить работников', 'Новая система запускается в декабре, поэтому обучаем заранее'],
    entries: ['Добавьте и сельские карьерные центры', 'Уточните дни', 'Тренер будет в командировке,\nдни перенесены'],
  },
} as const

const line = (language: Language, index: number): WorkPlanLine => {
  const { centre, branch, courses, forms, languages, notes } = WORDS[language]
  return {
    code: `KD-00${(index % 3) + 3}`, course: courses[index % 3]!, form: forms[index % 2]!, language: languages[index % 2]!, from: `2026-11-0${index + 1}`, to: index % 2 ? `2026-11-0${index + 3}` : `2026-11-0${index + 1}`,
    audience: index % 2 ? branch : centre, people: 20 + index, minutes: index % 2 ? 100 : 360, delivered: index === 0 ? { minutes: 360, people: 19 } : { minutes: 0, people: 0 }, note: notes[index % 3]!,
  }
}
const sample = (language: Language): WorkPlanView => {
  const { centre, trainer, coordinator, entries } = WORDS[language]
  return {
    form: 'work-plan/1', stage: 'coordinated', year: 2026, version: 7, centre, trainer, submittedOn: '2026-10-28', coordinated: { by: coordinator, on: '2026-10-30' },
    lines: [0, 1, 2, 3, 4].map((index) => line(language, index)),
    entries: [{ on: '2026-10-28', kind: 'commented', by: coordinator, text: entries[0] }, { on: '2026-10-29', kind: 'returned', by: coordinator, text: entries[1] }, { on: '2026-11-02', kind: 'amended', by: trainer, text: entries[2] }],
    producedOn: '2026-11-27',
  }
}
export const workPlan: Record<Language, WorkPlanView> = { kk: sample('kk'), ru: sample('ru') }
const draft = (language: Language): WorkPlanView => ({ ...workPlan[language], stage: 'draft', submittedOn: null, coordinated: null, entries: [], lines: workPlan[language].lines.slice(1, 3) })
export const workPlanDraft: Record<Language, WorkPlanView> = { kk: draft('kk'), ru: draft('ru') }
