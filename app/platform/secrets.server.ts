/** What is sealed with the secret of the installation: IINs in their column, and their lookup. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

export interface Secrets {
  /** encrypts for storage (AES-256-GCM) */
  seal(text: string): string
  /** undoes seal; throws when the text was changed or sealed with another secret */
  open(sealed: string): string
  /** the same text gives the same value, and nobody without the secret can compute it */
  lookup(text: string): string
}

/** Keys for the different uses are derived from the one secret. */
export function secretsFrom(secret: string): Secrets {
  const key = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'talim', use, 32))
  const [sealing, lookup] = [key('seal-iin'), key('lookup-iin')]
  return {
    seal(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    lookup: (text) => createHmac('sha256', lookup).update(text).digest('base64url'),
  }
}
