/** The form of a proposal as text, and what is wrong with it. No database here: this file may go to the browser. */
import type { Formatter } from '../../i18n/format.ts'
import type { MessageKey, Translate } from '../../i18n/translate.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { mayState } from '../../rules/trainers/tenure.ts'

export const LONGEST_TEXT = { statement: 4000, organisation: 200, name: 200, affiliation: 300, email: 200, reason: 1000, orderNumber: 100 } as const
const ROWS = { least: 2, most: 12 } as const

export interface ServiceRow {
  organisation: string
  from: string
  to: string
}
export interface ProposalForm {
  plannedOn: string
  statement: string
  service: ServiceRow[]
}

/** What was typed, with a row more where one was asked for. */
export function typedProposal(fields: Readonly<Record<string, string>>, more: boolean): ProposalForm {
  const text = (name: string, longest: number) => cutTo((fields[name] ?? '').trim(), longest)
  const typed = Array.from({ length: ROWS.most }, (_, at): ServiceRow => ({ organisation: text(`organisation-${at}`, LONGEST_TEXT.organisation), from: text(`from-${at}`, 10), to: text(`to-${at}`, 10) }))
  const last = typed.findLastIndex(({ organisation, from, to }) => organisation !== '' || from !== '' || to !== '')
  const shown = Math.max(ROWS.least, last + 1, Math.min(ROWS.most, Number.parseInt(fields.rows ?? '', 10) || 0)) + (more ? 1 : 0)
  return { plannedOn: text('plannedOn', 10), statement: text('statement', LONGEST_TEXT.statement), service: typed.slice(0, Math.min(ROWS.most, shown)) }
}

export const emptyProposal = (): ProposalForm => ({ plannedOn: '', statement: '', service: Array.from({ length: ROWS.least }, () => ({ organisation: '', from: '', to: '' })) })

/** The rows that say something, with their days read; and errors by field. A row is complete or empty; without a last day it goes on. */
export function readProposalForm(form: ProposalForm, today: string, t: Translate, { date }: Pick<Formatter, 'date'>) {
  const errors: Record<string, string> = {}
  const plannedOn = readDay(form.plannedOn)
  if (!plannedOn) errors.plannedOn = t('trainer.error.day')
  if (form.statement === '') errors.statement = t('trainer.error.statement')
  const service = form.service.flatMap(({ organisation, from, to }, at) => {
    if (organisation === '' && from === '' && to === '') return []
    const [first, last] = [readDay(from), to === '' ? null : readDay(to)]
    if (organisation === '') errors[`organisation-${at}`] = t('trainer.error.organisation')
    if (!first) errors[`from-${at}`] = t('trainer.error.day')
    if (to !== '' && !last) errors[`to-${at}`] = t('trainer.error.day')
    const stated = first ? mayState({ from: first, to: last }, today) : null
    if (stated && !stated.allowed) errors[last !== null && first! <= today ? `to-${at}` : `from-${at}`] = refusalAtField(stated, t, date)
    return first ? [{ organisation, from: first, to: last }] : []
  })
  return { errors, given: plannedOn ? { plannedOn, statement: form.statement, service } : null }
}

/** A refusal that one field is to blame for, in the words it has everywhere. */
const refusalAtField = ({ code, facts }: Refusal, t: Translate, date: Formatter['date']): string =>
  t(`refusal.${code}.text` as MessageKey, Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? date(fact) : fact])))
const FIELD_OF: Readonly<Record<string, string>> = { 'trainer.statement-missing': 'statement', 'trainer.planned-out-of-range': 'plannedOn' }

/** The refusal as an error of its field; null: it is about more than one. */
export const errorOfRefusal = (refusal: Refusal, t: Translate, { date }: Pick<Formatter, 'date'>): Record<string, string> | null => {
  const field = FIELD_OF[refusal.code]
  return field === undefined ? null : { [field]: refusalAtField(refusal, t, date) }
}
