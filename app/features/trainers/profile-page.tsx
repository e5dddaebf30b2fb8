import { Form, useNavigation } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ErrorSummary, FormActions, PageHeading } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { ContactFields, TeachingFields, type ProfileForm, type Topic } from './profile-form.tsx'
import { clauseRefs } from './trainer-words.tsx'

interface Props {
  id: string
  name: string
  version: number
  /** somebody from outside without an account: name, place and address are kept here */
  contact: boolean
  start: ProfileForm
  topics: Topic[]
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: ProfileForm; refusal: RefusalView | null } | undefined
}

/** What a trainer teaches, and in which languages. */
export function ProfilePage({ id, name, version, contact, start, topics, clauses, last }: Props) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? start
  const errors = last?.errors ?? {}
  return (
    <>
      <PageHeading title={t('trainer.profile.title')} eyebrow={name} lead={t('trainer.profile.lead')} back={{ href: paths.trainer(id), label: name }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([field, message]) => ({ id: field, message }))} />
      <Refused refusal={last?.refusal} />
      <Form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        {contact ? <ContactFields values={values} errors={errors} /> : null}
        <TeachingFields values={values} errors={errors} topics={topics} />
        <FormActions sticky>
          <Button busy={busy}>{t('common.save')}</Button>
          <Anchor href={paths.trainer(id)}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
      <div className="tags">{clauseRefs(clauses, t).map((ref) => <ClauseRef key={ref.href} {...ref} />)}</div>
    </>
  )
}
