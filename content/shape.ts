import type { z } from 'zod'
import { printPath, type Finding, type Path } from './problem.ts'

type Issue = z.core.$ZodIssue

/** The clause that asks for a field of the standard, and its group of 397/2.10. */
const STANDARD: Record<string, { clause: string; group: string }> = {
  title: { clause: '397/A2.name', group: 'information about the course' },
  code: { clause: '397/A2.identifier', group: 'information about the course' },
  form: { clause: '397/A2.form', group: 'information about the course' },
  hours: { clause: '397/A2.hours', group: 'information about the course' },
  functionalMaps: { clause: '397/A2.functionMaps', group: 'information about the course' },
  competences: { clause: '397/A2.competences', group: 'information about the course' },
  positions: { clause: '397/A2.position', group: 'information about the course' },
  minimumQualification: { clause: '397/A2.minQualification', group: 'entry qualification' },
  outcomes: { clause: '397/A2.outcomes', group: 'learning outcomes' },
  modules: { clause: '397/A2.structure', group: 'structure' },
  content: { clause: '397/A2.content', group: 'content' },
}
const NAMES: Record<string, string> = { kk: 'Kazakh', ru: 'Russian', en: 'English' }

/**
 * What a schema finds wrong with a value, as sentences for its author. `base` is where the value
 * stands in its file; `standard` tells that it is a course.yaml, whose fields have clauses.
 */
export function shapeFindings(
  schema: z.ZodType,
  value: unknown,
  { base = [], standard = false }: { base?: Path; standard?: boolean } = {},
): Finding[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.flatMap((issue) => describe(issue, value, base, standard))
}

function describe(issue: Issue, root: unknown, base: Path, standard: boolean): Finding[] {
  const inner = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const path = [...base, ...inner]
  const printed = path.length > 0 ? `\`${printPath(path)}\`` : 'The file'

  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const at = [...path, key]
      return { path: at, code: 'field.unknown', message: `\`${printPath(at)}\` is not part of the format; correct its spelling or remove it.` }
    })

  const expected = issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message
  const value = inner.reduce<unknown>((node, step) => (isRecord(node) ? node[step] : undefined), root)
  const state = stateOf(issue, value)
  const last = inner.at(-1)
  const language = NAMES[String(last)]
  const field = standard ? STANDARD[String(inner[0])] : undefined

  if (state !== 'wrong' && language && inner.length > 1)
    return [{
      path,
      code: 'language.missing',
      message: `The ${language} text ${printed} is ${state}; write it, both languages must be there.`,
      ...(last === 'en' ? {} : { clause: '397/24' }),
    }]
  if (state !== 'wrong' && field && inner.length === 1)
    return [{
      path,
      code: 'standard.incomplete',
      message: `The standard is incomplete: ${printed} of the group "${field.group}" is ${state} (397/2.10); write ${expected}.`,
      clause: field.clause,
    }]
  return [{
    path,
    code: state === 'wrong' ? 'field.wrong' : state === 'missing' ? 'field.missing' : 'field.blank',
    message: `${printed} ${state === 'wrong' ? 'does not fit' : `is ${state}`}; write ${expected}.`,
    ...(field && { clause: field.clause }),
  }]
}

function stateOf(issue: Issue, value: unknown): 'missing' | 'blank' | 'wrong' {
  if (value === undefined) return 'missing'
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'blank'
  return issue.code === 'custom' && issue.params?.['blank'] === true ? 'blank' : 'wrong'
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}
