/** From files to editions: what content/ says is published, unless it already is. Safe to repeat, and for two processes at once. */
import { dictionaries, loadCourses, type Course } from '#content'
import { record } from '../../platform/audit.server.ts'
import { isUniqueViolation } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import type { PublishedStandard } from './edition.ts'

export interface Published {
  /** codes with a new edition, as KD-009/2 */
  published: string[]
  unchanged: number
}

/** Content that cannot be published, file and line by file and line. */
export class ContentError extends Error {
  override name = 'ContentError'
}

const LOCK = 7397197022

/** Publishes every changed course as a new edition (397/2.10). Throws a ContentError when any file is wrong. */
export async function publishContent(deps: Deps, directory = 'content/courses'): Promise<Published> {
  const { courses, problems } = loadCourses(directory)
  if (problems.length > 0) throw new ContentError(problems.map(({ file, line, message }) => `${file}:${line}  ${message}`).join('\n'))
  const result: Published = { published: [], unchanged: 0 }
  for (const course of courses) {
    const edition = await publishCourse(deps, course)
    if (edition === null) result.unchanged++
    else result.published.push(`${course.code}/${edition}`)
  }
  return result
}

async function publishCourse({ db, clock }: Deps, course: Course): Promise<number | null> {
  const newest = { where: { code: course.code }, orderBy: { edition: 'desc' }, select: { edition: true, contentHash: true } } as const
  if ((await db.courseEdition.findFirst(newest))?.contentHash === course.contentHash) return null
  try {
    return await db.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
      const last = await tx.courseEdition.findFirst(newest)
      if (last?.contentHash === course.contentHash) return null
      const now = clock.now()
      const id = newId(now.getTime())
      const edition = (last?.edition ?? 0) + 1
      const { title } = course.standard
      await tx.courseEdition.updateMany({ where: { code: course.code, status: 'published' }, data: { status: 'superseded', supersededAt: now } })
      await tx.courseEdition.create({
        data: {
          id, code: course.code, edition, status: 'published', contentHash: course.contentHash, form: course.standard.form,
          minutes: Math.round(course.standard.hours * 60), titleKk: title.kk, titleRu: title.ru, titleEn: title.en,
          standard: resolved(course) as object, ...(course.complete && course.test ? { test: course.test } : {}),
          adaptationProgramme: course.standard.adaptationProgramme, publishedAt: now,
        },
      })
      let position = 0
      await tx.lesson.createMany({
        data: course.modules.flatMap((module) =>
          module.lessons.map(({ id: lessonId, minutes, title: heading, markdown }) => ({
            editionId: id, lessonId, module: module.number, position: position++, minutes,
            titleKk: heading.kk, titleRu: heading.ru, bodyKk: markdown.kk, bodyRu: markdown.ru,
          })),
        ),
      })
      await tx.question.createMany({
        data: course.questions.map((question) => ({
          editionId: id, questionId: question.id, module: question.module, lessonId: question.lesson ?? null, type: question.type, body: question as object,
        })),
      })
      await tx.editionImage.createMany({
        data: course.images.map(({ name, mediaType, bytes }) => ({ editionId: id, name, mediaType, bytes: Uint8Array.from(bytes) })),
      })
      await record(tx, {
        actor: null, at: now, event: 'course.published', subject: ['CourseEdition', id],
        data: { code: course.code, edition, contentHash: course.contentHash, clauses: ['397/2.10', '397/22¶3'] },
      })
      return edition
    }, { timeout: 60_000 })
  } catch (error) {
    if (isUniqueViolation(error)) return null // another process published it first
    throw error
  }
}

/** The standard with the names of dictionary entries, frozen with the edition. */
function resolved({ standard }: Course): PublishedStandard {
  const named = (list: readonly { code: string; name: { kk: string; ru: string; en: string } }[], codes: readonly string[]) =>
    codes.flatMap((code) => list.filter((entry) => entry.code === code).map(({ name }) => ({ code, name })))
  const level = dictionaries.qualificationLevels.find((entry) => entry.level === standard.minimumQualification)
  if (!level) throw new ContentError(`${standard.code}: level ${standard.minimumQualification} is not in the dictionary`)
  return {
    code: standard.code,
    form: standard.form,
    adaptationProgramme: standard.adaptationProgramme,
    title: standard.title,
    summary: standard.summary,
    minutes: Math.round(standard.hours * 60),
    functionalMaps: named(dictionaries.functionalMaps, standard.functionalMaps),
    functionalMapsNone: standard.functionalMapsNone ?? null,
    competences: named(dictionaries.competences, standard.competences),
    positions: standard.positions.includes('*') ? [] : named(dictionaries.positions, standard.positions),
    minimumQualification: level,
    outcomes: standard.outcomes,
    content: standard.content,
    modules: standard.modules.map(({ number, minutes, title }) => ({ number, minutes, title })),
  }
}
