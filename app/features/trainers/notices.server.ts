/** Letters about internal trainers, each in the language of its reader: a proposal, what became of it, the preparation, a suspension, the end. */
import { loadTrainingSettings } from '#content'
import { formatter } from '../../i18n/format.ts'
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import type { Translate } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { queueMails, type Mail } from '../../platform/mail.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { ClauseId } from '../../rules/clauses.ts'
import { headsOfCentres, nearestHeads } from '../learning-plan/notices.server.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import { readTrainer, type TrainerRecord } from './trainer-record.server.ts'

interface Reader {
  personId: string
  email: string
  language: string
}
/** A class that stands without this trainer from now on, or may. */
export interface LostSession {
  runId: string
  sessionId: string
  startsAt: Date
  course: string
  kk: string
  ru: string
  en: string
}

/** More than a letter lists; the rest is a number. */
const LINES_IN_A_LETTER = 20

/** Holders of a role: in the whole country, or for a centre and what stands above it. */
async function holders(tx: Db, role: string, centrePath: string | null): Promise<Reader[]> {
  const grants = await tx.roleGrant.findMany({
    where: { role, revokedAt: null, account: { blockedAt: null }, ...(centrePath !== null && { organisationId: { in: centrePath.split('/').filter(Boolean) } }) },
    include: { account: { select: { personId: true, email: true, language: true } } },
  })
  return grants.map(({ account }) => account)
}
const qualificationOrganisation = (tx: Db): Promise<Reader[]> => holders(tx, 'qualification-organisation', null)

const account = async (tx: Db, personId: string | null): Promise<Reader[]> =>
  personId === null ? [] : tx.account.findMany({ where: { personId, blockedAt: null }, select: { personId: true, email: true, language: true } })

/** The head nearest above the place of work. */
async function headOf(tx: Db, { personId, workPaths }: TrainerRecord): Promise<Reader[]> {
  const nearest = nearestHeads(await headsOfCentres(tx))
  return workPaths.flatMap((path) => nearest(path, personId ?? ''))
}

interface Letter {
  key: string
  clause: ClauseId
  to: Reader[]
  words: (t: Translate, locale: Locale, clause: string) => Pick<Mail, 'subject' | 'text'>
}

/** One letter a reader, however many offices the reader holds; said twice, nothing is sent again. */
async function send(tx: Db, deps: Deps, letters: readonly Letter[]): Promise<void> {
  const mails = letters.flatMap(({ key, clause, to, words }) =>
    [...new Map(to.map((reader) => [reader.email, reader])).values()].map((reader): Mail => {
      const locale = isLocale(reader.language) ? reader.language : 'kk'
      return { key: `trainer-${key}:${reader.personId}`, to: reader.email, language: locale, ...words(translate(locale), locale, clauseLinks([clause], locale)[0]!.label) }
    }),
  )
  await queueMails(tx, deps, mails)
}

const centreName = ({ centre }: TrainerRecord, locale: Locale): string => centre?.name[locale] ?? ''
const linkTo = (deps: Pick<Deps, 'publicUrl'>, path: string): string => `${deps.publicUrl}${path}`

/** To the authorised person, who decides, and to the qualification organisation, which reads the statement (397/2.12.qualities). */
export async function tellOfProposal(tx: Db, deps: Deps, trainerId: string): Promise<void> {
  const trainer = (await readTrainer({ db: tx, clock: deps.clock }, trainerId))!
  const facts = (locale: Locale, clause: string, path: string) => ({ name: trainer.name, centre: centreName(trainer, locale), date: formatter(locale).longDate(trainer.plannedOn!), statement: trainer.statement!, clause, link: linkTo(deps, path) })
  const deciders = await holders(tx, 'centre-authorised-person', trainer.centre!.path)
  const others = (await qualificationOrganisation(tx)).filter(({ personId }) => !deciders.some((one) => one.personId === personId))
  await send(tx, deps, [
    { key: `proposed:${trainer.id}`, clause: '397/28b', to: deciders, words: (t, locale, clause) => ({ subject: t('trainer.mail.proposed.subject', { name: trainer.name }), text: t('trainer.mail.proposed.text', facts(locale, clause, paths.decideTrainer(trainer.id))) }) },
    { key: `proposed:${trainer.id}`, clause: '397/2.12', to: others, words: (t, locale, clause) => ({ subject: t('trainer.mail.proposed.subject', { name: trainer.name }), text: t('trainer.mail.proposed-known.text', facts(locale, clause, paths.trainer(trainer.id))) }) },
  ])
}

