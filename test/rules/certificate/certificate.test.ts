import { describe, expect, test } from 'vitest'
import { maskedName, mayCorrect, mayDecide, mayIssue, mayRequest, type IssueFacts } from '../../../app/rules/certificate/certificate.ts'
import { proves } from '../../support/proves.ts'

const issuing = (but: Partial<IssueFacts> = {}) =>
  mayIssue({ completed: true, issuedBefore: false, surname: 'Серікова', givenName: 'Айгүл', minutes: 360, creditedMinutes: 360, ...but })

describe('issue', () => {
  proves('397/26', 'a completed course gives a certificate, and the decision names every field it must bear', () => {
    expect(issuing()).toEqual({ allowed: true, value: true, clauses: ['397/26', '397/26¶2.name', '397/26¶2.course', '397/26¶2.hours', '397/26¶2.qr', '397/26¶2.date'] })
  })
  proves(['397/26', '397/25'], 'no certificate without completion', () => {
    expect(issuing({ completed: false })).toMatchObject({ allowed: false, clauses: ['397/26', '397/25'] })
  })
  proves('397/26', 'one completion gives one certificate', () => {
    expect(issuing({ issuedBefore: true })).toMatchObject({ allowed: false, code: 'certificate.already-issued' })
  })
  proves('397/26¶2.name', 'no certificate without a given name', () => {
    for (const givenName of ['', '  ']) expect(issuing({ givenName })).toMatchObject({ allowed: false, code: 'certificate.name-missing', clauses: ['397/26¶2.name'] })
  })
  proves('397/26¶2.hours', 'the hours are those credited: not none, and not one minute more or less', () => {
    expect(issuing({ minutes: 0, creditedMinutes: 0 }).allowed).toBe(false)
    expect(issuing({ creditedMinutes: 359 })).toMatchObject({ allowed: false, clauses: ['397/26¶2.hours'] })
    expect(issuing({ creditedMinutes: 361 }).allowed).toBe(false)
    expect(issuing({ minutes: 1, creditedMinutes: 1 }).allowed).toBe(true)
  })
})

describe('annulment and correction', () => {
  const asking = { status: 'valid', reason: 'Нәтиже жойылды', requestOpen: false } as const
  test('asked for once, with a reason of at least ten letters, while the certificate is valid', () => {
    expect(mayRequest(asking).allowed).toBe(true)
    expect(mayRequest({ ...asking, requestOpen: true })).toMatchObject({ code: 'certificate.request-open' })
    expect(mayRequest({ ...asking, reason: '123456789' })).toMatchObject({ code: 'certificate.reason-missing' })
    expect(mayRequest({ ...asking, reason: '  123456789  ' })).toMatchObject({ code: 'certificate.reason-missing' })
    expect(mayRequest({ ...asking, reason: '1234567890' }).allowed).toBe(true)
    for (const status of ['annulled', 'superseded'] as const) expect(mayRequest({ ...asking, status })).toMatchObject({ code: 'certificate.not-valid' })
  })
  test('confirmed by another person than the one who asked', () => {
    const deciding = { status: 'valid', requestOpen: true, requestedBy: 'a', decidedBy: 'b' } as const
    expect(mayDecide(deciding).allowed).toBe(true)
    expect(mayDecide({ ...deciding, decidedBy: 'a' })).toMatchObject({ code: 'certificate.second-person' })
    expect(mayDecide({ ...deciding, requestOpen: false })).toMatchObject({ code: 'certificate.no-request' })
    expect(mayDecide({ ...deciding, status: 'annulled' })).toMatchObject({ code: 'certificate.not-valid' })
  })
  proves('397/26¶2.name', 'a correction needs a difference between the sheet and the staff record', () => {
    const sheet = { surname: 'Серікова', givenName: 'Айгүл', patronymic: null }
    expect(mayCorrect(sheet, sheet)).toMatchObject({ allowed: false, code: 'certificate.nothing-to-correct' })
    for (const change of [{ surname: 'Ахметова' }, { givenName: 'Айгуль' }, { patronymic: 'Нұрланқызы' }, { surname: null }]) expect(mayCorrect(sheet, { ...sheet, ...change }).allowed).toBe(true)
  })
  test('a stranger with only the number sees first letters, and no lengths', () => {
    expect(maskedName({ surname: 'Серікова', givenName: 'Айгүл', patronymic: 'Нұрланқызы' })).toBe('С••• А••• Н•••')
    expect(maskedName({ surname: null, givenName: 'Өтеген', patronymic: null })).toBe('Ө•••')
    expect(maskedName({ surname: 'Ли', givenName: 'Ю', patronymic: '' })).toBe('Л••• Ю•••')
  })
})
