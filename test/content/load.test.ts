import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { loadCourses } from '#content'
import { aCourse, SVG } from './a-course.ts'

const hash = (course: ReturnType<typeof aCourse>) => course.loaded().contentHash
const CRLF = /\n/g

describe('reading folders', () => {
  test('a folder that is not there, a file among the courses, an empty folder', () => {
    expect(loadCourses('/nowhere/courses')).toMatchObject({ courses: [], problems: [{ file: '/nowhere/courses', line: 1, code: 'file.missing' }] })
    expect(aCourse().with('../notes.txt', 'x').load().problems).toMatchObject([{ code: 'file.unexpected' }])
    const dir = mkdtempSync(join(tmpdir(), 'talim-content-'))
    onTestFinished(() => rmSync(dir, { recursive: true }))
    expect(loadCourses(dir)).toEqual({ courses: [], problems: [] })
  })

  test('a folder without course.yaml', () => {
    expect(aCourse().without('course.yaml').problems()).toContainEqual(expect.objectContaining({ file: 'course.yaml', line: 1, code: 'file.missing' }))
  })

  test('a course with a problem is left out, its neighbours are not', () => {
    const sound = aCourse().inPreparation().text('course.yaml')
    const { courses, problems } = aCourse().edit('questions.yaml', 'module: 2\n  lesson: consent\n  outcome: o2\n  type: text', 'module: 2\n  lesson: consent\n  outcome: o2\n  type: txt').with('../T-2/course.yaml', sound.replace('T-1', 'T-2')).load()
    expect(courses.map(({ code }) => code)).toEqual(['T-2'])
    expect(problems).toHaveLength(1)
  })

  test('YAML that cannot be read is a problem with its line', () => {
    const of = (from: string, to: string) => aCourse().edit('course.yaml', from, to).problems().filter(({ code }) => code === 'yaml.syntax')
    expect(of('hours: 1.5', 'hours: "1.5')).not.toEqual([])
    expect(of('hours: 1.5\n', 'hours: 1.5\nhours: 2\n')).toMatchObject([{ line: 10 }])
    expect(of('hours: 1.5\n', ' hours: 1.5\n')).not.toEqual([])
    expect(aCourse().with('questions.yaml', 'id: a\n').problem()).toMatchObject({ code: 'field.wrong', message: expect.stringContaining('is not a list') })
    expect(aCourse().with('course.yaml', '').problem()).toMatchObject({ file: 'course.yaml', line: 1, message: 'The file is blank; write the fields of the standard, from `code` to `modules`.' })
  })

  test('a file that is not UTF-8 is a problem', () => {
    const windows1251 = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    expect(aCourse().with('lessons/papers.ru.md', windows1251).problem()).toMatchObject({ file: 'lessons/papers.ru.md', code: 'file.encoding' })
    expect(aCourse().with('course.yaml', windows1251).problems()).toContainEqual(expect.objectContaining({ file: 'course.yaml', code: 'file.encoding' }))
  })
})

describe('whatever an author writes', () => {
  const odd = fc.constantFrom<unknown>(null, '', ' ', 'text', 0, -1, 1.5, true, [], {}, [null], [{}], { kk: null }, { '1': 1 }, [['a']])

  test.each(['course.yaml', 'questions.yaml'])('a value of another kind in %s is a problem with a line, never an exception', { timeout: 30_000 }, (file) => {
    const sound: unknown = parse(aCourse().text(file))
    fc.assert(
      fc.property(fc.nat(), odd, (at, value) => {
        const spoilt = structuredClone(sound)
        const [holder, key] = places(spoilt)[at % places(spoilt).length] ?? []
        if (!holder || key === undefined) return
        holder[key] = value
        const { courses, problems } = aCourse().with(file, JSON.stringify(spoilt, null, 1)).load()
        expect(courses.length + problems.length).toBeGreaterThan(0)
        for (const { line, message } of problems) {
          expect(line).toBeGreaterThan(0)
          expect(message).toMatch(/^\S.*\.$/s)
          expect(message).not.toMatch(/undefined|\[object/)
        }
      }),
      { numRuns: 50 },
    )
  })

  /** Every place of a JSON value that can be overwritten. */
  function places(value: unknown): [Record<string, unknown>, string][] {
    if (typeof value !== 'object' || value === null) return []
    const holder = value as Record<string, unknown>
    return Object.keys(holder).flatMap((key) => [[holder, key] as [Record<string, unknown>, string], ...places(holder[key])])
  }
})

describe('the hash of the content', () => {
  test('does not change with the order of keys, ends of lines, a byte-order mark or composed letters', () => {
    const before = hash(aCourse())
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    expect(hash(aCourse())).toBe(before)
    expect(hash(aCourse().edit('course.yaml', 'code: T-1\nform: online-course\n', 'form: online-course\ncode: "T-1" # the same\n'))).toBe(before)
    expect(hash(aCourse().edit('questions.yaml', '{ id: b, kk: Билет, ru: Билет на автобус }', '{ correct: false, ru: Билет на автобус,   id: b, kk: Билет }'))).toBe(before)
    for (const file of ['course.yaml', 'questions.yaml', 'lessons/papers.kk.md']) {
      const text = aCourse().text(file)
      expect(hash(aCourse().with(file, text.replace(CRLF, '\r\n')))).toBe(before)
      expect(hash(aCourse().with(file, `\ufeff${text.replace(CRLF, ' \t\n')}\n\n`))).toBe(before)
      expect(hash(aCourse().with(file, text.normalize('NFD')))).toBe(before)
    }
  })

  test('changes with everything a learner sees', () => {
    const changed = [
      aCourse(),
      aCourse().edit('course.yaml', 'passMark: 80', 'passMark: 81'),
      aCourse().edit('course.yaml', 'Екінші абзац.', 'Екінші абзац'),
      aCourse().edit('course.yaml', 'kk: Көшірме', 'kk: Көшірмелер'),
      aCourse().edit('questions.yaml', 'value: 15', 'value: 16'),
      aCourse().edit('questions.yaml', 'ru: Билет на автобус }', 'ru: Билет на поезд }'),
      aCourse().edit('lessons/papers.kk.md', 'Мәтін', 'Мәтін және'),
      aCourse().with('images/counter.svg', SVG.replace('4 4', '5 5')),
      aCourse().inPreparation(),
    ].map(hash)
    expect(new Set(changed).size).toBe(changed.length)
  })
})
