/**
 * Newcomers of the demo world and where they are in their first months, told through the use-cases on the days they
 * happened: one a day late with the training, one whose plan waits for approval, one whose mentor was replaced, one
 * whose conclusion is due tomorrow, and a colleague whose hiring order nobody recorded.
 */
import { acknowledgePlan, approvePlan, newestVersion, proposedRows, submitPlan } from '../../app/features/adaptation/plan.server.ts'
import { readCase, type CaseRecord } from '../../app/features/adaptation/case.server.ts'
import { evaluatePlan, submitReport } from '../../app/features/adaptation/closing.server.ts'
import { attachMentor } from '../../app/features/adaptation/mentor.server.ts'
import { confirmPractice, markRow } from '../../app/features/adaptation/training.server.ts'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { hire, HIRING_FIELDS, type HiringForm } from '../../app/features/employment/hire.server.ts'
import { actorOf } from '../../app/features/identity/sessions.server.ts'
import { sweepObligations } from '../../app/features/obligations/obligations.server.ts'
import type { Actor } from '../../app/access/actor.ts'
import { today, type fixedClock } from '../../app/platform/clock.server.ts'
import type { Deps } from '../../app/platform/deps.server.ts'
import { addDays, addMonths, dayBefore, type CalendarDate } from '../../app/rules/calendar/calendar-date.ts'
import { onOrAfter, onOrBefore, type WorkingCalendar } from '../../app/rules/calendar/working-calendar.ts'
import { count } from '../../app/rules/kernel/deadline.ts'
import { conclusionDue, trainingDue } from '../../app/rules/adaptation/terms.ts'
import type { Decision } from '../../app/rules/kernel/decision.ts'

export interface FirstMonths {
  /** key of a demo person → who that is in the database */
  actor: (key: string) => Actor
  organisationId: (key: string) => string
  /** makes an account able to sign in with the demo password */
  letIn: (accountId: string) => Promise<void>
  takeCourse: (actor: Actor, code: string, deps: Deps, clock: ReturnType<typeof fixedClock>) => Promise<string>
  beginCourse: (actor: Actor, code: string, lessons: number, deps: Deps, clock: ReturnType<typeof fixedClock>) => Promise<string>
}

/** Newcomers who come into the world by their hiring orders, with the story each of them tells. */
export const NEWCOMERS = {
  'newcomer-plan-waits-for-approval': { surname: 'Жақсылықова', givenName: 'Айнұр', patronymic: 'Ерболқызы', email: 'newcomer2@talim.example.kz', language: 'kk' },
  'newcomer-mentor-replaced': { surname: 'Мұхаметжанов', givenName: 'Әділет', patronymic: 'Қанатұлы', email: 'newcomer3@talim.example.kz', language: 'kk' },
  'newcomer-conclusion-due': { surname: 'Ким', givenName: 'Виктория', patronymic: 'Сергеевна', email: 'newcomer4@talim.example.kz', language: 'ru' },
  'newcomer-of-another-centre': { surname: 'Дүйсенов', givenName: 'Марат', patronymic: '', email: 'newcomer5@talim.example.kz', language: 'ru' },
} as const

const PROGRAMME = 'KD-001'

/** Tells the stories. `deps.clock` is the given movable clock; it ends where it began. */
export async function firstMonths(world: FirstMonths, deps: Deps, clock: ReturnType<typeof fixedClock>, now: CalendarDate): Promise<void> {
  const calendar = await calendarNow(deps)
  const at = (day: CalendarDate, hour = 10) => clock.set(new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 5) * 3_600_000).toISOString())
  const after = (day: CalendarDate, workingDays: number) => count({ amount: workingDays, unit: 'working-days', direction: 'after', clause: null }, day, calendar).on
  const before = (day: CalendarDate, workingDays: number) => count({ amount: workingDays, unit: 'working-days', direction: 'before', clause: null }, day, calendar).on
  const stage: Stage = { world, deps, clock, calendar, at, after }

  await trainingOverdue(stage, now, before)
  await planWaiting(stage, before(now, 4), before(now, 1))
  await mentorReplaced(stage, before(now, 29))
  await conclusionTomorrow(stage, now)
  await inAnotherCentre(stage, before(now, 12))
  at(now)
  await sweepObligations(deps)
}

