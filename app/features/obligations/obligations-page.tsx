import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Card, CardLink, EmptyState, LinkButton, Notice, PageHeading, Section } from '../../ui/index.ts'
import { actionPath } from './action.ts'
import { DeadlineExplained, ObligationTag } from './deadline.tsx'
import type { Group, OwedView } from './my-obligations.server.ts'

/** Everything the reader owes, the oldest first. */
export function ObligationsPage({ groups, more }: { groups: { group: Group; owed: OwedView[] }[]; more: boolean }) {
  const t = useT()
  return (
    <>
      <PageHeading title={t('obligation.page.title')} lead={t('obligation.page.lead')} actions={<LinkButton href={paths.calendarFeed()} variant="secondary" icon="calendar">{t('obligation.page.calendar')}</LinkButton>} />
      {groups.length === 0 ? <EmptyState icon="check" title={t('obligation.page.empty')} text={t('obligation.page.empty-text')} action={<LinkButton href={paths.cabinet()} variant="secondary">{t('common.place.today')}</LinkButton>} /> : null}
      {groups.map(({ group, owed }) => (
        <Section key={group} id={group} title={t(`obligation.group.${group}`)}>
          <div className="stack">
            {owed.map((one) => <Owed key={one.key} owed={one} />)}
          </div>
        </Section>
      ))}
      {more ? <Notice title={t('obligation.page.more')} /> : null}
    </>
  )
}

/** One obligation: what, about whom, until when and why, one action. */
export function Owed({ owed: { kind, subjectId, about, office, waits, state, lateBy, deadline } }: { owed: OwedView }) {
  const t = useT()
  const what = t(`obligation.kind.${kind}`)
  return (
    <Card
      title={what}
      eyebrow={about ?? t('obligation.page.about-you')}
      footer={
        waits ? (
          <LinkButton href={paths.adaptation(subjectId)} variant="secondary" aria-label={about ? `${t('adaptation.list.open')}: ${about}` : undefined}>{t('adaptation.list.open')}</LinkButton>
        ) : (
          <LinkButton href={actionPath(kind, subjectId, deadline.on)} aria-label={about ? `${t(`obligation.action.${kind}`)}: ${about}` : undefined}>{t(`obligation.action.${kind}`)}</LinkButton>
        )
      }
    >
      <DeadlineExplained label={t('obligation.page.until')} deadline={deadline} state={state} lateBy={lateBy} />
      {waits ? <p className="meta">{t('obligation.page.waits')}</p> : null}
      {office ? <p className="meta">{t('obligation.page.by-office', { office: t(`obligation.role.${office}`) })}</p> : null}
    </Card>
  )
}

/** The same in one line, for the page Today. */
export function OwedInShort({ owed: { kind, subjectId, about, waits, state, lateBy, deadline } }: { owed: OwedView }) {
  const t = useT()
  const { longDate } = useFormat()
  return <CardLink href={waits ? paths.adaptation(subjectId) : actionPath(kind, subjectId, deadline.on)} title={t(`obligation.kind.${kind}`)} eyebrow={about ?? t('obligation.page.about-you')} tags={<ObligationTag state={state} lateBy={lateBy} />} meta={t('adaptation.list.until', { date: longDate(deadline.on) })} />
}
