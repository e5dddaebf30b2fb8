import { Form } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ErrorSummary, FormActions, Notice, PageHeading, TextField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { NameFields } from './people.server.ts'

type Values = Record<NameFields, string>
interface Props {
  id: string
  name: string
  version: number
  certificates: number
  record: Values
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: Values; version: string; refusal: RefusalView | null; meanwhile: string | null } | undefined
}

/** The name as in the identity document; certificates already issued keep theirs. */
export function RenamePage({ id, name, version, certificates, record, clauses, last }: Props) {
  const t = useT()
  const values = last?.values ?? record
  const errors = last?.errors ?? {}
  const field = (part: NameFields, optional = false) => (
    <TextField id={part} name={part} label={t(`people.name.${part}`)} {...(optional && { optionalLabel: t('common.optional') })} autoComplete="off" defaultValue={values[part]} error={errors[part]} required={!optional} />
  )
  return (
    <>
      <PageHeading title={t('people.rename.title')} eyebrow={name} lead={t('people.rename.lead')} back={{ href: paths.person(id), label: name }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([part, message]) => ({ id: part, message }))} />
      <Refused refusal={last?.refusal}>{last?.meanwhile ? <p>{t('people.rename.meanwhile', { name: last.meanwhile })}</p> : null}</Refused>
      <Form method="post" noValidate>
        <input type="hidden" name="version" value={last?.version ?? version} />
        {field('surname', true)}
        {field('givenName')}
        {field('patronymic', true)}
        <FormActions>
          <Button>{t('people.rename.submit')}</Button>
          <Anchor href={paths.person(id)}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
      <Notice title={t('people.rename.certificates-title')}>
        <div className="stack stack-tight">
          <p>{t('people.rename.certificates', { count: certificates })}</p>
          {clauses.map((clause) => (
            <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
          ))}
        </div>
      </Notice>
    </>
  )
}
