/** What one check of a password costs by itself: the floor under every sign-in. */
import { checkPassword, hashPassword } from '../../app/features/identity/passwords.server.ts'

const stored = await hashPassword('a password of the benchmark')
await checkPassword(stored, 'a password of the benchmark')
const before = process.cpuUsage()
const COUNT = 40
for (let at = 0; at < COUNT; at++) await checkPassword(stored, 'a password of the benchmark')
const { user, system } = process.cpuUsage(before)
process.send?.({ stored, cpu: (user + system) / 1000 / COUNT })
