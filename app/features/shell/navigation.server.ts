/** The places a person sees in the navigation, by what they may do. */
import type { Actor } from '../../access/actor.ts'
import { isAdministrator, may, offices, visiblePaths } from '../../access/policy.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isCoveredKind } from '../../rules/learning/enrolment.ts'

export type PlaceKey = 'today' | 'learning' | 'plan' | 'assessment' | 'campaign' | 'plans' | 'schedule' | 'sessions' | 'trainers' | 'needs' | 'workPlans' | 'ownWorkPlan' | 'rooms' | 'courses' | 'certificates' | 'hours' | 'obligations' | 'adaptations' | 'hiring' | 'people' | 'changes' | 'accounts' | 'audit' | 'reminders' | 'verify' | 'regulations' | 'calendar' | 'profile' | 'signIn' | 'outbox'

/** What is there for the actor in person: a case of one's own or a newcomer's, an open obligation. */
export interface InPerson {
  adaptation: boolean
  obligation: boolean
}

/** One small query, asked with every page. */
export async function inPerson(actor: Actor | null, { pool }: Pick<Deps, 'pool'>): Promise<InPerson> {
  if (!actor) return { adaptation: false, obligation: false }
  const { rows } = await pool.query<InPerson>({
    name: 'in-person',
    text: `select exists (select 1 from "Employment" e join "AdaptationCase" c on c."employmentId" = e.id where e."personId" = $1 and c."filedOn" is null and e."endedOn" is null)
        or exists (select 1 from "MentorAttachment" m where m."mentorId" = $1 and m."toOn" is null) as adaptation,
      exists (select 1 from "Obligation" o where o."ownerId" = $1 and o."doneOn" is null and o."cancelledAt" is null) as obligation`,
    values: [actor.personId],
  })
  return rows[0]!
}

/** The main places first (a phone shows three of them and "more"). */
export function placesFor(actor: Actor | null, demo: boolean, has: InPerson): { main: PlaceKey[]; more: PlaceKey[] } {
  if (!actor) return { main: ['courses', 'verify', 'regulations', 'signIn'], more: ['calendar', ...(demo ? (['outbox'] as const) : [])] }
  const when = (allowed: boolean, ...keys: PlaceKey[]) => (allowed ? keys : [])
  const reach = visiblePaths(actor)
  const overCentres = reach === 'all' || reach.length > 0
  // the year of assessment and plan is for those the order is about (397/1)
  const covered = actor.jobs.some(({ kind }) => isCoveredKind(kind))
  return {
    main: covered ? ['today', 'learning', 'plan', 'courses'] : ['today', 'learning', 'courses', 'certificates'],
    more: [
      ...when(covered, 'assessment', 'certificates'),
      ...when(has.obligation || offices(actor).length > 0, 'obligations'),
      ...when(has.adaptation || overCentres, 'adaptations'),
      ...when(may(actor, 'employment.list'), 'hiring'),
      'hours',
      ...when(may(actor, 'campaign.read'), 'campaign'),
      ...when(may(actor, 'learning-plan.list'), 'plans'),
      ...when(covered || may(actor, 'course-run.schedule'), 'sessions', 'schedule'),
      ...when(actor.trainerId !== null, 'ownWorkPlan'),
      ...when(may(actor, 'training-need.read'), 'needs'),
      ...when(may(actor, 'trainer.list'), 'trainers'),
      ...when(may(actor, 'work-plan.list'), 'workPlans'),
      ...when(may(actor, 'room.register'), 'rooms'),
      ...when(may(actor, 'person.list'), 'people'),
      ...when(may(actor, 'certificate.list-changes'), 'changes'),
      ...when(isAdministrator(actor), 'accounts', 'audit'),
      ...when(may(actor, 'reminder.preview'), 'reminders'),
      'verify', 'regulations', 'calendar', 'profile',
      ...when(demo, 'outbox'),
    ],
  }
}
