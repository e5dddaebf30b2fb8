/** What an administrator does: accounts, roles, blocking. An administrator starts a password reset, never chooses a password. */
import { dictionaries } from '#content'
import { ROLES, type Actor, type Role } from '../../access/actor.ts'
import { authorise, Denied, withPaths } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import { isUniqueViolation } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { isIin } from '../../rules/identity/iin.ts'
import { fullName, readName } from '../../rules/identity/name.ts'
import { sendLink } from './password-reset.server.ts'


export const ACCOUNTS_A_PAGE = 50

/** Accounts by name; `query` looks in names and addresses. */
export async function listAccounts(actor: Actor, { query, page }: { query: string; page: number }, deps: Deps) {
  authorise(actor, 'account.manage', {})
  const contains = { contains: query.trim(), mode: 'insensitive' as const }
  const where = query.trim() ? { OR: [{ email: contains }, { person: { OR: [{ surname: contains }, { givenName: contains }] } }] } : {}
  const [total, rows] = await Promise.all([
    deps.db.account.count({ where }),
    deps.db.account.findMany({
      where, orderBy: [{ person: { surname: 'asc' } }, { id: 'asc' }], skip: (page - 1) * ACCOUNTS_A_PAGE, take: ACCOUNTS_A_PAGE,
      include: { person: true, grants: { where: { revokedAt: null } } },
    }),
  ])
  return { total, accounts: rows.map((row) => ({ id: row.id, name: fullName(row.person), email: row.email, blocked: row.blockedAt !== null, roles: row.grants.map(({ role }) => role as Role) })) }
}

export const listOrganisations = ({ db }: Pick<Deps, 'db'>) =>
  db.organisation.findMany({ orderBy: { path: 'asc' }, select: { id: true, kind: true, nameKk: true, nameRu: true, nameEn: true, path: true } })

export async function readAccount(actor: Actor, id: string, deps: Deps) {
  authorise(actor, 'account.manage', {})
  const row = isUuid(id) ? await deps.db.account.findUnique({ where: { id }, include: { person: true, grants: { where: { revokedAt: null }, include: { organisation: true } }, _count: { select: { sessions: true } } } }) : null
  if (!row) throw new Denied(404)
  return {
    id: row.id, personId: row.personId, mayReadPerson: may(actor, 'person.read', await withPaths(deps, { personId: row.personId })), own: row.id === actor.accountId, name: fullName(row.person), email: row.email, blocked: row.blockedAt !== null, hasPassword: row.passwordHash !== null, sessions: row._count.sessions,
    grants: row.grants.map(({ id: grantId, role, organisation }) => ({ id: grantId, role: role as Role, organisation: { kk: organisation.nameKk, ru: organisation.nameRu, en: organisation.nameEn } })),
  }
}

export interface NewAccount {
  surname: string
  givenName: string
  patronymic: string
  email: string
  iin: string
  organisationId: string
  positionCode: string
  language: string
}
export type NewAccountError = 'required' | 'name-letters' | 'email' | 'email-taken' | 'iin' | 'iin-taken' | 'choose'
export type NewAccountResult = { ok: true; id: string } | { ok: false; errors: Partial<Record<keyof NewAccount, NewAccountError>> }

