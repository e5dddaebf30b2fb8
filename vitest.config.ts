/**
 * The tests, in rooms. `vitest --project rules` is instant and may stay on watch: it has no database, and
 * an address that leads nowhere, so that a rule that reaches for one fails. The rooms that need PostgreSQL
 * share one server for the run (test/support/postgres.ts); every file gets a database of its own.
 * Files run two at a time, also on two processors (left to itself vitest would keep one of them idle); those of the room
 * "server" come last and one by one. Journeys in a browser are test/e2e; they have a runner of their own (app/commands/e2e.ts).
 */
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const NOWHERE = 'postgresql://nobody:nothing@127.0.0.1:1/no-database-in-this-room'
const SECRET = 'the secret of the tests, which opens nothing else'
const scratch = join(tmpdir(), `talim-tests-${process.getuid?.() ?? 'user'}`)

const room = (name: string, folders: string[], test: NonNullable<Exclude<TestProjectConfiguration, string | Promise<unknown> | ((...args: never[]) => unknown)>['test']> = {}) => ({
  extends: true as const,
  test: {
    name,
    include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
    setupFiles: ['test/support/quiet-console.ts'],
    env: { DATABASE_URL: NOWHERE, TALIM_SECRET: SECRET, TALIM_PUBLIC_URL: 'https://talim.example.kz', TALIM_LOG: 'silent', TALIM_DATA: scratch },
    ...test,
  },
})
const database = { globalSetup: ['test/support/postgres.ts'], testTimeout: 30_000, hookTimeout: 60_000 }
// the built application in processes of its own, on the demo world
const server = { ...database, globalSetup: [...database.globalSetup, 'test/server/support/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 }

/** What takes a minute by itself begins first, so that nobody waits for it alone in the end. */
class LongestFirst extends BaseSequencer {
  static readonly LONG = ['test/routes/malformed.test.ts', 'test/ui/gallery.test.ts']
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LongestFirst.LONG.some((file) => moduleId.endsWith(file))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  cacheDir: join(scratch, 'vite'),
  test: {
    passWithNoTests: true,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      room('rules', ['rules']),
      room('content', ['content']),
      room('certificates', ['certificates'], { testTimeout: 60_000 }),
      room('ui', ['ui'], { testTimeout: 60_000 }),
      room('access', ['access']),
      room('i18n', ['i18n']),
      room('platform', ['platform'], { ...database, testTimeout: 120_000 }),
      room('features', ['features'], database),
      room('routes', ['routes'], server),
      // measures, kills and waits: two files at a time would measure each other
      room('server', ['server'], { ...server, maxWorkers: 1 }),
    ],
  },
})
