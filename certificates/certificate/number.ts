import { randomBytes as systemRandomBytes } from 'node:crypto'

/**
 * The number a certificate bears: eleven random Crockford characters (55 bits) and a check character,
 * written `XXXX-XXXX-XXXX` (397/26¶2.qr). And the key: 128 random bits for links that open by themselves.
 *
 * The check character is a code over GF(32): the sum of every character times the weight of its place is a
 * constant. All weights differ and none is zero, so any one wrong character and any swap of two different
 * characters, near or far, is caught.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const NUMBER_LENGTH = 12
const KEY_LENGTH = 26
/** Longer input is refused before any work is done on it. */
const LONGEST_INPUT = 64
const MOST_SUGGESTIONS = 3
/** What the weighted characters add up to. Not zero, so that a row of zeros is no number. */
const CHECK_SUM = 21

type RandomBytes = (size: number) => Uint8Array

export type RefusedInput = 'empty' | 'length' | 'character' | 'check'
export type ReadNumber = { ok: true; number: string } | { ok: false; reason: RefusedInput; suggestions: string[] }
export type ReadKey = { ok: true; key: string } | { ok: false; reason: Exclude<RefusedInput, 'check'> }

/** A fresh number in canonical form. Uniqueness is the caller's (a database constraint). */
export function newCertificateNumber(randomBytes: RandomBytes = systemRandomBytes): string {
  const payload = Array.from(randomBytes(NUMBER_LENGTH - 1), (byte) => byte & 31)
  if (payload.length !== NUMBER_LENGTH - 1) throw new RangeError('the source of randomness gave too few bytes')
  return inGroups([...payload, checkValue(payload)].map((value) => ALPHABET[value]).join(''))
}

/** A fresh key: 128 bits, 26 characters, no hyphens; the first character is at most 7. */
export function newCertificateKey(randomBytes: RandomBytes = systemRandomBytes): string {
  const bytes = randomBytes(16)
  if (bytes.length !== 16) throw new RangeError('the source of randomness gave too few bytes')
  let rest = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let key = ''
  for (let place = 0; place < KEY_LENGTH; place++, rest >>= 5n) key = ALPHABET[Number(rest & 31n)] + key
  return key
}

/**
 * Reads a number as people type, dictate and paste it: any case, spaces, any dash, Cyrillic and Greek letters of
 * the same shape, O for 0, I and L for 1. A number that fails its check comes back with at most three numbers that
 * pass and differ by one swap of neighbours or one look-alike; they follow from the check alone, so nobody learns
 * from them which numbers exist.
 */
export function readCertificateNumber(text: string): ReadNumber {
  const typed = plainCharacters(text)
  if (!typed.ok) return { ok: false, reason: typed.reason, suggestions: [] }
  const characters = typed.characters
  const unknown = characters.some((character) => !ALPHABET.includes(character))
  if (unknown || characters.length !== NUMBER_LENGTH) {
    const reason = unknown ? 'character' : 'length'
    return { ok: false, reason, suggestions: characters.length === NUMBER_LENGTH ? suggestionsFor(characters) : [] }
  }
  if (!passesCheck(characters)) return { ok: false, reason: 'check', suggestions: suggestionsFor(characters) }
  return { ok: true, number: inGroups(characters.join('')) }
}

/** Reads a key, forgiving the same slips as a number. It has no check character: a wrong key is an unknown one. */
export function readCertificateKey(text: string): ReadKey {
  const typed = plainCharacters(text)
  if (!typed.ok) return typed
  const key = typed.characters.join('')
  if (typed.characters.some((character) => !ALPHABET.includes(character))) return { ok: false, reason: 'character' }
  if (key.length !== KEY_LENGTH) return { ok: false, reason: 'length' }
  if (ALPHABET.indexOf(key.charAt(0)) > 7) return { ok: false, reason: 'character' } // beyond 128 bits
  return { ok: true, key }
}

// --- the check -------------------------------------------------------------------------------------------------

