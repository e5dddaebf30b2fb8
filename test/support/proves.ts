import { test } from 'vitest'
import type { ClauseId } from '../../app/rules/clauses.ts'

/** A test that shows, with the text of its title, that the system keeps these clauses. */
export function proves(clauses: ClauseId | readonly ClauseId[], title: string, run: () => unknown): void {
  const ids = typeof clauses === 'string' ? clauses : clauses.join(', ')
  test(`${ids}: ${title}`, async () => {
    await run()
  })
}
