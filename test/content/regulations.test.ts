import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACTS, CLAUSES } from '../../app/rules/clauses.ts'
import { loadRegulations, readRegulations } from '../../content/regulations.ts'

const LANGUAGES = ['kk', 'ru', 'en'] as const
const { acts, clauses, problems } = readRegulations()
const texts = [...clauses.values()]
const registered = Object.entries(CLAUSES).filter(([, { act }]) => act === '397')

describe('the acts', () => {
  it('are those of the register, named in three languages', () => {
    expect(acts.map(({ id }) => id)).toEqual([...ACTS])
    for (const act of acts)
      for (const language of LANGUAGES) {
        expect(act.title[language].trim(), `${act.id} ${language}`).not.toBe('')
        expect(act.order[language], `${act.id} ${language}`).toContain(act.number)
        expect(act.inForce[language].trim(), `${act.id} ${language}`).not.toBe('')
      }
  })
})

describe('the clauses of order 397', () => {
  it('have no problem and are the clauses of the register, in its order', () => {
    expect(problems).toEqual([])
    expect(texts.map(({ id }) => id)).toEqual(registered.map(([id]) => id))
  })

  it('have the priority of the register', () => {
    expect(texts.map(({ id, priority }) => [id, priority])).toEqual(registered.map(([id, { priority }]) => [id, priority]))
  })

  it('are filled in every language, Kazakh and Russian in themselves', () => {
    for (const { id, citation, title, text, reading } of texts)
      for (const [field, value] of Object.entries({ citation, title, text, ...(reading && { reading }) })) {
        for (const language of LANGUAGES) expect(value[language].trim(), `${id} ${field} ${language}`).not.toBe('')
        expect(value.kk, `${id} ${field}: Russian is a copy of the Kazakh`).not.toBe(value.ru)
        expect(value.ru, `${id} ${field}: Kazakh letters outside a quotation`).not.toMatch(/[әғқңөұүһі]/iu)
        expect(value.en.replace(/«[^»]*»/g, ''), `${id} ${field}: Cyrillic outside a quotation`).not.toMatch(/\p{Script=Cyrillic}/u)
      }
  })

  it('are cited in one way each', () => {
    for (const language of LANGUAGES) {
      const citations = texts.map(({ citation }) => citation[language])
      expect(new Set(citations).size).toBe(citations.length)
    }
    expect(clauses.get('397/15¶2')?.citation).toEqual({
      kk: '397-бұйрық, 15-тармақ, 2-абзац',
      ru: 'Приказ № 397, пункт 15, абзац 2',
      en: 'Order 397, paragraph 15, second part',
    })
    expect(clauses.get('397/28a')?.citation.kk).toBe('397-бұйрық, 28-тармақ')
    expect(clauses.get('397/28b')?.citation.kk).toBe('397-бұйрық, 28-тармақ (екінші)')
  })

  it('have titles of three to seven words', () => {
    for (const { id, title } of texts)
      for (const language of LANGUAGES) {
        const words = title[language].split(/\s+/).length
        expect(words >= 3 && words <= 7, `${id} ${language}: ${title[language]}`).toBe(true)
      }
  })

  it.each([
    ['397/8', { kk: /үш жұмыс күні/, ru: /трёх рабочих дней/, en: /three working days/i }],
    ['397/9', { kk: /15 жұмыс күні/, ru: /15 рабочих дней/, en: /15 working days/ }],
    ['397/14', { kk: /үш жұмыс күні/, ru: /трёх рабочих дней/, en: /three working days/ }],
    ['397/15', { kk: /40 академиялық/, ru: /40 академических/, en: /40 academic hours/ }],
    ['397/15¶2', { kk: /60 минут/, ru: /60 минут/, en: /60 minutes/ }],
    ['397/17', { kk: /15 қараша/, ru: /15 ноября/, en: /15 November/ }],
    ['397/21', { kk: /40 академиялық/, ru: /40 академических/, en: /40 academic hours/ }],
  ] as const)('%s says the same number in every language', (id, patterns) => {
    for (const language of LANGUAGES) expect(clauses.get(id)?.text[language]).toMatch(patterns[language])
  })
})

describe('loadRegulations', () => {
  let dir: string
  const path = () => join(dir, '397.yaml')
  const change = (from: string, to: string) => writeFileSync(path(), readFileSync(path(), 'utf8').replace(from, to))

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'regulations-'))
    cpSync('content/regulations', dir, { recursive: true })
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  it('gives every clause by its id', () => {
    expect(loadRegulations(dir)).toEqual(loadRegulations())
    expect(loadRegulations().get('397/9')?.priority).toBe('core')
  })

  it('names file and line of a missing language', () => {
    writeFileSync(path(), "- id: 397/1\n  citation: { kk: a, ru: b, en: c }\n  title: { kk: a, ru: b, en: c }\n  text:\n    kk: a\n    ru: ''\n    en: c\n  priority: core\n")
    const [problem, ...others] = readRegulations(dir).problems
    expect(others).toEqual([])
    expect(problem).toMatchObject({ line: 6, path: '[0].text.ru', code: 'language.missing' })
    expect(problem?.file).toMatch(/397\.yaml$/)
    expect(() => loadRegulations(dir)).toThrow(/397\.yaml:6 /)
  })

  it('refuses a second text of one clause and a second use of one citation', () => {
    change('- id: 397/2.1\n', '- id: 397/1\n')
    change("kk: '397-бұйрық, 2-тармақ, 1) тармақша'", "kk: '397-бұйрық, 1-тармақ'")
    expect(readRegulations(dir).problems.map(({ code, path }) => [code, path])).toEqual([
      ['id.duplicate', '[2].id'],
      ['id.duplicate', '[2].citation.kk'],
    ])
  })

  it('refuses the clause of another act, an unknown priority and a file of no act', () => {
    change('- id: 397/1\n', '- id: 148/1\n')
    expect(readRegulations(dir).problems).toMatchObject([{ code: 'id.unknown', path: '[1].id' }])
    change('priority: context', 'priority: high')
    expect(readRegulations(dir).problems).toMatchObject([{ code: 'field.wrong', path: '[0].priority' }])
    writeFileSync(join(dir, '398.yaml'), '[]\n')
    expect(readRegulations(dir).problems).toContainEqual(expect.objectContaining({ code: 'file.unexpected' }))
  })

  it('says so when the folder or a list is not there', () => {
    expect(readRegulations(join(dir, 'nowhere')).problems).toMatchObject([{ code: 'file.missing' }])
    writeFileSync(path(), 'id: 397/1\n')
    expect(readRegulations(dir).problems).toMatchObject([{ code: 'field.wrong', line: 1 }])
  })
})
