/** A forecast in words, for pages and the cabinet alike. */
import type { Formatter } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { ForecastReason, ForecastVerdict } from '../../rules/learning-plan/forecast.ts'
import type { State } from '../../ui/index.ts'

export const VERDICT_STATES: Readonly<Record<ForecastVerdict, State>> = { reached: 'done', reachable: 'neutral', 'at-risk': 'soon', impossible: 'late' }

/** One reason as a sentence; courses by the titles given, else by their codes. */
export function reasonInWords(reason: ForecastReason, t: Translate, { date, hours, number }: Formatter, titleOf: (course: string) => string): string {
  const academic = (minutes: number) => t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) })
  switch (reason.kind) {
    case 'year-over':
      return t('plan.reason.year-over')
    case 'in-preparation':
    case 'withdrawn':
    case 'no-run':
    case 'no-seat':
      return t(`plan.reason.${reason.kind}`, { course: titleOf(reason.course) })
    case 'absent':
      return t('plan.reason.absent', { course: titleOf(reason.course), from: date(reason.startsOn), to: date(reason.endsOn) })
    case 'one-run-left':
      return t('plan.reason.one-run-left', { course: titleOf(reason.course), from: date(reason.startsOn), to: date(reason.endsOn), seats: number(reason.seatsLeft) })
    case 'days-too-few':
      return t(reason.pace === 'full' ? 'plan.reason.days-too-few-full' : 'plan.reason.days-too-few-comfortable', { count: reason.days, needed: academic(reason.needed), minutes: number(reason.minutesADay) })
    case 'another-course-needed':
    case 'catalogue-exhausted':
      return t(`plan.reason.${reason.kind}`, { missing: academic(reason.missing) })
  }
}
