/** npm run bench: one run measures everything, prints the table and writes it into docs/performance.md. */
import { build } from '../../app/commands/build.ts'

process.env.NODE_ENV = 'production'
await build((text) => console.error(text))
const { bench } = await import('./bench.ts') // needs Prisma's client, which the build makes
const problems = await bench()
for (const problem of problems) console.error(`WRONG: ${problem}`)
process.exit(problems.length > 0 ? 1 : 0)
