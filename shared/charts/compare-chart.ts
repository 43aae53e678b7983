import type { CustomSeriesOption } from 'echarts/charts'
import type { CompareFigures, ComparePoint } from '../figures/compare'
import type { Scale } from '../domain/scale'
import { definitionName } from '../locale/score-words'
import { touchpointName } from '../locale/scale-words'
import type { Words } from '../locale/words'
import { directionOf } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { drawQuadrants, quadrantsOf } from './compare-quadrants'
import type { Chart, ChartOption } from './echarts'
import { FONT, type Look } from './look'
import { dot, group, stroke, texts, touchArea, type Drawing } from './marks'
import { tellApart, TWO_LINES } from './name-lines'
import type { Axis } from './nice-axis'
import { placeLabels, type Bounds } from './place-labels'
import { displayFactor, scoreAxis, scoreTick } from './score-axis'
import { FEW_POINTS, nameBox, pointNameWidth } from './point-names'

export interface CompareChartInput {
  readonly figures: CompareFigures
  readonly scales: { readonly ces: Scale | readonly Scale[]; readonly csat: Scale }
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** Its own, where none is asked for. */
  readonly height?: number | undefined
  readonly selected?: string | null
}

const LEFT = 68
const RIGHT = 24
const TOP = 34
const BOTTOM = 52
const LOWEST = 400
const TALLEST = 860
/** Room a tick of the lower axis takes. */
const TICK = 72
const NAME = TWO_LINES
/** Left beyond the outermost intervals, so that they do not run into the frame. */
const ROOM = 0.06
const SMALLEST = 4.5
const LARGEST = 13
/** Around a point, what still selects it. */
const TOUCH = { few: 16, many: 9 }

const NO_ANSWERS: Figure = { value: null, low: null, high: null, n: 0, effective: 0 }

/** A touchpoint that can be drawn: both scores known, in displayed units and in pixels. */
interface Mark {
  readonly point: ComparePoint
  readonly lines: readonly string[]
  readonly isSelected: boolean
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Its intervals, in pixels; a point where there are none. */
  readonly wide: Bounds
  readonly tall: Bounds
}

type Render = NonNullable<CustomSeriesOption['renderItem']>

/**
 * Touchpoints by effort and satisfaction, with intervals both ways and quadrants that meet at the scores of
 * all touchpoints together, or at targets. The area of a point goes with its answers. Names stand where there is room for
 * them: those farthest from all the others first, and before them the selected one.
 */
