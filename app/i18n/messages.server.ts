/** All catalogues, for the server; a browser loads only its own (`load-messages.ts`). */
import en from './en/index.ts'
import kk from './kk/index.ts'
import ru from './ru/index.ts'
import type { Locale } from './locale.ts'
import { translator, type Messages, type Translate } from './translate.ts'

export const MESSAGES: Record<Locale, Messages> = { kk, ru, en }
const TRANSLATORS: Record<Locale, Translate> = { kk: translator('kk', kk), ru: translator('ru', ru), en: translator('en', en) }

export const translate = (locale: Locale): Translate => TRANSLATORS[locale]
