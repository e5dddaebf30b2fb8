/** What use-cases need of the outside world; the server makes it once, tests pass another clock, database or chance. */
import { randomInt } from 'node:crypto'
import type pg from 'pg'
import type { Chance } from '../rules/learning/test.ts'
import { bigBlueButton } from './bigbluebutton.server.ts'
import { systemClock, type Clock } from './clock.server.ts'
import type { Connection, Database } from './db.server.ts'
import type { Env } from './env.server.ts'
import { secretsFrom, type Secrets } from './secrets.server.ts'
import type { WebinarRoom } from './webinar-room.ts'

export interface Deps {
  db: Database
  pool: pg.Pool
  clock: Clock
  secrets: Secrets
  chance: Chance
  /** address of the site as printed on certificates and in mails, without a slash at the end */
  publicUrl: string
  /** the webinar room of this installation; none where no server is set */
  webinars?: WebinarRoom
}

const systemChance: Chance = () => randomInt(2 ** 47) / 2 ** 47

/** Where people reach this installation: as set, else where the server listens. */
export const publicUrlOf = ({ TALIM_PUBLIC_URL, HOST, PORT }: Env): string => TALIM_PUBLIC_URL ?? `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`

/** The real dependencies of a process. */
export const depsFrom = (env: Env, { db, pool }: Connection): Deps => ({
  db,
  pool,
  clock: systemClock,
  secrets: secretsFrom(env.TALIM_SECRET),
  chance: systemChance,
  publicUrl: publicUrlOf(env),
  ...(env.BIGBLUEBUTTON_URL !== undefined && { webinars: bigBlueButton({ url: env.BIGBLUEBUTTON_URL, secret: env.BIGBLUEBUTTON_SECRET! }) }),
})
