import { describe, expect, test } from 'vitest'
import { proves } from '../support/proves.ts'
import { aCourse } from './a-course.ts'

const KK = 'lessons/papers.kk.md'
const RU = 'lessons/papers.ru.md'
/** Both languages with the same lines at the end, so that they stay alike. */
const both = (lines: string) => {
  const course = aCourse()
  return course.with(KK, `${course.text(KK)}\n${lines}\n`).with(RU, `${course.text(RU)}\n${lines}\n`)
}
/** What is wrong with lines added after the 12 lines of the Kazakh lesson, `line` counted from the first of them. */
const found = (lines: string) =>
  both(lines).problems().filter(({ file }) => file === KK).map(({ line, code }) => [line - 13, code])

describe('lesson texts', () => {
  test('raw HTML is refused with its line, wherever it stands', () => {
    expect(found('<script>alert(1)</script>')).toEqual([[1, 'markdown.html']])
    expect(found('one\ntwo <b>three</b>\nfour')).toEqual([[2, 'markdown.html'], [2, 'markdown.html']])
    expect(found('- item\n- item\n  more <img src=x onerror=alert(1)>')).toEqual([[3, 'markdown.html']])
    expect(found('| a | b |\n|---|---|\n| 1 | <i>2</i> |')).toEqual([[3, 'markdown.html'], [3, 'markdown.html']])
    expect(found('> quote\n> <span>')).toEqual([[2, 'markdown.html']])
    expect(found(':::note\ntext\n<!-- hidden -->\n:::')).toEqual([[3, 'markdown.html']])
    expect(found(':::check\nQ <b>\n- [ ] no\n- [x] yes <u>\n> because\n> of <s>\n:::')).toEqual([[2, 'markdown.html'], [4, 'markdown.html'], [6, 'markdown.html']])
    expect(found('![a <b>](images/counter.svg)')).toEqual([[1, 'markdown.html']])
  })

  test('HTML in code, comparisons and entities are not HTML', () => {
    expect(found('`<script>` and 5 < 6 > 4 and &lt;b&gt;\n\n```\n<div>\n```')).toEqual([])
  })

  test('links lead to http(s) or into the site', () => {
    for (const href of ['https://enbek.kz', 'http://example.kz/a?b=1', '/courses/KD-001', '#heading']) expect(found(`[a](${href})`)).toEqual([])
    for (const href of ['javascript:alert(1)', 'JavaScript:alert(1)', 'java&#115;cript:alert(1)', 'data:text/html,x', 'vbscript:x', 'mailto:a@b.kz', '//evil.kz', 'page.html', '', 'https://'])
      expect(found(`text\nand [a](${href})`), href).toEqual([[2, 'markdown.link']])
    expect(found('<javascript:alert(1)>')).toEqual([[1, 'markdown.link']])
    expect(found('[a][b]\n\n[b]: javascript:alert(1)')).toEqual([[1, 'markdown.link']])
  })

  test('images are files of the course and have words', () => {
    expect(found('![Терезе](images/missing.svg)')).toEqual([[1, 'markdown.image']])
    expect(found('text\n![ ](images/counter.svg)')).toEqual([[2, 'markdown.image']])
    for (const src of ['https://example.kz/a.png', '../images/counter.svg', 'images/../counter.svg', '/images/counter.svg', 'images/Counter.svg', 'data:image/png;base64,AA'])
      expect(found(`![Терезе](${src})`), src).toEqual([[1, 'markdown.image']])
  })

  test('headings begin at ## and skip no level', () => {
    expect(found('# Title')).toEqual([[1, 'markdown.heading']])
    expect(found('Title\n=====')).toEqual([[1, 'markdown.heading']])
    expect(found('## Two\n\n### Three\n\n#### Four\n\n## Two')).toEqual([])
    expect(found('## Two\n\n#### Four')).toEqual([[3, 'markdown.heading']])
  })

  test('callouts: known, closed, not inside one another', () => {
    for (const kind of ['example Бір жағдай', 'monday', 'note', 'law', 'warning']) expect(found(`:::${kind}\n- text\n:::`)).toEqual([])
    expect(found(':::exmple\ntext\n:::')).toEqual([[1, 'markdown.callout']])
    expect(found('text\n\n:::note\ntext')).toEqual([[3, 'markdown.callout']])
    expect(found('text\n:::')).toEqual([[2, 'markdown.callout']])
    expect(found(':::note\n:::law\ntext\n:::\n:::')).toEqual([[2, 'markdown.callout']])
    expect(found(':::note\ntext\n\n:::law\ntext\n:::')).toEqual([[4, 'markdown.callout']])
    expect(found(':::note\n```\n:::\n```\n:::')).toEqual([])
  })

  test('checks: a question, two to five options, a right one, an explanation', () => {
    const check = (...lines: string[]) => found([':::check', ...lines, ':::'].join('\n'))
    expect(check('Q', '', '- [ ] a', '- [x] b', '  and more', '', '> e', '', '> f')).toEqual([])
    expect(check('Q', '- [ ] a', '- [х] b', '> e')).toEqual([]) // the Cyrillic х
    expect(check('- [ ] a', '- [x] b', '> e')).toEqual([[1, 'markdown.check']])
    expect(check('Q', '- [x] a', '> e')).toEqual([[1, 'markdown.check']])
    expect(check('Q', ...Array.from({ length: 6 }, () => '- [x] a'), '> e')).toEqual([[1, 'markdown.check']])
    expect(check('Q', '- [ ] a', '- [ ] b', '> e')).toEqual([[1, 'markdown.check']])
    expect(check('Q', '- [ ] a', '- [x]', '> e')).toEqual([[1, 'markdown.check']])
    expect(check('Q', '- [ ] a', '- [x] b')).toEqual([[1, 'markdown.check']])
    expect(check('Q', '- [ ] a', '- [x] b', 'because')).toContainEqual([5, 'markdown.check'])
    expect(found(':::check Title\nQ\n- [ ] a\n- [x] b\n> e\n:::')).toEqual([[1, 'markdown.check']])
  })

  proves('397/24', 'Kazakh and Russian lessons are there and built alike', () => {
    expect(aCourse().without(KK).problem()).toMatchObject({ file: KK, code: 'language.missing', clause: '397/24' })
    expect(aCourse().with(RU, ' \n\u200b\n').problems()).toContainEqual(expect.objectContaining({ file: RU, code: 'field.blank', clause: '397/24' }))

    const less = aCourse()
    less.with(KK, `${less.text(KK)}\n:::law\nБап\n:::\n`)
    expect(less.problem()).toMatchObject({ file: RU, code: 'language.unequal', clause: '397/24', message: expect.stringContaining(':::law (line 14)') })
    const other = aCourse().edit(RU, '- [ ] Первое\n- [x] Второе', '- [x] Первое\n- [ ] Второе')
    expect(other.problem()).toMatchObject({ file: RU, line: 7, code: 'language.unequal' })
    const copy = aCourse()
    expect(copy.with(RU, copy.text(KK)).problem()).toMatchObject({ file: RU, line: 1, code: 'language.unequal', clause: '397/24' })
  })

  test('files nobody reads are named', () => {
    expect(aCourse().with('lessons/draft.kk.md', '## a').problem()).toMatchObject({ file: 'lessons/draft.kk.md', code: 'file.unexpected' })
    expect(aCourse().with('lessons/notes.txt', 'a').problem()).toMatchObject({ file: 'lessons/notes.txt', code: 'file.unexpected' })
    expect(aCourse().with('question.yaml', '[]').problem()).toMatchObject({ file: 'question.yaml', code: 'file.unexpected' })
    expect(aCourse().with('.DS_Store', 'x').problems()).toEqual([])
  })

  test('lines are the same with CRLF', () => {
    const course = both('<b>x</b>')
    course.with(KK, course.text(KK).replaceAll('\n', '\r\n'))
    expect(course.problems()).toMatchObject([{ file: KK, line: 14 }, { file: KK, line: 14 }, { file: RU, line: 14 }, { file: RU, line: 14 }])
  })
})
