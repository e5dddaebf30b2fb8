/** Until when both forms are due: the day of the order with its weekday, that a day off does not move it, the last working day before it (397/17). */
import { useFormat, useT } from '../../i18n/context.tsx'
import { weekday } from '../../rules/calendar/calendar-date.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { Explain, StateTag, type ExplainStep } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { LimitView } from './limit.server.ts'

export function AssessmentLimit({ limit, clause, size = 'normal' }: { limit: LimitView; clause: ClauseLink; size?: 'large' | 'normal' }) {
  const t = useT()
  const { date, longDate } = useFormat()
  const weekdayOf = (day: string) => t(`calendar.weekday.${weekday(day)}` as MessageKey)
  const steps: ExplainStep[] = [
    { label: t('assessment.limit.named'), value: date(limit.named), kind: 'counted', note: weekdayOf(limit.named) },
    ...(limit.dayOff ? [{ label: t(limit.moves ? 'assessment.limit.moves' : 'assessment.limit.stays'), value: date(limit.on), kind: 'skipped' as const, note: t(limit.moves ? 'assessment.limit.moves-why' : 'assessment.limit.stays-why') }] : []),
    ...(limit.lastWorkingDay < limit.on ? [{ label: t('assessment.limit.last-working-day'), value: date(limit.lastWorkingDay), kind: 'skipped' as const, note: weekdayOf(limit.lastWorkingDay) }] : []),
    { label: t('assessment.limit.late-from'), value: date(limit.lateFrom), kind: 'skipped', note: t('assessment.limit.late-accepted') },
  ]
  return (
    <Explain
      size={size}
      label={t('assessment.limit.label')}
      value={<time dateTime={limit.on}>{longDate(limit.on)}</time>}
      note={weekdayOf(limit.on)}
      tag={
        limit.state === 'over' ? <StateTag state="neutral">{t('assessment.limit.over', { count: limit.away.count })}</StateTag>
          : limit.state === 'today' ? <StateTag state="soon">{t('assessment.limit.today')}</StateTag>
            : <StateTag state={limit.away.count <= 3 ? 'soon' : 'due'}>{t('assessment.limit.left', { count: limit.away.count })}</StateTag>
      }
      howLabel={t('obligation.how')}
      steps={steps}
      result={{ label: t('assessment.limit.result'), value: date(limit.on) }}
      clauses={[{ ...clause, moreLabel: t('common.clause.more') }]}
    />
  )
}
