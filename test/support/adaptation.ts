/** Newcomers and what they go through, by the use-cases: `const { caseId, mentor } = await aNewcomer(world, tree)`. */
import { readCase, type CaseRecord } from '../../app/features/adaptation/case.server.ts'
import { acknowledgePlan, approvePlan, newestVersion, proposedRows, submitPlan, type WrittenPlan } from '../../app/features/adaptation/plan.server.ts'
import { calendarNow, publishCalendar } from '../../app/features/calendar/working-calendar.server.ts'
import { hire, type HiringForm } from '../../app/features/employment/hire.server.ts'
import { actorOf } from '../../app/features/identity/sessions.server.ts'
import { today } from '../../app/platform/clock.server.ts'
import { addMonths, type CalendarDate } from '../../app/rules/calendar/calendar-date.ts'
import { aCourse } from './courses.ts'
import { granted } from './learning.ts'
import { anOfficial, aWorker, type Organisation, type Someone, type Tree } from './people.ts'
import type { World } from './world.ts'

export const PROGRAMME = 'T-AD'

export interface Staff {
  head: Someone
  authorised: Someone
  hr: Someone
}
const KEPT = new WeakMap<World, Promise<Staff>>()

/** The calendar, the programme of the adaptation training, and who holds which office; once in a world. */
export const adaptationStaff = (world: World, tree: Tree): Promise<Staff> => {
  const before = KEPT.get(world)
  if (before) return before
  const made = (async () => {
    await publishCalendar(world)
    await aCourse(world, { code: PROGRAMME, title: 'Бейімдік оқыту', adaptationProgramme: true })
    return {
      head: await anOfficial(world, 'career-centre-head', tree.careerCentre, { surname: 'Жұмабаев', givenName: 'Ерлан', position: 'CC_HEAD' }),
      authorised: await anOfficial(world, 'centre-authorised-person', tree.centre, { surname: 'Сейтова', givenName: 'Гүлнар' }),
      hr: await anOfficial(world, 'hr-service', tree.centre, { surname: 'Омарова', givenName: 'Мадина' }),
    }
  })()
  KEPT.set(world, made)
  return made
}

export interface NewcomerTraits {
  /** day of the order and of the start of work; today if not said */
  startsOn: CalendarDate
  orderedOn: CalendarDate
  /** null: the contract sets no probation; three months if not said */
  probationEndsOn: CalendarDate | null
  /** '': as the platform proposes */
  periodEndsOn: CalendarDate | ''
  /** null: the order names none; a new colleague if not said */
  mentor: Someone | null
  centre: Organisation
  position: string
  category: 'managerial' | 'core' | 'auxiliary'
  basis: 'first-hired' | 'newly-entered'
  releaseMinutes: number
  surname: string
  givenName: string
  /** of the newcomer; without one there is none to sign in or to sign with */
  password: string
}
export interface Newcomer extends Staff {
  caseId: string
  newcomer: Someone
  /** null when the order names none */
  mentor: Someone | null
}

let orders = 0
/** Somebody hired by order into the career centre, with an open adaptation case. */
export async function aNewcomer(world: World, tree: Tree, traits: Partial<NewcomerTraits> = {}): Promise<Newcomer> {
  const staff = await adaptationStaff(world, tree)
  const { startsOn = today(world.clock), orderedOn = startsOn, centre = tree.careerCentre, position = 'CAREER_CONSULTANT', category = 'core', basis = 'first-hired', releaseMinutes = 60, surname = 'Тоқтарова', givenName = 'Аружан', password } = traits
  const probationEndsOn = traits.probationEndsOn === undefined ? addMonths(startsOn, 3) : traits.probationEndsOn
  const mentor = traits.mentor === undefined ? await aWorker(world, { centre, surname: 'Бекова', givenName: 'Сәуле', patronymic: 'Асқарқызы' }) : traits.mentor
  const worker = await aWorker(world, { centre, surname, givenName, patronymic: null, position, ...(password !== undefined && { password }) })
  const form: HiringForm = {
    surname: '', givenName: '', patronymic: '', iin: '', email: '', language: 'kk', organisationId: centre.id, unit: 'Жұмыспен қамту бөлімі', positionCode: position, category, basis,
    orderNumber: `${++orders}-ж`, orderedOn, signatoryId: staff.authorised.personId, startsOn, probation: probationEndsOn === null ? 'none' : 'set', probationEndsOn: probationEndsOn ?? '',
    periodEndsOn: traits.periodEndsOn ?? '', mentorId: mentor?.personId ?? '', releaseMinutes: String(releaseMinutes), inWorkingHours: 'yes',
  }
  const result = await hire(staff.hr.actor, form, { personId: worker.personId, confirmed: true }, world)
  if (result.kind !== 'recorded') throw new Error(`not hired: ${JSON.stringify(result)}`)
  return { ...staff, caseId: result.caseId!, newcomer: { ...worker, actor: await actorOf(world, worker.accountId) }, mentor }
}

/** The case as it stands now. */
export async function theCase(world: World, caseId: string): Promise<CaseRecord> {
  const record = await readCase(world, caseId)
  if (!record) throw new Error('no such case')
  return record
}

/** A complete plan as the platform proposes it, ready to be saved on top of the newest version. */
export async function aPlan(world: World, caseId: string, changes: Partial<WrittenPlan> = {}, language: 'kk' | 'ru' = 'kk'): Promise<WrittenPlan> {
  const record = await theCase(world, caseId)
  return { periodEndsOn: record.periodEndsOn, rows: proposedRows(record, language, await calendarNow(world)), version: newestVersion(record), ...changes }
}

/** The plan goes as far as `upTo`, all on the day the clock shows. Returns its version. */
export async function planned(world: World, { caseId, mentor, head, newcomer }: Pick<Newcomer, 'caseId' | 'mentor' | 'head' | 'newcomer'>, upTo: 'submitted' | 'approved' | 'acknowledged' = 'acknowledged', changes: Partial<WrittenPlan> = {}): Promise<number> {
  const version = granted(await submitPlan(mentor!.actor, caseId, await aPlan(world, caseId, changes), world))
  if (upTo === 'submitted') return version
  granted(await approvePlan(head.actor, caseId, version, world))
  if (upTo === 'acknowledged') granted(await acknowledgePlan(newcomer.actor, caseId, version, world))
  return version
}
