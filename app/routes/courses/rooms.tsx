import { useActionData, useLoaderData } from '@remix-run/react'
import { RoomsPage } from '../../features/courses/rooms-page.tsx'
import { addRoom, readRooms, retireRoom } from '../../features/courses/run-rooms.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readForm, redirect, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => ({
  title: t('run.rooms.title'), ...(await readRooms(actor, deps)), saved: (['added', 'retired'] as const).find((one) => one === url.searchParams.get('saved')) ?? null, clauses: clauseLinks(['397/23.2'], locale),
}))

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const { intent = '', roomId = '', organisationId = '', name = '', address = '', seats = '' } = await readForm(request)
  if (intent === 'retire') {
    const decision = await retireRoom(actor, roomId, deps)
    return decision.allowed ? redirect(withQuery(paths.rooms(), { saved: 'retired' })) : refused(decision, locale)
  }
  const values = { organisationId, name: name.trim().slice(0, 200), address: address.trim().slice(0, 300), seats: seats.trim().slice(0, 10) }
  const { organisations } = await readRooms(actor, deps)
  const errors = {
    ...(!organisations.some(({ id }) => id === organisationId) && { organisationId: t('run.rooms.error.organisation') }),
    ...(values.name === '' && { name: t('run.rooms.error.name') }),
    ...(values.address.length < 3 && { address: t('run.rooms.error.address') }),
    ...(!/^\d{1,6}$/.test(values.seats) && { seats: t('planning.new-run.error.seats') }),
  }
  if (Object.keys(errors).length > 0) return wrongFields(errors, values)
  const decision = await addRoom(actor, { organisationId, name: values.name, address: values.address, seats: Number(values.seats) }, deps)
  return decision.allowed ? redirect(withQuery(paths.rooms(), { saved: 'added' })) : refused(decision, locale, values)
})

export default function RoomsRoute() {
  return <RoomsPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
