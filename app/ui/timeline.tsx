import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { ClauseRef, type ClauseRefProps } from './clause.tsx'
import { Heading, type HeadingLevel } from './layout.tsx'

export type TimelineEntry = {
  when: ReactNode
  /** Machine form of `when`. */
  dateTime?: string
  title: ReactNode
  who?: ReactNode
  text?: ReactNode
  tag?: ReactNode
  clause?: ClauseRefProps
  /** fact = it happened, deadline = it must happen by then, late = it happened or stands too late. */
  kind?: 'fact' | 'deadline' | 'late'
}

const MARKS: Record<'fact' | 'deadline' | 'late', IconName> = { fact: 'check', deadline: 'clock', late: 'alert' }

/** A case from its beginning: facts with who and when, deadlines between them. */
export function Timeline({ entries, label }: { entries: TimelineEntry[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry, index) => {
        const kind = entry.kind ?? 'fact'
        return (
          <li key={index} className={`timeline-entry timeline-${kind}`}>
            <span className="timeline-mark">
              <Icon name={MARKS[kind]} size="small" />
            </span>
            <div className="timeline-body">
              <p className="timeline-when">{entry.dateTime ? <time dateTime={entry.dateTime}>{entry.when}</time> : entry.when}</p>
              <p className="timeline-title">{entry.title}</p>
              {entry.who ? <p className="meta">{entry.who}</p> : null}
              {entry.text ? <div>{entry.text}</div> : null}
              {entry.tag || entry.clause ? (
                <div className="tags">
                  {entry.tag}
                  {entry.clause ? <ClauseRef {...entry.clause} /> : null}
                </div>
              ) : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

export type ConfirmPanelProps = {
  title: ReactNode
  level?: HeadingLevel
  /** What will happen, to whom, from when: one line each. */
  facts: { term: ReactNode; description: ReactNode }[]
  clauses?: ClauseRefProps[]
  /** That it cannot be taken back, or how it can. */
  warning?: ReactNode
  /** The button that does it (inside the form of the page) and the link that does not. */
  confirm: ReactNode
  cancel: ReactNode
  tone?: 'binding' | 'danger'
  children?: ReactNode
}

/** Asked once, before an act that binds or destroys: what, to whom, under which clause. */
export function ConfirmPanel({ title, level = 2, facts, clauses = [], warning, confirm, cancel, tone = 'binding', children }: ConfirmPanelProps) {
  return (
    <div className={`confirm confirm-${tone}`}>
      <Heading level={level} className="confirm-title">
        {title}
      </Heading>
      <dl className="facts facts-rows">
        {facts.map((fact, index) => (
          <div key={index}>
            <dt>{fact.term}</dt>
            <dd>{fact.description}</dd>
          </div>
        ))}
      </dl>
      {clauses.length > 0 ? (
        <div className="tags">
          {clauses.map((clause, index) => (
            <ClauseRef key={index} {...clause} />
          ))}
        </div>
      ) : null}
      {warning ? (
        <p className="confirm-warning">
          <Icon name="alert" />
          <span>{warning}</span>
        </p>
      ) : null}
      {children}
      <div className="form-actions">
        {confirm}
        {cancel}
      </div>
    </div>
  )
}
