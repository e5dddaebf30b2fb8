/** Organisations as a list to choose from: one group for each labour mobility centre with its career centres, the rest before. */
import { formatter } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { OptionGroup } from '../../ui/index.ts'

export interface OrganisationRow {
  id: string
  kind: string
  nameKk: string
  nameRu: string
  nameEn: string
  /** ids from the root to this one */
  path: string
}

export function organisationOptions(rows: readonly OrganisationRow[], locale: Locale): OptionGroup[] {
  const { compare } = formatter(locale)
  const nameOf = (row: OrganisationRow) => ({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn })[locale]
  const byId = new Map(rows.map((row) => [row.id, row]))
  const headOf = (row: OrganisationRow): OrganisationRow => {
    const line = row.path.split('/').flatMap((id) => byId.get(id) ?? [])
    return line.find(({ kind }) => kind === 'labour-mobility-centre') ?? line[0] ?? row
  }
  const groups = new Map<OrganisationRow, OrganisationRow[]>()
  for (const row of rows) groups.set(headOf(row), [...(groups.get(headOf(row)) ?? []), row])
  const isCentre = (row: OrganisationRow) => Number(row.kind === 'labour-mobility-centre')
  return [...groups]
    .sort(([a], [b]) => isCentre(a) - isCentre(b) || compare(nameOf(a), nameOf(b)))
    .map(([head, members]) => ({
      label: nameOf(head),
      options: members.sort((a, b) => Number(b === head) - Number(a === head) || compare(nameOf(a), nameOf(b))).map((row) => ({ value: row.id, label: nameOf(row) })),
    }))
}
