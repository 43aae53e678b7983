import type { CustomSeriesOption } from 'echarts/charts'
import type { Order } from '../contract/view-request'
import { orderRows, sharesOf, type TouchpointFigures } from '../figures/touchpoints'
import { definitionName } from '../locale/score-words'
import { valueLabel } from '../locale/slice-words'
import type { Words } from '../locale/words'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { mirroredAxis, ticksOf, type Axis } from './nice-axis'
import { decimalsFor, displayFactor, scoreAxis, scoreTick } from './score-axis'
import { fitText, textWidth } from './text-width'
import { SCORE_TEXT, SHARE_TEXT, touchpointColumns, type Column } from './touchpoints-columns'
import {
  drawAnswers,
  drawRest,
  drawRow,
  drawScore,
  drawShares,
  ROW,
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
const NAME_SIZE = 13
/** Room a tick of the score axis takes. */
const TICK = 46

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
  const lines: Line[] = orderRows(figures, order).map((row) => ({
    name: valueLabel(row.touchpoint, words),
    score: row.score,
    shares: row.shares,
    row
  }))
  if (!total || lines.length === 0) return { option: {}, width, height: HEAD }
  if (lines.length > 1)
    lines.push({
      name: words.t('chart.all-touchpoints'),
      score: total.score,
      shares: sharesOf(total.tally, figures.weighted),
      row: null
    })

  const columns = touchpointColumns(
    width,
    lines.map(({ name }) => name),
    NAME_SIZE
  )
  const scoreGrid = { left: columns.score.left, width: columns.score.width - SCORE_TEXT }
  const scores = lines.map(({ score }) => score)
  const axis = scoreAxis(
    definition,
    total.tally.scale,
    scores,
    Math.max(2, Math.floor(scoreGrid.width / TICK)),
    { tight: true }
  )
  const restAxis = mirroredAxis(widestRest(figures) * displayFactor(definition))
  const shown = lines.flatMap(({ shares }) => (shares ? [shares] : []))
  const left = Math.max(0.02, ...shown.map(({ difficult, neutral }) => difficult + neutral / 2))
  const right = Math.max(0.02, ...shown.map(({ easy, neutral }) => easy + neutral / 2))

  const pen = { look, words, figures, lines }
  const height = HEAD + lines.length * ROW + FOOT
  const barsGrid = { left: columns.bars.left + SHARE_TEXT, width: columns.bars.width - SHARE_TEXT }
  const grids = [barsGrid, scoreGrid, columns.answers, columns.rest]

  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT },
    title: headings(columns, definitionName(definition, words), look, words),
    grid: grids.map(({ left: from, width: across }) => ({
      left: from,
      width: across,
      top: HEAD,
      height: lines.length * ROW
    })),
    yAxis: grids.map((_, index) => categoryAxis(index, lines, columns.label.width, look)),
    xAxis: [
      blankAxis(0, -left, right),
      valueAxis(1, axis, scoreTick(definition, axis.interval, words), look),
      blankAxis(2, 0, 1),
      valueAxis(3, restAxis, (value) => words.signed(value, decimalsFor(restAxis.interval)), look)
    ],
    series: [
      series(0, lines, drawRow(pen, width, selected)),
      series(0, lines, drawShares(pen, barsGrid.width / (left + right))),
      series(1, lines, drawScore(pen)),
      series(2, lines, drawAnswers(pen)),
      series(3, lines, drawRest(pen))
    ]
  }
  return { option, width, height }
}

const widestRest = (figures: TouchpointFigures): number =>
  Math.max(
    0,
    ...figures.rows.flatMap(({ rest }) => [rest.value, rest.low, rest.high].map((end) => Math.abs(end ?? 0)))
  )

const headings = (columns: ReturnType<typeof touchpointColumns>, name: string, look: Look, words: Words) => {
  const heading = (content: string, { left, width }: Column, align: 'left' | 'right' = 'left') => ({
    text: fitText(content, width + 8, SMALL, 600),
    left:
      align === 'left' ? left : left + width - textWidth(fitText(content, width + 8, SMALL, 600), SMALL, 600),
    top: 10,
    padding: 0,
    textStyle: { fontFamily: FONT, fontSize: SMALL, fontWeight: 600 as const, color: look.inkSoft }
  })
  return [
    heading(words.t('chart.shares'), {
      left: columns.bars.left + SHARE_TEXT,
      width: columns.bars.width - SHARE_TEXT
    }),
    heading(words.t('chart.score', { name }), columns.score),
    heading(words.t('chart.answers'), columns.answers, 'right'),
    heading(words.t('chart.rest'), columns.rest)
  ]
}

const categoryAxis = (index: number, lines: readonly Line[], most: number, look: Look) => ({
  type: 'category' as const,
  gridIndex: index,
  inverse: true,
  data: lines.map(({ name, row }) => ({
    value: fitText(name, most, NAME_SIZE, 600),
    textStyle: { fontWeight: row ? (500 as const) : (600 as const) }
  })),
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
  axisLabel: {
    show: index === 0,
    interval: 0,
    color: look.ink,
    fontFamily: FONT,
    fontSize: NAME_SIZE,
    margin: SHARE_TEXT + 10
  }
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
