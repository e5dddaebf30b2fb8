/** npm run bench: one run measures everything, prints the tables and writes them into docs/performance.md; `npm run bench -- year` measures one part. */
import { build } from '../../app/commands/build.ts'

process.env.NODE_ENV = 'production'
await build((text) => console.error(text))
const { bench, PARTS } = await import('./bench.ts') // needs Prisma's client, which the build makes
const asked = process.argv.slice(2)
const parts = PARTS.filter((part) => asked.length === 0 || asked.includes(part))
if (parts.length < asked.length) throw new Error(`parts are ${PARTS.join(', ')}`)
const problems = await bench(parts)
for (const problem of problems) console.error(`WRONG: ${problem}`)
process.exit(problems.length > 0 ? 1 : 0)
