/** Counting failures in the database, so that all processes count together. */
import type { Deps } from '../../platform/deps.server.ts'

/** Counts one failure under a key and returns the count; it starts anew when the window is over. */
export async function countFailure({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, key: string, windowSeconds: number): Promise<number> {
  const now = clock.now()
  const { rows } = await pool.query<{ count: number }>(
    `insert into "Throttle" ("key", "count", "resetAt") values ($1, 1, $3)
     on conflict ("key") do update set
       "count" = case when "Throttle"."resetAt" <= $2 then 1 else "Throttle"."count" + 1 end,
       "resetAt" = case when "Throttle"."resetAt" <= $2 then $3 else "Throttle"."resetAt" end
     returning "count"`,
    [key, now, new Date(now.getTime() + windowSeconds * 1000)],
  )
  return rows[0]!.count
}

/** Seconds to wait when any of the keys has reached its limit, else 0. */
export async function secondsToWait({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, limits: Readonly<Record<string, number>>): Promise<number> {
  const now = clock.now()
  const { rows } = await pool.query<{ key: string; count: number; resetAt: Date }>(
    'select "key", "count", "resetAt" from "Throttle" where "key" = any($1) and "resetAt" > $2',
    [Object.keys(limits), now],
  )
  return Math.max(0, ...rows.filter(({ key, count }) => count >= limits[key]!).map(({ resetAt }) => Math.ceil((resetAt.getTime() - now.getTime()) / 1000)))
}

/** Forgets a key, after a success. */
export const forgetFailures = ({ pool }: Pick<Deps, 'pool'>, keys: readonly string[]) => pool.query('delete from "Throttle" where "key" = any($1)', [keys])
