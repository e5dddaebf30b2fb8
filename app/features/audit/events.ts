/** Events of the audit trail that have a name in the catalogues (`admin.event.…`); any other is shown by its code. */
export const EVENTS = [
  'account.blocked', 'account.contact-changed', 'account.created', 'account.password-set', 'account.reset-started', 'account.unblocked', 'session.opened',
  'role.granted', 'role.revoked',
  'person.renamed',
  'course.published', 'enrolment.created', 'attempt.started', 'attempt.submitted', 'course.completed',
  'certificate.issued', 'certificate.annulment-requested', 'certificate.annulment-confirmed', 'certificate.annulment-rejected', 'certificate.annulment-withdrawn',
  'certificate.correction-requested', 'certificate.correction-confirmed', 'certificate.correction-rejected', 'certificate.correction-withdrawn',
  'employment.recorded', 'employment.ended', 'employment.iin-mismatch', 'absence.recorded',
  'adaptation.opened', 'adaptation.not-applicable', 'adaptation.mentor-attached', 'adaptation.mentor-replaced',
  'adaptation.plan-saved', 'adaptation.plan-submitted', 'adaptation.plan-approved', 'adaptation.plan-returned', 'adaptation.plan-acknowledged',
  'adaptation.practice-confirmed', 'adaptation.row-marked', 'adaptation.report-submitted', 'adaptation.report-waived', 'adaptation.evaluated', 'adaptation.concluded', 'adaptation.filed',
  'campaign.opened', 'campaign.closed', 'assessment.imported', 'assessment.import-undone',
  'assessment.self-submitted', 'assessment.external-finalised', 'assessment.objection-raised', 'assessment.objection-answered',
  'course-run.scheduled', 'course-run.changed', 'course-run.cancelled', 'course-run.file-added', 'course-run.file-removed', 'room.added', 'room.retired', 'plan.draft-saved', 'plan.draft-discarded', 'plan.published', 'plan.course-required', 'plan.course-chosen', 'plan.course-removed', 'plan.course-scheduled', 'plan.run-started', 'plan.run-proposed', 'plan.run-publishing', 'plan.batch-published', 'plan.run-cancelled', 'plan.run-drafts-discarded',
  'sign-up.waitlisted', 'sign-up.withdrawn', 'sign-up.taken-off',
  'evidence.recorded', 'evidence.removed',
  'attendance.checked-in', 'attendance.marked', 'attendance.confirmed', 'attendance.corrected', 'attendance.signed-sheet-added', 'attendance.signed-sheet-removed', 'attendance.feedback-given',
  'webinar.ended', 'webinar.recordings-taken',
  'work-plan.line-saved', 'work-plan.line-removed', 'work-plan.submitted', 'work-plan.coordinated', 'work-plan.returned', 'work-plan.commented', 'work-plan.amended', 'work-plan.deviation-explained',
  'calendar.published', 'calendar.day-changed', 'calendar.year-confirmed', 'calendar.feed-created', 'calendar.feed-revoked',
  'trainer.proposed', 'trainer.appointed', 'trainer.declined', 'trainer.described', 'trainer.in-preparation', 'trainer.suspended', 'trainer.resumed', 'trainer.ended', 'trainer.outside-added',
] as const
export type KnownEvent = (typeof EVENTS)[number]
export const isKnownEvent = (event: string): event is KnownEvent => (EVENTS as readonly string[]).includes(event)

/** First parts of events: what a filter may ask for as a whole. */
export const EVENT_AREAS = ['account', 'session', 'role', 'person', 'course', 'enrolment', 'attempt', 'certificate', 'employment', 'absence', 'adaptation', 'campaign', 'assessment', 'course-run', 'room', 'sign-up', 'plan', 'evidence', 'attendance', 'webinar', 'work-plan', 'calendar', 'trainer'] as const

/** Facts of entries that have a name in the catalogues (`admin.fact.…`). */
export const FACTS = [
  'act', 'assessment', 'byTime', 'category', 'clauses', 'code', 'competence', 'completedOn', 'completion', 'contentHash', 'course', 'courses', 'day', 'dayKind', 'dayReason', 'days', 'doneOn', 'edition',
  'email', 'employment', 'endsOn', 'enrolment', 'exceptions', 'from', 'grant', 'ground', 'holiday', 'is', 'kind', 'language', 'late', 'ledgerEntry', 'level', 'mark', 'markedOn', 'match', 'maxPoints',
  'mentor', 'minutes', 'moved', 'newcomers', 'number', 'order', 'orderedOn', 'organisation', 'outcome', 'passed', 'people', 'person', 'phone', 'plans', 'points', 'position', 'reason', 'recordings',
  'requestedBy', 'role', 'row', 'rows', 'seats', 'source', 'sources', 'startsOn', 'successor', 'to', 'told', 'topic', 'version', 'was', 'year', 'years', 'run', 'sessions', 'capacity', 'changes', 'room', 'title', 'trainers',
] as const
export type KnownFact = (typeof FACTS)[number]
export const isKnownFact = (fact: string): fact is KnownFact => (FACTS as readonly string[]).includes(fact)
