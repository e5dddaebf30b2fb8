/** A self-check as written: Markdown texts, and lines counted from the line of `:::check`. */
export type CheckParts = {
  question: string
  questionLines: number
  options: { text: string; correct: boolean; line: number }[]
  explanation: { text: string; line: number }[]
  findings: { line: number; message: string }[]
}

// The Cyrillic letter is there because it lies on the same key as the Latin x.
const OPTION = /^\s{0,3}[-*]\s+\[\s*([xXхХ]?)\s*\]\s*(.*)$/
const EXPLANATION = /^\s{0,3}>\s?(.*)$/

/** Reads the lines between `:::check` and `:::`. */
export function readCheck(lines: readonly string[]): CheckParts {
  const firstOption = lines.findIndex((line) => OPTION.test(line))
  const questionLines = firstOption < 0 ? lines.length : firstOption
  const question = lines.slice(0, questionLines).join('\n').trim()
  const options: CheckParts['options'] = []
  const explanation: CheckParts['explanation'] = []
  const findings: CheckParts['findings'] = []

  let paragraph: CheckParts['explanation'][number] | undefined
  for (const [index, content] of lines.entries()) {
    const line = index + 1
    if (index < questionLines || content.trim() === '') continue
    const option = OPTION.exec(content)
    const explained = EXPLANATION.exec(content)
    if (explained) {
      const text = (explained[1] ?? '').trim()
      if (text === '') paragraph = undefined
      else if (paragraph) paragraph.text += `\n${text}`
      else explanation.push((paragraph = { text, line }))
    } else if (option && explanation.length === 0) {
      options.push({ text: (option[2] ?? '').trim(), correct: option[1] !== '', line })
    } else if (/^\s+\S/.test(content) && explanation.length === 0) {
      const last = options.at(-1)
      if (last) last.text += `\n${content.trim()}`
    } else {
      findings.push({ line, message: 'This line of the :::check is neither an option (- [ ]) nor the explanation (>); move or mark it.' })
    }
  }

  const complain = (isWrong: boolean, message: string) => isWrong && findings.push({ line: 0, message })
  complain(question === '', 'The :::check has no question; write it above the options.')
  complain(options.length < 2 || options.length > 5, `The :::check has ${options.length} options; give two to five, each as - [ ] or - [x].`)
  complain(options.length > 0 && !options.some(({ correct }) => correct), 'The :::check has no right option; mark one with [x].')
  complain(options.some(({ text }) => text === ''), 'The :::check has an option without text; write or remove it.')
  complain(explanation.length === 0, 'The :::check has no explanation; add a line beginning with > below the options.')
  return { question, questionLines, options, explanation, findings }
}
