/** Newcomers of the career centre of Kyzylorda and their mentors, brought as far as a journey needs them, each on the days it happened. */
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { acknowledgePlan, approvePlan, newestVersion, proposedRows, submitPlan } from '../../../app/features/adaptation/plan.server.ts'
import { readCase, type CaseRecord } from '../../../app/features/adaptation/case.server.ts'
import { conclude, evaluatePlan, submitReport } from '../../../app/features/adaptation/closing.server.ts'
import { confirmPractice, markRow } from '../../../app/features/adaptation/training.server.ts'
import { calendarNow } from '../../../app/features/calendar/working-calendar.server.ts'
import { hire, HIRING_FIELDS, type HiringForm } from '../../../app/features/employment/hire.server.ts'
import { hashPassword } from '../../../app/features/identity/passwords.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { refreshObligations } from '../../../app/features/obligations/obligations.server.ts'
import { translate } from '../../../app/i18n/messages.server.ts'
import type { Locale } from '../../../app/i18n/locale.ts'
import { paths } from '../../../app/paths.ts'
import { fixedClock, today } from '../../../app/platform/clock.server.ts'
import { addMonths, dayBefore, type CalendarDate } from '../../../app/rules/calendar/calendar-date.ts'
import { onOrAfter, onOrBefore } from '../../../app/rules/calendar/working-calendar.ts'
import type { Decision } from '../../../app/rules/kernel/decision.ts'
import { count } from '../../../app/rules/kernel/deadline.ts'
import { beginCourse, takeCourse } from '../../../prisma/scenarios/demo.ts'
import type { Visitor } from './browser.ts'
import { aConsultant, demo, PASSWORD, world, type Someone } from './world.ts'

/** The course of the demo that is the adaptation training. */
export const PROGRAMME = 'KD-001'

/** How far a case has come. */
const STAGES = ['hired', 'submitted', 'approved', 'in-adaptation', 'report-due', 'evaluation-due', 'decision-due', 'decided'] as const
export type Stage = (typeof STAGES)[number]

export interface Newcomer {
  caseId: string
  newcomer: Someone
  mentor: Someone
}
interface Traits {
  /** the career centre is found by itself; a new colleague is the mentor if none is named */
  mentor: Someone
  surname: string
  givenName: string
  patronymic: string
  /** lessons of the training studied; the whole of it, practice and all, from the report on */
  lessons: number
}

