/** The fingerprint of a document's content: the same data give the same hash, whatever the order of their fields. */
import { createHash } from 'node:crypto'

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]))
      : value

/** SHA-256 over the data as JSON with sorted fields, in hex. */
export const contentHash = (data: object): string => createHash('sha256').update(JSON.stringify(sorted(data))).digest('hex')
