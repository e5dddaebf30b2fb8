/** A forgotten password, and the first password of a new account: a link by mail, good once and for an hour (a week for the first). */
import { translate } from '../../i18n/messages.server.ts'
import { isLocale } from '../../i18n/locale.ts'
import { formatter } from '../../i18n/format.ts'
import { paths } from '../../paths.ts'
import { record } from '../../platform/audit.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newToken, tokenHash } from '../../platform/ids.server.ts'
import { queueMail } from '../../platform/mail.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { hashPassword } from './passwords.server.ts'
import { countFailure } from './throttle.server.ts'

const HOUR = 3_600_000

/** Longer than writing a link takes, so that the time of the answer does not tell whether one was written. */
const ANSWER_AFTER_MILLISECONDS = 150

/** Sends a link if the address belongs to an account; says nothing either way, and takes the same time. Three an hour for an address. */
export async function requestReset(asked: { email: string; address: string }, deps: Deps): Promise<void> {
  const [done] = await Promise.allSettled([sendIfKnown(asked, deps), new Promise((late) => setTimeout(late, ANSWER_AFTER_MILLISECONDS))])
  if (done.status === 'rejected') throw done.reason
}

async function sendIfKnown({ email, address }: { email: string; address: string }, deps: Deps): Promise<void> {
  const name = email.normalize('NFKC').trim().toLowerCase()
  // counted first and judged by the count, so that requests sent at once do not all pass
  const forAddress = await countFailure(deps, `reset-from:${address}`, 3600)
  if (forAddress > 30) return
  if ((await countFailure(deps, `reset:${deps.secrets.lookup(`reset:${name}`)}`, 3600)) > 3) return
  const account = await deps.db.account.findUnique({ where: { email: name }, select: { id: true, email: true, language: true, blockedAt: true } })
  if (!account || account.blockedAt) return
  await deps.db.$transaction((tx) => sendLink(tx, deps, account, 'reset'))
}

/** Writes the link's row and its mail in the caller's transaction. */
export async function sendLink(tx: Db, deps: Deps, account: { id: string; email: string; language: string }, kind: 'reset' | 'invitation'): Promise<void> {
  const token = newToken()
  const now = deps.clock.now()
  const expiresAt = new Date(now.getTime() + (kind === 'reset' ? HOUR : 7 * 24 * HOUR))
  await tx.passwordReset.create({ data: { tokenHash: tokenHash(token), accountId: account.id, createdAt: now, expiresAt } })
  const locale = isLocale(account.language) ? account.language : 'kk'
  const t = translate(locale)
  const link = `${deps.publicUrl}${paths.resetPassword(token)}`
  const until = formatter(locale).dateTime(expiresAt.toISOString())
  await queueMail(tx, deps, {
    key: `${kind}:${tokenHash(token)}`,
    to: account.email,
    language: locale,
    subject: t(kind === 'reset' ? 'account.mail.reset.subject' : 'account.mail.invitation.subject'),
    text: t(kind === 'reset' ? 'account.mail.reset.text' : 'account.mail.invitation.text', { link, until }),
  })
}

/** The account a link belongs to while it is good. */
export async function readReset(token: string, deps: Deps): Promise<{ accountId: string; email: string } | null> {
  const row = await deps.db.passwordReset.findUnique({ where: { tokenHash: tokenHash(token) }, include: { account: true } })
  if (!row || row.usedAt || row.expiresAt <= deps.clock.now() || row.account.blockedAt) return null
  return { accountId: row.accountId, email: row.account.email }
}

/** Sets the new password, uses up the link and ends every session. False: the link is no longer good. */
export async function resetPassword({ token, password }: { token: string; password: string }, deps: Deps): Promise<boolean> {
  if (!(await readReset(token, deps))) return false // hashing is dear: not for whoever guesses links
  const passwordHash = await hashPassword(password)
  return deps.db.$transaction(async (tx) => {
    const now = deps.clock.now()
    const used = await tx.passwordReset.updateMany({ where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now }, account: { blockedAt: null } }, data: { usedAt: now } })
    if (used.count !== 1) return false
    const { accountId } = await tx.passwordReset.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } })
    const { personId } = await tx.account.update({ where: { id: accountId }, data: { passwordHash } })
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    await tx.passwordReset.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } })
    await tx.session.deleteMany({ where: { accountId } })
    await record(tx, { actor: { accountId, name: fullName(person) }, at: now, event: 'account.password-set', subject: ['Account', accountId] })
    return true
  })
}
