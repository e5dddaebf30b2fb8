/** The fields of a run: sessions, trainers, place, seats. The same for a new one and for one that changes; nothing here needs scripts. */
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { LONGEST, SEATS, SESSIONS } from '../../rules/learning/course-run.ts'
import { Button, SelectField, TextareaField, TextField } from '../../ui/index.ts'
import { inLocale } from './edition.ts'
import type { Choices } from './run-form.server.ts'
import { allFields, rowsOf, trainerFields, type Typed } from './run-form.ts'

interface Props {
  typed: Typed
  errors: Readonly<Record<string, string>>
  choices: Choices
  /** rows that stand as they are: their sheet is signed off, or they have begun */
  fixed?: readonly number[]
}

/** Day, times and pauses of each session, and a button for more rows that keeps what was typed. */
export function SessionRows({ typed, errors, fixed = [] }: Omit<Props, 'choices'>) {
  const t = useT()
  const rows = rowsOf(typed)
  return (
    <div className="stack">
      <p className="meta">{t('run.form.sessions-hint', { hours: LONGEST.dayMinutes / 60 })}</p>
      <input type="hidden" name="rows" value={rows} />
      {Array.from({ length: rows }, (_, row) => {
        const field = (part: string) => ({ id: `${part}-${row}`, name: `${part}-${row}`, defaultValue: typed[`${part}-${row}`] ?? '', error: errors[`${part}-${row}`], readOnly: fixed.includes(row) })
        return (
          <fieldset key={row} className="card">
            <legend className="visually-hidden">{t('run.form.session', { number: row + 1 })}</legend>
            <p className="eyebrow" aria-hidden="true">{t('run.form.session', { number: row + 1 })}</p>
            <input type="hidden" name={`id-${row}`} value={typed[`id-${row}`] ?? ''} />
            <TextField {...field('day')} type="date" size="medium" label={t('run.form.day')} hint={fixed.includes(row) ? t('run.form.fixed') : undefined} />
            <TextField {...field('from')} type="time" size="short" label={t('run.form.from')} />
            <TextField {...field('to')} type="time" size="short" label={t('run.form.to')} />
            <TextField {...field('pause')} size="short" inputMode="numeric" label={t('run.form.pause')} optionalLabel={t('common.optional')} autoComplete="off" />
          </fieldset>
        )
      })}
      {rows < SESSIONS.most ? <div><Button name="more" value="yes" variant="secondary" size="small" formNoValidate>{t('run.form.more')}</Button></div> : null}
      <TextareaField id="dayOffReason" name="dayOffReason" rows={2} maxLength={500} label={t('run.form.day-off-reason')} hint={t('run.form.day-off-reason-hint')} optionalLabel={t('common.optional')} defaultValue={typed.dayOffReason} error={errors.dayOffReason} />
    </div>
  )
}

/** Who teaches, chosen one by one from the register. */
export function TrainerFields({ typed, errors, choices }: Props) {
  const t = useT()
  const options = choices.trainers.map(({ kind, people }) => ({ label: t(`run.trainer-kind.${kind}`), options: people.map(({ id, name, where }) => ({ value: id, label: where ? t('run.form.trainer-of', { name, where }) : name })) }))
  return (
    <>
      {trainerFields(typed).map((name, place) => (
        <SelectField key={name} id={name} name={name} label={t('run.form.trainer', { number: place + 1 })} hint={place === 0 ? t('run.form.trainer-hint') : undefined} optionalLabel={place > 0 ? t('common.optional') : undefined} placeholder={t('planning.choose')} options={options} defaultValue={typed[name] ?? ''} error={errors[name]} />
      ))}
    </>
  )
}

/** Room or address, or the link of a webinar. */
export function PlaceFields({ typed, errors, choices }: Props) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  return (
    <>
      <SelectField id="roomId" name="roomId" label={t('run.form.room')} optionalLabel={t('common.optional')} placeholder={t('run.form.no-room')} options={choices.rooms.map(({ id, name, organisation, seats }) => ({ value: id, label: t('run.form.room-of', { name, organisation: inLocale(organisation, locale), seats: number(seats) }) }))} defaultValue={typed.roomId ?? ''} error={errors.roomId} />
      <TextField id="place" name="place" label={t('planning.new-run.place')} hint={t(choices.webinarRooms ? 'run.form.place-hint-room' : 'run.form.place-hint')} maxLength={300} autoComplete="off" defaultValue={typed.place} error={errors.place} />
    </>
  )
}

/** Seats, the least number, the window and who may come. */
export function SeatFields({ typed, errors, choices }: Props) {
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <TextField id="capacity" name="capacity" size="short" inputMode="numeric" label={t('planning.runs.seats')} hint={t('planning.new-run.seats-hint', SEATS)} autoComplete="off" required defaultValue={typed.capacity} error={errors.capacity} />
      <TextField id="minimum" name="minimum" size="short" inputMode="numeric" label={t('run.form.minimum')} hint={t('run.form.minimum-hint')} optionalLabel={t('common.optional')} autoComplete="off" defaultValue={typed.minimum} error={errors.minimum} />
      <TextField id="signUpUntil" name="signUpUntil" type="date" size="medium" label={t('run.form.sign-up-until')} hint={t('run.form.sign-up-until-hint')} optionalLabel={t('common.optional')} defaultValue={typed.signUpUntil} error={errors.signUpUntil} />
      <SelectField
        id="audiencePath" name="audiencePath" label={t('run.form.audience')} placeholder={t('run.everybody')} defaultValue={typed.audiencePath ?? ''} error={errors.audiencePath}
        options={choices.audiences.map(({ name, path, below }) => ({ label: inLocale(name, locale), options: [{ value: path, label: t('run.form.whole-centre', { centre: inLocale(name, locale) }) }, ...below.map((one) => ({ value: one.path, label: inLocale(one.name, locale) }))] }))}
      />
    </>
  )
}

/** What was typed, to be sent again with the confirmation. */
export function Kept({ typed, names }: { typed: Typed; names: readonly string[] }) {
  return <>{allFields(typed, names).map((name) => <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />)}</>
}
