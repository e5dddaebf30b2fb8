import { Form } from '@remix-run/react'
import type { Role } from '../../access/actor.ts'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, DataTable, DescriptionList, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, Section, SelectField, StateTag, type OptionGroup } from '../../ui/index.ts'
import { withQuery } from '../shell/pages.tsx'

interface Props {
  account: { id: string; personId: string; mayReadPerson: boolean; own: boolean; name: string; email: string; blocked: boolean; hasPassword: boolean; sessions: number }
  grants: { id: string; role: Role; organisation: string }[]
  roles: Role[]
  organisations: OptionGroup[]
  done: 'created' | 'granted' | 'revoked' | 'blocked' | 'unblocked' | 'reset' | null
  last: { errors: Record<string, string>; values: Readonly<Record<string, string>> } | undefined
}

/** One account: its roles, the way in, and whether it may be used at all. */
export function AccountPage({ account, grants, roles, organisations, done, last }: Props) {
  const t = useT()
  const errors = last?.errors ?? {}
  const intent = (value: string) => <input type="hidden" name="intent" value={value} />
  return (
    <>
      <PageHeading
        title={account.name}
        eyebrow={account.email}
        back={{ href: paths.accounts(), label: t('admin.accounts.title') }}
        tags={account.blocked ? <StateTag state="late" icon="lock">{t('admin.account.blocked')}</StateTag> : <StateTag state="done">{t('admin.account.open')}</StateTag>}
        actions={account.mayReadPerson ? <LinkButton href={paths.person(account.personId)} variant="secondary" icon="user">{t('admin.account.person')}</LinkButton> : undefined}
      />
      {done && !last ? <Notice tone="success" live title={t(`admin.account.done.${done}`)} /> : null}

      <Section id="roles" title={t('admin.account.roles')} description={t('admin.account.roles-text')}>
        <DataTable
          caption={t('admin.account.roles')}
          hideCaption
          rows={grants}
          rowKey={({ id }) => id}
          empty={<p className="soft">{t('admin.account.no-roles')}</p>}
          columns={[
            { key: 'role', header: t('admin.account.role'), rowHeader: true, cell: ({ role }) => t(`admin.role.${role}`) },
            { key: 'organisation', header: t('people.list.organisation'), cell: ({ organisation }) => organisation },
            ...(account.own
              ? []
              : [{
                  key: 'revoke',
                  header: t('admin.account.revoke-column'),
                  cell: ({ id, role, organisation }: Props['grants'][number]) => (
                    <Form method="post">
                      {intent('revoke')}
                      <input type="hidden" name="grantId" value={id} />
                      <Button variant="danger" size="small" aria-label={t('admin.account.revoke-named', { role: t(`admin.role.${role}`), organisation })}>{t('admin.account.revoke')}</Button>
                    </Form>
                  ),
                }]),
          ]}
        />
        {account.own || grants.length > 0 ? <p className="meta">{t(account.own ? 'admin.account.own' : 'admin.account.revoke-text')}</p> : null}
      </Section>

      <Section id="grant" title={t('admin.account.grant')}>
        <div className="stack">
          <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
          <Form method="post" noValidate key={grants.length}>
            {intent('grant')}
            <SelectField id="role" name="role" label={t('admin.account.role')} placeholder={t('admin.choose')} options={roles.map((value) => ({ value, label: t(`admin.role.${value}`) }))} defaultValue={last?.values.role ?? ''} error={errors.role} required />
            <SelectField id="organisationId" name="organisationId" label={t('people.list.organisation')} hint={t('admin.account.scope')} placeholder={t('admin.choose')} options={organisations} defaultValue={last?.values.organisationId ?? ''} error={errors.organisationId} required />
            <FormActions>
              <Button>{t('admin.account.grant-submit')}</Button>
            </FormActions>
          </Form>
        </div>
      </Section>

      <Section id="sign-in" title={t('admin.account.sign-in')}>
        <DescriptionList
          items={[
            { term: t('account.password.label'), description: t(account.hasPassword ? 'admin.account.has-password' : 'admin.account.no-password') },
            { term: t('admin.account.sessions'), description: account.sessions },
          ]}
        />
        {account.blocked ? null : (
          <Form method="post">
            {intent('reset')}
            <p>{t(account.hasPassword ? 'admin.account.reset-text' : 'admin.account.invite-text', { email: account.email })}</p>
            <FormActions>
              <Button variant="secondary" icon="mail">{t(account.hasPassword ? 'admin.account.reset' : 'admin.account.invite')}</Button>
            </FormActions>
          </Form>
        )}
      </Section>

      {account.own ? null : (
        <Section id="block" title={t(account.blocked ? 'admin.account.unblock' : 'admin.account.block')} description={t(account.blocked ? 'admin.account.unblock-text' : 'admin.account.block-text', { name: account.name })}>
          <Form method="post">
            {intent(account.blocked ? 'unblock' : 'block')}
            <Button variant={account.blocked ? 'secondary' : 'danger'} icon="lock">{t(account.blocked ? 'admin.account.unblock' : 'admin.account.block')}</Button>
          </Form>
        </Section>
      )}
      <p>
        <Anchor href={withQuery(paths.audit(), { subject: account.id })}>{t('admin.account.audit')}</Anchor>
      </p>
    </>
  )
}
