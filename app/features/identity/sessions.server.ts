/** Sessions are rows; the cookie holds a random token of which only the hash is kept. */
import type { Actor, Grant, Job } from '../../access/actor.ts'
import { newToken, tokenHash } from '../../platform/ids.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { today } from '../../platform/clock.server.ts'
import { fullName } from '../../rules/identity/name.ts'

/** A session ends after two hours without a request, and after a working day in any case. */
export const IDLE_SECONDS = 2 * 3600
export const LONGEST_SECONDS = 12 * 3600

interface SessionRow {
  accountId: string
  personId: string
  email: string
  language: Actor['language']
  theme: Actor['theme']
  surname: string | null
  givenName: string
  patronymic: string | null
  qualificationLevel: number | null
  trainerId: string | null
  lastSeenAt: Date
  grants: Grant[]
  jobs: Job[]
}

const ACTOR_COLUMNS = `
  a.id as "accountId", a."personId", a.email, a.language, a.theme, p.surname, p."givenName", p.patronymic, p."qualificationLevel",
  (select t.id from "Trainer" t where t."personId" = p.id and t.kind = 'internal' and t."orderedOn" <= $2::date and t."endedOn" is null) as "trainerId",
  coalesce((select json_agg(json_build_object('role', g.role, 'organisationId', g."organisationId", 'path', o.path))
    from "RoleGrant" g join "Organisation" o on o.id = g."organisationId" where g."accountId" = a.id and g."revokedAt" is null), '[]') as grants,
  coalesce((select json_agg(json_build_object('organisationId', j."organisationId", 'path', o.path, 'kind', o.kind, 'positionCode', j."positionCode"))
    from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
    where j."personId" = p.id and j."fromOn" <= $2::date and (j."toOn" is null or j."toOn" >= $2::date)), '[]') as jobs`

const asActor = (row: SessionRow): Actor => ({
  accountId: row.accountId,
  personId: row.personId,
  name: fullName(row),
  email: row.email,
  language: row.language,
  theme: row.theme,
  qualificationLevel: row.qualificationLevel,
  trainerId: row.trainerId,
  grants: row.grants,
  jobs: row.jobs,
})

/** Opens a session and returns the token for the cookie. */
export async function openSession({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, accountId: string, device: string): Promise<string> {
  const token = newToken()
  const now = clock.now()
  await pool.query(
    'insert into "Session" ("tokenHash", "accountId", "createdAt", "lastSeenAt", "expiresAt", "device") values ($1, $2, $3, $3, $4, $5)',
    [tokenHash(token), accountId, now, new Date(now.getTime() + LONGEST_SECONDS * 1000), device.slice(0, 200)],
  )
  return token
}

/** Whose session this is, or null when there is none, it is over, or the account is blocked. One query. */
export async function readSession({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, token: string): Promise<Actor | null> {
  const now = clock.now()
  const hash = tokenHash(token)
  const { rows } = await pool.query<SessionRow>({
    name: 'read-session',
    text: `select s."lastSeenAt", ${ACTOR_COLUMNS}
      from "Session" s join "Account" a on a.id = s."accountId" join "Person" p on p.id = a."personId"
      where s."tokenHash" = $1 and s."expiresAt" > $3 and s."lastSeenAt" > $4 and a."blockedAt" is null`,
    values: [hash, today(clock), now, new Date(now.getTime() - IDLE_SECONDS * 1000)],
  })
  const [row] = rows
  if (!row) return null
  if (now.getTime() - row.lastSeenAt.getTime() > 60_000) await pool.query('update "Session" set "lastSeenAt" = $2 where "tokenHash" = $1', [hash, now])
  return asActor(row)
}

/** The actor an account would be, outside a request; for scenarios and tests. */
export async function actorOf({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, accountId: string): Promise<Actor> {
  const { rows } = await pool.query<SessionRow>(`select ${ACTOR_COLUMNS} from "Account" a join "Person" p on p.id = a."personId" where a.id = $1`, [accountId, today(clock)])
  if (!rows[0]) throw new Error(`no account ${accountId}`)
  return asActor(rows[0])
}

export const closeSession = ({ pool }: Pick<Deps, 'pool'>, token: string) => pool.query('delete from "Session" where "tokenHash" = $1', [tokenHash(token)])

/** Ends every session of an account, on every device. */
export const closeAllSessions = ({ pool }: Pick<Deps, 'pool'>, accountId: string) => pool.query('delete from "Session" where "accountId" = $1', [accountId])

export interface OpenSession {
  createdAt: string
  lastSeenAt: string
  device: string
  current: boolean
}

/** The sessions of an account that are still good, newest first. */
export async function listSessions({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, accountId: string, currentToken: string): Promise<OpenSession[]> {
  const now = clock.now()
  const { rows } = await pool.query<{ tokenHash: string; createdAt: Date; lastSeenAt: Date; device: string }>(
    'select * from "Session" where "accountId" = $1 and "expiresAt" > $2 and "lastSeenAt" > $3 order by "lastSeenAt" desc',
    [accountId, now, new Date(now.getTime() - IDLE_SECONDS * 1000)],
  )
  return rows.map((row) => ({
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    device: row.device,
    current: row.tokenHash === tokenHash(currentToken),
  }))
}
