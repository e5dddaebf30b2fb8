import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, Button, Card, DataTable, EmptyState, ErrorSummary, FormActions, Notice, PageHeading, Section, Stack, StateTag, TextField } from '../../ui/index.ts'
import { DAY_BEGINS_AT, DAY_ENDS_AT } from '../../rules/reminders/schedule.ts'
import { LetterText } from '../identity/outbox-page.tsx'
import { withQuery } from '../shell/pages.tsx'
import type { RemindersPreview } from './reminders.server.ts'

interface Props extends RemindersPreview {
  /** as typed */
  asked: string
  wrong: boolean
}

/** Who gets which digest on a day: what has gone out, what will, and whom nobody reaches. */
export function RemindersPage({ day, today, last, tooFar, nextWorkingDay, coming, written, unreached, asked, wrong }: Props) {
  const t = useT()
  const { date, longDate, dateTime } = useFormat()
  const error = wrong ? t('obligation.reminders.wrong-day') : tooFar ? t('obligation.reminders.too-far', { date: date(last) }) : undefined
  const past = day < today
  return (
    <>
      <PageHeading title={t('obligation.reminders.title')} lead={t('obligation.reminders.lead', { from: DAY_BEGINS_AT, to: DAY_ENDS_AT })} />
      <ErrorSummary title={t('common.form.errors')} errors={error ? [{ id: 'day', message: error }] : []} />
      <form method="get" action={paths.reminders()} noValidate>
        <TextField id="day" name="day" type="date" size="medium" label={t('obligation.reminders.day')} hint={t('obligation.reminders.day-hint')} defaultValue={asked || day} max={last} error={error} />
        <FormActions>
          <Button variant="secondary">{t('obligation.reminders.show')}</Button>
          {day === today ? null : <Anchor href={paths.reminders()}>{t('obligation.reminders.today')}</Anchor>}
        </FormActions>
      </form>

      {past ? null : (
        <Section id="coming" title={t('obligation.reminders.coming', { date: longDate(day) })} description={nextWorkingDay !== day ? undefined : day > today ? t('obligation.reminders.coming-text') : t('obligation.reminders.coming-today')}>
          {nextWorkingDay !== day ? (
            <Notice title={t('obligation.reminders.day-off')} actions={<Anchor href={withQuery(paths.reminders(), { day: nextWorkingDay })}>{t('obligation.reminders.next', { date: longDate(nextWorkingDay) })}</Anchor>}>
              <p>{t('obligation.reminders.day-off-text')}</p>
            </Notice>
          ) : coming.length === 0 ? (
            <EmptyState icon="mail" level={3} title={t('obligation.reminders.nothing')} text={t('obligation.reminders.nothing-text')} />
          ) : (
            <Stack>
              {coming.map(({ personId, name, email, language, subject, text }) => (
                <Card key={personId} level={3} title={<span lang={language}>{subject}</span>} eyebrow={`${name} · ${email}`} tags={<Badge icon="language">{t(`admin.language.${language}`)}</Badge>}>
                  <LetterText text={text} language={language} />
                </Card>
              ))}
            </Stack>
          )}
        </Section>
      )}

      {unreached.length > 0 ? (
        <Section id="unreached" title={t('obligation.reminders.unreached')} description={t('obligation.reminders.unreached-text')}>
          <DataTable
            caption={t('obligation.reminders.unreached')}
            hideCaption
            rows={unreached}
            rowKey={({ name, why }) => `${why} ${name}`}
            columns={[
              { key: 'who', header: t('obligation.reminders.who'), rowHeader: true, cell: ({ name }) => name ?? t('obligation.reminders.office-empty') },
              { key: 'why', header: t('obligation.reminders.why'), cell: ({ why }) => t(`obligation.reminders.why.${why}`) },
              { key: 'lines', header: t('obligation.reminders.lines'), align: 'end', cell: ({ lines }) => lines },
            ]}
          />
        </Section>
      ) : null}

      {past || written.length > 0 ? (
        <Section id="written" title={t('obligation.reminders.written', { date: longDate(day) })}>
          {written.length === 0 ? (
            <EmptyState icon="mail" level={3} title={t('obligation.reminders.none-written')} />
          ) : (
            <Stack>
              {written.map(({ id, to, language, subject, text, queuedAt, sentAt }) => (
                <Card
                  key={id}
                  level={3}
                  title={<span lang={language}>{subject}</span>}
                  eyebrow={to}
                  tags={sentAt ? <StateTag state="done">{t('obligation.reminders.sent', { at: dateTime(sentAt) })}</StateTag> : <StateTag state="due" icon="mail">{t('obligation.reminders.waiting', { at: dateTime(queuedAt) })}</StateTag>}
                >
                  <LetterText text={text} language={language} />
                </Card>
              ))}
            </Stack>
          )}
        </Section>
      ) : null}
    </>
  )
}
