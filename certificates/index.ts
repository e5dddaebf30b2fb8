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
export { renderCourseStandard } from './forms/course-standard/render.ts'
export type { CourseModule, CourseStandardView } from './forms/course-standard/view.ts'
export { InvalidViewError, MissingGlyphError } from './engine/errors.ts'
export type { Language } from './engine/language.ts'
