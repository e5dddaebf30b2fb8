/** The load generator, a process of its own: as many requests as go through so many connections in so many seconds. */
import { Connection } from './http.ts'

export interface Load {
  port: number
  connections: number
  /** ends after so many seconds, or when every request was sent once (`once`) */
  seconds: number
  once?: boolean
  /** whole requests as text; each connection takes the next one */
  requests: string[]
  /** any other status is an error */
  expect: number
}
export interface Loaded {
  answers: number
  wrong: number
  /** an example of what was wrong */
  example: string
  seconds: number
  rate: number
  p50: number
  p95: number
  bytes: number
}

const at = (sorted: Float64Array, share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

async function run({ port, connections, seconds, once, requests, expect }: Load): Promise<Loaded> {
  const ready = requests.map((text) => Buffer.from(text))
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)))
  let [next, wrong, bytes, example] = [0, 0, 0, '']
  const times: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    open.map(async (connection) => {
      for (let sent = performance.now(); sent < end && !(once && next >= ready.length); ) {
        const reply = await connection.ask(ready[next++ % ready.length]!)
        const now = performance.now()
        times.push(now - sent)
        sent = now
        bytes += reply.bytes
        if (reply.status !== expect) [wrong, example] = [wrong + 1, reply.head.slice(0, 300)]
      }
    }),
  )
  const took = (performance.now() - began) / 1000
  for (const connection of open) connection.close()
  const sorted = Float64Array.from(times).sort()
  return { answers: times.length, wrong, example, seconds: took, rate: times.length / took, p50: at(sorted, 0.5), p95: at(sorted, 0.95), bytes: bytes / times.length }
}

process.on('message', (load: Load) => {
  run(load).then((loaded) => process.send?.(loaded), (error: Error) => process.send?.({ error: error.message }))
})
