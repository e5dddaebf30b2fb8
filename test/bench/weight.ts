/** What a browser fetches for the first view of a page, and how many bytes that is on the wire. */
import { Connection, header, request } from './http.ts'
import { brotliDecompressSync } from 'node:zlib'

export interface Weight {
  requests: number
  /** without fonts, headers included, compressed as sent */
  bytes: number
  fonts: number
  fontBytes: number
}

const links = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, link]) => link!)

/** Follows the page's links to styles, scripts, icon and fonts, the scripts' imports, and the words of the page's language. */
export async function weigh(port: number, path: string, language: 'kk' | 'ru' | 'en' = 'kk'): Promise<Weight> {
  const weight: Weight = { requests: 0, bytes: 0, fonts: 0, fontBytes: 0 }
  const fetched = new Set<string>()
  const todo = [path]
  for (const at of todo) {
    if (fetched.has(at)) continue
    fetched.add(at)
    const { body, size } = await get(port, at, language)
    if (at.endsWith('.woff2')) {
      weight.fonts++
      weight.fontBytes += size
      continue
    }
    weight.requests++
    weight.bytes += size
    const from = (link: string) => new URL(link, `http://x${at}`).pathname
    if (at === path) todo.push(...links(body, /<link[^>]+href="([^"]+)"/g).filter((link) => link.startsWith('/')).map(from), ...links(body, /<script[^>]+src="([^"]+)"/g).map(from), ...links(body, /<img[^>]+src="(\/[^"]+)"/g).map(from))
    if (at === path || at.endsWith('.js')) todo.push(...links(body, /(?:import|from)\s*["'](\.{0,2}\/[^"']+\.js)["']/g).map(from), ...links(body, new RegExp(`import\\(["'](\\./${language}-[\\w-]+\\.js)["']`, 'g')).map(from))
  }
  return weight
}

async function get(port: number, path: string, language: string): Promise<{ body: string; size: number }> {
  const connection = await Connection.open(port)
  const { status, head, body, bytes } = await connection.ask(request('GET', port, path, { 'Accept-Encoding': 'br, gzip', 'Accept-Language': language, Accept: 'text/html' }), true)
  connection.close()
  if (status !== 200) throw new Error(`${path}: ${head.slice(0, 100)}`)
  return { body: header(head, 'content-encoding') === 'br' ? brotliDecompressSync(Buffer.from(body, 'latin1')).toString() : Buffer.from(body, 'latin1').toString(), size: bytes }
}
