import { useActionData, useLoaderData } from '@remix-run/react'
import { changeDay, namedHolidays, previewChange, readDayChange } from '../../features/calendar/change-calendar.server.ts'
import { ChangeDayPage, type DayValues, type LastPress } from '../../features/calendar/change-page.tsx'
import { atField, previewView } from '../../features/calendar/preview.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readDay, yearOf } from '../../rules/calendar/calendar-date.ts'
import { data, readForm, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ url, locale, t }) => ({
  title: t('calendar.change.title'), holidays: namedHolidays(locale), values: { on: readDay(url.searchParams.get('day') ?? '') ?? '', kind: '', reason: '', holiday: '', act: '' },
}))

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const { on = '', kind = '', reason = '', holiday = '', act = '', intent, expected = '' } = await readForm(request)
  const last: LastPress<DayValues> = { errors: {}, values: { on, kind, reason, holiday, act }, refusal: null, preview: null }
  if (intent === 'edit') return data(last)
  const read = readDayChange(last.values)
  if (!read.ok) return data({ ...last, errors: Object.fromEntries(read.wrong.map((field) => [field, t(`calendar.error.${field === 'on' ? 'day' : field}`)])) }, 400)
  const done = intent === 'carry-out' ? await changeDay(actor, { ...read.change, expected }, deps) : null
  if (done?.allowed) return redirect(withQuery(paths.workingCalendar(), { year: yearOf(read.change.on), moved: done.value.moved }))
  const preview = await previewChange(actor, read.change, deps)
  if (!preview.allowed) return data({ ...last, errors: atField(preview, { 'calendar.act-missing': 'act', 'calendar.worked-is-transfer': 'reason' }, 'on', locale) }, 422)
  return data({ ...last, refusal: done && refusalView(done, locale), preview: previewView(preview.value, locale) }, done ? 422 : 200)
})

export default function ChangeDayRoute() {
  return <ChangeDayPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
