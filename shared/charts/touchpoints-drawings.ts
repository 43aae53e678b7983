import type { CustomSeriesOption } from 'echarts/charts'
import type { Shares } from '../figures/group'
import type { TouchpointFigures, TouchpointRow } from '../figures/touchpoints'
import { baseText, isNarrow } from '../locale/base-words'
import { bareScoreText, figureText, whyText } from '../locale/score-words'
import type { Words } from '../locale/words'
import { directionOf } from '../measures/definition'
import { comparable } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import type { Look } from './look'
import { bar, dot, group, stroke, text, texts, touchArea, type Drawing } from './marks'
import { tellApart } from './name-lines'
import { displayFactor } from './score-axis'
import { textWidth } from './text-width'
import type { Column, Columns } from './touchpoints-columns'

/** Height of a line, however many there are. */
export const ROW = 34

/** Size of headings and notes. */
export const SMALL = 11.5

const BAR = 20

/** A line of the chart: a touchpoint, or all of them together where `row` is null. */
export interface Line {
  readonly name: string
  readonly score: Figure
  readonly shares: Shares | null
  readonly row: TouchpointRow | null
}

export type Render = NonNullable<CustomSeriesOption['renderItem']>

/** How tall the lines are, and how far under their middle what is drawn of them stands: names may stand above. */
export interface Rows {
  readonly height: number
  readonly lowered: number
}

/** Around a name that stands over its bar: above it, and what the bar below takes. */
const ABOVE = { over: 8, bar: 30 }

/** Lines with their names beside the bars, or over them, all as tall as the tallest. */
export const rowsOf = (lines: readonly Line[], columns: Columns): Rows => {
  if (!columns.areNamesAbove) return { height: ROW, lowered: 0 }
  const named = Math.max(...shownNames(lines, columns).map((shown) => shown.length)) * columns.names.leading
  const height = ABOVE.over + named + ABOVE.bar
  return { height, lowered: (height - ABOVE.bar) / 2 }
}

const shownNames = (lines: readonly Line[], { label, names }: Columns): string[][] =>
  tellApart(
    lines.map(({ name }) => name),
    label.width,
    names.size
  )

interface Pen {
  readonly rows: Rows
  readonly look: Look
  readonly words: Words
  readonly figures: TouchpointFigures
  readonly lines: readonly Line[]
}

/** Where a line is drawn: its vertical middle, that of its bar, and the place of a value on the grid's own axis. */
interface Spot {
  readonly line: Line
  readonly middle: number
  readonly y: number
  readonly x: (value: number) => number
}

const eachLine =
  ({ lines, rows }: Pen, draw: (spot: Spot) => Drawing | null): Render =>
  ({ dataIndex }, api) => {
    const line = lines[dataIndex]
    const [, middle = 0] = api.coord([0, dataIndex])
    const y = middle + rows.lowered
    return line ? draw({ line, middle, y, x: (value) => api.coord([value, dataIndex])[0] ?? 0 }) : null
  }

/** The band behind a line: feels the pointer, and shows which touchpoint is selected. */
export const drawRow = (pen: Pen, width: number, selected: string | null | undefined): Render =>
  eachLine(pen, ({ line, middle }) => {
    const { height } = pen.rows
    const top = middle - height / 2
    const band = { x: 4, y: top + 1, width: width - 8, height: height - 2 }
    if (!line.row) return stroke([12, top], [width - 12, top], pen.look.lineStrong, 1)
    const isSelected = selected !== undefined && line.row.touchpoint === selected
    return group([...(isSelected ? [bar(band, pen.look.accentSoft, 6)] : []), touchArea(band)])
  })

/** The names, right beside the bars or over them; long ones on two lines. */
export const drawName = (pen: Pen, columns: Columns): Render => {
  const { label, names, areNamesAbove } = columns
  const shown = shownNames(pen.lines, columns)
  return eachLine(pen, ({ line, middle, y }) =>
    group(
      texts(
        shown[pen.lines.indexOf(line)] ?? [],
        areNamesAbove ? label.left : label.left + label.width,
        areNamesAbove ? middle + (ABOVE.over - ABOVE.bar) / 2 : y,
        names.leading,
        {
          size: names.size,
          weight: line.row ? 500 : 600,
          colour: pen.look.ink,
          align: areNamesAbove ? 'left' : 'right'
        }
      )
    )
  )
}

