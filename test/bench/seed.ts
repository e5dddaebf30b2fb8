/** An installation of the size of the country, made by bulk inserts that every constraint and trigger looks at. */
import type pg from 'pg'
import { newCertificateKey, newCertificateNumber } from '#certificates'
import { newId, newToken, tokenHash } from '../../app/platform/ids.server.ts'

const DAY = 86_400_000
const SURNAMES = ['Әбдірахманова', 'Ізтілеуов', 'Қасымов', 'Сәрсенбаев', 'Ниязова', 'Жүнісова', 'Тілеубергенова', 'Өмірзақов', 'Пакова', 'Үсенова', 'Ғалымжанов']
const GIVEN_NAMES = ['Ұлжалғас', 'Нұрсұлтан', 'Ерлан', 'Гүлнәр', 'Дәурен', 'Әсел', 'Меруерт', 'Елена', 'Жанар', 'Қайрат', 'Сәуле', 'Мұрат', 'Айгүл']
const PATRONYMICS = ['Өмірзаққызы', 'Һашимұлы', 'Қайратқызы', 'Асқарұлы', 'Ғабитқызы', null, 'Викторовна']
const pick = <Item>(list: readonly Item[], at: number): Item => list[at % list.length]!
const times = <Item>(count: number, make: (at: number) => Item): Item[] => Array.from({ length: count }, (_, at) => make(at))

export interface Learner {
  personId: string
  accountId: string
  email: string
  /** the value of the cookie */
  token: string
  /** half way: lessons left, no test yet */
  onTheWay: string
  /** every lesson done, the test not begun */
  beforeTest: string
}
export interface Issued {
  number: string
  key: string
}

