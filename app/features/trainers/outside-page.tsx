import { Form, useNavigation } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ErrorSummary, FormActions, PageHeading, RadioGroup } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { ContactFields, TeachingFields, type ProfileForm, type Topic } from './profile-form.tsx'
import { clauseRefs } from './trainer-words.tsx'

export const OUTSIDE_KINDS = ['organisation', 'national-expert', 'international-expert'] as const

interface Props {
  start: ProfileForm
  topics: Topic[]
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: ProfileForm & { kind: string }; refusal: RefusalView | null } | undefined
}

/** Somebody from outside comes onto the register: of the qualification organisation, or an expert (397/23.1, 397/23.2). */
export function OutsidePage({ start, topics, clauses, last }: Props) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? { ...start, kind: '' }
  const errors = last?.errors ?? {}
  return (
    <>
      <PageHeading title={t('trainer.outside.title')} lead={t('trainer.outside.lead')} back={{ href: paths.trainers(), label: t('trainer.register.title') }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([field, message]) => ({ id: field, message }))} />
      <Refused refusal={last?.refusal} />
      <Form method="post" noValidate>
        <RadioGroup id="kind" name="kind" legend={t('trainer.field.kind')} defaultValue={values.kind} error={errors.kind} choices={OUTSIDE_KINDS.map((value) => ({ value, label: t(`trainer.kind.${value}`) }))} />
        <ContactFields values={values} errors={errors} />
        <TeachingFields values={values} errors={errors} topics={topics} />
        <FormActions sticky>
          <Button busy={busy}>{t('trainer.outside.submit')}</Button>
          <Anchor href={paths.trainers()}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
      <div className="tags">{clauseRefs(clauses, t).map((ref) => <ClauseRef key={ref.href} {...ref} />)}</div>
    </>
  )
}
