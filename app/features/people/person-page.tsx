import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Card, CardGrid, ClauseRef, DataTable, DescriptionList, EmptyState, LinkButton, Notice, PageHeading, ProgressBar, Section, StateTag } from '../../ui/index.ts'
import { CertificateCards } from '../certificates/certificate-cards.tsx'
import type { CertificateSummary } from '../certificates/certificates.server.ts'
import { inLocale } from '../courses/edition.ts'
import type { CourseOnTheWay, LedgerLine } from '../learning/cabinet.server.ts'
import { EvidenceSection } from '../learning/evidence-table.tsx'
import type { Evidence } from '../learning/evidence.server.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Employments } from './employments.tsx'
import { HoursOfYear } from './hours-of-year.tsx'
import type { EmploymentLine, PersonPage as PersonRecord } from './people.server.ts'

interface Props {
  id: string
  name: string
  iin: string | null
  year: number
  done: number
  target: number
  mayRename: boolean
  employments: EmploymentLine[]
  absences: PersonRecord['absences']
  mayKeepStaff: boolean
  mayHire: boolean
  mayProposeTrainer: boolean
  trainerId: string | null
  notApplicable: boolean
  employmentClauses: ClauseLink[]
  notApplicableClauses: ClauseLink[]
  mayList: boolean
  renamed: boolean
  jobs: { position: string; organisation: string; fromOn: string; toOn: string | null }[]
  courses: Pick<CourseOnTheWay, 'id' | 'courseCode' | 'title' | 'percent' | 'done' | 'total' | 'lastSeenAt'>[]
  ledger: Pick<LedgerLine, 'id' | 'title' | 'courseCode' | 'minutes' | 'kind' | 'reason' | 'completedOn' | 'certificateNumber' | 'attempts' | 'percent'>[]
  certificates: CertificateSummary[]
  clauses: ClauseLink[]
  ledgerClauses: ClauseLink[]
  evidence: Evidence[]
  evidenceClause: ClauseLink
}

/** One person as those see them who answer for them: where they work, what they learn, what they have done. */
export function PersonPage({ id, name, iin, year, done, target, mayRename, mayList, renamed, employments, absences, mayKeepStaff, mayHire, mayProposeTrainer, trainerId, notApplicable, employmentClauses, notApplicableClauses, jobs, courses, ledger, certificates, clauses, ledgerClauses, evidence, evidenceClause }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, hours, number } = useFormat()
  const refs = (links: ClauseLink[]) => (
    <div className="tags">
      {links.map((clause) => (
        <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
      ))}
    </div>
  )
  return (
    <>
      <PageHeading
        title={name}
        back={mayList ? { href: paths.people(), label: t('people.list.title') } : { href: paths.profile(), label: t('profile.title') }}
        actions={mayRename ? <LinkButton href={paths.renamePerson(id)} variant="secondary" icon="edit">{t('people.rename.title')}</LinkButton> : undefined}
      />
      {renamed ? <Notice tone="success" live title={t('people.person.renamed')} /> : null}

      {notApplicable ? <Notice tone="success" live title={t('adaptation.hire.not-applicable')}>{refs(notApplicableClauses)}</Notice> : null}

      <Section id="jobs" title={t('people.person.jobs')}>
        {jobs.length === 0 && !iin ? <p>{t('people.person.no-jobs')}</p> : null}
        <DescriptionList
          items={[
            ...jobs.map((job) => ({
              term: job.toOn ? t('people.person.job-ended', { from: date(job.fromOn), to: date(job.toOn) }) : t('people.person.job-since', { from: date(job.fromOn) }),
              description: (
                <>
                  {job.position}
                  <br />
                  <span className="soft">{job.organisation}</span>
                </>
              ),
            })),
            ...(iin ? [{ term: t('people.person.iin'), description: <span className="tabular">{iin}</span> }] : []),
          ]}
        />
      </Section>

      <Employments personId={id} employments={employments} absences={absences} mayKeepStaff={mayKeepStaff} mayHire={mayHire} clauses={refs(employmentClauses)} />

      <Section id="year" title={t('people.person.year', { year })} action={<LinkButton href={paths.personPlan(id)} variant="quiet" iconAfter="arrow-right">{t('plan.person.open')}</LinkButton>}>
        <div className="stack">
          <HoursOfYear minutes={done} target={target} />
          {refs(clauses)}
          <div className="toolbar">
            <LinkButton href={paths.personAssessment(id)} variant="secondary" icon="chart">{t('assessment.person.link')}</LinkButton>
            {mayProposeTrainer ? <LinkButton href={paths.proposeTrainer(id)} variant="secondary">{t('trainer.propose.title')}</LinkButton> : null}
            {trainerId ? <LinkButton href={paths.trainer(trainerId)} variant="secondary">{t('trainer.register.open')}</LinkButton> : null}
          </div>
        </div>
      </Section>

      <Section id="courses" title={t('people.person.courses')}>
        {courses.length === 0 ? (
          <p className="soft">{t('people.person.no-courses')}</p>
        ) : (
          <CardGrid>
            {courses.map((course) => (
              <Card key={course.id} title={<Anchor href={paths.course(course.courseCode)}>{inLocale(course.title, locale)}</Anchor>} eyebrow={course.courseCode}>
                <ProgressBar value={course.percent} max={100} label={t('people.person.lessons', { count: course.total, done: course.done })} text={t('people.percent', { percent: number(course.percent, 0) })} />
                <p className="meta">{t('people.person.last-seen', { date: date(course.lastSeenAt) })}</p>
              </Card>
            ))}
          </CardGrid>
        )}
      </Section>

      <Section id="ledger" title={t('people.person.ledger')} description={t('people.person.ledger-text')}>
        <DataTable
          caption={t('people.person.ledger')}
          hideCaption
          rows={ledger}
          rowKey={(line) => line.id}
          empty={<p className="soft">{t('people.person.no-ledger')}</p>}
          columns={[
            { key: 'course', header: t('people.ledger.course'), rowHeader: true, cell: (line) => inLocale(line.title, locale) },
            { key: 'kind', header: t('people.ledger.kind'), cell: (line) => (line.kind === 'reversal' ? <StateTag state="late" icon="history">{t('people.ledger.reversal')}</StateTag> : t('people.ledger.completion')) },
            { key: 'date', header: t('people.ledger.date'), cell: (line) => date(line.completedOn) },
            { key: 'result', header: t('people.ledger.result'), align: 'end', cell: (line) => (line.percent === null ? '–' : t('people.ledger.passed', { percent: number(line.percent, 1), count: line.attempts })) },
            { key: 'hours', header: t('people.ledger.hours'), align: 'end', cell: (line) => hours(line.minutes) },
            { key: 'certificate', header: t('people.ledger.certificate'), cell: (line) => (line.certificateNumber ? <Anchor href={paths.certificate(line.certificateNumber)}>{line.certificateNumber}</Anchor> : '–') },
          ]}
        />
        {refs(ledgerClauses)}
      </Section>

      {evidence.length > 0 ? <EvidenceSection evidence={evidence} clause={evidenceClause} /> : null}

      <Section id="certificates" title={t('people.person.certificates')}>
        {certificates.length === 0 ? <EmptyState level={3} icon="certificate" title={t('people.person.no-certificates')} text={t('people.person.no-certificates-text')} /> : <CertificateCards certificates={certificates} level={3} />}
      </Section>
    </>
  )
}
