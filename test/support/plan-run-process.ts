/** The loop of plan runs in a process of its own, to be killed: says after every batch how many people are done. Arguments: day, people a batch. */
import { continuePlanRuns } from '../../app/features/learning-plan/plan-run.server.ts'
import { fixedClock } from '../../app/platform/clock.server.ts'
import { connect } from '../../app/platform/db.server.ts'
import { secretsFrom } from '../../app/platform/secrets.server.ts'

const [day = '', size = ''] = process.argv.slice(2)
const { db, pool, close } = connect(process.env.DATABASE_URL!, 4)
const deps = { db, pool, clock: fixedClock(`${day}T05:00:00.000Z`), secrets: secretsFrom('the secret of a world that is made for one test file'), chance: () => 0.5, publicUrl: 'https://talim.example.kz' }
let people = 0
for (let made = -1; made !== 0; people += made) {
  made = await continuePlanRuns(deps, { batch: Number(size), milliseconds: 0 })
  process.stdout.write(`${people + made}\n`)
}
await close()
