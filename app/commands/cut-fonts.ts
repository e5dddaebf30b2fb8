/**
 * Cuts the fonts of the document engine: `node app/commands/cut-fonts.ts`. Run by hand when the alphabet below or the
 * source fonts change; the results are committed, because what was issued must be printable again, byte for byte.
 *
 * Why at build time: the subsetter inside pdf-lib's fontkit (`subset: true`) loses the outlines of Noto Sans while
 * the text still extracts perfectly. HarfBuzz does not; so we cut here, embed whole, and compare ink in the tests.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
// @ts-expect-error the package has no types
import subsetFont from 'subset-font'

const SOURCE = new URL('../../node_modules/@expo-google-fonts/', import.meta.url)
const TARGET = new URL('../../certificates/engine/fonts/', import.meta.url)

const FACES = [
  ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'NotoSans-Regular.ttf'],
  ['noto-sans/600SemiBold/NotoSans_600SemiBold.ttf', 'NotoSans-SemiBold.ttf'],
  ['noto-serif/500Medium/NotoSerif_500Medium.ttf', 'NotoSerif-Medium.ttf'],
] as const

/** First and last code point. Combining marks are left out on purpose: the engine does not place them. */
const ALPHABET = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xac], // Latin-1, without the invisible soft hyphen
  [0xae, 0xff],
  [0x100, 0x24f], // Latin Extended-A and -B
  [0x259, 0x259], // ə, lower case of Ə
  [0x2bb, 0x2bd], // letters in the shape of an apostrophe (Uzbek, Karakalpak)
  [0x2b9, 0x2ba],
  [0x386, 0x386], // the Greek alphabet, for formulae and Pontic names
  [0x388, 0x3ce],
  [0x400, 0x482], // Cyrillic with every Kazakh letter
  [0x48a, 0x52f], // Cyrillic Supplement
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201e], // quotation marks
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f], // narrow no-break space
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac], // €
  [0x20b8, 0x20b8], // ₸
  [0x20bd, 0x20bd], // ₽
  [0x2116, 0x2116], // №
  [0x2122, 0x2122],
  [0x2190, 0x2193], // arrows, where the font has them
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
] as const

const letters = ALPHABET.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place)),
).join('')

await mkdir(TARGET, { recursive: true })
for (const [from, to] of FACES) {
  const whole = await readFile(new URL(from, SOURCE))
  const cut = await subsetFont(whole, letters, {
    targetFormat: 'truetype',
    keepFeatures: ['kern'], // pairs of letters keep their distances; ligatures are not even in the file
    noHinting: true, // a printer needs no hints, and they are a third of the file
    dropTables: ['GDEF', 'STAT', 'gasp'],
    preserveNameIds: [0, 13, 14], // copyright and licence stay in the font
  })
  await writeFile(new URL(to, TARGET), cut)
  console.log(`${to}: ${whole.length} -> ${cut.length} bytes`)
}
await copyFile(new URL('noto-sans/LICENSE_FONT', SOURCE), new URL('OFL.txt', TARGET))
