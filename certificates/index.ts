/** The only door of the document engine: data in, bytes out. See README.md. */
export {
  newCertificateKey,
  newCertificateNumber,
  readCertificateKey,
  readCertificateNumber,
  type ReadKey,
  type ReadNumber,
  type RefusedInput,
} from './certificate/number.ts'
export { renderCertificate } from './certificate/render.ts'
export type { Bilingual, CertificateView, Holder } from './certificate/view.ts'
export { renderAdaptationPlan } from './forms/adaptation-plan/render.ts'
export type { AdaptationPlanView } from './forms/adaptation-plan/view.ts'
export { renderAdaptationReport } from './forms/adaptation-report/render.ts'
export type { AdaptationReportView } from './forms/adaptation-report/view.ts'
export { renderAdaptationConclusion } from './forms/adaptation-conclusion/render.ts'
export type { AdaptationConclusionView } from './forms/adaptation-conclusion/view.ts'
export { renderWorkPlan } from './forms/work-plan/render.ts'
export type { WorkPlanEntry, WorkPlanLine, WorkPlanView } from './forms/work-plan/view.ts'
export { renderAttendanceSheet } from './forms/attendance-sheet/render.ts'
export type { AttendanceSheetView } from './forms/attendance-sheet/view.ts'
export { renderCourseStandard } from './forms/course-standard/render.ts'
export type { CourseModule, CourseStandardView } from './forms/course-standard/view.ts'
export { InvalidViewError, MissingGlyphError } from './engine/errors.ts'
export type { Language } from './engine/language.ts'
