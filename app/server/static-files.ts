/** The built assets, read once, compressed once when first asked for, served from memory. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.ico': 'image/x-icon', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.json': 'application/json',
}
const COMPRESSED = ['.js', '.css', '.svg', '.txt', '.webmanifest', '.json']

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

interface Asset {
  type: string
  plain: Buffer
  packed: boolean
  br?: Buffer
  gzip?: Buffer
  immutable: boolean
}

/** Loads a folder; returns a function that answers a path it knows, with these headers, and says whether it did. */
export function serveFolder(folder: string, headers: Readonly<Record<string, string>> = {}) {
  const assets = new Map<string, Asset>()
  const walk = (path: string) => {
    for (const name of readdirSync(join(folder, path))) {
      const at = `${path}/${name}`
      if (statSync(join(folder, at)).isDirectory()) walk(at)
      else if (TYPES[extname(name)]) {
        const plain = readFileSync(join(folder, at))
        assets.set(at, {
          type: TYPES[extname(name)]!,
          plain,
          packed: COMPRESSED.includes(extname(name)) && plain.length > 400,
          immutable: at.startsWith('/assets/'),
        })
      }
    }
  }
  walk('')

  return (request: IncomingMessage, response: ServerResponse, pathname: string): boolean => {
    const asset = assets.get(pathname)
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const accepts = String(request.headers['accept-encoding'] ?? '')
    const encoding = !asset.packed ? null : /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null
    const body = encoding === 'br' ? (asset.br ??= brotliCompressSync(asset.plain, BROTLI)) : encoding === 'gzip' ? (asset.gzip ??= gzipSync(asset.plain)) : asset.plain
    response.writeHead(200, {
      ...headers,
      'Content-Type': asset.type,
      'Content-Length': body.length,
      'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      ...(asset.packed && { Vary: 'Accept-Encoding' }),
      ...(encoding && { 'Content-Encoding': encoding }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}