interface Stage {
  world: FirstMonths
  deps: Deps
  clock: ReturnType<typeof fixedClock>
  calendar: WorkingCalendar
  at: (day: CalendarDate, hour?: number) => void
  after: (day: CalendarDate, workingDays: number) => CalendarDate
}

/** Hired so that the fifteenth working day was the last one before today. */
async function trainingOverdue(stage: Stage, now: CalendarDate, before: (day: CalendarDate, workingDays: number) => CalendarDate) {
  const { world, deps, clock, calendar, at, after } = stage
  let hired = before(now, 14)
  while (trainingDue(hired, calendar).on >= now) hired = onOrBefore(dayBefore(hired), calendar)
  const mentor = world.actor('worker')
  const { caseId, newcomer } = await recordHiring(stage, hired, { personId: world.actor('newcomer').personId, mentor, order: '112-ж/қ', position: 'CAREER_CONSULTANT', category: 'core' })
  await planned(stage, caseId, { mentor, newcomer, submitted: after(hired, 2), approved: after(hired, 3), acknowledged: after(hired, 4) })
  at(after(hired, 5))
  await world.beginCourse(newcomer, PROGRAMME, 8, deps, clock)
  await practised(stage, caseId, mentor, [1], after(hired, 8))
  const record = await theCase(deps, caseId)
  at(after(hired, 9))
  for (const row of record.planInForce!.rows.filter(({ section }) => section === 1).slice(0, 2))
    done(await markRow(mentor, caseId, { rowId: row.id, mark: 5, markedOn: today(clock) }, deps), 'mark')
}

/** The mentor put the plan forward; the head has not looked yet. */
async function planWaiting(stage: Stage, hired: CalendarDate, submitted: CalendarDate) {
  const { world } = stage
  const mentor = world.actor('mentor')
  const { caseId } = await recordHiring(stage, hired, { person: NEWCOMERS['newcomer-plan-waits-for-approval'], mentor, order: '127-ж/қ', position: 'EMPLOYMENT_SPECIALIST', category: 'core' })
  await planned(stage, caseId, { mentor, submitted })
}

/** The first mentor was given another office; the authorised person attached another one, the plan stayed. */
async function mentorReplaced(stage: Stage, hired: CalendarDate) {
  const { world, deps, clock, at, after } = stage
  const [first, second] = [world.actor('mentor2'), world.actor('mentor')]
  const { caseId, newcomer } = await recordHiring(stage, hired, { person: NEWCOMERS['newcomer-mentor-replaced'], mentor: first, order: '98-ж/қ', position: 'EMPLOYER_RELATIONS_SPECIALIST', category: 'core' })
  await planned(stage, caseId, { mentor: first, newcomer, submitted: after(hired, 3), approved: after(hired, 4), acknowledged: after(hired, 4) })
  at(after(hired, 5))
  await world.takeCourse(newcomer, PROGRAMME, deps, clock)
  await practised(stage, caseId, first, [1, 2, 3], after(hired, 11))
  const replaced = after(hired, 13)
  at(replaced)
  done(
    await attachMentor(world.actor('authorised'), caseId, { mentorId: second.personId, orderNumber: '109-ж/қ', orderedOn: replaced, fromOn: replaced, reason: 'Бұрынғы тәлімгер ұзақ мерзімді іссапарға жіберілді', overrideReason: null }, deps),
    'replacement',
  )
  await practised(stage, caseId, second, [4], after(replaced, 1))
}

