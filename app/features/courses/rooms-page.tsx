import { Form, useNavigation } from '@remix-run/react'
import type { Trilingual } from '#content'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { SEATS } from '../../rules/learning/course-run.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, ClauseRef, DataTable, EmptyState, ErrorSummary, FormActions, Notice, PageHeading, Section, SelectField, TextField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { inLocale } from './edition.ts'
import type { ListedRoom } from './run-rooms.server.ts'

export const ROOM_FIELDS = ['organisationId', 'name', 'address', 'seats'] as const
interface Props {
  rooms: (ListedRoom & { mayRetire: boolean })[]
  organisations: { id: string; name: Trilingual }[]
  saved: 'added' | 'retired' | null
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: Record<string, string>; refusal: RefusalView | null } | undefined
}

/** Rooms where seminars are held, each with its seats; a room with classes to come stays. */
export function RoomsPage({ rooms, organisations, saved, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const errors = last?.errors ?? {}
  const field = (name: (typeof ROOM_FIELDS)[number]) => ({ id: name, name, defaultValue: last?.values[name] ?? '', error: errors[name] })
  return (
    <>
      <PageHeading title={t('run.rooms.title')} lead={t('run.rooms.lead')} back={{ href: paths.courseRuns(), label: t('common.place.schedule') }} />
      {saved ? <Notice tone="success" live title={t(`run.rooms.saved-${saved}`)} /> : null}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      <DataTable
        caption={t('run.rooms.title')}
        hideCaption
        rows={rooms}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="home" title={t('run.rooms.empty')} text={t('run.rooms.empty-text')} />}
        columns={[
          { key: 'name', header: t('run.rooms.name'), rowHeader: true, cell: ({ name }) => name },
          { key: 'organisation', header: t('run.rooms.organisation'), cell: ({ organisation }) => inLocale(organisation, locale) },
          { key: 'address', header: t('run.rooms.address'), cell: ({ address }) => address },
          { key: 'seats', header: t('planning.runs.seats'), align: 'end', cell: ({ seats }) => number(seats) },
          { key: 'coming', header: t('run.rooms.coming'), align: 'end', cell: ({ coming }) => number(coming) },
          {
            key: 'action', header: t('planning.runs.action'),
            cell: ({ id, name, mayRetire }) =>
              mayRetire ? (
                <Form method="post">
                  <input type="hidden" name="intent" value="retire" />
                  <input type="hidden" name="roomId" value={id} />
                  <Button variant="quiet" size="small" aria-label={t('run.rooms.retire-one', { name })}>{t('run.rooms.retire')}</Button>
                </Form>
              ) : (
                <span className="soft">–</span>
              ),
          },
        ]}
      />
      <Section id="new-room" title={t('run.rooms.new')}>
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="add" />
          <SelectField {...field('organisationId')} label={t('run.rooms.organisation')} placeholder={t('planning.choose')} options={organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))} required />
          <TextField {...field('name')} label={t('run.rooms.name')} hint={t('run.rooms.name-hint')} maxLength={200} autoComplete="off" required />
          <TextField {...field('address')} label={t('run.rooms.address')} maxLength={300} autoComplete="off" required />
          <TextField {...field('seats')} size="short" inputMode="numeric" label={t('planning.runs.seats')} hint={t('planning.new-run.seats-hint', SEATS)} autoComplete="off" required />
          <FormActions><Button busy={busy}>{t('run.rooms.add')}</Button></FormActions>
        </Form>
      </Section>
    </>
  )
}
