/** The three catalogues say the same things, in their own letters, and exactly what the code asks for. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../app/i18n/messages.server.ts'
import { REFUSALS } from '../../app/rules/kernel/refusals.ts'
import { messagesInCode } from './messages-in-code.ts'

const APP = join(import.meta.dirname, '../../app')
const LOCALES = ['kk', 'ru', 'en'] as const
type Locale = (typeof LOCALES)[number]
type Catalogue = Record<string, string>

/** The forms a noun takes after a number. Kazakh keeps the singular, yet has both categories; Russian has four. */
const FORMS: Record<Locale, string[]> = { kk: ['one', 'other'], ru: ['few', 'many', 'one', 'other'], en: ['one', 'other'] }

const filesOf = (locale: Locale): string[] => readdirSync(join(APP, 'i18n', locale)).filter((name) => name.endsWith('.json')).sort()
const read = (locale: Locale, file: string): Catalogue => JSON.parse(readFileSync(join(APP, 'i18n', locale, file), 'utf8'))
const whole = Object.fromEntries(LOCALES.map((locale) => [locale, Object.assign({}, ...filesOf(locale).map((file) => read(locale, file)))])) as Record<Locale, Catalogue>

const stem = (key: string): string => key.split('#')[0]!
const stems = (catalogue: Catalogue): string[] => [...new Set(Object.keys(catalogue).map(stem))].sort()
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
/** What one language asks the code for under each key, over all its plural forms. */
const parametersIn = (catalogue: Catalogue): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const [key, text] of Object.entries(catalogue)) found.set(stem(key), [...new Set([...(found.get(stem(key)) ?? []), ...placeholders(text)])].sort())
  return found
}
const PARAMETERS = Object.fromEntries(LOCALES.map((locale) => [locale, parametersIn(whole[locale])])) as Record<Locale, Map<string, string[]>>
const KEYS = stems(whole.en)
const PLURAL = new Set(Object.keys(whole.en).filter((key) => key.includes('#')).map(stem))
/** Texts that fail, as `key: text`, so that a failure can be read. */
const wrong = (locale: Locale, fails: (text: string, key: string) => boolean): string[] => Object.entries(whole[locale]).filter(([key, text]) => fails(text, key)).map(([key, text]) => `${key}: ${text}`)

describe('three languages, one catalogue', () => {
  test('the same areas in each', () => {
    expect(filesOf('kk')).toEqual(filesOf('en'))
    expect(filesOf('ru')).toEqual(filesOf('en'))
  })

  test.each(filesOf('en'))('%s has the same keys in each, sorted', (file) => {
    for (const locale of LOCALES) {
      const keys = Object.keys(read(locale, file))
      expect(keys, locale).toEqual([...keys].sort())
      expect(stems(read(locale, file)), locale).toEqual(stems(read('en', file)))
    }
  })

  test.each(LOCALES)('%s: every file is loaded, and no key stands in two of them', (locale) => {
    const all = filesOf(locale).flatMap((file) => Object.keys(read(locale, file)))
    expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([])
    expect(MESSAGES[locale]).toEqual(whole[locale])
  })

  test.each(LOCALES)('%s: plural keys have exactly the forms of the language', (locale) => {
    expect(FORMS[locale]).toEqual(new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted())
    const found = Object.keys(whole[locale])
    const plural = [...new Set(found.filter((key) => key.includes('#')).map(stem))]
    expect(plural.sort()).toEqual([...PLURAL].sort())
    for (const key of plural) expect(found.filter((one) => stem(one) === key).map((one) => one.split('#')[1] ?? 'no form').sort(), key).toEqual(FORMS[locale])
  })

  test.each(LOCALES)('%s: the same parameters as the others', (locale) => {
    expect(PARAMETERS[locale]).toEqual(PARAMETERS.en)
    // a form may leave out the number («one minute»), nothing else
    const torn = wrong(locale, (text, key) => PARAMETERS[locale].get(stem(key))!.some((name) => name !== '{count}' && !text.includes(name)))
    expect(torn).toEqual([])
  })
})

