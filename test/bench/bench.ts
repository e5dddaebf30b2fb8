/**
 * What is measured, and how. Every rate is stated as a ratio to a bare node:http server that is measured just before
 * and just after, and CPU is that of all processes of the application, PostgreSQL included, without the load generator's.
 */
import { rightAnswer } from '../../app/features/learning/attempt.server.ts'
import { randomBytes } from 'node:crypto'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../app/commands/build.ts'
import { publishFramework } from '../../app/features/assessment/framework.server.ts'
import { bankOf } from '../../app/features/courses/catalogue.server.ts'
import { publishCalendar } from '../../app/features/calendar/working-calendar.server.ts'
import { publishContent } from '../../app/features/courses/publish-content.server.ts'
import { actorOf } from '../../app/features/identity/sessions.server.ts'
import { publishPlanRun, readPlanRun, startPlanRun } from '../../app/features/learning-plan/plan-run.server.ts'
import { today } from '../../app/platform/clock.server.ts'
import { connect } from '../../app/platform/db.server.ts'
import { depsFrom, type Deps } from '../../app/platform/deps.server.ts'
import { removeEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from '../../app/platform/embedded-postgres.server.ts'
import { readEnv } from '../../app/platform/env.server.ts'
import { migrate } from '../../app/platform/migrate.server.ts'
import { paths } from '../../app/paths.ts'
import type { DrawnQuestion } from '../../app/rules/learning/test.ts'
import type { Drawn } from './certificates.ts'
import { Connection, request } from './http.ts'
import type { Load, Loaded } from './load.ts'
import { cpuOf, memoryOf, pause, settled, start, type Child } from './processes.ts'
import type { Worked } from './plan-runs.ts'
import { report, reportYear, type Growth, type Results, type YearResults } from './report.ts'
import { Seed } from './seed.ts'
import type { Taken } from './test-takers.ts'
import { weigh } from './weight.ts'

const CONNECTIONS = 16
const SIZES = [1000, 10_000, 100_000]
const LEARNERS = 5000
const TEST_TAKERS = 300
const SHEETS = 5000
/** workers of a campaign, and of the plans that are made from it */
const WORKERS = 10_000
/** whose pages are opened: the same people at every size */
const READERS = 1000

export interface Measured {
  rate: number
  /** to the bare server */
  ratio: number
  /** milliseconds an operation */
  cpu: number
  p95: number
  bytes: number
}

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const say = (text: string) => console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${text}`)

class Bench {
  readonly problems: string[] = []
  readonly #folder = mkdtempSync(join(tmpdir(), 'talim-bench-'))
  /** a copy of the build, so that another build beside us changes nothing half way */
  readonly #build = join('.cache', `bench-build-${process.pid}`)
  readonly #secret = randomBytes(32).toString('hex')
  #postgres!: EmbeddedPostgres
  #bare!: Child<{ port: number }>
  #load!: Child
  #app: Child<{ port: number }> | null = null
  #mostMemory = 0
  #bareCpu: number[] = []
  #bareRates: number[] = []

  get #database() {
    return join(this.#folder, 'postgres')
  }
  get #port() {
    return this.#app!.told.port
  }

  async #settings(): Promise<Record<string, string>> {
    const port = await freePort()
    return { PORT: String(port), HOST: '127.0.0.1', TALIM_DATA: this.#folder, TALIM_DEMO: '0', TALIM_PUBLIC_URL: `http://127.0.0.1:${port}`, TALIM_SECRET: this.#secret, TALIM_LOG: 'error', SMTP_URL: '' }
  }

  async #startApplication() {
    this.#app = await start('application.ts', { env: { ...(await this.#settings()), DATABASE_URL: this.#postgres.url, BENCH_BUILD: this.#build } })
    await settled(this.#app.pid, this.#postgres.pid)
  }

  async #stopApplication() {
    await this.#app?.end()
    this.#app = null
  }

  #noteMemory() {
    this.#mostMemory = Math.max(this.#mostMemory, memoryOf(this.#app!.pid, this.#postgres.pid))
  }

  /** The bare server's answers a second at this moment. */
  async #bareRate(seconds: number): Promise<number> {
    const before = cpuOf(this.#bare.pid)
    const { rate, answers } = await this.#load.ask<Loaded>({ port: this.#bare.told.port, connections: CONNECTIONS, seconds, requests: [request('GET', this.#bare.told.port, '/').toString()], expect: 200 } satisfies Load)
    this.#bareCpu.push((cpuOf(this.#bare.pid) - before) / answers)
    this.#bareRates.push(rate)
    return rate
  }

  /** Measures one page: bare server, warming up, the page, bare server. */
  async #level(name: string, load: Omit<Load, 'port' | 'connections' | 'expect'> & { connections?: number; expect?: number; /** answers before it counts */ warm?: number }): Promise<Measured> {
    const { warm = 4000, ...rest } = load
    const whole: Load = { port: this.#port, connections: CONNECTIONS, expect: 200, ...rest }
    // warm means: compiled, and that takes runs, not time
    for (let answers = 0, turn = 0; warm > 0 && answers < warm && turn < 12; turn++) answers += (await this.#load.ask<Loaded>({ ...whole, seconds: 0.5 })).answers
    const before = await this.#bareRate(0.8)
    const spent = cpuOf(this.#app!.pid, this.#postgres.pid)
    const loaded = await this.#load.ask<Loaded>(whole)
    const cpu = (cpuOf(this.#app!.pid, this.#postgres.pid) - spent) / loaded.answers
    this.#noteMemory()
    const after = await this.#bareRate(0.8)
    if (loaded.wrong > 0) this.problems.push(`${name}: ${loaded.wrong} of ${loaded.answers} answers were wrong, for instance ${loaded.example.split('\r\n')[0]}`)
    const measured = { rate: loaded.rate, ratio: loaded.rate / ((before + after) / 2), cpu, p95: loaded.p95, bytes: loaded.bytes }
    say(`${name}: ${measured.rate.toFixed(1)}/s, ratio ${measured.ratio.toFixed(4)}, CPU ${cpu.toFixed(3)} ms, p95 ${loaded.p95.toFixed(1)} ms`)
    return measured
  }

  #get(path: string, headers: Record<string, string>): string {
    return request('GET', this.#port, path, headers).toString()
  }

  /** Pages at one size of the installation. */
  async #pages(seed: Seed, deps: Deps, seconds: number): Promise<Growth['pages']> {
    const anyone = { Accept: 'text/html', 'Accept-Language': 'kk,ru;q=0.8', 'Accept-Encoding': 'gzip, deflate, br' }
    const certificates = Array.from({ length: 20_000 }, () => seed.certificates[Math.floor(Math.random() * seed.certificates.length)]!)
    const lessons = (await deps.pool.query<{ lessonId: string }>(`select l."lessonId" from "Lesson" l join "CourseEdition" e on e.id = l."editionId" where e.code = 'KD-001' and e.status = 'published' order by l.position limit 4`)).rows
    const readers = seed.learners.slice(0, READERS)
    // they were here a while ago: the first page of each also notes that they are here again
    await deps.pool.query(`update "Session" set "lastSeenAt" = now() - interval '3 minutes' where "accountId" = any($1)`, [readers.map(({ accountId }) => accountId)])
    const asReaders = (path: (reader: (typeof readers)[number], at: number) => string) => ({
      requests: readers.map((reader, at) => this.#get(path(reader, at), { ...anyone, Cookie: `talim=${reader.token}` })).sort(() => Math.random() - 0.5), seconds, warm: 300,
    })
    const count = seed.certificates.length
    return {
      sheet: await this.#level(`QR code, ${count}`, { requests: certificates.map(({ number, key }) => this.#get(paths.verifySheet(number, key), anyone)), seconds }),
      number: await this.#level(`number, ${count}`, { requests: certificates.map(({ number }) => this.#get(paths.verify(number), anyone)), seconds }),
      catalogue: await this.#level(`catalogue, ${count}`, asReaders(() => paths.courses())),
      course: await this.#level(`course, ${count}`, asReaders(() => paths.course('KD-009'))),
      lesson: await this.#level(`lesson, ${count}`, asReaders(({ onTheWay }, at) => paths.lesson(onTheWay, lessons[at % lessons.length]!.lessonId))),
      cabinet: await this.#level(`cabinet, ${count}`, asReaders(() => paths.cabinet())),
    }
  }

  /** Three hundred learners begin the test at the same moment; afterwards the database must hold what they sent. */
  async #tests(seed: Seed, deps: Deps): Promise<Results['test']> {
    const sitting = seed.learners.slice(READERS, READERS + TEST_TAKERS + 20)
    const takers = await start('test-takers.ts', { mute: true })
    const sit = (learners: typeof sitting) => takers.converse<{ taken: Taken }, { ask: string }>(
      { port: this.#port, learners: learners.map(({ token, beforeTest }) => ({ token, enrolment: beforeTest })) },
      async ({ ask }) => {
        const { draw, language, enrolment } = await deps.db.attempt.findUniqueOrThrow({ where: { id: ask }, select: { draw: true, language: true, enrolment: { select: { editionId: true } } } })
        const bank = await bankOf(deps, enrolment.editionId)
        return { id: ask, right: (draw as unknown as DrawnQuestion[]).map(({ questionId, order }) => ({ questionId, answer: rightAnswer(bank.get(questionId)!, order, language as 'kk' | 'ru') })) }
      },
      (said): said is { taken: Taken } => 'taken' in said,
    )
    await sit(sitting.slice(TEST_TAKERS)) // the first twenty warm up
    const before = await this.#bareRate(1)
    const spent = cpuOf(this.#app!.pid, this.#postgres.pid)
    const { taken } = await sit(sitting.slice(0, TEST_TAKERS))
    const cpu = (cpuOf(this.#app!.pid, this.#postgres.pid) - spent) / TEST_TAKERS
    this.#noteMemory()
    const after = await this.#bareRate(1)
    await takers.end()

    for (const error of taken.errors.slice(0, 3)) this.problems.push(`test: ${error}`)
    const kept = await deps.pool.query<{ id: string; status: string; attempts: number; certificates: number; answers: Record<string, unknown> }>(
      `select a.id, a.status, (select count(*)::int from "Attempt" b where b."enrolmentId" = a."enrolmentId") as attempts,
         (select count(*)::int from "Certificate" c join "Completion" d on d.id = c."completionId" where d."enrolmentId" = a."enrolmentId") as certificates,
         (select json_object_agg(r."questionId", r.answer) from "Response" r where r."attemptId" = a.id) as answers
       from "Attempt" a where a."enrolmentId" = any($1)`,
      [sitting.slice(0, TEST_TAKERS).map(({ beforeTest }) => beforeTest)],
    )
    const byId = new Map(kept.rows.map((row) => [row.id, row]))
    let [lost, doubled, certificates] = [0, 0, 0]
    for (const { id, sent } of taken.attempts) {
      const row = byId.get(id)
      for (const [question, answer] of Object.entries(sent)) if (JSON.stringify(row?.answers?.[question]) !== JSON.stringify(answer)) lost++
      doubled += Object.keys(row?.answers ?? {}).length - Object.keys(sent).length + ((row?.attempts ?? 1) - 1)
      certificates += row?.certificates ?? 0
      if (row?.certificates !== 1 || row.status !== 'passed') this.problems.push(`attempt ${id}: ${row?.status ?? 'missing'}, ${row?.certificates ?? 0} certificates`)
    }
    if (lost !== 0) this.problems.push(`${lost} answers lost or changed`)
    if (doubled !== 0) this.problems.push(`${doubled} answers or attempts doubled`)
    if (taken.attempts.length !== TEST_TAKERS) this.problems.push(`${taken.attempts.length} of ${TEST_TAKERS} attempts came to their end`)
    const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!
    const rate = taken.attempts.length / taken.seconds
    const result = { attempts: taken.attempts.length, rate, ratio: rate / ((before + after) / 2), cpu, p95: p95(taken.attempts.map(({ milliseconds }) => milliseconds)), saveP95: p95(taken.saves), lost, doubled, certificates }
    say(`tests: ${JSON.stringify(result)}`)
    return result
  }

  async #signIns(seed: Seed, password: string): Promise<Measured> {
    const form = (email: string) => new URLSearchParams({ identifier: email, password, next: '/cabinet' }).toString()
    const people = seed.learners.slice(READERS + TEST_TAKERS + 20, READERS + TEST_TAKERS + 220)
    const requests = people.map(({ email }) => request('POST', this.#port, paths.signIn(), { 'Content-Type': 'application/x-www-form-urlencoded' }, form(email)).toString())
    await this.#load.ask<Loaded>({ port: this.#port, connections: 4, seconds: 30, once: true, requests: requests.slice(0, 40), expect: 302 } satisfies Load)
    return this.#level('sign-in', { requests: requests.slice(40), seconds: 60, once: true, connections: 4, expect: 302, warm: 0 })
  }

  async #sheets(): Promise<Results['sheets']> {
    const child = await start('certificates.ts', { mute: true })
    const before = await this.#bareRate(1)
    const drawn = await child.ask<Drawn>({ count: SHEETS })
    const after = await this.#bareRate(1)
    await child.end()
    const rate = SHEETS / drawn.seconds
    say(`sheets: ${rate.toFixed(1)}/s, CPU ${drawn.cpu.toFixed(2)} ms, memory ${drawn.memory.map(Math.round).join(' → ')} MiB`)
    return { ...drawn, rate, ratio: rate / ((before + after) / 2) }
  }

  /** `npm start` on data that is there, PostgreSQL stopped before, until the first page has come. */
  async #starts(): Promise<Results['start']> {
    const seconds: number[] = []
    let memory = 0
    for (let time = 0; time < 3; time++) {
      await build() // does nothing, unless somebody edited the application while we measured
      const settings = await this.#settings()
      const began = performance.now()
      const child = spawn(process.execPath, ['app/commands/start.ts'], { env: { ...process.env, ...settings, NODE_ENV: 'production', DATABASE_URL: '' }, stdio: ['ignore', 'ignore', 'inherit'] })
      let ended = false
      const exit = new Promise<void>((done) => child.once('exit', () => { ended = true; done() }))
      for (;;) {
        if (ended || performance.now() - began > 60_000) throw new Error('npm start did not come up')
        const port = Number(settings.PORT)
        const status = await Connection.open(port).then((connection) => connection.ask(request('GET', port, '/')).finally(() => connection.close())).then((reply) => reply.status, () => 0)
        if (status === 200) break
        await pause(15)
      }
      seconds.push((performance.now() - began) / 1000)
      if (time === 2) {
        // its PostgreSQL runs apart from it; `found again` tells which one it is
        const { pid } = await startEmbeddedPostgres(this.#database)
        await settled(child.pid!, pid)
        memory = memoryOf(child.pid!, pid)
      }
      child.kill('SIGTERM')
      await exit
    }
    say(`start: ${seconds.map((one) => one.toFixed(2)).join(', ')} s, memory ${memory.toFixed(0)} MiB`)
    return { seconds: median(seconds), memory, most: this.#mostMemory }
  }

  async run(): Promise<void> {
    cpSync('build', this.#build, { recursive: true })
    this.#bare = await start('bare.ts')
    this.#load = await start('load.ts', { mute: true })
    const passwords = await start<{ stored: string; cpu: number }>('passwords.ts')
    this.#postgres = await startEmbeddedPostgres(this.#database)
    const env = readEnv({ ...(await this.#settings()), DATABASE_URL: this.#postgres.url })
    await migrate(this.#postgres.url)
    const connection = connect(this.#postgres.url, 4)
    const deps = depsFrom(env, connection)
    await publishContent(deps)
    await publishCalendar(deps)
    const seed = new Seed(deps.pool)
    await seed.ground()
    await seed.enrolLearners(LEARNERS, passwords.told.stored)

    const growth: Growth[] = []
    for (const size of SIZES) {
      await seed.issue(size)
      say(`${size} certificates are there`)
      await this.#startApplication()
      growth.push({ certificates: size, pages: await this.#pages(seed, deps, size === SIZES.at(-1) ? 4 : 2) })
      if (size !== SIZES.at(-1)) await this.#stopApplication()
    }
    const signIn = await this.#signIns(seed, 'a password of the benchmark')
    const weight = await weigh(this.#port, paths.course('KD-009'))
    const test = await this.#tests(seed, deps)
    await this.#stopApplication()
    const sheets = await this.#sheets()
    await connection.close()
    await this.#postgres.stop()
    const started = await this.#starts()
    report({ growth, signIn, passwordCpu: passwords.told.cpu, weight, test, sheets, start: started, bare: { rate: median(this.#bareRates), cpu: median(this.#bareCpu) }, seconds: performance.now() / 1000 })
  }

  /** The year of ten thousand: plans proposed and published by the job, then the boards over them and the cabinet of those they are for. */
  async runYear(): Promise<void> {
    cpSync('build', this.#build, { recursive: true })
    this.#bare = await start('bare.ts')
    this.#load = await start('load.ts', { mute: true })
    const passwords = await start<{ stored: string; cpu: number }>('passwords.ts')
    this.#postgres = await startEmbeddedPostgres(this.#database)
    const settings = { ...(await this.#settings()), DATABASE_URL: this.#postgres.url }
    await migrate(this.#postgres.url)
    const connection = connect(this.#postgres.url, 4)
    const deps = depsFrom(readEnv(settings), connection)
    await publishContent(deps)
    await publishCalendar(deps)
    await publishFramework(deps)
    const seed = new Seed(deps.pool)
    await seed.ground()
    await seed.enrolLearners(WORKERS, passwords.told.stored)
    const day = today(deps.clock)
    const year = Number(day.slice(0, 4))
    const official = await seed.year(year, day)
    const actor = await actorOf(deps, official.accountId)
    say(`${WORKERS} workers are assessed`)

    const job = await start('plan-runs.ts', { env: settings, exec: ['--expose-gc'], mute: true })
    const step = async (name: string) => {
      const spent = cpuOf(job.pid, this.#postgres.pid)
      const worked = await job.ask<Worked>({ expected: WORKERS })
      const cpu = (cpuOf(job.pid, this.#postgres.pid) - spent) / WORKERS
      say(`plans ${name}: ${worked.seconds.toFixed(1)} s, CPU ${cpu.toFixed(2)} ms each, alive ${worked.alive.map(Math.round).join(' → ')} MiB, at most ${Math.round(worked.most)}`)
      return { ...worked, cpu }
    }
    const before = await this.#bareRate(1)
    const started = await startPlanRun(actor, { year, scopePath: '', reason: '' }, deps)
    if (!started.allowed) throw new Error(started.code)
    const proposed = await step('proposed')
    const publishing = await publishPlanRun(actor, started.value, deps)
    if (!publishing.allowed) throw new Error(publishing.code)
    const published = await step('published')
    await job.end()
    const after = await this.#bareRate(1)
    const { counts } = await readPlanRun(actor, started.value, deps)
    const { rows } = await deps.pool.query<{ plans: number; below: number; seats: number }>(
      `select (select count(*)::int from "LearningPlan" where status = 'published') as plans,
         (select count(*)::int from (select 1 from "LearningPlan" p join "PlanItem" i on i."planId" = p.id group by p.id having sum(i.minutes) < 2400) x) as below,
         (select count(*)::int from "CourseRun" r where r."seatsTaken" <> (select count(*) from "PlanItem" i where i."runId" = r.id)) as seats`,
    )
    const { plans, below, seats } = rows[0]!
    if (counts.published !== WORKERS || plans !== WORKERS) this.problems.push(`${counts.published} of ${WORKERS} plans are published (${plans} in the table), ${counts.exceptions} exceptions`)
    if (below > 0 || seats > 0) this.problems.push(`${below} plans below forty hours, ${seats} runs with wrong seats`)
    await deps.pool.query('vacuum analyze')
    await deps.pool.query('checkpoint')

    await this.#startApplication()
    const html = { Accept: 'text/html', 'Accept-Language': 'kk,ru;q=0.8', 'Accept-Encoding': 'gzip, deflate, br' }
    const asOfficial = (path: string) => ({ requests: [this.#get(path, { ...html, Cookie: `talim=${official.token}` })], seconds: 3, warm: 300 })
    const pages: YearResults['pages'] = {
      campaign: await this.#level('campaign board', asOfficial(paths.campaign(year))),
      plans: await this.#level('board of plans', asOfficial(paths.plans(year))),
      cabinet: await this.#level('cabinet with a plan', { requests: seed.learners.slice(0, READERS).map(({ token }) => this.#get(paths.cabinet(), { ...html, Cookie: `talim=${token}` })), seconds: 3, warm: 300 }),
      plan: await this.#level('plan of the year', { requests: seed.learners.slice(0, READERS).map(({ token }) => this.#get(paths.plan(year), { ...html, Cookie: `talim=${token}` })), seconds: 3, warm: 300 }),
    }
    await this.#stopApplication()
    await connection.close()
    reportYear({ workers: WORKERS, proposed, published, pages, bare: { rate: (before + after) / 2, cpu: median(this.#bareCpu) }, seconds: performance.now() / 1000 })
  }

  async end() {
    await this.#stopApplication()
    await Promise.all([this.#bare?.end(), this.#load?.end()])
    if (this.#postgres) {
      await this.#postgres.stop()
      removeEmbeddedPostgres(this.#database)
    }
    rmSync(this.#folder, { recursive: true, force: true })
    rmSync(this.#build, { recursive: true, force: true })
  }
}

/** What can be measured alone. */
export const PARTS = ['pages', 'year'] as const
export type Part = (typeof PARTS)[number]

/** Runs all of it, or one part; returns what was functionally wrong. */
export async function bench(parts: readonly Part[] = PARTS): Promise<string[]> {
  const problems: string[] = []
  for (const part of parts) {
    const one = new Bench()
    try {
      await (part === 'pages' ? one.run() : one.runYear())
    } finally {
      await one.end()
    }
    problems.push(...one.problems)
  }
  return problems
}
