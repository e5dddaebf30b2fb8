/** Learners who take a test at the same moment, each on a connection of their own, through the pages they would use. */
import { Connection, header, request, type Reply } from './http.ts'

export interface Sitting {
  port: number
  learners: { token: string; enrolment: string }[]
}
export interface Taken {
  attempts: { id: string; milliseconds: number; sent: Record<string, unknown> }[]
  saves: number[]
  seconds: number
  errors: string[]
}
type Right = { questionId: string; answer: unknown }[]

const waiting = new Map<string, (right: Right) => void>()

async function take(port: number, { token, enrolment }: Sitting['learners'][number], taken: Taken) {
  const connection = await Connection.open(port)
  const headers = { Cookie: `talim=${token}`, 'Accept-Encoding': 'br, gzip' }
  const must = (reply: Reply, status: number, what: string) => {
    if (reply.status !== status) throw new Error(`${what}: ${reply.head.slice(0, 200)}`)
    return reply
  }
  const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' }
  const began = performance.now()
  const started = must(await connection.ask(request('POST', port, `/learning/${enrolment}/test`, form)), 302, 'start')
  const address = header(started.head, 'location')!
  must(await connection.ask(request('GET', port, address, headers)), 200, 'the test')
  const id = address.split('/').at(-1)!
  const right = await new Promise<Right>((done) => { waiting.set(id, done); process.send?.({ ask: id }) })
  const sent: Record<string, unknown> = {}
  for (const [place, { questionId, answer }] of right.entries()) {
    const before = performance.now()
    must(await connection.ask(request('POST', port, `${address}/answers`, { ...headers, 'Content-Type': 'application/json' }, JSON.stringify({ questionId, answer, sequence: (place + 1) * 1000 }))), 204, 'an answer')
    taken.saves.push(performance.now() - before)
    sent[questionId] = answer
  }
  must(await connection.ask(request('GET', port, `${address}/submit`, headers)), 200, 'before submission')
  must(await connection.ask(request('POST', port, `${address}/submit`, form)), 302, 'submission')
  must(await connection.ask(request('GET', port, `${address}/review`, headers)), 200, 'the review')
  taken.attempts.push({ id, milliseconds: performance.now() - began, sent })
  connection.close()
}

process.on('message', (message: Sitting | { id: string; right: Right }) => {
  if ('id' in message) return waiting.get(message.id)?.(message.right)
  const taken: Taken = { attempts: [], saves: [], seconds: 0, errors: [] }
  const began = performance.now()
  void Promise.all(message.learners.map((learner) => take(message.port, learner, taken).catch((error: Error) => void taken.errors.push(error.message)))).then(() => {
    taken.seconds = (performance.now() - began) / 1000
    process.send?.({ taken })
  })
})
