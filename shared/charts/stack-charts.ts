import type { CustomSeriesOption } from 'echarts/charts'
import type { Chart, ChartOption } from './echarts'
import { FONT } from './look'

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

const lowered = (part: object, by: number): object => ({
  ...part,
  top: ((part as { top?: number }).top ?? 0) + by
})

/** What draws by its own pixels, so much lower. */
const loweredSeries = (series: CustomSeriesOption, by: number, index: number): CustomSeriesOption => {
  const { renderItem } = series
  const drawn: Render = (params, api) => {
    const drawing = renderItem?.(params, api)
    return drawing ? { type: 'group', y: by, children: [drawing] } : null
  }
  return { ...series, xAxisIndex: index, yAxisIndex: index, renderItem: drawn }
}

/** Charts of one grid each as one chart, one under the other: a view that draws two is one picture in an export. */
export const stackCharts = (charts: readonly [Chart, ...Chart[]]): Chart => {
  const [first, ...others] = charts
  if (others.length === 0) return first
  const tops = charts.map((_, index) => charts.slice(0, index).reduce((sum, { height }) => sum + height, 0))
  const parts = charts.map(({ option }) => option as Parts)
  const each = <T>(of: (part: Parts) => T | readonly T[] | undefined, place: (one: T, index: number) => T) =>
    parts.flatMap((part, index) => listed(of(part)).map((one) => place(one, index)))
  const option: ChartOption = {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: each<object>(
      ({ grid }) => grid,
      (one, index) => lowered(one, tops[index] ?? 0)
    ),
    title: each<object>(
      ({ title }) => title,
      (one, index) => lowered(one, tops[index] ?? 0)
    ),
    xAxis: each<object>(
      ({ xAxis }) => xAxis,
      (one, index) => ({ ...one, gridIndex: index })
    ),
    yAxis: each<object>(
      ({ yAxis }) => yAxis,
      (one, index) => ({ ...one, gridIndex: index })
    ),
    series: each<CustomSeriesOption>(
      ({ series }) => series,
      (one, index) => loweredSeries(one, tops[index] ?? 0, index)
    )
  }
  return {
    option,
    width: Math.max(...charts.map(({ width }) => width)),
    height: charts.reduce((sum, { height }) => sum + height, 0)
  }
}
