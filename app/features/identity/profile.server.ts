/** What everyone edits for themselves: e-mail, phone, language, theme, password. Names come from HR. */
import type { Actor } from '../../access/actor.ts'
import { record } from '../../platform/audit.server.ts'
import { isUniqueViolation } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { ownPasswordProblem, type OwnPasswordProblem } from './confirm-password.server.ts'
import { hashPassword, passwordProblem, type PasswordProblem } from './passwords.server.ts'

export interface Profile {
  name: string
  email: string
  phone: string
  language: string
}
export const readProfile = async (actor: Actor, { db }: Pick<Deps, 'db'>): Promise<Profile> => {
  const { email, phone, language } = await db.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  return { name: actor.name, email, phone: phone ?? '', language }
}

/** +77XXXXXXXXX from what people type (8 7…, spaces, brackets); '' clears it; null: not a mobile number of Kazakhstan. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/[\s()\-+.]/g, '')
  if (digits === '') return ''
  const national = /^(?:7|8)?(7\d{9})$/.exec(digits)?.[1]
  return national ? `+7${national}` : null
}

export type ProfileErrors = Partial<{ email: 'email' | 'email-taken'; phone: 'phone'; password: OwnPasswordProblem }>

/** Saves contact data; another e-mail asks for the password, because it is a way in. */
export async function saveProfile(actor: Actor, given: { email: string; phone: string; password: string }, deps: Deps): Promise<ProfileErrors> {
  const email = given.email.normalize('NFKC').trim().toLowerCase()
  const phone = readPhone(given.phone)
  const errors: ProfileErrors = {}
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/.test(email) || email.length > 200) errors.email = 'email'
  if (phone === null) errors.phone = 'phone'
  const account = await deps.db.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  if (!errors.email && email !== account.email) {
    const problem = await ownPasswordProblem(actor, account.passwordHash, given.password, deps)
    if (problem) errors.password = problem
  }
  if (Object.keys(errors).length > 0) return errors
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.account.update({ where: { id: actor.accountId }, data: { email, phone: phone || null } })
      await record(tx, { actor, at: deps.clock.now(), event: 'account.contact-changed', subject: ['Account', actor.accountId], data: { email: email !== account.email, phone: (phone || null) !== account.phone } })
    })
    return {}
  } catch (error) {
    if (isUniqueViolation(error)) return { email: 'email-taken' }
    throw error
  }
}

export type PasswordErrors = Partial<{ current: OwnPasswordProblem; next: PasswordProblem }>

/** Changes the password and ends all sessions; the caller opens a new one for this browser. */
export async function changePassword(actor: Actor, given: { current: string; next: string }, deps: Deps): Promise<PasswordErrors> {
  const problem = passwordProblem(given.next)
  const account = await deps.db.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  const current = await ownPasswordProblem(actor, account.passwordHash, given.current, deps)
  if (current) return { current, ...(problem && { next: problem }) }
  if (problem) return { next: problem }
  const passwordHash = await hashPassword(given.next)
  await deps.db.$transaction(async (tx) => {
    await tx.account.update({ where: { id: actor.accountId }, data: { passwordHash } })
    await tx.session.deleteMany({ where: { accountId: actor.accountId } })
    await record(tx, { actor, at: deps.clock.now(), event: 'account.password-set', subject: ['Account', actor.accountId] })
  })
  return {}
}

/** Language and theme of the interface. */
export const savePreferences = (actor: Actor, preferences: { language?: string; theme?: string }, { db }: Pick<Deps, 'db'>) =>
  db.account.update({ where: { id: actor.accountId }, data: preferences })