export const compareChart = ({
  figures,
  scales,
  look,
  words,
  width,
  height: wanted = Math.min(TALLEST, width * 0.62),
  selected
}: CompareChartInput): Chart => {
  const height = Math.round(Math.max(LOWEST, wanted))
  const { ces, csat, grand, cross } = figures
  const drawable = figures.points.filter((point) => point.ces.value !== null && point.csat.value !== null)
  if (drawable.length === 0) return { option: {}, width, height }
  const withGrand = (of: 'ces' | 'csat') => [
    ...drawable.map((point) => point[of]),
    ...(grand ? [grand[of]] : []),
    // A line is in the picture too.
    ...(cross ? [{ ...NO_ANSWERS, value: cross[of].value }] : [])
  ]
  const ticks = Math.max(2, Math.min(6, Math.floor((width - LEFT - RIGHT) / TICK)))
  const across = scoreAxis(ces, scales.ces, withGrand('ces'), ticks, { room: ROOM })
  const up = scoreAxis(csat, scales.csat, withGrand('csat'), 5, { room: ROOM })
  const frame = { left: LEFT, top: TOP, right: width - RIGHT, bottom: height - BOTTOM }
  const toX = place(across, displayFactor(ces), frame.left, frame.right)
  const toY = place(up, displayFactor(csat), frame.bottom, frame.top)
  const most = Math.max(...drawable.map((point) => point.ces.n))
  // Many points are drawn smaller, and their intervals fainter.
  const many = drawable.length > FEW_POINTS
  const names = tellApart(
    drawable.map((point) => touchpointName(point.touchpoint, point, figures.mixed, words)),
    pointNameWidth(drawable.length, width),
    NAME.size
  )
  const largest = LARGEST * Math.min(1, Math.sqrt(FEW_POINTS / drawable.length))
  const marks = drawable.map((point, index): Mark => {
    const [x, y] = [toX(point.ces.value ?? 0), toY(point.csat.value ?? 0)]
    return {
      point,
      lines: names[index] ?? [],
      isSelected: selected !== undefined && point.touchpoint === selected,
      x,
      y,
      radius: Math.max(Math.min(SMALLEST, largest), largest * Math.sqrt(point.ces.n / most)),
      wide: {
        left: endOf(point.ces.low, toX, x),
        right: endOf(point.ces.high, toX, x),
        top: y - 2,
        bottom: y + 2
      },
      tall: {
        left: x - 2,
        right: x + 2,
        top: endOf(point.csat.high, toY, y),
        bottom: endOf(point.csat.low, toY, y)
      }
    }
  })
  const whiskers = marks.flatMap(({ wide, tall }) => [wide, tall])
  const dots = marks.map(({ x, y, radius: r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
  const quadrants = quadrantsOf({ figures, frame, toX, toY, words, drawn: [...dots, ...whiskers] })
  const centre = {
    x: quadrants?.x ?? (frame.left + frame.right) / 2,
    y: quadrants?.y ?? (frame.top + frame.bottom) / 2
  }
  const labels = placeLabels(
    marks.map(({ x, y, radius, lines, isSelected }) => ({
      x,
      y,
      radius,
      ...nameBox(lines, NAME),
      rank: Math.hypot(x - centre.x, y - centre.y),
      isNeeded: isSelected
    })),
    frame,
    {
      solid: quadrants?.words.map(({ bounds }) => bounds) ?? [],
      thin: [
        ...whiskers,
        ...(typeof quadrants?.x === 'number'
          ? [{ left: quadrants.x - 3, right: quadrants.x + 3, top: frame.top, bottom: frame.bottom }]
          : []),
        ...(typeof quadrants?.y === 'number'
          ? [{ left: frame.left, right: frame.right, top: quadrants.y - 3, bottom: quadrants.y + 3 }]
          : [])
      ]
    }
  )
  const touch = many ? TOUCH.many : TOUCH.few

  const drawPoint: Render = ({ dataIndex }) => {
    const mark = marks[dataIndex]
    if (!mark) return null
    const { point, x, y, radius, isSelected } = mark
    const faint = isSelected ? look.accent : many ? look.lineStrong : look.inkFaint
    const reach = Math.max(touch, radius + 2)
    return group([
      ...whisker(point.ces, (value) => [toX(value), y], faint),
      ...whisker(point.csat, (value) => [x, toY(value)], faint),
      dot(x, y, radius, isSelected ? look.accent : look.ink, look.surface),
      touchArea({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })
    ])
  }

  /** Names over all points; and once more the selected point, which others may lie on. */
  const drawLabel: Render = ({ dataIndex }) => {
    const mark = marks[dataIndex]
    const label = labels[dataIndex]
    if (!mark) return null
    const { point, lines, x, y, radius, isSelected } = mark
    return group([
      ...(isSelected ? [dot(x, y, radius, look.accent, look.surface)] : []),
      ...(label
        ? texts(lines, label.x, label.y, NAME.leading, {
            size: NAME.size,
            weight: isSelected ? 600 : 500,
            colour: isSelected ? look.accent : point.base === 'small' ? look.warn : look.ink,
            halo: look.surface
          })
        : [])
    ])
  }

  const data = marks.map(({ point }) => [
    (point.ces.value ?? 0) * displayFactor(ces),
    (point.csat.value ?? 0) * displayFactor(csat)
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
      ...axis(across, scoreTick(ces, across.interval, words), look),
      name: words.t(directionOf(ces) === 'high-is-good' ? 'chart.effort-axis' : 'chart.effort-axis-falling', {
        name: definitionName(ces, words)
      }),
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
        data: quadrants ? [[across.min, up.min]] : [],
        renderItem: () => (quadrants ? drawQuadrants(quadrants, look) : null)
      },
      { type: 'custom', clip: false, data, renderItem: drawPoint },
      { type: 'custom', clip: false, silent: true, data, renderItem: drawLabel }
    ]
  }
  return { option, width, height }
}

/** A score's place between two edges of the frame. */
const place =
  (axis: Axis, factor: number, from: number, to: number) =>
  (value: number): number =>
    from + ((value * factor - axis.min) / (axis.max - axis.min)) * (to - from)

const endOf = (end: number | null, to: (value: number) => number, otherwise: number): number =>
  end === null ? otherwise : to(end)

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
