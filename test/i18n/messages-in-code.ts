/** Which messages the code asks for, read from its syntax tree: every call of `t`. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

export interface Asked {
  /** file:line */
  place: string
  key: string
  /** the names of the parameters; null where they cannot be read off the call */
  parameters: string[] | null
}
export interface AskedByTemplate {
  place: string
  /** the fixed parts around the holes: `people.name.${part}` is ['people.name.', ''] */
  parts: string[]
  /** every string the same file writes out */
  wordsOfFile: ReadonlySet<string>
}
export interface InCode {
  asked: Asked[]
  templates: AskedByTemplate[]
  /** every string of the code, wherever it stands */
  strings: ReadonlySet<string>
}

export function messagesInCode(folder: string): InCode {
  const asked: Asked[] = []
  const templates: AskedByTemplate[] = []
  const strings = new Set<string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
    const wordsOfFile = new Set<string>()
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) wordsOfFile.add(node.text)
      if (ts.isCallExpression(node) && asksForMessage(node.expression) && node.arguments[0]) {
        const place = `${relative(folder, path)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
        for (const key of alternatives(node.arguments[0])) {
          if (ts.isStringLiteralLike(key)) asked.push({ place, key: key.text, parameters: namesOf(node.arguments[1]) })
          else if (ts.isTemplateExpression(key)) templates.push({ place, parts: [key.head.text, ...key.templateSpans.map(({ literal }) => literal.text)], wordsOfFile })
        }
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
    for (const word of wordsOfFile) strings.add(word)
  }
  return { asked, templates, strings }
}

/** `t(…)`, `something.t(…)`, `translate(locale)(…)` */
const asksForMessage = (callee: ts.Expression): boolean =>
  (ts.isIdentifier(callee) && callee.text === 't') ||
  (ts.isPropertyAccessExpression(callee) && callee.name.text === 't') ||
  (ts.isCallExpression(callee) && ts.isIdentifier(callee.expression) && ['translate', 'translator', 'useT'].includes(callee.expression.text))

/** The keys an expression may come to: both branches of a condition, whatever a cast or brackets hide. */
function alternatives(node: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(node)) return [...alternatives(node.whenTrue), ...alternatives(node.whenFalse)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) return alternatives(node.expression)
  if (ts.isBinaryExpression(node)) return [...alternatives(node.left), ...alternatives(node.right)]
  return [node]
}

function namesOf(node: ts.Expression | undefined): string[] | null {
  if (!node) return []
  if (!ts.isObjectLiteralExpression(node)) return null
  const names = node.properties.map((property) => (property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? property.name.text : null))
  return names.includes(null) ? null : (names as string[])
}
