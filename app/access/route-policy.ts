/**
 * Who may open which route: 'public', 'signed-in', or an action the actor must be able to do to something.
 * A route that is missing here does not open for anybody. What a thing may be done to by whom is asked again,
 * with the thing in hand, by the use-case.
 */
import type { Action } from './policy.ts'

export type RoutePolicy = 'public' | 'signed-in' | Extract<Action, 'person.list' | 'certificate.list-changes' | 'certificate.request-change' | 'employment.list' | 'calendar.manage' | 'reminder.preview' | 'account.manage' | 'audit.read'>

export const ROUTE_POLICY: Readonly<Record<string, RoutePolicy>> = {
  'routes/home': 'public',
  'routes/identity/sign-in': 'public',
  'routes/identity/sign-out': 'public',
  'routes/identity/forgot-password': 'public',
  'routes/identity/reset-password': 'public',
  'routes/identity/preferences': 'public',
  'routes/identity/profile': 'signed-in',
  'routes/identity/outbox': 'public', // answers in the demo only
  'routes/learning/cabinet': 'signed-in',
  'routes/learning/hours': 'signed-in',
  'routes/learning/hours-csv': 'signed-in',
  'routes/courses/catalogue': 'public',
  'routes/courses/course': 'public',
  'routes/courses/enrol': 'signed-in',
  'routes/courses/standard-pdf': 'public',
  'routes/courses/image': 'public',
  'routes/learning/my-courses': 'signed-in',
  'routes/learning/enrolment': 'signed-in',
  'routes/learning/lesson': 'signed-in',
  'routes/learning/lesson-progress': 'signed-in',
  'routes/learning/start-test': 'signed-in',
  'routes/learning/attempt': 'signed-in',
  'routes/learning/save-answer': 'signed-in',
  'routes/learning/submit-attempt': 'signed-in',
  'routes/learning/review': 'signed-in',
  'routes/certificates/my-certificates': 'signed-in',
  'routes/certificates/certificate-pdf': 'signed-in',
  'routes/certificates/certificate': 'signed-in',
  'routes/certificates/request-change': 'certificate.request-change',
  'routes/certificates/changes': 'certificate.list-changes',
  'routes/people/people': 'person.list',
  'routes/people/person': 'signed-in',
  'routes/people/rename': 'signed-in',
  'routes/adaptation/adaptations': 'signed-in',
  'routes/adaptation/case': 'signed-in',
  'routes/adaptation/mentor': 'signed-in',
  'routes/adaptation/plan': 'signed-in',
  'routes/adaptation/approve-plan': 'signed-in',
  'routes/adaptation/acknowledge-plan': 'signed-in',
  'routes/adaptation/training': 'signed-in',
  'routes/adaptation/marks': 'signed-in',
  'routes/adaptation/report': 'signed-in',
  'routes/adaptation/save-report': 'signed-in',
  'routes/adaptation/evaluation': 'signed-in',
  'routes/adaptation/conclusion': 'signed-in',
  'routes/adaptation/filing': 'signed-in',
  'routes/adaptation/plan-pdf': 'signed-in',
  'routes/adaptation/report-pdf': 'signed-in',
  'routes/adaptation/conclusion-pdf': 'signed-in',
  'routes/employment/hire': 'employment.list',
  'routes/employment/absences': 'signed-in',
  'routes/employment/end': 'signed-in',
  'routes/obligations/obligations': 'signed-in',
  'routes/obligations/feed': 'signed-in',
  'routes/obligations/feed-ics': 'public', // the address is the secret
  'routes/obligations/reminders': 'reminder.preview',
  'routes/calendar/calendar': 'public',
  'routes/calendar/change-day': 'calendar.manage',
  'routes/calendar/confirm-year': 'calendar.manage',
  'routes/admin/accounts': 'account.manage',
  'routes/admin/new-account': 'account.manage',
  'routes/admin/account': 'account.manage',
  'routes/admin/audit': 'audit.read',
  'routes/regulations/regulations': 'public',
  'routes/regulations/clause': 'public',
}

/** Addresses answered before Remix; all public, none reads a session. */
export const HOT_ROUTES = ['/verify', '/verify/:number', '/v/:number/:key', '/healthz', '/readyz'] as const
