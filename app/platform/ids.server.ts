/** Identifiers and secrets from the system's random source. */
import { createHash, randomBytes } from 'node:crypto'

/** A UUID version 7: sorts by time, so that indexes stay dense. `now` in milliseconds. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Is the text an identifier, in capitals or not? What is none names nothing. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** 256 bits nobody can guess, for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: its SHA-256. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')
