/** What is exported opens as text, whatever it begins with (S9). */
import { describe, expect, test } from 'vitest'
import { csv } from '../../app/platform/csv.ts'
import { aDemoDatabase, aSession, startTalim } from '../server/support/talim.ts'
import { EMAILS } from './demo.ts'

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\0']
/** Cells of a CSV text as a spreadsheet reads them: the quotes undone. */
const cellsOf = (text: string): string[][] =>
  [...text.replace(/^\ufeff/, '').matchAll(/((?:(?:"(?:[^"]|"")*"|[^";\r\n]*);?)+)\r\n/g)].map(([, line]) =>
    [...`${line};`.matchAll(/("(?:[^"]|"")*"|[^";]*);/g)].map(([, cell]) => cell!.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"')),
  )
const dangerous = (cell: string) => /^[=+\-@\t\r\0]/.test(cell)

describe('CSV', () => {
  test.each(STARTS)('text that begins with %j is neutral', (start) => {
    for (const text of [`${start}1+1`, `${start}HYPERLINK("http://evil.example";"x")`, `${start}cmd|' /C calc'!A0`, start]) {
      const [[cell]] = cellsOf(csv([[text]])) as [[string]]
      expect(dangerous(cell), JSON.stringify(cell)).toBe(false)
    }
  })
  test('numbers stay numbers, also negative ones, and text stays text', () => {
    expect(csv([[-1440, 36.5, 'Қазақ "тілі"; 1', '']])).toBe('\ufeff-1440;36,5;"Қазақ ""тілі""; 1";\r\n')
  })
  test('a cell that is left as it was would be found', () => {
    expect(dangerous(cellsOf('\ufeff=1+1;x\r\n')[0]![0]!)).toBe(true)
  })

  test('the ledger with hostile titles and reasons, as it is downloaded', async () => {
    const { url, pool } = await aDemoDatabase()
    const talim = await startTalim({ databaseUrl: url })
    const { rows: [worker] } = await pool.query<{ personId: string }>('select "personId" from "Account" where email = $1', [EMAILS.worker])
    for (const [place, start] of STARTS.filter((one) => one !== '\0').entries()) {
      const title = `${start}1+1;"x"`
      await pool.query(
        `with edition as (insert into "CourseEdition" (id, code, edition, status, "contentHash", form, minutes, "titleKk", "titleRu", "titleEn", standard, test, "publishedAt")
            select gen_random_uuid(), $3, 1, 'superseded', 'x', form, minutes, $2, $2, $2, standard, test, now() from "CourseEdition" where code = 'KD-009' limit 1 returning id, minutes),
          enrolment as (insert into "Enrolment" (id, "personId", "editionId", "courseCode", language, source, release, status, "enrolledAt") select gen_random_uuid(), $1, id, $3, 'kk', 'own-choice', 'without', 'completed', now() from edition returning id),
          completion as (insert into "Completion" (id, "enrolmentId", "personId", "editionId", "courseCode", minutes, "completedAt", "completedOn")
            select gen_random_uuid(), enrolment.id, $1, edition.id, $3, edition.minutes, now(), current_date from edition, enrolment returning id, minutes),
          entry as (insert into "LedgerEntry" (id, "personId", year, minutes, kind, "completionId", at) select gen_random_uuid(), $1, 2026, minutes, 'completion', id, now() from completion returning id, "completionId", minutes)
          insert into "LedgerEntry" (id, "personId", year, minutes, kind, "completionId", "reversesId", reason, at) select gen_random_uuid(), $1, 2026, -minutes, 'reversal', "completionId", id, $2, now() from entry`,
        [worker!.personId, title, `${start === '\r' ? '' : start}X-${place}`],
      )
    }
    const answer = await talim.browser({ talim: await aSession(pool, EMAILS.worker) }).get('/hours.csv')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="talim-hours.csv"')
    const rows = cellsOf(answer.text)
    expect(rows.length).toBeGreaterThan(12)
    const wrong = rows.flat().filter((cell) => dangerous(cell) && !/^-?\d+(,\d+)?$/.test(cell))
    expect(wrong).toEqual([])
    expect(answer.text).toContain(`'=1+1`)
  })
})
