import { useEffect, useState, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Jump } from './link.tsx'

type Common = {
  id: string
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Beside the label of what may be left out, e.g. "optional". */
  optionalLabel?: string
}

const errorId = (id: string) => `${id}-error`
const hintId = (id: string) => `${id}-hint`

/** What ties a control to its hint and its error. */
export function described({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return {
    'aria-describedby': classes(Boolean(hint) && hintId(id), Boolean(error) && errorId(id)) || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

/** One sentence: what is wrong and what to write instead. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <p className="field-error" id={errorId(id)}>
      <Icon name="alert" size="small" />
      <span>{children}</span>
    </p>
  )
}

function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <div className="field-hint" id={hintId(id)}>
      {children}
    </div>
  )
}

function FieldFrame({ id, label, hint, error, optionalLabel, children }: Omit<Common, 'name'> & { children: ReactNode }) {
  return (
    <div className={classes('field', Boolean(error) && 'field-wrong')}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optionalLabel ? <span className="field-optional"> {optionalLabel}</span> : null}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </div>
  )
}

export type TextFieldProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'size'> & {
  /** How much is expected, not how much fits. */
  size?: 'short' | 'medium' | 'full'
  /** After the box, e.g. a unit of measure. */
  suffix?: ReactNode
}

/** One line of text, also for dates, numbers, e-mail (through `type`). */
export function TextField({ id, name, label, hint, error, optionalLabel, size = 'full', suffix, className, type = 'text', ...rest }: TextFieldProps) {
  const input = <input {...rest} {...described({ id, hint, error })} id={id} name={name} type={type} className={classes('input', `input-${size}`, className)} />
  return (
    <FieldFrame {...{ id, label, hint, error, optionalLabel }}>
      {suffix ? (
        <span className="with-suffix">
          {input}
          <span className="suffix">{suffix}</span>
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  )
}

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'suffix' | 'size'> & { showLabel: string; hideLabel: string }

/** A password that can be looked at once scripts are here; without them a plain password field. */
export function PasswordField({ id, name, label, hint, error, optionalLabel, showLabel, hideLabel, className, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState<boolean | null>(null)
  useEffect(() => setShown(false), [])
  return (
    <FieldFrame {...{ id, label, hint, error, optionalLabel }}>
      <span className="with-suffix">
        <input {...rest} {...described({ id, hint, error })} id={id} name={name} type={shown ? 'text' : 'password'} autoCapitalize="none" autoCorrect="off" spellCheck={false} className={classes('input', className)} />
        {shown === null ? null : (
          <button type="button" className="button button-quiet button-small" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
            <span>{shown ? hideLabel : showLabel}</span>
          </button>
        )}
      </span>
    </FieldFrame>
  )
}

export type Option = { value: string; label: string; disabled?: boolean }
export type OptionGroup = { label: string; options: Option[] }

export type SelectFieldProps = Common & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name' | 'size'> & {
  options: (Option | OptionGroup)[]
  /** The first, empty entry. */
  placeholder?: string
}

/** The browser's own list, so that a phone opens its own wheel. */
export function SelectField({ id, name, label, hint, error, optionalLabel, options, placeholder, className, ...rest }: SelectFieldProps) {
  return (
    <FieldFrame {...{ id, label, hint, error, optionalLabel }}>
      <select {...rest} {...described({ id, hint, error })} id={id} name={name} className={classes('input', 'select', className)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <option key={inner.value} value={inner.value} disabled={inner.disabled}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ),
        )}
      </select>
    </FieldFrame>
  )
}

export type TextareaFieldProps = Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name'>

/** Several lines; grows with the text where the browser can. */
export function TextareaField({ id, name, label, hint, error, optionalLabel, rows = 4, className, ...rest }: TextareaFieldProps) {
  return (
    <FieldFrame {...{ id, label, hint, error, optionalLabel }}>
      <textarea {...rest} {...described({ id, hint, error })} id={id} name={name} rows={rows} className={classes('input', 'textarea', className)} />
    </FieldFrame>
  )
}

export type CheckboxFieldProps = Omit<Common, 'optionalLabel'> & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'type'>

/** One yes or no; the words are part of the target. */
export function CheckboxField({ id, name, label, hint, error, className, ...rest }: CheckboxFieldProps) {
  return (
    <div className={classes('field', Boolean(error) && 'field-wrong', className)}>
      <FieldError id={id}>{error}</FieldError>
      <div className="choice">
        <input {...rest} {...described({ id, hint, error })} id={id} name={name} type="checkbox" />
        <label htmlFor={id}>{label}</label>
      </div>
      <FieldHint id={id}>{hint}</FieldHint>
    </div>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

export type RadioGroupProps = {
  id: string
  name: string
  legend: ReactNode
  choices: Choice[]
  defaultValue?: string
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  inline?: boolean
}

/** One of a few, all visible. The first choice bears the group's id, so that the error summary can lead to it. */
export function RadioGroup({ id, name, legend, choices, defaultValue, hint, error, required, inline }: RadioGroupProps) {
  return (
    <fieldset className={classes('field', 'group', Boolean(error) && 'field-wrong')} aria-describedby={described({ id, hint, error })['aria-describedby']}>
      <legend className="field-label">{legend}</legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      <div className={classes('choices', inline && 'choices-inline')}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${index}`
          return (
            <div className="choice" key={choice.value}>
              <input id={choiceId} type="radio" name={name} value={choice.value} defaultChecked={choice.value === defaultValue} disabled={choice.disabled} required={required} aria-describedby={choice.hint ? `${choiceId}-note` : undefined} />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint ? (
                <div className="choice-hint" id={`${choiceId}-note`}>
                  {choice.hint}
                </div>
              ) : null}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

export type ErrorSummaryProps = { title: string; errors: { id: string; message: ReactNode }[]; headingId?: string }

/** At the top of a form that came back: what to repair, each line leading to its field. */
export function ErrorSummary({ title, errors, headingId = 'error-summary-title' }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div className="notice notice-error error-summary" role="alert" aria-labelledby={headingId}>
      <Icon name="alert" />
      <div className="notice-body">
        <h2 className="notice-title" id={headingId}>
          {title}
        </h2>
        <ul>
          {errors.map((error) => (
            <li key={error.id}>
              <Jump to={error.id}>{error.message}</Jump>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The end of a form: the one action first, others after. `sticky` keeps it under the thumb on a phone. */
export function FormActions({ children, sticky }: { children: ReactNode; sticky?: boolean }) {
  return <div className={classes('form-actions', sticky && 'form-actions-sticky')}>{children}</div>
}
