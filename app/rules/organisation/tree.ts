/** The tree of organisations: 397/2.5, 397/2.8. */
import { allow, refuse, type Decision } from '../kernel/decision.ts'

export const ORGANISATION_KINDS = [
  'workforce-development-centre',
  'qualification-organisation',
  'labour-mobility-centre',
  'career-centre',
  'employer',
  'state-body',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** A career centre has exactly one parent, a labour mobility centre; the qualification organisation is a unit of the Workforce Development Centre. */
export function mayStandUnder(kind: OrganisationKind, parent: OrganisationKind | null): Decision {
  const fits = {
    'workforce-development-centre': parent === null,
    'qualification-organisation': parent === 'workforce-development-centre',
    'labour-mobility-centre': parent === 'workforce-development-centre',
    'career-centre': parent === 'labour-mobility-centre',
    employer: parent === null,
    'state-body': parent === null,
  }[kind]
  if (fits) return allow(true, '397/2.8')
  return refuse('organisation.wrong-parent', {}, kind === 'qualification-organisation' ? '397/2.5' : '397/2.8')
}

/** Only the qualification organisation develops courses (397/2.5, 397/22¶3). */
export const mayAuthorCourses = (kind: OrganisationKind): boolean => kind === 'qualification-organisation'
