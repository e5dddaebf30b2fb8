/** npm run dev: the real server, built anew and started again after every change of a file. */
import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'

let server: ChildProcess | null = null
let waiting: NodeJS.Timeout | null = null

const start = () => {
  server = spawn(process.execPath, ['app/commands/start.ts'], { stdio: 'inherit', env: process.env })
}
const again = () => {
  if (!server || server.exitCode !== null) return start()
  server.once('exit', start)
  server.kill('SIGTERM')
}
for (const folder of ['app', 'content', 'certificates', 'prisma'])
  watch(folder, { recursive: true }, (_, name) => {
    if (!name || name.startsWith('generated') || name.endsWith('~')) return
    if (waiting) clearTimeout(waiting)
    waiting = setTimeout(again, 300)
  })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    if (!server || server.exitCode !== null) process.exit(0)
    server.once('exit', () => process.exit(0))
    server.kill('SIGTERM')
  })
start()
