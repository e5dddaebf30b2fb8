/**
 * npm run e2e: the journeys of test/e2e in a real browser, against what `npm start` starts. Two sites, each with a demo
 * world of its own in a temporary folder, so that two journeys walk at a time and none meets the other; on a site people
 * come one after another. `npm run e2e -- stranger` walks only the journeys whose file has that in its name, on one site.
 * Ends everything it started, also when something fails.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort, removeEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from '../platform/embedded-postgres.server.ts'
import { build } from './build.ts'

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'brave-browser']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe', 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe', '/snap/bin/chromium',
]
const START_SECONDS = 240
const SITES = 2

const say = (text: string) => process.stdout.write(`${text}\n`)
/** Taken down in the opposite order, whatever happens. */
const cleanups: (() => Promise<void> | void)[] = []

function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM_PATH is ${given}, and there is no such file.`)
  }
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => BROWSERS.map((name) => join(folder, name)))
  const found = ['/usr/bin/chromium', ...inPath, ...PLACES].find((path) => existsSync(path))
  if (!found) throw new Error('The journeys need Chromium or Chrome, and none was found. Install it (Debian: apt install chromium) or give its path with CHROMIUM_PATH=…')
  return found
}


const gone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null
const exit = (child: ChildProcess) => (gone(child) ? Promise.resolve() : new Promise<void>((done) => child.once('exit', () => done())))

/** Asks a process of ours to end, and makes it after a while. */
async function end(child: ChildProcess, seconds: number) {
  if (gone(child)) return
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
  await exit(child)
  clearTimeout(impatient)
}

/** Everything of this shell but our own settings, so that nobody's .data or database is touched. */
const cleanEnvironment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TALIM_|DATABASE_URL$|SMTP_URL$|MAIL_FROM$|PORT$|HOST$|NODE_ENV$|VITEST)/.test(name))) as NodeJS.ProcessEnv

/** Starts the site as `npm start` does; resolves when it is ready. `errors` are the lines it logged as errors. */
async function startSite(settings: Record<string, string>) {
  const site = spawn(process.execPath, ['app/commands/start.ts'], { env: { ...cleanEnvironment(), ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  const errors: string[] = []
  let rest = ''
  const listen = (bytes: Buffer) => {
    words = (words + bytes.toString()).slice(-20_000)
    const lines = (rest + bytes.toString()).split('\n')
    rest = lines.pop() ?? ''
    errors.push(...lines.filter((line) => /"level":(?:"error"|"fatal"|[56]0)/.test(line)))
  }
  site.stdout.on('data', listen)
  site.stderr.on('data', listen)
  cleanups.push(() => end(site, 20))
  for (const until = Date.now() + START_SECONDS * 1000; Date.now() < until; ) {
    if (gone(site)) throw new Error(`The site did not start. Its last words:\n${words}`)
    if (existsSync(join(settings.TALIM_DATA!, 'server.json')) && (await fetch(`${settings.TALIM_PUBLIC_URL}/readyz`).then(({ ok }) => ok, () => false))) return { errors }
    await new Promise((next) => setTimeout(next, 150))
  }
  throw new Error(`The site was not ready within ${START_SECONDS} s. Its last words:\n${words}`)
}

async function walk(): Promise<number> {
  const started = Date.now()
  const browser = findBrowser()
  await build(say)

  say('Starting the sites with their demo worlds …')
  const sites = await Promise.all(Array.from({ length: process.argv.length > 2 ? 1 : SITES }, aSite))
  say(`Ready after ${seconds(started)} s: ${sites.map(({ settings }) => settings.TALIM_PUBLIC_URL).join(', ')}`)

  const report = join(sites[0]!.settings.TALIM_DATA!, 'report.json')
  const vitest = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.e2e.config.ts', `--maxWorkers=${sites.length}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
    { env: { ...cleanEnvironment(), E2E_SITES: JSON.stringify(sites.map(({ settings }) => settings)), CHROMIUM_PATH: browser }, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  cleanups.push(() => end(vitest, 20))
  await exit(vitest)

  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>) : {}
  const errors = sites.flatMap((site) => site.errors)
  if (errors.length > 0) say(`\nThe sites logged ${errors.length} errors meanwhile:\n${errors.slice(0, 5).map((line) => line.slice(0, 1500)).join('\n')}`)
  say(`\nJourneys: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}; ${seconds(started)} s altogether.`)
  return vitest.exitCode === 0 && errors.length === 0 ? 0 : 1
}

/** A site with everything of its own; `errors` grows while it runs. */
async function aSite(): Promise<{ settings: Record<string, string>; errors: readonly string[] }> {
  const data = mkdtempSync(join(tmpdir(), 'talim-e2e-'))
  const postgresFolder = join(data, 'postgres')
  cleanups.push(() => {
    removeEmbeddedPostgres(postgresFolder)
    rmSync(data, { recursive: true, force: true })
  })
  const port = await freePort()
  const settings = { PORT: String(port), TALIM_DATA: data, TALIM_SECRET: randomBytes(32).toString('hex'), TALIM_DEMO: 'on', TALIM_PUBLIC_URL: `http://127.0.0.1:${port}`, TALIM_LOG: 'warn' }
  const found: { database: EmbeddedPostgres | null } = { database: null }
  cleanups.push(() => found.database?.stop()) // the site ends it; this is for a site that could not
  const { errors } = await startSite(settings)
  const database = (found.database = await startEmbeddedPostgres(postgresFolder)) // runs already: only tells its address
  if (!database.adopted) throw new Error('The database of the site was not found.')
  return { settings: { ...settings, DATABASE_URL: database.url }, errors }
}

const seconds = (since: number) => Math.round((Date.now() - since) / 1000)

let ending: Promise<void> | null = null
const takeDown = () =>
  (ending ??= (async () => {
    for (const cleanup of cleanups.reverse()) await Promise.resolve(cleanup()).catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  })())

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void takeDown().then(() => process.exit(1))
  })

let code = 1
try {
  code = await walk()
} catch (error) {
  process.stderr.write(`\nThe journeys did not run. ${error instanceof Error ? error.message : String(error)}\n`)
}
await takeDown()
process.exit(code)
