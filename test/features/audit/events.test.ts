/** Every event the code records has a name and an area. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EVENT_AREAS, EVENTS } from '../../../app/features/audit/events.ts'

const FEATURES = join(import.meta.dirname, '../../../app/features')
const OF_FIRST_MONTHS = /'((?:adaptation|employment|absence|calendar)\.[a-z-]+)'/g

test('what happens in the first months is named in the audit trail', () => {
  const found = new Set<string>()
  for (const entry of readdirSync(FEATURES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.server.ts')) continue
    // an event stands after `event:`, alone or as one of two; keys and refusals stand elsewhere
    for (const [, expression] of readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/\bevent:([^\n]*)/g))
      for (const [, event] of expression!.split(/subject:|\}/)[0]!.matchAll(OF_FIRST_MONTHS)) found.add(event!)
  }
  expect(found.size).toBeGreaterThan(20)
  expect([...found].filter((event) => !(EVENTS as readonly string[]).includes(event))).toEqual([])
})

test('every named event belongs to an area that can be asked for', () => {
  expect(EVENTS.filter((event) => !(EVENT_AREAS as readonly string[]).includes(event.split('.')[0]!))).toEqual([])
})
