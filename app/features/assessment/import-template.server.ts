/** The empty table for results: one column for each competence, its headings in the reader's language. */
import writeXlsxFile from 'write-excel-file/node'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { IMPORT_FIELDS } from '../../rules/assessment/import-row.ts'
import { thisYear } from './campaign.server.ts'
import { frameworkOf } from './framework.server.ts'
import { headingsIn } from './import.server.ts'

/** Rows that are text already, so that a sheet keeps the zeros an IIN begins with. */
const READY_ROWS = 500
const WIDTHS = { iin: 16, email: 28, name: 32, conclusion: 40, source: 40, sourceDate: 16 } as const

/** The template as a workbook of the framework that holds this year. */
export async function importTemplate(actor: Actor, locale: Locale, deps: Deps): Promise<Buffer> {
  authorise(actor, 'assessment.assess-externally', {})
  const framework = await frameworkOf(deps, thisYear(deps))
  const words = headingsIn(locale)
  const [iin, email, name, ...last] = IMPORT_FIELDS
  const columns = [
    ...[iin, email, name].map((field) => ({ heading: words[field], width: WIDTHS[field] })),
    ...(framework?.competences ?? []).map((competence) => ({ heading: `${competence.code} ${competence.name[locale]}`, width: 18 })),
    ...last.map((field) => ({ heading: words[field], width: WIDTHS[field] })),
  ]
  const head = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const, wrap: true }))
  const empty = columns.map(() => ({ value: '', type: String, format: '@' }))
  return writeXlsxFile([head, ...Array.from({ length: READY_ROWS }, () => empty)], { columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }).toBuffer()
}
