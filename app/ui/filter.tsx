import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type SearchFieldProps = { id: string; name: string; label: string; submitLabel: string; defaultValue?: string; placeholder?: string; autoComplete?: string; hideLabel?: boolean }

/** One box and one button; stands in a form of its own or in a FilterBar. */
export function SearchField({ id, name, label, submitLabel, defaultValue, placeholder, autoComplete = 'off', hideLabel }: SearchFieldProps) {
  return (
    <div className="field search" role="search">
      <label className={hideLabel ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <div className="search-row">
        <input className="input" type="search" id={id} name={name} defaultValue={defaultValue} placeholder={placeholder} autoComplete={autoComplete} enterKeyHint="search" maxLength={100} />
        <button type="submit" className="button button-secondary">
          <Icon name="search" />
          <span className="search-word">{submitLabel}</span>
        </button>
      </div>
    </div>
  )
}

export type FilterBarProps = {
  action: string
  /** Names the form. */
  label: string
  /** What opens the filters on a phone, e.g. "Filters (2)". */
  summary: string
  submitLabel: string
  reset?: { href: string; label: string }
  /** Open on a phone from the start: when a filter is set. */
  open?: boolean
  search?: ReactNode
  children: ReactNode
}

/** Filters kept in the address: a GET form, folded on a phone, a row on a desktop. */
export function FilterBar({ action, label, summary, submitLabel, reset, open, search, children }: FilterBarProps) {
  return (
    <form className="filter" method="get" action={action} aria-label={label}>
      {search}
      <details className="filter-more" open={open}>
        <summary className="button button-secondary button-small">
          <Icon name="filter" />
          <span>{summary}</span>
          <Icon name="chevron" size="small" />
        </summary>
        <div className="filter-fields">
          {children}
          <div className="filter-actions">
            <button type="submit" className="button button-secondary">
              <span>{submitLabel}</span>
            </button>
            {reset ? (
              <a className="button button-quiet" href={reset.href}>
                <span>{reset.label}</span>
              </a>
            ) : null}
          </div>
        </div>
      </details>
    </form>
  )
}
