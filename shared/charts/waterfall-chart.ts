import type { CustomSeriesOption } from 'echarts/charts'
import type { ChangeStep, ExplainedChange } from '../figures/change-explained'
import type { SidesText } from '../locale/comparison-words'
import { differenceText, scoreText } from '../locale/score-words'
import { stepName } from '../locale/change-explained-words'
import type { Words } from '../locale/words'
import { directionOf } from '../measures/definition'
import type { Chart } from './echarts'
import { FONT, type Look } from './look'
import { bar, dot, group, stroke, text, texts, touchArea, type Drawing } from './marks'
import { tellApart, TWO_LINES, twoLineWidth } from './name-lines'
import { niceAxis, ticksOf } from './nice-axis'
import { displayFactor, scoreTick } from './score-axis'
import { textWidth } from './text-width'

export interface WaterfallChartInput {
  readonly explained: ExplainedChange
  readonly steps: readonly ChangeStep[]
  /** The two sides in words. */
  readonly sides: SidesText
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** The step that was chosen; of all rows the first is the score before. */
  readonly chosen?: number | null
}

const HEAD = 44
const ROW = 36
const FOOT = 30
const EDGE = 20
const BAR = 10
/** How far the line of a score reaches up and down. */
const TOTAL = 13
/** Between what scores add and what shares add. */
const BETWEEN = 3
const SMALL = 11.5
/** Left beyond the outermost sums, as a share of what is shown. */
const ROOM = 0.06
/** Room a tick takes. */
const TICK = 56
const TICKS_MOST = 8
const NAME_LEAST = 90
const NAME_SHARE = 0.28
/** Narrower than this, names stand over their bars, and both numbers beside them in one column. */
const NARROW = 420
const NUMBERS = 50
/** Under a name that stands over its bars: these, and what sets the next row off. */
const UNDER_NAME = 34

/**
 * From one score to another, a row a part: above what its change of score adds, filled; below what its change of
 * share adds, hollow; each bar begins where the one before ended. Scores themselves are points: an axis that does not
 * begin at 0 has no room for bars of them.
 */
