/** Passwords: argon2id (19 MiB, t=2, p=1), hashed two at a time so that nobody else waits. */
import { hash, verify } from '@node-rs/argon2'

const ARGON2ID = 2 // the package exports it as a const enum, which type stripping cannot read
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Runs work that hashes when its turn has come. Such work must not wait for another turn. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < AT_ONCE) running++
  else await new Promise<void>((turn) => waiting.push(turn)) // the place is handed over, so nobody slips in between
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFC'), OPTIONS))

let decoy: Promise<string> | null = null

/** Compares within a turn. Without a hash (no such account) it takes the same time and says no. */
export async function matches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('a password nobody has', OPTIONS)
  const right = await verify(stored ?? (await decoy), password.normalize('NFC'))
  return right && stored !== null
}

/** Checks a password in turn; with `matches` and `inTurn` guesses can be counted one after the other. */
export const checkPassword = (stored: string | null, password: string): Promise<boolean> => inTurn(() => matches(stored, password))

const COMMON = /^(?:(?:password|parol|құпиясөз|пароль|qwerty|йцукен|talim|тәлім|admin|kazakhstan|қазақстан|казахстан|almaty|astana)[\d!.@]*|(.)\1+|(?:0?1234567890?)+\d*|1q2w3e4r.*)$/iu

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common'

/** What is wrong with a new password: at least 12 characters, any characters, not one of the first that are guessed. */
export function passwordProblem(password: string): PasswordProblem | null {
  const length = [...password].length
  if (length < 12) return 'too-short'
  if (length > 200) return 'too-long'
  return COMMON.test(password) ? 'too-common' : null
}
