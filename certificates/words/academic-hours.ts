import { inWords, russianForm } from './numerals.ts'
import type { Language } from '../engine/language.ts'

/** Minutes in an academic hour (397/15¶2). */
const ACADEMIC_HOUR = 60

/** Hours as a figure with a decimal comma, where two places say it exactly: 90 -> `1,5`; 100 minutes have none. */
export function hoursFigure(minutes: number): string | null {
  const hundredths = (minutes * 100) / ACADEMIC_HOUR
  return Number.isInteger(hundredths) ? String(hundredths / 100).replace('.', ',') : null
}

/** A duration for a column of hours: `1,5`, or, where that is not exact, `1 сағ 40 мин`. */
export function durationInHours(minutes: number, language: Language): string {
  const figure = hoursFigure(minutes)
  if (figure !== null) return figure
  const [hour, minute] = language === 'kk' ? ['сағ', 'мин'] : ['ч', 'мин']
  const hours = Math.floor(minutes / ACADEMIC_HOUR)
  return `${hours ? `${hours} ${hour} ` : ''}${minutes % ACADEMIC_HOUR} ${minute}`
}

/**
 * Duration in figures and words: «16 (он алты) академиялық сағат», «1,5 (полтора) академического часа». What
 * cannot be written exactly as hours is written as hours and minutes; nothing is ever rounded.
 */
export function academicHours(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / ACADEMIC_HOUR)
  const figure = hoursFigure(minutes)
  if (figure === null) return [hours && wholeHours(hours, language), restMinutes(minutes % 60, language)].filter(Boolean).join(' ')
  if (minutes % ACADEMIC_HOUR === 0) return wholeHours(hours, language)
  const noun = language === 'kk' ? 'академиялық сағат' : 'академического часа'
  return `${figure} (${fractionInWords(hours, minutes % ACADEMIC_HOUR, language)}) ${noun}`
}

function wholeHours(hours: number, language: Language): string {
  if (language === 'kk') return `${hours} (${inWords(hours, 'kk')}) академиялық сағат`
  const noun = russianForm(hours, 'академический час', 'академических часа', 'академических часов')
  return `${hours} (${inWords(hours, 'ru')}) ${noun}`
}

function restMinutes(minutes: number, language: Language): string {
  const noun = language === 'kk' ? 'минут' : russianForm(minutes, 'минута', 'минуты', 'минут')
  return `${minutes} (${inWords(minutes, language, 'feminine')}) ${noun}`
}

/** Halves have words of their own; other parts are read as tenths or hundredths. */
function fractionInWords(hours: number, minutes: number, language: Language): string {
  if (minutes === 30) {
    if (language === 'kk') return hours ? `${inWords(hours, 'kk')} жарым` : 'жарты'
    return hours === 0 ? 'половина' : hours === 1 ? 'полтора' : `${inWords(hours, 'ru')} с половиной`
  }
  const hundredths = Math.round((minutes * 100) / ACADEMIC_HOUR)
  const [parts, ofTen] = hundredths % 10 === 0 ? [hundredths / 10, true] : [hundredths, false]
  if (language === 'kk') return `${inWords(hours, 'kk')} бүтін ${ofTen ? 'оннан' : 'жүзден'} ${inWords(parts, 'kk')}`
  const whole = `${inWords(hours, 'ru', 'feminine')} ${russianForm(hours, 'целая', 'целых', 'целых')}`
  const [one, many] = ofTen ? ['десятая', 'десятых'] : ['сотая', 'сотых']
  return `${whole} ${inWords(parts, 'ru', 'feminine')} ${russianForm(parts, one, many, many)}`
}
