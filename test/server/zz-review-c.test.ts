import { test } from 'vitest'
import { EMAILS } from '../routes/matrix-table.ts'
import { aDemoDatabase, aSession, startTalim } from './support/talim.ts'
const database = await aDemoDatabase()
const talim = await startTalim({ databaseUrl: database.url, env: { TALIM_LOG: 'error' } })
const as = async (who: keyof typeof EMAILS) => talim.browser({ talim: await aSession(database.pool, EMAILS[who]) })
const VALUES = ['99999999999999999999', '-1', '0', '0000', '9999', '1e9', '%00', '%ED%A0%80', '2026&year=2027', 'NaN', '2027.5', "'--", '%25', '2199']
test('probe', async () => {
  const worker = (await database.pool.query(`select "personId" from "Account" where email=$1`, [EMAILS.worker])).rows[0].personId
  const run = (await database.pool.query(`select id from "PlanRun" limit 1`)).rows[0]?.id
  const course = (await database.pool.query(`select id from "CourseRun" limit 1`)).rows[0]?.id
  const paths: Record<string, string[]> = {
    qualification: ['/assessments', '/assessments.csv', '/assessments/objections', '/assessments/open', '/assessments/close', '/assessments/import', '/plans', '/plans.csv', '/plans/runs', '/plans/runs/new', `/plans/runs/${run}`, '/course-runs', '/course-runs/new', `/course-runs/${course}/cancel`, `/people/${worker}/plan`, `/people/${worker}/plan/build`, `/people/${worker}/plan/required`, `/people/${worker}/assessment`, `/people/${worker}/external-assessment`, `/people/${worker.toUpperCase()}/plan/build`, `/people/${worker.toUpperCase()}/plan/required`, `/people/${worker.toUpperCase()}/plan`, `/people/${worker.toUpperCase()}/assessment`, `/people/${worker.toUpperCase()}/external-assessment`],
    worker: ['/plan', '/plan/add', '/plan/remove', '/assessment', '/assessment/questionnaire', '/assessment/submit', '/assessment/objection', '/hours', '/hours/evidence', '/cabinet'],
    head: ['/plans', '/plans.csv', '/assessments', '/assessments.csv'],
  }
  for (const [who, list] of Object.entries(paths)) {
    const browser = await as(who as 'worker')
    for (const path of list) {
      const first = await browser.get(path)
      if (first.status >= 400) console.log('PLAIN', who, path, first.status)
      for (const key of ['year', 'page', 'version', 'q', 'course', 'region', 'centre', 'unit', 'state', 'lack', 'view', 'competence', 'propose', 'confirm', 'told', 'ask', 'saved', 'done']) for (const value of VALUES) {
        const a = await browser.get(`${path}?${key}=${value}`)
        if (a.status >= 500) console.log('FIVE', who, path, key, value, a.status)
      }
    }
  }
  const qo = await as('qualification')
  for (const intent of ['save', 'publish', 'confirm', 'discard', 'count', 'x']) for (const extra of [{}, { planId: 'x', version: '999999999' }, { 'course-KD-001': 'on', 'run-KD-001': 'x' }, { 'course-': 'on', 'course-__proto__': 'on', 'run-__proto__': 'x' }, { 'course-KD-001': 'on', 'run-KD-001': course, 'course-KD-002': 'on', 'run-KD-002': course }]) for (const year of ['2026', '2027', '9999']) {
    const a = await qo.post(`/people/${worker}/plan/build?year=${year}`, { intent, ...extra } as never)
    if (a.status >= 500) console.log('FIVEPOST build', intent, JSON.stringify(extra), year, a.status)
    const b = await qo.post(`/people/${worker}/external-assessment?year=${year}`, { intent, version: '99999999999999999999', ...extra } as never)
    if (b.status >= 500) console.log('FIVEPOST external', intent, JSON.stringify(extra), year, b.status)
  }
  for (const v of ['99999999999999999999', '2147483648', '-1', '1e308']) { const b = await qo.post(`/people/${worker}/external-assessment?year=2026`, { intent: 'confirm', version: v } as never); if (b.status >= 500) console.log('FIVE version', v, b.status) }
  for (const form of [{ course: 'KD-001', startsOn: '9999-12-31', endsOn: '9999-12-31', capacity: '5', language: 'kk', place: 'Алматы' }, { course: 'KD-001', startsOn: '0001-01-01', endsOn: '9999-12-31', capacity: '5', language: 'kk' }, { course: 'KD-001', startsOn: '2027-01-01', endsOn: '9999-12-31', capacity: '5', language: 'kk', place: 'x y z', confirmed: 'yes' }] as never[]) { const at = Date.now(); const a = await qo.post('/course-runs/new', form); console.log('NEWRUN', JSON.stringify(form), a.status, Date.now() - at) }
  const at = Date.now(); const l = await qo.get('/course-runs?year=2027'); console.log('RUNS PAGE', l.status, Date.now() - at)
  const w = await as('worker')
  for (const year of ['0', '9999', 'x', '2026']) { const a = await w.post('/assessment/objection', { year, reason: 'x'.repeat(20), confirmed: 'yes' }); console.log('OBJ', year, a.status) }
  const e = await w.post('/hours/evidence', { title: '=1+1', provider: 'x', hours: '9999', completedOn: '0001-01-01', link: 'https://a.b' }); console.log('EVID', e.status)
  const csv = await (await as('head')).get('/assessments.csv?year=2020'); console.log('CSV2020', csv.status, csv.text.slice(0, 600))
}, 580_000)
