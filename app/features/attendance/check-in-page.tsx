import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, DescriptionList, LinkButton, Notice, PageHeading } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import { sessionWhen } from '../sessions/session-time.ts'
import { Refused } from '../shell/refused.tsx'
import type { CheckInPage as Page } from './check-in.server.ts'
import { CodeField } from './code-field.tsx'

interface Props {
  sessionId: string
  /** what was scanned, and when; null: it does not fit */
  page: Page | null
  refusal: RefusalView | null
  ticket: string
  /** where to go on to after signing in; null: somebody is signed in */
  signIn: string | null
  last: { refusal: RefusalView | null } | undefined
}

/** What the phone shows after the scan: one press confirms (397/23.2). */
export function CheckInPage({ sessionId, page, refusal, ticket, signIn, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const busy = useNavigation().state === 'submitting'
  const problem = last?.refusal ?? refusal
  return (
    <div className="narrow stack">
      <PageHeading title={t(page?.checkedInAt ? 'attendance.check-in.done' : 'attendance.check-in.title')} />
      <Refused refusal={problem} />
      {page ? (
        <>
          <DescriptionList
            items={[
              { term: t('attendance.sign-off.session'), description: <>{page.head.courseCode} {inLocale(page.head.title, locale)}</> },
              { term: t('attendance.check-in.when'), description: sessionWhen(page.head, format) },
              ...(page.head.place ? [{ term: t('attendance.check-in.where'), description: page.head.place }] : []),
              { term: t(page.checkedInAt ? 'attendance.check-in.done-at' : 'attendance.check-in.scanned'), description: format.dateTime(page.checkedInAt ?? page.scannedAt) },
            ]}
          />
          {page.checkedInAt ? (
            <Notice tone="success" live title={t('attendance.check-in.done-title')} {...(page.enrolmentId && { actions: <LinkButton href={paths.enrolment(page.enrolmentId)} variant="secondary">{t('attendance.check-in.to-course')}</LinkButton> })}>{t('attendance.check-in.done-text')}</Notice>
          ) : signIn ? (
            <Notice title={t('attendance.check-in.sign-in', { until: format.time(page.confirmUntil) })} actions={<LinkButton href={signIn} plain>{t('account.sign-in.submit')}</LinkButton>}>{t('attendance.check-in.sign-in-text')}</Notice>
          ) : problem ? null : (
            <Form method="post" noValidate className="stack">
              <input type="hidden" name="ticket" value={ticket} />
              <p>{t('attendance.check-in.confirm-text', { until: format.time(page.confirmUntil) })}</p>
              <div><Button busy={busy} icon="check" wide>{t('attendance.check-in.confirm')}</Button></div>
            </Form>
          )}
        </>
      ) : null}
      {problem && !page?.checkedInAt ? <CodeField sessionId={sessionId} /> : null}
    </div>
  )
}
