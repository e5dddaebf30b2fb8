/** A surprise on console.error (or console.warn) fails the test it came up in. */
import { format } from 'node:util'
import { afterEach, expect } from 'vitest'

let heard: string[] = []
for (const channel of ['error', 'warn'] as const) console[channel] = (...said: unknown[]) => void heard.push(format(...said))

afterEach(() => {
  const said = heard
  heard = []
  expect(said, 'said on the console').toEqual([])
})

/** What was said since the test began; taking it makes it no surprise. */
export function takeConsole(): string[] {
  const said = heard
  heard = []
  return said
}
