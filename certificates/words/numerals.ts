import type { Language } from '../engine/language.ts'

/** Cardinal numbers in words, 0 to 999 999. Russian agrees in gender with what is counted. */
export function inWords(value: number, language: Language, gender: 'masculine' | 'feminine' = 'masculine'): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) throw new RangeError(`no words for ${value}`)
  if (value === 0) return language === 'kk' ? 'нөл' : 'ноль'
  return language === 'kk' ? inKazakh(value) : inRussian(value, gender)
}

/** Russian form of a noun after a number: один час, два часа, пять часов. */
export function russianForm<Form>(value: number, one: Form, few: Form, many: Form): Form {
  const [ones, tens] = [value % 10, value % 100]
  if (ones === 1 && tens !== 11) return one
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many
}

const KK_ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз']
const KK_TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан']

function inKazakh(value: number): string {
  const hundreds = Math.floor(value / 100) % 10
  const thousands = Math.floor(value / 1000)
  return [
    thousands > 1 ? inKazakh(thousands) : '',
    thousands ? 'мың' : '',
    hundreds > 1 ? KK_ONES[hundreds] : '',
    hundreds ? 'жүз' : '',
    KK_TENS[Math.floor(value / 10) % 10],
    KK_ONES[value % 10],
  ]
    .filter(Boolean)
    .join(' ')
}

const RU_ONES = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять']
const RU_TEENS =
  'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'
const RU_TENS = ' . двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'
const RU_HUNDREDS = ' сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'

function inRussian(value: number, gender: 'masculine' | 'feminine'): string {
  const thousands = Math.floor(value / 1000)
  const [hundreds, tens, ones] = [Math.floor(value / 100) % 10, Math.floor(value / 10) % 10, value % 10]
  const gendered = gender === 'feminine' ? ['', 'одна', 'две'] : []
  return [
    thousands ? `${inRussian(thousands, 'feminine')} ${russianForm(thousands, 'тысяча', 'тысячи', 'тысяч')}` : '',
    RU_HUNDREDS.split(' ')[hundreds],
    tens > 1 ? RU_TENS.split(' ')[tens] : '',
    tens === 1 ? RU_TEENS.split(' ')[ones] : (gendered[ones] ?? RU_ONES[ones]),
  ]
    .filter(Boolean)
    .join(' ')
}
