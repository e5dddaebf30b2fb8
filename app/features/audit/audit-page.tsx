import { ROLES } from '../../access/actor.ts'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { ABSENCE_KINDS } from '../../rules/adaptation/absence.ts'
import { CONCLUSIONS } from '../../rules/adaptation/conclusion.ts'
import { PERSONNEL_CATEGORIES } from '../../rules/adaptation/hiring.ts'
import { CHANGE_REASONS } from '../../rules/calendar/changes.ts'
import { DAY_KINDS } from '../../rules/calendar/working-calendar.ts'
import { ANNULMENT_GROUNDS } from '../../rules/certificate/certificate.ts'
import { Anchor, DataTable, EmptyState, FilterBar, LinkButton, PageHeading, SelectField, TextField } from '../../ui/index.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import { EVENT_AREAS, EVENTS, isKnownEvent, isKnownFact } from './events.ts'

export interface AuditLine {
  seq: number
  at: string
  actor: string
  event: string
  subjectType: string
  subjectId: string
  data: Record<string, unknown>
  hash: string
}
interface Props {
  filter: { event: string; subject: string }
  page: number
  pages: number
  total: number
  entries: AuditLine[]
}

const SUBJECTS = ['Account', 'AdaptationCase', 'AssessmentCampaign', 'Attempt', 'Calendar', 'Certificate', 'CourseEdition', 'CourseRun', 'Enrolment', 'ImportBatch', 'LearningPlan', 'Person', 'PlanRun', 'RunSession', 'Trainer'] as const

/** Who did what, when, on what, the latest first. */
export function AuditPage({ filter, page, pages, total, entries }: Props) {
  const t = useT()
  const { dateTime, date, number } = useFormat()
  const eventName = (event: string) => (isKnownEvent(event) ? t(`admin.event.${event}`) : event)
  const subjectName = (type: string) => {
    const known = SUBJECTS.find((one) => one === type)
    return known ? t(`admin.subject.${known}`) : type
  }
  const factName = (fact: string) => (isKnownFact(fact) ? t(`admin.fact.${fact}`) : fact)
  const asText = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'admin.no')
    if (typeof value === 'number') return number(value)
    if (Array.isArray(value)) return value.map(asText).join(value.some((one) => typeof one === 'object') ? '; ' : ', ')
    if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value
    if (value === null || value === undefined) return '–'
    return Object.entries(value).map(([fact, part]) => `${factName(fact)} ${factText(fact, part)}`).join(', ')
  }
  const factText = (fact: string, value: unknown): string => {
    const among = <Word extends string>(name: string, words: readonly Word[]) => (fact === name ? words.find((one) => one === value) : undefined)
    const role = among('role', ROLES)
    const ground = among('ground', [...ANNULMENT_GROUNDS, 'name-corrected'] as const)
    const day = among('dayKind', DAY_KINDS)
    const why = among('dayReason', CHANGE_REASONS)
    const absence = among('kind', ABSENCE_KINDS)
    const category = among('category', PERSONNEL_CATEGORIES)
    const outcome = among('outcome', CONCLUSIONS)
    if (day) return t(`calendar.kind.${day}`)
    if (why) return t(`calendar.reason.${why}`)
    if (absence) return t(`adaptation.absence.${absence}`)
    if (category) return t(`adaptation.category.${category}`)
    if (outcome) return t(`adaptation.outcome.${outcome}`)
    return role ? t(`admin.role.${role}`) : ground ? t(`certificate.ground.${ground}`) : asText(value)
  }
  const options = EVENT_AREAS.map((area) => ({
    label: t(`admin.event-area.${area}`),
    options: [{ value: `${area}.`, label: t('admin.audit.all-of', { area: t(`admin.event-area.${area}`) }) }, ...EVENTS.filter((event) => event.startsWith(`${area}.`)).map((event) => ({ value: event as string, label: eventName(event) }))],
  }))
  const offered = options.some((group) => group.options.some(({ value }) => value === filter.event))
  const filtered = Boolean(filter.event || filter.subject)
  return (
    <>
      <PageHeading title={t('admin.audit.title')} lead={t('admin.audit.lead')} />
      <FilterBar
        key={`${filter.event} ${filter.subject}`}
        action={paths.audit()}
        label={t('admin.audit.filter')}
        summary={t('admin.audit.filter')}
        submitLabel={t('common.show')}
        open={filtered}
        {...(filtered && { reset: { href: paths.audit(), label: t('common.reset-filters') } })}
      >
        <SelectField id="event" name="event" label={t('admin.audit.event')} placeholder={t('admin.audit.every-event')} options={filter.event && !offered ? [{ value: filter.event, label: filter.event }, ...options] : options} defaultValue={filter.event} />
        <TextField id="subject" name="subject" label={t('admin.audit.subject-id')} autoComplete="off" spellCheck={false} defaultValue={filter.subject} />
      </FilterBar>
      {entries.length > 0 ? <p className="meta" role="status">{t('admin.audit.total', { count: total, total: number(total) })}</p> : null}
      <DataTable
        caption={t('admin.audit.title')}
        hideCaption
        rows={entries}
        rowKey={({ seq }) => String(seq)}
        empty={<EmptyState icon="history" title={t('admin.audit.none')} text={t('admin.audit.none-text')} action={filtered ? <LinkButton href={paths.audit()} variant="secondary">{t('admin.audit.all')}</LinkButton> : undefined} />}
        columns={[
          { key: 'event', header: t('admin.audit.event'), rowHeader: true, cell: ({ event }) => eventName(event) },
          { key: 'seq', header: t('admin.audit.seq'), align: 'end', cell: ({ seq }) => number(seq) },
          { key: 'at', header: t('admin.audit.time'), cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time> },
          { key: 'who', header: t('admin.audit.who'), cell: ({ actor }) => actor || '–' },
          {
            key: 'subject',
            header: t('admin.audit.subject'),
            cell: ({ subjectType, subjectId }) => (
              <>
                {subjectType === 'Account' ? <Anchor href={paths.account(subjectId)}>{subjectName(subjectType)}</Anchor> : subjectName(subjectType)}
                <br />
                <Anchor href={withQuery(paths.audit(), { subject: subjectId })}>
                  <code>{subjectId}</code>
                </Anchor>
              </>
            ),
          },
          {
            key: 'data',
            header: t('admin.audit.data'),
            cell: ({ data }) =>
              Object.keys(data).length === 0 ? '–' : (
                <ul>
                  {Object.entries(data).map(([fact, value]) => (
                    <li key={fact}>
                      <span className="soft">{factName(fact)}:</span> {factText(fact, value)}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <Pages path={paths.audit()} query={filter} page={page} pages={pages} />
    </>
  )
}
