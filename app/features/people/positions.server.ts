/** Names of positions, from the dictionary. */
import { dictionaries } from '#content'
import type { Locale } from '../../i18n/locale.ts'

const NAMES = new Map(dictionaries.positions.map(({ code, name }) => [code, name]))

/** The name of a position; a code the dictionary no longer has is shown as it is. */
export const positionName = (code: string, locale: Locale): string => NAMES.get(code)?.[locale] ?? code