/** Multiplies in GF(32), that is GF(2) polynomials modulo x⁵ + x² + 1. */
function multiply(a: number, b: number): number {
  let product = 0
  for (; b; b >>= 1, a = a & 16 ? (a << 1) ^ 37 : a << 1) if (b & 1) product ^= a
  return product
}

/** Powers of x from the last place backwards: 1, x, x², …; x has order 31, so twelve of them differ. */
const WEIGHTS = Array.from({ length: NUMBER_LENGTH }).reduce<number[]>(
  (weights) => [multiply(weights[0] ?? 1, weights.length ? 2 : 1), ...weights],
  [],
)

const weightedSum = (values: readonly number[]) =>
  values.reduce((sum, value, place) => sum ^ multiply(WEIGHTS[place]!, value), 0)

/** The last place weighs 1, so the check character is whatever is missing from the sum. */
const checkValue = (payload: readonly number[]) => weightedSum(payload) ^ CHECK_SUM

const passesCheck = (characters: readonly string[]) =>
  weightedSum(characters.map((character) => ALPHABET.indexOf(character))) === CHECK_SUM

// --- reading what people type ------------------------------------------------------------------------------------

/** Letters of other alphabets, and of this one, that look the same as one of ours. */
const SAME_SHAPE = new Map<string, string>(
  [
    ['OОΟ', '0'],
    ['ILІΙӀ|', '1'],
    ['ЗӠ', '3'],
    ['АΑ', 'A'],
    ['ВΒ', 'B'],
    ['СϹ', 'C'],
    ['ЕЁΕ', 'E'],
    ['НҺҢΗ', 'H'],
    ['Ј', 'J'],
    ['КҚΚ', 'K'],
    ['МΜ', 'M'],
    ['Ν', 'N'],
    ['РΡ', 'P'],
    ['Ԛ', 'Q'],
    ['Ѕ', 'S'],
    ['ТΤ', 'T'],
    ['Ԝ', 'W'],
    ['ХΧ', 'X'],
    ['УҮҰΥ', 'Y'],
    ['Ζ', 'Z'],
  ].flatMap(([shapes, ours]) => Array.from(shapes!, (shape): [string, string] => [shape, ours!])),
)

/** Spaces, line ends of a paste, every dash and minus, and invisible marks that ride along when text is copied. */
const IGNORED = /[\s\p{Pd}\p{Cf}\u2212\u02d7\u2043\u00b7_.]/gu

function plainCharacters(
  text: string,
): { ok: true; characters: string[] } | { ok: false; reason: 'empty' | 'length' } {
  if (text.length > LONGEST_INPUT) return { ok: false, reason: 'length' }
  const characters = Array.from(text.normalize('NFKC').replace(IGNORED, '').toUpperCase(), (character) => {
    return SAME_SHAPE.get(character) ?? character
  })
  return characters.length ? { ok: true, characters } : { ok: false, reason: 'empty' }
}

/** Characters that eyes and cameras take for one another. U is not ours, but is written for V. */
const CONFUSED = ['8B', '5S', '2Z', '6G', 'UV', '0DQ', '17', 'VY', '4A', 'CG', 'MN', 'VW', '3B', 'EF', 'PR', 'HK', 'KX', '38', '9G']

function suggestionsFor(characters: readonly string[]): string[] {
  const found = new Set<string>()
  const consider = (candidate: string[]) => {
    const known = candidate.every((character) => ALPHABET.includes(character))
    if (known && passesCheck(candidate)) found.add(inGroups(candidate.join('')))
  }
  for (let place = 0; place + 1 < characters.length; place++)
    consider(characters.toSpliced(place, 2, characters[place + 1]!, characters[place]!))
  for (const group of CONFUSED)
    characters.forEach((character, place) => {
      if (!group.includes(character)) return
      for (const other of group) if (other !== character) consider(characters.toSpliced(place, 1, other))
    })
  return [...found].slice(0, MOST_SUGGESTIONS)
}

const inGroups = (characters: string) => characters.replace(/(.{4})(?=.)/g, '$1-')
