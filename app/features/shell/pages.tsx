/** Pages of a long list, kept in the address together with what was asked for. */
import { useT } from '../../i18n/context.tsx'
import { Pagination } from '../../ui/index.ts'

/** A path with the parameters that have a value. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`
}

export const pagesOf = (total: number, aPage: number): number => Math.max(1, Math.ceil(total / aPage))

/** Previous and next of a list; nothing when it fits on one page. */
export function Pages({ path, query = {}, page, pages }: { path: string; query?: Readonly<Record<string, string>>; page: number; pages: number }) {
  const t = useT()
  if (pages <= 1) return null
  const to = (target: number) => withQuery(path, { ...query, page: target > 1 ? target : undefined })
  const summary = t('common.page.of', { page, pages })
  return (
    <Pagination
      label={summary}
      summary={summary}
      {...(page > 1 && { previous: { href: to(page - 1), label: t('common.page.previous') } })}
      {...(page < pages && { next: { href: to(page + 1), label: t('common.page.next') } })}
    />
  )
}
