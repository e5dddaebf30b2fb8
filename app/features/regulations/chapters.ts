/** Which part of order 397 a clause belongs to, by its id; clauses of other acts stand in one list. */
export const CHAPTERS = ['general', 'adaptation', 'plan', 'training', 'certificate', 'trainers', 'annex-1', 'annex-2'] as const
export type Chapter = (typeof CHAPTERS)[number]

const LAST_PARAGRAPHS: readonly [last: number, chapter: Chapter][] = [[5, 'general'], [14, 'adaptation'], [21, 'plan'], [25, 'training'], [27, 'certificate'], [31, 'trainers']]

export function chapterOf(id: string): Chapter | null {
  const clause = /^397\/(.+)$/.exec(id)?.[1]
  if (!clause) return null
  if (clause.startsWith('A')) return clause.startsWith('A2') ? 'annex-2' : 'annex-1'
  const paragraph = Number.parseInt(clause, 10)
  if (Number.isNaN(paragraph)) return 'general' // O4: of the order itself
  return LAST_PARAGRAPHS.find(([last]) => paragraph <= last)?.[1] ?? null
}
