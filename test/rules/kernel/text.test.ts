import { expect, test } from 'vitest'
import { cutTo } from '../../../app/rules/kernel/text.ts'

test('a text is cut where it is too long, never in the middle of a letter', () => {
  expect(cutTo('Қазақша', 7)).toBe('Қазақша')
  expect(cutTo('Қазақша', 5)).toBe('Қазақ')
  // a picture is two units long
  expect(cutTo('ab🙂', 4)).toBe('ab🙂')
  expect(cutTo('ab🙂', 3)).toBe('ab\ufffd')
  for (let longest = 0; longest < 12; longest++) expect(cutTo('🙂🙂🙂🙂🙂', longest).isWellFormed(), String(longest)).toBe(true)
})
