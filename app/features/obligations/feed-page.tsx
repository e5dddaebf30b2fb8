import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, Card, CardGrid, DescriptionList, FormActions, LessonProse, LinkButton, Notice, PageHeading, Section, Stack, TextField } from '../../ui/index.ts'
import type { Feed } from './feed.server.ts'

interface Props {
  feed: Feed | null
  /** just made; shown this once */
  address: string | null
  /** the address was ended a moment ago */
  ended: boolean
}

/** One's own deadlines in the calendar of one's telephone or office program. */
export function FeedPage({ feed, address, ended }: Props) {
  const t = useT()
  const { dateTime } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const make = (label: string, variant: 'primary' | 'secondary') => (
    <Form method="post">
      <input type="hidden" name="intent" value="make" />
      <FormActions>
        <Button busy={busy} variant={variant} icon="calendar">{label}</Button>
      </FormActions>
    </Form>
  )
  return (
    <>
      <PageHeading title={t('obligation.feed.title')} lead={t('obligation.feed.lead')} back={{ href: paths.obligations(), label: t('common.place.obligations') }} />
      <Stack>
        <p>{t('session.feed.note')} <Anchor href={paths.sessions()}>{t('session.calendar.title')}</Anchor></p>
        {ended && !address ? <Notice tone="success" live title={t('obligation.feed.ended')} /> : null}
        {address ? (
          <>
            <Notice tone="success" live title={t('obligation.feed.made')}>
              <p>{t('obligation.feed.made-text')}</p>
            </Notice>
            <TextField id="address" name="address" label={t('obligation.feed.address')} hint={t('obligation.feed.address-hint')} defaultValue={address} key={address} readOnly autoComplete="off" spellCheck={false} />
            <FormActions>
              <LinkButton plain icon="calendar" href={address.replace(/^https?:/, 'webcal:')}>{t('obligation.feed.open')}</LinkButton>
            </FormActions>
          </>
        ) : null}
        {feed ? null : (
          <Card tone="quiet">
            <p>{t('obligation.feed.none')}</p>
            {make(t('obligation.feed.make'), 'primary')}
          </Card>
        )}
      </Stack>

      {feed ? (
        <Section id="state" title={t('obligation.feed.state')}>
          <Stack>
            <DescriptionList
              items={[
                { term: t('obligation.feed.created'), description: dateTime(feed.createdAt) },
                { term: t('obligation.feed.read'), description: feed.readAt ? dateTime(feed.readAt) : t('obligation.feed.never-read') },
              ]}
            />
            <CardGrid>
              <Card>
                <p>{t('obligation.feed.renew-text')}</p>
                {make(t('obligation.feed.renew'), 'secondary')}
              </Card>
              <Card>
                <p>{t('obligation.feed.end-text')}</p>
                <Form method="post">
                  <input type="hidden" name="intent" value="end" />
                  <FormActions>
                    <Button busy={busy} variant="danger">{t('obligation.feed.end')}</Button>
                  </FormActions>
                </Form>
              </Card>
            </CardGrid>
          </Stack>
        </Section>
      ) : null}

      <Section id="how" title={t('obligation.feed.how')} description={t('obligation.feed.how-text')}>
        <Stack>
          <DescriptionList
            look="stacked"
            items={(['outlook', 'google', 'apple'] as const).map((program) => ({ term: t(`obligation.feed.program.${program}`), description: <LessonProse><p>{t(`obligation.feed.how.${program}`)}</p></LessonProse> }))}
          />
          <Notice title={t('obligation.feed.secret')}>
            <p>{t('obligation.feed.secret-text')}</p>
          </Notice>
        </Stack>
      </Section>
    </>
  )
}
