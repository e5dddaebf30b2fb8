/** What a course description is made of: a small, harmless part of Markdown. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item'
  text: string
  /** What stands before a list item: a dash, or the number as written. */
  marker?: string
  /** Depth of a list item, from 0. */
  depth: number
}

const HEADING = /^#{1,6}\s+(.*?)\s*#*$/
const ITEM = /^(\s*)([-*+]|\d{1,3}[.)])\s+(.*)$/

/** Reads headings, paragraphs and lists; emphasis and links keep their words and lose their signs. */
export function readMarkdown(source: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let open: TextBlock | undefined
  for (const line of source.replaceAll(/\r\n?/g, '\n').split('\n')) {
    const heading = HEADING.exec(line.trim())
    const item = ITEM.exec(line)
    if (!line.trim()) open = undefined
    else if (heading) {
      blocks.push({ kind: 'heading', text: heading[1]!, depth: 0 })
      open = undefined
    } else if (item) {
      const marker = /\d/.test(item[2]!) ? item[2]! : '–'
      open = { kind: 'item', text: item[3]!, marker, depth: Math.min(3, Math.floor(item[1]!.replaceAll('\t', '  ').length / 2)) }
      blocks.push(open)
    } else if (open) open.text += ` ${line.trim()}`
    else blocks.push((open = { kind: 'paragraph', text: line.trim(), depth: 0 }))
  }
  return blocks.map((block) => ({ ...block, text: withoutSigns(block.text) })).filter(({ text }) => text !== '')
}

const withoutSigns = (text: string) =>
  text
    .replaceAll(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\d])[*_](?=\S)(.+?)(?<=\S)[*_](?![\p{L}\d])/gu, '$1')
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!])/g, '$1')
    .trim()
