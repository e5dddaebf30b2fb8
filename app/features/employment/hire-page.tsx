import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { LOCALES } from '../../i18n/locale.ts'
import { paths } from '../../paths.ts'
import type { HiringBasis, PersonnelCategory } from '../../rules/adaptation/hiring.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, ErrorSummary, FormActions, PageHeading, RadioGroup, Section, SelectField, TextField, type Option, type OptionGroup } from '../../ui/index.ts'
import { Warnings, type WarningView } from '../adaptation/warnings.tsx'
import { DeadlineExplained } from '../obligations/deadline.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { HiringField, HiringForm } from './hire.server.ts'
import type { HiringOutlook } from './hiring-form.server.ts'

interface Props {
  person: { id: string; name: string; page: boolean } | null
  start: HiringForm
  organisations: OptionGroup[]
  positions: OptionGroup[]
  categories: PersonnelCategory[]
  bases: HiringBasis[]
  signatories: Option[]
  mentors: OptionGroup[]
  clauses: Record<'category' | 'basis' | 'signatory' | 'probation' | 'period' | 'mentor' | 'release', ClauseLink[]>
  last: { errors: Record<string, string>; values: HiringForm; refusal: RefusalView | null; warnings: WarningView[] | null; outlook: HiringOutlook | null } | undefined
}

const Clauses = ({ links }: { links: readonly ClauseLink[] }) => {
  const t = useT()
  return (
    <div className="tags">
      {links.map((clause) => (
        <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
      ))}
    </div>
  )
}
const labelOf = (options: readonly (Option | OptionGroup)[], value: string): string => options.flatMap((one) => ('options' in one ? one.options : [one])).find((one) => one.value === value)?.label ?? '–'

/** The hiring order as HR records it; what is doubtful is said before anything is recorded. */
export function HirePage(props: Props) {
  const { person, last } = props
  const t = useT()
  const back = person?.page ? { href: paths.person(person.id), label: person.name } : { href: paths.adaptations(), label: t('adaptation.list.title') }
  if (last?.warnings)
    return (
      <>
        <PageHeading title={t('adaptation.hire.check')} lead={t('adaptation.hire.check-lead')} back={back} />
        <Check {...props} values={last.values} warnings={last.warnings} outlook={last.outlook} />
      </>
    )
  return (
    <>
      <PageHeading title={t('adaptation.hire.title')} lead={t('adaptation.hire.lead')} back={back} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <HiringFields {...props} />
    </>
  )
}

/** Warnings, what will be owed, the order in short; recorded only from here, or changed. */
function Check({ person, organisations, positions, signatories, mentors, values, warnings, outlook }: Props & { values: HiringForm; warnings: WarningView[]; outlook: HiringOutlook | null }) {
  const t = useT()
  const { longDate, number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const day = (typed: string) => (typed.trim() ? longDate(typed.trim()) : '–')
  return (
    <>
      <Warnings warnings={warnings} />
      {outlook && outlook.deadlines.length > 0 ? (
        <Section id="deadlines" title={t('adaptation.hire.deadlines')} description={t('adaptation.hire.deadlines-text')}>
          <div className="stack">
            {outlook.deadlines.map(({ kind, state, lateBy, deadline }) => (
              <DeadlineExplained key={kind} label={t(`obligation.kind.${kind}`)} deadline={deadline} state={state} lateBy={lateBy} />
            ))}
          </div>
        </Section>
      ) : null}
      <Form method="post" noValidate>
        {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <ConfirmPanel
          title={t('adaptation.hire.confirm')}
          facts={[
            { term: t('adaptation.hire.worker'), description: person?.name ?? [values.surname, values.givenName, values.patronymic].filter(Boolean).join(' ') },
            { term: t('people.list.organisation'), description: [labelOf(organisations, values.organisationId), values.unit].filter(Boolean).join(', ') },
            { term: t('people.list.position'), description: labelOf(positions, values.positionCode) },
            { term: t('adaptation.hire.order'), description: t('adaptation.hire.order-of', { number: values.orderNumber, date: day(values.orderedOn) }) },
            { term: t('adaptation.hire.signatoryId'), description: labelOf(signatories, values.signatoryId) },
            { term: t('adaptation.hire.startsOn'), description: day(values.startsOn) },
            { term: t('adaptation.hire.probationEndsOn'), description: values.probation === 'set' ? day(values.probationEndsOn) : t('adaptation.hire.probation-none') },
            { term: t('adaptation.hire.periodEndsOn'), description: day(values.periodEndsOn || outlook?.proposed || '') },
            { term: t('adaptation.hire.mentorId'), description: values.mentorId ? labelOf(mentors, values.mentorId) : t('adaptation.hire.mentor-later') },
            { term: t('adaptation.hire.releaseMinutes'), description: t('adaptation.hire.minutes', { minutes: number(Number(values.releaseMinutes || 60)) }) },
          ]}
          confirm={<Button name="confirmed" value="yes" busy={busy}>{t('adaptation.hire.all-the-same')}</Button>}
          cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('adaptation.hire.change')}</Button>}
        />
      </Form>
    </>
  )
}

