import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadCourses, loadTrainingSettings, readTrainingSettings } from '#content'
import { proves } from '../support/proves.ts'

const folder = mkdtempSync(join(tmpdir(), 'talim-training-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const read = (text: string) => {
  const file = join(folder, 'training.yaml')
  writeFileSync(file, text)
  return readTrainingSettings(file)
}
const GOOD = 'trainerProgramme: KD-014\nattendedPercent: 90\ncheckIn: { opensMinutesBefore: 30, codeSeconds: 30, confirmWithinMinutes: 10 }\njoinOpensMinutesBefore: 15\n'

describe('settings of training in sessions', () => {
  proves('397/29', 'the programme that prepares trainers is a course of the qualification organisation, complete with its test', () => {
    const { trainerProgramme } = loadTrainingSettings()
    expect(loadCourses('content/courses').courses.find(({ code }) => code === trainerProgramme)).toMatchObject({ complete: true })
  })

  test('what cannot be is named with its line, and nothing is loaded', () => {
    expect(read(GOOD)).toMatchObject({ value: { attendedPercent: 90 }, problems: [] })
    for (const [change, line] of [[['attendedPercent: 90', 'attendedPercent: 101'], 2], [['codeSeconds: 30', 'codeSeconds: 5'], 3], [['joinOpensMinutesBefore: 15', 'joinOpensMinutesBefore: soon'], 4], [['KD-014', "''"], 1]] as const) {
      const { problems, value } = read(GOOD.replace(change[0], change[1]))
      expect(value).toBeUndefined()
      expect(problems.map((problem) => problem.line)).toEqual([line])
    }
    expect(() => loadTrainingSettings(join(folder, 'training.yaml'))).toThrow(/training\.yaml:1/)
  })
})
