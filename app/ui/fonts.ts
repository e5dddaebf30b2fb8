import cyrillic from '@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2?url'
import cyrillicExt from '@fontsource-variable/onest/files/onest-cyrillic-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/onest/files/onest-latin-wght-normal.woff2?url'

/** The two font files worth fetching before the style sheet is read; a third follows only if a page needs it. */
export function fontPreloads(locale: string): readonly [string, string] {
  if (locale === 'kk') return [cyrillic, cyrillicExt]
  if (locale === 'ru') return [cyrillic, latin]
  return [latin, cyrillic]
}