let orders = 0
const until = (stage: Stage, wanted: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(wanted)

/** Days and hours of the story; never later than now. */
async function story() {
  const calendar = await calendarNow(world)
  const now = today(world.clock)
  const clock = fixedClock(world.clock.now().toISOString())
  const away = (direction: 'after' | 'before') => (day: CalendarDate, workingDays: number) => count({ amount: workingDays, unit: 'working-days', direction, clause: null }, day, calendar).on
  const at = (day: CalendarDate, hour: number) => {
    const then = Date.parse(`${day}T00:00:00Z`) + (hour - 5) * 3_600_000
    clock.set(new Date(Math.min(then, world.clock.now().getTime())).toISOString())
  }
  return { calendar, now, clock, deps: { ...world, clock }, at, after: away('after'), before: away('before') }
}

export async function caseNow(caseId: string): Promise<CaseRecord> {
  const record = await readCase(world, caseId)
  if (!record) throw new Error(`no case ${caseId}`)
  return record
}
/** What the use-case decided; a refusal ends the story. */
function done<Value>(decision: Decision<Value>): Value {
  if (!decision.allowed) throw new Error(`${decision.code} ${JSON.stringify(decision.facts)}`)
  return decision.value
}

/**
 * Somebody hired into the career centre, with a case that has come to `stage`. Before the report is due the order is
 * some days old; from then on the period has ended on the last working day, every row is marked and the training passed.
 */
export async function aNewcomer(stage: Stage, traits: Partial<Traits> = {}): Promise<Newcomer> {
  const { calendar, now, clock, deps, at, after, before } = await story()
  const [hr, authorised, head] = [await demo('hr-service'), await demo('centre-authorised-person'), await demo('career-centre-head')]
  const mentor = traits.mentor ?? (await aConsultant({ surname: 'Бекова', givenName: 'Сәуле', patronymic: 'Асқарқызы' }))
  const over = until(stage, 'report-due')
  const ended = onOrBefore(dayBefore(now), calendar)
  const hiredOn = over ? onOrAfter(addMonths(ended, -2), calendar) : stage === 'hired' ? now : before(now, 8)
  const { surname = 'Тоқтарова', givenName = 'Аружан', patronymic = '', lessons = 0 } = traits
  const email = `newcomer-${++orders}-${Date.now().toString(36)}@talim.example.kz`

  at(hiredOn, 9)
  const organisation = await world.db.organisation.findFirstOrThrow({ where: { kind: 'career-centre', nameKk: { contains: 'Қызылорда' } } })
  const form: HiringForm = {
    ...(Object.fromEntries(HIRING_FIELDS.map((field) => [field, ''])) as HiringForm),
    surname, givenName, patronymic, email, language: 'kk', organisationId: organisation.id, unit: 'Жұмыспен қамту бөлімі', positionCode: 'CAREER_CONSULTANT', category: 'core', basis: 'first-hired',
    orderNumber: `${Date.now().toString(36)}-${orders}`, orderedOn: hiredOn, signatoryId: authorised.actor.personId, startsOn: hiredOn, probation: 'set', probationEndsOn: dayBefore(addMonths(hiredOn, 3)),
    periodEndsOn: over ? ended : '', mentorId: mentor.actor.personId, releaseMinutes: '60', inWorkingHours: 'yes',
  }
  const result = await hire(hr.actor, form, { personId: null, confirmed: true }, deps)
  if (result.kind !== 'recorded' || !result.caseId) throw new Error(`not hired: ${JSON.stringify(result)}`)
  const { caseId, personId } = result
  const { id: accountId } = await world.db.account.update({ where: { personId }, data: { passwordHash: await hashPassword(PASSWORD) } })
  const newcomer: Someone = { email, password: PASSWORD, name: [surname, givenName, patronymic].filter(Boolean).join(' '), actor: await actorOf(world, accountId) }

  if (until(stage, 'submitted')) {
    at(after(hiredOn, 2), 15)
    const record = await caseNow(caseId)
    done(await submitPlan(mentor.actor, caseId, { version: newestVersion(record), periodEndsOn: record.periodEndsOn, rows: proposedRows(record, 'kk', calendar) }, deps))
  }
  if (until(stage, 'approved')) {
    at(after(hiredOn, 3), 11)
    done(await approvePlan(head.actor, caseId, 1, deps))
  }
  if (until(stage, 'in-adaptation')) {
    at(after(hiredOn, 4), 12)
    done(await acknowledgePlan(newcomer.actor, caseId, 1, deps))
    at(after(hiredOn, 5), 10)
    if (over) await takeCourse(newcomer.actor, PROGRAMME, deps, clock)
    else if (lessons > 0) await beginCourse(newcomer.actor, PROGRAMME, lessons, deps, clock)
  }
  if (over) {
    const { planInForce, topics } = await caseNow(caseId)
    at(after(hiredOn, 13), 16)
    for (const { topic } of topics) done(await confirmPractice(mentor.actor, caseId, { topic, doneOn: today(clock), what: 'Тәлімгердің қатысуымен орындалды', result: 'Қателері бірге талданды' }, deps))
    for (const [index, { id }] of planInForce!.rows.entries()) {
      at(ended, 16)
      done(await markRow(mentor.actor, caseId, { rowId: id, mark: index % 4 === 3 ? 4 : 5, markedOn: ended }, deps))
    }
    at(ended, 18)
    if (until(stage, 'evaluation-due')) done(await submitReport(newcomer.actor, caseId, { text: 'Орталықтың жұмысын зерделедім, қабылдауды өзім жүргіземін.', comments: new Map(planInForce!.rows.map(({ id }) => [id, 'Орындалды, нәтижесі тәлімгерге көрсетілді.'])) }, deps))
    at(now, 23)
    if (until(stage, 'decision-due')) done(await evaluatePlan(mentor.actor, caseId, 'Жоспар толық орындалды, қабылдауды сенімді жүргізеді.', deps))
    if (until(stage, 'decided')) done(await conclude(mentor.actor, caseId, { outcome: 'passed', reasons: 'Бағалары жақсы, есебі толық.' }, deps))
  }
  // as it stands today
  await world.db.$transaction((tx) => refreshObligations(tx, world, caseId))
  return { caseId, newcomer, mentor }
}

/** The papers of a case in both languages are there and are PDF. */
export async function expectPdfs({ context }: Pick<Visitor, 'context'>, address: (language: 'kk' | 'ru') => string): Promise<Buffer[]> {
  return Promise.all(
    (['kk', 'ru'] as const).map(async (language) => {
      const answer = await context.request.get(address(language))
      expect(`${answer.status()} ${answer.headers()['content-type']}`, address(language)).toBe('200 application/pdf')
      const pdf = await answer.body()
      expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
      return pdf
    }),
  )
}

/** A row of the plan in its form, by its place: section I, II or III, and the number in it. */
export const planRow = (page: Page, section: 'I' | 'II' | 'III', row: number, locale: Locale) => page.getByRole('group', { name: translate(locale)('adaptation.plan.row', { section, row }), exact: true })

/** Types the own password where something is signed. */
export const signWith = (page: Page, password: string, locale: Locale) => page.getByLabel(translate(locale)('account.confirm.label'), { exact: true }).fill(password)

/** What the page of a case says comes next. */
export const nextThing = (page: Page, locale: Locale) => page.getByRole('region', { name: translate(locale)('adaptation.case.next'), exact: true })

export const caseIn = (address: string): string => /\/adaptations\/([0-9a-f-]{36})/.exec(address)![1]!
export const casePath = /^\/adaptations\/[0-9a-f-]{36}$/
export const planOf = (caseId: string, version?: number) => (language: 'kk' | 'ru') => paths.adaptationPlanPdf(caseId, language, version)
