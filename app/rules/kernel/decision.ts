/** What a rule answers: yes with a value, or a refusal with its code, facts and clauses. Never an exception, never a sentence. */
import type { ClauseId } from '../clauses.ts'
import type { RefusalCode } from './refusals.ts'

/** A fact named in the message of a refusal: plain text, a number, or a calendar day. */
export type Fact = string | number

export interface Allowed<Value> {
  allowed: true
  value: Value
  clauses: readonly ClauseId[]
}
export interface Refusal {
  allowed: false
  code: RefusalCode
  facts: Readonly<Record<string, Fact>>
  clauses: readonly ClauseId[]
}
export type Decision<Value = true> = Allowed<Value> | Refusal

export const allow = <Value>(value: Value, ...clauses: ClauseId[]): Allowed<Value> => ({ allowed: true, value, clauses })

export const refuse = (code: RefusalCode, facts: Record<string, Fact> = {}, ...clauses: ClauseId[]): Refusal => ({
  allowed: false,
  code,
  facts,
  clauses,
})
