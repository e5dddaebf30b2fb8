import { useFormat, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import { Card, CardGrid, LessonProse, LinkButton, Notice, PageHeading, Pagination, Section, StateTag, Timeline } from '../../ui/index.ts'
import type { CalendarMonth, CalendarYear, SpecialDay } from './calendar-year.server.ts'
import { MonthTable } from './month-table.tsx'
import type { CalendarChange } from './working-calendar.server.ts'

interface Props extends CalendarYear {
  history: CalendarChange[]
  mayManage: boolean
  /** what was done just now: deadlines that moved, or null */
  moved: number | null
}

/** A year of the working calendar for everybody: which days are worked, why the others are not, and who says so. */
export function CalendarPage({ year, working, provisional, byLaw, months, sources, notes, previous, next, history, mayManage, moved }: Props) {
  const t = useT()
  const { dateTime, date } = useFormat()
  return (
    <>
      <PageHeading
        title={t('calendar.title')}
        eyebrow={year}
        lead={t('calendar.lead')}
        tags={
          <>
            <StateTag state={provisional ? 'provisional' : 'done'}>{t(provisional ? 'calendar.provisional' : 'calendar.confirmed')}</StateTag>
            <span>{t('calendar.year-total', { count: working, year })}</span>
          </>
        }
        actions={
          mayManage ? (
            <>
              <LinkButton href={paths.changeDay()} variant="secondary" icon="edit">{t('calendar.change.title')}</LinkButton>
              {provisional ? <LinkButton href={paths.confirmYear(year)} variant="secondary" icon="check">{t('calendar.confirm.title')}</LinkButton> : null}
            </>
          ) : undefined
        }
      />
      {moved === null ? null : <Notice tone="success" live title={t('calendar.changed')}>{t('calendar.moved', { count: moved })}</Notice>}
      {provisional ? <Notice icon="dashed" title={t('calendar.provisional-title', { year })}>{t('calendar.provisional-text')}</Notice> : null}
      <Pagination
        label={t('calendar.years')}
        {...(previous !== null && { previous: { href: paths.workingCalendar(previous), label: String(previous) } })}
        pages={[{ href: paths.workingCalendar(year), label: String(year), current: true }]}
        {...(next !== null && { next: { href: paths.workingCalendar(next), label: String(next) } })}
      />
      <ul className="tags" aria-label={t('calendar.signs')}>
        {(['off', 'weekend', 'worked'] as const).map((sign) => (
          <li key={sign}>
            <span className={`day day-${sign}`} aria-hidden="true">{1}</span> {t(`calendar.sign.${sign}`)}
          </li>
        ))}
      </ul>
      <CardGrid columns={3}>
        {months.map((month) => (
          <Month key={month.month} {...month} />
        ))}
      </CardGrid>

      {byLaw ? null : (
        <Section id="sources" title={t('calendar.sources')} description={t('calendar.in-kazakh')}>
          <LessonProse lang="kk"><ul>{sources.map((source) => <li key={source}>{source}</li>)}</ul></LessonProse>
        </Section>
      )}
      {notes.length > 0 ? (
        <Section id="notes" title={t('calendar.notes')}>
          <LessonProse lang="kk"><ul>{notes.map((note) => <li key={note}>{note}</li>)}</ul></LessonProse>
        </Section>
      ) : null}
      <Section id="history" title={t('calendar.history')}>
        {history.length === 0 ? <p className="soft">{t('calendar.by-law')}</p> : (
          <Timeline
            label={t('calendar.history')}
            entries={history.map(({ at, by, change }) => ({
              when: at === null ? t('calendar.history.shipped') : dateTime(at),
              ...(at !== null && { dateTime: at }),
              title: change.kind === 'year' ? t(change.provisional ? 'calendar.history.year-provisional' : 'calendar.history.year-confirmed', { year }) : t(`calendar.history.${change.kind}`, { date: date(change.on) }),
              ...(at !== null && { who: by ?? t('calendar.history.platform') }),
              ...(change.kind !== 'year' && change.act !== null && { text: change.kind === 'off' && change.reason !== 'transfer' ? t('calendar.entry.holiday', { name: t(`calendar.reason.${change.reason}`), act: change.act }) : change.act }),
              ...(change.kind === 'year' && at !== null && { text: change.source }),
            }))}
          />
        )}
      </Section>
    </>
  )
}

const SIGNS = { e: 'weekend', o: 'off', w: 'worked' } as const

function Month({ month, begins, marks, working, special }: CalendarMonth) {
  const t = useT()
  const name = t(`calendar.month.${month}` as MessageKey)
  const days = [...marks].map((mark, index) => ({ day: index + 1, sign: mark === 'd' ? null : SIGNS[mark as keyof typeof SIGNS] }))
  return (
    <Card title={name} level={2}>
      <p className="meta">{t('calendar.month-total', { count: working })}</p>
      <MonthTable
        name={name}
        begins={begins}
        days={days}
        cell={({ day, sign }) => (
          <span className={sign ? `day day-${sign}` : 'day'}>
            {day}
            {sign ? <span className="visually-hidden">: {t(`calendar.sign.${sign}`)}</span> : null}
          </span>
        )}
      />
      {special.length > 0 ? (
        <ul className="stack stack-tight" aria-label={t('calendar.in-month', { month: name })}>
          {special.map((day) => (
            <li key={day.on}>
              <b className="tabular">{Number(day.on.slice(8))}</b> <WhySpecial {...day} />
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  )
}

function WhySpecial({ kind, reason, name, for: other, act }: SpecialDay) {
  const t = useT()
  const { date } = useFormat()
  if (kind === 'off' && reason === 'substitute' && other) return <>{t('calendar.entry.substitute', { date: date(other), name: name ?? '' })}</>
  if (kind === 'off' && reason !== 'transfer' && act) return <>{t('calendar.entry.holiday', { name: name ?? t(`calendar.reason.${reason}`), act })}</>
  if (kind === 'off' && name) return <>{name}</>
  return <>{t(`calendar.entry.${kind}`, { act: act ?? name ?? '' })}</>
}
