/**
 * Who gets what at every address, written by hand: one letter for each actor, in the order of ACTORS.
 *   + an answer (2xx)    > led on (3xx)    r refused with words (400, 401, 410, 422, 429)
 *   s sent to sign in (302, 303, 401 as JSON)    3 forbidden (403)    4 not there (404)    5 not possible at all (405)
 * `near` belongs to the worker of Kyzylorda, `far` to the worker of Almaty.
 */
import { ANNULMENT_GROUNDS } from '../../app/rules/certificate/certificate.ts'

export const ACTORS = ['anonymous', 'worker', 'newcomer', 'other', 'head', 'authorised', 'hr', 'qualification', 'administrator', 'employer', 'trainer'] as const
export type ActorName = (typeof ACTORS)[number]
export const EMAILS: Record<Exclude<ActorName, 'anonymous'>, string> = {
  worker: 'worker@talim.example.kz', newcomer: 'newcomer@talim.example.kz', other: 'other@talim.example.kz', head: 'head@talim.example.kz',
  authorised: 'director@talim.example.kz', hr: 'hr@talim.example.kz', qualification: 'methodist@talim.example.kz', administrator: 'admin@talim.example.kz', employer: 'employer@talim.example.kz', trainer: 'trainer@talim.example.kz',
}

/** Things of one person. */
export interface Things {
  enrolmentId: string
  lessonId: string
  attemptId: string
  number: string
  key: string
  personId: string
  accountId: string
  image: string
  /** near: of the newcomer of Kyzylorda, whose mentor is the worker; far: of a newcomer of Almaty, whose mentor is the other worker */
  caseId: string
  /** a seminar to come, its session and who teaches it. near: by the trainer of Kyzylorda, colleagues of the worker are signed up; far: in Almaty, by the qualification organisation, the worker of Almaty is signed up and on the way to be a trainer */
  runId: string
  sessionId: string
  trainerId: string
}
type Cells = string | { near: string; far: string }
export interface Row {
  path: (things: Things) => string
  get: Cells
  post: Cells
  /** what is posted; harmless to whoever may post it */
  form?: Record<string, string>
  json?: unknown
}

//               anonymous, worker, newcomer, other, head, authorised, hr, qualification, administrator, employer, trainer
const EVERYBODY = '+++++++++++'
const NOBODY_POSTS = '55555555555'
const MEMBERS = 's++++++++++'
const MEMBERS_READ_ONLY = 's5555555555'
const OWNER = { near: 's+444444444', far: 's44+4444444' }
const READERS = { near: 's+44++++444', far: 's44+444+444' }
/** those who see a case: newcomer, mentor, superiors of the centre, the qualification organisation */
const CASE = { near: 's++4++++444', far: 's44+444+444' }
/** the mentor alone, who is told what is wrong with what was posted */
const MENTOR_TOLD = { near: 'sr444444444', far: 's44r4444444' }
const ADMINISTRATOR = 's3333333+33'
const ADMINISTRATOR_READ_ONLY = 's3333333533'
const QUALIFICATION = 's333333+333'

const NO_REQUEST = '00000000-0000-7000-8000-000000000000'

