/** The form of the report: a text, and a comment per row of the plan. */
export const commentField = (rowId: string): string => `comment-${rowId}`

export function readReport(fields: Readonly<Record<string, string>>): { text: string; comments: Map<string, string> } {
  const prefix = commentField('')
  return { text: fields.text ?? '', comments: new Map(Object.entries(fields).flatMap(([name, comment]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), comment] as const] : []))) }
}
