/**
 * The year of a worker, told through the use-cases on the days it happened: last year's assessments, the plans of this year
 * that came of them, what was learned since; a campaign in progress; the schedule and the proposed plans of the next year.
 */
import { answerObjection, raiseObjection } from '../../app/features/assessment/objection.server.ts'
import { openCampaign } from '../../app/features/assessment/campaign.server.ts'
import { finaliseExternal } from '../../app/features/assessment/external.server.ts'
import { frameworkOf } from '../../app/features/assessment/framework.server.ts'
import { askedOf, profileOf } from '../../app/features/assessment/framework.ts'
import { saveRating, submitSelf } from '../../app/features/assessment/self.server.ts'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { scheduleRun } from '../../app/features/courses/course-runs.server.ts'
import { recordEvidence } from '../../app/features/learning/evidence.server.ts'
import { addOwnCourse } from '../../app/features/learning-plan/amendments.server.ts'
import { addRequired, publishPlan, saveDraft } from '../../app/features/learning-plan/build.server.ts'
import { continuePlanRuns, startPlanRun } from '../../app/features/learning-plan/plan-run.server.ts'
import { tellYearResults } from '../../app/features/learning-plan/year-end.server.ts'
import { sweepYearObligations } from '../../app/features/obligations/year-obligations.server.ts'
import type { Actor } from '../../app/access/actor.ts'
import { instantInKazakhstan, today, type fixedClock } from '../../app/platform/clock.server.ts'
import type { Deps } from '../../app/platform/deps.server.ts'
import { addDays, dayBefore, daysBetween, daysFrom, yearOf, type CalendarDate } from '../../app/rules/calendar/calendar-date.ts'
import type { Decision } from '../../app/rules/kernel/decision.ts'

export interface YearWorld {
  /** key of a demo person → who that is in the database */
  actor: (key: string) => Actor
  organisationPath: (key: string) => Promise<string>
  takeCourse: (actor: Actor, code: string, deps: Deps, clock: ReturnType<typeof fixedClock>) => Promise<string>
}

/** Colleagues who tell the stories of the year; made like everybody else of the demo world. */
export const YEAR_PEOPLE = [
  { key: 'at-36', role: 'worker-at-36-hours', surname: 'Есенгелдина', givenName: 'Жанерке', patronymic: 'Талғатқызы', email: 'year1@talim.example.kz', position: 'CAREER_CONSULTANT', organisation: 'cc-kyzylorda', language: 'kk' },
  { key: 'amended', role: 'plan-with-three-amendments', surname: 'Омарбеков', givenName: 'Санжар', patronymic: 'Ғалиұлы', email: 'year2@talim.example.kz', position: 'EMPLOYMENT_SPECIALIST', organisation: 'cc-kyzylorda', language: 'kk' },
  { key: 'fulfilled', role: 'last-year-fulfilled', surname: 'Төлебаева', givenName: 'Ақмарал', patronymic: 'Сәкенқызы', email: 'year3@talim.example.kz', position: 'SOCIAL_WORK_CONSULTANT', organisation: 'cc-aral', language: 'kk' },
  { key: 'mandatory-open', role: 'last-year-mandatory-open', surname: 'Шевченко', givenName: 'Олег', patronymic: 'Андреевич', email: 'year4@talim.example.kz', position: 'ACTIVE_MEASURES_SPECIALIST', organisation: 'cc-aral', language: 'ru' },
] as const

interface Stage extends YearWorld {
  deps: Deps
  at: (day: CalendarDate, hour?: number) => void
  clock: ReturnType<typeof fixedClock>
}

/** Tells the stories. `deps.clock` is the given movable clock; it ends where it began. */
export async function workersYear(world: YearWorld, deps: Deps, clock: ReturnType<typeof fixedClock>, now: CalendarDate): Promise<void> {
  const at = (day: CalendarDate, hour = 10) => clock.set(new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 5) * 3_600_000).toISOString())
  const stage: Stage = { ...world, deps, clock, at }
  const year = yearOf(now)
  await lastYear(stage, year - 1)
  await resultsTold(stage, year, now)
  await thisYear(stage, year, now)
  await campaign(stage, year, now)
  await nextYear(stage, year + 1, now)
  at(now)
  await sweepYearObligations(deps)
}

const NO_ASSESSMENT_YET = 'Платформада алғашқы жыл: бағалау келесі жылдан бастап жүргізіледі'

