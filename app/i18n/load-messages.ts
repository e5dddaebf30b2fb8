import type { Locale } from './locale.ts'
import type { Messages } from './translate.ts'

/** Fetches the catalogue of one language; each is a file of its own in the build. */
export const loadMessages = async (locale: Locale): Promise<Messages> =>
  (await (locale === 'kk' ? import('./kk/index.ts') : locale === 'ru' ? import('./ru/index.ts') : import('./en/index.ts'))).default
