import { Form } from '@remix-run/react'
import type { Role } from '../../access/actor.ts'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, DataTable, EmptyState, LinkButton, PageHeading, SearchField, StateTag } from '../../ui/index.ts'
import { Pages } from '../shell/pages.tsx'

interface Props {
  query: string
  page: number
  pages: number
  total: number
  accounts: { id: string; name: string; email: string; blocked: boolean; roles: Role[] }[]
}

/** Every account with its roles. */
export function AccountsPage({ query, page, pages, total, accounts }: Props) {
  const t = useT()
  const { number } = useFormat()
  return (
    <>
      <PageHeading title={t('admin.accounts.title')} lead={t('admin.accounts.lead')} actions={<LinkButton href={paths.newAccount()}>{t('admin.new-account.title')}</LinkButton>} />
      <Form method="get" action={paths.accounts()} key={query}>
        <SearchField id="q" name="q" label={t('admin.accounts.search')} submitLabel={t('common.search')} defaultValue={query} />
      </Form>
      {accounts.length > 0 ? <p className="meta" role="status">{t('admin.accounts.total', { count: total, total: number(total) })}</p> : null}
      <DataTable
        caption={t('admin.accounts.title')}
        hideCaption
        rows={accounts}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="search" title={t('admin.accounts.none')} text={t('admin.accounts.none-text')} action={<LinkButton href={paths.accounts()} variant="secondary">{t('admin.accounts.all')}</LinkButton>} />}
        columns={[
          { key: 'name', header: t('admin.accounts.name'), rowHeader: true, cell: ({ id, name }) => <Anchor href={paths.account(id)}>{name}</Anchor> },
          { key: 'email', header: t('account.email.label'), cell: ({ email }) => email },
          {
            key: 'roles',
            header: t('admin.accounts.roles'),
            cell: ({ roles }) => (roles.length === 0 ? <span className="soft">{t('admin.accounts.no-roles')}</span> : <div className="tags">{[...new Set(roles)].map((role) => <Badge key={role}>{t(`admin.role.${role}`)}</Badge>)}</div>),
          },
          { key: 'state', header: t('admin.accounts.state'), cell: ({ blocked }) => (blocked ? <StateTag state="late" icon="lock">{t('admin.account.blocked')}</StateTag> : t('admin.account.open')) },
        ]}
      />
      <Pages path={paths.accounts()} query={{ q: query }} page={page} pages={pages} />
    </>
  )
}