describe('every text', () => {
  test.each(LOCALES)('%s: says something, calmly', (locale) => {
    expect(wrong(locale, (text) => text.trim() === '' || text !== text.trim()), 'empty or padded').toEqual([])
    expect(wrong(locale, (text) => /[!！]/.test(text)), 'exclamation marks').toEqual([])
    expect(wrong(locale, (text) => /\{(?!\w+\})|(?<!\{\w+)\}/.test(text)), 'a brace that is no parameter').toEqual([])
  })

  test.each(['kk', 'ru'] as const)('%s: has no letters of the other alphabet', (locale) => {
    const letters = locale === 'kk' ? /[^аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя]/iu : /[^абвгдеёжзийклмнопрстуфхцчшщъыьэюя]/iu
    const latin = /^(Tälim|PDF|QR|CSV|XLSX|Excel|UTC|Aitu|WhatsApp|Outlook|Google|Apple|iPhone|Mac|URL)$/
    const strange = (text: string) => {
      const bare = text.replace(/\{\w+\}|https?:\/\/\S+|[\w.+-]+@[\w.-]+\w/g, ' ')
      return (bare.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => letters.test(word) && !latin.test(word))
    }
    expect(Object.entries(whole[locale]).flatMap(([key, text]) => strange(text).map((word) => `${key}: ${word}`))).toEqual([])
  })

  test('en: has no Cyrillic letters', () => expect(wrong('en', (text) => /\p{Script=Cyrillic}/u.test(text))).toEqual([]))

  test('an ending is never glued to a parameter', () => {
    // Kazakh endings follow the vowels of the word: «{name} үшін» fits every name, «{name}ның» does not
    for (const locale of LOCALES) expect(wrong(locale, (text) => /\}\p{L}/u.test(text) || /\}['’]/.test(text)), locale).toEqual([])
    const noNoun = /\}-(?!бет|кесте|сабақ|сұрақ|әрекет|модуль|тармақ|қосымша|жол)/u
    expect(wrong('kk', (text) => noNoun.test(text)), 'a number may be joined to a noun only').toEqual([])
  })
})

describe('what the code asks for', () => {
  const { asked, templates, strings } = messagesInCode(APP)
  const patterns = templates.map((template) => ({ ...template, pattern: new RegExp(`^${template.parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`) }))

  test('the calls are found', () => {
    expect(asked.length).toBeGreaterThan(200)
    expect(templates.length).toBeGreaterThan(10)
  })

  test('no message is missing', () => {
    const known = new Set(KEYS)
    expect(asked.filter(({ key }) => !known.has(key)).map(({ key, place }) => `${place} ${key}`)).toEqual([])
    expect(patterns.filter(({ pattern }) => !KEYS.some((key) => pattern.test(key))).map(({ place, parts }) => `${place} ${parts.join('…')}`)).toEqual([])
  })

  test('every parameter of a message is given, and a number to every plural', () => {
    const short = asked.flatMap(({ key, place, parameters }) => {
      if (parameters === null) return []
      const needed = [...(PARAMETERS.en.get(key) ?? []).map((name) => name.slice(1, -1)), ...(PLURAL.has(key) ? ['count'] : [])]
      return [...new Set(needed)].filter((name) => !parameters.includes(name)).map((name) => `${place} ${key} without ${name}`)
    })
    expect(short).toEqual([])
  })

  test('no message is unused', () => {
    const used = (key: string): boolean =>
      strings.has(key) ||
      key.startsWith('refusal.') || // below
      patterns.some(({ parts, pattern, wordsOfFile }) => {
        const found = pattern.exec(key)
        // `courses.${group}.${value}` would fit a whole area: there the first hole must be a word the file writes out
        return found !== null && (parts[0]!.split('.').length > 2 || wordsOfFile.has(found[1]!.split('.')[0]!))
      })
    expect(KEYS.filter((key) => !used(key))).toEqual([])
  })
})

describe('refusals', () => {
  test('every code has a title and a text in each language, and nothing else is called a refusal', () => {
    const wanted = Object.keys(REFUSALS).flatMap((code) => [`refusal.${code}.text`, `refusal.${code}.title`]).sort()
    for (const locale of LOCALES) expect(Object.keys(whole[locale]).filter((key) => key.startsWith('refusal.')), locale).toEqual(wanted)
  })

  test.each(Object.entries(REFUSALS))('%s uses its own facts only', (code, facts) => {
    for (const locale of LOCALES)
      for (const part of ['title', 'text']) expect(facts.map((fact) => `{${fact}}`), `${locale} ${part}`).toEqual(expect.arrayContaining(placeholders(whole[locale][`refusal.${code}.${part}`] ?? '')))
  })
})
