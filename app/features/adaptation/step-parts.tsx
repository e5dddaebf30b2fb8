/** What the pages of the steps share: the head with who it is about, what was just done, why something cannot be done yet. */
import { useNavigation } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { ClauseRef, DescriptionList, Notice, PageHeading, StateTag } from '../../ui/index.ts'
import { CONFIRM_PASSWORD } from '../identity/confirm-password-field.tsx'
import { DeadlineExplained } from '../obligations/deadline.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { factInWords } from '../shell/refused.tsx'
import { CaseStateTag } from './case-state.tsx'
import type { DueView, RowView, SignedView, StepHead } from './steps.server.ts'

/** What came back from the last press. */
export interface Last {
  refusal: RefusalView | null
  errors: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
  /** everything is right; asked once more before it is done */
  confirm?: boolean
}

export const errorList = (errors: Readonly<Record<string, string>> | undefined) => Object.entries(errors ?? {}).map(([id, message]) => ({ id, message }))

/** The same where a field belongs to a row: each line says to which. */
export const rowErrors = (errors: Readonly<Record<string, string>> | undefined, rows: readonly RowView[]) =>
  errorList(errors).map(({ id, message }) => {
    const row = rows.find((one) => id.endsWith(one.id))
    return { id, message: row ? `${rowNumber(row)}. ${message}` : message }
  })

/** These pages are long: what came back (errors, a refusal, the question) is brought into view. */
export function useBroughtIntoView(last: Last | undefined) {
  useEffect(() => {
    if (last) document.querySelector('.error-summary, .refusal, .confirm')?.scrollIntoView({ block: 'center' })
  }, [last])
}

/** Is a form on its way? */
export const useBusy = (): boolean => useNavigation().state === 'submitting'

export function StepHeading({ head, title, lead }: { head: StepHead; title: string; lead?: ReactNode }) {
  const t = useT()
  return (
    <PageHeading
      title={title} eyebrow={`${head.worker}, ${head.position}`} lead={lead} back={{ href: paths.adaptation(head.caseId), label: t('adaptation.step.back') }}
      tags={<CaseStateTag state={head.state} />}
    />
  )
}

/** Said quietly, before anybody has tried: the same words as the refusal would have. */
export function NotNow({ refusal }: { refusal: RefusalView | null }) {
  const t = useT()
  const format = useFormat()
  if (!refusal) return null
  const facts = Object.fromEntries(Object.entries(refusal.facts).map(([name, fact]) => [name, factInWords(name, fact, t, format)]))
  return (
    <Notice title={t(`refusal.${refusal.code}.title` as MessageKey, facts)}>
      <div className="stack stack-tight">
        <p>{t(`refusal.${refusal.code}.text` as MessageKey, facts)}</p>
        <Grounds clauses={refusal.clauses} />
      </div>
    </Notice>
  )
}

/** Under which clauses, each to be opened in place; `apart` from the sections above. */
export function Grounds({ clauses, apart = false }: { clauses: readonly ClauseLink[]; apart?: boolean }) {
  const t = useT()
  const tags = (
    <div className="tags">
      {clauses.map((clause) => (
        <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
      ))}
    </div>
  )
  return apart ? <div className="section">{tags}</div> : tags
}

export function Due({ label, due }: { label: string; due: DueView | null }) {
  return due ? <DeadlineExplained label={label} deadline={due.deadline} state={due.state} lateBy={due.lateBy} /> : null
}

/** What was typed goes along unseen; the password never does. */
export function Kept({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(values)
        .filter(([name]) => name !== 'step' && name !== CONFIRM_PASSWORD)
        .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
    </>
  )
}

/** Text as its writer left it: blank lines part paragraphs. */
export function Written({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split(/\n\s*\n/).map((paragraph, index) => <p key={index}>{paragraph}</p>)}
    </div>
  )
}

export function SignedLine({ signed }: { signed: SignedView | null }) {
  const t = useT()
  const { dateTime } = useFormat()
  return signed ? <p className="meta">{t('adaptation.step.signed', { name: signed.name, position: signed.position, at: dateTime(signed.at) })}</p> : null
}

/** A mark in figure and words; never colour alone. */
export function MarkTag({ mark }: { mark: RowView['mark'] }) {
  const t = useT()
  if (mark === null) return <StateTag state="neutral">{t('adaptation.marks.none')}</StateTag>
  return <StateTag state={mark === 2 ? 'soon' : 'done'} {...(mark === 2 && { icon: 'alert' as const })}>{t(`adaptation.marks.${mark}`)}</StateTag>
}

/** I.1, II.3: the section of the form and the number in it. */
export const rowNumber = ({ section, number }: Pick<RowView, 'section' | 'number'>): string => `${'I'.repeat(section)}.${number}`

/** The head of a case in facts, for those who decide on it. */
export function CaseFacts({ head }: { head: StepHead }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <DescriptionList
      items={[
        { term: t('adaptation.step.worker'), description: `${head.worker}, ${head.position}` },
        { term: t('adaptation.step.organisation'), description: head.organisation },
        { term: t('adaptation.step.period'), description: t('adaptation.mentor.from-to', { from: date(head.startsOn), to: date(head.periodEndsOn) }) },
        { term: t('adaptation.step.probation'), description: head.probationEndsOn ? t('adaptation.step.probation-until', { date: date(head.probationEndsOn) }) : t('adaptation.step.probation-none') },
        ...(head.mentor ? [{ term: t('adaptation.mentor.mentor'), description: `${head.mentor.name}, ${head.mentor.position}` }] : []),
      ]}
    />
  )
}