export class Seed {
  readonly #pool: pg.Pool
  #editions = new Map<string, string>()
  #top = ''
  #centres: string[] = []
  /** people who may hold certificates, learners first, and how many of them hold one */
  #holders: string[] = []
  #holding = 0
  readonly learners: Learner[] = []
  readonly certificates: Issued[] = []

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  #many(table: string, columns: Record<string, readonly [type: string, values: readonly unknown[]]>) {
    const names = Object.keys(columns)
    return this.#pool.query(
      `insert into "${table}" (${names.map((name) => `"${name}"`).join()}) select * from unnest(${names.map((name, at) => `$${at + 1}::${columns[name]![0]}[]`).join()})`,
      Object.values(columns).map(([, values]) => values),
    )
  }

  /** The organisations, and the editions the installation has published. */
  async ground() {
    for (const { code, id } of (await this.#pool.query<{ code: string; id: string }>(`select code, id from "CourseEdition" where status = 'published'`)).rows) this.#editions.set(code, id)
    const [top, centres] = [newId(), times(20, () => newId())]
    this.#top = top
    this.#centres = times(200, () => newId())
    const add = (kind: string, ids: string[], parents: (string | null)[]) =>
      this.#many('Organisation', {
        id: ['uuid', ids], kind: ['text', ids.map(() => kind)], parentId: ['uuid', parents],
        nameKk: ['text', ids.map((_, at) => `${at + 1}-орталық`)], nameRu: ['text', ids.map((_, at) => `Центр ${at + 1}`)], nameEn: ['text', ids.map((_, at) => `Centre ${at + 1}`)],
      })
    await add('workforce-development-centre', [top], [null])
    await add('labour-mobility-centre', centres, centres.map(() => top))
    await add('career-centre', this.#centres, this.#centres.map((_, at) => pick(centres, at)))
  }

  async #people(count: number): Promise<string[]> {
    const ids = times(count, () => newId())
    await this.#many('Person', {
      id: ['uuid', ids], surname: ['text', ids.map((_, at) => pick(SURNAMES, at))], givenName: ['text', ids.map((_, at) => pick(GIVEN_NAMES, at))],
      patronymic: ['text', ids.map((_, at) => pick(PATRONYMICS, at))], qualificationLevel: ['int', ids.map(() => 6)],
    })
    return ids
  }

  async #enrol(people: string[], code: string, status: 'active' | 'completed', lessons: number): Promise<string[]> {
    const ids = times(people.length, () => newId())
    const edition = this.#editions.get(code)
    if (!edition) throw new Error(`${code} is not published`)
    await this.#many('Enrolment', {
      id: ['uuid', ids], personId: ['uuid', people], editionId: ['uuid', ids.map(() => edition)], courseCode: ['text', ids.map(() => code)], language: ['text', ids.map((_, at) => pick(['kk', 'ru'], at))],
      source: ['text', ids.map(() => 'own-choice')], release: ['text', ids.map(() => 'without')], status: ['text', ids.map(() => status)], enrolledAt: ['timestamptz', ids.map(() => new Date(Date.now() - 30 * DAY))],
    })
    await this.#pool.query(
      `insert into "LessonProgress" ("enrolmentId", "lessonId", "openedAt", "lastSeenAt", "secondsStudied", position, "doneAt")
       select e.id, l."lessonId", now() - interval '25 days', now() - interval '24 days', 900, 1000, now() - interval '24 days'
       from unnest($1::uuid[]) e(id), "Lesson" l where l."editionId" = $2 and l.position < $3`,
      [ids, edition, lessons],
    )
    return ids
  }

  /** Learners with accounts, jobs, sessions, one course half way and one before its test. */
  async enrolLearners(count: number, passwordHash: string) {
    const now = Date.now()
    const people = await this.#people(count)
    await this.#many('JobAssignment', {
      id: ['uuid', people.map(() => newId())], personId: ['uuid', people], organisationId: ['uuid', people.map((_, at) => pick(this.#centres, at))],
      positionCode: ['text', people.map(() => 'CAREER_CONSULTANT')], fromOn: ['date', people.map(() => new Date(now - 400 * DAY))],
    })
    const accounts = people.map((personId, at) => ({ personId, accountId: newId(), email: `learner-${at}@talim.example.kz`, token: newToken() }))
    await this.#many('Account', {
      id: ['uuid', accounts.map(({ accountId }) => accountId)], personId: ['uuid', people], email: ['text', accounts.map(({ email }) => email)],
      passwordHash: ['text', people.map(() => passwordHash)], language: ['text', people.map((_, at) => pick(['kk', 'ru'], at))],
    })
    await this.#many('Session', {
      tokenHash: ['text', accounts.map(({ token }) => tokenHash(token))], accountId: ['uuid', accounts.map(({ accountId }) => accountId)], createdAt: ['timestamptz', people.map(() => new Date(now))],
      lastSeenAt: ['timestamptz', people.map(() => new Date(now))], expiresAt: ['timestamptz', people.map(() => new Date(now + DAY / 2))], device: ['text', people.map(() => 'bench')],
    })
    const onTheWay = await this.#enrol(people, 'KD-001', 'active', 3)
    const beforeTest = await this.#enrol(people, 'KD-009', 'active', 1000)
    this.learners.push(...accounts.map((one, at) => ({ ...one, onTheWay: onTheWay[at]!, beforeTest: beforeTest[at]! })))
    this.#holders.push(...people)
  }

  /**
   * The year of the learners: regions for the centres, somebody of the qualification organisation, a campaign with both forms of
   * everybody, and dates with seats for every webinar and seminar. Of the framework that is published.
   */
  async year(year: number, today: string): Promise<{ accountId: string; token: string }> {
    const [organisation, person, accountId, token] = [newId(), newId(), newId(), newToken()]
    const now = new Date()
    await this.#pool.query(`update "Organisation" o set "regionKato" = ((10 + x.n % 20) * 10000000)::text from (select id, row_number() over (order by id) as n from "Organisation" where kind = 'labour-mobility-centre') x where x.id = o.id`)
    await this.#many('Organisation', { id: ['uuid', [organisation]], kind: ['text', ['qualification-organisation']], parentId: ['uuid', [this.#top]], nameKk: ['text', ['Ұйым']], nameRu: ['text', ['Организация']], nameEn: ['text', ['Organisation']] })
    await this.#many('Person', { id: ['uuid', [person]], surname: ['text', ['Ахметов']], givenName: ['text', ['Болат']] })
    await this.#many('Account', { id: ['uuid', [accountId]], personId: ['uuid', [person]], email: ['text', ['methodist@talim.example.kz']] })
    await this.#many('RoleGrant', { id: ['uuid', [newId()]], accountId: ['uuid', [accountId]], role: ['text', ['qualification-organisation']], organisationId: ['uuid', [organisation]] })
    await this.#many('Session', { tokenHash: ['text', [tokenHash(token)]], accountId: ['uuid', [accountId]], createdAt: ['timestamptz', [now]], lastSeenAt: ['timestamptz', [now]], expiresAt: ['timestamptz', [new Date(now.getTime() + DAY / 2)]] })
    await this.#pool.query(`insert into "AssessmentCampaign" (year, "frameworkId", "openedOn", "openedAt", "openedById") select $1::int, id, make_date($1::int, 10, 1), now(), $2::uuid from "CompetencyFramework" order by "publishedAt" desc limit 1`, [year, person])
    const people = this.learners.map(({ personId }) => personId)
    await this.#pool.query(
      `insert into "SelfAssessment" (id, "personId", year, "positionCode", "startedAt", "submittedAt", "submittedOn") select gen_random_uuid(), p, $2::int, 'CAREER_CONSULTANT', now(), now(), make_date($2::int, 11, 10) from unnest($1::uuid[]) p`,
      [people, year],
    )
    await this.#pool.query(
      `insert into "ExternalAssessment" (id, "personId", year, "frameworkId", "positionCode", status, "createdAt", "createdById")
       select gen_random_uuid(), p, $2::int, (select "frameworkId" from "AssessmentCampaign" where year = $2::int), 'CAREER_CONSULTANT', 'draft', now(), $3::uuid from unnest($1::uuid[]) p`,
      [people, year, person],
    )
    // every fifth level is below what the position asks for, of everybody another one
    await this.#pool.query(
      `insert into "ExternalRating" ("externalAssessmentId", competence, level) select e.id, c.key, case when abs(hashtext(e.id || c.key)) % 5 = 0 then greatest(c.value::int - 1, 0) else c.value::int end
       from "ExternalAssessment" e join "CompetencyFramework" f on f.id = e."frameworkId" cross join jsonb_each_text(f.body->'profiles'->'CAREER_CONSULTANT') c where c.value::int > 0`,
    )
    await this.#pool.query(`update "ExternalAssessment" set status = 'final', "finalisedAt" = now(), "finalisedOn" = make_date($1::int, 11, 6), "finalisedById" = $2::uuid`, [year, person])
    await this.#pool.query(
      `insert into "CourseRun" (id, "editionId", "courseCode", language, "startsOn", "endsOn", place, capacity, "createdAt", "createdById")
       select gen_random_uuid(), e.id, e.code, (array['kk', 'ru'])[1 + n % 2], d, d, 'Астана, ' || n, 1000, now(), $3::uuid
       from "CourseEdition" e cross join generate_series(1, 12) n cross join lateral (select least($1::date + n, make_date($2::int, 12, 31)) as d) x where e.status = 'published' and e.form <> 'online-course'`,
      [today, year, person],
    )
    await this.#pool.query('vacuum analyze')
    await this.#pool.query('checkpoint')
    return { accountId, token }
  }

  /** Issues certificates for a completed course until there are so many: to the learners first, then to people who have left. */
  async issue(total: number) {
    while (this.certificates.length < total) {
      const count = Math.min(10_000, total - this.certificates.length)
      const short = this.#holding + count - this.#holders.length
      if (short > 0) this.#holders.push(...(await this.#people(short)))
      const people = this.#holders.slice(this.#holding, this.#holding + count)
      this.#holding += count
      const enrolments = await this.#enrol(people, 'KD-010', 'completed', this.#holding <= this.learners.length ? 1000 : 1)
      const completions = enrolments.map(() => newId())
      const issued = enrolments.map(() => ({ number: newCertificateNumber(), key: newCertificateKey() }))
      await this.#pool.query(
        `insert into "Attempt" (id, "enrolmentId", number, language, status, "startedAt", "endsAt", "submittedAt", draw, "passMark", points, "maxPoints")
         select gen_random_uuid(), e, 1, 'kk', 'passed', now() - interval '21 days', now() - interval '20 days', now() - interval '20 days', '[]', 80, 10, 10 from unnest($1::uuid[]) e`,
        [enrolments],
      )
      await this.#pool.query(
        `insert into "Completion" (id, "enrolmentId", "personId", "editionId", "courseCode", minutes, "completedAt", "completedOn")
         select c, e.id, e."personId", e."editionId", e."courseCode", ed.minutes, now() - interval '20 days', (now() - interval '20 days')::date
         from unnest($1::uuid[], $2::uuid[]) x(c, e) join "Enrolment" e on e.id = x.e join "CourseEdition" ed on ed.id = e."editionId"`,
        [completions, enrolments],
      )
      await this.#pool.query(
        `insert into "LedgerEntry" (id, "personId", year, minutes, kind, "completionId", at)
         select gen_random_uuid(), "personId", extract(year from now())::int, minutes, 'completion', id, "completedAt" from "Completion" where id = any($1)`,
        [completions],
      )
      await this.#pool.query(
        `insert into "Certificate" (number, key, "personId", "completionId", template, surname, "givenName", patronymic, "courseCode", "titleKk", "titleRu", "titleEn", minutes,
           "issuerKk", "issuerRu", "issuerEn", "verifyBase", "issuedOn", "issuedAt", status)
         select x.number, x.key, p.id, c.id, 'certificate/1', p.surname, p."givenName", p.patronymic, c."courseCode", ed."titleKk", ed."titleRu", ed."titleEn", c.minutes,
           'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Workforce Development Center', 'http://127.0.0.1', c."completedOn", c."completedAt", 'valid'
         from unnest($1::uuid[], $2::text[], $3::text[]) x(c, number, key) join "Completion" c on c.id = x.c join "Person" p on p.id = c."personId" join "CourseEdition" ed on ed.id = c."editionId"`,
        [completions, issued.map(({ number }) => number), issued.map(({ key }) => key)],
      )
      this.certificates.push(...issued)
    }
    // what a database does by itself after a while, done now, so that it does not do it while we measure
    await this.#pool.query('vacuum analyze')
    await this.#pool.query('checkpoint')
  }
}
