/** The external assessment as typed: nothing typed is lost, every wrong field is named. Runs on both sides. */
import { isFigure, LEVELS } from '../../rules/assessment/assessment.ts'
import { readDay, type CalendarDate } from '../../rules/calendar/calendar-date.ts'

/** What the form asks of a competence. */
export interface AskedItem {
  code: string
  indicators: readonly { key: string; unit: string }[]
}
export interface TypedExternal {
  version: number
  conclusion: string
  ratings: Record<string, { level: string; note: string; figures: Record<string, string> }>
  sources: { name: string; on: string }[]
}
export interface ReadExternal {
  year: number
  version: number
  conclusion: string
  ratings: Map<string, { level: number | null; figures: Record<string, number>; note: string }>
  sources: { name: string; on: CalendarDate }[]
}

export const LONGEST_EXTERNAL = { note: 2000, conclusion: 4000, source: 300 } as const
const MOST_SOURCES = 10
const EMPTY = { name: '', on: '' } as const

export const levelField = (code: string): string => `level-${code}`
export const noteField = (code: string): string => `note-${code}`
export const figureField = (code: string, key: string): string => `figure-${code}-${key}`

/** The form as it came, with at least one row for a source. */
export function readExternal(form: Readonly<Record<string, string>>, items: readonly AskedItem[]): TypedExternal {
  const text = (name: string) => (form[name] ?? '').replaceAll('\r\n', '\n')
  const numbers = [...new Set(Object.keys(form).flatMap((name) => /^source-(?:name|on)-(\d{1,2})$/.exec(name)?.[1] ?? []))].map(Number).toSorted((a, b) => a - b)
  const sources = numbers.slice(0, MOST_SOURCES).map((number) => ({ name: text(`source-name-${number}`), on: text(`source-on-${number}`).trim() }))
  return {
    version: Math.max(0, Math.trunc(Number(form.version)) || 0), conclusion: text('conclusion'), sources: sources.length > 0 ? sources : [EMPTY],
    ratings: Object.fromEntries(items.map(({ code, indicators }) => [code, { level: text(levelField(code)).trim(), note: text(noteField(code)), figures: Object.fromEntries(indicators.map(({ key }) => [key, text(figureField(code, key)).trim()])) }])),
  }
}

/** A number as people write it, with a comma or a point, or null. */
export function parseFigure(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return /^\d{1,12}(\.\d{1,6})?$/.test(bare) ? Number(bare) : null
}

export type ExternalProblem = 'level' | 'level-missing' | 'figure' | 'share' | 'long' | 'source-name' | 'source-on' | 'source-future' | 'source-missing'

const isEmpty = ({ name, on }: { name: string; on: string }) => name.trim() === '' && on === ''

/** What is wrong, by the name of the field; what is merely missing only when it has to be complete. */
export function externalErrors(typed: TypedExternal, items: readonly AskedItem[], today: CalendarDate, { complete }: { complete: boolean }): Record<string, ExternalProblem> {
  const errors: Record<string, ExternalProblem> = {}
  for (const { code, indicators } of items) {
    const { level, note, figures } = typed.ratings[code]!
    if (level === '') { if (complete) errors[levelField(code)] = 'level-missing' } else if (!LEVELS.some((one) => String(one) === level)) errors[levelField(code)] = 'level'
    for (const { key, unit } of indicators) {
      const figure = figures[key] ?? ''
      const value = parseFigure(figure)
      if (figure !== '' && (value === null || !isFigure(value, unit))) errors[figureField(code, key)] = value !== null && unit === 'percent' ? 'share' : 'figure'
    }
    if (note.length > LONGEST_EXTERNAL.note) errors[noteField(code)] = 'long'
  }
  if (typed.conclusion.length > LONGEST_EXTERNAL.conclusion) errors.conclusion = 'long'
  typed.sources.forEach((source, row) => {
    if (isEmpty(source)) return
    const name = source.name.trim()
    if (name.length < 3) errors[`source-name-${row}`] = 'source-name'
    else if (name.length > LONGEST_EXTERNAL.source) errors[`source-name-${row}`] = 'long'
    const on = readDay(source.on)
    if (on === null) errors[`source-on-${row}`] = 'source-on'
    else if (on > today) errors[`source-on-${row}`] = 'source-future'
  })
  if (complete && typed.sources.every(isEmpty)) errors['source-name-0'] = 'source-missing'
  return errors
}

/** A form without errors as it is given to the use-case; empty rows of sources are left out. */
export const asExternal = (typed: TypedExternal, items: readonly AskedItem[], year: number): ReadExternal => ({
  year, version: typed.version, conclusion: typed.conclusion.trim(),
  ratings: new Map(items.map(({ code }) => {
    const { level, note, figures } = typed.ratings[code]!
    return [code, { level: level === '' ? null : Number(level), note: note.trim(), figures: Object.fromEntries(Object.entries(figures).flatMap(([key, text]) => { const value = parseFigure(text); return value === null ? [] : [[key, value]] })) }]
  })),
  sources: typed.sources.filter((source) => !isEmpty(source)).map(({ name, on }) => ({ name: name.trim(), on })),
})

/** A saved draft as it stands in the form; null: nothing was saved yet. */
export const typedOf = (draft: { version: number; conclusion: string; ratings: ReadonlyMap<string, { level: number | null; figures: Readonly<Record<string, number>>; note: string }>; sources: readonly { name: string; on: string }[] } | null, items: readonly AskedItem[]): TypedExternal => ({
  version: draft?.version ?? 0, conclusion: draft?.conclusion ?? '', sources: draft && draft.sources.length > 0 ? draft.sources.map(({ name, on }) => ({ name, on })) : [EMPTY],
  ratings: Object.fromEntries(items.map(({ code, indicators }) => {
    const rating = draft?.ratings.get(code)
    return [code, { level: rating === undefined || rating.level === null ? '' : String(rating.level), note: rating?.note ?? '', figures: Object.fromEntries(indicators.map(({ key }) => [key, rating?.figures[key] === undefined ? '' : String(rating.figures[key]).replace('.', ',')])) }]
  })),
})

/** What a button does to the rows of sources; null when it is not about them. */
export function changeSources(sources: readonly { name: string; on: string }[], intent: string): { name: string; on: string }[] | null {
  if (intent === 'add-source') return sources.length < MOST_SOURCES ? [...sources, EMPTY] : [...sources]
  const removed = /^remove-source-(\d{1,2})$/.exec(intent)?.[1]
  if (removed === undefined) return null
  const left = sources.filter((_, row) => row !== Number(removed))
  return left.length > 0 ? left : [EMPTY]
}
