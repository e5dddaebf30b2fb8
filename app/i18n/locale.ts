/** The three languages of the interface; Kazakh is the source and the default. */
export const LOCALES = ['kk', 'ru', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'kk'

export const isLocale = (text: unknown): text is Locale => typeof text === 'string' && (LOCALES as readonly string[]).includes(text)

/** The first of our languages a browser asks for, by its own order of preference. */
export function fromAcceptLanguage(header: string | null | undefined): Locale {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const weight = Number(rest.find((one) => one.trim().startsWith('q='))?.trim().slice(2) ?? 1)
      return { language: tag.toLowerCase().split('-')[0], weight: Number.isFinite(weight) ? weight : 0, place }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
  return wishes.map(({ language }) => language).find(isLocale) ?? DEFAULT_LOCALE
}
