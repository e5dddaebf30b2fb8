import type { Language } from '../../../engine/language.ts'
import { dayInFigures, dayInWords } from '../../../words/calendar-day.ts'
import type { AttendanceSheetView } from '../view.ts'

type Session = AttendanceSheetView['session']

/** Words of the attendance sheet. Order 397 asks for attendance (397/23.2, 397/25) and sets no form, so these are ours and the sheet says so. Never edited after use. */
export interface AttendanceSheetWording {
  title: string
  fields: { course: string; kind: string; session: string; time: string; place: string; trainers: string }
  kinds: Record<AttendanceSheetView['kind'], string>
  session(session: Session): string
  time(session: Session): string
  columns: readonly [number: string, name: string, centre: string, signature: string, minutes: string]
  nobody: string
  confirmed(name: string, at: string): string
  signature: { label: string; signature: string; name: string }
  notOfficial: string
  sheet(session: Session): string
  page(page: number, pages: number): string
}

const times = ({ on, endsOn, from, to }: Session) => (on === endsOn ? `${from}–${to}` : `${dayInFigures(on)} ${from} – ${dayInFigures(endsOn)} ${to}`)
const moment = (at: string) => { const [day, time] = at.split(' ') as [string, string]; return `${dayInFigures(day)} ${time}` }

export const WORDING: Record<Language, AttendanceSheetWording> = {
  kk: {
    title: 'Қатысу парағы',
    fields: { course: 'Курс (модуль)', kind: 'Оқыту нысаны', session: 'Сабақ', time: 'Өткізілетін уақыты', place: 'Өткізілетін орны', trainers: 'Жаттықтырушылар' },
    kinds: { webinar: 'вебинар', 'in-person-seminar': 'күндізгі семинар' },
    session: ({ number, of, on }) => `${dayInWords(on, 'kk')}, ${of} сабақтың ${number}-сабағы`,
    time: (session) => `${times(session)}, оқу уақыты ${session.minutes} минут`,
    columns: ['№ р/с', 'Тегі, аты, әкесінің аты (бар болса)', 'Жұмыс орны', 'Қолы', 'Қатысқан минуты'],
    nobody: 'Бұл ағынға ешкім жазылмаған.',
    confirmed: (name, at) => `Парақ жүйеде расталған: ${moment(at)}, ${name}.`,
    signature: { label: 'Жаттықтырушы', signature: '(қолы)', name: '(қолының толық жазылуы)' },
    notOfficial: 'Жұмыс нысаны, ресми нысан емес: № 397 бұйрық қатысу парағының нысанын белгілемеген.',
    sheet: ({ on, from }) => `Қатысу парағы, ${dayInFigures(on)} ${from}`,
    page: (page, pages) => `${page} / ${pages}`,
  },
  ru: {
    title: 'Лист присутствия',
    fields: { course: 'Курс (модуль)', kind: 'Форма обучения', session: 'Занятие', time: 'Время проведения', place: 'Место проведения', trainers: 'Тренеры' },
    kinds: { webinar: 'вебинар', 'in-person-seminar': 'очный семинар' },
    session: ({ number, of, on }) => `${dayInWords(on, 'ru')}, занятие ${number} из ${of}`,
    time: (session) => `${times(session)}, учебное время ${session.minutes} мин`,
    columns: ['№ п/п', 'Фамилия, имя, отчество (при его наличии)', 'Место работы', 'Подпись', 'Минут на занятии'],
    nobody: 'На этот поток никто не записан.',
    confirmed: (name, at) => `Лист подтверждён в системе: ${moment(at)}, ${name}.`,
    signature: { label: 'Тренер', signature: '(подпись)', name: '(расшифровка подписи)' },
    notOfficial: 'Рабочая форма, не является официальной: приказом № 397 форма листа присутствия не установлена.',
    sheet: ({ on, from }) => `Лист присутствия, ${dayInFigures(on)} ${from}`,
    page: (page, pages) => `${page} / ${pages}`,
  },
}
