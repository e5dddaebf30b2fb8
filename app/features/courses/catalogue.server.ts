/** Editions and their parts. An edition never changes, so what was read once is kept; which one is published is asked anew every few seconds. */
import { LRUCache } from 'lru-cache'
import { renderLesson, type Question } from '#content'
import { foldForSearch, searchScore } from '../../i18n/fold.ts'
import type { Locale } from '../../i18n/locale.ts'
import { formatter } from '../../i18n/format.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import { dayInKazakhstan, stopwatch } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { inLocale, isReady, type Edition, type LessonHeading, type PublishedStandard } from './edition.ts'

type EditionRow = { id: string; code: string; edition: number; status: string; publishedAt: Date; standard: unknown; test: unknown }

const asEdition = (row: EditionRow): Edition => ({
  id: row.id,
  code: row.code,
  edition: row.edition,
  status: row.status as Edition['status'],
  publishedOn: dayInKazakhstan(row.publishedAt),
  standard: row.standard as PublishedStandard,
  test: row.test as Edition['test'],
})

export interface CataloguedEdition extends Edition {
  lessonCount: number
  /** folded titles, summaries and outcomes, by importance */
  search: { title: string; rest: string }
}

const FRESH_MILLISECONDS = 3000
const catalogues = new WeakMap<object, { until: number; editions: Promise<CataloguedEdition[]> }>()

/** Every published edition, in order of their codes. */
export function publishedEditions(deps: Pick<Deps, 'db'>): Promise<CataloguedEdition[]> {
  const kept = catalogues.get(deps.db)
  if (kept && stopwatch() < kept.until) return kept.editions
  const editions = readPublished(deps)
  catalogues.set(deps.db, { until: stopwatch() + FRESH_MILLISECONDS, editions })
  editions.catch(() => catalogues.delete(deps.db))
  return editions
}

async function readPublished({ db }: Pick<Deps, 'db'>): Promise<CataloguedEdition[]> {
  const rows = await db.courseEdition.findMany({ where: { status: 'published' }, orderBy: { code: 'asc' }, include: { _count: { select: { lessons: true } } } })
  return rows.map((row) => {
    const edition = asEdition(row)
    const { title, summary, outcomes, modules, competences } = edition.standard
    const words = (texts: (string | undefined)[]) => foldForSearch(texts.filter(Boolean).join(' '))
    return {
      ...edition,
      lessonCount: row._count.lessons,
      search: {
        title: words([edition.code, title.kk, title.ru, title.en]),
        rest: words([summary.kk, summary.ru, summary.en, ...outcomes.flatMap(({ kk, ru }) => [kk, ru]), ...modules.flatMap((m) => Object.values(m.title)), ...competences.flatMap((c) => Object.values(c.name))]),
      },
    }
  })
}

export interface CatalogueFilter {
  query: string
  form: string
  language: string
  competence: string
  position: string
  /** '' | 'short' (up to 4) | 'medium' (5 to 8) | 'long' (more than 8) academic hours */
  hours: string
}

const HOURS: Record<string, (minutes: number) => boolean> = {
  short: (minutes) => minutes <= 240,
  medium: (minutes) => minutes > 240 && minutes <= 480,
  long: (minutes) => minutes > 480,
}

/** The published courses that fit, best hits first, else by title in the order of the language. */
export async function searchCatalogue(deps: Pick<Deps, 'db'>, filter: CatalogueFilter, locale: Locale): Promise<CataloguedEdition[]> {
  const query = foldForSearch(filter.query.slice(0, 100))
  const { compare } = formatter(locale)
  const fits = ({ standard, test }: CataloguedEdition) =>
    (!filter.form || standard.form === filter.form) &&
    (!filter.language || isReady({ test })) && // whatever can be taken can be taken in both languages (397/24)
    (!filter.competence || standard.competences.some(({ code }) => code === filter.competence)) &&
    (!filter.position || standard.positions.length === 0 || standard.positions.some(({ code }) => code === filter.position)) &&
    (!HOURS[filter.hours] || HOURS[filter.hours]!(standard.minutes))
  return (await publishedEditions(deps))
    .filter(fits)
    .map((edition) => ({ edition, score: query ? Math.max(searchScore(query, edition.search.title) * 10, searchScore(query, edition.search.rest, false)) : 1 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compare(inLocale(a.edition.standard.title, locale), inLocale(b.edition.standard.title, locale)))
    .map(({ edition }) => edition)
}

/** The published edition of a course, or an older one by its number; null when there is none. */
export async function findEdition(deps: Pick<Deps, 'db'>, code: string, edition?: number): Promise<Edition | null> {
  const published = (await publishedEditions(deps)).find((one) => one.code === code)
  if (edition === undefined || published?.edition === edition) return published ?? null
  const row = await deps.db.courseEdition.findUnique({ where: { code_edition: { code, edition } } })
  return row && asEdition(row)
}

const byId = new LRUCache<string, Edition>({ max: 500 })
const lessonLists = new LRUCache<string, LessonHeading[]>({ max: 500 })
const lessonTexts = new LRUCache<string, string>({ max: 2000 })
const banks = new LRUCache<string, Map<string, Question>>({ max: 200 })

async function remembered<Value extends object | string>(cache: LRUCache<string, Value>, key: string, read: () => Promise<Value>): Promise<Value> {
  const kept = cache.get(key)
  if (kept !== undefined) return kept
  const value = await read()
  cache.set(key, value)
  return value
}

/** The database or a transaction; inside a transaction always that, or it would wait for a connection it keeps from itself. */
type Reader = { db: Db }

/** An edition by its id, whatever its status; the status is as it was when first read. */
export const editionById = ({ db }: Reader, id: string): Promise<Edition> =>
  remembered(byId, id, async () => asEdition(await db.courseEdition.findUniqueOrThrow({ where: { id } })))

/** Lessons of an edition in their order, without their text. */
export const lessonsOf = ({ db }: Reader, editionId: string): Promise<LessonHeading[]> =>
  remembered(lessonLists, editionId, () =>
    db.lesson.findMany({ where: { editionId }, orderBy: { position: 'asc' }, select: { lessonId: true, module: true, minutes: true, titleKk: true, titleRu: true } }),
  )

/** A lesson as HTML in a language of training, safe to put into a page. */
export const lessonHtml = ({ db }: Pick<Deps, 'db'>, editionId: string, lessonId: string, language: 'kk' | 'ru'): Promise<string> =>
  remembered(lessonTexts, `${editionId}/${lessonId}/${language}`, async () => {
    const { bodyKk, bodyRu } = await db.lesson.findUniqueOrThrow({ where: { editionId_lessonId: { editionId, lessonId } }, select: { bodyKk: true, bodyRu: true } })
    const t = translate(language)
    return renderLesson(language === 'kk' ? bodyKk : bodyRu, {
      imageUrl: (name) => paths.courseImage(editionId, name),
      labels: {
        example: t('learning.callout.example'), monday: t('learning.callout.monday'), note: t('learning.callout.note'), law: t('learning.callout.law'),
        warning: t('learning.callout.warning'), check: t('learning.callout.check'), showAnswer: t('learning.callout.show-answer'),
        rightAnswer: t('learning.callout.right-answer'), table: (number) => t('learning.callout.table', { number }),
      },
    }).html
  })

/** The question bank of an edition with the right answers; for the server only. */
export const bankOf = ({ db }: Reader, editionId: string): Promise<Map<string, Question>> =>
  remembered(banks, editionId, async () => new Map((await db.question.findMany({ where: { editionId } })).map(({ questionId, body }) => [questionId, body as unknown as Question])))
