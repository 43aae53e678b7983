import type { CustomSeriesOption } from 'echarts/charts'
import type { CompareFigures, ComparePoint } from '../figures/compare'
import type { Scale } from '../domain/scale'
import { definitionName } from '../locale/score-words'
import { valueLabel } from '../locale/slice-words'
import type { Words } from '../locale/words'
import { directionOf, type Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { dot, group, stroke, text, touchArea, type Drawing } from './marks'
import type { Axis } from './nice-axis'
import { placeLabels } from './place-labels'
import { displayFactor, scoreAxis, scoreTick } from './score-axis'
import { fitText, textWidth } from './text-width'

export interface CompareChartInput {
  readonly figures: CompareFigures
  readonly scales: { readonly ces: Scale; readonly csat: Scale }
  readonly look: Look
  readonly words: Words
  readonly width: number
  readonly selected?: string | null
}

const LEFT = 68
const RIGHT = 24
const TOP = 34
const BOTTOM = 52
const NAME_SIZE = 12.5
/** Left beyond the outermost intervals, so that they do not run into the frame. */
const ROOM = 0.06
const SMALLEST = 4.5
const LARGEST = 13

/** A touchpoint that can be drawn: both scores known, in displayed units and in pixels. */
interface Mark {
  readonly point: ComparePoint
  readonly name: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

type Render = NonNullable<CustomSeriesOption['renderItem']>

/**
 * Touchpoints by effort and satisfaction, with intervals both ways and quadrants that meet at the scores of
 * all touchpoints together. The area of a point goes with its answers.
 */
export const compareChart = ({ figures, scales, look, words, width, selected }: CompareChartInput): Chart => {
  const height = Math.round(Math.min(860, Math.max(400, width * 0.62)))
  const { ces, csat, grand } = figures
  const drawable = figures.points.filter((point) => point.ces.value !== null && point.csat.value !== null)
  if (drawable.length === 0) return { option: {}, width, height }
  const withGrand = (of: 'ces' | 'csat') => [
    ...drawable.map((point) => point[of]),
    ...(grand ? [grand[of]] : [])
  ]
  const across = scoreAxis(ces, scales.ces, withGrand('ces'), 6, { room: ROOM })
  const up = scoreAxis(csat, scales.csat, withGrand('csat'), 5, { room: ROOM })
  const frame = { left: LEFT, top: TOP, right: width - RIGHT, bottom: height - BOTTOM }
  const toX = place(across, displayFactor(ces), frame.left, frame.right)
  const toY = place(up, displayFactor(csat), frame.bottom, frame.top)
  const most = Math.max(...drawable.map((point) => point.ces.n))
  const marks: Mark[] = drawable.map((point) => ({
    point,
    name: fitText(valueLabel(point.touchpoint, words), 200, NAME_SIZE, 500),
    x: toX(point.ces.value ?? 0),
    y: toY(point.csat.value ?? 0),
    radius: Math.max(SMALLEST, LARGEST * Math.sqrt(point.ces.n / most))
  }))
  const labels = placeLabels(
    marks.map(({ x, y, radius, name }) => ({
      x,
      y,
      radius,
      width: textWidth(name, NAME_SIZE, 500),
      height: 16
    })),
    frame,
    marks.flatMap(({ point: { ces: effort, csat: satisfaction }, x, y }) => [
      { left: toX(effort.low ?? 0) - 5, right: toX(effort.high ?? 0) + 5, top: y - 2, bottom: y + 2 },
      { left: x - 2, right: x + 2, top: toY(satisfaction.high ?? 0), bottom: toY(satisfaction.low ?? 0) }
    ])
  )

  const drawPoint: Render = (params) => {
    const mark = marks[params.dataIndex]
    const label = labels[params.dataIndex]
    if (!mark || !label) return null
    const isSelected = selected !== undefined && mark.point.touchpoint === selected
    const colour = isSelected ? look.accent : look.ink
    return group([
      ...whisker(mark.point.ces, (value) => [toX(value), mark.y], look.inkFaint),
      ...whisker(mark.point.csat, (value) => [mark.x, toY(value)], look.inkFaint),
      dot(mark.x, mark.y, mark.radius, colour, look.surface),
      text(mark.name, label.x, label.y, {
        size: NAME_SIZE,
        weight: isSelected ? 600 : 500,
        colour: mark.point.base === 'small' ? look.warn : colour
      }),
      touchArea({ x: mark.x - 16, y: mark.y - 16, width: 32, height: 32 })
    ])
  }

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
      ...axis(across, scoreTick(ces, across.interval, words), look),
      name: words.t('chart.effort-axis', { name: definitionName(ces, words) }),
      nameLocation: 'middle',
      nameGap: 32,
      nameTextStyle: { color: look.inkSoft, fontFamily: FONT, fontSize: 12, fontWeight: 600 }
    },
    yAxis: { ...axis(up, scoreTick(csat, up.interval, words), look) },
    title: {
      text: words.t('chart.satisfaction-axis', { name: definitionName(csat, words) }),
      left: 20,
      top: 8,
      padding: 0,
      textStyle: { fontFamily: FONT, fontSize: 12, fontWeight: 600, color: look.inkSoft }
    },
    series: [
      {
        type: 'custom',
        silent: true,
        data: grand ? [[across.min, up.min]] : [],
        renderItem: () =>
          grand ? drawQuadrants({ grand, figures, frame, toX, toY, look, words, marks }) : null
      },
      {
        type: 'custom',
        clip: false,
        data: marks.map(({ point }) => [
          (point.ces.value ?? 0) * displayFactor(ces),
          (point.csat.value ?? 0) * displayFactor(csat)
        ]),
        renderItem: drawPoint
      }
    ]
  }
  return { option, width, height }
}

