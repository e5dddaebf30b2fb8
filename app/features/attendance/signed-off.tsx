/** The sheet after the sign-off: what it says, how it came about, and a change with its reason. */
import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { Mark } from '../../rules/learning/attendance.ts'
import { Anchor, Button, ConfirmPanel, DataTable, FormActions, Notice, NumberInput, RadioGroup, Section, StateTag, TextareaField, Timeline } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import { withQuery } from '../shell/pages.tsx'
import type { Effect } from './outcome.server.ts'
import type { Last } from './sheet-page.tsx'
import type { Sheet, SheetPerson } from './sheet.server.ts'

export interface CorrectionAsked {
  was: Mark | null
  is: Mark
  effect: Effect
}
const STATES = { full: 'done', partial: 'soon', absent: 'late' } as const

export function MarkTag({ mark }: { mark: Mark }) {
  const t = useT()
  return <StateTag state={STATES[mark.status]} {...(mark.status === 'absent' && { icon: 'close' as const })}>{t(`attendance.status.${mark.status}`)}{mark.status === 'partial' ? `, ${t('attendance.sheet.minutes-of', { minutes: mark.minutes })}` : ''}</StateTag>
}

export function SignedSheet({ sheet: { head, people, confirmedBy } }: { sheet: Sheet }) {
  const t = useT()
  const locale = useLocale()
  const { dateTime } = useFormat()
  const history = people.flatMap((person) => person.history.map((mark, index) => ({ person, mark, was: person.history[index - 1] ?? null }))).toSorted((one, other) => (one.mark.at < other.mark.at ? -1 : 1))
  return (
    <>
      <Notice tone="success" title={t('attendance.signed.title', { at: dateTime(head.confirmedAt!), name: confirmedBy ?? '–' })}>{t('attendance.signed.text')}</Notice>
      <Section id="people" title={t('attendance.sheet.people', { count: people.length })}>
        <DataTable
          caption={t('attendance.sheet.title')}
          hideCaption
          rows={people}
          rowKey={({ personId }) => personId}
          columns={[
            { key: 'name', header: t('attendance.signed.person'), rowHeader: true, cell: ({ name, centre }) => <>{name}{centre ? <><br /><span className="meta">{inLocale(centre, locale)}</span></> : null}</> },
            { key: 'mark', header: t('attendance.signed.mark'), cell: ({ mark }) => (mark ? <><MarkTag mark={mark} />{mark.late ? <><br /><span className="meta">{mark.reason}</span></> : null}</> : '–') },
            { key: 'minutes', header: t('attendance.sheet.minutes'), align: 'end', cell: ({ mark }) => mark?.minutes ?? '–' },
            { key: 'action', header: t('attendance.signed.action'), cell: ({ personId, name, own }) => (own ? <span className="soft">–</span> : <Anchor href={withQuery(paths.attendance(head.sessionId), { person: personId })} aria-label={t('attendance.signed.change-of', { name })}>{t('attendance.signed.change')}</Anchor>) },
          ]}
        />
      </Section>
      {history.length > 0 ? (
        <Section id="history" title={t('attendance.signed.history')}>
          <Timeline
            label={t('attendance.signed.history')}
            entries={history.map(({ person, mark, was }) => ({
              when: dateTime(mark.at), dateTime: mark.at, who: mark.by, kind: mark.late ? ('late' as const) : ('fact' as const),
              title: was ? t('attendance.signed.changed', { name: person.name, was: t(`attendance.status.${was.status}`), is: t(`attendance.status.${mark.status}`), minutes: mark.minutes }) : t('attendance.signed.first', { name: person.name, is: t(`attendance.status.${mark.status}`), minutes: mark.minutes }),
              ...(mark.reason && { text: mark.reason }),
            }))}
          />
        </Section>
      ) : null}
    </>
  )
}

interface CorrectionProps {
  sheet: Sheet
  person: SheetPerson
  last: Last | undefined
  asked: CorrectionAsked | null
  clauses: { label: string; text: string; href: string; moreLabel: string }[]
}

/** A change after the sign-off: the earlier mark stays beside the new one, with the reason. */
export function CorrectionForm({ sheet: { head, fullFrom }, person, last, asked, clauses }: CorrectionProps) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const address = withQuery(paths.attendance(head.sessionId), { person: person.personId })
  const values = last?.values ?? {}
  const seen = person.mark?.number ?? 0
  if (asked)
    return (
      <Form method="post" action={address} noValidate>
        {['person', 'status', 'minutes', 'reason', 'seen'].map((name) => <input key={name} type="hidden" name={name} value={values[name] ?? ''} />)}
        <ConfirmPanel
          title={t('attendance.correct.confirm')}
          facts={[
            { term: t('attendance.signed.person'), description: person.name },
            { term: t('attendance.correct.was'), description: asked.was ? <MarkTag mark={asked.was} /> : '–' },
            { term: t('attendance.correct.is'), description: <MarkTag mark={asked.is} /> },
            { term: t('attendance.correct.reason'), description: values.reason ?? '' },
            { term: t('attendance.correct.effect'), description: t(`attendance.effect.${asked.effect}`) },
          ]}
          clauses={clauses}
          warning={t('attendance.correct.warning')}
          confirm={<Button name="step" value="correct" busy={busy}>{t('attendance.correct.submit')}</Button>}
          cancel={<Button name="step" value="correct-edit" variant="secondary" icon="edit">{t('attendance.correct.edit')}</Button>}
        />
      </Form>
    )
  return (
    <Section id="correct" title={t('attendance.correct.title', { name: person.name })} description={person.mark ? <MarkTag mark={person.mark} /> : undefined}>
      <Form method="post" action={address} noValidate>
        <input type="hidden" name="person" value={person.personId} />
        <input type="hidden" name="seen" value={seen} />
        <RadioGroup id="status" name="status" legend={t('attendance.correct.is')} error={last?.errors.status} defaultValue={values.status ?? ''} choices={(['full', 'partial', 'absent'] as const).map((status) => ({ value: status, label: t(`attendance.choice.${status}`) }))} />
        <NumberInput id="minutes" name="minutes" inputMode="numeric" label={t('attendance.sheet.minutes')} unit={t('attendance.sheet.minutes-of', { minutes: head.minutes })} hint={t('attendance.sheet.minutes-hint', { minutes: fullFrom })} error={last?.errors.minutes} defaultValue={values.minutes ?? ''} />
        <TextareaField id="reason" name="reason" rows={3} maxLength={1000} label={t('attendance.correct.reason')} hint={t('attendance.correct.reason-hint')} error={last?.errors.reason} defaultValue={values.reason ?? ''} required />
        <FormActions>
          <Button name="step" value="correct-look" busy={busy}>{t('attendance.correct.look')}</Button>
          <Anchor href={paths.attendance(head.sessionId)}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </Section>
  )
}
