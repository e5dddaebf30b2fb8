/** Processes of our own: starting and ending them, and what they cost, as Linux counts it. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Child<Told = unknown> {
  pid: number
  /** the first thing it said */
  told: Told
  ask<Answer>(message: object): Promise<Answer>
  /** Tells it something, answers its questions, and returns what it says last. */
  converse<Last extends object, Question extends object>(message: object, answer: (question: Question) => Promise<object>, isLast: (said: Last | Question) => said is Last): Promise<Last>
  end(): Promise<void>
}

/** Starts a file of this folder as a process and waits until it says something (or, with `mute`, does not wait). */
export async function start<Told>(file: string, options: { env?: Record<string, string>; args?: string[]; exec?: string[]; mute?: boolean } = {}): Promise<Child<Told>> {
  const child = fork(join(import.meta.dirname, file), options.args ?? [], { env: { ...process.env, NODE_ENV: 'production', ...options.env }, execArgv: options.exec ?? [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const told = options.mute ? (undefined as Told) : await heard<Told>(child, file)
  return {
    pid: child.pid!,
    told,
    async ask<Answer>(message: object) {
      const answer = heard<Answer & { error?: string }>(child, file)
      child.send(message)
      const said = await answer
      if (said.error) throw new Error(`${file}: ${said.error}`)
      return said
    },
    converse<Last extends object, Question extends object>(message: object, answer: (question: Question) => Promise<object>, isLast: (said: Last | Question) => said is Last) {
      return new Promise<Last>((done, fail) => {
        const hear = (said: Last | Question) => {
          if (isLast(said)) {
            child.off('message', hear)
            done(said)
          } else answer(said).then((reply) => child.send(reply), fail)
        }
        child.on('message', hear)
        child.once('exit', (code) => fail(new Error(`${file} ended (${code})`)))
        child.send(message)
      })
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const heard = <Told>(child: ChildProcess, file: string) =>
  new Promise<Told>((done, fail) => {
    const gone = (code: number | null) => fail(new Error(`${file} ended (${code})`))
    child.once('exit', gone)
    child.once('message', (message) => { child.off('exit', gone); done(message as Told) })
  })

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // it ended meanwhile
  }
}

/** Fields of /proc/<pid>/stat after the name: [1] parent, [11..14] user, system, and those of ended children, in ticks. */
const stat = (pid: number): number[] => {
  const text = read(`/proc/${pid}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number)
}

/** A process and everything below it. */
export function family(pid: number): number[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), stat(Number(name))[1]!] as const)
  const all = [pid]
  for (const one of all) for (const [child, parent] of parents) if (parent === one) all.push(child)
  return all
}

const TICK = 10 // milliseconds; USER_HZ is 100 on every Linux that Node runs on

/** CPU milliseconds spent so far, user and system, by these processes and all below them, ended ones included. */
export const cpuOf = (...pids: number[]): number =>
  pids.flatMap(family).reduce((sum, pid) => sum + stat(pid).slice(11, 15).reduce((a, b) => a + (b || 0), 0), 0) * TICK

/** Memory in MiB of these processes and all below them; shared pages counted once. */
export const memoryOf = (...pids: number[]): number =>
  pids.flatMap(family).reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0) / 1024

export const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds))

/** Waits until these processes do next to nothing, at most half a minute. */
export async function settled(...pids: number[]): Promise<void> {
  for (let turn = 0, quiet = 0; turn < 75 && quiet < 2; turn++) {
    const before = cpuOf(...pids)
    await pause(400)
    quiet = cpuOf(...pids) - before <= 20 ? quiet + 1 : 0
  }
}
