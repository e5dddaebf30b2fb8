/** The form of the builder: which courses, on which dates, and why without an assessment. No database here. */
import type { PlannedCourse } from './build.server.ts'

export interface TypedPlan {
  version: number
  items: PlannedCourse[]
  reason: string
}

/** Fields `course-CODE` (in the plan) and `run-CODE` (its date). */
export function readPlanForm(fields: Readonly<Record<string, string>>): TypedPlan {
  const items = Object.keys(fields).flatMap((name): PlannedCourse[] => {
    const code = name.startsWith('course-') ? name.slice(7) : ''
    return code === '' ? [] : [{ course: code, runId: fields[`run-${code}`] || null }]
  })
  return { version: /^\d{1,9}$/.test(fields.version ?? '') ? Number(fields.version) : 0, items, reason: (fields.reason ?? '').slice(0, 1000) }
}
