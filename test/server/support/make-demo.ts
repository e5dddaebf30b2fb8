/** Fills an empty migrated database with the courses and the demo world; prints the routes of the build. */
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { ensureDemo } from '../../../app/commands/demo.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishContent } from '../../../app/features/courses/publish-content.server.ts'
import { sweepObligations } from '../../../app/features/obligations/obligations.server.ts'
import { DIGEST_KEY, sendReminders } from '../../../app/features/obligations/reminders.server.ts'
import { fixedClock, today } from '../../../app/platform/clock.server.ts'
import { connect } from '../../../app/platform/db.server.ts'
import { depsFrom } from '../../../app/platform/deps.server.ts'
import { env } from '../../../app/platform/env.server.ts'

const connection = connect(env().DATABASE_URL!, 4)
const deps = depsFrom(env(), connection)
await publishContent(deps)
await publishCalendar(deps)
await publishFramework(deps)
await ensureDemo(deps, () => {})
// today's reminders are taken as said: whatever the hour, a server that starts finds nothing to write
await sweepObligations(deps)
await sendReminders({ ...deps, clock: fixedClock(`${today(deps.clock)}T05:00:00Z`) })
await deps.db.outboxMail.deleteMany({ where: { key: { startsWith: DIGEST_KEY } } })
await connection.close()
const { routes } = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as { routes: Record<string, { id: string; path?: string; index?: boolean; parentId?: string }> }
process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(routes).map(([key, { id, path, index, parentId }]) => [key, { id, path, index, parentId }]))))
process.exit(0)
