/** Every link of the application. A test holds each against routes.ts. */
const at = encodeURIComponent

export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${at(next)}` : '/sign-in'),
  signOut: () => '/sign-out',
  forgotPassword: () => '/forgot-password',
  resetPassword: (token: string) => `/reset-password/${at(token)}`,
  preferences: () => '/preferences',
  outbox: () => '/outbox',

  cabinet: () => '/cabinet',
  hours: (year?: number) => (year ? `/hours?year=${year}` : '/hours'),
  hoursCsv: () => '/hours.csv',
  profile: () => '/profile',

  courses: () => '/courses',
  course: (code: string) => `/courses/${at(code)}`,
  enrol: (code: string) => `/courses/${at(code)}/enrol`,
  courseStandard: (code: string, language: 'kk' | 'ru', edition?: number) =>
    `/courses/${at(code)}/standard.pdf?language=${language}${edition ? `&edition=${edition}` : ''}`,
  courseImage: (editionId: string, name: string) => `/course-images/${at(editionId)}/${at(name)}`,

  learning: () => '/learning',
  enrolment: (id: string) => `/learning/${at(id)}`,
  lesson: (id: string, lessonId: string) => `/learning/${at(id)}/lessons/${at(lessonId)}`,
  lessonProgress: (id: string, lessonId: string) => `/learning/${at(id)}/lessons/${at(lessonId)}/progress`,
  startTest: (id: string) => `/learning/${at(id)}/test`,
  attempt: (id: string, question?: number) => (question ? `/attempts/${at(id)}?question=${question}` : `/attempts/${at(id)}`),
  saveAnswer: (id: string) => `/attempts/${at(id)}/answers`,
  submitAttempt: (id: string) => `/attempts/${at(id)}/submit`,
  attemptReview: (id: string) => `/attempts/${at(id)}/review`,

  certificates: () => '/certificates',
  certificate: (number: string) => `/certificates/${at(number)}`,
  certificatePdf: (number: string) => `/certificates/${at(number)}.pdf`,
  certificateChange: (number: string) => `/certificates/${at(number)}/change`,
  certificateChanges: () => '/certificate-changes',
  verify: (number?: string) => (number ? `/verify/${at(number)}` : '/verify'),
  verifySheet: (number: string, key: string) => `/v/${at(number)}/${at(key)}`,

  people: () => '/people',
  person: (id: string) => `/people/${at(id)}`,
  renamePerson: (id: string) => `/people/${at(id)}/name`,

  accounts: () => '/admin/accounts',
  newAccount: () => '/admin/accounts/new',
  account: (id: string) => `/admin/accounts/${at(id)}`,
  audit: (page?: number) => (page && page > 1 ? `/admin/audit?page=${page}` : '/admin/audit'),

  clause: (id: string) => `/regulations/${id.split('/').map(at).join('/')}`,
  regulations: () => '/regulations',
} as const
