import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './layout.tsx'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'
const ICONS: Record<NoticeTone, IconName> = { info: 'info', success: 'check', warning: 'clock', error: 'alert' }

export type NoticeProps = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; actions?: ReactNode; live?: boolean; icon?: IconName }

/** What happened, what is safe, what to do now. `live` reads it aloud: an error at once, the rest politely. */
export function Notice({ tone = 'info', title, children, actions, live, icon }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className="notice-body">
        {title ? <p className="notice-title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="notice-actions">{actions}</div> : null}
      </div>
    </div>
  )
}

export type EmptyStateProps = { icon?: IconName; title: ReactNode; text?: ReactNode; action?: ReactNode; level?: HeadingLevel }

/** Nothing here: says so kindly and offers the next useful step. */
export function EmptyState({ icon = 'list', title, text, action, level = 2 }: EmptyStateProps) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} size="large" />
      </span>
      <Heading level={level} className="empty-title">
        {title}
      </Heading>
      {text ? <div className="empty-text">{text}</div> : null}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  )
}

export type ErrorPageProps = { title: ReactNode; text: ReactNode; safe?: ReactNode; action?: ReactNode; errorId?: { label: string; value: string } }

/** Something broke: what happened, what is safe, what to do, and the number to tell us. */
export function ErrorPage({ title, text, safe, action, errorId }: ErrorPageProps) {
  return (
    <div className="error-page">
      <span className="empty-icon">
        <Icon name="alert" size="large" />
      </span>
      <h1>{title}</h1>
      <div className="lead">{text}</div>
      {safe ? (
        <div className="error-safe">
          <Icon name="check" />
          <div>{safe}</div>
        </div>
      ) : null}
      {action ? <div className="form-actions">{action}</div> : null}
      {errorId ? (
        <p className="meta">
          {errorId.label} <code>{errorId.value}</code>
        </p>
      ) : null}
    </div>
  )
}
