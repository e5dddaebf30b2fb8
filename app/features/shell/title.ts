
/** Title of a page for the browser's tab, from its loader's `title`. */
export const pageMeta = ({ data }: { data: unknown }) => {
  const title = (data as { title?: string } | undefined)?.title
  return [{ title: title ? `${title} · Tälim` : 'Tälim' }]
}
