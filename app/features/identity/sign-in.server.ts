/** Sign-in by e-mail or IIN. Wrong name, wrong password and blocked account answer alike and take the same time. */
import { record } from '../../platform/audit.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isIin } from '../../rules/identity/iin.ts'
import { fullName } from '../../rules/identity/name.ts'
import { inTurn, matches } from './passwords.server.ts'
import { openSession } from './sessions.server.ts'
import { countFailure, forgetFailures, secondsToWait } from './throttle.server.ts'

const WINDOW_SECONDS = 15 * 60
/** failures in the window: for one name from one address, for one name from everywhere, from one address */
const LIMITS = { pair: 5, name: 50, address: 60 }

export type SignIn = { ok: true; token: string; language: string } | { ok: false; why: 'wrong' } | { ok: false; why: 'wait'; seconds: number }

export async function signIn(
  { identifier, password, address, device }: { identifier: string; password: string; address: string; device: string },
  deps: Deps,
): Promise<SignIn> {
  const name = identifier.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '')
  const nameKey = deps.secrets.lookup(`sign-in:${name}`)
  const keys = { pair: `sign-in:${nameKey}:${address}`, name: `sign-in:${nameKey}`, address: `sign-in-from:${address}` }
  const mustWait = async (): Promise<SignIn | null> => {
    const seconds = await secondsToWait(deps, { [keys.pair]: LIMITS.pair, [keys.name]: LIMITS.name, [keys.address]: LIMITS.address })
    return seconds > 0 ? { ok: false, why: 'wait', seconds } : null
  }
  const early = await mustWait()
  if (early) return early

  const account = await deps.db.account.findFirst({
    where: isIin(name) ? { person: { iinLookup: deps.secrets.lookup(`iin:${name}`) } } : { email: name },
    select: { id: true, passwordHash: true, blockedAt: true, language: true, person: true },
  })
  // asked again when the turn has come: a thousand guesses sent at once all passed the first question
  const refused = await inTurn(async (): Promise<SignIn | null> => {
    const late = await mustWait()
    if (late) return late
    if ((await matches(account?.passwordHash ?? null, password)) && !account?.blockedAt) return null
    await Promise.all(Object.values(keys).map((key) => countFailure(deps, key, WINDOW_SECONDS)))
    return { ok: false, why: 'wrong' }
  })
  if (refused || !account) return refused ?? { ok: false, why: 'wrong' }
  await forgetFailures(deps, [keys.pair])
  const token = await openSession(deps, account.id, device)
  await record(deps.db, { actor: { accountId: account.id, name: fullName(account.person) }, at: deps.clock.now(), event: 'session.opened', subject: ['Account', account.id] })
  return { ok: true, token, language: account.language }
}
