/** A run in words, as every page of sign-up and its confirmations say it. */
import type { ReactNode } from 'react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, DescriptionList, StateTag } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ComingRun, OwnPlace } from './coming-runs.server.ts'
import { sessionHours, sessionWhen } from './session-time.ts'
import type { ShownRun } from './sign-up.server.ts'

type Fact = { term: ReactNode; description: ReactNode }

/** Course, days and hours, place, language, trainers. */
export function useRunFacts(run: ShownRun): Fact[] {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const days = run.startsOn === run.endsOn ? format.longDate(run.startsOn) : t('planning.from-to', { from: format.longDate(run.startsOn), to: format.longDate(run.endsOn) })
  const where = run.meeting !== 'none' ? t('signup.run.online') : run.room ? [run.room.name, run.room.address].filter(Boolean).join(', ') : run.place || '–'
  return [
    { term: t('signup.run.course'), description: `${run.course} ${inLocale(run.title, locale)}` },
    { term: t('signup.run.form'), description: t(`courses.form.${run.form}`) },
    { term: t('signup.run.when'), description: run.sessions.length === 0 ? `${days}. ${t('signup.run.times-follow')}` : run.sessions.length === 1 ? sessionWhen(run.sessions[0]!, format) : <ul className="plain-list">{run.sessions.map((session) => <li key={session.id}>{sessionWhen(session, format)}</li>)}</ul> },
    { term: t('signup.run.where'), description: where },
    { term: t('signup.run.language'), description: t(`courses.language.${run.language}`) },
    ...(run.trainers.length > 0 ? [{ term: t('signup.run.trainers', { count: run.trainers.length }), description: run.trainers.join(', ') }] : []),
  ]
}

/** The run with its seats and the last day of sign-up. */
export function RunFacts({ run }: { run: ShownRun }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <DescriptionList
      items={[
        ...useRunFacts(run),
        { term: t('signup.run.seats'), description: <Seats {...run} /> },
        ...(run.signUpUntil ? [{ term: t('signup.run.until'), description: date(run.signUpUntil) }] : []),
      ]}
    />
  )
}

/** How many seats are left, and how many wait where none is. */
export function Seats({ capacity, seatsLeft, waiting }: Pick<ShownRun, 'capacity' | 'seatsLeft' | 'waiting'>) {
  const t = useT()
  const { number } = useFormat()
  if (seatsLeft > 0) return <>{t('planning.runs.seats-left', { left: number(seatsLeft), all: number(capacity) })}</>
  return (
    <>
      <StateTag state="soon" icon="people">{t('planning.runs.full')}</StateTag>
      {waiting > 0 ? <span className="meta"> {t('signup.run.waiting', { count: waiting })}</span> : null}
    </>
  )
}

/** How one stands to a run. */
export function OwnPlaceTag({ own }: { own: OwnPlace }) {
  const t = useT()
  if (own.status === 'signed-up') return <StateTag state="done">{t('signup.state.signed-up')}</StateTag>
  return own.status === 'waitlisted' ? <StateTag state="soon">{t('signup.state.waitlisted', { place: own.place })}</StateTag> : <StateTag state="due">{t('signup.state.foreseen')}</StateTag>
}

/** The day and the hours of a run in one line: of the first session, with how many there are. */
export function useRunWhen(): (run: Pick<ComingRun, 'startsOn' | 'endsOn' | 'first' | 'sessions'>) => string {
  const t = useT()
  const format = useFormat()
  return ({ startsOn, endsOn, first, sessions }) => {
    const days = startsOn === endsOn ? format.date(startsOn) : t('planning.from-to', { from: format.date(startsOn), to: format.date(endsOn) })
    if (!first) return `${days}, ${t('signup.run.times-follow')}`
    return sessions > 1 ? `${days}, ${t('signup.run.sessions', { count: sessions })}` : `${days}, ${sessionHours(first, format)}`
  }
}

/** Runs to come of one course: the own place, or the way to one. */
export function ComingRuns({ runs }: { runs: readonly ComingRun[] }) {
  const t = useT()
  const when = useRunWhen()
  return (
    <ul className="plain-list stack">
      {runs.map((run) => (
        <li key={run.id}>
          {run.own ? <><OwnPlaceTag own={run.own} />{' '}</> : null}
          <Anchor href={run.first ? paths.signUp(run.id) : paths.courseRun(run.id)}>{when(run)}</Anchor>
          <br />
          <span className="meta">{[t(`courses.language.${run.language}`), run.online ? t('signup.run.online-short') : run.place].filter(Boolean).join(', ')}</span>
          <br />
          <span className="meta"><Seats {...run} /></span>
        </li>
      ))}
    </ul>
  )
}