/** Plans of last year, made before there was an assessment on the platform, and how they came out. */
async function lastYear(stage: Stage, year: number) {
  const { actor, at, deps, clock, takeCourse } = stage
  at(`${year - 1}-12-10`)
  await planned(stage, 'fulfilled', year, ['KD-001', 'KD-006', 'KD-009', 'KD-010'], NO_ASSESSMENT_YET)
  await planned(stage, 'mandatory-open', year, ['KD-001', 'KD-006', 'KD-008', 'KD-009', 'KD-010'], NO_ASSESSMENT_YET)
  for (const [key, code, on] of [
    ['fulfilled', 'KD-001', '02-12'], ['mandatory-open', 'KD-001', '03-04'], ['fulfilled', 'KD-009', '04-22'], ['mandatory-open', 'KD-009', '05-20'],
    ['fulfilled', 'KD-006', '06-18'], ['mandatory-open', 'KD-006', '09-16'], ['mandatory-open', 'KD-010', '10-14'], ['fulfilled', 'KD-010', '11-25'],
  ] as const) {
    at(`${year}-${on}`)
    await takeCourse(actor(key), code, deps, clock)
  }
  at(`${year}-05-28`)
  await recordEvidence(actor('fulfilled'), { title: 'Мүгедектігі бар адамдармен сөйлесу мәдениеті', provider: '«Тең мүмкіндік» қоғамдық бірлестігі', hours: 12, completedOn: `${year}-05-22`, link: '' }, deps)
  // assessed by the day, in both forms: the ground of the plans of the year that followed
  at(`${year}-10-01`)
  done(await openCampaign(actor('qo'), year, deps), `campaign ${year}`)
  for (const [key, lower] of [['worker', { C1: 1, C9: 2, C4: 1 }], ['at-36', { C4: 1, C9: 1 }], ['amended', { C8: 2, C7: 1 }]] as const) {
    at(`${year}-11-06`)
    await assessed(stage, key, year, lower)
    at(`${year}-11-12`)
    await answered(stage, key, year, 2)
  }
}

/** On the first working day of the new year everybody concerned is told what came of the last one. */
async function resultsTold({ at, deps }: Stage, year: number, now: CalendarDate) {
  for (let day = `${year}-01-03`; day < now && day < `${year}-01-15`; day = addDays(day, 1)) {
    at(day)
    if ((await tellYearResults(deps)) > 0) return
  }
}

/** Plans of the running year: 36 of 40 hours late in it, three amendments, and one that has hardly begun. */
async function thisYear(stage: Stage, year: number, now: CalendarDate) {
  const { actor, at, deps, clock, takeCourse } = stage
  at(`${year - 1}-12-08`)
  const difficult = await scheduled(stage, { course: 'KD-013', startsOn: `${year}-05-18`, endsOn: `${year}-05-19`, language: 'kk', capacity: 60, place: 'https://meet.talim.example.kz/kd-013' })
  at(`${year - 1}-12-10`)
  await planned(stage, 'worker', year, ['KD-001', 'KD-006', 'KD-009', 'KD-010'])
  await planned(stage, 'at-36', year, ['KD-001', 'KD-006', 'KD-009', 'KD-010'])
  await planned(stage, 'amended', year, ['KD-001', 'KD-006', 'KD-009', ['KD-013', difficult]])
  for (const key of ['head', 'mentor', 'mentor2']) await planned(stage, key, year, ['KD-001', 'KD-006', 'KD-009', 'KD-010'], NO_ASSESSMENT_YET)

  // so much of the year as there has been
  const days = daysBetween(`${year}-01-01`, now)
  const share = (part: number) => addDays(`${year}-01-01`, Math.floor(days * part))
  if (days < 20) return
  for (const [key, code, part] of [['at-36', 'KD-001', 0.2], ['amended', 'KD-009', 0.25], ['at-36', 'KD-009', 0.5], ['at-36', 'KD-006', 0.75]] as const) {
    at(share(part))
    await takeCourse(actor(key), code, deps, clock)
  }
  at(share(0.35))
  done(await addOwnCourse(actor('amended'), { year, code: 'KD-008' }, deps), 'own course')
  at(share(0.45))
  done(await addOwnCourse(actor('amended'), { year, code: 'KD-007' }, deps), 'own course')
  at(share(0.7))
  done(await addRequired(actor('qo'), actor('amended').personId, year, { course: 'KD-010', retake: false, competence: 'C8', jobDuty: 'Жұмыс берушілермен келіссөз жүргізу және мүдделер қақтығысын болдырмау', runId: null }, deps), 'required course')
}

