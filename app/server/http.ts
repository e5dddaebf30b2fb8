/** Small things about HTTP: bodies with a limit, answers with their headers, the address of the client. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { promisify } from 'node:util'

export class BodyTooLarge extends Error {}
/** The client went away, or stopped sending, in the middle of a body. */
export class BodyBroken extends Error {}
const STALLED_MILLISECONDS = 5000

/** Reads a whole body; rejects with BodyTooLarge past the limit (bytes), with BodyBroken when it does not come to its end. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge()
  return new Promise((done, fail) => {
    const parts: Buffer[] = []
    let size = 0
    const broken = () => end(() => fail(new BodyBroken()))
    let stalled = setTimeout(broken, STALLED_MILLISECONDS)
    const end = (tell: () => void) => {
      clearTimeout(stalled)
      request.off('data', take).off('end', whole).off('aborted', broken).off('close', broken)
      tell()
    }
    const take = (part: Buffer) => {
      size += part.length
      if (size > limit) return end(() => fail(new BodyTooLarge()))
      parts.push(part)
      clearTimeout(stalled)
      stalled = setTimeout(broken, STALLED_MILLISECONDS)
    }
    const whole = () => end(() => done(Buffer.concat(parts)))
    request.on('data', take).on('end', whole).on('aborted', broken).on('close', broken).on('error', () => {})
  })
}

/** The client's address; the first hop of X-Forwarded-For only when a proxy of ours stands in front. */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? String(request.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : ''
  return forwarded || request.socket.remoteAddress || 'unknown'
}

export const isLoopback = (request: IncomingMessage): boolean => /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

/** The URL of a request, or null when host or path are none. */
export function readUrl(request: IncomingMessage, secure: boolean): URL | null {
  const { host } = request.headers
  const target = request.url ?? ''
  if (!host || !HOST.test(host) || target.length > 4096 || !target.startsWith('/') || target.startsWith('//')) return null
  try {
    const url = new URL(target, `${secure ? 'https' : 'http'}://${host}`)
    const path = decodeURIComponent(url.pathname)
    for (const character of path) if (character < ' ' || character === '\u007f') return null
    return url
  } catch {
    return null
  }
}

/** Was this sent from our own pages? Sec-Fetch-Site first; without it, Origin must be ours: as asked for, or as a proxy in front is known to people. */
export function isOwnForm(request: IncomingMessage, publicHost: string | null): boolean {
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin !== undefined) {
    try {
      const from = new URL(origin).host
      return from === host || from === publicHost
    } catch {
      return false
    }
  }
  return site !== undefined
}

const PACKABLE = /^(?:text\/|application\/(?:json|javascript|.*\+json)|image\/svg)/
/** beyond this many bytes packing leaves the main thread; below, going there and back costs more than the work */
const LONG = 256 * 1024
// a window as large as what is packed at once: the usual 4 MiB takes longer to set up than a page to pack
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_LGWIN]: 18 } }
const GZIP = { level: 4 }
const [br, gz] = [promisify(brotliCompress), promisify(gzip)]

/** Ends an answer, packed when the client takes that and it is worth it. */
export async function send(request: IncomingMessage, response: ServerResponse, status: number, headers: Record<string, string | string[]>, body: Buffer): Promise<void> {
  let bytes = body
  const accepts = String(request.headers['accept-encoding'] ?? '')
  if (body.length > 1200 && PACKABLE.test(String(headers['Content-Type'] ?? headers['content-type'] ?? ''))) {
    const long = body.length > LONG
    if (/\bbr\b/.test(accepts)) [bytes, headers] = [long ? await br(body, BROTLI) : brotliCompressSync(body, BROTLI), { ...headers, 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }]
    else if (/\bgzip\b/.test(accepts)) [bytes, headers] = [long ? await gz(body, GZIP) : gzipSync(body, GZIP), { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }]
  }
  if (response.destroyed) return
  response.writeHead(status, { ...headers, 'Content-Length': String(bytes.length) })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
