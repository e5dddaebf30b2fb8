/** Languages a sheet can be written in, as PDF's `/Lang` spells them. */
export type Language = 'kk' | 'ru'
