/** Trainers, runs and sign-ups of a journey, and what a phone sees of a code on a screen. */
import type { Locator } from 'playwright'
import { PNG } from 'pngjs'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { qrCodeOn } from '../../certificates/reading.ts'
import * as facts from '../../support/sessions.ts'
import type { World } from '../../support/world.ts'
import { aConsultant, world, type Someone } from './world.ts'

/** Facts go straight into the database: of its world they take no more than that and the clock. */
const here = world as unknown as World

const MINUTE = 60_000
/** The instant so many minutes after now, or before it. */
export const inMinutes = (minutes: number): string => new Date(Math.floor(world.clock.now().getTime() / MINUTE) * MINUTE + minutes * MINUTE).toISOString()

/** A colleague who was appointed by the centre of Kyzylorda and has completed the programme, unless told otherwise. */
export async function aTrainer(named: { surname: string; givenName: string }, traits: { orderedOn?: null; prepared?: boolean } = { prepared: true }): Promise<Someone & { trainerId: string }> {
  const someone = await aConsultant(named)
  const centre = await world.db.organisation.findFirstOrThrow({ where: { kind: 'labour-mobility-centre', nameKk: { contains: 'Қызылорда' } } })
  const trainerId = await facts.aTrainer(here, someone.actor, { centre: { id: centre.id } as Parameters<typeof facts.aTrainer>[2]['centre'], ...traits })
  return { ...someone, actor: await actorOf(world, someone.actor.accountId), trainerId }
}

/** A run led by the trainer. */
export const aRun = (code: string, trainer: { trainerId: string }, traits: Parameters<typeof facts.aSessionRun>[2]) => facts.aSessionRun(here, code, { trainerIds: [trainer.trainerId], ...traits })

/** Somebody with a seat in the run. Returns the enrolment. */
export const seated = async (runId: string, { actor }: Someone): Promise<string> => (await facts.aSignUp(here, runId, actor)).enrolmentId

/** What a camera reads in the picture; null: nothing. */
export async function scanned(picture: Locator): Promise<string | null> {
  const { width, height, data } = PNG.sync.read(await picture.screenshot())
  return qrCodeOn({ width, height, grey: Uint8Array.from({ length: width * height }, (_, at) => (data[at * 4]! + data[at * 4 + 1]! + data[at * 4 + 2]!) / 3) })
}
