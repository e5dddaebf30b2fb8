import { describe, expect, test } from 'vitest'
import { proves } from '../support/proves.ts'
import { aCourse } from './a-course.ts'

const FILE = 'course.yaml'
/** A field of course.yaml with everything below it, as it stands in the sound course. */
const FIELDS = {
  code: 'code: T-1\n',
  form: 'form: online-course\n',
  title: 'title: { kk: Құжат қабылдау, ru: Приём документов, en: Taking documents }\n',
  hours: 'hours: 1.5\n',
  functionalMaps: 'functionalMaps: [F1]\n',
  competences: 'competences: [C1, C9]\n',
  positions: "positions: ['*']\n",
  minimumQualification: 'minimumQualification: 5\n',
  outcomes: 'outcomes:\n  - { id: o1, kk: Құжатты тексереді, ru: Проверяет документ }\n  - { id: o2, kk: Келісім алады, ru: Берёт согласие }\n',
}
const change = (from: string, to: string) => aCourse().edit(FILE, from, to)

describe('the standard of a course (annex 2)', () => {
  test('a sound course has no problems and is complete', () => {
    const course = aCourse()
    expect(course.problems()).toEqual([])
    expect(course.loaded()).toMatchObject({ code: 'T-1', complete: true, test: { draw: { 1: 2, 2: 1 } } })
    expect(course.loaded().modules.map(({ lessons }) => lessons.map(({ id }) => id))).toEqual([['papers', 'copies'], ['consent']])
  })

  test('the standard is plain JSON and holds annex 2, not the lessons', () => {
    const { standard } = aCourse().loaded()
    expect(JSON.parse(JSON.stringify(standard))).toEqual(standard)
    expect(standard.modules).toEqual([
      { number: 1, minutes: 60, title: { kk: 'Құжат', ru: 'Документ', en: 'The document' } },
      { number: 2, minutes: 30, title: { kk: 'Келісім', ru: 'Согласие', en: 'Consent' } },
    ])
  })

  test('a course in preparation is sound without lessons and test, and not complete', () => {
    const course = aCourse().inPreparation()
    expect(course.problems()).toEqual([])
    expect(course.loaded()).toMatchObject({ complete: false, test: null, questions: [], images: [] })
  })

  proves('397/A2.name', 'the name is asked for, in both languages', () => {
    expect(change(FIELDS.title, '').problem()).toMatchObject({ path: 'title', line: 1, code: 'standard.incomplete', clause: '397/A2.name' })
    expect(change('ru: Приём документов', 'ru: " "').problem()).toMatchObject({ path: 'title.ru', line: 4, code: 'language.missing' })
    expect(aCourse().loaded().standard.title.kk).toBe('Құжат қабылдау')
  })

  proves('397/A2.identifier', 'the identifier is a code, that of the folder, and of one course only', () => {
    expect(change(FIELDS.code, '').problem()).toMatchObject({ path: 'code', clause: '397/A2.identifier' })
    expect(change('code: T-1', 'code: курс 1').problem()).toMatchObject({ path: 'code', line: 1, code: 'field.wrong', clause: '397/A2.identifier' })
    expect(change('code: T-1', 'code: T-2').problem().message).toContain('the folder is T-1')

    const text = aCourse().inPreparation().text(FILE)
    const twins = aCourse().with('../T-2/course.yaml', text)
    expect(twins.problems()).toContainEqual(expect.objectContaining({ path: 'code', line: 1, code: 'course.duplicate', clause: '397/A2.identifier' }))
    expect(twins.load().courses.map(({ code }) => code)).toEqual(['T-1'])
    expect(aCourse().with('../T-2/course.yaml', text.replace('T-1', 'T-2')).load().courses.map(({ code }) => code)).toEqual(['T-1', 'T-2'])
  })

  proves('397/A2.form', 'the form is one of the three', () => {
    expect(change(FIELDS.form, '').problem()).toMatchObject({ path: 'form', clause: '397/A2.form' })
    expect(change('form: online-course', 'form: lecture').problem()).toMatchObject({
      path: 'form',
      line: 2,
      clause: '397/A2.form',
      message: '`form` does not fit; write one of online-course, webinar, in-person-seminar.',
    })
    for (const form of ['webinar', 'in-person-seminar'] as const)
      expect(aCourse().inSessions(form).loaded().standard.form).toBe(form)
  })

  proves(['397/23.1', '397/23.2'], 'a webinar and a seminar are taught in sessions: lessons are refused at the module that has them', () => {
    for (const form of ['webinar', 'in-person-seminar'] as const) {
      const course = aCourse().inSessions(form).edit(FILE, 'title: { kk: Келісім, ru: Согласие, en: Consent }\n', 'title: { kk: Келісім, ru: Согласие, en: Consent }\n    lessons:\n      - { id: consent, minutes: 30, title: { kk: Келісім, ru: Согласие } }\n')
      expect(course.problems()).toContainEqual({
        file: FILE,
        line: course.line(FILE, '    lessons:'),
        path: 'modules[1].lessons',
        code: 'field.wrong',
        message: `\`modules[1].lessons\` does not go with ${form}, which is taught in sessions; remove the lessons, or make the form online-course.`,
        clause: '397/23',
      })
      expect(course.load().courses).toEqual([])
    }
  })

  proves('397/25', 'a course can be completed when it has the final test, and an online course its lessons too', () => {
    for (const form of ['webinar', 'in-person-seminar'] as const) {
      const course = aCourse().inSessions(form)
      expect(course.problems()).toEqual([])
      expect(course.loaded()).toMatchObject({ complete: true, test: { passMark: 80, minimumSecondsPerLesson: 0 } })
      expect(course.loaded().modules.map(({ lessons }) => lessons)).toEqual([[], []])
      expect(aCourse().inPreparation().edit(FILE, 'form: online-course', `form: ${form}`).loaded()).toMatchObject({ complete: false, test: null })
    }
    expect(aCourse().loaded().complete).toBe(true)
    const online = aCourse().inSessions('webinar').edit(FILE, 'form: webinar', 'form: online-course')
    expect(online.problems()).toContainEqual(expect.objectContaining({ path: 'test', code: 'lessons.incomplete', clause: '397/23.3' }))
  })

  proves('397/A2.hours', 'hours equal the modules, modules equal their lessons; nothing finer than a minute', () => {
    expect(change('hours: 1.5', 'hours: 2').problem()).toMatchObject({ path: 'hours', line: 9, code: 'hours.mismatch', clause: '397/A2.hours' })
    const course = change('id: copies, minutes: 20', 'id: copies, minutes: 21')
    expect(course.problem()).toMatchObject({ path: 'modules[0].minutes', line: course.line(FILE, 'minutes: 60'), clause: '397/A2.hours' })
    for (const wrong of ['0', '-1', '1.51', 'many', '.inf'])
      expect(change('hours: 1.5', `hours: ${wrong}`).problem()).toMatchObject({ path: 'hours', line: 9, clause: '397/A2.hours' })
    expect(change(FIELDS.hours, '').problem()).toMatchObject({ path: 'hours', clause: '397/A2.hours' })
  })

  proves('397/15¶2', 'an academic hour has 60 minutes: two modules of 45 make an hour and a half, not two', () => {
    const ofMinutes = (hours: string) =>
      aCourse().inPreparation().edit(FILE, 'minutes: 60', 'minutes: 45').edit(FILE, 'minutes: 30', 'minutes: 45').edit(FILE, 'hours: 1.5', `hours: ${hours}`)
    expect(ofMinutes('1.5').problems()).toEqual([])
    expect(ofMinutes('2').problem().message).toContain('that is 120 minutes, but the modules add up to 90')
  })

  proves('397/A2.functionMaps', 'functional maps are of the list, or there is a reason why there are none', () => {
    expect(change('[F1]', '[F1, F99]').problem()).toMatchObject({ path: 'functionalMaps[1]', line: 10, code: 'id.unknown', clause: '397/A2.functionMaps' })
    expect(change('[F1]', '[]').problem()).toMatchObject({ path: 'functionalMaps', line: 10, code: 'field.missing', clause: '397/A2.functionMaps' })
    expect(change('[F1]', '[]\nfunctionalMapsNone: { kk: Карта жоқ, ru: Карты нет }').problems()).toEqual([])
    expect(change('[F1]', '[F1]\nfunctionalMapsNone: { kk: Карта жоқ, ru: Карты нет }').problem()).toMatchObject({ path: 'functionalMapsNone', line: 11 })
    expect(change(FIELDS.functionalMaps, '').problem()).toMatchObject({ code: 'standard.incomplete', clause: '397/A2.functionMaps' })
  })

  proves('397/A2.competences', 'at least one competence, of the list, each once', () => {
    expect(change('[C1, C9]', '[]').problem()).toMatchObject({ path: 'competences', line: 11, code: 'standard.incomplete', clause: '397/A2.competences' })
    expect(change('[C1, C9]', '[C1, C13]').problem()).toMatchObject({ path: 'competences[1]', line: 11, code: 'id.unknown', clause: '397/A2.competences' })
    expect(change('[C1, C9]', '[C1, C1]').problem()).toMatchObject({ path: 'competences[1]', code: 'id.duplicate' })
  })

  proves('397/A2.position', 'at least one position, of the list, or every position', () => {
    expect(change("['*']", '[]').problem()).toMatchObject({ path: 'positions', line: 12, clause: '397/A2.position' })
    expect(change("['*']", '[CAREER_CONSULTANT, WIZARD]').problem()).toMatchObject({ path: 'positions[1]', line: 12, code: 'id.unknown', clause: '397/A2.position' })
    expect(change("['*']", "['*', ASSISTANT]").problem()).toMatchObject({ path: 'positions', line: 12 })
    expect(change("['*']", '[CAREER_CONSULTANT, ASSISTANT]').loaded().standard.positions).toEqual(['CAREER_CONSULTANT', 'ASSISTANT'])
  })

  proves('397/A2.minQualification', 'the lowest level is one of the national framework', () => {
    expect(change(FIELDS.minimumQualification, '').problem()).toMatchObject({ path: 'minimumQualification', clause: '397/A2.minQualification' })
    for (const level of ['0', '9', '5.5', 'бакалавр'])
      expect(change('minimumQualification: 5', `minimumQualification: ${level}`).problem()).toMatchObject({ line: 13, code: 'field.wrong', clause: '397/A2.minQualification' })
    expect(aCourse().loaded().standard.minimumQualification).toBe(5)
  })

  proves('397/A2.outcomes', 'outcomes are asked for; each is in both languages and in at least one question', () => {
    expect(change(FIELDS.outcomes, 'outcomes: []\n').problem()).toMatchObject({ path: 'outcomes', line: 14, code: 'standard.incomplete', clause: '397/A2.outcomes' })
    expect(change(', ru: Берёт согласие', '').problem()).toMatchObject({ path: 'outcomes[1].ru', line: 16, code: 'language.missing' })
    expect(change('id: o2', 'id: o1').problems()).toContainEqual(expect.objectContaining({ path: 'outcomes[1].id', line: 16, code: 'id.duplicate', clause: '397/A2.outcomes' }))
    const third = '\n  - { id: o3, kk: Сұрақсыз, ru: Без вопроса }\ncontent:'
    expect(change('\ncontent:', third).problem()).toMatchObject({ path: 'outcomes[2]', line: 17, code: 'test.incomplete', clause: '397/A2.outcomes' })
  })

  proves('397/A2.structure', 'the structure has modules with number, name and duration', () => {
    const course = () => aCourse().inPreparation()
    const empty = course()
    empty.with(FILE, `${textBefore('modules:')}modules: []\n`)
    expect(empty.problem()).toMatchObject({ path: 'modules', line: 26, code: 'standard.incomplete', clause: '397/A2.structure' })
    expect(course().edit(FILE, '    minutes: 30\n', '').problem()).toMatchObject({ path: 'modules[1].minutes', line: 30, code: 'field.missing', clause: '397/A2.structure' })
    expect(course().edit(FILE, '    title: { kk: Келісім, ru: Согласие, en: Consent }\n', '').problem()).toMatchObject({ path: 'modules[1].title', clause: '397/A2.structure' })
    expect(course().edit(FILE, 'number: 2', 'number: 3').problem()).toMatchObject({ path: 'modules[1].number', line: 30, clause: '397/A2.structure' })
  })

  proves('397/A2.content', 'the content is asked for and is a text', () => {
    const without = (text: string) => change('content:\n  kk: |\n    Бірінші абзац.\n\n    Екінші абзац.\n  ru: |\n    Первый абзац.\n\n    Второй абзац.\n', text)
    expect(without('').problem()).toMatchObject({ path: 'content', code: 'standard.incomplete', clause: '397/A2.content' })
    expect(without('content:\n').problem()).toMatchObject({ path: 'content', line: 17, code: 'standard.incomplete', clause: '397/A2.content' })
    expect(change('    Второй абзац.\n', '    Второй абзац.\n\n    <script>alert(1)</script>\n').problem()).toMatchObject({ path: 'content.ru', line: 27, code: 'markdown.html' })
  })

  proves('397/2.10', 'the five groups are filled, or the missing one is named', () => {
    const groups = {
      'information about the course': FIELDS.title,
      'entry qualification': FIELDS.minimumQualification,
      'learning outcomes': FIELDS.outcomes,
      content: 'content:\n  kk: |\n    Бірінші абзац.\n\n    Екінші абзац.\n  ru: |\n    Первый абзац.\n\n    Второй абзац.\n',
    }
    for (const [group, field] of Object.entries(groups)) {
      const course = change(field, '')
      expect(course.problem().message).toContain(`of the group "${group}" is missing (397/2.10)`)
      expect(course.load().courses).toEqual([])
    }
    const structure = aCourse().inPreparation().with(FILE, textBefore('modules:'))
    expect(structure.problem().message).toContain('of the group "structure" is missing (397/2.10)')
  })

  proves('397/24', 'a course in one language only is refused, wherever the other language is missing', () => {
    const places: [string, string, string][] = [
      ['title.kk', 'kk: Құжат қабылдау, ', ''],
      ['summary.ru', '  ru: О том, как принимать документы.\n', ''],
      ['content.ru', '  ru: |\n    Первый абзац.\n\n    Второй абзац.\n', '  ru: ""\n'],
      ['modules[0].title.kk', 'kk: Құжат, ', 'kk: "\u200b", '],
      ['modules[0].lessons[1].title.ru', ', ru: Копия', ''],
    ]
    for (const [path, from, to] of places)
      expect(change(from, to).problem()).toMatchObject({ path, code: 'language.missing', clause: '397/24' })

    const course = aCourse().without('lessons/consent.ru.md')
    expect(course.problem()).toMatchObject({ file: 'lessons/consent.ru.md', code: 'language.missing', clause: '397/24' })
    expect(course.load().courses).toEqual([])
  })

  test('a text copied from the other language is not a translation', () => {
    const long = 'Бұл мәтін екі тілде де бірдей жазылған және өте ұзын'
    const course = change('Құжатты қалай қабылдау керегі туралы.', long).edit(FILE, 'О том, как принимать документы.', long)
    expect(course.problem()).toMatchObject({ path: 'summary.ru', line: 7, code: 'language.unequal', clause: '397/24' })
  })

  test('a misspelt field is named with its line', () => {
    expect(change('competences:', 'compentences:').problems()).toMatchObject([
      { path: 'competences', line: 1, code: 'standard.incomplete' },
      { path: 'compentences', line: 11, code: 'field.unknown' },
    ])
  })

  test('ids of lessons are unique in the course', () => {
    const course = aCourse().edit(FILE, 'id: consent, minutes: 30', 'id: papers, minutes: 30')
    expect(course.problems()).toContainEqual(expect.objectContaining({ path: 'modules[1].lessons[0].id', line: 37, code: 'id.duplicate' }))
  })

  test('lessons are in every module or in none; an online course with a test has them', () => {
    const half = aCourse().edit(FILE, '    lessons:\n      - { id: consent, minutes: 30, title: { kk: Келісім, ru: Согласие } }\n', '').without('lessons/consent.kk.md', 'lessons/consent.ru.md')
    expect(half.problems()).toContainEqual(expect.objectContaining({ path: 'modules[1]', line: 33, code: 'lessons.incomplete' }))
  })

  function textBefore(piece: string): string {
    const text = aCourse().inPreparation().text(FILE)
    return text.slice(0, text.indexOf(piece))
  }
})
