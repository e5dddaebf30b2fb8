import { createHash } from 'node:crypto'
import { number, textString, type Canvas, type MarkedContent, type StructureNode } from './canvas.ts'
import { CATALOG, PAGE_TREE, type FrozenBlock } from './frozen-block.ts'
import type { Language } from './language.ts'

export interface DocumentFacts {
  title: string
  author: string
  subject: string
  keywords: readonly string[]
  /** Main language of the document; parts in another one say so themselves. */
  language: Language
  /** `YYYY-MM-DD`: the only date in the file, so that the same view gives the same bytes. */
  date: string
}

/**
 * A whole PDF 1.7 file: the frozen block, then pages, structure, facts and cross references. Nothing random and no
 * clock; what follows the frozen block is not compressed, so that no version of a compressor can change it.
 */
export function writePdf(
  frozen: FrozenBlock,
  pages: readonly Canvas[],
  structure: StructureNode,
  facts: DocumentFacts,
): Uint8Array {
  const objects = new NumberedObjects(frozen)
  const pageNumbers = pages.map(() => objects.reserve())
  const structureRoot = writeStructure(objects, structure, pages, pageNumbers)
  const info = objects.add(writeInfo(facts))

  pages.forEach((page, index) => {
    const content = objects.add(
      `<</Length ${Buffer.byteLength(page.content, 'latin1')}>>\nstream\n${page.content}endstream`,
    )
    objects.set(
      pageNumbers[index]!,
      `<</Type /Page /Parent ${PAGE_TREE} 0 R /MediaBox [0 0 ${number(page.width)} ${number(page.height)}]` +
        ` /Resources ${frozen.resources} /Contents ${content} 0 R /StructParents ${index} /Tabs /S>>`,
    )
  })
  objects.set(PAGE_TREE, `<</Type /Pages /Count ${pages.length} /Kids [${references(pageNumbers)}]>>`)
  objects.set(
    CATALOG,
    `<</Type /Catalog /Pages ${PAGE_TREE} 0 R /Lang (${facts.language}) /MarkInfo <</Marked true>>` +
      ` /StructTreeRoot ${structureRoot} 0 R /ViewerPreferences <</DisplayDocTitle true>>>>`,
  )
  return objects.file(`/Root ${CATALOG} 0 R /Info ${info} 0 R`)
}

/** Objects of one file, numbered on from the frozen block. */
class NumberedObjects {
  readonly #frozen: FrozenBlock
  readonly #bodies = new Map<number, string>()
  #next: number

  constructor(frozen: FrozenBlock) {
    this.#frozen = frozen
    this.#next = frozen.firstFreeNumber
  }

  reserve(): number {
    return this.#next++
  }

  set(object: number, body: string): void {
    this.#bodies.set(object, body)
  }

  add(body: string): number {
    const object = this.reserve()
    this.set(object, body)
    return object
  }

  file(trailer: string): Uint8Array {
    const offsets = new Map(this.#frozen.offsets)
    let tail = ''
    for (const [object, body] of this.#bodies) {
      offsets.set(object, this.#frozen.bytes.length + tail.length)
      tail += `${object} 0 obj\n${body}\nendobj\n`
    }
    const identity = createHash('sha256').update(tail, 'latin1').digest('hex').slice(0, 32)
    const crossReferences = this.#frozen.bytes.length + tail.length
    tail += `xref\n0 ${this.#next}\n0000000000 65535 f \n`
    for (let object = 1; object < this.#next; object++)
      tail += `${String(offsets.get(object)).padStart(10, '0')} 00000 n \n`
    tail += `trailer\n<</Size ${this.#next} ${trailer} /ID [<${identity}> <${identity}>]>>\n`
    tail += `startxref\n${crossReferences}\n%%EOF\n`
    return Buffer.concat([this.#frozen.bytes, Buffer.from(tail, 'latin1')]) // the tail is ASCII throughout
  }
}

/** The structure tree, and the table by which a reader finds the node of a marked piece of a page. */
function writeStructure(
  objects: NumberedObjects,
  top: StructureNode,
  pages: readonly Canvas[],
  pageNumbers: readonly number[],
): number {
  const root = objects.reserve()
  const owners = pages.map(({ marks }) => new Array<number>(marks).fill(root))

  const write = (node: StructureNode, parent: number): number => {
    const self = objects.reserve()
    const children = node.children.map((child) => {
      if (!isMarked(child)) return `${write(child, self)} 0 R`
      owners[child.page]![child.mark] = self
      return `<</Type /MCR /Pg ${pageNumbers[child.page]} 0 R /MCID ${child.mark}>>`
    })
    const language = node.language ? ` /Lang (${node.language})` : ''
    const alternative = node.alternative ? ` /Alt ${textString(node.alternative)}` : ''
    const box = node.box ? ` /A <</O /Layout /BBox [${node.box.map(number).join(' ')}] /Placement /Block>>` : ''
    const span = node.span ? ` /A <</O /Table /ColSpan ${node.span}>>` : ''
    objects.set(
      self,
      `<</Type /StructElem /S /${node.role} /P ${parent} 0 R${language}${alternative}${box}${span} /K [${children.join(' ')}]>>`,
    )
    return self
  }

  const document = write(top, root)
  const byPage = owners.map((nodes, page) => `${page} [${references(nodes)}]`).join(' ')
  const parents = objects.add(`<</Nums [${byPage}]>>`)
  objects.set(
    root,
    `<</Type /StructTreeRoot /K [${document} 0 R] /ParentTree ${parents} 0 R /ParentTreeNextKey ${pages.length}>>`,
  )
  return root
}

const isMarked = (child: StructureNode | MarkedContent): child is MarkedContent => 'mark' in child

function writeInfo({ title, author, subject, keywords, date }: DocumentFacts): string {
  const instant = `(D:${date.replaceAll('-', '')}000000Z)`
  return (
    `<</Title ${textString(title)} /Author ${textString(author)} /Subject ${textString(subject)} /Keywords ${textString(keywords.join(', '))}` +
    ` /Creator ${textString('Tälim')} /Producer ${textString('Tälim')} /CreationDate ${instant} /ModDate ${instant}>>`
  )
}

const references = (objects: readonly number[]) => objects.map((object) => `${object} 0 R`).join(' ')
