/** The table of contents: every URL of Tälim. Who may open what stands beside it in access/route-policy.ts. */
import { route, type RouteConfig } from '@remix-run/route-config'

export default [
  route('/', 'routes/home.tsx'),
  route('sign-in', 'routes/identity/sign-in.tsx'),
  route('sign-out', 'routes/identity/sign-out.tsx'),
  route('forgot-password', 'routes/identity/forgot-password.tsx'),
  route('reset-password/:token', 'routes/identity/reset-password.tsx'),
  route('preferences', 'routes/identity/preferences.tsx'),
  route('profile', 'routes/identity/profile.tsx'),
  route('outbox', 'routes/identity/outbox.tsx'),

  route('cabinet', 'routes/learning/cabinet.tsx'),
  route('hours', 'routes/learning/hours.tsx'),
  route('hours.csv', 'routes/learning/hours-csv.ts'),

  route('courses', 'routes/courses/catalogue.tsx'),
  route('courses/:code', 'routes/courses/course.tsx'),
  route('courses/:code/enrol', 'routes/courses/enrol.tsx'),
  route('courses/:code/standard.pdf', 'routes/courses/standard-pdf.ts'),
  route('course-images/:editionId/:name', 'routes/courses/image.ts'),

  route('learning', 'routes/learning/my-courses.tsx'),
  route('learning/:enrolmentId', 'routes/learning/enrolment.tsx'),
  route('learning/:enrolmentId/lessons/:lessonId', 'routes/learning/lesson.tsx'),
  route('learning/:enrolmentId/lessons/:lessonId/progress', 'routes/learning/lesson-progress.ts'),
  route('learning/:enrolmentId/test', 'routes/learning/start-test.tsx'),
  route('attempts/:attemptId', 'routes/learning/attempt.tsx'),
  route('attempts/:attemptId/answers', 'routes/learning/save-answer.ts'),
  route('attempts/:attemptId/submit', 'routes/learning/submit-attempt.tsx'),
  route('attempts/:attemptId/review', 'routes/learning/review.tsx'),

  route('certificates', 'routes/certificates/my-certificates.tsx'),
  route('certificates/:number.pdf', 'routes/certificates/certificate-pdf.ts'),
  route('certificates/:number', 'routes/certificates/certificate.tsx'),
  route('certificates/:number/change', 'routes/certificates/request-change.tsx'),
  route('certificate-changes', 'routes/certificates/changes.tsx'),

  route('people', 'routes/people/people.tsx'),
  route('people/:personId', 'routes/people/person.tsx'),
  route('people/:personId/name', 'routes/people/rename.tsx'),

  route('working-calendar', 'routes/calendar/calendar.tsx'),
  route('working-calendar/change', 'routes/calendar/change-day.tsx'),
  route('working-calendar/confirm', 'routes/calendar/confirm-year.tsx'),

  route('admin/accounts', 'routes/admin/accounts.tsx'),
  route('admin/accounts/new', 'routes/admin/new-account.tsx'),
  route('admin/accounts/:accountId', 'routes/admin/account.tsx'),
  route('admin/audit', 'routes/admin/audit.tsx'),

  route('regulations', 'routes/regulations/regulations.tsx'),
  route('regulations/*', 'routes/regulations/clause.tsx'),
] satisfies RouteConfig
