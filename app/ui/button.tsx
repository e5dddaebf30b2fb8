import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Anchor } from './link.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
type Look = { variant?: ButtonVariant; icon?: IconName; iconAfter?: IconName; wide?: boolean; size?: 'normal' | 'small' }

function lookOf({ variant = 'primary', wide, size }: Look, busy?: boolean, extra?: string) {
  return classes('button', `button-${variant}`, wide && 'button-wide', size === 'small' && 'button-small', busy && 'is-busy', extra)
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look & { busy?: boolean; busyLabel?: string; children: ReactNode }

/** A verb. `busy` says that it is being done and takes no second press. */
export function Button({ variant, icon, iconAfter, wide, size, busy, busyLabel, className, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={lookOf({ variant, wide, size }, busy, className)} aria-busy={busy || undefined} aria-disabled={busy || undefined} onClick={busy ? (event) => event.preventDefault() : rest.onClick}>
      {busy ? <span className="spinner" aria-hidden="true" /> : icon ? <Icon name={icon} /> : null}
      <span>{busy && busyLabel ? busyLabel : children}</span>
      {iconAfter && !busy ? <Icon name={iconAfter} /> : null}
    </button>
  )
}

export type LinkButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & Look & {
  href: string
  /** A file or another host: leaves the router alone. */
  plain?: boolean
  children: ReactNode
}

/** Leads somewhere and looks like a button because it is the one action of its place. */
export function LinkButton({ variant, icon, iconAfter, wide, size, plain, className, children, ...rest }: LinkButtonProps) {
  const inner = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </>
  )
  const look = lookOf({ variant, wide, size }, false, className)
  return plain || rest.download !== undefined ? (
    <a {...rest} className={look}>
      {inner}
    </a>
  ) : (
    <Anchor {...rest} className={look}>
      {inner}
    </Anchor>
  )
}

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & { icon: IconName; label: string }

/** Only where the drawing is known to everybody (close, print); the label is read aloud and shown on hover. */
export function IconButton({ icon, label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button type={type} className={classes('icon-button', className)} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}
