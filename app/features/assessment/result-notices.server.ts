/** Letters about external results: that there is one, or that it was taken back. The key makes twice impossible. */
import { formatter } from '../../i18n/format.ts'
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { queueMails } from '../../platform/mail.server.ts'

/** One letter to each person these results are about, in the caller's transaction. */
export async function tellOfResults(tx: Db, deps: Deps, year: number, ids: readonly string[], what: 'result' | 'withdrawn'): Promise<void> {
  const people = await tx.$queryRaw<{ id: string; email: string; language: string }[]>`
    select e.id::text, a.email, a.language from "ExternalAssessment" e join "Account" a on a."personId" = e."personId" where e.id = any(${[...ids]}::uuid[]) and a."blockedAt" is null order by e.id`
  await queueMails(tx, deps, people.map(({ id, email, language }) => {
    const locale: Locale = isLocale(language) ? language : 'kk'
    const t = translate(locale)
    return {
      key: `external-${what}:${id}`, to: email, language: locale, subject: t(`campaign.mail.${what}-subject`, { year }),
      text: t(`campaign.mail.${what}`, { year, date: formatter(locale).longDate(today(deps.clock)), link: `${deps.publicUrl}${paths.assessment(year)}` }),
    }
  }))
}

/** Those of the results that are final, held so until the transaction ends: what rests on them may be written, and undoing their import waits. */
export async function holdResults(tx: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`select id::text from "ExternalAssessment" where id = any(${[...ids]}::uuid[]) and status = 'final' order by id for share`
  return new Set(rows.map(({ id }) => id))
}
/** The same for one. */
export const holdResult = async (tx: Db, id: string): Promise<boolean> => (await holdResults(tx, [id])).has(id)
