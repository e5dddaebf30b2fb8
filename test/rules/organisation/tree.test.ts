import { describe, expect } from 'vitest'
import { mayAuthorCourses, mayStandUnder, ORGANISATION_KINDS } from '../../../app/rules/organisation/tree.ts'
import { proves } from '../../support/proves.ts'

describe('the tree of organisations', () => {
  proves(['397/2.5', '397/2.8'], 'every pair of a unit and what it stands under: five fit, the rest are refused', () => {
    const fitting = ORGANISATION_KINDS.flatMap((kind) => [null, ...ORGANISATION_KINDS].filter((parent) => mayStandUnder(kind, parent).allowed).map((parent) => [kind, parent]))
    expect(fitting).toEqual([
      ['workforce-development-centre', null],
      ['qualification-organisation', 'workforce-development-centre'],
      ['labour-mobility-centre', 'workforce-development-centre'],
      ['career-centre', 'labour-mobility-centre'],
      ['employer', null],
      ['state-body', null],
    ])
  })
  proves('397/2.8', 'a career centre is a branch of a labour mobility centre: without a parent, or under another, it is refused', () => {
    for (const parent of [null, 'career-centre', 'workforce-development-centre', 'employer'] as const)
      expect(mayStandUnder('career-centre', parent)).toMatchObject({ allowed: false, code: 'organisation.wrong-parent', clauses: ['397/2.8'] })
  })
  proves('397/2.5', 'the qualification organisation is a unit of the Workforce Development Centre', () => {
    expect(mayStandUnder('qualification-organisation', 'labour-mobility-centre')).toMatchObject({ allowed: false, clauses: ['397/2.5'] })
    expect(mayStandUnder('qualification-organisation', null).allowed).toBe(false)
  })
  proves(['397/2.5', '397/22¶3'], 'it alone develops courses', () => {
    expect(ORGANISATION_KINDS.filter(mayAuthorCourses)).toEqual(['qualification-organisation'])
  })
})
