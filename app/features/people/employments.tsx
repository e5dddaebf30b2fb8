/** Hiring orders of a person, since when professional development runs, absences, and what HR may record. */
import type { ReactNode } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Card, DescriptionList, LinkButton, Section, StateTag, Toolbar } from '../../ui/index.ts'
import { withQuery } from '../shell/pages.tsx'
import type { EmploymentLine, PersonPage } from './people.server.ts'

interface Props {
  personId: string
  employments: EmploymentLine[]
  absences: PersonPage['absences']
  mayKeepStaff: boolean
  mayHire: boolean
  clauses: ReactNode
}

export function Employments({ personId, employments, absences, mayKeepStaff, mayHire, clauses }: Props) {
  const t = useT()
  const { date, longDate } = useFormat()
  if (employments.length === 0 && !mayKeepStaff) return null
  const current = employments.find(({ endedOn }) => endedOn === null)
  return (
    <Section id="employment" title={t('adaptation.hire.employment')}>
      <div className="stack">
      {current ? (
        <>
          <p>{t('adaptation.hire.development-since', { date: longDate(current.orderedOn) })}</p>
          {clauses}
        </>
      ) : null}
      {employments.length === 0 ? <p className="soft">{t('adaptation.hire.no-order')}</p> : null}
      {employments.map((one) => (
        <Card
          key={one.id}
          title={t('adaptation.hire.order-of', { number: one.orderNumber, date: date(one.orderedOn) })}
          tags={one.endedOn ? <StateTag state="neutral">{t('adaptation.end.ended-by', { date: date(one.endedOn), number: one.endOrderNumber ?? '–' })}</StateTag> : undefined}
          footer={one.caseId ? <LinkButton href={paths.adaptation(one.caseId)} variant="secondary" iconAfter="arrow-right">{t('adaptation.list.open')}</LinkButton> : undefined}
        >
          <DescriptionList
            items={[
              { term: t('adaptation.hire.startsOn'), description: date(one.startsOn) },
              { term: t('adaptation.hire.signatoryId'), description: one.signatoryName },
              { term: t('adaptation.hire.category'), description: t(`adaptation.category.${one.category}`) },
              ...(one.basis ? [{ term: t('adaptation.hire.basis'), description: t(`adaptation.basis.${one.basis}`) }] : [{ term: t('adaptation.hire.adaptation'), description: t('adaptation.hire.adaptation-none') }]),
              { term: t('adaptation.hire.probationEndsOn'), description: one.probationEndsOn ? date(one.probationEndsOn) : t('adaptation.hire.probation-none') },
            ]}
          />
        </Card>
      ))}
      {absences && absences.length > 0 ? (
        <DescriptionList items={absences.map(({ kind, from, to }) => ({ term: t('adaptation.absences.from-to', { from: date(from), to: date(to) }), description: t(`adaptation.absence.${kind}`) }))} />
      ) : null}
      {mayKeepStaff ? (
        <Toolbar label={t('adaptation.hire.staff-actions')}>
          {mayHire ? <LinkButton href={withQuery(paths.hire(), { person: personId })} variant="secondary">{t('adaptation.list.record-order')}</LinkButton> : null}
          <LinkButton href={paths.absences(personId)} variant="secondary">{t('adaptation.absences.title')}</LinkButton>
          <LinkButton href={paths.endEmployment(personId)} variant="secondary">{t('adaptation.end.title')}</LinkButton>
        </Toolbar>
      ) : null}
      </div>
    </Section>
  )
}
