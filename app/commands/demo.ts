/** The demo world of `npm start`, and what is printed of it. */
import { demoAccounts, makeDemoWorld, type DemoAccount } from '../../prisma/scenarios/demo.ts'
import { paths } from '../paths.ts'
import type { Deps } from '../platform/deps.server.ts'

/** Makes the demo world when the database has no people yet. True when it was made now. */
export async function ensureDemo(deps: Deps, say: (text: string) => void): Promise<boolean> {
  const client = await deps.pool.connect()
  try {
    await client.query('select pg_advisory_lock(7397197009)')
    if ((await deps.db.person.count()) > 0) return false
    await makeDemoWorld(deps, say)
    return true
  } finally {
    await client.query('select pg_advisory_unlock(7397197009)').catch(() => {})
    client.release()
  }
}

export interface DemoFacts {
  url: string
  accounts: DemoAccount[]
  certificates: Record<'valid' | 'annulled' | 'superseded', { number: string; url: string } | null>
}

export async function demoFacts(deps: Pick<Deps, 'db' | 'publicUrl'>): Promise<DemoFacts> {
  const first = async (status: string) => {
    const row = await deps.db.certificate.findFirst({ where: { status }, orderBy: { issuedAt: 'asc' }, select: { number: true, key: true } })
    return row && { number: row.number, url: `${deps.publicUrl}${paths.verifySheet(row.number, row.key)}` }
  }
  const [valid, annulled, superseded] = [await first('valid'), await first('annulled'), await first('superseded')]
  return { url: deps.publicUrl, accounts: demoAccounts(), certificates: { valid, annulled, superseded } }
}

export function printDemo({ accounts, certificates }: DemoFacts, say: (text: string) => void) {
  say('\nDemo accounts (invented people):')
  for (const { role, email, password, name } of accounts) say(`  ${role.padEnd(34)} ${email.padEnd(30)} ${password}   ${name}`)
  say('\nDemo certificates:')
  for (const [state, certificate] of Object.entries(certificates)) if (certificate) say(`  ${state.padEnd(12)} ${certificate.number}   ${certificate.url}`)
}
