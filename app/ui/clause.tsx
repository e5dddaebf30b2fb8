import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './layout.tsx'
import { Icon } from './icon.tsx'
import { Anchor } from './link.tsx'

export type ClauseRefProps = { label: ReactNode; href?: string; text?: ReactNode; moreLabel?: string; lang?: string }

/** Under which clause. With `text` it opens in place and shows the clause; else it leads to it. */
export function ClauseRef({ label, href, text, moreLabel, lang }: ClauseRefProps) {
  const face = (
    <>
      <Icon name="scale" size="small" />
      <span>{label}</span>
    </>
  )
  if (!text) {
    return href ? (
      <Anchor className="clause" href={href}>
        {face}
      </Anchor>
    ) : (
      <span className="clause clause-plain">{face}</span>
    )
  }
  return (
    <details className="clause-details">
      <summary className="clause">
        {face}
        <Icon name="chevron" size="small" />
      </summary>
      <div className="clause-text" lang={lang}>
        {typeof text === 'string' ? <p>{text}</p> : text}
        {href && moreLabel ? (
          <p>
            <Anchor href={href}>{moreLabel}</Anchor>
          </p>
        ) : null}
      </div>
    </details>
  )
}

export type ClauseLink = { id: string; label: ReactNode; href?: string; text?: ReactNode }
export type RefusalPanelProps = { title: ReactNode; explanation?: ReactNode; clauses: ClauseLink[]; clausesLabel?: string; moreLabel?: string; level?: HeadingLevel; children?: ReactNode }

/** The rules say no: what, why, under which clause, and (children) what is possible instead. */
export function RefusalPanel({ title, explanation, clauses, clausesLabel, moreLabel, level = 2, children }: RefusalPanelProps) {
  return (
    <div className="refusal" role="alert">
      <Icon name="scale" size="large" />
      <div className="refusal-body">
        <Heading level={level} className="refusal-title">
          {title}
        </Heading>
        {explanation ? <div>{explanation}</div> : null}
        {clauses.length > 0 ? (
          <div className="refusal-clauses">
            {clausesLabel ? <p className="eyebrow">{clausesLabel}</p> : null}
            <ul>
              {clauses.map((clause) => (
                <li key={clause.id}>
                  <ClauseRef label={clause.label} href={clause.href} text={clause.text} moreLabel={moreLabel} />
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {children ? <div className="refusal-instead">{children}</div> : null}
      </div>
    </div>
  )
}
