/** What every loader and action shares: who asks, denials as answers, refusals as values, forms as plain text. */
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '../access/actor.ts'
import { Denied } from '../access/authorise.server.ts'
import { clauseLinks, type ClauseLink } from '../features/regulations/clauses.server.ts'
import { translate } from '../i18n/messages.server.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Locale } from '../i18n/locale.ts'
import { isDatabaseGone } from '../platform/db.server.ts'
import { isUuid } from '../platform/ids.server.ts'
import { log } from '../platform/log.server.ts'
import type { Refusal } from '../rules/kernel/decision.ts'
import type { RequestContext } from './context.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs
export interface Asked extends RequestContext {
  request: Request
  url: URL
  params: Readonly<Record<string, string>>
  t: Translate
}

function asked({ request, params, context }: Args): Asked {
  // an id is the same id in capitals; what is kept and compared is written small
  const given = Object.fromEntries(Object.entries(params).map(([name, value = '']) => [name, (ROW_IDS as readonly string[]).includes(name) ? value.toLowerCase() : value]))
  return { ...(context as unknown as RequestContext), request, params: given, url: new URL(request.url), t: translate((context as unknown as RequestContext).locale) }
}

/** Parameters that name a row; what is no UUID names nothing. */
const ROW_IDS = ['enrolmentId', 'attemptId', 'personId', 'accountId', 'editionId', 'caseId', 'batchId', 'objectionId', 'planRunId', 'courseRunId', 'trainerId', 'sessionId', 'fileId'] as const

/** A value PostgreSQL has no place for (NUL or half a letter in a text, a number or day out of range, an id that is none): the asker's mistake. */
const UNSTORABLE = new Set(['22021', '22P05', '22P02', '22003', '22008', 'P2007', 'P2020', 'P2023'])
const isUnstorable = (error: unknown): boolean => {
  const { code, meta } = error as { code?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } }
  return UNSTORABLE.has(code ?? '') || UNSTORABLE.has(meta?.driverAdapterError?.cause?.originalCode ?? '')
}

/** Runs the work of a loader or action; a denial becomes 403 or 404, a value nobody can store 400, a database that is away 503. */
async function answering<Result>({ params, context }: Args, work: () => Promise<Result>): Promise<Result> {
  for (const name of ROW_IDS) if (params[name] !== undefined && !isUuid(params[name])) throw new Response(null, { status: 404 })
  try {
    return await work()
  } catch (error) {
    if (error instanceof Denied) throw new Response(null, { status: error.status })
    if (error instanceof Response) throw error
    if (isUnstorable(error)) {
      log().warn({ event: 'request.unstorable', requestId: (context as unknown as RequestContext).requestId, code: (error as { code?: string }).code })
      throw new Response(null, { status: 400 })
    }
    if (isDatabaseGone(error)) throw new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
    throw error
  }
}

/** A loader or action anybody may call. */
export const open =
  <Result>(work: (asked: Asked) => Promise<Result>) =>
  (args: Args): Promise<Result> =>
    answering(args, () => work(asked(args)))

/** A loader or action that needs somebody signed in; the gate has seen to that. */
export const signedIn =
  <Result>(work: (asked: Asked & { actor: Actor }) => Promise<Result>) =>
  (args: Args): Promise<Result> =>
    answering(args, async () => {
      const all = asked(args)
      if (!all.actor) throw new Response(null, { status: 401 })
      return work({ ...all, actor: all.actor })
    })

/** The fields of a form as text, each once; a body that is no form gives none. */
export async function readForm(request: Request): Promise<Readonly<Record<string, string>>> {
  try {
    const form = new URLSearchParams(await request.text())
    return Object.fromEntries([...form].map(([name, value]) => [name, value.replace(/\u0000/g, '').slice(0, 10_000).toWellFormed()]))
  } catch {
    return {}
  }
}

export interface Upload {
  fields: Readonly<Record<string, string>>
  /** what was chosen; null: nothing, or no form that can carry a file */
  file: { fileName: string; bytes: Buffer } | null
}

/** The fields of a form with one file; a body that is none gives nothing. */
export async function readUpload(request: Request, name: string): Promise<Upload> {
  try {
    const form = await request.formData()
    const fields = Object.fromEntries([...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value.replace(/\u0000/g, '').slice(0, 10_000).toWellFormed()]] : [])))
    const file = form.get(name)
    // a browser sends an empty file without a name where none was chosen
    if (!(file instanceof File) || (file.name === '' && file.size === 0)) return { fields, file: null }
    return { fields, file: { fileName: file.name.replace(/[\u0000-\u001f]/g, '').toWellFormed() || '–', bytes: Buffer.from(await file.arrayBuffer()) } }
  } catch {
    return { fields: {}, file: null }
  }
}

/** A page number from the address: 1 for whatever is none. */
export const pageNumber = (url: URL): number => Math.min(100_000, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1))

/** A path of ours to go on to after signing in; home for anything else. */
export function safeNext(text: string | null | undefined, otherwise: string): string {
  if (!text || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return otherwise
  return /^\/(sign-in|sign-out|reset-password|preferences)/.test(text) || text.split('?')[0]!.endsWith('.data') ? otherwise : text
}

export interface RefusalView {
  code: string
  facts: Readonly<Record<string, string | number>>
  clauses: ClauseLink[]
}

/** A refusal ready for a page: with the words of its clauses. */
export const refusalView = ({ code, facts, clauses }: Refusal, locale: Locale): RefusalView => ({ code, facts, clauses: clauseLinks(clauses, locale) })

/** The answer to a form the rules refused: 422, what was typed comes back. */
export const refused = (refusal: Refusal, locale: Locale, values: Readonly<Record<string, string>> = {}) =>
  data({ refusal: refusalView(refusal, locale), errors: {} as Record<string, string>, values }, 422)

/** The answer to a form with wrong fields: 400, what was typed comes back. */
export const wrongFields = (errors: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>) =>
  data({ refusal: null as RefusalView | null, errors: { ...errors } as Record<string, string>, values }, 400)

export { data, redirect }
export const notFound = (): Response => new Response(null, { status: 404 })
