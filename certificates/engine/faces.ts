import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Face } from './face.ts'

/** Resolved by package name, not by place of this file: after `npm run build` this code lives in another folder. */
const folder = join(dirname(createRequire(import.meta.url).resolve('#certificates')), 'engine', 'fonts')
const open = (file: string, resource: string) => new Face(readFileSync(join(folder, file)), resource)

let opened: Faces | undefined

/** The three faces of every sheet; see app/commands/cut-fonts.ts for how they are made. */
export interface Faces {
  regular: Face
  semiBold: Face
  /** For the holder's name. */
  serif: Face
}

/** Read and parsed at first use, then kept: parsing costs fifty times more than a sheet. */
export function faces(): Faces {
  return (opened ??= {
    regular: open('NotoSans-Regular.ttf', 'F1'),
    semiBold: open('NotoSans-SemiBold.ttf', 'F2'),
    serif: open('NotoSerif-Medium.ttf', 'F3'),
  })
}
