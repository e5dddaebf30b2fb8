import { useState, type InputHTMLAttributes, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { described, FieldError, type Option } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Anchor } from './link.tsx'

export type QuestionCardProps = { id: string; number: ReactNode; question: ReactNode; hint?: ReactNode; error?: ReactNode; lang?: string; children: ReactNode }

/** One question: its text is the legend of its answers. */
export function QuestionCard({ id, number, question, hint, error, lang, children }: QuestionCardProps) {
  return (
    <fieldset className="question" lang={lang} aria-describedby={described({ id, hint, error })['aria-describedby']}>
      <legend className="question-legend">
        <span className="eyebrow">{number}</span>
        <span className="question-text">{question}</span>
      </legend>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <FieldError id={id}>{error}</FieldError>
      {children}
    </fieldset>
  )
}

export type OptionRowProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { id: string; name: string; value: string; type: 'radio' | 'checkbox'; label: ReactNode; note?: ReactNode; mark?: 'right' | 'wrong'; markLabel?: string }

/** One possible answer; the whole row can be touched. After the test it may be marked. */
export function OptionRow({ id, label, note, mark, markLabel, ...rest }: OptionRowProps) {
  return (
    <div className={classes('option', mark && `option-${mark}`)}>
      <input {...rest} id={id} />
      <label htmlFor={id}>
        {label}
        {mark ? (
          <span className="option-mark">
            <Icon name={mark === 'right' ? 'check' : 'close'} size="small" />
            {markLabel}
          </span>
        ) : null}
        {note ? <span className="option-note">{note}</span> : null}
      </label>
    </div>
  )
}

/** The rows of answers of one question. */
export function OptionList({ children }: { children: ReactNode }) {
  return <div className="options">{children}</div>
}

export type MatchingRow = { id: string; name: string; label: ReactNode; defaultValue?: string }
export type MatchingSelectProps = { rows: MatchingRow[]; options: Option[]; placeholder: string; onChange?: (name: string, value: string) => void; disabled?: boolean }

/** To each line on the left the fitting one from the list. */
export function MatchingSelect({ rows, options, placeholder, onChange, disabled }: MatchingSelectProps) {
  return (
    <div className="matching">
      {rows.map((row) => (
        <div className="matching-row" key={row.id}>
          <label htmlFor={row.id}>{row.label}</label>
          <select className="input select" id={row.id} name={row.name} defaultValue={row.defaultValue ?? ''} disabled={disabled} onChange={onChange ? (event) => onChange(row.name, event.target.value) : undefined}>
            <option value="">{placeholder}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  )
}

export type OrderingItem = { id: string; name: string; label: ReactNode }
export type OrderingListProps = {
  /** In the order to begin with. */
  items: OrderingItem[]
  /** Read before each list of places, e.g. "Place". */
  positionLabel: string
  onChange?: (namesInOrder: string[]) => void
  disabled?: boolean
}

/** Puts things in order by choosing places. Without scripts the chosen places are sent; with them the rows follow at once. */
export function OrderingList({ items, positionLabel, onChange, disabled }: OrderingListProps) {
  const [order, setOrder] = useState(items)
  function move(item: OrderingItem, to: number) {
    const rest = order.filter((other) => other !== item)
    const next = [...rest.slice(0, to), item, ...rest.slice(to)]
    setOrder(next)
    onChange?.(next.map((each) => each.name))
  }
  return (
    <ol className="ordering">
      {order.map((item, index) => (
        <li key={item.id} className="ordering-row">
          <label htmlFor={item.id}>
            <span className="visually-hidden">{positionLabel} </span>
            {item.label}
          </label>
          <select className="input select ordering-select" id={item.id} name={item.name} value={String(index + 1)} disabled={disabled} onChange={(event) => move(item, Number(event.target.value) - 1)}>
            {order.map((_, place) => (
              <option key={place} value={String(place + 1)}>
                {place + 1}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ol>
  )
}

export type NumberInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { id: string; name: string; label: ReactNode; unit?: ReactNode; hint?: ReactNode; error?: ReactNode }

/** A number with its unit. Text with a number keypad, because a comma is a decimal point here. */
export function NumberInput({ id, name, label, unit, hint, error, ...rest }: NumberInputProps) {
  return (
    <div className={classes('field', Boolean(error) && 'field-wrong')}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <FieldError id={id}>{error}</FieldError>
      <span className="with-suffix">
        <input inputMode="decimal" autoComplete="off" {...rest} {...described({ id, hint, error })} type="text" id={id} name={name} className="input input-short tabular" />
        {unit ? <span className="suffix">{unit}</span> : null}
      </span>
    </div>
  )
}

export type SaveStateValue = 'saved' | 'saving' | 'waiting'
const SAVE_ICONS: Record<SaveStateValue, IconName> = { saved: 'check', saving: 'history', waiting: 'alert' }

/** Whether the answer is safe; read aloud politely. `waiting` = not saved yet, kept on this device. */
export function SaveState({ state, children }: { state: SaveStateValue; children: ReactNode }) {
  return (
    <p className={`save save-${state}`} role="status">
      <Icon name={SAVE_ICONS[state]} size="small" />
      <span>{children}</span>
    </p>
  )
}

export type QuestionMapItem = { href: string; number: number; state: 'answered' | 'open'; current?: boolean; flagged?: boolean; label: string }

/** All questions at a glance, to jump. `label` says number and state in words. */
export function QuestionMap({ items, label }: { items: QuestionMapItem[]; label: string }) {
  return (
    <nav className="question-map" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.number}>
            <Anchor href={item.href} className={`map-item map-${item.state}`} aria-current={item.current ? 'page' : undefined} aria-label={item.label}>
              {item.number}
              {item.flagged ? <Icon name="flag" size="small" /> : item.state === 'answered' ? <Icon name="check" size="small" /> : null}
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The time left in words. It is read aloud only through `announcement`, which the page changes at quarter points. */
export function TimeLeft({ label, text, announcement, low }: { label: string; text: string; announcement?: string; low?: boolean }) {
  return (
    <div className={classes('time-left', low && 'time-low')}>
      <Icon name="clock" size="small" />
      <span>
        {label} <strong className="tabular">{text}</strong>
      </span>
      <span className="visually-hidden" role="status">
        {announcement}
      </span>
    </div>
  )
}
