/** The language of the page, for components: `useT()` and `useFormat()`. */
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { formatter, type Formatter } from './format.ts'
import type { Locale } from './locale.ts'
import { translator, type Messages, type Translate } from './translate.ts'

interface Language {
  locale: Locale
  t: Translate
  format: Formatter
}
const LanguageContext = createContext<Language | null>(null)

export function LanguageProvider({ locale, messages, children }: { locale: Locale; messages: Messages; children: ReactNode }) {
  const value = useMemo(() => ({ locale, t: translator(locale, messages), format: formatter(locale) }), [locale, messages])
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>
}

function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('no LanguageProvider above')
  return language
}
export const useT = (): Translate => useLanguage().t
export const useFormat = (): Formatter => useLanguage().format
export const useLocale = (): Locale => useLanguage().locale
