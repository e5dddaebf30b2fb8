/** Search as people type: without Kazakh letters, in Latin, with a slip of the finger. */

const LETTERS: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm',
  н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'ch', ш: 'sh',
  щ: 'sh', ъ: '', ы: 'i', і: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
}
// what the same sounds look like when typed in Latin
const LATIN: [RegExp, string][] = [
  [/shch/g, 'sh'], [/zh/g, 'j'], [/kh/g, 'h'], [/gh/g, 'g'], [/ts/g, 'c'], [/ng/g, 'n'], [/nk/g, 'nk'], [/q/g, 'k'], [/w/g, 'u'], [/x/g, 'h'], [/y/g, 'i'], [/ii/g, 'i'], [/ie/g, 'e'],
]

/** One skeleton for «Әлеуметтік», «алеуметтик» and "aleumettik". */
export function foldForSearch(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  const latin = [...plain].map((letter) => LETTERS[letter] ?? letter).join('').normalize('NFD').replace(/\p{M}/gu, '')
  let folded = latin.replace(/[^a-z0-9]+/g, ' ').trim()
  for (let before = ''; before !== folded; ) {
    before = folded
    folded = LATIN.reduce((text, [from, to]) => text.replace(from, to), folded)
  }
  return folded
}

/** Can `a` be turned into `b` by at most one slip: a letter missing, too many, wrong, or two swapped? */
function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const rest = (text: string, skip: number) => text.slice(start + skip)
  return (
    rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2))
  )
}

/**
 * How well folded words fit a folded query: 0 not at all; more is better.
 * Every word of the query must be found: at the start of a word, inside one, or (with `slips`) at a start with one slip, from four letters.
 */
export function searchScore(foldedQuery: string, foldedText: string, slips = true): number {
  const words = foldedText.split(' ')
  let score = 0
  for (const wanted of foldedQuery.split(' ')) {
    const here = Math.max(
      ...words.map((word) => {
        if (word.startsWith(wanted)) return word.length === wanted.length ? 4 : 3
        if (wanted.length >= 3 && word.includes(wanted)) return 2
        const slippable = slips && wanted.length >= 4 && word[0] === wanted[0]
        return slippable && [-1, 0, 1].some((more) => withinOneSlip(wanted, word.slice(0, wanted.length + more))) ? 1 : 0
      }),
    )
    if (here === 0) return 0
    score += here
  }
  return score
}
