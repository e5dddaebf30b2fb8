/** A browser as the server sees one: says where a form came from, keeps cookies, follows nothing by itself. */
import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
  /** path and query of the Location header */
  location: string
  milliseconds: number
}
export interface Ask {
  method?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
  /** fields of a form */
  form?: Record<string, string>
  json?: unknown
  /** milliseconds without an answer that count as a hang */
  patience?: number
}

export class Browser {
  readonly url: string
  readonly cookies: Map<string, string>
  readonly agent = new Agent({ keepAlive: true, maxSockets: 64 })

  constructor(url: string, cookies: Record<string, string> = {}) {
    this.url = url
    this.cookies = new Map(Object.entries(cookies))
  }

  get = (path: string, ask: Ask = {}): Promise<Answer> => this.ask(path, ask)
  post = (path: string, form: Record<string, string> = {}, ask: Ask = {}): Promise<Answer> =>
    this.ask(path, { ...ask, method: 'POST', form, headers: { Origin: this.url, 'Sec-Fetch-Site': 'same-origin', ...ask.headers } })

  ask(path: string, { method = 'GET', headers = {}, body, form, json, patience = 30_000 }: Ask = {}): Promise<Answer> {
    const bytes = form ? new URLSearchParams(form).toString() : json !== undefined ? JSON.stringify(json) : body
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { hostname, port } = new URL(this.url)
    const started = performance.now()
    return new Promise((done, fail) => {
      const asked = request(
        {
          hostname, port, path, method, agent: this.agent, timeout: patience,
          headers: {
            ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }), ...(json !== undefined && { 'Content-Type': 'application/json' }),
            ...(bytes !== undefined && { 'Content-Length': String(Buffer.byteLength(bytes)) }), ...(cookie && { Cookie: cookie }), ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part)).on('error', fail).on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) {
              const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
              if (/max-age=0/i.test(line)) this.cookies.delete(name!)
              else this.cookies.set(name!, value!)
            }
            const all = Buffer.concat(parts)
            const to = response.headers.location
            done({ status: response.statusCode!, headers: response.headers, body: all, text: all.toString('utf8'), location: to ? to.replace(/^https?:\/\/[^/]+/, '') : '', milliseconds: performance.now() - started })
          })
        },
      )
      asked.on('timeout', () => asked.destroy(new Error(`no answer to ${method} ${path.slice(0, 100)} within ${patience} ms`))).on('error', fail)
      asked.end(bytes)
    })
  }

  signIn = (identifier: string, password: string, ask: Ask = {}): Promise<Answer> => this.post('/sign-in', { identifier, password }, ask)
}
