import { useFormat, useT } from '../../i18n/context.tsx'
import { ProgressBar } from '../../ui/index.ts'

/** Hours of a year against what the year asks, in words and as a bar. */
export function HoursOfYear({ minutes, target }: { minutes: number; target: number }) {
  const t = useT()
  const { hours } = useFormat()
  return <ProgressBar tone="earned" value={Math.max(0, minutes)} max={target} label={t('people.hours-of-target', { done: hours(minutes), target: hours(target) })} />
}