/** The period has ended, the report is there, the plan is evaluated; the conclusion is due on the next working day. */
async function conclusionTomorrow(stage: Stage, now: CalendarDate) {
  const { world, deps, clock, calendar, at, after } = stage
  const mentor = world.actor('mentor')
  const due = onOrAfter(addDays(now, 1), calendar)
  let ended = onOrBefore(dayBefore(now), calendar)
  while (conclusionDue(ended, null, calendar).on > due) ended = dayBefore(ended)
  const hired = onOrAfter(addMonths(ended, -2), calendar)
  const { caseId, newcomer } = await recordHiring(stage, hired, {
    person: NEWCOMERS['newcomer-conclusion-due'], mentor, order: '74-ж/қ', position: 'VOCATIONAL_GUIDANCE_SPECIALIST', category: 'core', periodEndsOn: ended,
  })
  await planned(stage, caseId, { mentor, newcomer, submitted: after(hired, 2), approved: after(hired, 3), acknowledged: after(hired, 4), language: 'ru' })
  at(after(hired, 5))
  await world.takeCourse(newcomer, PROGRAMME, deps, clock)
  await practised(stage, caseId, mentor, [1, 2, 3, 4], after(hired, 13))
  const { planInForce } = await theCase(deps, caseId)
  const rows = planInForce!.rows
  for (const [index, row] of rows.entries()) {
    at(onOrBefore(row.completeOn! > ended ? ended : row.completeOn!, calendar), 16)
    done(await markRow(mentor, caseId, { rowId: row.id, mark: index % 4 === 3 ? 4 : 5, markedOn: today(clock) }, deps), 'mark')
  }
  at(onOrBefore(ended, calendar), 17)
  const comments = new Map(rows.map(({ id, section }) => [id, COMMENTS[section - 1]!]))
  done(await submitReport(newcomer, caseId, { text: REPORT, comments }, deps), 'report')
  const evaluated = after(ended, 1)
  at(evaluated < now ? evaluated : now, 9)
  done(await evaluatePlan(mentor, caseId, EVALUATION, deps), 'evaluation')
}

/** Half way through, in a centre of another region. */
async function inAnotherCentre(stage: Stage, hired: CalendarDate) {
  const { world, deps, clock, at, after } = stage
  const [mentor, director] = [world.actor('other'), world.actor('almaty')]
  const { caseId, newcomer } = await recordHiring(stage, hired, {
    person: NEWCOMERS['newcomer-of-another-centre'], mentor, order: '41-к', position: 'EMPLOYMENT_SPECIALIST', category: 'core',
    hr: director, signatory: director, centre: 'cc-almaly', unit: 'Отдел трудоустройства',
  })
  await planned(stage, caseId, { mentor, newcomer, approver: director, submitted: after(hired, 3), approved: after(hired, 4), acknowledged: after(hired, 5), language: 'ru' })
  at(after(hired, 6))
  await world.beginCourse(newcomer, PROGRAMME, 5, deps, clock)
}

const REPORT =
  'За период адаптации я изучила структуру и услуги центра, прошла адаптационное обучение и сдала тест, провела под наблюдением наставника двенадцать профориентационных консультаций и два занятия для выпускников колледжа.\n\nСамостоятельно веду приём, пользуюсь Электронной биржей труда, знаю порядок работы с персональными данными. Продолжаю учиться подбирать курсы для людей старше пятидесяти лет.'
const COMMENTS = ['Изучено, обсуждено с наставником; памятка составлена.', 'Тема пройдена на платформе, практика выполнена на рабочем месте.', 'Выполнено самостоятельно, результат показан наставнику.'] as const
const EVALUATION = 'План адаптации выполнен полностью и в срок. Работник уверенно ведёт консультации, внимателен к клиентам, аккуратно ведёт записи. Рекомендую закрепить навыки группового занятия.'

interface Hiring {
  personId?: string
  person?: { surname: string; givenName: string; patronymic: string; email: string; language: string }
  mentor: Actor
  order: string
  position: string
  category: 'core' | 'managerial'
  periodEndsOn?: CalendarDate
  /** who records and who signs, and where; the centre of Kyzylorda if not said */
  hr?: Actor
  signatory?: Actor
  centre?: string
  unit?: string
}

