import type { Days } from '../domain/calendar'
import type { TrendFigures, TrendPeriod } from '../figures/trend'
import { scoreText } from '../locale/score-words'
import { remarkText, trendShort } from '../locale/trend-words'
import type { Words } from '../locale/words'
import { directionOf } from '../measures/definition'
import type { Look } from './look'
import { bar, diamond, dot, group, stroke, text, texts, type Drawing } from './marks'
import { fitText, textWidth } from './text-width'
import { NAME, TICK, type Box, type DateTick, type Panel } from './trend-layout'

/** How far dates reach beyond the ends of their panel: less than half the way to the next one. */
const OVERHANG = 10

export interface TrendPen {
  readonly figures: TrendFigures
  readonly look: Look
  readonly words: Words
  readonly slot: number
  readonly y: (plot: Box, value: number) => number
}

type Point = readonly [x: number, y: number]

export const polygon = (points: readonly Point[], fill: string, opacity = 1, rim?: string): Drawing => ({
  type: 'polygon',
  shape: { points: points.map(([x, y]) => [x, y]) },
  style: { fill, opacity, ...(rim ? { stroke: rim, lineWidth: 1.5 } : {}) },
  silent: true
})

const path = (points: readonly Point[], colour: string, width: number, dash?: number[]): Drawing => ({
  type: 'polyline',
  shape: { points: points.map(([x, y]) => [x, y]) },
  style: {
    stroke: colour,
    fill: 'none',
    lineWidth: width,
    lineJoin: 'round',
    ...(dash ? { lineDash: dash } : {})
  },
  silent: true
})

/** A triangle that points up or down: a signal is told by its shape. */
export const triangle = (
  x: number,
  y: number,
  radius: number,
  isUp: boolean,
  fill: string,
  rim: string
): Drawing => {
  const way = isUp ? -1 : 1
  return polygon(
    [
      [x, y + way * radius],
      [x - radius, y - way * radius * 0.75],
      [x + radius, y - way * radius * 0.75]
    ],
    fill,
    1,
    rim
  )
}

const middleOf = ({ slot }: TrendPen, { left }: Box, at: number): number => left + (at + 0.5) * slot

/** Neighbours that all have something, as places: gaps part them. */
const runsOf = (periods: readonly TrendPeriod[], has: (period: TrendPeriod) => boolean): number[][] =>
  periods.reduce<number[][]>((runs, period, at) => {
    if (!has(period)) return runs
    const last = runs.at(-1)
    if (last?.at(-1) !== at - 1) return [...runs, [at]]
    last.push(at)
    return runs
  }, [])

/** What lies behind a series: the days that are marked, lines of the axis, numbers and dates, its name. */
export const drawFrame = (
  pen: TrendPen,
  panel: Panel,
  ticks: readonly { readonly value: number; readonly label: string }[],
  dates: readonly DateTick[],
  marked: Days | null,
  isSelected: boolean
): Drawing => {
  const { look, words, figures, slot } = pen
  const { plot, series, name, nameTop, isFirst } = panel
  const inMarked = series.periods.flatMap(({ from, to }, at) =>
    marked && from <= marked.to && to >= marked.from ? [at] : []
  )
  const [first, last] = [inMarked[0], inMarked.at(-1)]
  const within = (x: number, content: string) => {
    const half = textWidth(content, TICK) / 2
    return Math.max(plot.left - OVERHANG + half, Math.min(x, plot.right + OVERHANG - half))
  }
  const { value } = series.total
  const short = name.length > 0 ? trendShort(figures, series, words) : null
  const style = { size: TICK, colour: look.inkFaint, align: 'center' } as const
  return group([
    ...(first === undefined || last === undefined
      ? []
      : [
          bar(
            {
              x: plot.left + first * slot,
              y: plot.top - 4,
              width: (last - first + 1) * slot,
              height: plot.bottom - plot.top + 4
            },
            look.accentSoft,
            3
          ),
          stroke(
            [plot.left + first * slot + 1, plot.top - 4],
            [plot.left + (last + 1) * slot - 1, plot.top - 4],
            look.accent,
            2
          )
        ]),
    ...ticks.flatMap(({ value: score, label }) => {
      const y = pen.y(plot, score)
      return [
        stroke([plot.left, y], [plot.right, y], look.line, 1),
        ...(isFirst ? [text(label, plot.left - 8, y, { ...style, align: 'right' })] : [])
      ]
    }),
    stroke([plot.left, plot.bottom], [plot.right, plot.bottom], look.lineStrong, 1),
    ...dates.flatMap(({ at, short: date, year }) => {
      const x = middleOf(pen, plot, at)
      return [
        text(date, within(x, date), plot.bottom + 11, style),
        ...(year === null ? [] : [text(year, within(x, year), plot.bottom + 25, { ...style, weight: 500 })])
      ]
    }),
    ...texts(name, plot.left, nameTop + (name.length * NAME.leading) / 2, NAME.leading, {
      size: NAME.size,
      weight: 600,
      colour: isSelected ? look.accent : look.ink
    }),
    ...(name.length > 0 && value !== null
      ? [
          text(scoreText(figures.definition, value, words), plot.right, nameTop + NAME.leading / 2, {
            size: NAME.size,
            weight: 600,
            colour: look.ink,
            align: 'right'
          })
        ]
      : []),
    ...(short
      ? [
          text(
            fitText(short.text, plot.right - plot.left, TICK),
            plot.left,
            nameTop + name.length * NAME.leading + 8,
            { size: TICK, colour: short.way === 'better' ? look.easyText : look.hardText }
          )
        ]
      : [])
  ])
}

