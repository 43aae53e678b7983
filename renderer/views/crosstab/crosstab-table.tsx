import {
  memo,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent
} from 'react'
import { TOUCHPOINT } from '../../../shared/domain/slice'
import type { Crosstab } from '../../../shared/figures/crosstab'
import { heatOf } from '../../../shared/figures/crosstab-heat'
import {
  bannerOf,
  cellLetters,
  cellLines,
  cellMark,
  cellValueText,
  lineText
} from '../../../shared/locale/crosstab-words'
import type { CrosstabChoice } from '../../../shared/views/ask-crosstab'
import { useWords } from '../../api/services'
import { Button } from '../../ui/button'
import { ChartHint, type Spot } from '../../ui/chart-hint'
import { useWorkbench } from '../../workbench/workbench-context'
import { BannerHeadings, startsGroup } from './banner-headings'
import { HeadingButton } from './heading-button'
import styles from './crosstab-view.module.css'

interface Props {
  readonly table: Crosstab
  readonly choice: CrosstabChoice
  readonly label: string
  /** What the rows are. */
  readonly stub: string
}

/** From this many single rows on they come in pages. */
const MOST_ROWS = 200
const PAGE = 100

/** A cell by its place among the rows and columns of the table. */
interface Place {
  readonly row: number
  readonly column: number
}

const placeOf = (target: EventTarget): (Place & { readonly element: HTMLElement }) | undefined => {
  const element = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  return element
    ? { element, row: Number(element.dataset.row), column: Number(element.dataset.column) }
    : undefined
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1]
}

/** A table of stub by banner. One cell at a time is in the order of the keys; arrows go on from it. */
export const CrosstabTable = ({ table, choice, label, stub }: Props) => {
  const words = useWords()
  const { t, count } = words
  const { state } = useWorkbench()
  const element = useRef<HTMLTableElement>(null)
  const said = useId()
  const [hint, setHint] = useState<{ place: Place; spot: Spot } | null>(null)
  const [wanted, setPage] = useState(0)
  const show = useCallback(
    (place: Place, x: number, y: number) =>
      setHint({ place, spot: { index: place.row * table.columns.length + place.column, x, y } }),
    [table]
  )

  /** The cell that has the focus is the one that Tab comes back to, and says what it is made of. */
  const focus = (target: EventTarget) => {
    const place = placeOf(target)
    for (const cell of element.current?.querySelectorAll<HTMLElement>('td[data-row][tabindex="0"]') ?? [])
      if (place && cell !== place.element) cell.tabIndex = -1
    if (!place) return
    place.element.tabIndex = 0
    place.element.setAttribute('aria-describedby', said)
    const { left, bottom } = place.element.getBoundingClientRect()
    show(place, left, bottom - 12)
  }
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setHint(null)
    const by = STEPS[event.key]
    const place = placeOf(event.target)
    if (!by || !place) return
    event.preventDefault()
    const rows = [...(element.current?.tBodies[0]?.rows ?? [])]
    const at = rows.findIndex((row) => row.contains(place.element))
    rows[at + by[0]]?.querySelector<HTMLElement>(`td[data-column="${place.column + by[1]}"]`)?.focus()
  }

  const single = table.rows.filter(({ kind }) => kind === 'value').length
  const isPaged = single > MOST_ROWS
  // A filter may leave fewer pages than there were.
  const page = Math.min(wanted, Math.max(0, Math.ceil(single / PAGE) - 1))
  const from = isPaged ? page * PAGE : 0
  const to = isPaged ? Math.min(single, from + PAGE) : single
  // The cell that Tab comes to may have gone with its row.
  useLayoutEffect(() => {
    const [first, ...others] = element.current?.querySelectorAll<HTMLElement>('td[data-row]') ?? []
    const isReached = ({ tabIndex }: HTMLElement) => tabIndex === 0
    if (first && !isReached(first) && !others.some(isReached)) first.tabIndex = 0
  }, [table, from])
  const widest = useMemo(
    () =>
      Math.min(
        6,
        Math.max(0, ...table.rows.flatMap(({ cells }) => cells.map(({ letters }) => letters.length)))
      ),
    [table]
  )
  const lines = hint ? cellLines(table, hint.place.row, hint.place.column, words) : []
  const hinted = hint && { row: table.rows[hint.place.row], column: table.columns[hint.place.column] }
  const name =
    hinted?.row && hinted.column
      ? `${lineText(hinted.row, table.by, words)} · ${lineText(hinted.column, bannerOf(table), words)}`
      : ''
  return (
    <>
      <table
        ref={element}
        className={styles.table}
        style={{ '--slot': `${widest}ch` } as CSSProperties}
        onPointerMove={({ target, clientX, clientY }) => {
          const place = placeOf(target)
          if (!place) setHint(null)
          else if (place.row !== hint?.place.row || place.column !== hint.place.column)
            show(place, clientX, clientY)
        }}
        onPointerLeave={() => setHint(null)}
        onFocus={({ target }) => focus(target)}
        onBlur={({ target }) => {
          placeOf(target)?.element.removeAttribute('aria-describedby')
          setHint(null)
        }}
        onKeyDown={step}
      >
        <caption className="visually-hidden">{label}</caption>
        <BannerHeadings table={table} choice={choice} stub={stub} />
        <Body
          table={table}
          choice={choice}
          from={from}
          to={to}
          shaded={state.crosstab.shaded}
          selected={state.selected}
        />
        <tfoot>
          <tr>
            <th scope="row">{t('crosstab.answers')}</th>
            {table.columns.map((column, at) => (
              <td key={at} className={startsGroup(table, at) ? styles.group : undefined}>
                {count(column.n)}
                <span className={styles.letters}>{cellMark(column)}</span>
              </td>
            ))}
          </tr>
          {table.weighted && (
            <tr>
              <th scope="row">{t('weights.effective-base')}</th>
              {table.columns.map(({ effective }, at) => (
                <td key={at} className={startsGroup(table, at) ? styles.group : undefined}>
                  {effective === null ? t('cli.hidden') : count(effective)}
                  <span className={styles.letters} />
                </td>
              ))}
            </tr>
          )}
        </tfoot>
      </table>
      {isPaged && (
        <div className={styles.pages}>
          <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            {t('crosstab.page-before')}
          </Button>
          {t('crosstab.page', { from: count(from + 1), to: count(to), of: count(single) })}
          <Button isDisabled={to >= single} onPress={() => setPage(page + 1)}>
            {t('crosstab.page-after')}
          </Button>
        </div>
      )}
      <p id={said} className="visually-hidden">
        {lines.join(' ')}
      </p>
      {hint && lines.length > 0 && (
        <ChartHint key={hint.spot.index} hint={{ name, lines }} spot={hint.spot} />
      )}
    </>
  )
}

