import { Form, useNavigation } from '@remix-run/react'
import type { Trilingual } from '#content'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, ClauseRef, ErrorSummary, FormActions, Notice, PageHeading, Section, SelectField, TextField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { sessionWhen } from '../sessions/session-time.ts'
import { Refused } from '../shell/refused.tsx'
import { inLocale } from './edition.ts'
import type { ListedFile } from './run-files.server.ts'

interface Props {
  run: { id: string; course: string; title: Trilingual; cancelled: boolean; sessions: { id: string; startsAt: string; endsAt: string }[] }
  files: ListedFile[]
  adds: boolean
  saved: 'added' | 'removed' | null
  /** in kilobytes */
  limit: number
  accept: string
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: Record<string, string>; refusal: RefusalView | null } | undefined
}

/** Materials and recordings of a run: to read for participants, to add and remove for those who teach. */
export function RunFilesPage({ run, files, adds, saved, limit, accept, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values ?? {}
  const errors = last?.errors ?? {}
  const isRecording = values.intent === 'recording'
  const of = (recording: boolean, field: string) => (isRecording === recording ? { defaultValue: values[field] ?? '', error: errors[`${recording ? 'recording-' : ''}${field}`] } : {})
  return (
    <>
      <PageHeading title={t('run.files.title')} eyebrow={`${run.course} ${inLocale(run.title, locale)}`} back={{ href: paths.courseRun(run.id), label: t('run.title') }} />
      {saved ? <Notice tone="success" live title={t(`run.files.saved-${saved}`)} /> : null}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Section id="list" title={t('run.files.list')}>
        <FileList runId={run.id} files={files} removable={adds} />
        <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      </Section>
      {adds && !run.cancelled ? (
        <>
          <Section id="new-material" title={t('run.files.new-material')}>
            <Form method="post" encType="multipart/form-data" noValidate>
              <input type="hidden" name="intent" value="material" />
              <TextField id="title" name="title" label={t('run.files.name')} maxLength={200} autoComplete="off" required {...of(false, 'title')} />
              <TextField id="file" name="file" type="file" accept={accept} label={t('run.files.file')} hint={t('run.files.file-hint', { kinds: accept.replaceAll('.', ' ').trim().toUpperCase(), limit: format.number(Math.floor(limit / 1024)) })} error={errors.file} />
              <TextField id="url" name="url" type="url" label={t('run.files.or-link')} hint={t('run.files.link-hint')} maxLength={1000} autoComplete="off" {...of(false, 'url')} />
              <FormActions><Button busy={busy} icon="upload">{t('run.files.add')}</Button></FormActions>
            </Form>
          </Section>
          <Section id="new-recording" title={t('run.files.new-recording')} description={t('run.files.recording-text')}>
            <Form method="post" encType="multipart/form-data" noValidate>
              <input type="hidden" name="intent" value="recording" />
              <TextField id="recording-title" name="title" label={t('run.files.name')} maxLength={200} autoComplete="off" required {...of(true, 'title')} />
              <TextField id="recording-url" name="url" type="url" label={t('run.files.link')} hint={t('run.files.link-hint')} maxLength={1000} autoComplete="off" required {...of(true, 'url')} />
              {run.sessions.length > 0 ? <SelectField id="sessionId" name="sessionId" label={t('run.files.session')} placeholder={t('run.files.whole-run')} options={run.sessions.map((session) => ({ value: session.id, label: sessionWhen(session, format) }))} defaultValue={isRecording ? (values.sessionId ?? '') : ''} /> : null}
              <FormActions><Button busy={busy}>{t('run.files.add-recording')}</Button></FormActions>
            </Form>
          </Section>
        </>
      ) : null}
    </>
  )
}

/** Downloads, links and recordings; of a recording it is said that watching it is not attendance. */
export function FileList({ runId, files, removable = false }: { runId: string; files: readonly ListedFile[]; removable?: boolean }) {
  const t = useT()
  const { number, date } = useFormat()
  if (files.length === 0) return <p className="meta">{t('run.files.none')}</p>
  return (
    <>
      <ul className="plain-list stack stack-tight">
        {files.map(({ id, kind, title, url, fileKind, kilobytes, addedAt }) => (
          <li key={id}>
            {url ? <a href={url} rel="noreferrer">{title}</a> : <a href={paths.runFile(runId, id)} download>{title}</a>}{' '}
            <span className="meta">{[kind === 'recording' ? t('run.files.recording') : null, fileKind ? t('run.files.size', { kind: fileKind.toUpperCase(), size: number(kilobytes ?? 0) }) : null, date(addedAt)].filter(Boolean).join(' · ')}</span>
            {removable ? (
              <Form method="post" action={paths.runFiles(runId)} encType="multipart/form-data">
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="fileId" value={id} />
                <Button variant="quiet" size="small" icon="close" aria-label={t('run.files.remove-one', { title })}>{t('run.files.remove')}</Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {files.some(({ kind }) => kind === 'recording') ? <p className="meta">{t('run.files.recording-text')}</p> : null}
    </>
  )
}
