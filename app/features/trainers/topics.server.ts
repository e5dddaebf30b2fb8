/** Courses a trainer may name as topics, ready to choose from. */
import type { Locale } from '../../i18n/locale.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { publishedEditions } from '../courses/catalogue.server.ts'
import { inLocale } from '../courses/edition.ts'
import type { Topic } from './profile-form.tsx'

export const topicsToChoose = async (deps: Pick<Deps, 'db'>, locale: Locale): Promise<Topic[]> =>
  (await publishedEditions(deps)).map(({ code, standard }) => ({ code, title: inLocale(standard.title, locale) })).toSorted((one, other) => (one.code < other.code ? -1 : 1))

/** An address as people write it; whether it is read is another matter. */
export const isEmail = (text: string): boolean => /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\]{2,}$/.test(text)
