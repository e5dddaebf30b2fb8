import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Anchor } from './link.tsx'

export type Column<Row> = {
  key: string
  header: string
  align?: 'start' | 'end'
  sortHref?: string
  sorted?: 'ascending' | 'descending'
  cell: (row: Row) => ReactNode
  /** Names the row: read as its header and the title of its card on a phone. */
  rowHeader?: boolean
}

export type DataTableProps<Row> = {
  caption: ReactNode
  /** Only for readers of the screen when a heading above says the same. */
  hideCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Before the sort links on a phone, e.g. "Sort". */
  sortLabel?: string
  /** More columns than fit: scrolls sideways inside its own frame. */
  wide?: boolean
  footer?: ReactNode
  empty?: ReactNode
}

/** Rows and columns with a header that stays; on a phone each row is a card. Roles are written out because the cards would lose them. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, sortLabel, wide, footer, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  const sortable = columns.some((column) => column.sortHref)
  const table = (
    <table className="table" role="table">
      <caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup" className={sortable ? undefined : 'thead-quiet'} data-sort-label={sortLabel}>
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" aria-sort={column.sorted} className={classes(column.align === 'end' && 'align-end', !column.sortHref && 'no-sort')}>
              {column.sortHref ? (
                <Anchor className="sort" href={column.sortHref}>
                  <span>{column.header}</span>
                  {column.sorted ? <Icon name={column.sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} size="small" /> : null}
                </Anchor>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) =>
              column.rowHeader ? (
                <th key={column.key} role="rowheader" scope="row" className="row-header">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} role="cell" data-label={column.header} className={column.align === 'end' ? 'align-end' : undefined}>
                  <div className="cell">{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {footer}
    </table>
  )
  return wide ? (
    // a frame that scrolls must be reachable by keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" role="region" tabIndex={0} aria-label={typeof caption === 'string' ? caption : undefined}>
      {table}
    </div>
  ) : (
    table
  )
}

export type DescriptionItem = { term: ReactNode; description: ReactNode }

/** Names and values in the order of a form. */
export function DescriptionList({ items, look = 'rows' }: { items: DescriptionItem[]; look?: 'rows' | 'stacked' }) {
  return (
    <dl className={`facts facts-${look}`}>
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
        </div>
      ))}
    </dl>
  )
}

export type PaginationProps = { label: string; previous?: { href: string; label: string }; next?: { href: string; label: string }; summary?: ReactNode; pages?: { href: string; label: string; current?: boolean }[] }

/** Pages of a long list; the summary says which rows these are. */
export function Pagination({ label, previous, next, summary, pages = [] }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={label}>
      {summary ? <p className="meta">{summary}</p> : null}
      <ul>
        {previous ? (
          <li>
            <Anchor className="page-link" rel="prev" href={previous.href}>
              <Icon name="arrow-left" />
              <span>{previous.label}</span>
            </Anchor>
          </li>
        ) : null}
        {pages.map((page) => (
          <li key={page.href} className="page-number">
            <Anchor className="page-link" href={page.href} aria-current={page.current ? 'page' : undefined}>
              {page.label}
            </Anchor>
          </li>
        ))}
        {next ? (
          <li>
            <Anchor className="page-link" rel="next" href={next.href}>
              <span>{next.label}</span>
              <Icon name="arrow-right" />
            </Anchor>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
