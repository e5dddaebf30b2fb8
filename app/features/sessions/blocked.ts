/** Why somebody else cannot be sent to a run, in a few neutral words: the refusals of sign-up speak to the worker in person. */
import type { Formatter } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import { factInWords } from '../shell/refused.tsx'

const WORDS = {
  'learning.not-covered': 'not-covered', 'learning.already-enrolled': 'already-enrolled', 'learning.already-completed': 'already-completed', 'learning.qualification-too-low': 'level',
  'learning.other-position-needs-reason': 'needs-reason', 'sign-up.other-audience': 'other-audience', 'sign-up.teaches': 'teaches', 'sign-up.other-run': 'other-run',
  'sign-up.absent': 'absent', 'sign-up.leaves': 'leaves', 'sign-up.clash-learner': 'learns', 'sign-up.clash-trainer': 'teaches-elsewhere',
} as const

/** A refusal about somebody, in words; one that is about the run as a whole has its own panel. */
export function blockedInWords({ code, facts }: { code: string; facts: Readonly<Record<string, string | number>> }, t: Translate, format: Formatter): string {
  const words = WORDS[code as keyof typeof WORDS]
  const shown = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factInWords(name, fact, t, format)]))
  return words ? t(`signup.blocked.${words}`, shown) : t('signup.blocked.meanwhile')
}
