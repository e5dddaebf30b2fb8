import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFile, listed, problemOfFile } from './files.ts'
import { readImage, type CourseImage } from './images.ts'
import type { LessonTexts } from './lesson-files.ts'
import type { ContentProblem } from './problem.ts'

/** `all` are the names that are there, `sound` the images that are images. */
export function readImages(folder: string): { problems: ContentProblem[]; all: string[]; sound: CourseImage[] } {
  const all = listed(folder)
  const problems: ContentProblem[] = []
  const sound = all.flatMap((name) => {
    const path = join(folder, name)
    const image = isFile(path)
      ? readImage(name, readFileSync(path))
      : { code: 'file.unexpected' as const, message: `${name} is a folder; keep the images of a course in one folder.` }
    if ('bytes' in image) return [image]
    problems.push(problemOfFile(path, image.code, image.message))
    return []
  })
  return { problems, all, sound }
}

export function unusedImages(folder: string, images: readonly string[], texts: LessonTexts): ContentProblem[] {
  const used = new Set([...texts.values()].flatMap(({ report }) => report.images))
  return images
    .filter((name) => !used.has(name))
    .map((name) => problemOfFile(join(folder, 'images', name), 'file.unexpected', `${name} is shown in no lesson; show it or remove it.`))
}
