import type { CustomSeriesOption } from 'echarts/charts'
import type { Order } from '../contract/view-state'
import { middleOf } from '../domain/scale'
import { scalesIn } from '../figures/group'
import type { Shares } from '../figures/group'
import { orderRows, type TouchpointFigures } from '../figures/touchpoints'
import { definitionName } from '../locale/score-words'
import { comparable } from '../measures/definitions'
import { touchpointName } from '../locale/scale-words'
import type { Words } from '../locale/words'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { mirroredAxis, ticksOf, type Axis } from './nice-axis'
import { decimalsFor, displayFactor, scoreAxis, scoreTick } from './score-axis'
import { fitText, textWidth, wrapText } from './text-width'
import { SCORE_TEXT, SHARE_TEXT, touchpointColumns, type Column, type Columns } from './touchpoints-columns'
import {
  drawAnswers,
  drawName,
  drawRest,
  drawRow,
  drawScore,
  drawShares,
  fitsItsBar,
  rowsOf,
  SMALL,
  type Line,
  type Render
} from './touchpoints-drawings'

export interface TouchpointsChartInput {
  readonly figures: TouchpointFigures
  readonly order: Order
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** The touchpoint that is selected on the screen; exports have none. */
  readonly selected?: string | null
}

const HEAD = 62
const FOOT = 14
const HEAD_LEADING = 14
/** Room a tick of the score axis takes. */
const TICK = 46
/** Room for an easy share that does not fit into its bar and would reach the scores. */
const SPILL = 20

/**
 * Touchpoints, worst first: shares of difficult, neutral and easy answers, the score with its interval, the
 * number of answers, and the difference from all other touchpoints with its interval. Four grids on one
 * category axis in one option, so that what is exported is what is on the screen.
 */
export const touchpointsChart = ({
  figures,
  order,
  look,
  words,
  width,
  selected
}: TouchpointsChartInput): Chart => {
  const { definition, total } = figures
  const lines: Line[] = orderRows(figures, order, words.compare).map((row) => ({
    name: touchpointName(row.touchpoint, row, figures.mixed, words),
    score: row.score,
    shares: row.shares,
    row
  }))
  if (!total || lines.length === 0) return { option: {}, width, height: HEAD }
  if (lines.length > 1)
    lines.push({
      name: words.t('chart.all-touchpoints'),
      score: total.score,
      shares: total.shares,
      row: null
    })

  const columns = touchpointColumns(
    width,
    lines.map(({ name }) => name),
    figures.rows.some(({ rest }) => rest.value !== null)
  )
  const scoreGrid = { left: columns.score.left, width: columns.score.width - SCORE_TEXT }
  const scores = lines.map(({ score }) => score)
  const axis = scoreAxis(
    definition,
    scalesIn(total),
    scores,
    Math.max(2, Math.floor(scoreGrid.width / TICK)),
    { tight: true }
  )
  const restAxis = mirroredAxis(widestRest(figures) * displayFactor(definition))
  const shown = lines.flatMap(({ shares }) => (shares ? [shares] : []))
  const left = Math.max(0.02, ...shown.map(({ difficult, neutral }) => difficult + neutral / 2))
  const right = Math.max(0.02, ...shown.map(({ easy, neutral }) => easy + neutral / 2))

  const rows = rowsOf(lines, columns)
  const pen = { look, words, figures, lines, rows }
  const height = HEAD + lines.length * rows.height + FOOT
  const barsWidth = columns.bars.width - SHARE_TEXT
  const spills = shown.some((shares) => spillsRight(shares, right, barsWidth / (left + right), words))
  const barsGrid = { left: columns.bars.left + SHARE_TEXT, width: barsWidth - (spills ? SPILL : 0) }
  const grids = [barsGrid, scoreGrid, columns.answers, ...(columns.rest ? [columns.rest] : [])]

  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT },
    title: headings(columns, figures, look, words),
    grid: grids.map(({ left: from, width: across }) => ({
      left: from,
      width: across,
      top: HEAD,
      height: lines.length * rows.height
    })),
    yAxis: grids.map((_, index) => categoryAxis(index, lines)),
    xAxis: [
      blankAxis(0, -left, right),
      comparable(definition, figures.mixed) === definition
        ? valueAxis(1, axis, scoreTick(definition, axis.interval, words), look)
        : blankAxis(1, axis.min, axis.max),
      blankAxis(2, 0, 1),
      ...(columns.rest
        ? [valueAxis(3, restAxis, (value) => words.signed(value, decimalsFor(restAxis.interval)), look)]
        : [])
    ],
    series: [
      // Under the lines of the axes, which go on through the selected row.
      { ...series(0, lines, drawRow(pen, width, selected)), z: -1 },
      series(0, lines, drawName(pen, columns)),
      series(0, lines, drawShares(pen, barsGrid, barsGrid.width / (left + right))),
      series(1, lines, drawScore(pen, scoreGrid)),
      series(2, lines, drawAnswers(pen)),
      ...(columns.rest ? [series(3, lines, drawRest(pen))] : [])
    ]
  }
  const cuts = lines.slice(1).map((_, index) => HEAD + (index + 1) * rows.height)
  return { option, width, height, stretches: [{ top: 0, bottom: height, head: HEAD, cuts }] }
}