function HiringFields({ person, start, organisations, positions, categories, bases, signatories, mentors, clauses, last }: Props) {
  const t = useT()
  const { date } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? start
  const outlook = last?.outlook ?? null
  const of = (field: HiringField, label = t(`adaptation.hire.${field as 'unit'}`)) => ({ id: field, name: field, label, defaultValue: values[field], error: last?.errors[field] })
  const named = (field: 'surname' | 'givenName' | 'patronymic') => ({ ...of(field, t(`people.name.${field}`)), autoComplete: 'off' })
  const choice = (field: HiringField, legend = t(`adaptation.hire.${field as 'category'}`)) => ({ id: field, name: field, legend, error: last?.errors[field], defaultValue: values[field] })
  const optional = t('common.optional')
  return (
    <Form method="post" noValidate>
      {person ? null : (
        <Section id="person" title={t('adaptation.hire.person')} description={t('adaptation.hire.person-text')}>
          <TextField {...named('surname')} optionalLabel={optional} />
          <TextField {...named('givenName')} required />
          <TextField {...named('patronymic')} optionalLabel={optional} />
          <TextField {...of('iin', t('people.person.iin'))} optionalLabel={optional} hint={t('adaptation.hire.iin-hint')} size="medium" inputMode="numeric" autoComplete="off" />
          <TextField {...of('email', t('account.email.label'))} type="email" hint={t('admin.new-account.email-hint')} autoComplete="off" required />
          <RadioGroup {...choice('language', t('admin.new-account.language'))} choices={LOCALES.map((value) => ({ value, label: t(`admin.language.${value}`) }))} inline />
        </Section>
      )}
      <Section id="work" title={t('adaptation.hire.work')} description={<Clauses links={[...clauses.category, ...clauses.basis]} />}>
        <SelectField {...of('organisationId', t('people.list.organisation'))} placeholder={t('admin.choose')} options={organisations} required />
        <TextField {...of('unit')} hint={t('adaptation.hire.unit-hint')} maxLength={200} autoComplete="off" required />
        <SelectField {...of('positionCode', t('people.list.position'))} placeholder={t('admin.choose')} options={positions} required />
        <RadioGroup {...choice('category')} choices={categories.map((value) => ({ value, label: t(`adaptation.category.${value}`), ...(value === 'auxiliary' && { hint: t('adaptation.hire.auxiliary-hint') }) }))} />
        <RadioGroup {...choice('basis')} hint={t('adaptation.hire.basis-hint')} choices={bases.map((value) => ({ value, label: t(`adaptation.basis.${value}`) }))} />
      </Section>
      <Section id="order" title={t('adaptation.hire.order')} description={<Clauses links={clauses.signatory} />}>
        <TextField {...of('orderNumber')} size="medium" maxLength={100} autoComplete="off" required />
        <TextField {...of('orderedOn')} type="date" size="medium" required />
        <SelectField {...of('signatoryId')} hint={signatories.length === 0 ? t('adaptation.hire.no-signatory') : t('adaptation.hire.signatory-hint')} placeholder={t('admin.choose')} options={signatories} required />
        <TextField {...of('startsOn')} type="date" size="medium" hint={t('adaptation.hire.starts-hint')} required />
      </Section>
      <Section id="terms" title={t('adaptation.hire.terms')} description={<><p>{t('adaptation.hire.terms-text')}</p><Clauses links={[...clauses.probation, ...clauses.period]} /></>}>
        <RadioGroup {...choice('probation')} choices={(['set', 'none'] as const).map((value) => ({ value, label: t(`adaptation.hire.probation-${value}`), ...(value === 'none' && { hint: t('adaptation.hire.probation-none-hint') }) }))} />
        <TextField {...of('probationEndsOn')} type="date" size="medium" hint={outlook ? t('adaptation.hire.probation-end-hint', { start: date(outlook.startsOn), end: date(outlook.threeMonthsEnd) }) : t('adaptation.hire.probation-end-general')} />
        <TextField
          {...of('periodEndsOn')}
          type="date"
          size="medium"
          optionalLabel={optional}
          hint={[
            outlook?.period ? t('adaptation.hire.period-range', { earliest: date(outlook.period.earliest), latest: date(outlook.period.latest) }) : t('adaptation.hire.period-general'),
            outlook?.safeEnd ? t('adaptation.hire.period-safe', { safeEnd: date(outlook.safeEnd) }) : '',
            outlook?.period ? t('adaptation.hire.period-proposed', { proposed: date(outlook.proposed) }) : t('adaptation.hire.period-empty'),
          ].filter(Boolean).join(' ')}
        />
      </Section>
      <Section id="mentoring" title={t('adaptation.hire.mentoring')} description={<Clauses links={[...clauses.mentor, ...clauses.release]} />}>
        <SelectField {...of('mentorId')} optionalLabel={optional} hint={t('adaptation.hire.mentor-hint')} placeholder={t('adaptation.hire.mentor-later')} options={mentors} />
        <TextField {...of('releaseMinutes')} type="number" min={0} max={480} step={5} inputMode="numeric" size="short" suffix={t('adaptation.hire.minutes-unit')} hint={t('adaptation.hire.release-hint')} />
        <RadioGroup {...choice('inWorkingHours')} choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`adaptation.hire.hours-${value}`) }))} />
      </Section>
      <FormActions>
        <Button busy={busy}>{t('adaptation.hire.submit')}</Button>
        <Anchor href={person?.page ? paths.person(person.id) : paths.adaptations()}>{t('common.cancel')}</Anchor>
      </FormActions>
    </Form>
  )
}
