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
  'calendar.published', 'calendar.day-changed', 'calendar.year-confirmed', 'calendar.feed-created', 'calendar.feed-revoked',
] as const
export type KnownEvent = (typeof EVENTS)[number]
export const isKnownEvent = (event: string): event is KnownEvent => (EVENTS as readonly string[]).includes(event)

/** First parts of events: what a filter may ask for as a whole. */
export const EVENT_AREAS = ['account', 'session', 'role', 'person', 'course', 'enrolment', 'attempt', 'certificate', 'employment', 'absence', 'adaptation', 'calendar'] as const

/** Facts of entries that have a name in the catalogues (`admin.fact.…`). */
export const FACTS = [
  'act', 'byTime', 'category', 'clauses', 'code', 'completedOn', 'completion', 'contentHash', 'course', 'day', 'dayKind', 'dayReason', 'days', 'doneOn', 'edition',
  'email', 'employment', 'endsOn', 'enrolment', 'from', 'grant', 'ground', 'holiday', 'is', 'kind', 'language', 'ledgerEntry', 'mark', 'markedOn', 'match', 'maxPoints',
  'mentor', 'minutes', 'moved', 'newcomers', 'number', 'order', 'orderedOn', 'organisation', 'outcome', 'passed', 'person', 'phone', 'points', 'position', 'reason',
  'requestedBy', 'role', 'row', 'rows', 'source', 'startsOn', 'successor', 'to', 'topic', 'version', 'was', 'years',
] as const
export type KnownFact = (typeof FACTS)[number]
export const isKnownFact = (fact: string): fact is KnownFact => (FACTS as readonly string[]).includes(fact)
