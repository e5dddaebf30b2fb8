/** From a key and its parameters to a sentence of one language. */
import type en from './en/index.ts'
import type { Locale } from './locale.ts'

type Catalogue = typeof en
/** A key of the catalogues; plural forms share one key and are chosen by `count`. */
export type MessageKey = StripPlural<Extract<keyof Catalogue, string>>
type StripPlural<Key extends string> = Key extends `${infer Stem}#${'one' | 'few' | 'many' | 'other'}` ? Stem : Key

export type Messages = Readonly<Record<string, string>>
export type Parameters = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, parameters?: Parameters) => string

/** dear to make, and a page makes a translator of its own */
const PLURALS: Partial<Record<Locale, Intl.PluralRules>> = {}

/** The function that picks messages. A missing message is a bug: it throws in tests and shows its key to nobody else. */
export function translator(locale: Locale, messages: Messages): Translate {
  const plurals = (PLURALS[locale] ??= new Intl.PluralRules(locale))
  return (key, parameters = {}) => {
    const { count } = parameters
    const form = typeof count === 'number' ? (messages[`${key}#${plurals.select(count)}`] ?? messages[`${key}#other`]) : undefined
    const text = form ?? messages[key]
    if (text === undefined) throw new Error(`no message ${key} in ${locale}`)
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? `{${name}}`))
  }
}
