import type { Language } from '../engine/language.ts'
import { dayInFigures } from './calendar-day.ts'

/** What the system keeps of an act of signing: Kazakhstan time, `YYYY-MM-DD HH:MM`, and what exactly was signed. */
export interface SignedRecord {
  at: string
  version: number
  hash: string
}

/** Stands where a pen would have signed. The first twelve characters of the hash are enough to find the version. */
export function signedInTheSystem({ at, version, hash }: SignedRecord, language: Language): string {
  const [day, time] = at.split(' ') as [string, string]
  const moment = `${dayInFigures(day)} ${time}`
  const mark = hash.slice(0, 12)
  return language === 'kk'
    ? `Жүйеде қол қойылды: ${moment}, ${version}-нұсқа, ${mark}`
    : `Подписано в системе: ${moment}, версия ${version}, ${mark}`
}