/** The campaign of the year under way: some have both forms, some one, some none; one objects to the result. */
async function campaign(stage: Stage, year: number, now: CalendarDate) {
  const { actor, at, deps } = stage
  const first = `${year}-01-01`
  const early = `${year}-10-01` < now ? `${year}-10-01` : addDays(now, -8)
  const opened = early < first ? first : early
  // some days after the opening, and never after today
  const after = (share: number) => addDays(opened, Math.floor(Math.min(daysBetween(opened, now), 42) * share))
  at(opened, 9)
  done(await openCampaign(actor('qo'), year, deps), `campaign ${year}`)
  for (const [key, lower, share] of [
    ['head', { C5: 2, C12: 1 }, 0.5], ['mentor', { C4: 1, C9: 2 }, 0.55], ['mentor2', { C2: 1, C10: 1 }, 0.6], ['worker', { C4: 1, C6: 2 }, 0.7], ['at-36', { C6: 2, C8: 1 }, 0.7], ['amended', { C6: 2 }, 0.75], ['fulfilled', { C9: 2 }, 0.75],
  ] as const) {
    at(after(share))
    await assessed(stage, key, year, lower)
  }
  for (const [key, share] of [['mentor', 0.8], ['at-36', 0.9], ['amended', 0.9], ['other', 0.95], ['fulfilled', 1]] as const) {
    at(after(share), 11)
    await answered(stage, key, year, 1)
  }
  // half way through the questionnaire
  at(now, 8)
  const framework = (await frameworkOf(deps, year))!
  for (const { code } of askedOf(framework, 'CAREER_CONSULTANT').slice(0, 5)) done(await saveRating(actor('worker'), { competence: code, level: 2, comment: '' }, deps), 'rating')
  if (daysBetween(after(0.9), now) > 1) {
    at(after(0.95))
    done(await raiseObjection(actor('mentor2'), { year, reason: 'Өңірдің еңбек нарығына екі рет шолу жасадым, екеуі де әкімдіктің отырысында пайдаланылды. Есептерде бұл көрсетілмеген.' }, deps), 'objection')
    at(after(0.97))
    const { id } = (await raised(stage, 'fulfilled', year))!
    done(await answerObjection(actor('qo2'), id, { outcome: 'upheld', answer: 'Көрсеткіштер қайта тексерілді: үшінші тоқсандағы жеті хабарламаның төртеуінде келісім парағы болмаған. Нәтиже өзгермейді.', levels: new Map(), conclusion: '' }, deps), 'answer')
  }
}
async function raised({ actor, deps }: Stage, key: string, year: number) {
  const decision = await raiseObjection(actor(key), { year, reason: 'Дербес деректермен жұмыс істеу деңгейім төмен бағаланған деп ойлаймын, көрсеткіштерді қайта қарауды сұраймын.' }, deps)
  return decision.allowed ? decision.value : null
}

/** What is on offer next year, and the plans proposed for the centre of Kyzylorda, waiting to be looked through and published. */
async function nextYear(stage: Stage, year: number, now: CalendarDate) {
  const { actor, at, deps, organisationPath } = stage
  // on the first of January the day before belongs to another year
  if (yearOf(dayBefore(now)) < yearOf(now)) at(now, 0)
  else at(dayBefore(now))
  const town = 'Қызылорда қ., Ы. Жақаев көшесі, 76, 2-қабат'
  for (const run of [
    { course: 'KD-004', startsOn: `${year}-02-16`, endsOn: `${year}-02-17`, language: 'kk', capacity: 80, place: 'https://meet.talim.example.kz/kd-004' },
    { course: 'KD-004', startsOn: `${year}-06-08`, endsOn: `${year}-06-09`, language: 'ru', capacity: 80, place: 'https://meet.talim.example.kz/kd-004-ru' },
    { course: 'KD-005', startsOn: `${year}-04-13`, endsOn: `${year}-04-13`, language: 'kk', capacity: 24, place: town },
    { course: 'KD-011', startsOn: `${year}-05-20`, endsOn: `${year}-05-20`, language: 'kk', capacity: 24, place: town },
    { course: 'KD-012', startsOn: `${year}-03-17`, endsOn: `${year}-03-17`, language: 'kk', capacity: 100, place: 'https://meet.talim.example.kz/kd-012' },
    { course: 'KD-013', startsOn: `${year}-09-22`, endsOn: `${year}-09-22`, language: 'kk', capacity: 100, place: 'https://meet.talim.example.kz/kd-013' },
    { course: 'KD-013', startsOn: `${year}-10-13`, endsOn: `${year}-10-13`, language: 'ru', capacity: 100, place: 'https://meet.talim.example.kz/kd-013-ru' },
    { course: 'KD-016', startsOn: `${year}-11-16`, endsOn: `${year}-11-17`, language: 'kk', capacity: 20, place: town },
  ]) await scheduled(stage, run)
  done(await startPlanRun(actor('qo'), { year, scopePath: await organisationPath('lmc-kyzylorda'), reason: '' }, deps), 'plan run')
  while ((await continuePlanRuns(deps)) > 0);
}

type Wanted = string | readonly [code: string, runId: string]

