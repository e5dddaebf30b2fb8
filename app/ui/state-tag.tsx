import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type State = 'due' | 'soon' | 'late' | 'done' | 'provisional' | 'neutral' | 'earned'

const ICONS: Record<State, IconName> = { due: 'calendar', soon: 'clock', late: 'alert', done: 'check', provisional: 'dashed', neutral: 'dot', earned: 'certificate' }

/** How a thing stands: drawing, words and outline together, never colour alone. */
export function StateTag({ state, icon, children }: { state: State; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`tag tag-${state}`}>
      <Icon name={icon ?? ICONS[state]} size="small" />
      <span>{children}</span>
    </span>
  )
}

/** A plain label without a state: kind, language, number of things. */
export function Badge({ children, icon }: { children: ReactNode; icon?: IconName }) {
  return (
    <span className="badge">
      {icon ? <Icon name={icon} size="small" /> : null}
      <span>{children}</span>
    </span>
  )
}
