/** The adaptation training: a programme of topics, each with theory on the platform and practice at the workplace (397/9 to 397/11). */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import type { Warning } from './terms.ts'

export interface TopicFacts {
  /** number of the topic (module) in the programme */
  topic: number
  /** day the worker opened its first lesson on the platform */
  openedOn: CalendarDate | null
  /** day its last lesson was done, null while one is open */
  theoryOn: CalendarDate | null
  /** day of the practice the mentor confirmed */
  practiceOn: CalendarDate | null
  /** day it was confirmed */
  practiceConfirmedOn: CalendarDate | null
}

export interface TrainingStanding {
  topics: number
  theory: number
  practice: number
  /** the day the last element was finished, once everything is; theory alone or practice alone does not pass (397/11.practice) */
  passedOn: CalendarDate | null
  /** the day the mentor confirmed the last practice, once every topic has one */
  practisedOn: CalendarDate | null
}

/** How far the training is: theory and practice apart; passed when every topic has both. */
export function trainingStanding(topics: readonly TopicFacts[]): TrainingStanding {
  const theory = topics.filter(({ theoryOn }) => theoryOn !== null)
  const practice = topics.filter(({ practiceConfirmedOn }) => practiceConfirmedOn !== null)
  const all = topics.length > 0 && theory.length === topics.length && practice.length === topics.length
  const last = (days: readonly (CalendarDate | null)[]) => days.reduce<CalendarDate>((latest, day) => (day !== null && day > latest ? day : latest), '')
  const practised = last(topics.map(({ practiceConfirmedOn }) => practiceConfirmedOn))
  return {
    topics: topics.length, theory: theory.length, practice: practice.length,
    passedOn: all ? last([...topics.map(({ theoryOn }) => theoryOn), practised]) : null,
    practisedOn: topics.length > 0 && practice.length === topics.length ? practised : null,
  }
}

/** May the training start? Only by a published programme of the qualification organisation (397/9.programme). */
export const mayStartTraining = (programme: { published: boolean; ofQualificationOrganisation: boolean } | null): Decision =>
  programme?.published && programme.ofQualificationOrganisation ? allow(true, '397/9.programme', '397/10') : refuse('adaptation.no-programme', {}, '397/9.programme')

export interface PracticeFacts {
  confirmerId: string
  mentorId: string
  workerId: string
  topic: TopicFacts
  doneOn: CalendarDate
  what: string
  result: string
  period: { from: CalendarDate }
}

/** May the practice on a topic be confirmed? By the mentor, on a topic the worker has opened, not before that day (397/11.practice). */
export function mayConfirmPractice({ confirmerId, mentorId, topic, doneOn, what, result, period }: PracticeFacts, today: CalendarDate): Decision {
  if (confirmerId !== mentorId) return refuse('adaptation.practice-by-other', {}, '397/11.practice')
  if (topic.practiceConfirmedOn !== null) return refuse('adaptation.practice-confirmed', { topic: topic.topic }, '397/11.practice')
  if (topic.openedOn === null) return refuse('adaptation.topic-not-opened', { topic: topic.topic }, '397/10', '397/11.practice')
  if (doneOn < topic.openedOn) return refuse('adaptation.practice-before-topic', { openedOn: topic.openedOn }, '397/11.practice')
  if (doneOn < period.from) return refuse('adaptation.practice-before-start', { from: period.from }, '397/3', '397/11.practice')
  if (doneOn > today) return refuse('adaptation.practice-in-future', { today }, '397/11.practice')
  if (what.trim().length < 3 || result.trim().length < 3) return refuse('adaptation.practice-not-described', {}, '397/11.practice')
  return allow(true, '397/10', '397/11', '397/11.practice')
}

/** Release from duties during the training; the pay is kept in any case (397/10.pay). */
export interface ReleaseArrangement {
  minutesPerDay: number
  /** the training is planned in working hours */
  inWorkingHours: boolean
}

/** All training outside working hours is possible, but the centre is warned (397/10.pay). */
export const releaseWarnings = ({ minutesPerDay, inWorkingHours }: ReleaseArrangement): Warning[] =>
  minutesPerDay === 0 || !inWorkingHours ? [{ code: 'adaptation.training-outside-hours', facts: {}, clauses: ['397/10.pay'] }] : []
