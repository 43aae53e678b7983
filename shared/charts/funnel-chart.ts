import type { CustomSeriesOption } from 'echarts/charts'
import type { Scale } from '../domain/scale'
import type { FunnelFigures, FunnelRow } from '../figures/funnel'
import { definitionName } from '../locale/score-words'
import { touchpointName } from '../locale/scale-words'
import type { Words } from '../locale/words'
import type { Figure } from '../measures/figure'
import type { FunnelLimits } from '../statistics/funnel'
import { baseAxis } from './base-axis'
import type { Chart, ChartOption } from './echarts'
import { funnelLegend, LEGEND_LEADING, LINES } from './funnel-legend'
import { funnelMark, MARK, polyline } from './funnel-marks'
import { FONT, type Look } from './look'
import { bar, group, stroke, text, texts, touchArea, type Drawing } from './marks'
import { tellApart, TWO_LINES } from './name-lines'
import { placeLabels, type Bounds } from './place-labels'
import { displayFactor, scoreAxis, scoreTick } from './score-axis'
import { FEW_POINTS, nameBox, pointNameWidth } from './point-names'
import { textWidth } from './text-width'

export interface FunnelChartInput {
  readonly figures: FunnelFigures
  readonly scales: Scale | readonly Scale[]
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** Its own, where none is asked for. */
  readonly height?: number | undefined
  readonly selected?: string | null
}

const LEFT = 68
const RIGHT = 24
const TITLE = 34
const BOTTOM = 54
const NAME = TWO_LINES
const ROOM = 0.06
/** A limit is drawn every so many pixels. */
const STEP = 3
const LOWEST = 400
const TOUCH = { few: 16, many: 10 }
const TICK = 11

const AXIS_NAMES = {
  answers: {
    linear: 'funnel.axis.answers',
    root: 'funnel.axis.answers-root',
    log: 'funnel.axis.answers-log'
  },
  effective: {
    linear: 'funnel.axis.effective',
    root: 'funnel.axis.effective-root',
    log: 'funnel.axis.effective-log'
  }
} as const

type Render = NonNullable<CustomSeriesOption['renderItem']>

interface Spot {
  readonly x: number
  readonly y: number
}

/** Touchpoints that have a place in the funnel, the worst first: what positions in the chart count. */
export const funnelPoints = ({ rows }: FunnelFigures): FunnelRow[] =>
  rows.filter(({ place, score }) => place !== null && score.value !== null)

const asFigure = (low: number, high: number): Figure => ({ value: null, low, high, n: 0, effective: 0 })

/** The limits at the middle base: wider ones may leave the frame, where nothing lies outside of them. */
const middleOf = (bases: readonly number[]): number => bases.toSorted((a, b) => a - b)[bases.length >> 1] ?? 1

/** The part of a curve between top and bottom of the frame, from where it enters. */
const within = (curve: readonly Spot[], { top, bottom }: Bounds): Spot[] =>
  curve.flatMap((spot, index) => {
    const isIn = ({ y }: Spot) => y >= top - 1e-6 && y <= bottom + 1e-6
    const next = curve[index + 1]
    if (isIn(spot)) return [spot]
    if (!next || !isIn(next)) return []
    const edge = spot.y < top ? top : bottom
    const part = (edge - spot.y) / (next.y - spot.y)
    return [{ x: spot.x + part * (next.x - spot.x), y: edge }]
  })

/**
 * Scores against the answers they rest on, with the score of all answers together and limits that widen where
 * answers are few: 95 and 99.8 % of touchpoints that do not differ lie between them. Bases that span far stand
 * on an axis of roots or logarithms. Names stand where there is room for them: those outside the limits first.
 */
