import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Anchor } from './link.tsx'

export type ProgressBarProps = { value: number; max: number; label: ReactNode; text?: ReactNode; tone?: 'action' | 'earned' }

/** How far, with the same in words beside it. */
export function ProgressBar({ value, max, label, text, tone = 'action' }: ProgressBarProps) {
  const id = useId()
  return (
    <div className={`progress progress-${tone}`}>
      <div className="progress-words">
        <span id={id}>{label}</span>
        {text ? <span className="progress-text">{text}</span> : null}
      </div>
      <progress value={Math.min(value, max)} max={max} aria-labelledby={id} />
    </div>
  )
}

export type YearSegment = { href: string; label: string; hours: number; hoursText: string; state: 'done' | 'planned' }
export type YearMeterProps = {
  /** What the drawing shows, in one sentence, e.g. "12 of 40 hours done, 20 planned". */
  title: string
  segments: YearSegment[]
  target: number
  /** At the mark of the target, e.g. "40 h". */
  targetLabel: string
  stateLabels: { done: string; planned: string }
  /** The same in words, always visible. */
  words?: ReactNode
  /** Below the bar: every course with its hours; `listLabel` names the list. */
  listLabel?: string
}

// Below this share a segment would be narrower than 24 px on the smallest phone; its link is in the list.
const SMALLEST_TARGET = 0.085

/** The year as one bar to the target, a segment for each course; what goes beyond goes on. */
export function YearMeter({ title, segments, target, targetLabel, stateLabels, words, listLabel }: YearMeterProps) {
  const id = useId().replaceAll(':', '')
  const ordered = [...segments.filter((s) => s.state === 'done'), ...segments.filter((s) => s.state === 'planned')]
  const total = ordered.reduce((sum, segment) => sum + segment.hours, 0)
  const full = Math.max(target, total, 1)
  const percent = (hours: number) => `${Math.round((hours / full) * 10000) / 100}%`
  const ends = ordered.map((_, index) => ordered.slice(0, index + 1).reduce((sum, segment) => sum + segment.hours, 0))
  return (
    <div className="year">
      {words ? <div className="year-words">{words}</div> : null}
      <svg className="year-meter" width="100%" height="64" role="group" aria-labelledby={`${id}-title`} focusable="false">
        <title id={`${id}-title`}>{title}</title>
        <defs>
          <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="year-hatch-ground" width="7" height="7" />
            <rect className="year-hatch-line" width="2.5" height="7" />
          </pattern>
        </defs>
        <rect className="year-track" x="0" y="38%" width={percent(target)} height="44%" rx="3" />
        {ordered.map((segment, index) => {
          const name = `${segment.label}: ${segment.hoursText}, ${stateLabels[segment.state]}`
          const box = { x: percent((ends[index] ?? 0) - segment.hours), width: percent(segment.hours) }
          const drawing = (
            <>
              <title>{name}</title>
              <rect {...box} className={`year-segment year-${segment.state}`} y="38%" height="44%" rx="3" fill={segment.state === 'planned' ? `url(#${id}-hatch)` : undefined} />
            </>
          )
          return segment.hours / full < SMALLEST_TARGET ? (
            <g key={index}>{drawing}</g>
          ) : (
            <Anchor key={index} href={segment.href} aria-label={name} className="year-link">
              {drawing}
              <rect {...box} className="year-touch" y="26%" height="68%" />
            </Anchor>
          )
        })}
        <line className="year-target" x1={percent(target)} x2={percent(target)} y1="26%" y2="94%" />
        <text className="year-target-label" x={percent(target)} y="20%" textAnchor="end" aria-hidden="true">
          {targetLabel}
        </text>
      </svg>
      {listLabel && ordered.length > 0 ? (
        <ul className="year-list" aria-label={listLabel}>
          {ordered.map((segment, index) => (
            <li key={index} className={`year-item year-item-${segment.state}`}>
              <span className="year-swatch" aria-hidden="true" />
              <Anchor href={segment.href}>{segment.label}</Anchor>
              <span className="year-item-hours">
                {segment.hoursText} <span className="meta">{stateLabels[segment.state]}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

export type Step = { label: ReactNode; state: 'done' | 'current' | 'open'; stateLabel: string; text?: ReactNode; href?: string }

/** The way of a procedure, from top to bottom. */
export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={index} className={`step step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="step-mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" size="small" /> : index + 1}
          </span>
          <div className="step-body">
            <p className="step-label">
              {step.href ? <Anchor href={step.href}>{step.label}</Anchor> : step.label}
              <span className="step-state"> {step.stateLabel}</span>
            </p>
            {step.text ? <div className="step-text">{step.text}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

export type StillCountsItem = { label: ReactNode; done: boolean; stateLabel: string; href?: string; note?: ReactNode }

/** What still counts before this is finished; beside the bar, from the same rule. */
export function StillCounts({ title, items }: { title: ReactNode; items: StillCountsItem[] }) {
  return (
    <div className="still">
      <p className="still-title">{title}</p>
      <ul>
        {items.map((item, index) => (
          <li key={index} className={classes('still-item', item.done && 'still-done')}>
            <Icon name={item.done ? 'check' : 'dashed'} />
            <span>
              {item.href ? <Anchor href={item.href}>{item.label}</Anchor> : item.label} <span className="meta">{item.stateLabel}</span>
              {item.note ? <span className="still-note">{item.note}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
