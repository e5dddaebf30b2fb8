import competences from './dictionaries/competences.json' with { type: 'json' }
import functionalMaps from './dictionaries/functional-maps.json' with { type: 'json' }
import positions from './dictionaries/positions.json' with { type: 'json' }
import qualificationLevels from './dictionaries/qualification-levels.json' with { type: 'json' }
import regions from './dictionaries/regions.json' with { type: 'json' }
import { Competence, FunctionalMap, Position, QualificationLevel, Region } from './dictionary-schema.ts'

export type Dictionaries = {
  competences: Competence[]
  functionalMaps: FunctionalMap[]
  positions: Position[]
  qualificationLevels: QualificationLevel[]
  regions: Region[]
}

/** The lists shipped with the product, in the order of their files. Throws if one is malformed. */
export const dictionaries: Dictionaries = {
  competences: Competence.array().parse(competences),
  functionalMaps: FunctionalMap.array().parse(functionalMaps),
  positions: Position.array().parse(positions),
  qualificationLevels: QualificationLevel.array().parse(qualificationLevels),
  regions: Region.array().parse(regions),
}
