/** What the forms of staff records say to texts that do not fit: beside the field, with everything typed still there. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../app/access/actor.ts'
import { action as attach } from '../../../app/routes/adaptation/mentor.tsx'
import { action as end } from '../../../app/routes/employment/end.tsx'
import { action as hire } from '../../../app/routes/employment/hire.tsx'
import { adaptationStaff, aNewcomer } from '../../support/adaptation.ts'
import { anOrganisationTree } from '../../support/people.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const { hr, authorised } = await adaptationStaff(world, tree)
const newcomer = await aNewcomer(world, tree)

const sent = async (action: typeof end | typeof attach | typeof hire, actor: Actor, params: Record<string, string>, form: Record<string, string>) => {
  const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(form).toString() })
  const answer = await action({ request, params, context: { actor, deps: world, locale: 'en', requestId: 'test' } as never })
  return answer as unknown as { data: { errors: Record<string, string>; refusal: { facts: Record<string, string> } | null }; init: { status: number } }
}

describe('texts that are too long', () => {
  const number = 'ж'.repeat(101)
  const [hundred, thousand] = ['This is too long: at most 100 characters fit.', 'This is too long: at most 1000 characters fit.']
  test('in the order of the mentor', async () => {
    const answer = await sent(attach, authorised.actor, { caseId: newcomer.caseId }, { mentorId: newcomer.mentor!.personId, orderNumber: number, orderedOn: '2026-03-02', fromOn: '2026-03-02', reason: 'ж'.repeat(1001), overrideReason: 'ж'.repeat(1001), step: 'attach' })
    expect(answer).toMatchObject({ data: { errors: { orderNumber: hundred, reason: thousand, overrideReason: thousand } }, init: { status: 400 } })
  })
  test('in the order of the end', async () => {
    expect(await sent(end, hr.actor, { personId: newcomer.newcomer.personId }, { number, endsOn: '2026-03-02', confirmed: 'yes' })).toMatchObject({ data: { errors: { number: hundred } }, init: { status: 400 } })
  })
  test('in the hiring order; a refusal names category and position as people do', async () => {
    const form = { givenName: 'Әсел', email: 'long@example.kz', organisationId: tree.careerCentre.id, unit: 'б', positionCode: 'CAREER_CONSULTANT', category: 'auxiliary', orderNumber: '1', orderedOn: '2026-03-02', startsOn: '2026-03-02', signatoryId: authorised.personId, probation: 'none' }
    expect(await sent(hire, hr.actor, {}, { ...form, orderNumber: number, unit: 'б'.repeat(201) })).toMatchObject({ data: { errors: { orderNumber: hundred, unit: 'This is too long: at most 200 characters fit.' } }, init: { status: 400 } })
    expect(await sent(hire, hr.actor, {}, form)).toMatchObject({ data: { refusal: { facts: { category: 'Support staff', position: 'Career consultant' } } }, init: { status: 422 } })
  })
})