export const funnelChart = ({
  figures,
  scales,
  look,
  words,
  width,
  height: wanted,
  selected
}: FunnelChartInput): Chart => {
  const { definition, overall, limitsAt, weighted } = figures
  const points = funnelPoints(figures)
  const legend = funnelLegend(figures, look, words, LEFT, width - RIGHT)
  const top = TITLE + legend.rows * LEGEND_LEADING + 4
  const legendHeight = legend.rows * LEGEND_LEADING
  const own = Math.min(820, width * 0.56) + legendHeight
  const height = Math.round(Math.max(LOWEST + legendHeight, wanted ?? own))
  if (points.length === 0 || !limitsAt || overall.value === null) return { option: {}, width, height }
  const target = overall.value
  const bases = points.map(({ score }) => score.effective)
  const across = baseAxis(bases)
  const { alarm } = limitsAt(middleOf(bases))
  const up = scoreAxis(
    definition,
    scales,
    [
      asFigure(alarm.low, alarm.high),
      ...points.map(({ score: { value } }) => asFigure(value ?? target, value ?? target))
    ],
    5,
    { room: ROOM }
  )
  const frame: Bounds = { left: LEFT, top, right: width - RIGHT, bottom: height - BOTTOM }
  const factor = displayFactor(definition)
  const toX = (n: number) => frame.left + across.toUnit(n) * (frame.right - frame.left)
  const toY = (value: number) =>
    frame.bottom - ((value * factor - up.min) / (up.max - up.min)) * (frame.bottom - frame.top)
  const steps = Math.max(2, Math.ceil((frame.right - frame.left) / STEP))
  const curve = (of: (limits: FunnelLimits) => number): Spot[] =>
    within(
      Array.from({ length: steps + 1 }, (_, step) => {
        const unit = step / steps
        const y = toY(of(limitsAt(across.fromUnit(unit))))
        return { x: frame.left + unit * (frame.right - frame.left), y }
      }),
      frame
    )
  const curves = {
    warning: [curve(({ warning }) => warning.low), curve(({ warning }) => warning.high)],
    alarm: [curve((limits) => limits.alarm.low), curve((limits) => limits.alarm.high)]
  }
  const many = points.length > FEW_POINTS
  const names = tellApart(
    points.map(({ group: { key, tallies } }) => touchpointName(key[0] ?? null, { tallies }, false, words)),
    pointNameWidth(points.length, width),
    NAME.size
  )
  const marks = points.map((row, index) => ({
    row,
    lines: names[index] ?? [],
    x: toX(row.score.effective),
    y: toY(row.score.value ?? target),
    position: row.place?.position ?? ('inside' as const),
    isSelected: selected !== undefined && (row.group.key[0] ?? null) === selected
  }))
  const labels = placeLabels(
    marks.map(({ row, x, y, lines, isSelected }) => ({
      x,
      y,
      radius: MARK,
      ...nameBox(lines, NAME),
      rank: Math.abs(row.place?.z ?? 0),
      isNeeded: isSelected
    })),
    frame,
    {
      thin: [
        { left: frame.left, right: frame.right, top: toY(target) - 5, bottom: toY(target) + 5 },
        ...[...curves.warning, ...curves.alarm].flatMap((spots) =>
          spots
            .filter((_, index) => index % 4 === 0)
            .map(({ x, y }) => ({ left: x - 2 * STEP, right: x + 2 * STEP, top: y - 2, bottom: y + 2 }))
        )
      ]
    }
  )

  const drawLimits: Render = () =>
    group([
      ...baseTicks(),
      ...curves.warning.map((spots) =>
        polyline(spots, look.inkFaint, LINES.warning.width, [...LINES.warning.dash])
      ),
      ...curves.alarm.map((spots) => polyline(spots, look.inkFaint, LINES.alarm.width)),
      stroke([frame.left, toY(target)], [frame.right, toY(target)], look.ink, LINES.overall.width),
      legend.draw(TITLE + 4)
    ])

  /** Ticks of the bases that have room for their numbers, round ones of ten first. */
  const baseTicks = (): Drawing[] => {
    const isTen = (tick: number) => Number.isInteger(Math.log10(tick))
    const shown: { left: number; right: number }[] = []
    return across.ticks
      .toSorted((one, other) => Number(isTen(other)) - Number(isTen(one)))
      .flatMap((tick) => {
        const x = toX(tick)
        const half = textWidth(words.count(tick), TICK) / 2
        const own = { left: x - half - 6, right: x + half + 6 }
        if (shown.some(({ left, right }) => own.left < right && left < own.right)) return []
        shown.push(own)
        return [
          stroke([x, frame.top], [x, frame.bottom], look.line, 1),
          text(words.count(tick), x, frame.bottom + 14, {
            size: TICK,
            colour: look.inkFaint,
            align: 'center'
          })
        ]
      })
  }

  const drawPoint: Render = ({ dataIndex }) => {
    const mark = marks[dataIndex]
    if (!mark) return null
    const reach = many ? TOUCH.many : TOUCH.few
    return group([
      funnelMark(mark, {
        position: mark.position,
        hollow: mark.row.base === 'small',
        isSelected: mark.isSelected,
        look
      }),
      touchArea({ x: mark.x - reach, y: mark.y - reach, width: 2 * reach, height: 2 * reach })
    ])
  }

  /** Names over all points; and once more the selected point, which others may lie on. */
  const drawLabel: Render = ({ dataIndex }) => {
    const mark = marks[dataIndex]
    const label = labels[dataIndex]
    if (!mark) return null
    const { row, lines, position, isSelected } = mark
    const outside =
      position === 'inside' ? look.inkSoft : position.endsWith('worse') ? look.hardText : look.easyText
    return group([
      ...(isSelected ? [funnelMark(mark, { position, hollow: row.base === 'small', isSelected, look })] : []),
      ...(label
        ? [
            // A line that goes on behind a name would strike it through.
            bar(
              {
                x: label.x - 2,
                y: label.y - (lines.length * NAME.leading) / 2,
                width: nameBox(lines, NAME).width + 4,
                height: lines.length * NAME.leading
              },
              look.surface
            ),
            ...texts(lines, label.x, label.y, NAME.leading, {
              size: NAME.size,
              weight: isSelected || position !== 'inside' ? 600 : 500,
              colour: isSelected ? look.accent : outside
            })
          ]
        : [])
    ])
  }

  const data = marks.map(({ row }) => [
    across.toUnit(row.score.effective),
    (row.score.value ?? target) * factor
  ])
  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: {
      left: frame.left,
      top: frame.top,
      width: frame.right - frame.left,
      height: frame.bottom - frame.top
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      axisLine: { show: true, onZero: false, lineStyle: { color: look.lineStrong } },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
      name: words.t(AXIS_NAMES[weighted ? 'effective' : 'answers'][across.spacing]),
      nameLocation: 'middle',
      nameGap: 32,
      nameTextStyle: { color: look.inkSoft, fontFamily: FONT, fontSize: 12, fontWeight: 600 }
    },
    yAxis: {
      type: 'value',
      ...up,
      axisLine: { show: true, onZero: false, lineStyle: { color: look.lineStrong } },
      axisTick: { show: false },
      axisLabel: {
        color: look.inkFaint,
        fontFamily: FONT,
        fontSize: TICK,
        hideOverlap: true,
        formatter: scoreTick(definition, up.interval, words)
      },
      splitLine: { lineStyle: { color: look.line } }
    },
    title: {
      text: words.t('chart.effort-axis', { name: definitionName(definition, words) }),
      left: 20,
      top: 8,
      padding: 0,
      textStyle: { fontFamily: FONT, fontSize: 12, fontWeight: 600, color: look.inkSoft }
    },
    series: [
      { type: 'custom', silent: true, clip: false, data: [[0, up.min]], renderItem: drawLimits },
      { type: 'custom', clip: false, data, renderItem: drawPoint },
      { type: 'custom', clip: false, silent: true, data, renderItem: drawLabel }
    ]
  }
  return { option, width, height }
}
