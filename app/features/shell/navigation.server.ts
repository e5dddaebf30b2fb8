/** The places a person sees in the navigation, by what they may do. */
import type { Actor } from '../../access/actor.ts'
import { isAdministrator, may } from '../../access/policy.ts'

export type PlaceKey = 'today' | 'learning' | 'courses' | 'certificates' | 'hours' | 'people' | 'changes' | 'accounts' | 'audit' | 'verify' | 'regulations' | 'calendar' | 'profile' | 'signIn' | 'outbox'

/** The main places first (a phone shows three of them and "more"). */
export function placesFor(actor: Actor | null, demo: boolean): { main: PlaceKey[]; more: PlaceKey[] } {
  if (!actor) return { main: ['courses', 'verify', 'regulations', 'signIn'], more: ['calendar', ...(demo ? (['outbox'] as const) : [])] }
  const when = (allowed: boolean, ...keys: PlaceKey[]) => (allowed ? keys : [])
  return {
    main: ['today', 'learning', 'courses', 'certificates'],
    more: [
      'hours',
      ...when(may(actor, 'person.list'), 'people'),
      ...when(may(actor, 'certificate.list-changes'), 'changes'),
      ...when(isAdministrator(actor), 'accounts', 'audit'),
      'verify', 'regulations', 'calendar', 'profile',
      ...when(demo, 'outbox'),
    ],
  }
}
