/** Asking for the password once more before something is signed: an open session may be in other hands (397/A1.ack). */
import type { Actor } from '../../access/actor.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { inTurn, matches } from './passwords.server.ts'
import { countFailure, forgetFailures, secondsToWait } from './throttle.server.ts'

const WRONG_PASSWORDS = 10
const WRONG_PASSWORDS_SECONDS = 900

export type OwnPasswordProblem = 'password-missing' | 'password-wrong' | 'password-wait'

/** Is this the actor's own password? null: it is. Guesses are counted together with those on the profile page. */
export async function confirmPassword(actor: Actor, password: string, deps: Deps): Promise<OwnPasswordProblem | null> {
  const account = await deps.db.account.findUniqueOrThrow({ where: { id: actor.accountId }, select: { passwordHash: true } })
  return ownPasswordProblem(actor, account.passwordHash, password, deps)
}

/** The same, where the account has been read already. */
export async function ownPasswordProblem(actor: Actor, stored: string | null, password: string, deps: Deps): Promise<OwnPasswordProblem | null> {
  if (password === '') return 'password-missing'
  const key = `own-password:${actor.accountId}`
  return inTurn(async () => {
    if ((await secondsToWait(deps, { [key]: WRONG_PASSWORDS })) > 0) return 'password-wait'
    if (await matches(stored, password)) {
      await forgetFailures(deps, [key])
      return null
    }
    await countFailure(deps, key, WRONG_PASSWORDS_SECONDS)
    return 'password-wrong'
  })
}

/** Does the work of signing only when the password is right: `await afterPassword(actor, password, deps, () => acknowledgePlan(…))`. */
export async function afterPassword<Result>(actor: Actor, password: string, deps: Deps, work: () => Promise<Result>): Promise<{ problem: OwnPasswordProblem } | { problem: null; result: Result }> {
  const problem = await confirmPassword(actor, password, deps)
  return problem ? { problem } : { problem: null, result: await work() }
}
