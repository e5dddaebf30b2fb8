import { describe, expect, test } from 'vitest'
import { proves } from '../support/proves.ts'
import { aCourse } from './a-course.ts'

const FILE = 'questions.yaml'
const change = (from: string, to: string) => aCourse().edit(FILE, from, to)

describe('the question bank', () => {
  test('single: exactly one right answer', () => {
    expect(change('ru: Удостоверение, correct: true', 'ru: Удостоверение').problem()).toEqual({
      file: FILE,
      line: 7,
      path: '[0].options',
      code: 'question.answer',
      message: 'Question papers-01 has no right answer; mark one option with correct: true.',
    })
    expect(change('ru: Билет на автобус', 'ru: Билет на автобус, correct: true').problem()).toMatchObject({ line: 7, code: 'question.answer' })
  })

  test('multiple: at least two right answers and one wrong', () => {
    expect(change('ru: Договор, correct: true', 'ru: Договор').problem()).toMatchObject({ line: 17, path: '[1].options', code: 'question.answer' })
    expect(change('ru: Письмо', 'ru: Письмо, correct: true').problem()).toMatchObject({ line: 17, message: 'Question copies-01 has no wrong option; add one.' })
    expect(change('    - { id: c, kk: Хат, ru: Письмо }\n', '').problem()).toMatchObject({ line: 17, path: '[1].options', code: 'field.wrong' })
  })

  test('matching has three to six pairs, ordering three to seven items', () => {
    const pair = (id: string) => `    - { id: ${id}, left: { kk: л${id}, ru: п${id} }, right: { kk: Л${id}л, ru: П${id}п } }\n`
    const item = (id: string) => `    - { id: ${id}, kk: к${id}, ru: р${id} }\n`
    const third = '    - { id: c, left: { kk: Үш, ru: Три }, right: { kk: Сары, ru: Жёлтый } }\n'
    const last = '    - { id: c, kk: Қол қою, ru: Подпись }\n'
    const many = (one: (id: string) => string, count: number) => Array.from({ length: count }, (_, index) => one(`x${index}`)).join('')

    expect(change(third, '').problem()).toMatchObject({ line: 28, path: '[2].pairs', code: 'field.wrong' })
    expect(change(third, third + many(pair, 3)).problems()).toEqual([])
    expect(change(third, third + many(pair, 4)).problem()).toMatchObject({ line: 28, path: '[2].pairs' })
    expect(change(last, '').problem()).toMatchObject({ line: 39, path: '[3].items' })
    expect(change(last, last + many(item, 4)).problems()).toEqual([])
    expect(change(last, last + many(item, 5)).problem()).toMatchObject({ line: 39, path: '[3].items' })
  })

  test('answers that read the same are refused, also when only one language repeats', () => {
    expect(change('kk: Билет, ru: Билет на автобус', 'kk: жеке куәлік, ru: Билет').problem()).toMatchObject({ line: 9, path: '[0].options[1]', code: 'question.answer' })
    expect(change('ru: Жёлтый', 'ru: Синий').problem()).toMatchObject({ line: 31, path: '[2].pairs[2]' })
    expect(change('ru: Объяснение', 'ru: Приветствие').problem()).toMatchObject({ line: 41, path: '[3].items[1]' })
  })

  test('number and text answers', () => {
    expect(change('value: 15', 'value: пятнадцать').problem()).toMatchObject({ line: 50, path: '[4].answer.value' })
    expect(change('value: 15', 'value: 15, tolerance: -1').problem()).toMatchObject({ line: 50, path: '[4].answer.tolerance' })
    expect(change('ru: [согласие]', 'ru: []').problem()).toMatchObject({ line: 58, path: '[5].answer.ru', code: 'language.missing', clause: '397/24' })
    expect(change('ru: [согласие]', 'ru: [согласие, 15]').problem()).toMatchObject({ line: 58, path: '[5].answer.ru[1]', code: 'field.wrong' })
    const number = change('value: 15', 'value: 15, unit: { kk: күн, ru: дней }').loaded().questions[4]
    expect(number).toMatchObject({ answer: { value: 15, tolerance: 0, unit: { kk: 'күн' } } })
  })

  test('a missing field, an unknown type and an unknown field are named with their lines', () => {
    expect(change('  outcome: o1\n  type: single\n', '  type: single\n').problem()).toMatchObject({ line: 1, path: '[0].outcome', code: 'field.missing' })
    expect(change('type: ordering', 'type: sorting').problem()).toMatchObject({ line: 37, path: '[3].type', code: 'field.wrong' })
    expect(change('  explanation: { kk: Он бес., ru: Пятнадцать. }', '  explanaton: { kk: Он бес., ru: Пятнадцать. }').problems()).toMatchObject([
      { line: 44, path: '[4].explanation', code: 'field.missing' },
      { line: 51, path: '[4].explanaton', code: 'field.unknown' },
    ])
    expect(change('kk: Неше күн?', 'kk: 15').problem()).toMatchObject({ line: 49, path: '[4].text.kk', code: 'field.wrong' })
  })

  test('ids are unique in the bank and in the question', () => {
    expect(change('id: consent-03', 'id: papers-01').problem()).toMatchObject({ line: 44, path: '[4].id', code: 'id.duplicate' })
    expect(change('id: b, kk: Билет', 'id: a, kk: Билет').problem()).toMatchObject({ line: 9, path: '[0].options[1].id', code: 'id.duplicate' })
  })

  test('a question refers to a module, a lesson of that module and an outcome', () => {
    const ofCopies = '  lesson: copies\n  outcome: o1\n'
    expect(change(ofCopies, '  lesson: copy\n  outcome: o1\n').problem()).toMatchObject({ line: 13, path: '[1].lesson', code: 'id.unknown' })
    expect(change(ofCopies, '  lesson: consent\n  outcome: o1\n').problem().message).toContain('which is not in module 1')
    expect(change(ofCopies, '  lesson: copies\n  outcome: o9\n').problem()).toMatchObject({ line: 14, path: '[1].outcome', code: 'id.unknown' })
    expect(change(`  module: 1\n${ofCopies}`, `  module: 3\n${ofCopies}`).problems()).toContainEqual(
      expect.objectContaining({ line: 12, path: '[1].module', code: 'id.unknown' }),
    )
  })

  test('a question names its lesson in an online course, and only there', () => {
    expect(change('  lesson: papers\n', '').problem()).toEqual({
      file: FILE,
      line: 1,
      path: '[0].lesson',
      code: 'field.missing',
      message: 'Question papers-01 names no lesson; write `lesson`, the id of a lesson of the module.',
    })
    expect(aCourse().inSessions('webinar').edit(FILE, 'id: copies-01\n', 'id: copies-01\n  lesson: copies\n').problem()).toEqual({
      file: FILE,
      line: 11,
      path: '[1].lesson',
      code: 'field.wrong',
      message: 'Question copies-01 names lesson copies, but the form webinar is taught in sessions; remove `lesson`.',
    })
  })

  proves('397/25', 'the final test of a webinar or seminar asks about every module and outcome, as that of an online course', () => {
    const spoilt = (from: string, to: string, file = FILE) => aCourse().inSessions('in-person-seminar').edit(file, from, to).problem()
    expect(spoilt('id: consent-01\n  module: 2', 'id: consent-01\n  module: 3').path).toBe('[2].module')
    expect(spoilt('draw: { 1: 2, 2: 1 }', 'draw: { 1: 3, 2: 1 }', 'course.yaml')).toMatchObject({ path: 'test.draw.1', code: 'test.draw' })
    expect(spoilt('draw: { 1: 2, 2: 1 }', 'draw: { 1: 2 }', 'course.yaml')).toMatchObject({ path: 'test.draw', code: 'test.draw' })
    expect(spoilt('\ncontent:', '\n  - { id: o3, kk: Сұрақсыз, ru: Без вопроса }\ncontent:', 'course.yaml')).toMatchObject({ path: 'outcomes[2]', code: 'test.incomplete' })
    expect(aCourse().inSessions('webinar').without(FILE).problem()).toMatchObject({ file: FILE, code: 'test.incomplete' })
  })

  test('the bank holds at least what the test draws, from every module', () => {
    const draw = (text: string) => aCourse().edit('course.yaml', 'draw: { 1: 2, 2: 1 }', `draw: ${text}`)
    expect(draw('{ 1: 2, 2: 4 }').problems()).toEqual([])
    expect(draw('{ 1: 3, 2: 1 }').problem()).toEqual({
      file: 'course.yaml',
      line: 43,
      path: 'test.draw.1',
      code: 'test.draw',
      message: '`test.draw` takes 3 questions from module 1, but questions.yaml holds 2; draw fewer or add questions.',
    })
    expect(draw('{ 1: 2 }').problem()).toMatchObject({ line: 43, path: 'test.draw', code: 'test.draw' })
    expect(draw('{ 1: 2, 2: 1, 3: 1 }').problems()).toContainEqual(expect.objectContaining({ line: 43, path: 'test.draw.3', code: 'id.unknown' }))
    expect(draw('{ 1: 2, 2: 0 }').problem()).toMatchObject({ line: 43, path: 'test.draw.2', code: 'field.wrong' })
    expect(draw('{ 1: 2, 2: 1, first: 1 }').problem()).toMatchObject({ path: 'test.draw.first', message: expect.stringContaining('the number of a module') })
  })

  test('settings and bank come together', () => {
    expect(aCourse().without(FILE).problem()).toMatchObject({ file: FILE, line: 1, code: 'test.incomplete' })
    const settings = aCourse().text('course.yaml')
    expect(aCourse().with('course.yaml', settings.replace(/^test:[^]*/m, '')).problem()).toMatchObject({ file: FILE, code: 'test.incomplete' })
  })

  test('the settings of the test are within their limits', () => {
    for (const [from, to] of [['passMark: 80', 'passMark: 101'], ['attempts: 3', 'attempts: 0'], ['coolingHours: 24', 'coolingHours: -1'], ['minimumSecondsPerLesson: 5', 'minimumSecondsPerLesson: fast']] as const)
      expect(aCourse().edit('course.yaml', from, to).problem()).toMatchObject({ path: `test.${from.split(':')[0]}`, code: 'field.wrong' })
    expect(aCourse().edit('course.yaml', '  minimumSecondsPerLesson: 5\n', '').problem()).toMatchObject({ path: 'test.minimumSecondsPerLesson', line: 38, code: 'field.missing', clause: '397/23.3' })
  })

  proves('397/24', 'a question in one language only is refused', () => {
    expect(change(', ru: Какой документ?', '').problem()).toMatchObject({ line: 6, path: '[0].text.ru', code: 'language.missing', clause: '397/24' })
    expect(change('kk: Хат, ', '').problem()).toMatchObject({ line: 20, path: '[1].options[2].kk', clause: '397/24' })
    expect(change(', ru: Согласие. }', ' }').problem()).toMatchObject({ line: 59, path: '[5].explanation.ru', clause: '397/24' })
  })
})
