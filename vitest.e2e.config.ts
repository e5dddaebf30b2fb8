/** The journeys in a browser. Started by app/commands/e2e.ts, which brings up the site they walk through. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  cacheDir: join(tmpdir(), `talim-tests-${process.getuid?.() ?? 'user'}`, 'vite-e2e'),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // one site and one database for all: people come one after another
    fileParallelism: false,
    maxWorkers: 1,
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
