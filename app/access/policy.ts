/**
 * Who may do what. The only place where roles are compared; an action missing here is one nobody has.
 * Scope: a role granted in an organisation reaches its subtree; no scope means no.
 */
import type { Actor, Role } from './actor.ts'

/** What an action is done to, as far as access needs to know. */
export interface Subject {
  /** the person it belongs to */
  personId?: string
  /** paths of the organisations that person works in today */
  paths?: readonly string[]
  /** the mentor of the person's adaptation case today */
  mentorId?: string | null
  /** those who teach the run */
  trainerPersonIds?: readonly string[]
}
type Rule = (actor: Actor, subject: Subject) => boolean

const hasRole = (actor: Actor, role: Role) => actor.grants.some((grant) => grant.role === role)
const reaches = (actor: Actor, roles: readonly Role[], { paths = [] }: Subject) =>
  actor.grants.some((grant) => roles.includes(grant.role) && paths.some((path) => path.startsWith(grant.path)))

const own: Rule = (actor, subject) => subject.personId === actor.personId
const someone: Rule = () => true
const administrator: Rule = (actor) => hasRole(actor, 'administrator')
const qualificationOrganisation: Rule = (actor) => hasRole(actor, 'qualification-organisation')
/** those who answer for the staff of an organisation */
const superiors: Rule = (actor, subject) => reaches(actor, ['career-centre-head', 'centre-authorised-person', 'hr-service'], subject)
const mentor: Rule = (actor, subject) => subject.mentorId !== undefined && subject.mentorId !== null && subject.mentorId === actor.personId
const heads: Rule = (actor, subject) => reaches(actor, ['career-centre-head', 'centre-authorised-person'], subject)
const authorisedPerson: Rule = (actor, subject) => reaches(actor, ['centre-authorised-person'], subject)
const hr: Rule = (actor, subject) => reaches(actor, ['hr-service'], subject)
const anySuperior: Rule = (actor) => (['career-centre-head', 'centre-authorised-person', 'hr-service', 'qualification-organisation'] as const).some((role) => hasRole(actor, role))
const internalTrainer: Rule = (actor) => actor.trainerId !== null
/** one of those who teach it */
const teaches: Rule = (actor, { trainerPersonIds = [] }) => trainerPersonIds.includes(actor.personId)
const either = (...rules: Rule[]): Rule => (actor, subject) => rules.some((rule) => rule(actor, subject))

export const POLICY = {
  'course.read': someone,
  'course.enrol': own,
  'learning.study': own,
  'learning.read': either(own, superiors, qualificationOrganisation),
  'certificate.read': either(own, superiors, qualificationOrganisation),
  'certificate.request-change': qualificationOrganisation,
  'certificate.decide-change': qualificationOrganisation,
  'certificate.list-changes': qualificationOrganisation,
  'person.list': anySuperior,
  'person.read': either(own, superiors, qualificationOrganisation),
  'person.rename': hr,
  'profile.edit': own,
  'employment.record': hr,
  'employment.list': (actor) => hasRole(actor, 'hr-service'),
  'absence.record': hr,
  'adaptation.read': either(own, mentor, superiors, qualificationOrganisation),
  'adaptation.attach-mentor': authorisedPerson,
  'adaptation.draw-up-plan': mentor,
  'adaptation.approve-plan': heads,
  'adaptation.acknowledge-plan': own,
  'adaptation.confirm-practice': mentor,
  'adaptation.mark': mentor,
  'adaptation.report': own,
  'adaptation.conclude': mentor,
  'adaptation.waive-report': either(mentor, authorisedPerson, hr),
  'adaptation.file': either(authorisedPerson, hr),
  'assessment.answer': own,
  'assessment.read': either(own, superiors, qualificationOrganisation),
  'assessment.assess-externally': qualificationOrganisation,
  'assessment.object': own,
  'assessment.answer-objection': qualificationOrganisation,
  'campaign.read': anySuperior,
  'campaign.manage': qualificationOrganisation,
  'learning-plan.read': either(own, superiors, qualificationOrganisation),
  'learning-plan.list': anySuperior,
  'learning-plan.choose': own,
  'learning-plan.manage': qualificationOrganisation,
  // an internal trainer schedules what the own work plan says (397/31.delivery)
  'course-run.schedule': either(qualificationOrganisation, internalTrainer),
  /** move it, change trainers, cancel it; of a run of the qualification organisation only that organisation */
  'course-run.manage': either(qualificationOrganisation, teaches),
  'course-run.sign-up': own,
  'course-run.nominate': either(superiors, qualificationOrganisation),
  'attendance.take': either(qualificationOrganisation, teaches),
  'trainer.list': either(anySuperior, internalTrainer),
  'trainer.read': either(own, superiors, qualificationOrganisation),
  'trainer.propose': heads,
  'trainer.appoint': authorisedPerson,
  'trainer.describe': either(own, qualificationOrganisation),
  'trainer.coordinate': qualificationOrganisation,
  'work-plan.list': anySuperior,
  'work-plan.read': either(own, superiors, qualificationOrganisation),
  'work-plan.draw-up': own,
  'training-need.read': either(anySuperior, internalTrainer),
  'room.register': either(qualificationOrganisation, internalTrainer),
  'evidence.record': own,
  'calendar.manage': administrator,
  'reminder.preview': administrator,
  'account.manage': administrator,
  'audit.read': administrator,
} satisfies Record<string, Rule>

export type Action = keyof typeof POLICY

/** The one question. */
export const may = (actor: Actor, action: Action, subject: Subject = {}): boolean => POLICY[action](actor, subject)

/** Paths an actor may list people of, or 'all'; the list filter beside `person.read`. */
export function visiblePaths(actor: Actor): 'all' | readonly string[] {
  if (qualificationOrganisation(actor, {})) return 'all'
  return actor.grants.filter(({ role }) => ['career-centre-head', 'centre-authorised-person', 'hr-service'].includes(role)).map(({ path }) => path)
}

/** The roles that owe things by office, with the organisations they are held in; the list filter beside obligations. */
export const offices = (actor: Actor): { role: Role; path: string }[] =>
  actor.grants.filter(({ role }) => ['career-centre-head', 'centre-authorised-person', 'hr-service'].includes(role)).map(({ role, path }) => ({ role, path }))

/** Paths whose staff somebody keeps in order with the hiring orders; the list filter beside the exceptions of 397/6. */
export const staffingPaths = (actor: Actor): readonly string[] =>
  actor.grants.filter(({ role }) => role === 'centre-authorised-person' || role === 'hr-service').map(({ path }) => path)

/** Does the actor hold this office for the person's centre? */
export const holdsOffice = (actor: Actor, role: Role, subject: Subject): boolean => reaches(actor, [role], subject)

/** What a role opens in the navigation. */
export const isAdministrator = (actor: Actor): boolean => administrator(actor, {})
