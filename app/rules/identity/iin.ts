/** The individual identification number: twelve digits and a control digit, nothing else may be read from it. */

const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
]

/** Is this an IIN that can exist? (The all-zero one passes its check and is refused.) */
export function isIin(text: string): boolean {
  if (!/^[0-9]{12}$/.test(text) || text === '000000000000') return false
  const digits = [...text].map(Number)
  for (const weights of WEIGHTS) {
    const control = weights.reduce((sum, weight, place) => sum + weight * digits[place]!, 0) % 11
    if (control < 10) return control === digits[11]
  }
  return false
}

/** As shown to everybody but HR: `9901******16`. */
export const maskedIin = (iin: string): string => `${iin.slice(0, 4)}******${iin.slice(10)}`
