/** The beginning of a text, at most so long; a letter that is written as two is not cut in half, which nothing could store. */
export const cutTo = (text: string, longest: number): string => text.slice(0, longest).toWellFormed()
