import { positionName } from '../../features/people/positions.server.ts'
import { PARTICIPANT_VIEWS } from '../../features/sessions/participant-views.ts'
import { allParticipants } from '../../features/sessions/participants.server.ts'
import { formatter } from '../../i18n/format.ts'
import { csv } from '../../platform/csv.ts'
import { signedIn } from '../../server/page.server.ts'

/** Everybody of the run as CSV, with control totals below: what is counted by hand must come out the same. */
export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const { run, counts, people } = await allParticipants(actor, params.courseRunId ?? '', deps)
  const { dateTime } = formatter(locale)
  const head = ['state', 'place', 'name', 'position', 'organisation', 'since', 'source', 'release', 'seat', 'reason'] as const
  const rows = people.map((one) => [
    t(`signup.participants.view.${one.view}`), one.place ?? '', one.name, one.positionCode && positionName(one.positionCode, locale), one.organisation?.[locale] ?? '', one.since ? dateTime(one.since) : '',
    one.source ? t(`signup.source.${one.source}`) : '', one.release ? t(`signup.release.${one.release}`) : '', one.view === 'signed-up' || one.view === 'foreseen' ? t(one.byPlan ? 'signup.csv.seat-plan' : 'signup.csv.seat-own') : '', one.reason ?? '',
  ])
  const totals = [...PARTICIPANT_VIEWS.map((view) => [t('signup.csv.total', { of: t(`signup.participants.view.${view}`) }), counts[view]]), [t('signup.csv.seats-taken'), run.capacity - run.seatsLeft], [t('signup.run.seats'), run.capacity]]
  return new Response(csv([head.map((column) => t(`signup.csv.${column}`)), ...rows, [], ...totals]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="talim-participants-${run.course}-${run.startsOn}.csv"` },
  })
})