/** Creates person, job and account and sends the invitation to choose a password, all or nothing. */
export async function createAccount(actor: Actor, given: NewAccount, deps: Deps): Promise<NewAccountResult> {
  authorise(actor, 'account.manage', {})
  const errors: Partial<Record<keyof NewAccount, NewAccountError>> = {}
  const email = given.email.normalize('NFKC').trim().toLowerCase()
  const iin = given.iin.replace(/\s/g, '')
  for (const field of ['surname', 'givenName', 'patronymic'] as const) if (given[field].trim() && readName(given[field]) === null) errors[field] = 'name-letters'
  if (!given.givenName.trim()) errors.givenName = 'required'
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/.test(email) || email.length > 200) errors.email = 'email'
  if (iin && !isIin(iin)) errors.iin = 'iin'
  if (!dictionaries.positions.some(({ code }) => code === given.positionCode)) errors.positionCode = 'choose'
  const organisation = isUuid(given.organisationId) ? await deps.db.organisation.findUnique({ where: { id: given.organisationId } }) : null
  if (!organisation) errors.organisationId = 'choose'
  if (Object.keys(errors).length > 0) return { ok: false, errors }

  const now = deps.clock.now()
  const [personId, accountId] = [newId(now.getTime()), newId(now.getTime())]
  const language = ['kk', 'ru', 'en'].includes(given.language) ? given.language : 'kk'
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.person.create({
        data: {
          id: personId, surname: readName(given.surname), givenName: readName(given.givenName)!, patronymic: readName(given.patronymic),
          ...(iin && { iinSealed: deps.secrets.seal(iin), iinLookup: deps.secrets.lookup(`iin:${iin}`) }),
        },
      })
      await tx.jobAssignment.create({ data: { id: newId(now.getTime()), personId, organisationId: given.organisationId, positionCode: given.positionCode, fromOn: toDateColumn(today(deps.clock)) } })
      await tx.account.create({ data: { id: accountId, personId, email, language, createdAt: now } })
      await sendLink(tx, deps, { id: accountId, email, language }, 'invitation')
      await record(tx, { actor, at: now, event: 'account.created', subject: ['Account', accountId], data: { person: personId, organisation: given.organisationId, position: given.positionCode } })
    })
    return { ok: true, id: accountId }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const taken = await deps.db.account.count({ where: { email } })
    return { ok: false, errors: taken ? { email: 'email-taken' } : { iin: 'iin-taken' } }
  }
}

/** Grants a role within an organisation; granting it twice changes nothing. */
export async function grantRole(actor: Actor, accountId: string, role: string, organisationId: string, deps: Deps): Promise<boolean> {
  authorise(actor, 'account.manage', {})
  if (!(ROLES as readonly string[]).includes(role) || !isUuid(organisationId)) return false
  if (!(await deps.db.organisation.findUnique({ where: { id: organisationId } })) || !(await deps.db.account.findUnique({ where: { id: accountId } }))) return false
  const now = deps.clock.now()
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.roleGrant.create({ data: { id: newId(now.getTime()), accountId, role, organisationId, grantedAt: now } })
      await record(tx, { actor, at: now, event: 'role.granted', subject: ['Account', accountId], data: { role, organisation: organisationId } })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return true
}

/** Takes a role away; it acts on the next request, and all sessions end. One's own roles another administrator takes away. */
export async function revokeRole(actor: Actor, accountId: string, grantId: string, deps: Deps): Promise<void> {
  authorise(actor, 'account.manage', {})
  if (!isUuid(grantId)) throw new Denied(404)
  if (accountId === actor.accountId) return // nobody locks themselves out
  const now = deps.clock.now()
  await deps.db.$transaction(async (tx) => {
    const { count } = await tx.roleGrant.updateMany({ where: { id: grantId, accountId, revokedAt: null }, data: { revokedAt: now } })
    if (count === 0) return
    await tx.session.deleteMany({ where: { accountId } })
    await record(tx, { actor, at: now, event: 'role.revoked', subject: ['Account', accountId], data: { grant: grantId } })
  })
}

/** Blocks or unblocks an account; blocking ends all its sessions. */
export async function setBlocked(actor: Actor, accountId: string, blocked: boolean, deps: Deps): Promise<void> {
  authorise(actor, 'account.manage', {})
  if (accountId === actor.accountId) return // nobody locks themselves out
  const now = deps.clock.now()
  await deps.db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({ where: { id: accountId, blockedAt: blocked ? null : { not: null } }, data: { blockedAt: blocked ? now : null } })
    if (count === 0) return
    if (blocked) await tx.session.deleteMany({ where: { accountId } })
    await record(tx, { actor, at: now, event: blocked ? 'account.blocked' : 'account.unblocked', subject: ['Account', accountId] })
  })
}

/** Sends the link to choose a password. */
export async function startReset(actor: Actor, accountId: string, deps: Deps): Promise<void> {
  authorise(actor, 'account.manage', {})
  await deps.db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id: accountId } })
    if (!account || account.blockedAt) return
    await sendLink(tx, deps, account, account.passwordHash ? 'reset' : 'invitation')
    await record(tx, { actor, at: deps.clock.now(), event: 'account.reset-started', subject: ['Account', accountId] })
  })
}
