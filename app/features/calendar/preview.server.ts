/** Previews and refusals of changes of the calendar, ready for their pages. */
import { factInWords } from '../shell/refused.tsx'
import { formatter } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import type { ChangePreview } from './change-calendar.server.ts'
import type { PreviewView } from './change-page.tsx'
import { obligationInWords } from './moved-deadlines.server.ts'

export const previewView = ({ moves, settled, expected }: ChangePreview, locale: Locale): PreviewView => ({
  settled,
  expected,
  moves: moves.map(({ key, kind, clause, aboutName, ownerName, ownerRole, from, to }) => ({
    key, what: obligationInWords(kind, clause, locale), clause: clauseLinks([clause], locale)[0]!.label, about: aboutName, owner: ownerName, ownerRole, from, to,
  })),
})

/** What the rules refuse is said at the field it is about. */
export function atField<Field extends string>({ code, facts }: Refusal, fields: Readonly<Record<string, Field>>, otherwise: Field, locale: Locale): Record<string, string> {
  const t = translate(locale)
  const format = formatter(locale)
  const words = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factInWords(name, fact, t, format)]))
  return { [fields[code] ?? otherwise]: t(`refusal.${code}.text` as MessageKey, words) }
}
