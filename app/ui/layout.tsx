import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Anchor } from './link.tsx'

export type HeadingLevel = 2 | 3 | 4

/** A heading of the given level: sections nest without skipping one. */
export function Heading({ level, id, className, children }: { level: HeadingLevel; id?: string; className?: string; children: ReactNode }) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className}>
      {children}
    </Tag>
  )
}

export type PageHeadingProps = {
  title: ReactNode
  eyebrow?: ReactNode
  lead?: ReactNode
  back?: { href: string; label: string }
  actions?: ReactNode
  /** Tags of the state of the whole page. */
  tags?: ReactNode
}

/** The top of a page: where from, what, in one sentence why, and what can be done here. */
export function PageHeading({ title, eyebrow, lead, back, actions, tags }: PageHeadingProps) {
  return (
    <div className="page-heading">
      {back ? (
        <Anchor className="back-link" href={back.href}>
          <Icon name="arrow-left" />
          <span>{back.label}</span>
        </Anchor>
      ) : null}
      <div className="page-heading-row">
        <div className="page-heading-words">
          {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
          <h1>{title}</h1>
          {tags ? <div className="tags">{tags}</div> : null}
          {lead ? <div className="lead">{lead}</div> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
    </div>
  )
}

export type SectionProps = { title: ReactNode; id?: string; level?: HeadingLevel; description?: ReactNode; action?: ReactNode; children: ReactNode }

/** A part of a page under its own heading. */
export function Section({ title, id, level = 2, description, action, children }: SectionProps) {
  return (
    <section className={`section section-${level}`} aria-labelledby={id}>
      <div className="section-head">
        <Heading level={level} id={id}>
          {title}
        </Heading>
        {action ? <div className="section-action">{action}</div> : null}
      </div>
      {description ? <div className="section-description">{description}</div> : null}
      {children}
    </section>
  )
}

export type CardProps = { title?: ReactNode; level?: HeadingLevel; eyebrow?: ReactNode; tags?: ReactNode; footer?: ReactNode; tone?: 'plain' | 'quiet' | 'earned'; children?: ReactNode }

/** Things that belong together, on a sheet of their own. */
export function Card({ title, level = 3, eyebrow, tags, footer, tone = 'plain', children }: CardProps) {
  return (
    <div className={`card card-${tone}`}>
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      {title ? <Heading level={level} className="card-title">{title}</Heading> : null}
      {tags ? <div className="tags">{tags}</div> : null}
      {children}
      {footer ? <div className="card-footer">{footer}</div> : null}
    </div>
  )
}

export type CardLinkProps = { href: string; title: ReactNode; level?: HeadingLevel; eyebrow?: ReactNode; text?: ReactNode; meta?: ReactNode; tags?: ReactNode; icon?: IconName }

/** A card that leads to one place; the whole card can be touched, the title is the link. */
export function CardLink({ href, title, level = 3, eyebrow, text, meta, tags, icon }: CardLinkProps) {
  return (
    <div className={classes('card', 'card-link', Boolean(icon) && 'card-with-icon')}>
      {icon ? <span className="card-icon"><Icon name={icon} /></span> : null}
      <div className="card-link-body">
        {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
        <Heading level={level} className="card-title">
          <Anchor href={href} className="card-anchor">
            {title}
          </Anchor>
        </Heading>
        {text ? <div className="card-text">{text}</div> : null}
        {tags ? <div className="tags">{tags}</div> : null}
        {meta ? <p className="meta">{meta}</p> : null}
      </div>
      <span className="card-arrow"><Icon name="arrow-right" /></span>
    </div>
  )
}

/** Cards beside each other where there is room, below each other where there is not. */
export function CardGrid({ children, columns = 2 }: { children: ReactNode; columns?: 2 | 3 }) {
  return <div className={`card-grid card-grid-${columns}`}>{children}</div>
}

/** Even distance between blocks. */
export function Stack({ children, gap = 'normal' }: { children: ReactNode; gap?: 'tight' | 'normal' | 'wide' }) {
  return <div className={`stack stack-${gap}`}>{children}</div>
}

/** Content with a right column that answers a question about it; below it on a phone. */
export function WithAside({ children, aside, asideLabel }: { children: ReactNode; aside: ReactNode; asideLabel: string }) {
  return (
    <div className="with-aside">
      <div className="with-aside-main">{children}</div>
      <aside className="with-aside-side" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}

/** Actions in a row: export, print, edit. */
export function Toolbar({ children, label }: { children: ReactNode; label: string }) {
  return (
    <div className="toolbar" role="group" aria-label={label}>
      {children}
    </div>
  )
}

/** Rendered lessons and clauses: line length, callouts, tables, self-checks. Give it either html or children. */
export function LessonProse({ html, children, lang }: { html?: string; children?: ReactNode; lang?: string }) {
  if (html !== undefined) return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
  return (
    <div className="prose" lang={lang}>
      {children}
    </div>
  )
}
