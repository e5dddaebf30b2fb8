/** What a drawing may consist of; everything else (script, foreignObject, a, set …) is refused. */
const ELEMENTS = new Set(
  `svg g defs title desc metadata path rect circle ellipse line polyline polygon text tspan textPath use symbol
  marker linearGradient radialGradient stop pattern clipPath mask style filter feBlend feColorMatrix feComposite
  feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset`.split(/\s+/),
)
const PIECE = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<![^>]*>|<\/?[^\s<>/]+(?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>|[^<]+|</g
const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

type Fault = { unsafe: boolean; message: string }

/**
 * Why a text is not a drawing that is safe to show: it is not well-formed with an svg root, or it
 * holds script, event handlers, foreign elements or addresses outside itself. Undefined: it is safe.
 */
export function svgFault(source: string): Fault | undefined {
  const open: string[] = []
  let roots = 0
  for (const [piece] of source.replace(/^\ufeff/, '').matchAll(PIECE)) {
    if (piece.startsWith('<!--') || piece.startsWith('<?xml ')) continue
    if (piece.startsWith('<!') || piece.startsWith('<?'))
      return unsafe(`contains ${piece.slice(0, 12).trim()}…; save it as plain SVG without a doctype or processing instructions`)
    if (piece === '<') return broken()
    if (!piece.startsWith('<')) {
      if (open.length === 0 && piece.trim() !== '') return broken()
      if (open.at(-1) === 'style' && leadsOutside(piece)) return unsafe('has a style that loads something; keep only plain properties')
      continue
    }
    const name = /^<\/?([^\s/>]+)/.exec(piece)?.[1] ?? ''
    if (piece.startsWith('</')) {
      if (open.pop() !== name) return broken()
      continue
    }
    if (open.length === 0) {
      roots += 1
      if (name !== 'svg' || roots > 1) return broken()
    }
    const fault = elementFault(name, piece)
    if (fault) return fault
    if (!piece.endsWith('/>')) open.push(name)
  }
  return open.length > 0 || roots === 0 ? broken() : undefined
}

function elementFault(name: string, tag: string): Fault | undefined {
  if (!ELEMENTS.has(name)) return unsafe(`contains <${name}>; remove it, or save the drawing as plain SVG`)
  for (const [, attribute = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    const local = attribute.slice(attribute.indexOf(':') + 1).toLowerCase()
    const value = decode(double ?? single ?? '')
    if (local.startsWith('on')) return unsafe(`has the event handler ${attribute}; remove it`)
    if (local === 'href' || local === 'src') {
      if (!value.trim().startsWith('#')) return unsafe(`has an address outside itself (${attribute}); draw everything in the file`)
    } else if (!attribute.startsWith('xmlns') && leadsOutside(value)) {
      return unsafe(`loads something from outside (${attribute}); draw everything in the file`)
    }
  }
  return undefined
}

/** `url(#shadow)` points into the file; anything else that loads points out of it. */
function leadsOutside(value: string): boolean {
  return /url\s*\(\s*(?!['"]?\s*#)|@import|javascript:|\\/i.test(decode(value))
}

function decode(value: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return named[name] ?? whole
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

const unsafe = (message: string): Fault => ({ unsafe: true, message })
const broken = (): Fault => ({ unsafe: false, message: 'is not a well-formed SVG with <svg> around it; save it again as plain SVG' })
