import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmYear, previewConfirmation, yearsToConfirm } from '../../features/calendar/change-calendar.server.ts'
import { ConfirmYearPage, type LastPress, type YearValues } from '../../features/calendar/change-page.tsx'
import { atField, previewView } from '../../features/calendar/preview.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, readForm, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ deps, url, t }) => {
  const years = await yearsToConfirm(deps)
  const asked = Number(url.searchParams.get('year'))
  return { title: t('calendar.confirm.title'), years, values: { year: String(years.includes(asked) ? asked : years[0]), source: '' } }
})

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const { year = '', source = '', intent, expected = '' } = await readForm(request)
  const last: LastPress<YearValues> = { errors: {}, values: { year, source }, refusal: null, preview: null }
  if (intent === 'edit') return data(last)
  if (!/^\d{4}$/.test(year)) return data({ ...last, errors: { year: t('calendar.error.year') } as Record<string, string> }, 400)
  const confirmation = { year: Number(year), source }
  const done = intent === 'carry-out' ? await confirmYear(actor, { ...confirmation, expected }, deps) : null
  if (done?.allowed) return redirect(withQuery(paths.workingCalendar(), { year: confirmation.year, moved: done.value.moved }))
  const preview = await previewConfirmation(actor, confirmation, deps)
  if (!preview.allowed) return data({ ...last, errors: atField(preview, { 'calendar.source-missing': 'source' }, 'year', locale) }, 422)
  return data({ ...last, refusal: done && refusalView(done, locale), preview: previewView(preview.value, locale) }, done ? 422 : 200)
})

export default function ConfirmYearRoute() {
  return <ConfirmYearPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
