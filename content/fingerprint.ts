import { createHash } from 'node:crypto'

/** sha256 (hex) of a JSON value; the order of keys does not matter, the order of lists does. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(ordered(value))).digest('hex')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}
