/** The journeys in a browser. Started by app/commands/e2e.ts, which brings up the sites they walk through: as many as there are workers. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  cacheDir: join(tmpdir(), `talim-tests-${process.getuid?.() ?? 'user'}`, 'vite-e2e'),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: ['test/e2e/support/site.ts'],
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
