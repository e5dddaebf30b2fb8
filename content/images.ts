import { createHash } from 'node:crypto'
import type { ProblemCode } from './problem.ts'
import { svgFault } from './svg.ts'

export type MediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml'
export type CourseImage = { name: string; bytes: Uint8Array; mediaType: MediaType; sha256: string }

type NotAnImage = { code: ProblemCode; message: string }

const LARGEST = 500_000 // bytes: a page must open on a slow line in a district
const NAME = /^[a-z0-9][a-z0-9._-]*$/
const BY_EXTENSION: Record<string, MediaType> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

/** The image, or why the file may not be one. What it is is read from its bytes, not from its name. */
export function readImage(name: string, bytes: Uint8Array): CourseImage | NotAnImage {
  const expected = BY_EXTENSION[name.slice(name.lastIndexOf('.') + 1)]
  if (!expected || !NAME.test(name))
    return notAnImage(`${name} is not named like an image; use small Latin letters, digits and .png, .jpg, .webp or .svg.`)
  if (bytes.length > LARGEST) {
    const message = `${name} has ${Math.ceil(bytes.length / 1000)} kB; make it no larger than ${LARGEST / 1000} kB.`
    return { code: 'image.too-large', message }
  }

  const mediaType = sniff(bytes)
  if (mediaType !== expected) {
    const found = mediaType ? `it is ${nameOf(mediaType)}` : 'its bytes are no known image'
    return notAnImage(`${name} is not ${nameOf(expected)} (${found}); save it again in that format.`)
  }
  const fault = mediaType === 'image/svg+xml' ? svgFault(new TextDecoder().decode(bytes)) : undefined
  if (fault) return { code: fault.unsafe ? 'image.unsafe' : 'image.not-an-image', message: `${name} ${fault.message}.` }
  return { name, bytes, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function sniff(bytes: Uint8Array): MediaType | undefined {
  const latin = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (latin(0, 8) === '\x89PNG\r\n\x1a\n' && latin(12, 16) === 'IHDR') return 'image/png'
  if (latin(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP') return 'image/webp'
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|svg)/.test(latin(0, 200))) return 'image/svg+xml'
  return undefined
}

const notAnImage = (message: string): NotAnImage => ({ code: 'image.not-an-image', message })
const nameOf = (mediaType: MediaType) =>
  ({ 'image/png': 'a PNG', 'image/jpeg': 'a JPEG', 'image/webp': 'a WebP', 'image/svg+xml': 'an SVG' })[mediaType]
