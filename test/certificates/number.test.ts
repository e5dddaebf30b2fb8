import { describe, expect, test } from 'vitest'
import {
  newCertificateKey,
  newCertificateNumber,
  readCertificateKey,
  readCertificateNumber,
} from '#certificates'
import { proves } from '../support/proves.ts'
import { fastest } from '../support/fastest.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const accepted = (text: string) => readCertificateNumber(text).ok
const numbers = Array.from({ length: 60 }, () => newCertificateNumber())
const grouped = (letters: string[]) => letters.join('').replace(/(.{4})(?=.)/g, '$1-')
const letters = (number: string) => [...number.replaceAll('-', '')]

describe('a new number', () => {
  proves('397/26¶2.qr', 'has eleven random characters and a check, in three groups, from 55 random bits', () => {
    for (const number of numbers) expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    let asked = 0
    const number = newCertificateNumber((size) => new Uint8Array(size).map(() => asked++ * 37))
    expect(asked * 5).toBe(55)
    expect(number).toBe(newCertificateNumber((size) => new Uint8Array(size).map((_, at) => at * 37)))
    expect(readCertificateNumber(number)).toEqual({ ok: true, number })
  })

  test('uses every character in every place, about as often', () => {
    const many = Array.from({ length: 6400 }, () => letters(newCertificateNumber()))
    for (let place = 0; place < 12; place++) {
      const counts = new Map<string, number>()
      for (const number of many) counts.set(number[place]!, (counts.get(number[place]!) ?? 0) + 1)
      expect(counts.size).toBe(32)
      expect(Math.max(...counts.values())).toBeLessThan(300) // 200 expected
    }
  })

  test('is not accepted from a source that gives too little', () => {
    expect(() => newCertificateNumber(() => new Uint8Array(3))).toThrow(RangeError)
    expect(() => newCertificateKey(() => new Uint8Array(3))).toThrow(RangeError)
  })
})

describe('the check character', () => {
  // The code is linear over GF(32): whether an error passes depends on the error alone, not on the number around
  // it. Trying every error on some numbers is therefore a proof for all.
  test('catches every single wrong character', () => {
    for (const number of numbers)
      for (let place = 0; place < 12; place++)
        for (const wrong of ALPHABET) {
          const typed = letters(number)
          if (typed[place] === wrong) continue
          typed[place] = wrong
          if (accepted(typed.join(''))) expect.fail(`${number} with ${wrong} at ${place}`)
        }
  })

  test('catches every swap of two different characters, in any two places', () => {
    // what a swap of a and b changes is their difference, in two places: 0 and b give every difference
    for (let i = 0; i < 12; i++)
      for (let j = i + 1; j < 12; j++)
        for (const b of ALPHABET.slice(1)) {
          const number = numberWith(i, '0', j, b)
          const typed = letters(number)
          ;[typed[i], typed[j]] = [typed[j]!, typed[i]!]
          if (accepted(typed.join(''))) expect.fail(`${number}: places ${i} and ${j} swapped`)
        }
    for (const number of numbers)
      for (let i = 0; i < 12; i++)
        for (let j = i + 1; j < 12; j++) {
          const typed = letters(number)
          if (typed[i] === typed[j]) continue
          ;[typed[i], typed[j]] = [typed[j]!, typed[i]!]
          if (accepted(typed.join(''))) expect.fail(`${number}: places ${i} and ${j} swapped`)
        }
  })

  test('does not accept a row of one character as a rule of thumb would', () => {
    expect(accepted('0000-0000-0000')).toBe(false)
  })
})

/** A number with the given characters in two places; the last place is the check and follows from the rest. */
function numberWith(i: number, a: string, j: number, b: string): string {
  const free = [0, 1, 2].find((place) => place !== i && place !== j)!
  for (const filler of ALPHABET) {
    const typed = Array.from({ length: 12 }, () => '7')
    ;[typed[i], typed[j], typed[free]] = [a, b, filler]
    if (accepted(typed.join(''))) return grouped(typed)
  }
  throw new Error('one filler always completes the check')
}

