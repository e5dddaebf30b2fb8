import type { AttendanceSheetView, Language } from '#certificates'

/** Invented people and courses, for tests and for looking at. */
const WORDS = {
  kk: {
    title: 'Жұмыс іздеушіні сүйемелдеу: алғашқы әңгімеден тұрақты жұмысқа дейін', place: 'Оқу сыныбы, Қызылорда қаласы, Әйтеке би көшесі, 28-үй, 3-қабат',
    trainers: [{ fullName: 'Шоңғарұлы Бауыржан Цезарұлы', affiliation: 'Қызылорда облысының еңбек мобильділігі орталығы' }, { fullName: 'Һасенова Гүлжаһан Үсіпқызы', affiliation: '' }],
    names: ['Әбдіғаппарқызы Ұлжалғас Өмірзаққызы', 'Ыбырайқызы Әсел', 'Қожахметұлы Ерасыл Нұрланұлы', 'Ғалымжанова Інжу'], centre: (number: number) => (number % 4 === 0 ? 'Қызылорда облысының еңбек мобильділігі орталығы Арал ауданының мансап орталығы' : 'Сырдария ауданының мансап орталығы'),
  },
  ru: {
    title: 'Сопровождение соискателя: от первой беседы до постоянной работы', place: 'Учебный класс, город Кызылорда, улица Айтеке би, дом 28, этаж 3',
    trainers: [{ fullName: 'Шонгарулы Бауыржан Цезарулы', affiliation: 'Центр трудовой мобильности Кызылординской области' }, { fullName: 'Хасенова Гульжахан Усипкызы', affiliation: '' }],
    names: ['Абдигаппаркызы Улжалгас Омирзаккызы', 'Ибрайкызы Асель', 'Кожахметулы Ерасыл Нурланулы', 'Галымжанова Инжу'], centre: (number: number) => (number % 4 === 0 ? 'Карьерный центр Аральского района центра трудовой мобильности Кызылординской области' : 'Карьерный центр Сырдарьинского района'),
  },
}

export const attendanceSheet = (language: Language, { people = 60, marked = false } = {}): AttendanceSheetView => {
  const words = WORDS[language]
  return {
    form: 'attendance-sheet/1', course: { code: 'KD-004', title: words.title }, kind: 'in-person-seminar',
    session: { number: 2, of: 3, on: '2026-11-04', from: '09:00', endsOn: '2026-11-04', to: '12:30', minutes: 180 }, place: words.place, trainers: words.trainers,
    rows: Array.from({ length: people }, (_, index) => ({ fullName: words.names[index % words.names.length]!, centre: words.centre(index), minutes: marked ? (index % 7 === 3 ? 0 : index % 5 === 2 ? 95 : 180) : null })),
    confirmed: marked ? { name: words.trainers[0]!.fullName, at: '2026-11-04 12:41' } : null, producedOn: '2026-11-04',
  }
}