/** A score's place between two edges of the frame. */
const place =
  (axis: Axis, factor: number, from: number, to: number) =>
  (value: number): number =>
    from + ((value * factor - axis.min) / (axis.max - axis.min)) * (to - from)

const axis = (range: Axis, formatter: (value: number) => string, look: Look) => ({
  type: 'value' as const,
  ...range,
  axisLine: { show: true, onZero: false, lineStyle: { color: look.lineStrong } },
  axisTick: { show: false },
  axisLabel: { color: look.inkFaint, fontFamily: FONT, fontSize: 11, hideOverlap: true, formatter },
  splitLine: { lineStyle: { color: look.line } }
})

const whisker = (figure: Figure, at: (value: number) => [number, number], colour: string): Drawing[] =>
  figure.low === null || figure.high === null ? [] : [stroke(at(figure.low), at(figure.high), colour, 1.25)]

interface QuadrantInput {
  readonly grand: { readonly ces: Figure; readonly csat: Figure }
  readonly figures: CompareFigures
  readonly frame: { left: number; top: number; right: number; bottom: number }
  readonly toX: (value: number) => number
  readonly toY: (value: number) => number
  readonly look: Look
  readonly words: Words
  readonly marks: readonly Mark[]
}

const improves = (definition: Definition) => directionOf(definition) === 'high-is-good'

/** Dashed lines at the scores of all touchpoints, and in each corner what the quadrant means. */
const drawQuadrants = ({ grand, figures, frame, toX, toY, look, words, marks }: QuadrantInput): Drawing => {
  const { t } = words
  const x = grand.ces.value === null ? frame.left : toX(grand.ces.value)
  const y = grand.csat.value === null ? frame.bottom : toY(grand.csat.value)
  const easyRight = improves(figures.ces)
  const style = { size: 11, colour: look.inkFaint }
  const corner = (easy: boolean, satisfied: boolean): Drawing => {
    const right = easy === easyRight
    const content = t(`chart.quadrant.${easy ? 'easy' : 'hard'}-${satisfied ? 'satisfied' : 'dissatisfied'}`)
    return text(
      content,
      right ? frame.right - 8 : frame.left + 8,
      satisfied ? frame.top + 12 : frame.bottom - 12,
      {
        ...style,
        align: right ? 'right' : 'left'
      }
    )
  }
  const dash = [4, 4]
  // The line's name stands at its right end, unless a touchpoint is there.
  const crowded = marks.some(
    (mark) => toX(mark.point.ces.high ?? 0) > frame.right - 130 && Math.abs(mark.y - y) < 34
  )
  return group([
    stroke([x, frame.top], [x, frame.bottom], look.inkFaint, 1, dash),
    stroke([frame.left, y], [frame.right, y], look.inkFaint, 1, dash),
    text(t('chart.grand'), x + 6, frame.top - 8, { ...style, weight: 500 }),
    text(t('chart.grand'), crowded ? frame.left + 8 : frame.right - 8, y - 9, {
      ...style,
      weight: 500,
      align: crowded ? 'left' : 'right'
    }),
    corner(true, true),
    corner(false, true),
    corner(false, false),
    corner(true, false)
  ])
}
