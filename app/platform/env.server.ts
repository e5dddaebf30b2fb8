/** Every setting of Tälim: read once, checked, described. The table of the README is compared with this list by a test. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['1', '0', 'true', 'false', 'on', 'off', 'yes', 'no']).transform((text) => ['1', 'true', 'on', 'yes'].includes(text))
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)
const httpAddress = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))

/** name → what it must be; optional ones have their default here or below, where it depends on others */
export const SETTINGS = {
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/.+/, 'must start with postgresql://').optional(),
  TALIM_DEMO: flag.optional(),
  TALIM_PUBLIC_URL: httpAddress.optional(),
  TALIM_DATA: z.string().min(1).default('.data'),
  TALIM_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TALIM_TODAY: z.iso.date().optional(),
  TALIM_TRUST_PROXY: flag.default(false),
  TALIM_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TALIM_POOL: whole(1, 90).default(12),
  TALIM_BODY_LIMIT_KB: whole(16, 10_240).default(1024),
  TALIM_UPLOAD_LIMIT_KB: whole(16, 65_536).default(8192),
  TALIM_VERIFY_CACHE: whole(0, 2_000_000).default(150_000),
  BIGBLUEBUTTON_URL: httpAddress.optional(),
  BIGBLUEBUTTON_SECRET: z.string().min(8, 'must have at least 8 characters').optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\/.+/, 'must start with smtp:// or smtps://').optional(),
  MAIL_FROM: z.string().min(3).default('Tälim <talim@talim.example.kz>'),
} as const

const Settings = z.object(SETTINGS)
type Read = z.output<typeof Settings>
export type Env = Omit<Read, 'TALIM_DEMO' | 'TALIM_PUBLIC_URL' | 'TALIM_SECRET'> & {
  TALIM_DEMO: boolean
  TALIM_PUBLIC_URL: string | null
  TALIM_SECRET: string
}

/** A wrong setting, said in one sentence: which and why. */
export class SettingError extends Error {
  override name = 'SettingError'
}

/** Reads and checks the settings; throws a SettingError that names the first wrong one. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, source[name] === '' ? undefined : source[name]]))
  const read = Settings.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    const name = String(issue?.path[0])
    const value = /SECRET|URL/.test(name) ? '' : ` is "${given[name]}" and`
    throw new SettingError(`The setting ${name}${value} cannot be used: ${issue?.message}. See the table of settings in README.md.`)
  }
  const env = read.data
  const demo = env.TALIM_DEMO ?? env.DATABASE_URL === undefined
  if (env.DATABASE_URL !== undefined && env.TALIM_SECRET === undefined)
    throw new SettingError('The setting TALIM_SECRET is missing: with a DATABASE_URL of your own every process needs the same secret of at least 32 characters (for instance from `openssl rand -hex 32`).')
  if (!demo && env.TALIM_PUBLIC_URL === undefined)
    throw new SettingError('The setting TALIM_PUBLIC_URL is missing: it is printed in the QR code of every certificate, for instance https://talim.example.kz.')
  if (env.TALIM_TODAY !== undefined && !demo)
    throw new SettingError('The setting TALIM_TODAY moves the clock and works in the demo only (TALIM_DEMO=on).')
  if (env.BIGBLUEBUTTON_URL !== undefined && env.BIGBLUEBUTTON_SECRET === undefined) throw new SettingError('The setting BIGBLUEBUTTON_SECRET is missing: it is the shared secret of the server at BIGBLUEBUTTON_URL (`bbb-conf --secret` shows both).')
  return { ...env, TALIM_DEMO: demo, TALIM_PUBLIC_URL: env.TALIM_PUBLIC_URL ?? null, TALIM_SECRET: env.TALIM_SECRET ?? keptSecret(env.TALIM_DATA) }
}

/** The secret of an installation that was given none: made once, kept beside its data. */
function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was first
    }
  }
  return readFileSync(file, 'utf8').trim()
}

let current: Env | null = null

/** The settings of this process. */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}
