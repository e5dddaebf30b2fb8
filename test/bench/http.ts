/** A small HTTP/1.1 client on bare sockets: keep-alive, one request at a time on each connection, little work of its own. */
import { connect, type Socket } from 'node:net'

export interface Reply {
  status: number
  /** status line and headers */
  head: string
  /** byte by byte as latin1; only of a request that keeps it */
  body: string
  /** on the wire, headers included */
  bytes: number
}

export const request = (method: string, port: number, path: string, headers: Record<string, string> = {}, body = ''): Buffer => {
  const all = { Host: `127.0.0.1:${port}`, ...headers, ...(method === 'POST' && { 'Content-Length': String(Buffer.byteLength(body)), 'Sec-Fetch-Site': 'same-origin' }) }
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
}

export const header = (head: string, name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim()

const LENGTH = /content-length: (\d+)/i

export class Connection {
  readonly #socket: Socket
  #done: ((reply: Reply) => void) | null = null
  #fail: ((error: Error) => void) | null = null
  #keep = false
  #early = ''
  #reply: Reply | null = null
  #missing = 0
  #body: Buffer[] = []

  private constructor(socket: Socket) {
    this.#socket = socket
    const broken = (why: string) => this.#fail?.(new Error(why))
    socket.on('error', ({ message }) => broken(message))
    socket.on('close', () => broken('the server closed the connection'))
  }

  static open(port: number): Promise<Connection> {
    return new Promise((done, fail) => {
      let connection: Connection | null = null
      const buffer = Buffer.allocUnsafe(65_536)
      const socket = connect({ host: '127.0.0.1', port, noDelay: true, onread: { buffer, callback: (size) => { connection?.take(buffer.subarray(0, size)); return true } } })
      socket.once('error', fail)
      socket.once('connect', () => { socket.off('error', fail); done((connection = new Connection(socket))) })
    })
  }

  /** Sends and waits for the whole answer. */
  ask(bytes: Buffer, keep = false): Promise<Reply> {
    return new Promise((done, fail) => {
      this.#done = done
      this.#fail = fail
      this.#keep = keep
      this.#reply = null
      this.#socket.write(bytes)
    })
  }

  take(chunk: Buffer) {
    let body = chunk
    if (!this.#reply) {
      let [end, early] = [chunk.indexOf('\r\n\r\n'), 0]
      let head: string
      if (end < 0 || this.#early) {
        early = this.#early.length
        const text = this.#early + chunk.toString('latin1')
        end = text.indexOf('\r\n\r\n')
        if (end < 0) return void (this.#early = text)
        head = text.slice(0, end)
        this.#early = ''
      } else head = chunk.toString('latin1', 0, end)
      const status = Number(head.slice(9, 12))
      const length = LENGTH.exec(head)
      if (!length && status !== 204 && status !== 304) return this.#fail?.(new Error(`an answer without Content-Length: ${head.slice(0, 200)}`))
      this.#missing = length ? Number(length[1]) : 0
      this.#reply = { status, head, body: '', bytes: head.length + 4 + this.#missing }
      this.#body = []
      body = chunk.subarray(end + 4 - early)
    }
    this.#missing -= body.length
    if (this.#keep && body.length > 0) this.#body.push(Buffer.from(body))
    if (this.#missing > 0) return
    const reply = this.#reply
    this.#reply = null
    if (this.#keep) reply.body = Buffer.concat(this.#body).toString('latin1')
    this.#done?.(reply)
  }

  close() {
    this.#fail = null
    this.#socket.destroy()
  }
}
