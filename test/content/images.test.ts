import { describe, expect, test } from 'vitest'
import { aCourse, SVG } from './a-course.ts'

const FILE = 'images/counter.svg'
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)))
const PNG = bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 1])
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')
const WEBP = bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 ')

/** The course with its image replaced by another file, in both languages of every lesson. */
function withImage(name: string, body: string | Uint8Array) {
  const course = aCourse().without(FILE).with(`images/${name}`, body)
  for (const id of ['papers', 'copies', 'consent'])
    for (const language of ['kk', 'ru']) course.edit(`lessons/${id}.${language}.md`, FILE, `images/${name}`)
  return course
}
const svg = (inside: string) => aCourse().with(FILE, `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)

describe('images of a course', () => {
  test.each([['a.png', PNG, 'image/png'], ['a.jpg', JPEG, 'image/jpeg'], ['a.jpeg', JPEG, 'image/jpeg'], ['a.webp', WEBP, 'image/webp'], ['a.svg', SVG, 'image/svg+xml']])(
    '%s is read with its media type and hash', (name, body, mediaType) => {
      expect(withImage(name, body).loaded().images).toMatchObject([{ name, mediaType, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    },
  )

  test('an image that is not one is named', () => {
    expect(withImage('a.png', 'GIF89a').problem()).toEqual({
      file: 'images/a.png',
      line: 1,
      path: '',
      code: 'image.not-an-image',
      message: 'a.png is not a PNG (its bytes are no known image); save it again in that format.',
    })
    expect(withImage('a.png', JPEG).problem().message).toContain('it is a JPEG')
    expect(withImage('a.jpg', SVG).problem()).toMatchObject({ code: 'image.not-an-image' })
    expect(withImage('a.svg', '<html><script>x</script></html>').problem()).toMatchObject({ code: 'image.not-an-image' })
    expect(aCourse().with('images/a.gif', 'GIF89a').problems()).toMatchObject([{ file: 'images/a.gif', code: 'image.not-an-image' }, { file: 'images/a.gif', code: 'file.unexpected' }])
  })

  test('an image is at most 500 kB', () => {
    const large = new Uint8Array(500_001)
    large.set(PNG)
    expect(withImage('a.png', large.subarray(0, 500_000)).problems()).toEqual([])
    expect(withImage('a.png', large).problem()).toMatchObject({ code: 'image.too-large', message: 'a.png has 501 kB; make it no larger than 500 kB.' })
  })

  test('an image no lesson shows is named', () => {
    expect(aCourse().with('images/other.svg', SVG).problem()).toMatchObject({ file: 'images/other.svg', code: 'file.unexpected' })
  })

  test.each([
    '<g><path d="M0 0 L1 1"/><use href="#a" xlink:href="#b"/></g>',
    '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" style="fill: url(\'#a\')"/>',
    '<style>.a { fill: #fff }</style><!-- a <b> --><text x=\'1\'>Мәтін &amp; сан</text>',
  ])('a drawing may contain %s', (inside) => {
    expect(svg(inside).problems()).toEqual([])
  })

  test.each([
    '<script>alert(1)</script>',
    '<x:script>alert(1)</x:script>',
    '<foreignObject><p/></foreignObject>',
    '<rect onload="alert(1)"/>',
    '<rect ONCLICK=\'x\'/>',
    '<a href="#x">x</a>',
    '<use href="https://evil.kz/a.svg#b"/>',
    '<use xlink:href="data:image/svg+xml,x"/>',
    '<use href="&#104;ttps://evil.kz"/>',
    '<image href="#a"/>',
    '<set attributeName="href" to="javascript:x"/>',
    '<rect fill="url(https://evil.kz/a)"/>',
    '<rect style="fill:u\\72l(//evil.kz)"/>',
    '<style>@import "https://evil.kz/a.css";</style>',
    '<style><![CDATA[@import "a"]]></style>',
    '<?xml-stylesheet href="a.css"?>',
  ])('a drawing may not contain %s', (inside) => {
    expect(svg(inside).problem()).toMatchObject({ file: FILE, code: 'image.unsafe' })
  })

  test.each(['<g>', '</g>', '<g></rect>', '<rect width=4/>', 'a < b', '<rect fill="a'])('a drawing is well-formed: %s is not', (inside) => {
    expect(svg(inside).problem()).toMatchObject({ file: FILE, code: 'image.not-an-image' })
  })

  test('a drawing has one root and no doctype', () => {
    expect(aCourse().with(FILE, `<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->\n${SVG}`).problems()).toEqual([])
    expect(aCourse().with(FILE, `${SVG}${SVG}`).problem()).toMatchObject({ code: 'image.not-an-image' })
    expect(aCourse().with(FILE, `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`).problem()).toMatchObject({ code: 'image.unsafe' })
  })
})
