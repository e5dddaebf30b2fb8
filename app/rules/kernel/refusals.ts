/**
 * Every refusal of the rules. A code is also the key of its message (`refusal.<code>` in kk, ru, en);
 * the list beside it names the facts the message may use.
 */
export const REFUSALS = {
  'learning.course-in-preparation': [],
  'learning.edition-not-published': [],
  'learning.other-form': [],
  'learning.already-enrolled': [],
  'learning.already-completed': [],
  'learning.qualification-too-low': ['needed', 'recorded'],
  'learning.other-position-needs-reason': [],
  'learning.language-not-offered': [],
  'learning.language-fixed-by-test': [],
  'learning.not-active': [],
  'learning.not-covered': [],
  'learning.lesson-too-fast': ['minimum', 'spent'],
  'learning.lesson-not-opened': [],
  'test.lessons-open': ['open'],
  'test.attempts-used-up': ['attempts'],
  'test.cooling': ['until'],
  'test.already-passed': [],
  'test.already-open': [],
  'test.closed': [],
  'test.time-over': [],
  'test.not-in-draw': [],
  'test.answer-unreadable': [],
  'certificate.not-completed': [],
  'certificate.already-issued': [],
  'certificate.name-missing': [],
  'certificate.letter-missing': ['letter'],
  'certificate.not-valid': [],
  'certificate.reason-missing': [],
  'certificate.second-person': [],
  'certificate.request-open': [],
  'certificate.no-request': [],
  'certificate.nothing-to-correct': [],
  'organisation.wrong-parent': [],
  'changed-meanwhile': [],
} as const satisfies Record<string, readonly string[]>

export type RefusalCode = keyof typeof REFUSALS
