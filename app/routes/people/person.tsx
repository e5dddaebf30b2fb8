import { useLoaderData } from '@remix-run/react'
import { may } from '../../access/policy.ts'
import { readPerson } from '../../features/people/people.server.ts'
import { PersonPage } from '../../features/people/person-page.tsx'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale }) => {
  const person = await readPerson(actor, params.personId ?? '', deps)
  const { id, name, iin, year, done, mayRename, certificates, evidence, employments, absences, mayKeepStaff, mayHire, mayProposeTrainer, trainerId } = person
  return {
    title: name,
    id, name, iin, year, done, mayRename, certificates, evidence, employments, absences, mayKeepStaff, mayHire, mayProposeTrainer, trainerId, target: YEARLY_MINIMUM_MINUTES,
    renamed: url.searchParams.get('saved') === 'name',
    notApplicable: url.searchParams.get('saved') === 'not-applicable',
    employmentClauses: clauseLinks(['397/3'], locale),
    notApplicableClauses: clauseLinks(['397/6.category'], locale),
    mayList: may(actor, 'person.list'),
    jobs: person.jobs.map(({ positionCode, organisation, fromOn, toOn }) => ({ position: positionName(positionCode, locale), organisation: organisation[locale], fromOn, toOn })),
    courses: person.courses.filter(({ status }) => status === 'active').map(({ id, courseCode, title, percent, done, total, lastSeenAt }) => ({ id, courseCode, title, percent, done, total, lastSeenAt })),
    ledger: person.ledger.map(({ id, title, courseCode, minutes, kind, reason, completedOn, certificateNumber, attempts, percent }) => ({ id, title, courseCode, minutes, kind, reason, completedOn, certificateNumber, attempts, percent })),
    clauses: clauseLinks(['397/15', '397/21'], locale),
    ledgerClauses: clauseLinks(['397/25¶2'], locale),
    evidenceClause: clauseLinks(['397/25'], locale)[0]!,
  }
})

export default function PersonRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} />
}