/** HR records the order on the day of hire; probation of three months by the contract. */
async function recordHiring(
  { world, deps, at }: Stage,
  on: CalendarDate,
  { personId, person, mentor, order, position, category, periodEndsOn, hr = world.actor('hr'), signatory = world.actor('authorised'), centre = 'cc-kyzylorda', unit = 'Халықпен жұмыс бөлімі' }: Hiring): Promise<{ caseId: string; newcomer: Actor }> {
  at(on, 9)
  const form: HiringForm = {
    ...(Object.fromEntries(HIRING_FIELDS.map((field) => [field, ''])) as HiringForm),
    ...person,
    organisationId: world.organisationId(centre), unit, positionCode: position, category, basis: 'first-hired', orderNumber: order, orderedOn: on,
    signatoryId: signatory.personId, startsOn: on, probation: 'set', probationEndsOn: dayBefore(addMonths(on, 3)), periodEndsOn: periodEndsOn ?? '', mentorId: mentor.personId, releaseMinutes: '90', inWorkingHours: 'yes',
  }
  const result = await hire(hr, form, { personId: personId ?? null, confirmed: true }, deps)
  if (result.kind !== 'recorded' || !result.caseId) throw new Error(`demo order ${order}: ${JSON.stringify(result)}`)
  const account = await deps.db.account.findUniqueOrThrow({ where: { personId: result.personId } })
  await world.letIn(account.id)
  return { caseId: result.caseId, newcomer: await actorOf(deps, account.id) }
}

/** The plan from the templates of the position: put forward, and as far on as the days say. */
async function planned(
  { world, deps, calendar, at }: Stage,
  caseId: string,
  { mentor, newcomer, approver = world.actor('head'), submitted, approved, acknowledged, language = 'kk' }: { mentor: Actor; newcomer?: Actor; approver?: Actor; submitted: CalendarDate; approved?: CalendarDate; acknowledged?: CalendarDate; language?: 'kk' | 'ru' },
) {
  at(submitted, 15)
  const record = await theCase(deps, caseId)
  done(await submitPlan(mentor, caseId, { version: newestVersion(record), periodEndsOn: record.periodEndsOn, rows: proposedRows(record, language, calendar) }, deps), 'plan')
  if (!approved) return
  at(approved, 11)
  done(await approvePlan(approver, caseId, 1, deps), 'approval')
  if (!acknowledged || !newcomer) return
  at(acknowledged, 12)
  done(await acknowledgePlan(newcomer, caseId, 1, deps), 'acknowledgement')
}

async function practised({ deps, at }: Stage, caseId: string, mentor: Actor, topics: readonly number[], on: CalendarDate) {
  at(on, 16)
  for (const topic of topics)
    done(await confirmPractice(mentor, caseId, { topic, doneOn: on, what: PRACTICE[(topic - 1) % PRACTICE.length]!, result: 'Тапсырма толық орындалды, қателер бірге талданды' }, deps), `practice ${topic}`)
}
const PRACTICE = [
  'Орталықтың картасын бірге жасадық, бір қабылдауды бақылады',
  'Сыйлық ұсынған клиент пен кезексіз қабылдау жағдайларын ойнап көрдік',
  'Электрондық еңбек биржасында бір клиенттің карточкасын толтырды',
  'Үш клиентті тәлімгердің қатысуымен қабылдады',
] as const

async function theCase(deps: Deps, id: string): Promise<CaseRecord> {
  const record = await readCase(deps, id)
  if (!record) throw new Error(`demo case ${id} is not there`)
  return record
}

function done(decision: Decision<unknown>, what: string) {
  if (!decision.allowed) throw new Error(`demo ${what}: ${decision.code} ${JSON.stringify(decision.facts)}`)
}