/** To the trainer, the qualification organisation, which enrols in the programme, and the head. */
export async function tellOfAppointment(tx: Db, deps: Deps, trainer: TrainerRecord): Promise<void> {
  const [own, organisation, heads] = [await account(tx, trainer.personId), await qualificationOrganisation(tx), await headOf(tx, trainer)]
  const prepared = trainer.preparation.completedOn !== null
  const facts = (locale: Locale, clause: string) => ({ name: trainer.name, centre: centreName(trainer, locale), number: trainer.order!.number, date: formatter(locale).longDate(trainer.order!.on), clause, link: linkTo(deps, paths.trainer(trainer.id)) })
  const rest = [...organisation, ...heads].filter(({ personId }) => personId !== trainer.personId)
  await send(tx, deps, [
    { key: `appointed:${trainer.id}`, clause: '397/28b', to: own, words: (t, locale, clause) => ({ subject: t('trainer.mail.appointed.subject'), text: t(prepared ? 'trainer.mail.appointed-active.text' : 'trainer.mail.appointed.text', { ...facts(locale, clause), programme: loadTrainingSettings().trainerProgramme }) }) },
    { key: `appointed:${trainer.id}`, clause: '397/28b', to: rest, words: (t, locale, clause) => ({ subject: t('trainer.mail.appointed-known.subject', { name: trainer.name }), text: t(prepared ? 'trainer.mail.appointed-known-active.text' : 'trainer.mail.appointed-known.text', { ...facts(locale, clause), programme: loadTrainingSettings().trainerProgramme }) }) },
  ])
}

/** To whoever proposed. */
export async function tellOfRefusal(tx: Db, deps: Deps, trainer: TrainerRecord): Promise<void> {
  await send(tx, deps, [
    { key: `declined:${trainer.id}`, clause: '397/28b', to: await account(tx, trainer.createdById), words: (t, _, clause) => ({ subject: t('trainer.mail.declined.subject', { name: trainer.name }), text: t('trainer.mail.declined.text', { name: trainer.name, reason: trainer.declineReason!, clause, link: linkTo(deps, paths.trainer(trainer.id)) }) }) },
  ])
}

/** To the trainer: which run of the programme. */
export async function tellOfPreparation(tx: Db, deps: Deps, trainer: TrainerRecord, run: { id: string; startsOn: string; endsOn: string; place: string }): Promise<void> {
  await send(tx, deps, [
    {
      key: `in-preparation:${trainer.id}:${run.id}`, clause: '397/29', to: await account(tx, trainer.personId),
      words: (t, locale, clause) => ({ subject: t('trainer.mail.preparation.subject'), text: t('trainer.mail.preparation.text', { from: formatter(locale).longDate(run.startsOn), to: formatter(locale).longDate(run.endsOn), place: run.place || '–', clause, link: linkTo(deps, paths.courseRun(run.id)) }) }),
    },
  ])
}

