/** npm run build: Prisma's client, the pages, and the script of the camera. Does nothing when nothing changed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STAMP = 'build/.stamp'
const WATCHED = ['app', 'prisma/schema.prisma', 'remix.config.js', 'vite.config.ts', 'package-lock.json']
const IGNORED = /^app\/(commands|server\/(?!context|page))/

function* files(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) yield* files(join(path, name))
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const root of WATCHED) for (const file of files(root)) if (!IGNORED.test(file)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function run(program: string, args: string[], extra: Record<string, string> = {}) {
  const done = spawnSync(join('node_modules/.bin', program), args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', env: { ...process.env, ...extra } })
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`)
    throw new Error(`${program} ${args[0] ?? ''} failed; its words are above.`)
  }
}

/** Prisma's client from the schema, without downloading anything. */
export function generateClient() {
  if (existsSync('prisma/generated/client.ts') && statSync('prisma/generated/client.ts').mtimeMs > statSync('prisma/schema.prisma').mtimeMs) return
  run('prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' })
}

/** Builds what is missing or out of date; says what it does through `say`. Returns whether anything was built. */
export async function build(say: (text: string) => void = () => {}): Promise<boolean> {
  generateClient()
  const now = fingerprint()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now && existsSync('build/server/index.js')) return false
  say('Building the pages (about half a minute, only after a change) …')
  run('remix', ['vite:build', '--logLevel', 'warn'], { NODE_ENV: 'production' })
  const { build: bundle } = await import('vite')
  await bundle({
    configFile: false, logLevel: 'error', publicDir: false,
    build: { outDir: 'build/client', emptyOutDir: false, target: 'es2020', rollupOptions: { input: 'app/features/verification/scan.client.ts', output: { format: 'iife', entryFileNames: 'scan.js' } } },
  })
  mkdirSync('build', { recursive: true })
  writeFileSync(STAMP, now)
  return true
}

if (import.meta.main) {
  const built = await build((text) => console.log(text))
  console.log(built ? 'Built.' : 'Nothing changed since the last build.')
}
