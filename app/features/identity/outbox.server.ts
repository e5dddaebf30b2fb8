/** The letters of the demo, which has no mail server: read on a page instead of sent. */
import type { Deps } from '../../platform/deps.server.ts'

export interface Letter {
  id: string
  to: string
  language: string
  subject: string
  text: string
  createdAt: string
}

const LATEST = 50

/** The latest letters, newest first. Only the demo may call this: links in letters are ways in. */
export async function latestLetters({ db }: Pick<Deps, 'db'>): Promise<Letter[]> {
  const rows = await db.outboxMail.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: LATEST })
  return rows.map((row) => ({ id: row.id, to: row.toAddress, language: row.language, subject: row.subject, text: row.text, createdAt: row.createdAt.toISOString() }))
}
