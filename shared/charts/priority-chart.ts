import type { CustomSeriesOption } from 'echarts/charts'
import type { Part } from '../figures/drivers'
import type { Words } from '../locale/words'
import type { Interval } from '../statistics/sample'
import type { Quadrant, Rated } from '../statistics/priority-quadrants'
import type { DriverLine } from './driver-lines'
import { FONT, type Look } from './look'
import { diamond, dot, group, stroke, text, texts, touchArea, type Drawing } from './marks'
import { tellApart, TWO_LINES } from './name-lines'
import { niceAxis, ticksOf, type Axis } from './nice-axis'
import { overlap, placeLabels, type Bounds } from './place-labels'
import { decimalsFor } from './score-axis'
import { nameBox } from './point-names'
import { fitText, textWidth } from './text-width'

export interface PriorityInput {
  readonly lines: readonly DriverLine[]
  /** Where the lines cross: ease 0..100, importance as a share of R². */
  readonly cross: Rated
  readonly r2: number
  readonly outcome: string
  readonly look: Look
  readonly words: Words
  /** Where the picture stands. */
  readonly area: Bounds
  readonly selected?: string | null
}

const LEFT = 60
const RIGHT = 20
const TOP = 52
const BOTTOM = 48
const NAME = TWO_LINES
const SIZE = 11
const EDGE = 8
const RADIUS = 5.5
const REACH = 14
/** Left beyond the outermost points. */
const ROOM = 0.1
/** Names wider than this stand on two lines. */
const NAME_MOST = 150
const TITLE = { fontFamily: FONT, fontSize: 12, fontWeight: 600 as const }

const CORNERS: readonly { quadrant: Quadrant; right: boolean; top: boolean }[] = [
  { quadrant: 'concentrate', right: false, top: true },
  { quadrant: 'keep-up', right: true, top: true },
  { quadrant: 'low-priority', right: false, top: false },
  { quadrant: 'enough', right: true, top: false }
]

interface Word {
  readonly content: string
  readonly weight: 400 | 600
  readonly bounds: Bounds
}

const intervalOf = ({ interval }: Part): Interval | null => (typeof interval === 'object' ? interval : null)

/**
 * Rated drivers by ease and importance, with the interval of the importance, and lines where the means of those drawn
 * are. What is important and hard stands out by its shape too.
 */
export const priorityParts = (input: PriorityInput) => {
  const { lines, cross, r2, look, words, area, selected } = input
  const frame = {
    left: area.left + LEFT,
    right: area.right - RIGHT,
    top: area.top + TOP,
    bottom: area.bottom - BOTTOM
  }
  const placed = lines.map(({ driver, johnson, level }) => {
    const ease = driver.ease?.index.value ?? null
    return driver.quadrant && johnson && ease !== null && !level ? { ease, part: johnson } : null
  })
  const drawn = placed.flatMap((one) => one ?? [])
  const eases = [...drawn.map(({ ease }) => ease), cross.ease]
  const [low, high] = [Math.min(...eases), Math.max(...eases)]
  const beyond = Math.max(2, (high - low) * ROOM)
  const across = niceAxis(low - beyond, high + beyond, 5, { range: { low: 0, high: 100 }, tight: true })
  const most = Math.max(
    ...drawn.map(({ part }) => Math.max(part.part, intervalOf(part)?.high ?? 0)),
    cross.importance * r2
  )
  const up = niceAxis(0, most * 100 * (1 + ROOM), 5, { range: { low: 0, high: 100 }, tight: true })
  const toX = (ease: number) =>
    frame.left + ((ease - across.min) / (across.max - across.min)) * (frame.right - frame.left)
  const toY = (part: number) =>
    frame.bottom - ((part * 100 - up.min) / (up.max - up.min)) * (frame.bottom - frame.top)

  const names = tellApart(
    lines.map(({ name }) => name),
    Math.min(NAME_MOST, (frame.right - frame.left) * 0.32),
    NAME.size
  )
  const marks = lines.flatMap((line, index) => {
    const at = placed[index]
    if (!at) return []
    const [x, y] = [toX(at.ease), toY(at.part.part)]
    const interval = intervalOf(at.part)
    return [
      {
        index,
        line,
        x,
        y,
        isSelected: selected !== undefined && line.touchpoint === selected,
        tall: {
          left: x - 2,
          right: x + 2,
          top: interval ? toY(interval.high) : y,
          bottom: interval ? toY(interval.low) : y
        },
        hasInterval: interval !== null,
        name: names[index] ?? []
      }
    ]
  })
  const centre = { x: toX(cross.ease), y: toY(cross.importance * r2) }
  const written = wordsOf(input, frame, centre)
  const labels = placeLabels(
    marks.map(({ x, y, name, isSelected }) => ({
      x,
      y,
      radius: RADIUS + 1,
      ...nameBox(name, NAME),
      rank: Math.hypot(x - centre.x, y - centre.y),
      isNeeded: isSelected
    })),
    frame,
    {
      solid: written.map(({ bounds }) => bounds),
      thin: [
        ...marks.map(({ tall }) => tall),
        { left: centre.x - 2, right: centre.x + 2, top: frame.top, bottom: frame.bottom },
        { left: frame.left, right: frame.right, top: centre.y - 2, bottom: centre.y + 2 }
      ]
    }
  )
  const markOf = (index: number) => marks.findIndex((mark) => mark.index === index)

  const drawPoint = (index: number): Drawing | null => {
    const mark = marks[markOf(index)]
    if (!mark) return null
    const { x, y, tall, hasInterval, line, isSelected } = mark
    const first = line.driver.quadrant === 'concentrate'
    const colour = isSelected ? look.accent : first ? look.hard : look.ink
    return group([
      ...(hasInterval
        ? [stroke([x, tall.top], [x, tall.bottom], isSelected ? look.accent : look.inkFaint, 1.5)]
        : []),
      first ? diamond(x, y, RADIUS + 1.5, colour, look.surface) : dot(x, y, RADIUS, colour, look.surface),
      touchArea({ x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH })
    ])
  }
  const drawName = (index: number): Drawing | null => {
    const at = markOf(index)
    const [mark, label] = [marks[at], labels[at]]
    if (!mark || !label) return null
    return group(
      texts(mark.name, label.x, label.y, NAME.leading, {
        size: NAME.size,
        weight: mark.isSelected ? 600 : 500,
        colour: mark.isSelected ? look.accent : look.ink,
        halo: look.surface
      })
    )
  }
  const cartesian = { type: 'custom' as const, xAxisIndex: 0, yAxisIndex: 0, clip: false }
  const data = placed.map((at) => [at?.ease ?? across.min, (at?.part.part ?? 0) * 100])
  const series: CustomSeriesOption[] = [
    {
      ...cartesian,
      silent: true,
      data: [[across.min, up.min]],
      renderItem: () => drawCross(centre, frame, written, look)
    },
    { ...cartesian, data, renderItem: ({ dataIndex }) => drawPoint(dataIndex) },
    { ...cartesian, silent: true, data, renderItem: ({ dataIndex }) => drawName(dataIndex) }
  ]
  return {
    grid: {
      left: frame.left,
      top: frame.top,
      width: frame.right - frame.left,
      height: frame.bottom - frame.top
    },
    xAxis: {
      ...axis(across, (value) => words.number(value, decimalsFor(across.interval)), look),
      name: words.t('drivers.chart.ease-axis'),
      nameLocation: 'middle' as const,
      nameGap: 30,
      nameTextStyle: { ...TITLE, color: look.inkSoft }
    },
    yAxis: axis(up, (value) => words.percent(value / 100, decimalsFor(up.interval)), look),
    title: {
      text: fitText(
        words.t('drivers.chart.importance-axis', { outcome: input.outcome }),
        area.right - area.left - 32,
        12,
        600
      ),
      left: area.left + 16,
      top: area.top + 12,
      padding: 0,
      textStyle: { ...TITLE, color: look.inkSoft }
    },
    series
  }
}