/** Whether the number of a share finds room in its bar. */
export const fitsItsBar = (content: string, length: number): boolean =>
  length > textWidth(content, SMALL, 500) + 14

/** There are scores without shares only of answers on different scales. */
const POOLED = { why: 'different-scales' } as const

/** Difficult to the left and easy to the right of the neutral answers, which the axis halves. */
export const drawShares = (pen: Pen, grid: Column, pointsPerShare: number): Render =>
  eachLine(pen, ({ line, y, x }) => {
    const { look, words } = pen
    // At the left edge and not at the axis' 0, which may lie beside the names.
    if (!line.shares)
      return text(whyText(line.score.value === null ? line.score : POOLED, words), grid.left, y, {
        size: SMALL,
        colour: look.inkFaint
      })
    const { difficult, neutral, easy } = line.shares
    const box = (from: number, to: number) => ({
      x: x(from),
      y: y - BAR / 2,
      width: x(to) - x(from),
      height: BAR
    })
    const label = (share: number, edge: number, side: 'left' | 'right'): Drawing => {
      const content = words.percent(share, 0)
      const within = fitsItsBar(content, share * pointsPerShare)
      const inwards = side === 'left' ? 1 : -1
      return text(content, x(edge) + inwards * (within ? 7 : -6), y, {
        size: SMALL,
        weight: 500,
        colour: within ? look.onBar : look.inkSoft,
        align: within === (side === 'left') ? 'left' : 'right'
      })
    }
    const leftEnd = -neutral / 2 - difficult
    const rightEnd = neutral / 2 + easy
    return group([
      bar(box(leftEnd, -neutral / 2), look.hard, [3, 0, 0, 3]),
      bar(box(-neutral / 2, neutral / 2), look.mid),
      bar(box(neutral / 2, rightEnd), look.easy, [0, 3, 3, 0]),
      label(difficult, leftEnd, 'left'),
      label(easy, rightEnd, 'right')
    ])
  })

/**
 * The score as a point on its interval, with its number behind it. Means of different scales have no common axis:
 * they are written, not drawn.
 */
export const drawScore = (pen: Pen, grid: Column): Render =>
  eachLine(pen, ({ line, y, x }) => {
    const { look, words, figures } = pen
    const { value, low, high } = line.score
    if (value === null) return null
    const factor = displayFactor(figures.definition)
    const middle = x(value * factor)
    const end = high === null ? middle : x(high * factor)
    if (comparable(figures.definition, figures.mixed) !== figures.definition)
      return text(figureText(figures.definition, line.score, words), grid.left, y, {
        size: SMALL,
        weight: 500,
        colour: look.ink
      })
    return group([
      ...(low === null ? [] : [stroke([x(low * factor), y], [end, y], look.inkSoft, 2)]),
      dot(middle, y, 4, look.ink),
      text(bareScoreText(figures.definition, value, words), Math.max(end, middle + 4) + 8, y, {
        size: 12,
        weight: line.row ? 500 : 600,
        colour: look.ink
      })
    ])
  })

/** The number of answers; small bases say so in a word, not by colour alone. */
export const drawAnswers = (pen: Pen): Render =>
  eachLine(pen, ({ line, y, x }) => {
    const { look, words } = pen
    const { n } = line.score
    return text(baseText(n, words), x(1), y, {
      size: 12,
      weight: line.row ? 400 : 600,
      colour: isNarrow(n) ? look.warn : look.inkSoft,
      align: 'right'
    })
  })

/** The difference from the rest with its interval: coloured only where the interval leaves out 0. */
export const drawRest = (pen: Pen): Render =>
  eachLine(pen, ({ line: { row }, y, x }) => {
    const { look, figures } = pen
    if (!row) return null
    const { value, low, high } = row.rest
    if (value === null) return null
    const factor = displayFactor(figures.definition)
    const good = value > 0 === (directionOf(figures.definition) === 'high-is-good')
    const [from, to] = [x(0), x(value * factor)]
    const fill = row.beyondChance ? (good ? look.easy : look.hard) : look.mid
    const whisker =
      low === null || high === null
        ? []
        : [
            stroke(
              [x(low * factor), y],
              [x(high * factor), y],
              row.beyondChance ? look.ink : look.inkFaint,
              1.25
            )
          ]
    return group([
      bar({ x: Math.min(from, to), y: y - 5, width: Math.abs(to - from), height: 10 }, fill, 2),
      ...whisker
    ])
  })
