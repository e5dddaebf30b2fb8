/**
 * npm test: everything that must hold, cheapest first, stopping at the first thing that does not: types beside lint,
 * content and build; tests; journeys in a browser. Ends with one line: "N passed, N failed".
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

interface Counts {
  passed: number
  failed: number
}
const counts: Counts = { passed: 0, failed: 0 }
const scratch = mkdtempSync(join(tmpdir(), 'talim-test-run-'))
const say = (text: string) => process.stdout.write(`${text}\n`)

/** What failed, said in a sentence; the details are above it. */
class Stop extends Error {}

const running = new Set<ReturnType<typeof spawn>>()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const child of running) child.kill(signal) // each ends what it started itself
    rmSync(scratch, { recursive: true, force: true })
    process.exitCode = 130
  })

/** Runs a program of ours; `hear` gets what it says as it says it. Resolves with its exit code. */
function run(program: string, args: readonly string[], hear: (bytes: Buffer, where: 'stdout' | 'stderr') => void, env: Record<string, string> = {}): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    running.add(child)
    child.stdout.on('data', (bytes: Buffer) => hear(bytes, 'stdout'))
    child.stderr.on('data', (bytes: Buffer) => hear(bytes, 'stderr'))
    child.once('error', fail)
    child.once('close', (code) => {
      running.delete(child)
      done(code ?? 1)
    })
  })
}

/** Runs a script of ours and lets it speak; resolves with its exit code and what it said. */
async function aloud(...args: string[]): Promise<{ code: number; said: string }> {
  let said = ''
  const code = await run(process.execPath, args, (bytes, where) => {
    if (where === 'stdout') said = (said + bytes.toString()).slice(-100_000)
    process[where].write(bytes)
  })
  return { code, said }
}

/** one of several steps failed: what the others say from now on is of no interest */
let stopped = false
/** A step that passes or does not. Others may run beside it, so it is heard in one piece, when it is done. */
async function step(what: string, sentence: string, program: string, args: readonly string[], env: Record<string, string> = {}) {
  if (stopped) return
  const started = performance.now()
  const said: { bytes: Buffer; where: 'stdout' | 'stderr' }[] = []
  const code = await run(program, args, (bytes, where) => said.push({ bytes, where }), env)
  if (stopped) return
  say(`\n▸ ${what} …`)
  for (const { bytes, where } of said) process[where].write(bytes)
  if (code !== 0) {
    counts.failed++
    throw new Stop(sentence)
  }
  say(`✓ ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

/** Steps side by side; the first that fails ends the others. */
async function sideBySide(...rows: Promise<void>[]) {
  try {
    await Promise.all(rows)
  } catch (error) {
    stopped = true
    for (const child of running) child.kill('SIGTERM')
    await Promise.allSettled(rows)
    throw error
  }
}

const CLIENT = 'prisma/generated/client.ts'
const clientIsFresh = () => existsSync(CLIENT) && statSync(CLIENT).mtimeMs >= statSync('prisma/schema.prisma').mtimeMs
/** `prisma generate` wants to see an engine it never calls. */
const generateClient = () =>
  step('Database client from the schema', 'The database client could not be made from prisma/schema.prisma; the reason is above.', 'node_modules/.bin/prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' })

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const inPath = (names: readonly string[]) => (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
const installed = () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path)) ?? inPath(BROWSERS)
const ofPlaywright = async () => {
  const path = (await import('playwright')).chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** The browser the tests of pages and the journeys need: the one that is there, or one that can be had. */
async function findBrowser(): Promise<string> {
  const there = installed() ?? (await ofPlaywright())
  if (there) return there
  const isDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version') && inPath(['apt-get'])
  if (isDebian) {
    say('No browser is installed; installing Chromium with apt-get (once) …')
    const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', 'chromium'], quiet)
  } else {
    say('No browser is installed; fetching the Chromium of Playwright (once) …')
    spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], { stdio: 'ignore' })
  }
  const now = installed() ?? (await ofPlaywright())
  if (now) return now
  counts.failed++
  throw new Stop('The tests of pages need Chromium or Chrome, and none was found or could be installed: install it (Debian: apt-get install chromium) or give its path with CHROMIUM_PATH.')
}

/** Counts of a run of vitest, from its JSON report. */
function tally(report: string): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0, success = false } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number> & { success?: boolean }
  // a file that could not even be read has no test that failed
  return { passed: numPassedTests, failed: numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites)) }
}
const add = ({ passed, failed }: Counts) => {
  counts.passed += passed
  counts.failed += failed
}

async function everything() {
  const browser = await findBrowser()
  process.env.CHROMIUM_PATH = browser
  if (!clientIsFresh()) await generateClient()
  const check = (what: string, sentence: string, ...args: string[]) => step(what, sentence, process.execPath, args)
  say('\n▸ Types, beside them lint, content, clauses and build …')
  await sideBySide(
    check('Types', 'The types do not fit; every place is named above.', 'node_modules/typescript/bin/tsc', '--noEmit'),
    (async () => {
      await check('Lint', 'The house rules are broken; every place is named above.', 'node_modules/eslint/bin/eslint.js', '.')
      await check('Content', 'The content cannot be published; file and line are named above.', 'app/commands/check-content.ts')
      await check('Clauses', 'A clause is named that is in no register; it is named above.', 'app/commands/trace.ts', '--check')
      // the rooms with a real server and the journeys find it done
      await check('Build', 'The application could not be built; the reason is above.', 'app/commands/build.ts')
    })(),
  )

  say('\n▸ Tests …')
  const report = join(scratch, 'vitest.json')
  const tests = await aloud('node_modules/vitest/vitest.mjs', 'run', '--configLoader=native', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const found = tally(report)
  add(tests.code === 0 ? found : { ...found, failed: Math.max(1, found.failed) })
  if (tests.code !== 0) throw new Stop(`${Math.max(1, found.failed)} tests failed; each is named above.`)

  if (!existsSync('app/commands/e2e.ts')) return say('\n▸ Journeys in a browser: skipped, app/commands/e2e.ts is not there.')
  say('\n▸ Journeys in a browser …')
  const journeys = await aloud('app/commands/e2e.ts')
  const [, passed = '0', failed = '0'] = /Journeys: (\d+) passed, (\d+) failed/.exec(journeys.said) ?? []
  add({ passed: Number(passed), failed: journeys.code === 0 ? 0 : Math.max(1, Number(failed)) })
  if (journeys.code !== 0) throw new Stop('A journey through the pages failed; it is named above.')
}

try {
  await everything()
} catch (error) {
  if (!(error instanceof Stop)) counts.failed++
  process.stderr.write(`\n✗ ${error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
rmSync(scratch, { recursive: true, force: true })
process.exitCode ||= counts.failed > 0 ? 1 : 0
say(`\n${counts.passed} passed, ${counts.failed} failed`)
