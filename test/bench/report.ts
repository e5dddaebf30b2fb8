/** The results as a table in Markdown: printed, and put into docs/performance.md between its marks. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Measured } from './bench.ts'
import type { Drawn } from './certificates.ts'
import type { Worked } from './plan-runs.ts'
import type { Weight } from './weight.ts'

const FILE = 'docs/performance.md'
const marks = (name: string) => [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`] as const

export type Page = 'sheet' | 'number' | 'catalogue' | 'course' | 'lesson' | 'cabinet'
export interface Growth {
  certificates: number
  pages: Record<Page, Measured>
}
export interface Results {
  growth: Growth[]
  signIn: Measured
  /** milliseconds of one check of a password */
  passwordCpu: number
  weight: Weight
  test: { attempts: number; rate: number; ratio: number; cpu: number; p95: number; saveP95: number; lost: number; doubled: number; certificates: number }
  sheets: Drawn & { rate: number; ratio: number }
  start: { seconds: number; memory: number; most: number }
  bare: { rate: number; cpu: number }
  seconds: number
}

const NAMES: Record<Page, string> = { sheet: 'certificate page, by QR code', number: 'certificate page, by number', catalogue: 'catalogue', course: 'course page', lesson: 'lesson', cabinet: 'cabinet' }
/** Moodle on the same kind of machine: CPU ms and ratio */
const PEER: Partial<Record<Page, readonly [cpu: string, ratio: string]>> = {
  sheet: ['46.5', '0.0016'], number: ['46.5', '0.0016'], catalogue: ['51.5', '0.0015'], course: ['91.4', '0.0008'], lesson: ['61.6', '0.0018'], cabinet: ['108', '0.0009'],
}
const CPU_TARGET: Record<Page, number> = { sheet: 0.1, number: 0.1, catalogue: 5, course: 5, lesson: 5, cabinet: 8 }
const RATIO_TARGET: Partial<Record<Page, number>> = { sheet: 0.5, number: 0.5 }
const GROWTH_TARGET = 1.3

const significant = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''))
const ratio = (value: number) => (value >= 0.01 ? value.toFixed(2) : value.toFixed(4))
const verdict = (met: boolean) => (met ? 'yes' : '**no**')
const table = (head: string[], rows: string[][]) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function rates({ growth, signIn, passwordCpu, test, sheets }: Results): string {
  const { pages } = growth.at(-1)!
  const line = (what: string, { rate, ratio: to, cpu, p95 }: Pick<Measured, 'rate' | 'ratio' | 'cpu'> & { p95?: number }, target: string, met: boolean, peer: readonly [string, string] = ['–', '–']) =>
    [what, significant(rate), ratio(to), significant(cpu), p95 === undefined ? '–' : significant(p95), target, verdict(met), ...peer]
  const floor = passwordCpu + 5
  return table(
    ['what', 'a second', 'ratio to bare', 'CPU ms', 'p95 ms', 'target', 'met', 'Moodle CPU ms', 'Moodle ratio'],
    [
      ...(Object.keys(NAMES) as Page[]).map((page) => {
        const least = RATIO_TARGET[page]
        return line(NAMES[page], pages[page], `CPU ≤ ${CPU_TARGET[page]}${least ? `, ratio ≥ ${least}` : ''}`, pages[page].cpu <= CPU_TARGET[page] && pages[page].ratio >= (least ?? 0), PEER[page])
      }),
      line(`whole attempt: ${test.attempts} at once, 10 answers each`, test, 'CPU ≤ 60', test.cpu <= 60, ['1,303 (377 on one page)', '0.00008 (0.0002)']),
      line('sign-in, 4 connections', signIn, `CPU ≤ ${significant(floor)} (argon2id ${significant(passwordCpu)} + 5)`, signIn.cpu <= floor),
      line('certificate as PDF, one core', sheets, 'CPU ≤ 10, ≥ 100 a second', sheets.cpu <= 10 && sheets.rate >= 100, ['387', '0.0003']),
    ],
  )
}

function others({ weight, test, sheets, start }: Results): string {
  const kb = weight.bytes / 1000
  return table(
    ['what', 'measured', 'target', 'met', 'Moodle'],
    [
      ['answers lost, answers doubled, certificates for the attempts', `${test.lost}, ${test.doubled}, ${test.certificates} for ${test.attempts}`, '0, 0, one each', verdict(test.lost === 0 && test.doubled === 0 && test.certificates === test.attempts), '–'],
      ['saving one answer under that load, p95', `${significant(test.saveP95)} ms`, '–', '–', '–'],
      [`memory while drawing ${sheets.count} certificates (after the first tenth → at the end)`, `${sheets.memory.map(significant).join(' → ')} MiB`, 'no growth beyond 64 MiB', verdict(sheets.memory[1] - sheets.memory[0] <= 64), '–'],
      ['first view of the course page', `${weight.requests} requests, ${significant(kb)} kB; fonts: ${weight.fonts}, ${significant(weight.fontBytes / 1000)} kB`, '≤ 150 kB without fonts', verdict(kb <= 150), '14 requests, 1.0 MB'],
      ['start on existing data to the first page', `${significant(start.seconds)} s`, '≤ 3 s', verdict(start.seconds <= 3), '4.3 s'],
      ['memory after a start; at most', `${significant(start.memory)} MiB; ${significant(start.most)} MiB`, '–', '–', '133 MiB; 345 MiB'],
    ],
  )
}

