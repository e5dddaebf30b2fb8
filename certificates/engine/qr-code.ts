import QRCode from 'qrcode'

/**
 * A QR code of level M as one PDF path in modules: each run of dark modules in a row is one rectangle. The origin
 * is the upper left corner of the mark, quiet zone not included.
 */
export function qrCodePath(text: string): { modules: number; operators: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  let operators = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const start = column
      while (column < size && data[row * size + column]) column++
      if (column > start) operators += `${start} ${-row - 1} ${column - start} 1 re\n`
    }
  return { modules: size, operators }
}
