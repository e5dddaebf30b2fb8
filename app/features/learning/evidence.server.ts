/** Learning outside the platform: recorded by the worker as evidence beside the ledger, never credited (397/25 knows completed courses of the platform alone). */
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { readDay, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { lockPeople } from '../employment/reach.server.ts'

export interface Evidence {
  id: string
  title: string
  provider: string
  /** as stated by the provider */
  hours: number | null
  completedOn: CalendarDate
  link: string
}

/** What a person recorded and did not take back, newest first. */
export async function evidenceOf(personId: string, { db }: Pick<Deps, 'db'>): Promise<Evidence[]> {
  const rows = await db.learningEvidence.findMany({ where: { personId, removedAt: null }, orderBy: [{ completedOn: 'desc' }, { recordedAt: 'desc' }] })
  return rows.map(({ id, title, provider, hours, completedOn, link }) => ({ id, title, provider, hours, completedOn: fromDateColumn(completedOn), link }))
}

export type EvidenceField = 'title' | 'provider' | 'hours' | 'completedOn' | 'link'
export type EvidenceForm = Readonly<Record<EvidenceField, string>>
export type EvidenceProblem = 'required' | 'long' | 'hours' | 'day' | 'future' | 'link'
export const LONGEST_TEXT = 200
const LONGEST_LINK = 500
const MOST_HOURS = 9999

/** The form as it was meant, or what is wrong with which field. */
export function readEvidence(form: EvidenceForm, day: CalendarDate): { ok: true; evidence: Omit<Evidence, 'id'> } | { ok: false; errors: Partial<Record<EvidenceField, EvidenceProblem>> } {
  const errors: Partial<Record<EvidenceField, EvidenceProblem>> = {}
  const text = (field: 'title' | 'provider') => {
    const value = form[field].normalize('NFC').trim().replace(/\s+/g, ' ')
    if (!value) errors[field] = 'required'
    else if (value.length > LONGEST_TEXT) errors[field] = 'long'
    return value
  }
  const [title, provider] = [text('title'), text('provider')]
  const stated = form.hours.trim().replace(',', '.')
  const hours = stated === '' ? null : /^\d{1,4}(\.\d{1,2})?$/.test(stated) ? Number(stated) : Number.NaN
  if (hours !== null && !(hours > 0 && hours <= MOST_HOURS)) errors.hours = 'hours'
  const completedOn = readDay(form.completedOn.trim())
  if (!completedOn) errors.completedOn = 'day'
  else if (completedOn > day) errors.completedOn = 'future'
  const link = form.link.trim()
  if (link !== '' && (link.length > LONGEST_LINK || !isWebAddress(link))) errors.link = 'link'
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, evidence: { title, provider, hours, completedOn: completedOn!, link } }
}

/** An address a browser opens as a page; nothing that runs. */
function isWebAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text)
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && !/\s/.test(text)
  } catch {
    return false
  }
}

/** Records learning outside the platform; a second press finds what the first has recorded. */
export async function recordEvidence(actor: Actor, evidence: Omit<Evidence, 'id'>, deps: Deps): Promise<string> {
  authorise(actor, 'evidence.record', { personId: actor.personId })
  return deps.db.$transaction(async (tx) => {
    await lockPeople(tx, [actor.personId])
    const { title, provider, hours, link } = evidence
    const data = { personId: actor.personId, title, provider, hours, completedOn: toDateColumn(evidence.completedOn), link }
    const same = await tx.learningEvidence.findFirst({ where: { ...data, removedAt: null }, select: { id: true } })
    if (same) return same.id
    const now = deps.clock.now()
    const id = newId(now.getTime())
    await tx.learningEvidence.create({ data: { id, ...data, recordedAt: now } })
    await record(tx, { actor, at: now, event: 'evidence.recorded', subject: ['LearningEvidence', id], data: { person: actor.personId, completedOn: evidence.completedOn } })
    return id
  })
}

/** Takes it back; the row stays. Denied for what is somebody else's or is not there. */
export async function removeEvidence(actor: Actor, id: string, deps: Deps): Promise<void> {
  const row = isUuid(id) ? await deps.db.learningEvidence.findUnique({ where: { id }, select: { personId: true } }) : null
  if (!row) throw new Denied(404)
  authorise(actor, 'evidence.record', row)
  await deps.db.$transaction(async (tx) => {
    const now = deps.clock.now()
    const { count } = await tx.learningEvidence.updateMany({ where: { id, removedAt: null }, data: { removedAt: now } })
    if (count > 0) await record(tx, { actor, at: now, event: 'evidence.removed', subject: ['LearningEvidence', id], data: { person: actor.personId } })
  })
}

