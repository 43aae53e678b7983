import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Inspection } from '../../shared/contract/inspection'
import type { ColumnProfile } from '../../shared/detection/column-profile'
import type { Draft } from '../../shared/detection/draft/draft'
import { columnsWith } from '../../shared/detection/draft/draft'
import { effortRules, rulesOf } from '../../shared/detection/draft/draft-rules'
import { ROLES, type Role } from '../../shared/detection/role'
import { readAnswer } from '../../shared/domain/answer'
import type { Metric } from '../../shared/domain/metric'
import { plainLetters } from '../../shared/domain/plain-letters'
import { roleReasonText } from '../../shared/locale/detection-words'
import type { Words } from '../../shared/locale/words'
import { useWords } from '../api/services'
import styles from './column-grid.module.css'
import { RoleMenu } from './role-menu'
import type { DraftControl } from './use-draft'
import type { ShownFile } from './use-shown-file'

const ROW = 28
const HEAD = 84
const WIDTH = 138
const WIDER = 210

interface Props {
  readonly inspection: Inspection
  readonly control: DraftControl
  readonly search: string
  /** The file whose rows are shown. */
  readonly shown: ShownFile
}

/** A column as the grid shows it, with its place in the rows of the preview. */
interface GridColumn {
  readonly profile: ColumnProfile
  readonly role: Role
  readonly at: number
}

/** Columns in the order they are shown: the touchpoint, then the metrics, then the others as roles are listed. */
const rankOf = (role: Role): number => ROLES.indexOf(role)

const shownColumns = (
  inspection: Inspection,
  draft: Draft,
  { search, keys }: { search: string; keys: readonly string[] }
): GridColumn[] => {
  const wanted = plainLetters(search.trim())
  const places = new Map(keys.map((key, index) => [key, index]))
  return inspection.columns
    .filter(({ header }) => plainLetters(header).includes(wanted))
    .map((profile) => ({
      profile,
      role: draft.roles[profile.key]?.role ?? 'ignore',
      at: places.get(profile.key) ?? -1
    }))
    .sort((one, other) => rankOf(one.role) - rankOf(other.role))
}

/** The first rows of a file, the columns that are used first; above each column its role. */
export const ColumnGrid = ({ inspection, control, search, shown }: Props) => {
  const words = useWords()
  const { t } = words
  const { draft, assign } = control
  const scroller = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)
  const { keys, rows } = shown
  const columns = useMemo(
    () => shownColumns(inspection, draft, { search, keys }),
    [inspection, draft, search, keys]
  )
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isWideColumn(columns[index]) ? WIDER : WIDTH),
    getItemKey: (index) => columns[index]?.profile.key ?? index,
    overscan: 3
  })
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollMargin: HEAD,
    overscan: 6
  })

  /** Left and right go from column to column; the one reached is scrolled into view and focused. */
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = Math.min(columns.length - 1, Math.max(0, stop + step))
    if (step === 0 || next === stop) return
    event.preventDefault()
    setStop(next)
    across.scrollToIndex(next)
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-column="${next}"] button`)?.focus()
    })
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="table"
      aria-label={nameOf(inspection, shown, words)}
    >
      {columns.length === 0 && <p className={styles.nothing}>{t('import.no-column')}</p>}
      <div
        className={styles.canvas}
        style={{ width: across.getTotalSize(), height: HEAD + down.getTotalSize() }}
      >
        <div className={styles.headers} role="row" onKeyDown={move} style={{ width: across.getTotalSize() }}>
          {across.getVirtualItems().map(({ index, start, size, key }) => {
            const column = columns[index]
            if (!column) return null
            const { profile, role } = column
            return (
              <div
                key={key}
                role="columnheader"
                data-column={index}
                className={styles.header}
                style={{ width: size, transform: `translateX(${start}px)` }}
                title={`${profile.header.trim()}\n${reasonFor(draft, profile, words)}`}
              >
                <RoleMenu
                  header={profile.header.trim()}
                  role={role}
                  isTabStop={index === Math.min(stop, columns.length - 1)}
                  onChange={(next) => assign(profile.key, next)}
                />
                <span className={styles.name}>{profile.header.trim()}</span>
                <span className={styles.caption}>{captionOf(column, inspection, draft, words)}</span>
              </div>
            )
          })}
        </div>
        {down.getVirtualItems().map((row) => (
          <div key={row.key} role="row">
            {across.getVirtualItems().map(({ index, start, size, key }) => {
              const column = columns[index]
              if (!column) return null
              const value = rows[row.index]?.[column.at] ?? null
              return (
                <div
                  key={key}
                  role="cell"
                  className={cellClass(value, column, draft)}
                  style={{ width: size, transform: `translate(${start}px, ${row.start}px)` }}
                >
                  {value}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

const nameOf = ({ files }: Inspection, { file }: ShownFile, { t }: Words): string =>
  files.length > 1 ? t('import.preview-of', { file: files[file]?.name ?? '' }) : t('import.preview')

const isWideColumn = (column: GridColumn | undefined): boolean =>
  column !== undefined &&
  (column.role === 'comment' || column.role === 'touchpoint' || column.profile.header.trim().length > 18)

const reasonFor = (draft: Draft, { key }: ColumnProfile, words: Words): string => {
  const guess = draft.roles[key]
  return guess ? roleReasonText(guess.reason, words) : ''
}

/** Under the header: what matters of a column in its role. */
const captionOf = (
  { profile, role }: GridColumn,
  inspection: Inspection,
  draft: Draft,
  words: Words
): string => {
  const { t, count } = words
  const wave =
    profile.files.length < inspection.files.length
      ? ` · ${t('import.in-files', { n: profile.files.length, of: inspection.files.length })}`
      : ''
  const isLong = columnsWith(draft, 'touchpoint', inspection.columns).length > 0
  switch (role) {
    case 'ces':
      return (isLong ? reasonFor(draft, profile, words) : (draft.touchpoints[profile.key] ?? '')) + wave
    case 'csat':
    case 'nps':
      return t('import.once') + wave
    case 'dimension':
      return t('count.values', { count: profile.distinct, n: count(profile.distinct) }) + wave
    default:
      return reasonFor(draft, profile, words) + wave
  }
}

const isMetric = (role: Role): role is Metric => role === 'ces' || role === 'csat' || role === 'nps'

const isMissing = (value: string | null, metric: Metric, key: string, draft: Draft): boolean =>
  'missing' in readAnswer(value, metric === 'ces' ? effortRules(draft, key) : rulesOf(draft, metric))

const cellClass = (value: string | null, { role, profile }: GridColumn, draft: Draft): string => {
  const classes = [styles.cell]
  if (value !== null && /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/.test(value)) classes.push(styles.number)
  if (isMetric(role) && isMissing(value, role, profile.key, draft)) classes.push(styles.missing)
  if (role === 'ignore') classes.push(styles.unused)
  return classes.join(' ')
}
