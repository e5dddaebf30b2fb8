/** Organisations and people, as sentences: `aWorker(world, { position: 'CC_HEAD', centre: tree.careerCentre })`. */
import type { Actor, Role } from '../../app/access/actor.ts'
import { hashPassword } from '../../app/features/identity/passwords.server.ts'
import { actorOf } from '../../app/features/identity/sessions.server.ts'
import { toDateColumn, today } from '../../app/platform/clock.server.ts'
import { newId } from '../../app/platform/ids.server.ts'
import type { OrganisationKind } from '../../app/rules/organisation/tree.ts'
import type { World } from './world.ts'

export interface Organisation {
  id: string
  kind: OrganisationKind
  path: string
}

export async function anOrganisation({ db }: World, kind: OrganisationKind, under: Organisation | null = null, name: string = kind): Promise<Organisation> {
  const row = await db.organisation.create({ data: { id: newId(), kind, parentId: under?.id ?? null, nameKk: `${name} (kk)`, nameRu: `${name} (ru)`, nameEn: `${name} (en)` } })
  return { id: row.id, kind, path: row.path }
}

/** The Workforce Development Centre with its qualification organisation, and two labour mobility centres, each with career centres. */
export async function anOrganisationTree(world: World) {
  const top = await anOrganisation(world, 'workforce-development-centre')
  const qualificationOrganisation = await anOrganisation(world, 'qualification-organisation', top)
  const centre = await anOrganisation(world, 'labour-mobility-centre', top, 'Turkistan')
  const careerCentre = await anOrganisation(world, 'career-centre', centre, 'Kentau')
  const siblingCareerCentre = await anOrganisation(world, 'career-centre', centre, 'Sauran')
  const otherCentre = await anOrganisation(world, 'labour-mobility-centre', top, 'Abai')
  const otherCareerCentre = await anOrganisation(world, 'career-centre', otherCentre, 'Semey')
  return { top, qualificationOrganisation, centre, careerCentre, siblingCareerCentre, otherCentre, otherCareerCentre }
}
export type Tree = Awaited<ReturnType<typeof anOrganisationTree>>

export interface Someone {
  actor: Actor
  accountId: string
  personId: string
  email: string
  password: string | null
}

interface Traits {
  /** where the job is; null: no job today */
  centre: Organisation | null
  position: string
  surname: string | null
  givenName: string
  patronymic: string | null
  level: number | null
  iin: string
  password: string
  role: Role
  /** where the role was granted; the centre if not said */
  roleIn: Organisation
  language: 'kk' | 'ru' | 'en'
}

let count = 0
/** Somebody with an account; a worker of the centre, unless told otherwise. */
export async function aWorker(world: World, traits: Partial<Traits> & Pick<Traits, 'centre'>): Promise<Someone> {
  const { centre, position = 'CAREER_CONSULTANT', surname = 'Серікова', givenName = 'Айгүл', patronymic = 'Нұрланқызы', level = 6, iin, password = null, role, roleIn, language = 'kk' } = traits
  const { db, clock, secrets } = world
  const [personId, accountId, email] = [newId(), newId(), `worker-${++count}-${newId().slice(-6)}@example.kz`]
  await db.person.create({
    data: { id: personId, surname, givenName, patronymic, qualificationLevel: level, ...(iin && { iinSealed: secrets.seal(iin), iinLookup: secrets.lookup(`iin:${iin}`) }) },
  })
  if (centre) await db.jobAssignment.create({ data: { id: newId(), personId, organisationId: centre.id, positionCode: position, fromOn: toDateColumn(today(clock)) } })
  await db.account.create({ data: { id: accountId, personId, email, language, createdAt: clock.now(), passwordHash: password && (await hashPassword(password)) } })
  const grantedIn = roleIn ?? centre
  if (role && grantedIn) await db.roleGrant.create({ data: { id: newId(), accountId, role, organisationId: grantedIn.id, grantedAt: clock.now() } })
  return { actor: await actorOf(world, accountId), accountId, personId, email, password }
}

/** Somebody with a role: `anOfficial(world, 'hr-service', tree.centre)`. */
export const anOfficial = (world: World, role: Role, organisation: Organisation, traits: Partial<Traits> = {}): Promise<Someone> =>
  aWorker(world, { centre: organisation, role, surname: 'Ахметов', givenName: 'Болат', patronymic: null, ...traits })

/** Moves somebody to another centre: the job ends today, the next one begins tomorrow. */
export async function transfer(world: World, { personId }: Pick<Someone, 'personId'>, to: Organisation, position = 'CAREER_CONSULTANT') {
  const day = today(world.clock)
  await world.db.jobAssignment.updateMany({ where: { personId, toOn: null }, data: { toOn: toDateColumn(day) } })
  world.clock.advance(24 * 3_600_000)
  await world.db.jobAssignment.create({ data: { id: newId(), personId, organisationId: to.id, positionCode: position, fromOn: toDateColumn(today(world.clock)) } })
}