export const TABLE: Readonly<Record<string, Row>> = {
  'routes/home': { path: () => '/', get: '+>>>>>>>>>>', post: NOBODY_POSTS },
  'routes/identity/sign-in': { path: () => '/sign-in', get: '+>>>>>>>>>>', post: 'r>>>>>>>>>>', form: { identifier: 'nobody@talim.example.kz', password: 'not a password' } },
  'routes/identity/sign-out': { path: () => '/sign-out', get: '>>>>>>>>>>>', post: 'sssssssssss' },
  'routes/identity/forgot-password': { path: () => '/forgot-password', get: EVERYBODY, post: 'rrrrrrrrrrr', form: { email: 'no address' } },
  'routes/identity/reset-password': { path: () => '/reset-password/no-such-link', get: EVERYBODY, post: 'rrrrrrrrrrr', form: { password: 'short' } },
  'routes/identity/preferences': { path: () => '/preferences', get: '>>>>>>>>>>>', post: '>>>>>>>>>>>' },
  'routes/identity/profile': { path: () => '/profile', get: MEMBERS, post: 's>>>>>>>>>>' },
  'routes/identity/outbox': { path: () => '/outbox', get: EVERYBODY, post: NOBODY_POSTS },
  'routes/learning/cabinet': { path: () => '/cabinet', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/learning/hours': { path: () => '/hours', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/learning/hours-csv': { path: () => '/hours.csv', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/learning/evidence': { path: () => '/hours/evidence', get: MEMBERS, post: 'srrrrrrrrrr', form: { title: '' } },
  'routes/courses/catalogue': { path: () => '/courses', get: EVERYBODY, post: NOBODY_POSTS },
  'routes/courses/course': { path: () => '/courses/KD-001', get: EVERYBODY, post: NOBODY_POSTS },
  // the worker and the newcomer are enrolled already and are led to their course
  'routes/courses/enrol': { path: () => '/courses/KD-001/enrol', get: 's>>++++++++', post: 's>>rrrrrrrr', form: { language: 'xx', release: 'without' } },
  'routes/courses/standard-pdf': { path: () => '/courses/KD-001/standard.pdf', get: EVERYBODY, post: NOBODY_POSTS },
  'routes/courses/image': { path: ({ image }) => image, get: EVERYBODY, post: NOBODY_POSTS },
  'routes/sessions/calendar': { path: () => '/sessions', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/sessions/session-ics': { path: ({ sessionId }) => `/sessions/${sessionId}.ics`, get: { near: 's444444+44+', far: 's44+444+444' }, post: MEMBERS_READ_ONLY },
  'routes/sessions/join': { path: ({ sessionId }) => `/sessions/${sessionId}/join`, get: 'srrrrrrrrrr', post: MEMBERS_READ_ONLY },
  'routes/sessions/webinar-room': { path: ({ sessionId }) => `/sessions/${sessionId}/room`, get: { near: 's444444+44+', far: 's444444+444' }, post: { near: 's444444r44r', far: 's444444r444' }, form: {} },
  'routes/sessions/feedback': { path: ({ runId }) => `/course-runs/${runId}/feedback`, get: { near: 's444444+44+', far: 's44+444+444' }, post: { near: 's444444r44r', far: 's44r444r444' }, form: { useful: '' } },
  'routes/attendance/sheet': { path: ({ sessionId }) => `/sessions/${sessionId}/attendance`, get: { near: 's444444+44+', far: 's444444+444' }, post: { near: 's444444>44>', far: 's444444>444' }, form: { step: 'save' } },
  'routes/attendance/sheet-pdf': { path: ({ sessionId }) => `/sessions/${sessionId}/attendance.pdf?language=kk`, get: { near: 's444444+44+', far: 's444444+444' }, post: MEMBERS_READ_ONLY },
  'routes/attendance/signed-sheet': { path: ({ sessionId }) => `/sessions/${sessionId}/signed-sheet`, get: { near: 's444444+44+', far: 's444444+444' }, post: { near: 's444444r44r', far: 's444444r444' }, form: { file: '' } },
  'routes/attendance/code': { path: ({ sessionId }) => `/sessions/${sessionId}/check-in-code`, get: { near: 's444444+44+', far: 's444444+444' }, post: MEMBERS_READ_ONLY },
  'routes/attendance/code-json': { path: ({ sessionId }) => `/sessions/${sessionId}/check-in-code.json`, get: { near: 's444444r44r', far: 's444444r444' }, post: MEMBERS_READ_ONLY },
  // a stranger is told of the code, and signs in to confirm it
  'routes/attendance/check-in': { path: ({ sessionId }) => `/check-in/${sessionId}/12345678`, get: 'rrrrrrrrrrr', post: 'srrrrrrrrrr', form: { ticket: '' } },
  'routes/learning/my-courses': { path: () => '/learning', get: MEMBERS, post: MEMBERS_READ_ONLY },
  // the language of a course that has ended does not change
  'routes/learning/enrolment': { path: ({ enrolmentId }) => `/learning/${enrolmentId}`, get: OWNER, post: { near: 's>444444444', far: 's44r4444444' }, form: { language: 'kk' } },
  'routes/learning/lesson': { path: ({ enrolmentId, lessonId }) => `/learning/${enrolmentId}/lessons/${lessonId}`, get: OWNER, post: { near: 's>444444444', far: 's44>4444444' } },
  // reports of reading are for the page only: nothing to read, and reports for others' courses change nothing
  'routes/learning/lesson-progress': { path: ({ enrolmentId, lessonId }) => `/learning/${enrolmentId}/lessons/${lessonId}/progress`, get: 'srrrrrrrrrr', post: MEMBERS, json: { seconds: 0, position: 0 } },
  // the worker still has lessons to do; the course of the other worker ended with its annulled result
  'routes/learning/start-test': { path: ({ enrolmentId }) => `/learning/${enrolmentId}/test`, get: OWNER, post: { near: 'sr444444444', far: 's44r4444444' } },
  'routes/learning/attempt': { path: ({ attemptId }) => `/attempts/${attemptId}`, get: { near: 's>444444444', far: 's44>4444444' }, post: { near: 's>444444444', far: 's44>4444444' } },
  'routes/learning/save-answer': { path: ({ attemptId }) => `/attempts/${attemptId}/answers`, get: 'srrrrrrrrrr', post: { near: 'sr444444444', far: 's44r4444444' }, json: { questionId: 'none', answer: 1, sequence: 1 } },
  'routes/learning/submit-attempt': { path: ({ attemptId }) => `/attempts/${attemptId}/submit`, get: { near: 's>444444444', far: 's44>4444444' }, post: { near: 's>444444444', far: 's44>4444444' } },
  'routes/learning/review': { path: ({ attemptId }) => `/attempts/${attemptId}/review`, get: OWNER, post: MEMBERS_READ_ONLY },
  'routes/learning-plan/own': { path: () => '/plan', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/learning-plan/add': { path: () => '/plan/add', get: MEMBERS, post: 'srrrrrrrrrr', form: { course: 'NO-SUCH-COURSE' } },
  'routes/learning-plan/remove': { path: () => '/plan/remove', get: MEMBERS, post: 'srrrrrrrrrr', form: { course: 'NO-SUCH-COURSE' } },
  'routes/learning-plan/person': { path: ({ personId }) => `/people/${personId}/plan`, get: READERS, post: MEMBERS_READ_ONLY },
  'routes/learning-plan/plans': { path: () => '/plans', get: 's333++++333', post: 's3335555333' },
  'routes/learning-plan/plans-csv': { path: () => '/plans.csv', get: 's333++++333', post: 's3335555333' },
  'routes/learning-plan/build': { path: ({ personId }) => `/people/${personId}/plan/build`, get: QUALIFICATION, post: 's333333r333', form: { intent: 'discard', version: '0' } },
  'routes/learning-plan/required': { path: ({ personId }) => `/people/${personId}/plan/required`, get: QUALIFICATION, post: 's333333r333', form: { competence: '' } },
  'routes/learning-plan/schedule': { path: ({ personId }) => `/people/${personId}/plan/schedule`, get: QUALIFICATION, post: 's333333r333', form: { item: '', run: '' } },
  'routes/learning-plan/runs': { path: () => '/plans/runs', get: QUALIFICATION, post: 's3333335333' },
  'routes/learning-plan/new-run': { path: () => '/plans/runs/new', get: QUALIFICATION, post: 's333333r333', form: { scope: '' } },
  'routes/learning-plan/run': { path: () => `/plans/runs/${NO_REQUEST}`, get: 's3333334333', post: 's3333334333', form: { intent: 'publish' } },
  'routes/courses/runs': { path: () => '/course-runs', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/courses/new-run': { path: () => '/course-runs/new', get: 's33+333+33+', post: 's33r333r33r', form: { course: '' } },
  'routes/courses/run': { path: ({ runId }) => `/course-runs/${runId}`, get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/courses/change-run': { path: ({ runId }) => `/course-runs/${runId}/change`, get: { near: 's334333+33+', far: 's334333+334' }, post: { near: 's334333r33r', far: 's334333r334' }, form: { reason: '' } },
  'routes/courses/cancel-run': { path: ({ runId }) => `/course-runs/${runId}/cancel`, get: { near: 's334333+33+', far: 's334333+334' }, post: { near: 's334333r33r', far: 's334333r334' }, form: { reason: '' } },
  'routes/courses/run-files': { path: ({ runId }) => `/course-runs/${runId}/files`, get: { near: 's444++++44+', far: 's44+444+444' }, post: { near: 's444444r44r', far: 's444444r444' }, form: { intent: 'material', title: '' } },
  'routes/courses/run-file': { path: ({ runId }) => `/course-runs/${runId}/files/${NO_REQUEST}`, get: 's4444444444', post: MEMBERS_READ_ONLY },
  'routes/courses/rooms': { path: () => '/rooms', get: 's33+333+33+', post: 's33r333r33r', form: { intent: 'add', name: '' } },
  'routes/sessions/sign-up': { path: ({ runId }) => `/course-runs/${runId}/sign-up`, get: MEMBERS, post: 'srrrrrrrrrr', form: { release: '' } },
  'routes/sessions/withdraw': { path: ({ runId }) => `/course-runs/${runId}/withdraw`, get: MEMBERS, post: 'srrrrrrrrrr', form: { reason: '' } },
  'routes/sessions/nominate': { path: ({ runId }) => `/course-runs/${runId}/nominate`, get: 's333++++333', post: 's333rrrr333', form: { release: '' } },
  'routes/sessions/participants': { path: ({ runId }) => `/course-runs/${runId}/participants`, get: { near: 's444++++44+', far: 's444++++444' }, post: 's4444444444', form: { reason: '' } },
  'routes/sessions/participants-csv': { path: ({ runId }) => `/course-runs/${runId}/participants.csv`, get: { near: 's444++++44+', far: 's444++++444' }, post: 's5555555555' },
  'routes/certificates/my-certificates': { path: () => '/certificates', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/certificates/certificate-pdf': { path: ({ number }) => `/certificates/${number}.pdf`, get: READERS, post: MEMBERS_READ_ONLY },
  'routes/certificates/certificate': { path: ({ number }) => `/certificates/${number}`, get: READERS, post: 's444444r444', form: { intent: 'confirm', requestId: NO_REQUEST } },
  // nothing can be asked for a certificate that is annulled already
  'routes/certificates/request-change': { path: ({ number }) => `/certificates/${number}/change`, get: { near: QUALIFICATION, far: 's333333>333' }, post: { near: 's333333r333', far: 's333333>333' }, form: { kind: 'annulment', ground: ANNULMENT_GROUNDS[0], reason: '' } },
  'routes/certificates/changes': { path: () => '/certificate-changes', get: QUALIFICATION, post: 's333333r333', form: { intent: 'reject', requestId: NO_REQUEST } },
  'routes/people/people': { path: () => '/people', get: 's333++++333', post: 's3335555333' },
  'routes/people/person': { path: ({ personId }) => `/people/${personId}`, get: READERS, post: MEMBERS_READ_ONLY },
  'routes/people/rename': { path: ({ personId }) => `/people/${personId}/name`, get: { near: 's44444+4444', far: 's4444444444' }, post: { near: 's44444r4444', far: 's4444444444' }, form: { surname: 'Серік', givenName: 'Айгүл', patronymic: '', version: '0' } },
  'routes/assessment/own': { path: () => '/assessment', get: MEMBERS, post: MEMBERS_READ_ONLY },
  // a competence nobody is asked about, and a year nobody has confirmed: refused to those who have a questionnaire as to those who have none
  'routes/assessment/questionnaire': { path: () => '/assessment/questionnaire', get: MEMBERS, post: 'srrrrrrrrrr', form: { competence: 'C0', level: '1' } },
  'routes/assessment/save-rating': { path: () => '/assessment/questionnaire/answers', get: 'srrrrrrrrrr', post: 'srrrrrrrrrr', json: { competence: 'C0', level: 1, comment: '' } },
  'routes/assessment/submit': { path: () => '/assessment/submit', get: MEMBERS, post: 'srrrrrrrrrr', form: { year: '' } },
  'routes/assessment/raise-objection': { path: () => '/assessment/objection', get: MEMBERS, post: 'srrrrrrrrrr', form: { reason: '' } },
  'routes/assessment/person': { path: ({ personId }) => `/people/${personId}/assessment`, get: READERS, post: MEMBERS_READ_ONLY },
  'routes/assessment/external': { path: ({ personId }) => `/people/${personId}/external-assessment`, get: QUALIFICATION, post: 's333333r333', form: { intent: 'confirm', version: '0' } },
  'routes/assessment/campaign': { path: () => '/assessments', get: 's333++++333', post: 's3335555333' },
  'routes/assessment/campaign-csv': { path: () => '/assessments.csv', get: 's333++++333', post: 's3335555333' },
  // a year that is over: refused whatever has been opened
  'routes/assessment/open-campaign': { path: () => '/assessments/open', get: QUALIFICATION, post: 's333333r333', form: { year: '1999' } },
  'routes/assessment/close-campaign': { path: () => '/assessments/close', get: QUALIFICATION, post: 's333333r333', form: { year: '1999' } },
  'routes/assessment/import': { path: () => '/assessments/import', get: QUALIFICATION, post: 's333333r333', form: { year: '2026' } },
  'routes/assessment/import-template': { path: () => '/assessments/import-template.xlsx', get: QUALIFICATION, post: 's3333335333' },
  'routes/assessment/import-batch': { path: () => `/assessments/imports/${NO_REQUEST}`, get: 's3333334333', post: 's3333334333', form: { intent: 'import' } },
  'routes/assessment/import-problems': { path: () => `/assessments/imports/${NO_REQUEST}/problems.csv`, get: 's3333334333', post: 's3333335333' },
  'routes/assessment/objections': { path: () => '/assessments/objections', get: QUALIFICATION, post: 's3333335333' },
  'routes/assessment/objection': { path: () => `/assessments/objections/${NO_REQUEST}`, get: 's3333334333', post: 's3333334333', form: { outcome: '' } },
  'routes/calendar/calendar': { path: () => '/working-calendar', get: EVERYBODY, post: NOBODY_POSTS },
  'routes/calendar/change-day': { path: () => '/working-calendar/change', get: ADMINISTRATOR, post: 's3333333r33', form: { on: '2026-12-31', kind: 'off', act: '' } },
  'routes/calendar/confirm-year': { path: () => '/working-calendar/confirm', get: ADMINISTRATOR, post: 's3333333r33', form: { year: '2027', source: '' } },
  // a press that asks for nothing known changes nothing
  'routes/adaptation/adaptations': { path: () => '/adaptations', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/adaptation/case': { path: ({ caseId }) => `/adaptations/${caseId}`, get: CASE, post: MEMBERS_READ_ONLY },
  'routes/adaptation/plan': { path: ({ caseId }) => `/adaptations/${caseId}/plan`, get: CASE, post: OWNER, form: { intent: 'add-1' } },
  'routes/adaptation/plan-pdf': { path: ({ caseId }) => `/adaptations/${caseId}/plan.pdf?language=kk`, get: CASE, post: MEMBERS_READ_ONLY },
  'routes/adaptation/approve-plan': { path: ({ caseId }) => `/adaptations/${caseId}/plan/approval`, get: { near: 's444++44444', far: 's4444444444' }, post: { near: 's444rr44444', far: 's4444444444' }, form: { version: '1', intent: 'approve' } },
  'routes/adaptation/acknowledge-plan': { path: ({ caseId }) => `/adaptations/${caseId}/plan/acknowledgement`, get: { near: 's4+44444444', far: 's4444444444' }, post: { near: 's4r44444444', far: 's4444444444' }, form: { version: '1', password: '' } },
  'routes/adaptation/mentor': { path: ({ caseId }) => `/adaptations/${caseId}/mentor`, get: { near: 's4444+44444', far: 's4444444444' }, post: { near: 's4444r44444', far: 's4444444444' }, form: { orderNumber: '' } },
  'routes/adaptation/training': { path: ({ caseId }) => `/adaptations/${caseId}/training`, get: CASE, post: MENTOR_TOLD, form: { topic: '1' } },
  'routes/adaptation/marks': { path: ({ caseId }) => `/adaptations/${caseId}/marks`, get: CASE, post: MENTOR_TOLD, form: { [`mark-${'0'.repeat(8)}-0000-7000-8000-000000000000`]: '6' } },
  'routes/adaptation/report': { path: ({ caseId }) => `/adaptations/${caseId}/report`, get: CASE, post: { near: 's4r44444444', far: 's4444444444' }, form: { step: 'submit', text: '' } },
  'routes/adaptation/save-report': { path: ({ caseId }) => `/adaptations/${caseId}/report/draft`, get: 'srrrrrrrrrr', post: { near: 's4+44444444', far: 's4444444444' }, form: { text: '' } },
  'routes/adaptation/report-pdf': { path: ({ caseId }) => `/adaptations/${caseId}/report.pdf?language=kk`, get: 's4444444444', post: MEMBERS_READ_ONLY },
  'routes/adaptation/evaluation': { path: ({ caseId }) => `/adaptations/${caseId}/evaluation`, get: CASE, post: MENTOR_TOLD, form: { text: '' } },
  'routes/adaptation/conclusion': { path: ({ caseId }) => `/adaptations/${caseId}/conclusion`, get: CASE, post: MENTOR_TOLD, form: { outcome: '' } },
  'routes/adaptation/conclusion-pdf': { path: ({ caseId }) => `/adaptations/${caseId}/conclusion.pdf?language=kk`, get: 's4444444444', post: MEMBERS_READ_ONLY },
  'routes/adaptation/filing': { path: ({ caseId }) => `/adaptations/${caseId}/filing`, get: { near: 's4444++4444', far: 's4444444444' }, post: { near: 's4444rr4444', far: 's4444444444' } },
  'routes/employment/hire': { path: () => '/hiring', get: 's33333+3333', post: 's33333r3333', form: { surname: '' } },
  'routes/employment/absences': { path: ({ personId }) => `/people/${personId}/absences`, get: { near: 's44444+4444', far: 's4444444444' }, post: { near: 's44444r4444', far: 's4444444444' }, form: { kind: '' } },
  'routes/employment/end': { path: ({ personId }) => `/people/${personId}/end-of-employment`, get: { near: 's44444+4444', far: 's4444444444' }, post: { near: 's44444r4444', far: 's4444444444' }, form: { number: '' } },
  'routes/trainers/trainers': { path: () => '/trainers', get: 's33+++++33+', post: 's3355555335' },
  'routes/trainers/trainers-csv': { path: () => '/trainers.csv', get: 's33+++++33+', post: 's3355555335' },
  'routes/trainers/outside': { path: () => '/trainers/outside', get: QUALIFICATION, post: 's333333r333', form: { kind: '' } },
  'routes/trainers/trainer': { path: ({ trainerId }) => `/trainers/${trainerId}`, get: { near: 's4444+++44+', far: 's44+444+444' }, post: MEMBERS_READ_ONLY },
  'routes/trainers/decide': { path: ({ trainerId }) => `/trainers/${trainerId}/decision`, get: { near: 's4444+44444', far: 's4444444444' }, post: { near: 's4444r44444', far: 's4444444444' }, form: { decision: 'appoint' } },
  'routes/trainers/preparation': { path: ({ trainerId }) => `/trainers/${trainerId}/preparation`, get: QUALIFICATION, post: 's333333r333', form: { run: '' } },
  'routes/trainers/profile': { path: ({ trainerId }) => `/trainers/${trainerId}/profile`, get: { near: 's444444+44+', far: 's44+444+444' }, post: { near: 's444444r44r', far: 's44r444r444' }, form: { version: '0' } },
  'routes/trainers/status': { path: ({ trainerId }) => `/trainers/${trainerId}/status`, get: { near: 's4444+44444', far: 's4444444444' }, post: { near: 's4444r44444', far: 's4444444444' }, form: { act: '' } },
  'routes/trainers/propose': { path: ({ personId }) => `/people/${personId}/trainer-proposal`, get: { near: 's444++44444', far: 's4444444444' }, post: { near: 's444rr44444', far: 's4444444444' }, form: { plannedOn: '' } },
  'routes/work-plans/needs': { path: () => '/training-needs', get: 's33+++++33+', post: 's3355555335' },
  'routes/work-plans/board': { path: () => '/work-plans', get: 's333++++333', post: 's3335555333' },
  'routes/work-plans/board-csv': { path: () => '/work-plans.csv', get: 's333++++333', post: 's3335555333' },
  'routes/work-plans/plan': { path: ({ trainerId }) => `/trainers/${trainerId}/work-plan`, get: { near: 's4444+++44+', far: 's44+444+444' }, post: { near: 's444444444r', far: 's44r4444444' }, form: { intent: 'submit' } },
  'routes/work-plans/plan-pdf': { path: ({ trainerId }) => `/trainers/${trainerId}/work-plan.pdf?language=kk`, get: { near: 's4444+++44+', far: 's4444444444' }, post: MEMBERS_READ_ONLY },
  'routes/work-plans/line': { path: ({ trainerId }) => `/trainers/${trainerId}/work-plan/line`, get: { near: 's444444444+', far: 's44+4444444' }, post: { near: 's444444444>', far: 's44>4444444' }, form: { intent: 'remove', confirmed: 'yes' } },
  'routes/work-plans/review': { path: ({ trainerId }) => `/trainers/${trainerId}/work-plan/review`, get: QUALIFICATION, post: 's333333r333', form: { review: 'coordinated' } },
  'routes/obligations/obligations': { path: () => '/obligations', get: MEMBERS, post: MEMBERS_READ_ONLY },
  'routes/obligations/feed': { path: () => '/calendar-feed', get: MEMBERS, post: 'srrrrrrrrrr', form: { intent: 'none' } },
  'routes/obligations/feed-ics': { path: () => `/calendar-feed/${'x'.repeat(43)}.ics`, get: '44444444444', post: NOBODY_POSTS },
  'routes/obligations/reminders': { path: () => '/admin/reminders', get: ADMINISTRATOR, post: ADMINISTRATOR_READ_ONLY },
  'routes/admin/accounts': { path: () => '/admin/accounts', get: ADMINISTRATOR, post: ADMINISTRATOR_READ_ONLY },
  'routes/admin/new-account': { path: () => '/admin/accounts/new', get: ADMINISTRATOR, post: 's3333333r33' },
  'routes/admin/account': { path: ({ accountId }) => `/admin/accounts/${accountId}`, get: ADMINISTRATOR, post: 's3333333>33', form: { intent: 'unblock' } },
  'routes/admin/audit': { path: () => '/admin/audit', get: ADMINISTRATOR, post: ADMINISTRATOR_READ_ONLY },
  'routes/regulations/regulations': { path: () => '/regulations', get: EVERYBODY, post: NOBODY_POSTS },
  'routes/regulations/clause': { path: () => '/regulations/397/26', get: EVERYBODY, post: NOBODY_POSTS },
}

/** Addresses answered before Remix, by their name in HOT_ROUTES. */
export const HOT_TABLE: Readonly<Record<string, Row>> = {
  '/verify': { path: () => '/verify', get: EVERYBODY, post: NOBODY_POSTS },
  '/verify/:number': { path: ({ number }) => `/verify/${number}`, get: EVERYBODY, post: NOBODY_POSTS },
  '/v/:number/:key': { path: ({ number, key }) => `/v/${number}/${key}`, get: EVERYBODY, post: NOBODY_POSTS },
  '/healthz': { path: () => '/healthz', get: EVERYBODY, post: EVERYBODY },
  '/readyz': { path: () => '/readyz', get: EVERYBODY, post: EVERYBODY },
}

export const cellsOf = (cells: Cells): { near: string; far: string } => (typeof cells === 'string' ? { near: cells, far: cells } : cells)
