import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { renderToStaticMarkup } from 'react-dom/server'
import { SCENES } from './gallery.tsx'

const require = createRequire(import.meta.url)
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The style sheets with the fonts inside, as one string. */
export function galleryStyle(): string {
  const fonts = read('../../app/ui/fonts.css').replaceAll(/url\('(@fontsource[^']+)'\)/g, (_, path: string) => `url(data:font/woff2;base64,${readFileSync(require.resolve(path)).toString('base64')})`)
  return fonts + read('../../app/ui/styles.css')
}

export function galleryBody(name: string): string {
  return renderToStaticMarkup(SCENES[name]!.scene)
}

/** One scene as a whole page. */
export function galleryDocument(name: string, { theme }: { theme?: 'light' | 'dark' } = {}): string {
  return `<!doctype html><html lang="${SCENES[name]!.lang}"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Tälim: ${name}</title><style>${galleryStyle()}</style></head><body>${galleryBody(name)}</body></html>`
}
