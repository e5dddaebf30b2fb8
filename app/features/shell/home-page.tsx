import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { CardGrid, CardLink, FormActions, LinkButton, PageHeading } from '../../ui/index.ts'

/** For those who are not signed in: what this is, and the three things one may come for. */
export function HomePage() {
  const t = useT()
  return (
    <>
      <PageHeading title={t('common.home.title')} lead={t('common.home.lead')} />
      <FormActions>
        <LinkButton href={paths.signIn()}>{t('account.sign-in.submit')}</LinkButton>
      </FormActions>
      <CardGrid>
        <CardLink level={2} icon="book" href={paths.courses()} title={t('common.home.courses')} text={t('common.home.courses-text')} />
        <CardLink level={2} icon="shield" href={paths.verify()} title={t('common.home.verify')} text={t('common.home.verify-text')} />
        <CardLink level={2} icon="scale" href={paths.regulations()} title={t('common.home.regulations')} text={t('common.home.regulations-text')} />
      </CardGrid>
    </>
  )
}
