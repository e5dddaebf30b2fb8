/** Both forms side by side: drawn on the scale of levels, and as a table that says the same. */
import { useId } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { DataTable, StateTag, type Column } from '../../ui/index.ts'
import type { Compared, Figure } from './compared.server.ts'

export interface LevelName {
  level: number
  name: string
}
interface Props {
  compared: readonly Compared[]
  levels: readonly LevelName[]
}

/** Where a level stands on the scale, with room for the marks at both ends. */
const place = (level: number): string => `${6 + level * 22}%`
const BASE = 18

/** A mark centred at a level; the shapes differ, so that nothing hangs on colour. */
function Mark({ kind, level }: { kind: 'self' | 'external' | 'expected'; level: number }) {
  return (
    <svg x={place(level)} y={BASE} overflow="visible" aria-hidden="true">
      {kind === 'expected' ? <path className="compare-ink" fill="none" stroke="currentColor" strokeWidth="2.5" d="M0-15V15M-5-15H5M-5 15H5" /> : kind === 'self' ? <circle className="compare-self" stroke="currentColor" strokeWidth="2.5" r="10" /> : <path className="compare-ink" fill="currentColor" d="M-6.5 0 0-6.5 6.5 0 0 6.5Z" />}
    </svg>
  )
}

/** One competence on the scale from 0 to 4. */
function Scale({ line, title }: { line: Compared; title: string }) {
  const id = useId().replaceAll(':', '')
  const { self, external, expected, gap } = line
  return (
    <svg width="100%" height="56" role="img" aria-labelledby={id} focusable="false">
      <title id={id}>{title}</title>
      <line stroke="currentColor" x1={place(0)} x2={place(4)} y1={BASE} y2={BASE} />
      {[0, 1, 2, 3, 4].map((level) => (
        <g key={level}>
          <line stroke="currentColor" x1={place(level)} x2={place(level)} y1={BASE - 4} y2={BASE + 4} />
          <text className="meta" fill="currentColor" x={place(level)} y="50" textAnchor="middle" aria-hidden="true">{level}</text>
        </g>
      ))}
      {gap !== null && gap > 0 && external !== null && expected !== null ? <line stroke="currentColor" strokeWidth="8" strokeDasharray="2 3" x1={place(external)} x2={place(expected)} y1={BASE} y2={BASE} /> : null}
      {expected === null ? null : <Mark kind="expected" level={expected} />}
      {self === null ? null : <Mark kind="self" level={self} />}
      {external === null ? null : <Mark kind="external" level={external} />}
    </svg>
  )
}

const LEGEND = ['self', 'external', 'expected', 'gap'] as const

function Legend() {
  const t = useT()
  return (
    <ul className="tags">
      {LEGEND.map((kind) => (
        <li key={kind}>
          <svg width="36" height="36" aria-hidden="true" focusable="false">
            {kind === 'gap' ? <line stroke="currentColor" strokeWidth="8" strokeDasharray="2 3" x1="4" x2="32" y1={BASE} y2={BASE} /> : <svg x="18" y="0" overflow="visible"><Mark kind={kind} level={0} /></svg>}
          </svg>
          <span>{t(`assessment.compare.${kind}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A gap in drawing and words; nothing to say where there is no external level yet. */
function GapTag({ gap }: { gap: number | null }) {
  const t = useT()
  if (gap === null) return <>–</>
  return gap > 0 ? <StateTag state="soon" icon="flag">{t('assessment.compare.gap-of', { count: gap })}</StateTag> : <StateTag state="done">{t('assessment.compare.no-gap')}</StateTag>
}

export function ComparedPicture({ compared, levels }: Props) {
  const t = useT()
  const said = (level: number | null) => (level === null ? t('assessment.compare.none') : `${level} (${levels.find((one) => one.level === level)?.name ?? ''})`)
  return (
    <figure className="compare">
      <figcaption><Legend /></figcaption>
      <ul className="compare-rows" aria-label={t('assessment.compare.picture')}>
        {compared.map((line) => (
          <li key={line.code}>
            <div className="progress-words">
              <span>{line.name}</span>
              {line.gap !== null && line.gap > 0 ? <GapTag gap={line.gap} /> : null}
            </div>
            <Scale line={line} title={t('assessment.compare.row', { name: line.name, self: said(line.self), external: said(line.external), expected: said(line.expected) })} />
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** Names of the levels, folded away. */
export function LevelMeanings({ levels }: { levels: readonly LevelName[] }) {
  const t = useT()
  return (
    <details className="self-check">
      <summary>{t('assessment.levels')}</summary>
      <ul className="stack stack-tight">{levels.map(({ level, name }) => <li key={level}><strong className="tabular">{level}</strong> – {name}</li>)}</ul>
    </details>
  )
}

export function ComparedTable({ compared }: { compared: readonly Compared[] }) {
  const t = useT()
  const { number } = useFormat()
  const level = (value: number | null) => (value === null ? '–' : value)
  const figure = ({ name, value, unit }: Figure) => t('assessment.compare.figure', { name, value: unit === 'percent' ? t('assessment.unit.percent', { value: number(value) }) : unit === 'calendar-days' ? t('assessment.unit.calendar-days', { value: number(value) }) : number(value) })
  const notes = compared.some(({ comment, note, figures }) => comment !== '' || note !== '' || figures.length > 0)
  const columns: Column<Compared>[] = [
    { key: 'competence', header: t('assessment.compare.competence'), rowHeader: true, cell: ({ name }) => name },
    { key: 'self', header: t('assessment.compare.self'), align: 'end', cell: ({ self }) => level(self) },
    { key: 'external', header: t('assessment.compare.external'), align: 'end', cell: ({ external }) => level(external) },
    { key: 'expected', header: t('assessment.compare.expected'), align: 'end', cell: ({ expected }) => level(expected) },
    { key: 'gap', header: t('assessment.compare.gap'), cell: ({ gap }) => <GapTag gap={gap} /> },
    ...(notes
      ? [{
          key: 'notes', header: t('assessment.compare.notes'),
          cell: ({ comment, note, figures }: Compared) => (comment === '' && note === '' && figures.length === 0 ? '–' : (
            <ul className="stack stack-tight">
              {comment ? <li><span className="meta">{t('assessment.compare.comment')}</span> {comment}</li> : null}
              {note ? <li><span className="meta">{t('assessment.compare.note')}</span> {note}</li> : null}
              {figures.map((one) => <li key={one.name}>{figure(one)}</li>)}
            </ul>
          )),
        }]
      : []),
  ]
  return <DataTable caption={t('assessment.compare.table')} hideCaption rows={[...compared]} rowKey={({ code }) => code} columns={columns} />
}

export function SideBySide({ compared, levels }: Props) {
  const t = useT()
  return (
    <div className="stack">
      <ComparedPicture compared={compared} levels={levels} />
      <LevelMeanings levels={levels} />
      <details className="self-check">
        <summary>{t('assessment.compare.table')}</summary>
        <ComparedTable compared={compared} />
      </details>
    </div>
  )
}