export const waterfallChart = ({
  explained,
  steps,
  sides,
  look,
  words,
  width,
  chosen = null
}: WaterfallChartInput): Chart => {
  const { definition, change } = explained
  const { t } = words
  const factor = displayFactor(definition)
  const points = (value: number) => differenceText(definition, value, words)
  const good = (value: number) => value > 0 === (directionOf(definition) === 'high-is-good')
  const colour = (value: number) => (good(value) ? look.easy : look.hard)
  const rows = steps.map((step, index) => {
    const from = change.before + steps.slice(0, index).reduce((sum, { rate, mix }) => sum + rate + mix, 0)
    return { step, from, moved: from + step.rate, to: from + step.rate + step.mix }
  })
  const sums = [change.before, change.after, ...rows.flatMap(({ from, moved, to }) => [from, moved, to])]
  const [low, high] = [Math.min(...sums) * factor, Math.max(...sums) * factor]

  const isNarrow = width < NARROW
  const heads = [t(`${sides.told}.scores`), t(`${sides.told}.mix`)]
  const columns = isNarrow ? [NUMBERS] : heads.map((head) => Math.max(58, textWidth(head, SMALL, 600) + 26))
  const numbers = columns.reduce((sum, column) => sum + column, 0)
  const names = [sides.before, ...steps.map((step) => stepName(step, words)), sides.now]
  const label = isNarrow
    ? width - 2 * EDGE
    : Math.max(
        NAME_LEAST,
        Math.min(width * NAME_SHARE, Math.max(...names.map((name) => twoLineWidth(name, TWO_LINES.size))))
      )
  const lines = tellApart(names, label, TWO_LINES.size)
  const named = isNarrow ? Math.max(...lines.map((one) => one.length)) * TWO_LINES.leading : 0
  const rowHeight = isNarrow ? named + UNDER_NAME : ROW
  const left = isNarrow ? EDGE : EDGE + label + 16
  const right = width - EDGE - numbers
  const room = (high - low) * ROOM
  const axis = niceAxis(
    low - room,
    high + room,
    Math.max(2, Math.min(TICKS_MOST, Math.floor((right - left) / TICK))),
    {
      tight: true
    }
  )
  const tickText = scoreTick(definition, axis.interval, words)
  const x = (value: number): number =>
    left + ((value * factor - axis.min) / (axis.max - axis.min)) * (right - left)
  const height = HEAD + names.length * rowHeight + FOOT
  const bottom = HEAD + names.length * rowHeight
  const topOf = (row: number) => HEAD + row * rowHeight
  /** The middle of the bars of a row. */
  const middle = (row: number) => topOf(row) + (named + rowHeight) / 2
  const columnEnd = (column: number) =>
    right + columns.slice(0, column + 1).reduce((sum, wide) => sum + wide, 0)

  const drawFrame = (): Drawing =>
    group([
      ...(chosen === null
        ? []
        : [bar({ x: 4, y: topOf(chosen), width: width - 8, height: rowHeight }, look.accentSoft, 4)]),
      ...ticksOf(axis).flatMap((value) => {
        const at = x(value / factor)
        return [
          stroke([at, HEAD], [at, bottom], look.line, 1),
          text(tickText(value), at, bottom + 13, { size: 11, colour: look.inkFaint, align: 'center' })
        ]
      }),
      ...heads.flatMap((head, column) => {
        const wide = textWidth(head, SMALL, 600) + 18
        const end = isNarrow
          ? left + wide + (column === 0 ? 0 : textWidth(heads[0] ?? '', SMALL, 600) + 18 + 16)
          : columnEnd(column)
        const start = end - wide
        return [
          ...(column === 0
            ? [bar({ x: start, y: 16, width: 12, height: BAR }, look.inkSoft, 2)]
            : [hollow({ x: start, width: 12, y: 16 }, look.inkSoft, look.surface)]),
          text(head, end, 21, { size: SMALL, weight: 600, colour: look.inkSoft, align: 'right' })
        ]
      })
    ])

  const drawName = (row: number, isTotal: boolean): Drawing[] =>
    texts(
      lines[row] ?? [],
      isNarrow ? left : left - 16,
      isNarrow ? topOf(row) + 4 + named / 2 : middle(row),
      TWO_LINES.leading,
      {
        size: TWO_LINES.size,
        weight: isTotal ? 600 : 500,
        colour: look.ink,
        align: isNarrow ? 'left' : 'right',
        // Over the lines from bar to bar.
        ...(isNarrow ? { halo: row === chosen ? look.accentSoft : look.surface } : {})
      }
    )

  const drawTotal = (row: number, value: number): Drawing => {
    const [at, y] = [x(value), middle(row)]
    const isLeft = at > (left + right) / 2
    const content = scoreText(definition, value, words)
    return group([
      ...drawName(row, true),
      stroke([at, y - TOTAL], [at, y + TOTAL], look.ink, 2),
      dot(at, y, 5, look.ink, look.surface),
      text(content, at + (isLeft ? -12 : 12), y, {
        size: 12.5,
        weight: 600,
        colour: look.ink,
        align: isLeft ? 'right' : 'left',
        halo: look.surface
      })
    ])
  }

  const drawStep = (row: number): Drawing | null => {
    const found = rows[row - 1]
    if (!found) return null
    const { step, from, moved, to } = found
    const y = middle(row)
    const span = (one: number, other: number) => ({
      x: Math.min(x(one), x(other)),
      width: Math.abs(x(other) - x(one))
    })
    const number = (value: number, column: number) =>
      text(points(value), columnEnd(isNarrow ? 0 : column), isNarrow ? y + (column === 0 ? -6.5 : 6.5) : y, {
        size: isNarrow ? 11 : 12,
        weight: 500,
        // What is rounded to nothing is neither good nor bad.
        colour: !/[1-9]/.test(points(value)) ? look.inkFaint : good(value) ? look.easyText : look.hardText,
        align: 'right'
      })
    const upper = y - BAR - BETWEEN / 2
    const lower = y + BETWEEN / 2
    return group([
      // Down from where the row before ended, and on to where this one does.
      stroke([x(from), y - rowHeight], [x(from), upper + BAR], look.lineStrong, 1),
      stroke([x(moved), upper], [x(moved), lower + BAR], look.lineStrong, 1),
      stroke([x(to), lower], [x(to), y + rowHeight], look.lineStrong, 1),
      bar({ ...span(from, moved), y: upper, height: BAR }, colour(step.rate), 1),
      ...(Math.abs(x(to) - x(moved)) < 0.5
        ? []
        : [hollow({ ...span(moved, to), y: lower }, colour(step.mix), look.surface)]),
      number(step.rate, 0),
      number(step.mix, 1),
      ...drawName(row, false)
    ])
  }

  const drawn = (count: number, draw: (index: number) => Drawing | null): CustomSeriesOption => ({
    type: 'custom',
    clip: false,
    silent: true,
    data: Array.from({ length: count }, (_, index) => [index, 0]),
    renderItem: ({ dataIndex }) => draw(dataIndex)
  })
  const last = names.length - 1
  return {
    option: {
      animation: false,
      textStyle: { fontFamily: FONT },
      grid: { left: 0, top: 0, width, height },
      xAxis: { type: 'value', show: false, min: 0, max: names.length },
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      series: [
        drawn(1, drawFrame),
        {
          ...drawn(names.length, (row) =>
            touchArea({ x: 4, y: topOf(row), width: width - 8, height: rowHeight })
          ),
          silent: false
        },
        drawn(names.length, (row) =>
          row === 0
            ? drawTotal(row, change.before)
            : row === last
              ? drawTotal(row, change.after)
              : drawStep(row)
        )
      ]
    },
    width,
    height
  }
}

/** What shares add: the outline of a bar, so that it is told from what scores add by more than its place. */
const hollow = (
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  rim: string,
  fill: string
): Drawing => ({
  type: 'rect',
  shape: { x: x + 0.75, y: y + 0.75, width: Math.max(0.5, width - 1.5), height: BAR - 1.5, r: 1 },
  style: { fill, stroke: rim, lineWidth: 1.5 },
  silent: true
})
