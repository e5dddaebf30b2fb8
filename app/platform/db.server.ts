/** The database: one pool a process, Prisma on top of it. */
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '#db'

export type Database = PrismaClient
/** inside a transaction, or not: queries take either */
export type Db = PrismaClient | Prisma.TransactionClient

export interface Connection {
  db: Database
  pool: pg.Pool
  close(): Promise<void>
}

/** Opens a pool and a Prisma client on it. Waits at most 5 s for a connection. */
export function connect(url: string, size = 12): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 20_000,
    application_name: 'talim',
    options: '-c jit=off', // compiling a board's statement takes longer than running it
  })
  pool.on('error', () => {}) // an idle connection was cut; the next query opens another
  const db = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 10_000, timeout: 20_000 } })
  return {
    db,
    pool,
    async close() {
      await db.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}

/** A statement that is kept as text with its parameters numbered, for `$queryRaw` within a transaction: `tx.$queryRaw(statement(TEXT, a, b))`. */
export function statement(text: string, ...values: readonly unknown[]): Prisma.Sql {
  const parts = text.split(/\$(\d+)/)
  return new Prisma.Sql(parts.filter((_, place) => place % 2 === 0), parts.filter((_, place) => place % 2 === 1).map((number) => values[Number(number) - 1]))
}

const codeOf = (error: unknown): string | undefined => {
  const known = error as { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }; cause?: unknown }
  return known?.meta?.driverAdapterError?.cause?.originalCode ?? known?.code
}

/** Did the write meet a unique index (somebody was first)? */
export const isUniqueViolation = (error: unknown): boolean => ['P2002', '23505'].includes(codeOf(error) ?? '')

/** Did the write meet what excludes it, such as two periods over one day (somebody was first)? */
export const isExclusionViolation = (error: unknown): boolean => codeOf(error) === '23P01'

/** Did somebody else take the same in the meantime: by excluding it, or by waiting for us while we waited for them? */
export const isOvertaken = (error: unknown): boolean => isExclusionViolation(error) || ['40P01', 'P2034'].includes(codeOf(error) ?? '')

/** What a transaction answers; the other answer where somebody else took the same in the meantime and nothing was written. */
export async function unlessOvertaken<Answer>(work: Promise<Answer>, otherwise: () => Answer): Promise<Answer> {
  try {
    return await work
  } catch (error) {
    if (!isOvertaken(error)) throw error
    return otherwise()
  }
}

const GONE = /P1001|P1002|P1008|P1017|P2024|P2037|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P01|57P02|57P03|08\d\d\d/
const GONE_WORDS = /terminat|timeout exceeded when trying to connect|Can't reach database|Connection (closed|refused)|DatabaseNotReachable|starting up|shutting down|not queryable|SocketTimeout|ECONNREFUSED/i

/** Is the database away for the moment (as against: our mistake)? */
export function isDatabaseGone(error: unknown): boolean {
  for (let at = error as { message?: string; cause?: unknown } | undefined, depth = 0; at && depth < 5; at = at.cause as typeof at, depth++)
    if (GONE.test(codeOf(at) ?? '') || GONE_WORDS.test(at.message ?? '')) return true
  return false
}
