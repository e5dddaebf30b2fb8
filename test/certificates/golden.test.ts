import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import {
  renderAdaptationConclusion,
  renderAdaptationPlan,
  renderAdaptationReport,
  renderAttendanceSheet,
  renderCertificate,
  renderCourseStandard,
  renderWorkPlan,
} from '#certificates'
import { conclusion, planApproved, planDraft, planMarked, report } from './adaptation-samples.ts'
import { attendanceSheet } from './attendance-samples.ts'
import { pagesOf, type GreyPage } from './reading.ts'
import { certificate, longNamed, longTitled, singleNamed, standardKk, standardRu } from './samples.ts'
import { workPlan, workPlanDraft } from './work-plan-samples.ts'

/**
 * Reference pages. After a wanted change: `UPDATE_GOLDEN=1 vitest run test/certificates/golden`, then look at every
 * picture before committing it. A change of wording or layout of a template in use is a new template instead.
 */
const FOLDER = new URL('../golden/', import.meta.url)
const UPDATE = process.env.UPDATE_GOLDEN === '1'
const DOTS_PER_INCH = 72
/** Share of the ink that may differ, for another version of the renderer; a lost word is more. */
const TOLERANCE = 0.02

const SHEETS = {
  'certificate-1': () => renderCertificate(certificate),
  'certificate-1-long-name': () => renderCertificate(longNamed),
  'certificate-1-single-name': () => renderCertificate(singleNamed),
  'certificate-1-long-title': () => renderCertificate(longTitled),
  'course-standard-1-kk': () => renderCourseStandard(standardKk, 'kk'),
  'course-standard-1-ru': () => renderCourseStandard(standardRu, 'ru'),
  'adaptation-plan-1-draft-kk': () => renderAdaptationPlan(planDraft.kk, 'kk'),
  'adaptation-plan-1-approved-ru': () => renderAdaptationPlan(planApproved.ru, 'ru'),
  'adaptation-plan-1-marked-kk': () => renderAdaptationPlan(planMarked.kk, 'kk'),
  'adaptation-report-1-kk': () => renderAdaptationReport(report.kk, 'kk'),
  'attendance-sheet-1-kk': () => renderAttendanceSheet(attendanceSheet('kk', { people: 16, marked: true }), 'kk'),
  'adaptation-conclusion-1-ru': () => renderAdaptationConclusion(conclusion.ru, 'ru'),
  'work-plan-1-kk': () => renderWorkPlan(workPlan.kk, 'kk'),
  'work-plan-1-draft-ru': () => renderWorkPlan(workPlanDraft.ru, 'ru'),
}

describe.each(Object.entries(SHEETS))('%s', (name, render) => {
  test('looks as it did', async () => {
    const pages = await pagesOf(await render(), DOTS_PER_INCH)
    if (UPDATE) pages.forEach((page, index) => save(`${name}-${index + 1}.png`, pngOf(page)))
    expect(existsSync(new URL(`${name}-${pages.length + 1}.png`, FOLDER)), 'a page is missing').toBe(false)
    pages.forEach((page, index) => {
      const golden = load(`${name}-${index + 1}.png`)
      expect([page.width, page.height]).toEqual([golden.width, golden.height])
      expect(difference(page, golden), `page ${index + 1}`).toBeLessThan(TOLERANCE)
    })
  })

  test('has the bytes it had', async () => {
    const digest = createHash('sha256').update(await render()).digest('hex')
    if (UPDATE) save(`${name}.sha256`, `${digest}\n`)
    expect(digest).toBe(readFileSync(new URL(`${name}.sha256`, FOLDER), 'utf8').trim())
  })
})

test('negative control: another name, or a missing line, is seen', async () => {
  const golden = load('certificate-1-1.png')
  const holder = { surname: 'Әбдіғаппаров', givenName: 'Ұлықбек', patronymic: 'Өмірзақұлы' }
  const [another] = await pagesOf(await renderCertificate({ ...certificate, holder }), DOTS_PER_INCH)
  expect(difference(another!, golden)).toBeGreaterThan(TOLERANCE)
  const [moreHours] = await pagesOf(await renderCertificate({ ...certificate, minutes: 1020 }), DOTS_PER_INCH)
  expect(difference(moreHours!, golden)).toBeGreaterThan(TOLERANCE / 4)
})

/** Pixels that clearly differ, as a share of the pixels with ink. */
function difference(page: GreyPage, golden: GreyPage): number {
  let [differing, inked] = [0, 0]
  page.grey.forEach((value, at) => {
    if (golden.grey[at]! < 200) inked++
    if (Math.abs(value - golden.grey[at]!) > 64) differing++
  })
  return differing / inked
}

function pngOf({ width, height, grey }: GreyPage): Buffer {
  const png = new PNG({ width, height })
  grey.forEach((value, at) => png.data.set([value, value, value, 255], at * 4))
  return PNG.sync.write(png, { colorType: 0 })
}

function load(file: string): GreyPage {
  const { width, height, data } = PNG.sync.read(readFileSync(new URL(file, FOLDER)))
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4]!) }
}

function save(file: string, content: Buffer | string) {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(new URL(file, FOLDER), content)
}
