import { expect, test } from 'vitest'
import { readRun as readTyped, typedOf } from '../../../app/features/courses/run-form.server.ts'
import { NEW_FIELDS } from '../../../app/features/courses/run-form.ts'
import { kindOfFile, linkGiven } from '../../../app/features/courses/run-files.server.ts'
import { mediaTypeOf } from '../../../app/features/attendance/signed-sheet.server.ts'
import { translate } from '../../../app/i18n/messages.server.ts'
import { sessionFacts } from '../../../app/features/courses/course-runs.server.ts'

test('fields', () => {
  const t = translate('en')
  for (const day of ['9999-12-31', '0001-01-01', '0000-01-01', '2027-02-30', '99999-01-01', '2027-13-01', '\u0000', 'x'.repeat(9999)])
    for (const [from, to] of [['23:00', '01:00'], ['09:00', '12:00'], ['24:00', '25:00']]) {
      const fields = { 'day-0': day, 'from-0': from!, 'to-0': to!, 'pause-0': '999', rows: '1e9', capacity: '99999999999', minimum: '-1', signUpUntil: day }
      const read = readTyped(typedOf(fields, NEW_FIELDS), t)
      const out = read.sessions.map((s) => { try { return [s.startsAt.toISOString(), s.endsAt.toISOString(), s.minutes] } catch (e) { return String(e) } })
      console.log(day.slice(0, 12), from, Object.keys(read.errors).join(), JSON.stringify(out))
      try { sessionFacts(read.sessions, { isWorking: () => true } as never) } catch (e) { console.log('sessionFacts threw', String(e)) }
    }
})
test('files', () => {
  for (const text of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'http://a.kz/x', 'https://a.kz/x', 'https://a:b@a.kz', 'data:text/html,x', '//a.kz', 'https://localhost/x', 'https://127.0.0.1/x', 'https://a.kz/"><script>', ' https://a.kz/\u0000', 'https://' + 'a'.repeat(2000) + '.kz'])
    console.log(text.slice(0, 40), linkGiven(text)?.slice(0, 60))
  for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', '%PDF-', 'PK\x03\x04', '', '\xff\xd8\xff', 'PK\x03\x04[Content_Types].xml word/document.xml vbaProject.bin'])
    console.log(JSON.stringify(text.slice(0, 20)), kindOfFile(Buffer.from(text, 'latin1')), mediaTypeOf(Buffer.from(text, 'latin1')))
})
