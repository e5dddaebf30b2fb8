/** Rooms where seminars are held: of the qualification organisation and of the centres of trainers (397/23.2). */
import type { Trilingual } from '#content'
import type { Prisma } from '#db'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { SEATS } from '../../rules/learning/course-run.ts'
import type { OrganisationKind } from '../../rules/organisation/tree.ts'

export interface ListedRoom {
  id: string
  name: string
  address: string
  seats: number
  organisation: Trilingual
  /** sessions to come in it */
  coming: number
}
export interface RoomGiven {
  organisationId: string
  name: string
  address: string
  seats: number
}

const names = ({ nameKk, nameRu, nameEn }: { nameKk: string; nameRu: string; nameEn: string }): Trilingual => ({ kk: nameKk, ru: nameRu, en: nameEn })
const KEEPERS: OrganisationKind[] = ['qualification-organisation', 'labour-mobility-centre', 'career-centre']

/** Of which organisations somebody keeps the rooms: the qualification organisation of all, a trainer of the own centre and below. */
async function keptBy(actor: Actor, { db }: { db: Db }): Promise<Prisma.OrganisationWhereInput> {
  if (may(actor, 'course-run.manage', {})) return { kind: { in: KEEPERS } }
  const trainer = actor.trainerId === null ? null : await db.trainer.findUnique({ where: { id: actor.trainerId }, select: { centre: { select: { path: true } } } })
  return { kind: { in: KEEPERS }, path: { startsWith: trainer?.centre?.path ?? ' ' } }
}

/** The rooms that are in use, and where one may be added. A trainer sees those of the qualification organisation, too, and the own centre's. */
export async function readRooms(actor: Actor, deps: Pick<Deps, 'db' | 'clock'>): Promise<{ rooms: (ListedRoom & { mayRetire: boolean })[]; organisations: { id: string; name: Trilingual }[] }> {
  authorise(actor, 'room.register', {})
  const kept = await keptBy(actor, deps)
  const [rooms, organisations] = await Promise.all([roomsFor(actor, deps), deps.db.organisation.findMany({ where: kept, orderBy: [{ path: 'asc' }], select: { id: true, nameKk: true, nameRu: true, nameEn: true } })])
  const own = new Set(organisations.map(({ id }) => id))
  return { rooms: rooms.map(({ organisationId, ...room }) => ({ ...room, mayRetire: own.has(organisationId) })), organisations: organisations.map(({ id, ...row }) => ({ id, name: names(row) })) }
}

/** Rooms somebody may hold a class in, by organisation and name. */
export async function roomsFor(actor: Actor, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<(ListedRoom & { organisationId: string })[]> {
  const kept = await keptBy(actor, { db })
  const now = clock.now()
  const rows = await db.room.findMany({ where: { retiredAt: null, organisation: { OR: [kept, { kind: 'qualification-organisation' }] } }, include: { organisation: true }, orderBy: [{ organisation: { path: 'asc' } }, { name: 'asc' }, { id: 'asc' }] })
  const booked = await db.booking.groupBy({ by: ['subjectId'], where: { role: 'room', subjectId: { in: rows.map(({ id }) => id) }, endsAt: { gt: now } }, _count: true })
  return rows.map(({ id, name, address, seats, organisation }) => ({ id, name, address, seats, organisationId: organisation.id, organisation: names(organisation), coming: booked.find(({ subjectId }) => subjectId === id)?._count ?? 0 }))
}

/** Adds a room; two rooms of one organisation do not bear one name. */
export async function addRoom(actor: Actor, given: RoomGiven, deps: Deps): Promise<Decision<string>> {
  authorise(actor, 'room.register', {})
  const organisation = isUuid(given.organisationId) ? await deps.db.organisation.findFirst({ where: { AND: [{ id: given.organisationId }, await keptBy(actor, deps)] }, select: { id: true } }) : null
  if (!organisation) throw new Denied(404)
  const [name, address] = [given.name.trim(), given.address.trim()]
  if (name === '' || address.length < 3) return refuse('run.place-missing', {}, '397/23.2')
  if (!Number.isInteger(given.seats) || given.seats < SEATS.least || given.seats > SEATS.most) return refuse('run.seats-out-of-range', { ...SEATS }, '397/23.2')
  const now = deps.clock.now()
  const id = newId(now.getTime())
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.room.create({ data: { id, organisationId: organisation.id, name, address, seats: given.seats, createdAt: now, createdById: actor.personId } })
      await record(tx, { actor, at: now, event: 'room.added', subject: ['Room', id], data: { room: name, capacity: given.seats, organisation: organisation.id } })
    })
    return allow(id, '397/23.2')
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('run.room-exists', { room: name }, '397/23.2')
    throw error
  }
}

/** Takes a room out of use; not while classes to come are held in it. Twice is once. */
export async function retireRoom(actor: Actor, roomId: string, deps: Deps): Promise<Decision> {
  authorise(actor, 'room.register', {})
  const room = isUuid(roomId) ? await deps.db.room.findFirst({ where: { id: roomId, organisation: await keptBy(actor, deps) } }) : null
  if (!room) throw new Denied(404)
  return deps.db.$transaction(async (tx) => {
    const [locked] = await tx.$queryRaw<{ retiredAt: Date | null }[]>`select "retiredAt" from "Room" where id = ${room.id}::uuid for update`
    if (locked!.retiredAt !== null) return allow(true, '397/23.2')
    const now = deps.clock.now()
    const coming = await tx.booking.count({ where: { role: 'room', subjectId: room.id, endsAt: { gt: now } } })
    if (coming > 0) return refuse('run.room-in-use', { room: room.name, sessions: coming }, '397/23.2')
    await tx.room.update({ where: { id: room.id }, data: { retiredAt: now } })
    await record(tx, { actor, at: now, event: 'room.retired', subject: ['Room', room.id], data: { room: room.name } })
    return allow(true, '397/23.2')
  })
}
