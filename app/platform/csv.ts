/** Tables as CSV that opens rightly in Excel here: UTF-8 with a mark, semicolons, CRLF; text that looks like a formula is neutral. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    if (typeof value === 'number') return String(value).replace('.', ',')
    const safe = /^[=+\-@\t\r\0]/.test(value) ? `'${value}` : value
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
