/** Writes a sample sheet to look at: `npm run preview certificate|course-standard|adaptation-plan|… [kk|ru] [out.pdf]`. */
import { writeFile } from 'node:fs/promises'
import { renderAdaptationConclusion, renderAdaptationPlan, renderAdaptationReport, renderCertificate, renderCourseStandard } from '#certificates'
import { conclusion, planApproved, planDraft, planMarked, report } from '../../test/certificates/adaptation-samples.ts'
import { certificate, standardKk, standardRu } from '../../test/certificates/samples.ts'

const [sheet = '', ...rest] = process.argv.slice(2)
const language = rest.includes('ru') ? 'ru' : 'kk'
const target = rest.find((word) => word.endsWith('.pdf')) ?? `${sheet}.pdf`

const sheets: Record<string, () => Promise<Uint8Array>> = {
  certificate: () => renderCertificate(certificate),
  'course-standard': () => renderCourseStandard(language === 'kk' ? standardKk : standardRu, language),
  'adaptation-plan': () => renderAdaptationPlan(planApproved[language], language),
  'adaptation-plan-draft': () => renderAdaptationPlan(planDraft[language], language),
  'adaptation-plan-marked': () => renderAdaptationPlan(planMarked[language], language),
  'adaptation-report': () => renderAdaptationReport(report[language], language),
  'adaptation-conclusion': () => renderAdaptationConclusion(conclusion[language], language),
}

const render = sheets[sheet]
if (render) {
  await writeFile(target, await render())
  console.log(target)
} else {
  console.error(`Usage: npm run preview ${Object.keys(sheets).join('|')} [kk|ru] [out.pdf]`)
  process.exitCode = 2
}
