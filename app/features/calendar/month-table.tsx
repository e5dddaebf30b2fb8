import type { ReactNode } from 'react'
import { useT } from '../../i18n/context.tsx'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

interface Props<Day> {
  name: string
  /** day of the week the month begins on, 1 is Monday */
  begins: number
  days: readonly Day[]
  isToday?: (day: Day) => boolean
  cell: (day: Day) => ReactNode
}

/** A month as a table: weeks down, Monday first. */
export function MonthTable<Day>({ name, begins, days, isToday, cell }: Props<Day>) {
  const t = useT()
  const cells = [...Array.from({ length: begins - 1 }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return (
    <table className="month tabular">
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col"><abbr title={t(`calendar.weekday.${day}`)}>{t(`calendar.weekday-short.${day}`)}</abbr></th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {WEEK.map((place) => {
              const day = week[place - 1] ?? null
              return <td key={place} aria-current={day !== null && isToday?.(day) ? 'date' : undefined}>{day === null ? null : cell(day)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
