/** Who is asking: an account, its person, the roles granted to it and the jobs it has today. */
export const ROLES = ['administrator', 'qualification-organisation', 'centre-authorised-person', 'career-centre-head', 'hr-service'] as const
export type Role = (typeof ROLES)[number]

export interface Grant {
  role: Role
  organisationId: string
  /** path of the organisation the role was granted in; it reaches everything below */
  path: string
}
export interface Job {
  organisationId: string
  path: string
  kind: string
  positionCode: string
}
export interface Actor {
  accountId: string
  personId: string
  name: string
  email: string
  language: 'kk' | 'ru' | 'en'
  theme: 'system' | 'light' | 'dark'
  qualificationLevel: number | null
  /** the register entry of somebody appointed as an internal trainer (397/28b), until it is ended */
  trainerId: string | null
  grants: readonly Grant[]
  jobs: readonly Job[]
}