const widestRest = (figures: TouchpointFigures): number =>
  Math.max(
    0,
    ...figures.rows.flatMap(({ rest }) => [rest.value, rest.low, rest.high].map((end) => Math.abs(end ?? 0)))
  )

/** Whether the number of the easy share stands behind its bar and beyond the column of the bars. */
const spillsRight = (
  { easy, neutral }: Shares,
  right: number,
  pointsPerShare: number,
  words: Words
): boolean =>
  !fitsItsBar(words.percent(easy, 0), easy * pointsPerShare) &&
  (right - neutral / 2 - easy) * pointsPerShare < SHARE_TEXT

/** Headings stand on two lines where one is too short. */
const headingLines = (content: string, most: number): string[] => {
  const [first = '', ...others] = wrapText(content, most, SMALL, 600)
  const lines = others.length === 0 ? [first] : [first, others.join(' ')]
  return lines.map((line) => fitText(line, most, SMALL, 600))
}

const headings = (columns: Columns, { definition, total }: TouchpointFigures, look: Look, words: Words) => {
  const heading = (content: string, { left, width }: Column, align: 'left' | 'right' = 'left') => {
    const lines = headingLines(content, width + 8)
    const widest = Math.max(...lines.map((line) => textWidth(line, SMALL, 600)))
    return {
      text: lines.join('\n'),
      left: align === 'left' ? left : left + width - widest,
      top: 10,
      padding: 0,
      textStyle: {
        fontFamily: FONT,
        fontSize: SMALL,
        fontWeight: 600 as const,
        lineHeight: HEAD_LEADING,
        color: look.inkSoft
      }
    }
  }
  const hasNeutral = !total || scalesIn(total).some((scale) => middleOf(scale) !== undefined)
  return [
    heading(
      words.t(hasNeutral ? 'chart.shares' : 'chart.shares-of-two'),
      columns.areNamesAbove
        ? columns.bars
        : { left: columns.bars.left + SHARE_TEXT, width: columns.bars.width - SHARE_TEXT }
    ),
    heading(words.t('chart.score', { name: definitionName(definition, words) }), columns.score),
    heading(words.t('chart.answers'), columns.answers, 'right'),
    ...(columns.rest ? [heading(words.t('chart.rest'), columns.rest)] : [])
  ]
}

/** Says which lines there are and where; their names are drawn, for they take two lines. */
const categoryAxis = (index: number, lines: readonly Line[]) => ({
  type: 'category' as const,
  gridIndex: index,
  inverse: true,
  data: lines.map(({ name }) => ({ value: name })),
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
  axisLabel: { show: false }
})

const blankAxis = (index: number, min: number, max: number) => ({
  type: 'value' as const,
  gridIndex: index,
  min,
  max,
  show: false
})

const valueAxis = (index: number, axis: Axis, formatter: (value: number) => string, look: Look) => ({
  type: 'value' as const,
  gridIndex: index,
  position: 'top' as const,
  ...axis,
  axisLine: { show: false },
  // Lines are drawn where ticks would stand, seen or not.
  axisTick: { show: false, customValues: ticksOf(axis) },
  axisLabel: {
    color: look.inkFaint,
    fontFamily: FONT,
    fontSize: 11,
    hideOverlap: true,
    customValues: ticksOf(axis),
    margin: 8,
    formatter
  },
  splitLine: { lineStyle: { color: look.line } }
})

const series = (grid: number, lines: readonly Line[], renderItem: Render): CustomSeriesOption => ({
  type: 'custom',
  xAxisIndex: grid,
  yAxisIndex: grid,
  clip: false,
  data: lines.map((_, index) => [0, index]),
  encode: { x: 0, y: 1 },
  renderItem
})
