/** Names as documents write them: surname, given name, patronymic if there is one. */

export interface PersonName {
  surname: string | null
  givenName: string
  patronymic: string | null
}

const present = (part: string | null): part is string => part !== null && part !== ''

/** «Серікова Айгүл Нұрланқызы»; no gap where a part is missing. */
export const fullName = ({ surname, givenName, patronymic }: PersonName): string => [surname, givenName, patronymic].filter(present).join(' ')

/** «Серікова А. Н.» */
export const shortName = ({ surname, givenName, patronymic }: PersonName): string =>
  surname ? [surname, ...[givenName, patronymic].filter(present).map((part) => `${[...part][0]}.`)].join(' ') : givenName

/** Letters of any alphabet with hyphen, apostrophe, dot and single spaces; 1 to 100 characters; composed (NFC). */
export function readName(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return /^\p{L}[\p{L}\p{M}'’ʼ.\- ]{0,99}$/u.test(name) ? name : null
}
