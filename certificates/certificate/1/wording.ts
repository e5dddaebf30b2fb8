import type { Language } from '../../engine/language.ts'

/**
 * Every fixed word of certificate/1. Names, titles and numbers stand apart from the sentences, so that nothing has
 * to be declined: no Kazakh ending is ever glued to a name, no Russian verb has to guess a gender. Part of what was
 * issued: never edited, a new wording is a new template.
 */
export const TITLE = 'СЕРТИФИКАТ'

export interface Wording {
  statement: string
  hours: string
  issuedOn: string
  courseCode: string
  /** Before and after the number of the certificate that this one replaces. */
  insteadOf: readonly [before: string, after: string]
  /** How to check the sheet; the host is printed under the code itself. */
  check: string
  /** What the code is, for those who do not see it. */
  qrCode: string
}

export const WORDING: Record<Language, Wording> = {
  kk: {
    statement: 'Осы сертификат тыңдаушының оқу курсын сәтті аяқтағанын растайды',
    hours: 'Оқу курсының көлемі',
    issuedOn: 'Берілген күні',
    courseCode: 'Курстың сәйкестендіргіші',
    insteadOf: ['№', 'сертификаттың орнына берілді'],
    check: 'Сертификатты тексеру үшін QR-кодты сканерлеңіз немесе код астындағы сайтқа сертификат нөмірін енгізіңіз.',
    qrCode: 'Сертификатты тексеруге арналған QR-код',
  },
  ru: {
    statement: 'Настоящий сертификат подтверждает успешное завершение учебного курса',
    hours: 'Объём учебного курса',
    issuedOn: 'Дата выдачи',
    courseCode: 'Идентификатор курса',
    insteadOf: ['Выдан взамен сертификата №', ''],
    check: 'Чтобы проверить сертификат, отсканируйте QR-код или введите номер сертификата на сайте, указанном под кодом.',
    qrCode: 'QR-код для проверки сертификата',
  },
}
