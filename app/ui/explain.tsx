import type { ReactNode } from 'react'
import { ClauseRef, type ClauseRefProps } from './clause.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type ExplainStep = {
  label: ReactNode
  value: ReactNode
  /** start = from where it counts, counted = adds to it, skipped = does not count. */
  kind?: 'start' | 'counted' | 'skipped'
  note?: ReactNode
  clause?: ClauseRefProps
}

export type ExplainProps = {
  /** What the number is, e.g. "Hand in the plan by". */
  label?: ReactNode
  /** The number or the date itself. */
  value: ReactNode
  /** Beside it in words, e.g. "Friday, in 3 working days". */
  note?: ReactNode
  tag?: ReactNode
  /** The invitation to open, e.g. "How was this counted?". */
  howLabel: string
  steps: ExplainStep[]
  /** The line under the sum. */
  result?: { label: ReactNode; value: ReactNode }
  /** The clauses the whole count rests on. */
  clauses?: ClauseRefProps[]
  /** Edition, provisional mark, "no order sets this". */
  footnote?: ReactNode
  size?: 'large' | 'normal' | 'inline'
  provisional?: boolean
  open?: boolean
}

/** The count that explains itself: touch the number and see how it came about, line by line, down to the sum. */
export function Explain({ label, value, note, tag, howLabel, steps, result, clauses = [], footnote, size = 'normal', provisional, open }: ExplainProps) {
  return (
    <details className={classes('explain', `explain-${size}`, provisional && 'explain-provisional')} open={open}>
      <summary>
        {label ? <span className="explain-label">{label}</span> : null}
        <span className="explain-value">{value}</span>
        {note ? <span className="explain-note">{note}</span> : null}
        {tag ? <span className="explain-tag">{tag}</span> : null}
        <span className="explain-how">
          <span>{howLabel}</span>
          <Icon name="chevron" size="small" />
        </span>
      </summary>
      <div className="explain-count">
        <ol className="ledger">
          {steps.map((step, index) => (
            <li key={index} className={`ledger-line ledger-${step.kind ?? 'counted'}`}>
              <span className="ledger-label">{step.label}</span>
              <span className="ledger-value">{step.value}</span>
              {step.note ? <span className="ledger-note">{step.note}</span> : null}
              {step.clause ? <span className="ledger-clause"><ClauseRef {...step.clause} /></span> : null}
            </li>
          ))}
        </ol>
        {result ? (
          <p className="ledger-line ledger-result">
            <span className="ledger-label">{result.label}</span>
            <span className="ledger-value">{result.value}</span>
          </p>
        ) : null}
        {clauses.length > 0 || footnote ? (
          <div className="explain-ground">
            {clauses.map((clause, index) => (
              <ClauseRef key={index} {...clause} />
            ))}
            {footnote ? <div className="meta">{footnote}</div> : null}
          </div>
        ) : null}
      </div>
    </details>
  )
}
