import { useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { LessonProse, Notice, PageHeading, Pagination, Section, StateTag } from '../../ui/index.ts'

interface Props {
  clause: { id: string; citation: string; title: string; text: string; reading: string | null }
  act: { id: string; order: string; inForce: string; status: 'in-force' | 'superseded' | 'repealed' }
  previous: { id: string; title: string } | null
  next: { id: string; title: string } | null
}

/** One clause in plain words: what it demands, how Tälim reads it, where it stands. */
export function ClausePage({ clause, act, previous, next }: Props) {
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <PageHeading
        title={clause.title}
        eyebrow={clause.citation}
        back={{ href: paths.regulations(), label: t('regulations.title') }}
        {...(act.status !== 'in-force' && { tags: <StateTag state="neutral" icon="history">{t(`regulations.status.${act.status}`)}</StateTag> })}
      />
      <LessonProse lang={locale}>
        <p>{clause.text}</p>
      </LessonProse>
      {clause.reading ? (
        <Section id="reading" title={t('regulations.clause.reading')}>
          <LessonProse lang={locale}>
            <p>{clause.reading}</p>
          </LessonProse>
        </Section>
      ) : null}
      <Section id="act" title={t('regulations.clause.act')}>
        <div className="stack">
          <p>{act.order}</p>
          <p className="soft">{act.inForce}</p>
          <p className="meta">
            {t('regulations.clause.id')} <code>{clause.id}</code>
          </p>
        </div>
      </Section>
      <Notice icon="scale" title={t('regulations.not-official')}>{t('regulations.not-official-text')}</Notice>
      <Pagination
        label={t('regulations.clause.neighbours')}
        {...(previous && { previous: { href: paths.clause(previous.id), label: previous.title } })}
        {...(next && { next: { href: paths.clause(next.id), label: next.title } })}
      />
    </>
  )
}
