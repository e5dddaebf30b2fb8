import type { ReactNode } from 'react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import { weekday } from '../../rules/calendar/calendar-date.ts'
import { Anchor, Badge, Card, CardLink, EmptyState, Icon, Jump, LinkButton, Notice, PageHeading, Pagination, Section, Stack, StateTag, Tabs, WithAside, type IconName, type State } from '../../ui/index.ts'
import { MonthTable } from '../calendar/month-table.tsx'
import { inLocale } from '../courses/edition.ts'
import { Pages } from '../shell/pages.tsx'
import type { CalendarDay, CalendarPage, SessionEntry, View, Whose } from './session-calendar.server.ts'
import { sessionHours } from './session-time.ts'

interface Props extends CalendarPage {
  views: readonly View[]
  everybodys: readonly Whose[]
  pages: number
}

/** Sessions by month, by week, or one after the other; every view is a page of its own and works without scripts. */
export function SessionCalendarPage(props: Props) {
  const { view, whose, on, today, days, from, to, previous, next, page, pages, total, cut, views, everybodys } = props
  const t = useT()
  const { date } = useFormat()
  const month = t('session.calendar.month', { month: t(`calendar.month.${Number(from.slice(5, 7))}` as MessageKey), year: from.slice(0, 4) })
  const period = view === 'month' ? month : view === 'week' ? t('planning.from-to', { from: date(from), to: date(to) }) : t('session.calendar.from', { date: date(from) })
  const shown = days.filter(({ sessions }) => view === 'week' || sessions.length > 0)
  const agenda = (
    <>
      {total === 0 ? <EmptyState icon="calendar" title={t('session.calendar.empty')} text={t(`session.calendar.empty-${whose}`)} action={whose === 'mine' ? <LinkButton href={paths.sessions({ view, on, whose: 'all' })} variant="secondary">{t('session.calendar.whose.all')}</LinkButton> : undefined} /> : null}
      {cut ? <Notice title={t('session.calendar.more', { count: days.reduce((sum, { sessions }) => sum + sessions.length, 0) })}><p><Anchor href={paths.sessions({ view: 'list', on: from, whose })}>{t('session.calendar.view.list')}</Anchor></p></Notice> : null}
      {total === 0 ? null : shown.map((day) => <Day key={day.on} {...day} />)}
      {view === 'list' ? <Pages path={paths.sessions()} query={{ view, on, whose }} page={page} pages={pages} /> : null}
    </>
  )
  return (
    <>
      <PageHeading title={t('session.calendar.title')} eyebrow={period} lead={t('session.calendar.lead')} actions={<LinkButton href={paths.calendarFeed()} variant="secondary" icon="calendar">{t('session.calendar.feed')}</LinkButton>} />
      <Tabs label={t('session.calendar.views')} tabs={views.map((one) => ({ href: paths.sessions({ view: one, on, whose }), label: t(`session.calendar.view.${one}`), current: one === view }))} />
      <Tabs label={t('session.calendar.whose')} tabs={everybodys.map((one) => ({ href: paths.sessions({ view, on, whose: one }), label: t(`session.calendar.whose.${one}`), current: one === whose }))} />
      <Pagination
        label={t('session.calendar.period')}
        summary={<>{t('session.calendar.count', { count: total })} · <Anchor href={paths.sessions({ view, on: today, whose })}>{t('session.calendar.today')}</Anchor></>}
        previous={{ href: paths.sessions({ view, on: previous, whose }), label: t(`session.calendar.previous.${view}`) }}
        next={{ href: paths.sessions({ view, on: next, whose }), label: t(`session.calendar.next.${view}`) }}
      />
      {view === 'month' ? <WithAside asideLabel={t('session.calendar.days')} aside={<Month name={month} days={days} today={today} />}>{agenda}</WithAside> : agenda}
    </>
  )
}

const placeOf = (day: string) => `day-${day}`