/** A plan of these courses, drafted and published by the qualification organisation. */
async function planned({ actor, deps }: Stage, key: string, year: number, courses: readonly Wanted[], reason = '') {
  const { personId } = actor(key)
  const items = courses.map((wanted) => (typeof wanted === 'string' ? { course: wanted, runId: null } : { course: wanted[0], runId: wanted[1] }))
  const draft = done(await saveDraft(actor('qo'), personId, year, { version: 0, items, reason }, deps), `draft of ${key}`)
  done(await publishPlan(actor('qo'), draft.planId, { version: draft.version }, deps), `plan of ${key}`)
}

interface DatedRun {
  course: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  language: string
  capacity: number
  place: string
}

/** A run of the qualification organisation on these days, from nine on, with the expert who is invited for it. */
async function scheduled({ actor, deps }: Stage, { startsOn, endsOn, place, ...run }: DatedRun): Promise<string> {
  const [{ minutes }, expert, calendar] = await Promise.all([
    deps.db.courseEdition.findFirstOrThrow({ where: { code: run.course, status: 'published' } }), deps.db.trainer.findFirstOrThrow({ where: { kind: 'national-expert' } }), calendarNow(deps),
  ])
  const days = [...daysFrom(startsOn, endsOn)]
  const sessions = days.map((day) => {
    const startsAt = instantInKazakhstan(day, '09:00')
    return { startsAt, endsAt: new Date(startsAt.getTime() + (Math.ceil(minutes / days.length) + 60) * 60_000), minutes: Math.ceil(minutes / days.length), dayOffReason: calendar.isWorking(day) ? null : 'Қатысушылардың өтініші бойынша' }
  })
  return done(await scheduleRun(actor('qo'), { ...run, place, sessions, trainerIds: [expert.id], meeting: place.startsWith('https:') ? 'link' : 'none' }, deps), `run of ${run.course}`)
}

async function positionOf({ deps }: Stage, personId: string): Promise<string> {
  return (await deps.db.jobAssignment.findFirstOrThrow({ where: { personId }, orderBy: { fromOn: 'desc' } })).positionCode
}

const FEWER_IS_BETTER = new Set(['decisions-cancelled', 'services-late', 'records-returned', 'duplicate-records', 'complaints-upheld', 'ethics-violations', 'data-incidents', 'staff-turnover'])
const CONCLUSION = 'Көрсеткіштер орталықтың тоқсандық есептері мен ақпараттық жүйе деректері бойынша талданды. Ұсыныс: деңгейі төмен құзыреттерді келесі жылы курстар арқылы дамыту.'

/** The external result: as the position asks, but for what is named. */
async function assessed(stage: Stage, key: string, year: number, lower: Readonly<Record<string, number>>) {
  const { actor, deps, clock } = stage
  const { personId } = actor(key)
  const framework = (await frameworkOf(deps, year))!
  const position = await positionOf(stage, personId)
  const profile = profileOf(framework, position)
  const ratings = new Map(askedOf(framework, position).map(({ code, indicators }, place) => {
    const level = Math.min(lower[code] ?? 4, profile[code]!)
    const figures = Object.fromEntries(indicators.map(({ key: indicator, unit }, at) => {
      const less = FEWER_IS_BETTER.has(indicator)
      return [indicator, unit === 'calendar-days' ? 12 - 2 * level : unit === 'number' ? (less ? Math.max(0, 4 - level - at) : 3 + level * 4 + at) : less ? 15 - level * 3 - at : 48 + level * 11 + ((place + at) % 7)]
    }))
    return [code, { level, figures, note: '' }] as const
  }))
  const on = today(clock)
  const sources = [
    { name: 'Орталықтың III тоқсандағы ведомстволық есебі', on: addDays(on, -20) },
    { name: 'Электрондық еңбек биржасының әкімшілік деректері', on: addDays(on, -9) },
  ]
  done(await finaliseExternal(actor('qo'), personId, { year, version: 0, conclusion: CONCLUSION, ratings, sources }, deps), `external assessment of ${key}`)
}

/** The questionnaire, filled in and handed in; every so manieth competence a level below what is asked. */
async function answered(stage: Stage, key: string, year: number, modest: number) {
  const { actor, deps } = stage
  const framework = (await frameworkOf(deps, year))!
  const position = await positionOf(stage, actor(key).personId)
  const profile = profileOf(framework, position)
  for (const [place, { code }] of askedOf(framework, position).entries())
    done(await saveRating(actor(key), { competence: code, level: Math.max(0, profile[code]! - (place % 4 === modest ? 1 : 0)), comment: place === 0 ? 'Биыл екі жас маманға да осыны үйреттім.' : '' }, deps), `rating of ${key}`)
  done(await submitSelf(actor(key), deps), `self-assessment of ${key}`)
}

function done<Value>(decision: Decision<Value>, what: string): Value {
  if (!decision.allowed) throw new Error(`demo ${what}: ${decision.code} ${JSON.stringify(decision.facts)}`)
  return decision.value
}
