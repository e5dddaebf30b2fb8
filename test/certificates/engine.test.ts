import { describe, expect, test } from 'vitest'
import type { StructureNode } from '../../certificates/engine/canvas.ts'
import { faces } from '../../certificates/engine/faces.ts'
import { Flow } from '../../certificates/engine/flow.ts'
import { fit, wrap, wrapEvenly } from '../../certificates/engine/paragraph.ts'
import { readMarkdown } from '../../certificates/engine/plain-markdown.ts'
import { qrCodePath } from '../../certificates/engine/qr-code.ts'
import { blank } from '../../certificates/engine/signature-line.ts'
import { table, type Cell } from '../../certificates/engine/table.ts'
import { fastest } from '../support/fastest.ts'

const passage = (text: string) => ({ face: faces().regular, text, field: 'text' })
const width = (line: string, size: number) => faces().regular.width(line, size, 'text')

describe('paragraphs', () => {
  const text = 'Жұмыс іздеуші азаматтарды кеңестік қабылдау және мансаптық бағдарлау, а также их сопровождение в первые месяцы работы'

  test.each([60, 100, 180, 400])('lines are no wider than %i points and lose nothing', (most) => {
    for (const set of [wrap, wrapEvenly]) {
      const lines = set(passage(text), 10, most)
      for (const line of lines) expect(width(line, 10)).toBeLessThanOrEqual(most + 0.5)
      expect(lines.join(' ').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })

  test('even lines take no more lines, and differ less', () => {
    const [greedy, even] = [wrap(passage(text), 10, 320), wrapEvenly(passage(text), 10, 320)]
    const spread = (lines: string[]) => Math.max(...lines.map((line) => width(line, 10))) - Math.min(...lines.map((line) => width(line, 10)))
    expect(even.length).toBe(greedy.length)
    expect(spread(even)).toBeLessThanOrEqual(spread(greedy))
  })

  test('a short word stays with the next one', () => {
    for (let most = 60; most < 300; most += 7)
      for (const line of wrap(passage('работа в паре и в группе с коллегой у доски'), 10, most)) expect(line).not.toMatch(/ (в|и|с|у)$/)
  })

  test('a word wider than the line breaks after its own hyphen first, then between letters', () => {
    expect(wrap(passage('кәсіптік-бейімдеу'), 10, 60)).toEqual(['кәсіптік-', 'бейімдеу'])
    expect(wrap(passage('ы'.repeat(50)), 10, 60).join('')).toBe('ы'.repeat(50))
  })

  test('fit takes the largest size that keeps to its lines', () => {
    expect(fit(passage('Дәурен'), 300, [40, 20], () => 1)).toEqual({ size: 40, lines: ['Дәурен'] })
    expect(fit(passage(text), 300, [40, 20, 10], (size) => (size > 10 ? 1 : 3)).size).toBe(10)
  })

  test('nothing is nothing', () => {
    expect(wrap(passage('  '), 10, 100)).toEqual([])
  })
})

describe('type', () => {
  test('pairs are kerned, and no letters are joined', () => {
    const { serif, regular } = faces()
    expect(regular.shape('АУ', 'text').width).toBeLessThan(regular.shape('А', 'text').width + regular.shape('У', 'text').width)
    expect(serif.shape('ffi', 'text').operand.match(/[0-9a-f]{4}/g)?.length).toBe(3)
  })

  test('every letter of extended Latin and Cyrillic is there, in every face', () => {
    const ranges = [[0x21, 0x7e], [0xa1, 0xac], [0xae, 0x17f], [0x218, 0x21b], [0x400, 0x482], [0x48a, 0x52f], [0x1e80, 0x1ef9]]
    for (const face of Object.values(faces()))
      for (const [first, last] of ranges)
        for (let code = first!; code <= last!; code++) expect(() => face.shape(String.fromCodePoint(code), 'text')).not.toThrow()
    for (const face of Object.values(faces())) expect(() => face.shape('ӘәҒғҚқҢңӨөҰұҮүҺһІі ₸№«»–—…’“”„•·×Əəǵǵ', 'text')).not.toThrow()
  })
})

describe('tables', () => {
  const style = { face: faces().regular, size: 10, leading: 1.4, colour: '0 0 0', field: 'cell' }
  const cell = (text: string): Cell => ({ text, style })
  const group: Cell = { ...cell('Бөлім'), heading: true, span: 3 }
  const layout = { columns: [0.2, 0.4, 0.4], padding: 4, rule: '0 0 0', headFill: '1 1 1' }
  const flowOf = (height: number) => new Flow({ width: 400, height }, { top: 20, right: 20, bottom: 20, left: 20 })
  const row = (text: string) => [cell('1'), cell(text), cell('')]
  const lines = (count: number) => Array.from({ length: count }, () => 'жол').join('\n')

  test('a heading over all columns says so to readers, and goes to the next page with its row', () => {
    const flow = flowOf(200)
    flow.y = 140 // room for two rows of one line, not for a heading and two lines
    table(flow, [[group], row(lines(2))], layout)
    expect(flow.pages.length).toBe(2)
    expect(flow.pages[0]!.content).toBe('')
    const [heading] = (flow.document.children[0] as StructureNode).children as StructureNode[]
    expect(heading!.children).toMatchObject([{ role: 'TH', span: 3 }])
  })

  test('the last row stays with what follows the table', () => {
    const pagesWith = (company: number) => {
      const flow = flowOf(200)
      table(flow, Array.from({ length: 7 }, () => row('жол')), { ...layout, company })
      return flow.pages.length
    }
    expect([pagesWith(0), pagesWith(30)]).toEqual([1, 2])
  })

  test('a tall row is broken where the layout allows it, with no fewer than three lines on either side', () => {
    const rows = [row(lines(4)), row(lines(8))]
    const [moved, broken] = [flowOf(220), flowOf(220)]
    table(moved, rows, layout)
    table(broken, rows, { ...layout, breakFrom: 0.4 })
    const shown = (flow: Flow) => flow.pages.map(({ content }) => content.split(' TJ').length - 1)
    expect([moved.pages.length, broken.pages.length]).toEqual([2, 2])
    expect(shown(moved)).toEqual([5, 9])
    expect(shown(broken)).toEqual([11, 3])
  })
})

test('a blank is no wider than its place', () => {
  const style = { face: faces().regular, size: 10, leading: 1.4, colour: '0 0 0', field: 'blank' }
  for (const most of [40, 120, 300]) {
    const drawn = width(blank(style, most), 10)
    expect(drawn).toBeLessThanOrEqual(most)
    expect(drawn).toBeGreaterThan(most - 6)
  }
})

describe('plain Markdown', () => {
  test('headings, paragraphs and lists; signs of emphasis go, words stay', () => {
    expect(readMarkdown('# Тақырып\nБірінші **жол**\nжалғасы.\n\n- бір\n  жалғасы\n  - *екі*\n3. [үш](https://x.kz)\n\n5 * 3 * 2 = 30 және snake_case_name')).toEqual([
      { kind: 'heading', text: 'Тақырып', depth: 0 },
      { kind: 'paragraph', text: 'Бірінші жол жалғасы.', depth: 0 },
      { kind: 'item', text: 'бір жалғасы', marker: '–', depth: 0 },
      { kind: 'item', text: 'екі', marker: '–', depth: 1 },
      { kind: 'item', text: 'үш', marker: '3.', depth: 0 },
      { kind: 'paragraph', text: '5 * 3 * 2 = 30 және snake_case_name', depth: 0 },
    ])
    expect(readMarkdown('')).toEqual([])
  })

  test('does not choke on long unclosed marks', () => {
    const marks = (times: number) => '**a'.repeat(times) + '[x'.repeat(times) + '_b '.repeat(times)
    // twice the text may take four times as long, not a multiple of that
    expect(fastest(() => readMarkdown(marks(5000))) / Math.max(1, fastest(() => readMarkdown(marks(2500))))).toBeLessThan(8)
  })
})

test('an upper-case address makes a coarser code, easier to read', () => {
  const address = 'https://talim.example/c/jks97qtb0nn1'
  expect(qrCodePath(address.toUpperCase()).modules).toBeLessThan(qrCodePath(address).modules)
})
