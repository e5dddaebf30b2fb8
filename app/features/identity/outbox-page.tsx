import { Fragment } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Card, EmptyState, LessonProse, LinkButton, PageHeading, Stack } from '../../ui/index.ts'
import type { Letter } from './outbox.server.ts'

const LINK = /(https?:\/\/[^\s<>"]+)/

/** Text of a letter: paragraphs, lines, and its links as links. */
export function LetterText({ text, language }: { text: string; language: string }) {
  return (
    <LessonProse lang={language}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>
          {paragraph.split('\n').map((line, place) => (
            <Fragment key={place}>
              {place > 0 ? <br /> : null}
              {line.split(LINK).map((part, at) => (LINK.test(part) ? <a key={at} href={part}>{part}</a> : part))}
            </Fragment>
          ))}
        </p>
      ))}
    </LessonProse>
  )
}

/** What the demo would have sent. */
export function OutboxPage({ letters }: { letters: Letter[] }) {
  const t = useT()
  const { dateTime } = useFormat()
  return (
    <>
      <PageHeading title={t('account.outbox.title')} lead={t('account.outbox.lead')} />
      {letters.length === 0 ? (
        <EmptyState icon="mail" title={t('account.outbox.empty')} text={t('account.outbox.empty-text')} action={<LinkButton href={paths.forgotPassword()} variant="secondary">{t('account.forgot.title')}</LinkButton>} />
      ) : (
        <Stack>
          {letters.map((letter) => (
            <Card key={letter.id} level={2} title={<span lang={letter.language}>{letter.subject}</span>} eyebrow={`${letter.to} · ${dateTime(letter.createdAt)}`}>
              <LetterText text={letter.text} language={letter.language} />
            </Card>
          ))}
        </Stack>
      )}
    </>
  )
}
