import type { CustomSeriesOption } from 'echarts/charts'
import type { Order } from '../contract/view-request'
import { baseOf } from '../domain/tally'
import {
  orderRows,
  sharesOf,
  type Shares,
  type TouchpointFigures,
  type TouchpointRow
} from '../figures/touchpoints'
import { valueLabel } from '../locale/slice-words'
import { bareScoreText, definitionName } from '../locale/score-words'
import type { Words } from '../locale/words'
import { directionOf } from '../measures/definition'
import type { Figure } from '../measures/figure'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { bar, dot, group, stroke, text, touchArea, type Drawing } from './marks'
import { mirroredAxis, type Axis } from './nice-axis'
import { decimalsFor, displayFactor, scoreAxis, scoreTick } from './score-axis'
import { fitText, textWidth } from './text-width'
import { SCORE_TEXT, touchpointColumns, type Column } from './touchpoints-columns'

export interface TouchpointsChartInput {
  readonly figures: TouchpointFigures
  readonly order: Order
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** The touchpoint that is selected on the screen; exports have none. */
  readonly selected?: string | null
}

const ROW = 34
const HEAD = 62
const FOOT = 14
const BAR = 20
const NAME_SIZE = 13
const SMALL = 11.5

/** A line of the chart: a touchpoint, or all of them together. */
interface Line {
  readonly name: string
  readonly score: Figure
  readonly shares: Shares | null
  readonly row: TouchpointRow | null
}

type Render = NonNullable<CustomSeriesOption['renderItem']>

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
  const axis = scoreAxis(
    definition,
    total.tally.scale,
    lines.map(({ score }) => score),
    4
  )
  const restAxis = mirroredAxis(widestRest(figures) * displayFactor(definition))
  const shown = lines.flatMap(({ shares }) => (shares ? [shares] : []))
  const left = Math.max(0.02, ...shown.map(({ difficult, neutral }) => difficult + neutral / 2))
  const right = Math.max(0.02, ...shown.map(({ easy, neutral }) => easy + neutral / 2))

  const pen = { look, words, figures, lines }
  const height = HEAD + lines.length * ROW + FOOT
  const scoreGrid = { left: columns.score.left, width: columns.score.width - SCORE_TEXT }
  const grids = [columns.bars, scoreGrid, columns.answers, columns.rest]

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
      series(0, lines, drawShares(pen, columns.bars.width / (left + right))),
      series(1, lines, drawScore(pen)),
      series(2, lines, drawAnswers(pen)),
      series(3, lines, drawRest(pen))
    ]
  }
  return { option, width, height }
}

interface Pen {
  readonly look: Look
  readonly words: Words
  readonly figures: TouchpointFigures
  readonly lines: readonly Line[]
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
    heading(words.t('chart.shares'), columns.bars),
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
    margin: 12
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
  axisTick: { show: false },
  axisLabel: {
    color: look.inkFaint,
    fontFamily: FONT,
    fontSize: 11,
    hideOverlap: true,
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

/** Vertical middle of a line, and the line itself. */
const at = (pen: Pen, params: Parameters<Render>[0], api: Parameters<Render>[1]) => {
  const [, y = 0] = api.coord([0, params.dataIndex])
  const line = pen.lines[params.dataIndex]
  const x = (value: number) => api.coord([value, params.dataIndex])[0] ?? 0
  return { y, line, x }
}

/** The band behind a line: feels the pointer, and shows which touchpoint is selected. */
const drawRow =
  (pen: Pen, width: number, selected: string | null | undefined): Render =>
  (params, api) => {
    const { y, line } = at(pen, params, api)
    const band = { x: 4, y: y - ROW / 2 + 1, width: width - 8, height: ROW - 2 }
    if (!line?.row) return stroke([12, y - ROW / 2], [width - 12, y - ROW / 2], pen.look.lineStrong, 1)
    const isSelected = selected !== undefined && line.row.touchpoint === selected
    return group([...(isSelected ? [bar(band, pen.look.accentSoft, 6)] : []), touchArea(band)])
  }

const drawShares =
  (pen: Pen, pointsPerShare: number): Render =>
  (params, api) => {
    const { look, words } = pen
    const { y, line, x } = at(pen, params, api)
    if (!line) return null
    if (!line.shares) {
      const reason =
        line.row && baseOf(line.row.tally) >= 10
          ? 'chart.hidden-beside'
          : line.score.n > 0
            ? 'chart.hidden'
            : 'chart.nobody'
      return text(words.t(reason), x(0) - pointsPerShare * 0.02, y, {
        size: SMALL,
        colour: look.inkFaint,
        align: 'center'
      })
    }
    const { difficult, neutral, easy } = line.shares
    const box = (from: number, to: number) => ({
      x: x(from),
      y: y - BAR / 2,
      width: x(to) - x(from),
      height: BAR
    })
    const inside = (share: number) => share * pointsPerShare > 30
    const label = (share: number, edge: number, side: 'left' | 'right'): Drawing => {
      const within = inside(share)
      const towards = side === 'left' ? 1 : -1
      return text(words.percent(share, 0), x(edge) + towards * (within ? 7 : -6), y, {
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
  }

const drawScore =
  (pen: Pen): Render =>
  (params, api) => {
    const { look, words, figures } = pen
    const { y, line, x } = at(pen, params, api)
    const factor = displayFactor(figures.definition)
    if (!line || line.score.value === null) return null
    const { value, low, high } = line.score
    const middle = x(value * factor)
    const end = high === null ? middle : x(high * factor)
    return group([
      ...(low === null || high === null ? [] : [stroke([x(low * factor), y], [end, y], look.inkSoft, 2)]),
      dot(middle, y, 4.5, look.ink),
      text(bareScoreText(figures.definition, value, words), Math.max(end, middle + 4) + 8, y, {
        size: 12,
        weight: line.row ? 500 : 600,
        colour: look.ink
      })
    ])
  }

const drawAnswers =
  (pen: Pen): Render =>
  (params, api) => {
    const { look, words } = pen
    const { y, line, x } = at(pen, params, api)
    if (!line) return null
    const small = line.row?.base === 'small' || line.row?.base === 'hidden'
    const count = words.count(line.score.n)
    return text(small ? words.t('chart.small-base', { count: line.score.n, n: count }) : count, x(1), y, {
      size: 12,
      weight: line.row ? 400 : 600,
      colour: small ? look.warn : look.inkSoft,
      align: 'right'
    })
  }

const drawRest =
  (pen: Pen): Render =>
  (params, api) => {
    const { look, figures } = pen
    const { y, line, x } = at(pen, params, api)
    const row = line?.row
    if (!row || row.rest.value === null) return null
    const factor = displayFactor(figures.definition)
    const { value, low, high } = row.rest
    const good = value > 0 === (directionOf(figures.definition) === 'high-is-good')
    const [from, to] = [x(0), x(value * factor)]
    const fill = row.beyondChance ? (good ? look.easy : look.hard) : look.mid
    return group([
      bar({ x: Math.min(from, to), y: y - 5, width: Math.abs(to - from), height: 10 }, fill, 2),
      ...(low === null || high === null
        ? []
        : [
            stroke(
              [x(low * factor), y],
              [x(high * factor), y],
              row.beyondChance ? look.ink : look.inkFaint,
              1.25
            )
          ])
    ])
  }
