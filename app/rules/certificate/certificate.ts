/** 397/26: when a certificate is issued, corrected, annulled; nothing is ever deleted. */
import { allow, refuse, type Decision } from '../kernel/decision.ts'

export type CertificateStatus = 'valid' | 'annulled' | 'superseded'

/** Grounds of an annulment as the public page names them. Internal: no clause lists them. */
export const ANNULMENT_GROUNDS = ['issued-in-error', 'result-annulled', 'data-wrong', 'court-decision'] as const
export type AnnulmentGround = (typeof ANNULMENT_GROUNDS)[number]

export interface IssueFacts {
  completed: boolean
  issuedBefore: boolean
  surname: string | null
  givenName: string
  /** minutes of the edition completed and minutes credited */
  minutes: number
  creditedMinutes: number
}

/** Issued only for a completion, once, with a name and the hours that were credited (397/26¶2). */
export function mayIssue(facts: IssueFacts): Decision {
  if (!facts.completed) return refuse('certificate.not-completed', {}, '397/26', '397/25')
  if (facts.issuedBefore) return refuse('certificate.already-issued', {}, '397/26')
  if (!facts.givenName.trim()) return refuse('certificate.name-missing', {}, '397/26¶2.name')
  if (facts.minutes <= 0 || facts.minutes !== facts.creditedMinutes) return refuse('certificate.not-completed', {}, '397/26¶2.hours')
  return allow(true, '397/26', '397/26¶2.name', '397/26¶2.course', '397/26¶2.hours', '397/26¶2.qr', '397/26¶2.date')
}

/** May somebody ask for an annulment or a correction? */
export function mayRequest(facts: { status: CertificateStatus; reason: string; requestOpen: boolean }): Decision {
  if (facts.status !== 'valid') return refuse('certificate.not-valid', {}, '397/26')
  if (facts.requestOpen) return refuse('certificate.request-open', {}, '397/26')
  if (facts.reason.trim().length < 10) return refuse('certificate.reason-missing', {}, '397/26')
  return allow(true, '397/26')
}

/** A second person confirms; the one who asked may only withdraw. */
export function mayDecide(facts: { status: CertificateStatus; requestOpen: boolean; requestedBy: string; decidedBy: string }): Decision {
  if (!facts.requestOpen) return refuse('certificate.no-request', {}, '397/26')
  if (facts.requestedBy === facts.decidedBy) return refuse('certificate.second-person', {}, '397/26')
  if (facts.status !== 'valid') return refuse('certificate.not-valid', {}, '397/26')
  return allow(true, '397/26')
}

export interface NameOnSheet {
  surname: string | null
  givenName: string
  patronymic: string | null
}

/** A correction makes sense only where the staff record says something else than the sheet. */
export function mayCorrect(sheet: NameOnSheet, record: NameOnSheet): Decision {
  const same = sheet.surname === record.surname && sheet.givenName === record.givenName && sheet.patronymic === record.patronymic
  return same ? refuse('certificate.nothing-to-correct', {}, '397/26¶2.name') : allow(true, '397/26¶2.name')
}

/**
 * The name as a stranger with only the number sees it: first letter of each part and one dot per hidden letter
 * would tell the length, so the rest is always three dots.
 */
export function maskedName({ surname, givenName, patronymic }: NameOnSheet): string {
  return [surname, givenName, patronymic]
    .filter((part): part is string => Boolean(part))
    .map((part) => `${[...part][0]}•••`)
    .join(' ')
}