describe('reading a number', () => {
  const number = 'JKS9-7QTB-0NN1'
  const reads = (text: string) => expect(readCertificateNumber(text), text).toEqual({ ok: true, number })

  test('forgives case, spaces, every dash, and marks that ride along when text is copied', () => {
    reads(number)
    reads('jks97qtb0nn1')
    reads(' JKS9 7QTB 0NN1 \r\n')
    for (const dash of '-‐‑‒–—―−﹘﹣-⁃˗') reads(number.replaceAll('-', dash))
    for (const mark of ['\u200b', '\u200d', '\ufeff', '\u00ad', '\u2060', '\u202a', '\u00a0', '\u2009']) reads(`${mark}JKS9${mark}-7QTB-0NN1${mark}`)
    reads('JKS9-7QTB-0NN1') // full width, from an East Asian keyboard
  })

  test('forgives O for 0, I and L for 1', () => {
    reads('JKS9-7QTB-ONNI')
    reads('jks9-7qtb-onnl')
  })

  test('forgives Cyrillic and Greek letters of the same shape, both cases', () => {
    reads('ЈКЅ9-7ԚТВ-ОNN1')
    reads('јкѕ9-7ԛтв-оnnі')
    const twins = { A: 'АаΑ', B: 'ВвΒ', C: 'Сс', E: 'ЕеΕ', H: 'НнΗһҺ', K: 'КкΚқҚ', M: 'МмΜ', P: 'РрΡ', T: 'ТтΤ', X: 'ХхΧ', Y: 'УуүҮΥ', '0': 'ОоΟ', '1': 'ІіΙӀ' }
    for (const [ours, others] of Object.entries(twins))
      for (const other of others) {
        const written = numberWith(0, ours, 1, '9')
        expect(readCertificateNumber(other + written.slice(1)), other).toEqual({ ok: true, number: written })
      }
  })

  test('says what is wrong', () => {
    const reason = (text: string) => {
      const read = readCertificateNumber(text)
      return read.ok ? 'ok' : read.reason
    }
    expect(['', ' ', '—', '\u200b'].map(reason)).toEqual(['empty', 'empty', 'empty', 'empty'])
    expect(['JKS9', 'JKS9-7QTB-0NN12', 'J'.repeat(65)].map(reason)).toEqual(['length', 'length', 'length'])
    expect(['JKS9-7QTB-0NN\u0000', 'JKS9-7QTB-0N\u001bN', 'JKS9-7QTB-0NЖ1', 'JKS9-7QTB-0N😀1', "' OR 1=1 --", '\ud800KS9-7QTB-0NN1', 'JKS9-7QTB-0NU1'].map(reason)).toEqual(Array(7).fill('character'))
    expect(reason('JKS9-7QTB-0NN2')).toBe('check')
  })

  test('does no work on long input', () => {
    const [long, short] = ['ﷺ'.repeat(5_000_000), 'ﷺ'.repeat(50_000)]
    expect([accepted(long), accepted(short)]).toEqual([false, false])
    expect(fastest(() => accepted(long)) / Math.max(1, fastest(() => accepted(short)))).toBeLessThan(10)
  })
})

describe('did you mean', () => {
  const suggestions = (text: string) => {
    const read = readCertificateNumber(text)
    return read.ok ? [] : read.suggestions
  }

  test('finds every swap of neighbours, except where other guesses come first', () => {
    for (const number of numbers)
      for (let place = 0; place < 11; place++) {
        const typed = letters(number)
        if (typed[place] === typed[place + 1]) continue
        ;[typed[place], typed[place + 1]] = [typed[place + 1]!, typed[place]!]
        const found = suggestions(typed.join(''))
        expect(found.length).toBeLessThanOrEqual(3)
        if (found.length < 3) expect(found).toContain(number)
      }
  })

  test.each(['8B', '5S', '2Z', '6G', '0D', '0Q', 'DQ', '17', 'VU'])('finds the mix-up %s', (pair) => {
    const [right, wrong] = [...pair] as [string, string]
    const number = numberWith(3, right, 7, '9')
    const typed = letters(number)
    typed[3] = wrong
    expect(suggestions(typed.join(''))).toContain(number)
  })

  test('offers only numbers that pass, and none where the length is wrong', () => {
    for (const number of numbers) {
      const typed = letters(number)
      typed[5] = typed[5] === '4' ? 'C' : '4'
      for (const suggestion of suggestions(typed.join(''))) expect(readCertificateNumber(suggestion)).toEqual({ ok: true, number: suggestion })
    }
    expect(suggestions('JKS9-7QTB')).toEqual([])
  })
})

describe('a key', () => {
  test('is 128 bits as 26 characters', () => {
    expect(newCertificateKey((size) => new Uint8Array(size).fill(255))).toBe(`7${'Z'.repeat(25)}`)
    expect(newCertificateKey((size) => new Uint8Array(size))).toBe('0'.repeat(26))
    expect(newCertificateKey((size) => new Uint8Array(size).fill(1, 15))).toBe(`${'0'.repeat(25)}1`)
    expect(new Set(Array.from({ length: 1000 }, () => newCertificateKey())).size).toBe(1000)
  })

  test('reads back with the same slips forgiven, and nothing else', () => {
    const key = '0A1VA2FVK6JKE5AHZT20WP8T75'
    expect(readCertificateKey(key)).toEqual({ ok: true, key })
    expect(readCertificateKey(' oaіva2fvk6-jke5ahzt20wp8t75 ')).toEqual({ ok: true, key })
    expect(readCertificateKey('')).toEqual({ ok: false, reason: 'empty' })
    expect(readCertificateKey(key.slice(1))).toEqual({ ok: false, reason: 'length' })
    expect(readCertificateKey(`8${key.slice(1)}`)).toEqual({ ok: false, reason: 'character' })
    expect(readCertificateKey(`${key.slice(1)}U`)).toEqual({ ok: false, reason: 'character' })
  })
})
