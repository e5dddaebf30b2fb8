/** Letters about work plans: handed in, to the qualification organisation; what that says of it, to the trainer (397/30). */
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { queueMails, type Mail } from '../../platform/mail.server.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import type { TrainerRecord } from '../trainers/trainer-record.server.ts'

export interface WorkPlanNotice {
  kind: 'submitted' | 'coordinated' | 'returned' | 'commented'
  planId: string
  /** of the event */
  number: number
  year: number
  text: string
  trainer: Pick<TrainerRecord, 'id' | 'personId' | 'name' | 'centre'>
  byName: string
}
type Reader = { personId: string; email: string; language: string }

const organisation = (tx: Db): Promise<Reader[]> => tx.$queryRaw<Reader[]>`
  select distinct c."personId"::text, c.email, c.language from "RoleGrant" g join "Account" c on c.id = g."accountId"
  where g."revokedAt" is null and c."blockedAt" is null and g.role = 'qualification-organisation'`
const trainerInPerson = (tx: Db, personId: string): Promise<Reader[]> => tx.$queryRaw<Reader[]>`
  select c."personId"::text, c.email, c.language from "Account" c where c."personId" = ${personId}::uuid and c."blockedAt" is null`

/** Queues one letter to each reader, in the caller's transaction; said twice of the same event, nothing is sent again. */
export async function queueWorkPlanNotice(tx: Db, deps: Deps, notice: WorkPlanNotice): Promise<void> {
  const { kind, planId, number, year, text, trainer, byName } = notice
  const readers = kind === 'submitted' ? await organisation(tx) : await trainerInPerson(tx, trainer.personId!)
  await queueMails(tx, deps, readers.map(({ personId, email, language: asked }): Mail => {
    const language: Locale = isLocale(asked) ? asked : 'kk'
    const t = translate(language)
    const facts = { year, name: trainer.name, centre: trainer.centre?.name[language] ?? '', by: byName, text, clause: clauseLinks(['397/30'], language)[0]!.label, link: `${deps.publicUrl}${kind === 'submitted' ? paths.reviewWorkPlan(trainer.id, year) : paths.workPlan(trainer.id, year)}` }
    return { key: `work-plan:${planId}:${number}:${personId}`, to: email, language, subject: t(`workplan.mail.${kind}.subject`, facts), text: t(`workplan.mail.${kind}.text`, facts).replaceAll(/\n{2,}/g, '\n') }
  }))
}
