/** The shape of the files below dictionaries/. */
import { z } from 'zod'
import { object, oneOf, text, Trilingual, wholeNumber } from './schema.ts'

const Code = text('a code')
export const Competence = object('a competence', { code: Code, name: Trilingual, description: Trilingual })
export const FunctionalMap = object('a functional map', { code: Code, name: Trilingual })
export const Position = object('a position', {
  code: Code,
  staffGroup: oneOf(['managerial', 'core', 'support']),
  kind: oneOf(['head', 'specialist']),
  unit: oneOf(['labour-mobility-centre', 'career-centre', 'both']),
  in397: z.boolean({ error: 'true when the order applies to the position (397/2.2, 397/6), else false' }),
  name: Trilingual,
})
export const QualificationLevel = object('a level', { level: wholeNumber(1, 8, 'a level from 1 to 8'), name: Trilingual })
export const Region = object('a region', {
  kato: z.string().regex(/^\d{9}$/, { error: 'the nine digits of the KATO code' }),
  iso: z.string().regex(/^KZ-\d\d$/, { error: 'the ISO 3166-2 code, such as KZ-71' }),
  type: oneOf(['oblast', 'city', 'capital']),
  name: Trilingual,
  centreTown: Trilingual,
  labourMobilityCentre: Trilingual,
})

/** File name without `.json`, the shape of its entries, and the field no two entries share. */
export const DICTIONARY_FILES = {
  competences: { entry: Competence, key: 'code' },
  'functional-maps': { entry: FunctionalMap, key: 'code' },
  positions: { entry: Position, key: 'code' },
  'qualification-levels': { entry: QualificationLevel, key: 'level' },
  regions: { entry: Region, key: 'kato' },
} as const

export type Competence = z.infer<typeof Competence>
export type FunctionalMap = z.infer<typeof FunctionalMap>
export type Position = z.infer<typeof Position>
export type QualificationLevel = z.infer<typeof QualificationLevel>
export type Region = z.infer<typeof Region>
