/**
 * Certificates as the public page needs them, in memory, and never older than a second.
 *
 * One connection listens to `certificate_changed` and asks PostgreSQL for a sign of life every 300 ms. A database
 * hands over all notices before it answers, so an answer proves that nothing committed before the question is missing here.
 * Without a recent answer nothing in memory is believed: the database itself is asked, and if it cannot be, the answer
 * is "could not check".
 */
import { LRUCache } from 'lru-cache'
import pg from 'pg'
import { stopwatch } from '../../platform/clock.server.ts'

export interface VerifiableCertificate {
  number: string
  key: string
  status: 'valid' | 'annulled' | 'superseded'
  surname: string | null
  givenName: string
  patronymic: string | null
  courseCode: string
  titleKk: string
  titleRu: string
  titleEn: string
  minutes: number
  issuedOn: string
  issuerKk: string
  issuerRu: string
  issuerEn: string
  endedOn: string | null
  reasonGroup: string | null
  supersededBy: string | null
  supersedes: string | null
}

const COLUMNS = `number, key, status, surname, "givenName", patronymic, "courseCode", "titleKk", "titleRu", "titleEn", minutes,
  to_char("issuedOn", 'YYYY-MM-DD') as "issuedOn", "issuerKk", "issuerRu", "issuerEn", to_char("endedOn", 'YYYY-MM-DD') as "endedOn", "reasonGroup", "supersededBy", supersedes`

const HEARTBEAT_MILLISECONDS = 300
const BELIEVED_MILLISECONDS = 900
const ANSWER_WITHIN_MILLISECONDS = 3000
const UNKNOWN = Symbol('no such certificate')

export class CertificateIndex {
  readonly #pool: pg.Pool
  readonly #url: string
  readonly #known: LRUCache<string, VerifiableCertificate | typeof UNKNOWN>
  /** titles and issuers are few; every certificate shares the same text */
  readonly #texts = new Map<string, string>()
  #listener: pg.Client | null = null
  #timer: NodeJS.Timeout | null = null
  #lastSign = Number.NEGATIVE_INFINITY
  /** grows with every notice; what was read across a change is not kept */
  #changes = 0
  #closed = false

  constructor(pool: pg.Pool, url: string, size: number) {
    this.#pool = pool
    this.#url = url
    this.#known = new LRUCache({ max: Math.max(1, size) })
  }

  /** Starts listening; resolves once the first sign of life is there, or the database cannot be reached for now. */
  async start(): Promise<void> {
    await this.#listen()
    this.#timer = setInterval(() => void this.#beat(), HEARTBEAT_MILLISECONDS)
    this.#timer.unref()
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: 2000, application_name: 'talim-listen' })
    client.on('error', () => this.#lose(client))
    client.on('end', () => this.#lose(client))
    client.on('notification', ({ payload }) => {
      this.#changes++
      if (payload) this.#known.delete(payload)
    })
    try {
      await client.connect()
      await client.query('listen certificate_changed')
      if (this.#closed) return void client.end()
      this.#known.clear() // whatever changed while nobody listened
      this.#changes++
      this.#listener = client
      this.#lastSign = stopwatch()
    } catch {
      client.end().catch(() => {})
    }
  }

  #lose(client: pg.Client) {
    if (this.#listener !== client) return
    this.#listener = null
    this.#lastSign = Number.NEGATIVE_INFINITY
    client.end().catch(() => {})
  }

  #beating = false
  async #beat(): Promise<void> {
    if (this.#beating || this.#closed) return
    this.#beating = true
    try {
      const client = this.#listener
      if (!client) return await this.#listen()
      const asked = stopwatch()
      await Promise.race([client.query('select 1'), new Promise((_, fail) => setTimeout(() => fail(new Error('no sign of life')), 2000).unref())])
      this.#lastSign = asked
    } catch {
      if (this.#listener) this.#lose(this.#listener)
    } finally {
      this.#beating = false
    }
  }

  get trusted(): boolean {
    return stopwatch() - this.#lastSign < BELIEVED_MILLISECONDS
  }

  /** From memory, at once: the certificate, null (there is none), or undefined (ask the database). */
  peek(number: string): VerifiableCertificate | null | undefined {
    if (!this.trusted) return undefined
    const known = this.#known.get(number)
    return known === UNKNOWN ? null : known
  }

  /** From memory or the database. Rejects when the database cannot be asked within three seconds. */
  async find(number: string): Promise<VerifiableCertificate | null> {
    const known = this.peek(number)
    if (known !== undefined) return known
    const before = this.#changes
    const query = this.#pool.query<VerifiableCertificate>({ name: 'verify', text: `select ${COLUMNS} from "Certificate" where number = $1`, values: [number] })
    const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('the database did not answer')), ANSWER_WITHIN_MILLISECONDS).unref())
    const { rows } = await Promise.race([query, late])
    const found = rows[0] ? this.#shared(rows[0]) : null
    if (this.#changes === before) this.#known.set(number, found ?? UNKNOWN)
    return found
  }

  /** Fills the memory in the background, little by little, so that nobody waits for it. Returns how many. */
  async warm(): Promise<number> {
    const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds))
    let [after, count] = ['', 0]
    await pause(1000) // the first pages after a start come first
    while (!this.#closed) {
      const before = this.#changes
      const { rows } = await this.#pool.query<VerifiableCertificate>(`select ${COLUMNS} from "Certificate" where number > $1 order by number limit 500`, [after])
      if (this.#changes === before) for (const row of rows) this.#known.set(row.number, this.#shared(row))
      count += rows.length
      after = rows.at(-1)?.number ?? ''
      if (rows.length < 500 || count >= this.#known.max) break
      await pause(10)
    }
    return count
  }

  #shared(row: VerifiableCertificate): VerifiableCertificate {
    const same = (text: string) => {
      const kept = this.#texts.get(text)
      if (kept !== undefined) return kept
      this.#texts.set(text, text)
      return text
    }
    for (const field of ['status', 'courseCode', 'titleKk', 'titleRu', 'titleEn', 'issuedOn', 'issuerKk', 'issuerRu', 'issuerEn'] as const) row[field] = same(row[field]) as never
    return row
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearInterval(this.#timer)
    const client = this.#listener
    this.#listener = null
    await client?.end().catch(() => {})
  }
}
