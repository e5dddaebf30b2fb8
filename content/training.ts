/** Settings of webinars and seminars: the programme of 397/29, when a session counts as attended, when codes and rooms open. */
import { z } from 'zod'
import { cached, demand, readOne, shipped } from './lists.ts'
import type { ContentProblem } from './problem.ts'
import { object, wholeNumber } from './schema.ts'

const TrainingSettings = object('trainerProgramme, attendedPercent, checkIn and joinOpensMinutesBefore', {
  trainerProgramme: z.string({ error: 'the code of a course' }).min(1, { error: 'the code of a course' }),
  attendedPercent: wholeNumber(1, 100, 'a percentage from 1 to 100'),
  checkIn: object('opensMinutesBefore, codeSeconds and confirmWithinMinutes', {
    opensMinutesBefore: wholeNumber(0, 240, 'minutes from 0 to 240'),
    codeSeconds: wholeNumber(10, 300, 'seconds from 10 to 300'),
    confirmWithinMinutes: wholeNumber(1, 60, 'minutes from 1 to 60'),
  }),
  joinOpensMinutesBefore: wholeNumber(0, 240, 'minutes from 0 to 240'),
})
export type TrainingSettings = z.infer<typeof TrainingSettings>

const shippedSettings = cached(() => sound())

/** The settings. Throws what `readTrainingSettings` finds. */
export function loadTrainingSettings(path?: string): TrainingSettings {
  return path === undefined ? shippedSettings() : sound(path)
}

export const readTrainingSettings = (path: string = shipped('training.yaml')): { value?: TrainingSettings; problems: ContentProblem[] } => readOne(path, TrainingSettings, () => [])

function sound(path?: string): TrainingSettings {
  const { value, problems } = readTrainingSettings(path)
  demand(problems)
  return value!
}
