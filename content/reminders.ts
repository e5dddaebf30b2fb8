/** When the platform reminds of an obligation, and whom: reminders.yaml. */
import { z } from 'zod'
import { cached, demand, readList, shipped } from './lists.ts'
import { repetitions, unique, type ContentProblem, type Finding, type Path } from './problem.ts'
import { object, oneOf, text, wholeNumber } from './schema.ts'

const KINDS = [
  'attach-mentor',
  'replace-mentor',
  'draw-up-plan',
  'approve-plan',
  'acknowledge-plan',
  'adaptation-training',
  'confirm-practice',
  'report',
  'evaluate',
  'conclude',
  'file-conclusion',
  'assess-self',
  'fulfil-plan',
] as const

const ReminderStep = object('a step', {
  id: text('an id such as before-3'),
  when: oneOf(['before', 'on', 'after']),
  workingDays: wholeNumber(0, 60, 'working days from 0 to 60'),
  repeatEvery: wholeNumber(1, 60, 'working days from 1 to 60').optional(),
  to: z.array(oneOf(['owner', 'mentor', 'head', 'authorised-person', 'hr', 'qualification-organisation']), { error: 'who is reminded, as a list' }).min(1, { error: 'at least one recipient' }),
})
const ReminderSchedule = object('a schedule', {
  kind: oneOf(KINDS),
  steps: z.array(ReminderStep, { error: 'the steps, as a list' }).min(1, { error: 'at least one step' }),
})

export type ReminderStep = z.infer<typeof ReminderStep>
export type ReminderSchedule = z.infer<typeof ReminderSchedule>

const shippedSchedules = cached(() => sound())

/** One schedule for each kind of obligation. Throws what `readReminderSchedules` finds. */
export function loadReminderSchedules(path?: string): ReminderSchedule[] {
  return path === undefined ? shippedSchedules() : sound(path)
}

export function readReminderSchedules(path: string = shipped('reminders.yaml')): { entries: ReminderSchedule[]; problems: ContentProblem[] } {
  return readList(path, ReminderSchedule, (schedules) => {
    const kinds = schedules.map(({ kind }) => kind)
    const missing = KINDS.filter((kind) => !kinds.includes(kind))
    return [
      ...unique(kinds, (index) => [index, 'kind']),
      ...missing.map((kind): Finding => ({ path: [], code: 'field.missing', message: `Nothing reminds of ${kind}; add its schedule.` })),
      ...schedules.flatMap(({ steps }, index) => stepFindings(steps, [index, 'steps'])),
    ]
  })
}

function stepFindings(steps: readonly ReminderStep[], path: Path): Finding[] {
  const wrong = (step: number, field: string, message: string): Finding => ({ path: [...path, step, field], code: 'field.wrong', message })
  return [
    ...unique(steps.map(({ id }) => id), (index) => [...path, index, 'id']),
    ...steps.flatMap((step, index) => {
      const before = steps[index - 1]
      return [
        ...((step.when === 'on') === (step.workingDays === 0) ? [] : [wrong(index, 'workingDays', 'The last day itself is `on` with 0 working days; before and after have at least 1.')]),
        ...(step.repeatEvery !== undefined && step.when !== 'after' ? [wrong(index, 'repeatEvery', 'Only a step after the last day repeats; remove `repeatEvery`.')] : []),
        ...(before && place(before) >= place(step) ? [wrong(index, 'workingDays', `This step comes no later than ${before.id}; keep the steps in the order of time.`)] : []),
        ...repetitions(step.to).map(({ value }) => wrong(index, 'to', `${value} stands twice; one reminder is enough.`)),
      ]
    }),
  ]
}

/** Working days from the last day of the term: before it is less than nothing. */
const place = ({ when, workingDays }: ReminderStep) => (when === 'before' ? -workingDays : workingDays)

function sound(path?: string): ReminderSchedule[] {
  const { entries, problems } = readReminderSchedules(path)
  demand(problems)
  return entries
}