/** The interval band: a shape for each run of periods without a gap. */
const bandOf = (pen: TrendPen, { plot, series: { periods } }: Panel): Drawing[] =>
  runsOf(periods, ({ score }) => score.low !== null && score.high !== null).map((run) => {
    const edge = (end: 'low' | 'high'): Point[] =>
      run.map((at) => [middleOf(pen, plot, at), pen.y(plot, periods[at]?.score[end] ?? 0)])
    const [only] = edge('low')
    const [top] = edge('high')
    // A period between two gaps has a band as wide as a line is seen.
    if (run.length === 1 && only && top) {
      const half = Math.min(4, pen.slot / 3)
      return polygon(
        [
          [only[0] - half, only[1]],
          [only[0] + half, only[1]],
          [top[0] + half, top[1]],
          [top[0] - half, top[1]]
        ],
        pen.look.mid,
        0.55
      )
    }
    return polygon([...edge('high'), ...edge('low').reverse()], pen.look.mid, 0.55)
  })

/** Control limits, a step for each period, and the centre through all. */
const limitsOf = (pen: TrendPen, { plot, series }: Panel): Drawing[] => {
  const { periods, chart } = series
  if (typeof chart === 'string') return []
  const runs = runsOf(periods, ({ control }) => control !== null)
  const used = runs.flat()
  const [first, last] = [used[0] ?? 0, used.at(-1) ?? 0]
  const left = (at: number) => plot.left + at * pen.slot
  const centre = pen.y(plot, chart.centre)
  return [
    stroke([left(first), centre], [left(last + 1), centre], pen.look.inkFaint, 1),
    ...runs.flatMap((run) =>
      (['low', 'high'] as const).map((end) =>
        path(
          run.flatMap((at): Point[] => {
            const y = pen.y(plot, periods[at]?.control?.limits[end] ?? chart.centre)
            return [
              [left(at), y],
              [left(at + 1), y]
            ]
          }),
          pen.look.inkFaint,
          1,
          [4, 3]
        )
      )
    )
  ]
}

/** Scores, neighbours joined; dashed to a period that is not complete, not at all over a gap. */
const lineOf = (pen: TrendPen, { plot, series: { periods } }: Panel): Drawing[] => {
  const at = (place: number): Point => [
    middleOf(pen, plot, place),
    pen.y(plot, periods[place]?.score.value ?? 0)
  ]
  return runsOf(periods, ({ score }) => score.value !== null).flatMap((run) =>
    run.slice(1).map((place) => {
      const isDashed = [place - 1, place].some((one) => periods[one]?.use === 'incomplete')
      return stroke(at(place - 1), at(place), pen.look.ink, 1.75, isDashed ? [4, 3] : undefined)
    })
  )
}

const pointOf = (pen: TrendPen, { plot }: Panel, period: TrendPeriod, at: number): Drawing[] => {
  const { look, slot, figures } = pen
  const x = middleOf(pen, plot, at)
  const radius = Math.max(1.5, Math.min(4, slot * 0.28))
  const { score, use, base } = period
  // Told that there is a number which is not shown: otherwise it would look as if nobody had answered.
  if (use === 'hidden')
    return [stroke([x - 3, plot.bottom - 4], [x + 3, plot.bottom - 4], look.inkFaint, 1.5)]
  if (score.value === null) return []
  const y = pen.y(plot, score.value)
  const [signal] = period.signals
  if (signal) {
    const isGood = (signal.side === 'above') === (directionOf(figures.definition) === 'high-is-good')
    const colour = isGood ? look.easy : look.hard
    return [triangle(x, y, Math.max(5, radius + 2.5), signal.side === 'above', colour, look.surface)]
  }
  // A small base is told by its shape too, also where points stand too close for others to be drawn.
  if (base === 'small') {
    const size = Math.max(2.5, radius + 1)
    return [
      use === 'incomplete' ? diamond(x, y, size, look.surface, look.warn) : diamond(x, y, size, look.warn)
    ]
  }
  if (use === 'incomplete') return [dot(x, y, Math.max(2.5, radius), look.surface, look.ink)]
  return slot < 4 ? [] : [dot(x, y, radius, look.ink)]
}

/** One series: its band, limits, line and points. */
export const drawSeries = (pen: TrendPen, panel: Panel): Drawing => {
  const { periods, key } = panel.series
  const { look, words } = pen
  const { plot } = panel
  return group([
    ...bandOf(pen, panel),
    ...limitsOf(pen, panel),
    ...lineOf(pen, panel),
    ...periods.flatMap((period, at) => pointOf(pen, panel, period, at)),
    // In the large picture it is said where it stands; in small ones the legend does.
    ...(key.length > 0
      ? []
      : periods.flatMap((period, at) => {
          if (period.use !== 'incomplete' || period.score.value === null) return []
          const isLate = at > periods.length / 2
          const content = remarkText({ ...period, signals: [] }, words)
          const x = middleOf(pen, plot, at) + (isLate ? 1 : -1) * Math.min(pen.slot / 2, 8)
          return [
            text(content, x, plot.bottom - 10, {
              size: TICK,
              colour: look.inkSoft,
              align: isLate ? 'right' : 'left',
              halo: look.surface
            })
          ]
        }))
  ])
}