interface BodyProps extends Pick<Props, 'table' | 'choice'> {
  readonly from: number
  readonly to: number
  readonly shaded: boolean
  readonly selected: string | null | undefined
}

/** How strong the strongest shade is, in percent: every text on it keeps its contrast. */
const STRONGEST = 24

const shadeOf = (heat: number | null, isScore: boolean): CSSProperties | undefined => {
  if (heat === null) return undefined
  const colour = isScore ? (heat < 0 ? 'hard' : 'easy') : 'accent'
  const strength = Math.round(Math.abs(heat) * STRONGEST)
  return { background: `color-mix(in srgb, var(--${colour}) ${strength}%, transparent)` }
}

/** The rows by themselves: they stay as they are while a hint goes from cell to cell. */
const Body = memo(function Body({ table, choice, from, to, shaded, selected }: BodyProps) {
  const words = useWords()
  const heat = useMemo(() => heatOf(table), [table])
  const isScore = table.content.kind === 'score'
  return (
    <tbody>
      {table.rows.map((row, at) => {
        if (row.kind === 'value' && (at < from || at >= to)) return null
        const isChosen = row.kind === 'value' && choice.rows === TOUCHPOINT && row.key[0] === selected
        return (
          <tr
            key={at}
            className={[styles[row.kind], isChosen ? styles.selected : ''].filter(Boolean).join(' ')}
          >
            <th scope="row">
              {row.kind === 'value' ? (
                <HeadingButton dimension={choice.rows} value={row.key[0] ?? null} />
              ) : (
                lineText(row, table.by, words)
              )}
            </th>
            {row.cells.map((cell, column) => (
              <td
                key={column}
                data-row={at}
                data-column={column}
                tabIndex={-1}
                className={[
                  cell.figure.value === null ? styles.none : '',
                  startsGroup(table, column) ? styles.group : ''
                ]
                  .filter(Boolean)
                  .join(' ')}
                style={shaded && row.kind === 'value' ? shadeOf(heat(cell), isScore) : undefined}
              >
                {cellValueText(table, cell.figure, words)}
                <span className={styles.letters}>
                  {cellMark(cell)}
                  {cellLetters(cell)}
                </span>
              </td>
            ))}
          </tr>
        )
      })}
    </tbody>
  )
})
