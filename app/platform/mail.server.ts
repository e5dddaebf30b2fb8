/** Mail goes through an outbox: written with the act that causes it, sent afterwards, each once. */
import nodemailer, { type Transporter } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import type { Db } from './db.server.ts'
import type { Deps } from './deps.server.ts'
import { newId } from './ids.server.ts'
import { log } from './log.server.ts'

export interface Mail {
  /** the same key is never queued twice */
  key: string
  to: string
  language: string
  subject: string
  text: string
  /** an invitation that goes with it: iCalendar text with its METHOD */
  calendar?: string
}

/** Puts a mail into the outbox, in the caller's transaction. */
export const queueMail = (db: Db, deps: Pick<Deps, 'clock'>, mail: Mail): Promise<void> => queueMails(db, deps, [mail])

const MAILS_A_STATEMENT = 500
/** Puts many into the outbox, so many a statement. */
export async function queueMails(db: Db, { clock }: Pick<Deps, 'clock'>, mails: readonly Mail[]): Promise<void> {
  const now = clock.now()
  for (let first = 0; first < mails.length; first += MAILS_A_STATEMENT)
    await db.outboxMail.createMany({
      data: mails.slice(first, first + MAILS_A_STATEMENT).map(({ key, to, language, subject, text, calendar = null }) => ({
        id: newId(now.getTime()), key, toAddress: to, language, subject: subject.replace(/[\r\n]+/g, ' '), text, calendar, createdAt: now, nextTryAt: now,
      })),
      skipDuplicates: true,
    })
}

/** What a calendar asks of the program that reads it (RFC 5546): REQUEST, CANCEL, PUBLISH. */
const methodOf = (calendar: string): string => /^METHOD:([A-Z]+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH'

/** Who mail comes from, taken apart: «Tälim <talim@…>». */
export function senderOf(from: string): { name: string; address: string } {
  const [sender] = addressparser(from, { flatten: true })
  return { name: sender?.name || 'Tälim', address: sender?.address ?? from }
}

export interface MailSettings {
  smtpUrl: string
  from: string
  /** mail whose key begins so waits, whatever its turn; null: nothing does */
  heldBack?: string | null
}

const transports = new Map<string, Transporter>()
function transport(smtpUrl: string) {
  if (!transports.has(smtpUrl))
    transports.set(smtpUrl, nodemailer.createTransport({ url: smtpUrl, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 } as never))
  return transports.get(smtpUrl)!
}

/** Sends what is due, one by one, each row locked while it is under way; returns how many left. Failures are tried again later, at longer and longer intervals. */
export async function sendDueMail({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, { smtpUrl, from, heldBack = null }: MailSettings, most = 50): Promise<number> {
  let sent = 0
  for (let round = 0; round < most; round++) {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const now = clock.now()
      const { rows } = await client.query<{ id: string; toAddress: string; subject: string; text: string; language: string; calendar: string | null; tries: number; createdAt: Date }>(
        `select * from "OutboxMail" where "sentAt" is null and "nextTryAt" <= $1 and ($2::text is null or not starts_with(key, $2)) order by "nextTryAt" limit 1 for update skip locked`,
        [now, heldBack],
      )
      const [mail] = rows
      if (!mail) {
        await client.query('commit')
        return sent
      }
      try {
        await transport(smtpUrl).sendMail({
          from,
          to: mail.toAddress,
          subject: mail.subject,
          text: mail.text,
          // an alternative with the method for Outlook and Google, a file besides for Apple and whoever shows attachments only
          ...(mail.calendar !== null && { icalEvent: { method: methodOf(mail.calendar), filename: 'invitation.ics', content: mail.calendar } }),
          messageId: `<${mail.id}@talim>`,
          headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
        })
        await client.query('update "OutboxMail" set "sentAt" = $2, "lastError" = null where id = $1', [mail.id, now])
        sent++
      } catch (error) {
        const wait = Math.min(3600, 30 * 2 ** mail.tries) * 1000
        const code = (error as { code?: string }).code ?? 'failed'
        await client.query('update "OutboxMail" set tries = tries + 1, "lastError" = $2, "nextTryAt" = $3 where id = $1', [mail.id, code, new Date(now.getTime() + wait)])
        log().warn({ event: 'mail.failed', id: mail.id, code, tries: mail.tries + 1 })
      }
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    } finally {
      client.release()
    }
  }
  return sent
}
