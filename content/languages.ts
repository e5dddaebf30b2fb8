import type { Finding, Path } from './problem.ts'

export const LANGUAGES = ['kk', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

const COPY_LENGTH = 40 // shorter texts may be the same words in both languages

/** A text pasted from one language into the other: one language only (397/24). */
export const isCopy = (kk: string, ru: string) => kk === ru && kk.length >= COPY_LENGTH
export const copied = (path: Path): Finding => ({
  path,
  code: 'language.unequal',
  message: 'The Russian text is a copy of the Kazakh one; write each language in itself.',
  clause: '397/24',
})
