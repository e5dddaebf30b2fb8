/**
 * Completion (397/25), hours (397/25¶2) and certificate (397/26) in the caller's transaction: all of them or none.
 * Constraints make a second completion, ledger entry or certificate impossible; here it is simply not attempted.
 */
import { newCertificateKey, newCertificateNumber } from '#certificates'
import type { Actor } from '../../access/actor.ts'
import { record } from '../../platform/audit.server.ts'
import { dayInKazakhstan, toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { mayIssue } from '../../rules/certificate/certificate.ts'
import { mayComplete } from '../../rules/learning/completion.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { settleYearObligations } from '../obligations/year-obligations.server.ts'
import { tellOfActivation } from '../trainers/notices.server.ts'
import { factsOf, partsOf, readEnrolment } from './standing.server.ts'

export const CERTIFICATE_TEMPLATE = 'certificate/1'

/** Completes the enrolment when everything is done; returns the number of the certificate, or null while something still counts. */
export async function complete(tx: Db, deps: Deps, enrolmentId: string, actor: Actor | null): Promise<string | null> {
  await tx.$queryRaw`select 1 from "Enrolment" where "id" = ${enrolmentId}::uuid for update`
  const enrolment = await readEnrolment({ db: tx }, enrolmentId)
  if (!enrolment || enrolment.status === 'withdrawn') return null
  if (enrolment.status === 'completed') return enrolment.certificateNumber
  const decision = mayComplete(partsOf(enrolment), factsOf(enrolment))
  if (!decision.allowed) return null

  const now = deps.clock.now()
  const { standard } = enrolment.edition
  const completedOn = dayInKazakhstan(new Date(decision.value))
  const person = await tx.person.findUniqueOrThrow({ where: { id: enrolment.personId } })
  const issuer = await tx.organisation.findFirstOrThrow({ where: { kind: 'workforce-development-centre' } })
  const issue = mayIssue({ completed: true, issuedBefore: false, surname: person.surname, givenName: person.givenName, minutes: standard.minutes, creditedMinutes: standard.minutes })
  if (!issue.allowed) throw new Error(`certificate refused: ${issue.code}`)

  const completionId = newId(now.getTime())
  const ledgerId = newId(now.getTime())
  const number = newCertificateNumber()
  await tx.completion.create({
    data: {
      id: completionId, enrolmentId, personId: person.id, editionId: enrolment.edition.id, courseCode: enrolment.courseCode,
      minutes: standard.minutes, completedAt: new Date(decision.value), completedOn: toDateColumn(completedOn),
    },
  })
  // a course taken again in the same year (by somebody hired anew, say) has its certificate, but its hours count once (397/21);
  // an annulment of the first at this moment waits, and finds this completion (certificates.server.ts)
  await lockPeople(tx, [person.id])
  const { _sum } = await tx.ledgerEntry.aggregate({ _sum: { minutes: true }, where: { personId: person.id, year: creditYear(completedOn), completion: { courseCode: enrolment.courseCode } } })
  const credited = (_sum.minutes ?? 0) <= 0
  if (credited)
    await tx.ledgerEntry.create({
      data: { id: ledgerId, personId: person.id, year: creditYear(completedOn), minutes: standard.minutes, kind: 'completion', completionId, at: now },
    })
  await tx.certificate.create({
    data: {
      number, key: newCertificateKey(), personId: person.id, completionId, template: CERTIFICATE_TEMPLATE,
      surname: person.surname, givenName: person.givenName, patronymic: person.patronymic, courseCode: enrolment.courseCode,
      titleKk: standard.title.kk, titleRu: standard.title.ru, titleEn: standard.title.en, minutes: standard.minutes,
      issuerKk: issuer.nameKk, issuerRu: issuer.nameRu, issuerEn: issuer.nameEn, verifyBase: deps.publicUrl,
      issuedOn: toDateColumn(dayInKazakhstan(now)), issuedAt: now, status: 'valid',
    },
  })
  await tx.enrolment.update({ where: { id: enrolmentId }, data: { status: 'completed' } })
  if (credited) await settleYearObligations(tx, deps, [person.id], creditYear(completedOn))
  await tellOfActivation(tx, deps, person.id, enrolment.courseCode)
  await record(
    tx,
    { actor, at: now, event: 'course.completed', subject: ['Enrolment', enrolmentId], data: { course: enrolment.courseCode, edition: enrolment.edition.edition, completedOn, minutes: standard.minutes, ...(credited && { ledgerEntry: ledgerId }), clauses: [...decision.clauses, credited ? '397/25¶2' : '397/21'] } },
    { actor: null, at: now, event: 'certificate.issued', subject: ['Certificate', number], data: { completion: completionId, clauses: [...issue.clauses] } },
  )
  return number
}
