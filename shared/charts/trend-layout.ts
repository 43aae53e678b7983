import type { Period } from '../domain/calendar'
import type { TrendFigures } from '../figures/trend'
import type { RankedSeries } from '../figures/trend-series'
import { valueLabel } from '../locale/slice-words'
import { scoreText } from '../locale/score-words'
import { periodTick } from '../locale/period-words'
import type { Words } from '../locale/words'
import { tellApart } from './name-lines'
import { textWidth } from './text-width'

/** Sizes of what is written. */
export const NAME = { size: 12, leading: 14 } as const
export const TICK = 11

/** Space between two panels, each way. */
const GAP = 24
const RIGHT = 20
/** Under a panel: its dates, and the year beneath. */
const DATES = 36
/** Width a panel takes at least, and how many stand beside each other at most. */
const PANEL_LEAST = 270
const COLUMNS_MOST = 4
/** Height of the plot of a single series at least. */
const LOWEST = 200

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where one series is drawn. */
export interface Panel {
  readonly series: RankedSeries
  readonly plot: Box
  /** Lines of its name; empty where there is one series only. */
  readonly name: readonly string[]
  readonly nameTop: number
  /** Whether the scores of the axis stand beside it: it is the first of its row. */
  readonly isFirst: boolean
}

export interface TrendLayout {
  readonly panels: readonly Panel[]
  /** Width of a period. */
  readonly slot: number
  /** Where the last row of panels ends. */
  readonly bottom: number
  /** Where each row of panels begins. */
  readonly rowTops: readonly number[]
}

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high))

/** Panels in one to four columns by the width, all of one size; `left` is the room of the axis' numbers. */
export const trendLayout = (
  { definition }: TrendFigures,
  series: readonly RankedSeries[],
  width: number,
  left: number,
  words: Words,
  /** Height of the plot of a single series; its own, where none is asked for. */
  wanted?: number
): TrendLayout => {
  const isOne = series.length === 1 && series[0]?.key.length === 0
  const fitting = Math.floor((width - left - RIGHT + GAP) / (PANEL_LEAST + GAP))
  const columns = between(1, fitting, Math.min(COLUMNS_MOST, series.length))
  const wide = (width - left - RIGHT - GAP * (columns - 1)) / columns
  const own = isOne ? between(230, wide * 0.34, 420) : between(104, wide * 0.46, 220)
  const tall = isOne ? Math.max(LOWEST, wanted ?? own) : own
  const scoreRoom = Math.max(
    0,
    ...series.map(({ total: { value } }) =>
      value === null ? 0 : textWidth(scoreText(definition, value, words), NAME.size, 600)
    )
  )
  const names = isOne
    ? []
    : tellApart(
        series.map(({ key: [value] }) => valueLabel(value ?? null, words)),
        wide - scoreRoom - 12,
        NAME.size
      )
  const lines = Math.max(0, ...names.map((name) => name.length))
  // Under the name a line says which way the series goes.
  const head = isOne ? 16 : lines * NAME.leading + 22
  const row = head + tall + DATES + GAP / 2
  const panels = series.map((one, index): Panel => {
    const x = left + (index % columns) * (wide + GAP)
    const y = 8 + Math.floor(index / columns) * row
    return {
      series: one,
      plot: { left: x, right: x + wide, top: y + head, bottom: y + head + tall },
      name: names[index] ?? [],
      nameTop: y,
      isFirst: index % columns === 0
    }
  })
  return {
    panels,
    slot: wide / Math.max(1, series[0]?.periods.length ?? 1),
    bottom: 8 + Math.ceil(series.length / columns) * row,
    rowTops: Array.from({ length: Math.ceil(series.length / columns) }, (_, at) => 8 + at * row)
  }
}

/** Between two dates: some, and what those at the ends are shifted by. */
const BESIDE = 24

export interface DateTick {
  readonly at: number
  readonly short: string
  readonly year: string | null
}

/** Steps that dates are labelled in, so that they are those a calendar has. */
const STEPS: Readonly<Record<Period, readonly number[]>> = {
  day: [1, 2, 7, 14, 28, 56, 91, 182, 364],
  week: [1, 2, 4, 8, 13, 26, 52],
  month: [1, 2, 3, 6, 12, 24, 60, 120],
  quarter: [1, 2, 4, 8, 20, 40],
  year: [1, 2, 5, 10, 20, 50]
}

/** Periods whose dates are written, as many as there is room for; the year where it is another. */
export const dateTicks = (
  period: Period,
  starts: readonly string[],
  slot: number,
  words: Words
): DateTick[] => {
  const all = starts.map((start) => periodTick(period, start, words))
  const widest = Math.max(
    0,
    ...all.flatMap(({ short, year }) => [short, year ?? '']).map((text) => textWidth(text, TICK))
  )
  const wanted = (widest + BESIDE) / slot
  const steps = STEPS[period]
  const longest = steps.at(-1) ?? 1
  const step = steps.find((each) => each >= wanted) ?? longest * Math.ceil(wanted / longest)
  const first =
    Math.max(
      0,
      starts.findIndex((start) => start.endsWith('-01-01'))
    ) % step
  const shown = all.flatMap((tick, at) => ((at - first) % step === 0 ? [{ at, ...tick }] : []))
  return shown.map((tick, place) => ({
    ...tick,
    year: tick.year === shown[place - 1]?.year ? null : tick.year
  }))
}