function growths({ growth }: Results): string {
  return table(
    ['CPU ms with so many certificates', ...growth.map(({ certificates }) => certificates.toLocaleString('en')), 'last to first', `≤ ${GROWTH_TARGET}`],
    (Object.keys(NAMES) as Page[]).map((page) => {
      const factor = growth.at(-1)!.pages[page].cpu / growth[0]!.pages[page].cpu
      return [NAMES[page], ...growth.map(({ pages }) => significant(pages[page].cpu)), factor.toFixed(2), verdict(factor <= GROWTH_TARGET)]
    }),
  )
}

/** Prints the tables and keeps them in the document. */
export function report(results: Results) {
  const [{ model } = { model: 'unknown' }] = cpus()
  const text = [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, in ${results.seconds.toFixed(0)} s. ` +
      `Bare server: ${significant(results.bare.rate)} a second, ${results.bare.cpu.toFixed(3)} ms of CPU (medians of the run).`,
    'With 100,000 certificates, 5,000 learners, 16 connections:',
    rates(results),
    others(results),
    growths(results),
  ].join('\n\n')
  keep('measured', text)
}

/** Prints the text and puts it into the document between the marks of this name. */
function keep(name: string, text: string) {
  console.log(`\n${text}\n`)
  const document = readFileSync(FILE, 'utf8')
  const [begin, end] = marks(name)
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${FILE} has lost its marks ${begin} and ${end}`)
  writeFileSync(FILE, `${document.slice(0, from + begin.length)}\n${text}\n${document.slice(to)}`)
}

export interface YearResults {
  workers: number
  proposed: Worked & { cpu: number }
  published: Worked & { cpu: number }
  pages: Record<'campaign' | 'plans' | 'cabinet' | 'plan', Measured>
  bare: { rate: number; cpu: number }
  seconds: number
}
const YEAR_PAGES: Record<keyof YearResults['pages'], string> = { campaign: 'campaign board, qualification organisation', plans: 'board of plans, qualification organisation', cabinet: 'cabinet of a worker with a plan', plan: 'plan of the year' }
const YEAR_CPU = 8
const [JOB_SECONDS, JOB_MEMORY] = [60, 16]

/** The same for the year of ten thousand. */
export function reportYear({ workers, proposed, published, pages, bare, seconds }: YearResults) {
  const [{ model } = { model: 'unknown' }] = cpus()
  const count = workers.toLocaleString('en')
  const both = proposed.seconds + published.seconds
  const grown = Math.max(0, published.alive[1] - proposed.alive[0])
  keep('year', [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, in ${seconds.toFixed(0)} s. ` +
      `Bare server: ${significant(bare.rate)} a second, ${bare.cpu.toFixed(3)} ms of CPU. A campaign of ${count} workers in 200 centres, each with gaps of their own, and dates with seats:`,
    table(
      ['what', 'measured', 'CPU ms each', 'target', 'met'],
      [
        [`${count} plans proposed by the job`, `${significant(proposed.seconds)} s`, significant(proposed.cpu), '–', '–'],
        [`${count} plans published by the job, letters and obligations included`, `${significant(published.seconds)} s`, significant(published.cpu), '–', '–'],
        ['both', `${significant(both)} s`, significant(proposed.cpu + published.cpu), `≤ ${JOB_SECONDS} s`, verdict(both <= JOB_SECONDS)],
        ['memory alive in the job (after the first tenth → at the end); at most held', `${significant(proposed.alive[0])} → ${significant(published.alive[1])} MiB; ${significant(Math.max(proposed.most, published.most))} MiB`, '–', `no growth beyond ${JOB_MEMORY} MiB`, verdict(grown <= JOB_MEMORY)],
      ],
    ),
    table(
      ['what', 'a second', 'ratio to bare', 'CPU ms', 'p95 ms', 'target', 'met'],
      (Object.keys(YEAR_PAGES) as (keyof YearResults['pages'])[]).map((page) => {
        const { rate, ratio: to, cpu, p95 } = pages[page]
        return [YEAR_PAGES[page], significant(rate), ratio(to), significant(cpu), significant(p95), `CPU ≤ ${YEAR_CPU}`, verdict(cpu <= YEAR_CPU)]
      }),
    ),
  ].join('\n\n'))
}
