import { colour } from '../engine/canvas.ts'
import { faces } from '../engine/faces.ts'
import type { LineStyle } from '../engine/flow.ts'
import type { SignaturePlace } from '../engine/signature-line.ts'
import type { Language } from '../engine/language.ts'
import { signedInTheSystem } from '../words/signature.ts'
import type { Signed } from './people.ts'

export const INK = colour('#16232b')
export const QUIET = colour('#4a5860')
/** Of the ruled tables. */
export const TABLE = { padding: 4, rule: INK, headFill: colour('#eef1f2'), breakFrom: 0.4 }

export const body = (field: string, size = 10): LineStyle => ({ face: faces().regular, size, leading: 1.4, colour: INK, field })
export const strong = (field: string, size = 10): LineStyle => ({ ...body(field, size), face: faces().semiBold })
export const small = (field: string, size = 7.5): LineStyle => ({ ...body(field, size), leading: 1.35, colour: QUIET })

/** The two places of a signature line: to sign on, and to write the name out; or the record of both. */
export function signaturePlaces(
  field: string,
  signed: Signed | null,
  captions: { signature: string; name: string },
  language: Language,
  widths: readonly [signature: number, name: number],
): SignaturePlace[] {
  const record = signed ? [{ text: signedInTheSystem(signed, language), style: small(field) }] : []
  const person = signed
    ? [
        { text: signed.name, style: body(`${field}.name`) },
        { text: signed.position, style: small(`${field}.position`, 8.5) },
      ]
    : []
  return [
    { width: widths[0], passages: record, caption: captions.signature },
    { width: widths[1], passages: person, caption: captions.name },
  ]
}