/** The programme was completed just now: whoever was appointed is active, and the organisation and the head know (397/29). Of any other course nothing is said. */
export async function tellOfActivation(tx: Db, deps: Deps, personId: string, courseCode: string): Promise<void> {
  if (courseCode !== loadTrainingSettings().trainerProgramme) return
  const entry = await tx.trainer.findFirst({ where: { personId, kind: 'internal', orderedOn: { not: null }, endedOn: null }, select: { id: true } })
  const trainer = entry && (await readTrainer({ db: tx, clock: deps.clock }, entry.id))
  if (trainer?.state !== 'active') return
  const [own, organisation, heads] = [await account(tx, personId), await qualificationOrganisation(tx), await headOf(tx, trainer)]
  const facts = (locale: Locale, clause: string, path: string) => ({ name: trainer.name, centre: centreName(trainer, locale), clause, link: linkTo(deps, path) })
  const rest = [...organisation, ...heads].filter((reader) => reader.personId !== personId)
  await send(tx, deps, [
    { key: `active:${trainer.id}`, clause: '397/29', to: own, words: (t, locale, clause) => ({ subject: t('trainer.mail.active.subject'), text: t('trainer.mail.active.text', facts(locale, clause, paths.workPlan(trainer.id))) }) },
    { key: `active:${trainer.id}`, clause: '397/29', to: rest, words: (t, locale, clause) => ({ subject: t('trainer.mail.active-known.subject', { name: trainer.name }), text: t('trainer.mail.active-known.text', facts(locale, clause, paths.trainer(trainer.id))) }) },
  ])
}

/** In somebody's own words; of what follows from staff records, in those of the reader: the day auxiliary personnel is all that is left (397/2.12.category). */
type SaidReason = string | { auxiliaryFrom: CalendarDate }
export type StatusNotice = 'suspended' | 'resumed' | 'ended'

/** To the qualification organisation, with the classes that need somebody else, and to the trainer. */
export async function tellOfStatus(tx: Db, deps: Deps, kind: StatusNotice, trainer: TrainerRecord, { reason, lost, version }: { reason: SaidReason; lost: readonly LostSession[]; version: number }): Promise<void> {
  const [own, organisation] = [await account(tx, trainer.personId), await qualificationOrganisation(tx)]
  const lines = (t: Translate, locale: Locale): string => {
    if (lost.length === 0) return ''
    const shown = lost.slice(0, LINES_IN_A_LETTER).map((one) => `• ${formatter(locale).dateTime(one.startsAt.toISOString())}: ${one.course} ${one[locale]}`)
    const more = lost.length - shown.length
    return `\n\n${t('trainer.mail.lost-sessions', { count: lost.length })}\n${[...shown, ...(more > 0 ? [t('trainer.mail.and-more', { count: more })] : [])].join('\n')}`
  }
  const words = (t: Translate, locale: Locale): string =>
    typeof reason !== 'string' ? t('trainer.suspend-reason.auxiliary', { date: formatter(locale).longDate(reason.auxiliaryFrom) }) : reason === LEFT ? t('trainer.end-reason.employment-ended') : reason
  const why = (t: Translate, locale: Locale): string => (reason === '' ? '' : `\n${t('trainer.mail.reason', { reason: words(t, locale) })}`)
  const facts = (t: Translate, locale: Locale, clause: string) => ({ name: trainer.name, centre: centreName(trainer, locale) || trainer.affiliation, clause, link: linkTo(deps, paths.trainer(trainer.id)), why: why(t, locale) })
  const rest = organisation.filter(({ personId }) => personId !== trainer.personId)
  const key = `${kind}:${trainer.id}:${version}`
  await send(tx, deps, [
    { key, clause: '397/2.12', to: own, words: (t, locale, clause) => ({ subject: t(`trainer.mail.${kind}.subject`), text: t(`trainer.mail.${kind}.text`, facts(t, locale, clause)) }) },
    { key, clause: '397/2.12', to: rest, words: (t, locale, clause) => ({ subject: t(`trainer.mail.${kind}-known.subject`, { name: trainer.name }), text: `${t(`trainer.mail.${kind}-known.text`, facts(t, locale, clause))}${lines(t, locale)}` }) },
  ])
}

/** What is kept as the reason where the end of employment ended the role; shown in the words of the reader. */
export const LEFT = 'employment-ended'
