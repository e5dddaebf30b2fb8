/** Fills an empty migrated database with the courses and the demo world; prints the routes of the build. */
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { ensureDemo } from '../../../app/commands/demo.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { publishContent } from '../../../app/features/courses/publish-content.server.ts'
import { connect } from '../../../app/platform/db.server.ts'
import { depsFrom } from '../../../app/platform/deps.server.ts'
import { env } from '../../../app/platform/env.server.ts'

const connection = connect(env().DATABASE_URL!, 4)
const deps = depsFrom(env(), connection)
await publishContent(deps)
await publishCalendar(deps)
await ensureDemo(deps, () => {})
await connection.close()
const { routes } = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as { routes: Record<string, { id: string; path?: string; index?: boolean; parentId?: string }> }
process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(routes).map(([key, { id, path, index, parentId }]) => [key, { id, path, index, parentId }]))))
process.exit(0)