/** The month at a glance: how many sessions a day has, and which days nobody works. A day leads to its sessions. */
function Month({ name, days, today }: { name: string; days: readonly CalendarDay[]; today: string }) {
  const t = useT()
  const signs = (['off', 'weekend', 'worked'] as const).filter((sign) => days.some((day) => day.sign === sign))
  return (
    <Card title={name} level={2}>
      <MonthTable name={name} begins={weekday(days[0]!.on)} days={days} isToday={({ on }) => on === today} cell={(day) => <Cell {...day} />} />
      <ul className="tags" aria-label={t('calendar.signs')}>
        {signs.map((sign) => (
          <li key={sign}>
            <span className={`day day-${sign}`} aria-hidden="true">{1}</span> {t(`calendar.sign.${sign}`)}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Cell({ on, sign, sessions }: CalendarDay) {
  const t = useT()
  const count = sessions.length
  const number = (
    <span className={sign ? `day day-${sign}` : 'day'}>
      {count > 0 ? <b>{Number(on.slice(8))}</b> : Number(on.slice(8))}
      {sign ? <span className="visually-hidden">: {t(`calendar.sign.${sign}`)}</span> : null}
    </span>
  )
  if (count === 0) return number
  return (
    <Jump to={placeOf(on)}>
      {number}
      <br />
      <span className="meta" aria-hidden="true">{count}</span>
      <span className="visually-hidden">: {t('session.calendar.count', { count })}</span>
    </Jump>
  )
}

/** One day with its sessions, by the hour. */
function Day({ on, sign, sessions }: CalendarDay) {
  const t = useT()
  const { longDate, weekday: nameOf } = useFormat()
  return (
    <div id={placeOf(on)} tabIndex={-1}>
      <Section id={`${placeOf(on)}-title`} title={<time dateTime={on}>{`${longDate(on)}, ${nameOf(on)}`}</time>} {...(sign && sign !== 'weekend' && { description: t(`calendar.sign.${sign}`) })}>
        {sessions.length === 0 ? <p className="soft">{t('session.calendar.no-sessions')}</p> : (
          <Stack>
            {sessions.map((session) => <Entry key={session.id} day={on} {...session} />)}
          </Stack>
        )}
      </Section>
    </div>
  )
}

const STANDING: Record<NonNullable<SessionEntry['standing']>, { state: State; icon: IconName }> = {
  'signed-up': { state: 'done', icon: 'check' }, teaching: { state: 'neutral', icon: 'user' }, waitlisted: { state: 'provisional', icon: 'clock' },
}
const STATE: Record<NonNullable<SessionEntry['state']>, { state: State; icon: IconName }> = {
  open: { state: 'neutral', icon: 'edit' }, full: { state: 'soon', icon: 'people' }, cancelled: { state: 'late', icon: 'close' },
}

function Entry({ day, ...session }: SessionEntry & { day: string }) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { date } = format
  const { id, runId, title, form, startsAt, endsAt, place, trainers, standing, state } = session
  const lines: ReactNode[] = [
    ...(date(startsAt) === date(day) ? [] : [t('session.calendar.goes-on')]),
    place ?? t('session.calendar.room'),
    ...(trainers.length > 0 ? [t('session.mail.trainers', { names: trainers.join(', ') })] : []),
  ].filter((line) => line !== '')
  return (
    <CardLink
      href={paths.courseRun(runId)}
      eyebrow={<time dateTime={startsAt}>{sessionHours({ startsAt, endsAt }, format)}</time>}
      title={inLocale(title, locale)}
      text={lines.map((line, index) => <p key={index}>{line}</p>)}
      tags={
        <>
          <Badge>{t(`courses.form.${form}`)}</Badge>
          {standing ? <StateTag {...STANDING[standing]}>{t(`session.state.${standing}`)}</StateTag> : null}
          {state ? <StateTag {...STATE[state]}>{t(`session.state.${state}`)}</StateTag> : null}
          {(standing === 'signed-up' || standing === 'teaching') && state !== 'cancelled' ? <a href={paths.sessionIcs(id)}><Icon name="download" size="small" /> {t('session.calendar.file')}<span className="visually-hidden">, {date(startsAt)}</span></a> : null}
        </>
      }
    />
  )
}
