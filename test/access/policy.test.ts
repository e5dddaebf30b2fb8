/** The matrix of access, written by hand: every action, every role, one's own centre and another. */
import { describe, expect, test } from 'vitest'
import { ROLES, type Actor, type Role } from '../../app/access/actor.ts'
import { authorise, type Denied } from '../../app/access/authorise.server.ts'
import { holdsOffice, isAdministrator, may, offices, POLICY, visiblePaths, type Action } from '../../app/access/policy.ts'

const CENTRE = '/top/centre/'
const BRANCH = '/top/centre/branch/'
const SIBLING = '/top/centre/sibling/'
const OTHER = '/top/other/'

/** Somebody with a role granted in a place; a worker without one. */
const actor = (role: Role | null, path = CENTRE, personId = 'me'): Actor => ({
  accountId: `account-of-${personId}`, personId, name: '', email: '', language: 'kk', theme: 'system', qualificationLevel: null, trainerId: null,
  grants: role ? [{ role, organisationId: 'x', path }] : [], jobs: [],
})
const worker = { personId: 'somebody', paths: [BRANCH] }
const own = { personId: 'me', paths: [BRANCH] }

// who →                                           worker  admin  quali  auth  head  hr
const TABLE: Record<Action, { mine: string; theirs: string; other: string }> = {
  //                                what is one's own, of somebody in one's centre, of somebody in another
  'course.read':                { mine: 'worker admin quali auth head hr', theirs: 'worker admin quali auth head hr', other: 'worker admin quali auth head hr' },
  'course.enrol':               { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'learning.study':             { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'learning.read':              { mine: 'worker admin quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'certificate.read':           { mine: 'worker admin quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'certificate.request-change': { mine: 'quali', theirs: 'quali', other: 'quali' },
  'certificate.decide-change':  { mine: 'quali', theirs: 'quali', other: 'quali' },
  'certificate.list-changes':   { mine: 'quali', theirs: 'quali', other: 'quali' },
  'person.list':                { mine: 'quali auth head hr', theirs: 'quali auth head hr', other: 'quali auth head hr' },
  'person.read':                { mine: 'worker admin quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'person.rename':              { mine: 'hr', theirs: 'hr', other: '' },
  'profile.edit':               { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'employment.record':          { mine: 'hr', theirs: 'hr', other: '' },
  'employment.list':            { mine: 'hr', theirs: 'hr', other: 'hr' },
  'absence.record':             { mine: 'hr', theirs: 'hr', other: '' },
  'adaptation.read':            { mine: 'worker admin quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'adaptation.attach-mentor':   { mine: 'auth', theirs: 'auth', other: '' },
  'adaptation.draw-up-plan':    { mine: '', theirs: '', other: '' },
  'adaptation.approve-plan':    { mine: 'auth head', theirs: 'auth head', other: '' },
  'adaptation.acknowledge-plan': { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'adaptation.confirm-practice': { mine: '', theirs: '', other: '' },
  'adaptation.mark':            { mine: '', theirs: '', other: '' },
  'adaptation.report':          { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'adaptation.conclude':        { mine: '', theirs: '', other: '' },
  'adaptation.waive-report':    { mine: 'auth hr', theirs: 'auth hr', other: '' },
  'adaptation.file':            { mine: 'auth hr', theirs: 'auth hr', other: '' },
  'assessment.answer':          { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'assessment.read':            { mine: 'worker admin quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'assessment.assess-externally': { mine: 'quali', theirs: 'quali', other: 'quali' },
  'assessment.object':          { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'assessment.answer-objection': { mine: 'quali', theirs: 'quali', other: 'quali' },
  'campaign.read':              { mine: 'quali auth head hr', theirs: 'quali auth head hr', other: 'quali auth head hr' },
  'campaign.manage':            { mine: 'quali', theirs: 'quali', other: 'quali' },
  'learning-plan.read':         { mine: 'worker admin quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'learning-plan.list':         { mine: 'quali auth head hr', theirs: 'quali auth head hr', other: 'quali auth head hr' },
  'learning-plan.choose':       { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'learning-plan.manage':       { mine: 'quali', theirs: 'quali', other: 'quali' },
  'course-run.schedule':        { mine: 'quali', theirs: 'quali', other: 'quali' },
  'course-run.manage':          { mine: 'quali', theirs: 'quali', other: 'quali' },
  'course-run.sign-up':         { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'course-run.nominate':        { mine: 'quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'attendance.take':            { mine: 'quali', theirs: 'quali', other: 'quali' },
  'trainer.list':               { mine: 'quali auth head hr', theirs: 'quali auth head hr', other: 'quali auth head hr' },
  'trainer.read':               { mine: 'worker admin quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'trainer.propose':            { mine: 'auth head', theirs: 'auth head', other: '' },
  'trainer.appoint':            { mine: 'auth', theirs: 'auth', other: '' },
  'trainer.describe':           { mine: 'worker admin quali auth head hr', theirs: 'quali', other: 'quali' },
  'trainer.coordinate':         { mine: 'quali', theirs: 'quali', other: 'quali' },
  'work-plan.list':             { mine: 'quali auth head hr', theirs: 'quali auth head hr', other: 'quali auth head hr' },
  'work-plan.read':             { mine: 'worker admin quali auth head hr', theirs: 'quali auth head hr', other: 'quali' },
  'work-plan.draw-up':          { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'training-need.read':         { mine: 'quali auth head hr', theirs: 'quali auth head hr', other: 'quali auth head hr' },
  'room.register':              { mine: 'quali', theirs: 'quali', other: 'quali' },
  'evidence.record':            { mine: 'worker admin quali auth head hr', theirs: '', other: '' },
  'calendar.manage':            { mine: 'admin', theirs: 'admin', other: 'admin' },
  'reminder.preview':           { mine: 'admin', theirs: 'admin', other: 'admin' },
  'account.manage':             { mine: 'admin', theirs: 'admin', other: 'admin' },
  'audit.read':                 { mine: 'admin', theirs: 'admin', other: 'admin' },
}
const SHORT: [string, Role | null][] = [['worker', null], ['admin', 'administrator'], ['quali', 'qualification-organisation'], ['auth', 'centre-authorised-person'], ['head', 'career-centre-head'], ['hr', 'hr-service']]

describe('who may do what', () => {
  test('every action has its row, every role its column', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(Object.keys(POLICY).toSorted())
    expect(SHORT.map(([, role]) => role).filter(Boolean).toSorted()).toEqual([...ROLES].toSorted())
  })
  for (const [action, row] of Object.entries(TABLE) as [Action, (typeof TABLE)[Action]][])
    for (const [name, role] of SHORT)
      test(`${action} by ${name}`, () => {
        const granted = (column: string) => column.split(' ').includes(name)
        expect({ mine: may(actor(role), action, own), theirs: may(actor(role), action, worker), other: may(actor(role, OTHER), action, worker) }).toEqual({ mine: granted(row.mine), theirs: granted(row.theirs), other: granted(row.other) })
      })

  test('a role reaches what is below its place: not a sibling, not what is above, not a name that begins alike', () => {
    const reads = (path: string, paths: string[]) => may(actor('hr-service', path), 'person.rename', { personId: 'somebody', paths })
    expect([reads(BRANCH, [BRANCH]), reads(CENTRE, [BRANCH]), reads('/top/', [BRANCH])]).toEqual([true, true, true])
    expect([reads(SIBLING, [BRANCH]), reads(BRANCH, [CENTRE]), reads(OTHER, [BRANCH])]).toEqual([false, false, false])
    expect(reads('/top/centre/', ['/top/centre2/branch/'])).toBe(false)
    expect([reads(CENTRE, []), reads(CENTRE, [OTHER, BRANCH]), may(actor('hr-service'), 'person.rename', {})]).toEqual([false, true, false])
  })
  test('the mentor acts for the newcomer he or she is attached to, for nobody else, and not without a case', () => {
    const acts = ['adaptation.read', 'adaptation.draw-up-plan', 'adaptation.confirm-practice', 'adaptation.mark', 'adaptation.conclude', 'adaptation.waive-report'] as const
    const by = (mentorId: string | null | undefined) => acts.filter((action) => may(actor(null), action, { ...worker, mentorId: mentorId ?? null }))
    expect([by('me'), by('another'), by(null)]).toEqual([[...acts], [], []])
    for (const action of acts) expect(may(actor(null), action, worker)).toBe(false)
    expect((['adaptation.attach-mentor', 'adaptation.approve-plan', 'adaptation.acknowledge-plan', 'adaptation.report', 'adaptation.file'] as const).some((action) => may(actor(null), action, { ...worker, mentorId: 'me' }))).toBe(false)
  })
  test('what is owed by office is listed for the places the office is held in', () => {
    const owes = (path: string) => holdsOffice(actor('career-centre-head', path), 'career-centre-head', worker)
    expect([owes(BRANCH), owes(CENTRE), owes(SIBLING), owes(OTHER), holdsOffice(actor('hr-service', BRANCH), 'career-centre-head', worker)]).toEqual([true, true, false, false, false])
    expect(offices(actor('career-centre-head', BRANCH))).toEqual([{ role: 'career-centre-head', path: BRANCH }])
    expect([offices(actor('qualification-organisation')), offices(actor('administrator')), offices(actor(null))]).toEqual([[], [], []])
  })
  test('nobody is somebody: without a person nothing is one’s own', () => {
    for (const action of ['course.enrol', 'learning.study', 'profile.edit'] as const) expect(may(actor(null), action, {})).toBe(false)
  })
  test('the list filter stands beside the page check', () => {
    expect(visiblePaths(actor('qualification-organisation'))).toBe('all')
    expect(visiblePaths(actor('hr-service', CENTRE))).toEqual([CENTRE])
    expect(visiblePaths(actor('administrator', '/top/'))).toEqual([])
    expect(visiblePaths(actor(null))).toEqual([])
    for (const [, role] of SHORT)
      for (const path of [CENTRE, OTHER]) {
        const visible = visiblePaths(actor(role, path))
        expect(visible === 'all' || visible.some((reach) => BRANCH.startsWith(reach))).toBe(may(actor(role, path), 'person.read', worker))
      }
  })
  test('several roles add up', () => {
    const both = { ...actor('hr-service', OTHER), grants: [...actor('hr-service', OTHER).grants, ...actor('career-centre-head', BRANCH).grants] }
    expect([may(both, 'person.read', worker), may(both, 'person.rename', worker), may(both, 'account.manage')]).toEqual([true, false, false])
    expect([isAdministrator(both), isAdministrator(actor('administrator'))]).toEqual([false, true])
  })
})

describe('a denial', () => {
  test('says "not found" of things, also of those that are not there, and 403 of what only an administrator does', () => {
    const statusOf = (action: Action, thing: object | null) => {
      try {
        authorise(actor(null), action, thing)
        return 200
      } catch (error) {
        return (error as Denied).status
      }
    }
    expect([statusOf('person.read', worker), statusOf('person.read', null), statusOf('learning.study', null)]).toEqual([404, 404, 404])
    expect([statusOf('account.manage', {}), statusOf('audit.read', {})]).toEqual([403, 403])
    expect(statusOf('person.read', own)).toBe(200)
    expect(authorise(actor(null), 'person.read', own)).toBe(own)
  })
})