/** With the room that keeps two words apart. */
const grown = ({ left, right, top, bottom }: Bounds): Bounds => ({
  left: left - 6,
  right: right + 6,
  top: top - 3,
  bottom: bottom + 3
})

const word = (content: string, left: number, y: number, weight: 400 | 600): Word => ({
  content,
  weight,
  bounds: { left, right: left + textWidth(content, SIZE, weight), top: y - SIZE / 2, bottom: y + SIZE / 2 }
})

/** The names of the quadrants, and where their lines are. */
const wordsOf = (
  { cross, r2, words }: PriorityInput,
  frame: Bounds,
  centre: { x: number; y: number }
): Word[] => {
  const fromRight = (content: string, weight: 400 | 600) =>
    frame.right - EDGE - textWidth(content, SIZE, weight)
  const corners = CORNERS.map(({ quadrant, right, top }) => {
    const content = words.t(`drivers.quadrant.${quadrant}`)
    return word(
      content,
      right ? fromRight(content, 600) : frame.left + EDGE,
      top ? frame.top + 12 : frame.bottom - 12,
      600
    )
  })
  const ease = words.t('drivers.chart.mean-ease', { value: words.number(cross.ease, 1) })
  const importance = words.t('drivers.chart.mean-importance', {
    value: words.percent(cross.importance * r2, 1)
  })
  const above = word(
    ease,
    Math.min(Math.max(frame.left, centre.x - textWidth(ease, SIZE) / 2), frame.right - textWidth(ease, SIZE)),
    frame.top - 9,
    400
  )
  const beside = [-9, 10]
    .flatMap((off) =>
      [fromRight(importance, 400), frame.left + EDGE].map((left) =>
        word(importance, left, centre.y + off, 400)
      )
    )
    .map((each) => ({
      each,
      hits: corners.reduce((sum, { bounds }) => sum + overlap(grown(each.bounds), bounds), 0)
    }))
    .reduce((best, next) => (next.hits < best.hits ? next : best)).each
  return [...corners, above, beside]
}

const drawCross = (
  { x, y }: { x: number; y: number },
  frame: Bounds,
  written: readonly Word[],
  look: Look
): Drawing =>
  group([
    stroke([x, frame.top], [x, frame.bottom], look.inkFaint, 1, [4, 4]),
    stroke([frame.left, y], [frame.right, y], look.inkFaint, 1, [4, 4]),
    ...written.map(({ content, weight, bounds }) =>
      text(content, bounds.left, (bounds.top + bounds.bottom) / 2, {
        size: SIZE,
        weight,
        colour: look.inkFaint,
        halo: look.surface
      })
    )
  ])

const axis = (range: Axis, formatter: (value: number) => string, look: Look) => ({
  type: 'value' as const,
  ...range,
  axisLine: { show: true, onZero: false, lineStyle: { color: look.lineStrong } },
  // The ends of a tight axis need not be round; lines stand where ticks would.
  axisTick: { show: false, customValues: ticksOf(range) },
  axisLabel: {
    color: look.inkFaint,
    fontFamily: FONT,
    fontSize: 11,
    hideOverlap: true,
    customValues: ticksOf(range),
    formatter
  },
  splitLine: { lineStyle: { color: look.line } }
})
