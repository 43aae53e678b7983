import type { CustomSeriesOption } from 'echarts/charts'
import type { Chart, ChartOption } from './echarts'
import { FONT } from './look'
import type { Stretch } from './stretch'

type Render = NonNullable<CustomSeriesOption['renderItem']>

/** The parts of an option that say where things are. */
interface Parts {
  readonly grid?: object | readonly object[]
  readonly title?: object | readonly object[]
  readonly xAxis?: object | readonly object[]
  readonly yAxis?: object | readonly object[]
  readonly series?: CustomSeriesOption | readonly CustomSeriesOption[]
}

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : ([value].flat() as readonly T[])

interface Place {
  readonly x: number
  readonly y: number
}

const moved = (part: object, { x, y }: Place): object => {
  const { left = 0, top = 0 } = part as { left?: number; top?: number }
  return { ...part, left: left + x, top: top + y }
}

/** What draws by its own pixels, in its place. */
const movedSeries = (series: CustomSeriesOption, { x, y }: Place, index: number): CustomSeriesOption => {
  const { renderItem } = series
  const drawn: Render = (params, api) => {
    const drawing = renderItem?.(params, api)
    return drawing ? { type: 'group', x, y, children: [drawing] } : null
  }
  return { ...series, xAxisIndex: index, yAxisIndex: index, renderItem: drawn }
}

/** Charts of one grid each as one option, each in its place. */
const placed = (charts: readonly Chart[], places: readonly Place[]): ChartOption => {
  const parts = charts.map(({ option }) => option as Parts)
  const each = <T>(
    of: (part: Parts) => T | readonly T[] | undefined,
    put: (one: T, place: Place, index: number) => T
  ) =>
    parts.flatMap((part, index) =>
      listed(of(part)).map((one) => put(one, places[index] ?? { x: 0, y: 0 }, index))
    )
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: each<object>(({ grid }) => grid, moved),
    title: each<object>(({ title }) => title, moved),
    xAxis: each<object>(
      ({ xAxis }) => xAxis,
      (one, _, index) => ({ ...one, gridIndex: index })
    ),
    yAxis: each<object>(
      ({ yAxis }) => yAxis,
      (one, _, index) => ({ ...one, gridIndex: index })
    ),
    series: each<CustomSeriesOption>(({ series }) => series, movedSeries)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Charts of one grid each as one chart, one under the other: a view that draws two is one picture in an export. */
export const stackCharts = (charts: readonly [Chart, ...Chart[]]): Chart => {
  const [first, ...others] = charts
  if (others.length === 0) return first
  const tops = charts.map((_, index) => sum(charts.slice(0, index).map(({ height }) => height)))
  return {
    option: placed(
      charts,
      tops.map((y) => ({ x: 0, y }))
    ),
    width: Math.max(...charts.map(({ width }) => width)),
    height: sum(charts.map(({ height }) => height)),
    stretches: charts.flatMap((chart, index) => stretchesOf(chart).map(loweredBy(tops[index] ?? 0)))
  }
}

const stretchesOf = ({ height, stretches }: Chart): readonly Stretch[] =>
  stretches ?? [{ top: 0, bottom: height, head: 0, cuts: [] }]

const loweredBy =
  (by: number) =>
  (stretch: Stretch): Stretch => ({
    ...stretch,
    top: stretch.top + by,
    bottom: stretch.bottom + by,
    cuts: stretch.cuts.map((cut) => cut + by)
  })

/** Charts of one grid each as one chart, side by side: what a frame has room for that is wider than tall. */
export const besideCharts = (charts: readonly [Chart, ...Chart[]]): Chart => ({
  option: placed(
    charts,
    charts.map((_, index) => ({ x: sum(charts.slice(0, index).map(({ width }) => width)), y: 0 }))
  ),
  width: sum(charts.map(({ width }) => width)),
  height: Math.max(...charts.map(({ height }) => height))
})
