import { Form, useNavigation } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { LOCALES } from '../../i18n/locale.ts'
import { paths } from '../../paths.ts'
import { Anchor, Button, ErrorSummary, FormActions, PageHeading, RadioGroup, Section, SelectField, TextField, type OptionGroup } from '../../ui/index.ts'

interface Props {
  organisations: OptionGroup[]
  positions: OptionGroup[]
  last: { errors: Record<string, string>; values: Readonly<Record<string, string>> } | undefined
}

/** A person with a job and an account; the invitation to choose a password goes by mail. */
export function NewAccountPage({ organisations, positions, last }: Props) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const errors = last?.errors ?? {}
  const of = (id: string) => ({ id, name: id, defaultValue: last?.values[id] ?? '', error: errors[id] })
  return (
    <>
      <PageHeading title={t('admin.new-account.title')} lead={t('admin.new-account.lead')} back={{ href: paths.accounts(), label: t('admin.accounts.title') }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Form method="post" noValidate>
        <Section id="person" title={t('admin.new-account.person')} description={t('admin.new-account.person-text')}>
          <TextField {...of('surname')} label={t('people.name.surname')} optionalLabel={t('common.optional')} autoComplete="off" />
          <TextField {...of('givenName')} label={t('people.name.givenName')} autoComplete="off" required />
          <TextField {...of('patronymic')} label={t('people.name.patronymic')} optionalLabel={t('common.optional')} autoComplete="off" />
          <TextField {...of('iin')} label={t('people.person.iin')} optionalLabel={t('common.optional')} hint={t('admin.new-account.iin-hint')} size="medium" inputMode="numeric" autoComplete="off" />
        </Section>
        <Section id="job" title={t('admin.new-account.job')}>
          <SelectField {...of('organisationId')} label={t('people.list.organisation')} placeholder={t('admin.choose')} options={organisations} required />
          <SelectField {...of('positionCode')} label={t('people.list.position')} placeholder={t('admin.choose')} options={positions} required />
        </Section>
        <Section id="account" title={t('admin.new-account.account')}>
          <TextField {...of('email')} type="email" label={t('account.email.label')} hint={t('admin.new-account.email-hint')} autoComplete="off" required />
          <RadioGroup id="language" name="language" legend={t('admin.new-account.language')} choices={LOCALES.map((value) => ({ value, label: t(`admin.language.${value}`) }))} defaultValue={last?.values.language || 'kk'} inline />
        </Section>
        <FormActions>
          <Button busy={busy}>{t('admin.new-account.submit')}</Button>
          <Anchor href={paths.accounts()}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </>
  )
}
