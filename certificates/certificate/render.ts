import { layOutCertificate } from './1/layout.ts'
import { checkCertificateView, type CertificateView } from './view.ts'

/** Old templates stay here for good: what was issued with one must be printable again, byte for byte. */
const TEMPLATES: Record<CertificateView['template'], (view: CertificateView) => Promise<Uint8Array>> = {
  'certificate/1': layOutCertificate,
}

/**
 * The certificate as a PDF. The same view gives the same bytes, on any day and any machine.
 * @throws InvalidViewError for a view that would print a gap or a wrong code
 * @throws MissingGlyphError for a letter the fonts cannot draw
 */
export async function renderCertificate(view: CertificateView): Promise<Uint8Array> {
  checkCertificateView(view)
  return TEMPLATES[view.template](view)
}
