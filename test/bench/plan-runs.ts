/** The loop of plans for many, in a process of its own: works until nothing waits, and says what that took. */
import { continuePlanRuns } from '../../app/features/learning-plan/plan-run.server.ts'
import { connect } from '../../app/platform/db.server.ts'
import { depsFrom } from '../../app/platform/deps.server.ts'
import { readEnv } from '../../app/platform/env.server.ts'

export interface Worked {
  people: number
  seconds: number
  /** MiB that are alive after the first tenth and at the end */
  alive: [first: number, last: number]
  /** MiB the process held at most */
  most: number
}

const env = readEnv(process.env)
const connection = connect(env.DATABASE_URL!, 4)
const deps = depsFrom(env, connection)

/** What is left when everything that can go has gone; the process is started with --expose-gc. */
function aliveNow(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

async function work(expected: number): Promise<Worked> {
  const began = performance.now()
  const alive: [number, number] = [0, 0]
  let [people, most] = [0, 0]
  for (let made = -1; made !== 0; people += made) {
    made = await continuePlanRuns(deps, { milliseconds: 500 })
    most = Math.max(most, process.memoryUsage.rss() / 2 ** 20)
    if (alive[0] === 0 && people + made >= expected / 10) alive[0] = aliveNow()
  }
  alive[1] = aliveNow()
  return { people, seconds: (performance.now() - began) / 1000, alive, most }
}

process.on('message', ({ expected }: { expected: number }) => void work(expected).then((worked) => process.send?.(worked), (error: Error) => process.send?.({ error: error.message })))
process.once('SIGTERM', () => void connection.close().then(() => process.exit(0)))
