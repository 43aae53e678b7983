import type { CustomSeriesOption } from 'echarts/charts'
import type { Days } from '../domain/calendar'
import type { Scale } from '../domain/scale'
import type { TrendFigures, TrendPeriod } from '../figures/trend'
import type { RankedSeries } from '../figures/trend-series'
import type { Words } from '../locale/words'
import type { Chart } from './echarts'
import { FONT, type Look } from './look'
import { touchArea, type Drawing } from './marks'
import { ticksOf } from './nice-axis'
import { displayFactor, scoreAxis, scoreTick } from './score-axis'
import { textWidth } from './text-width'
import { drawFrame, drawSeries, type TrendPen } from './trend-drawings'
import { dateTicks, TICK, trendLayout, type Box } from './trend-layout'
import { drawLegend, trendLegend } from './trend-legend'

export interface TrendChartInput {
  readonly figures: TrendFigures
  /** The series in the order they are drawn. */
  readonly series: readonly RankedSeries[]
  readonly scales: Scale | readonly Scale[]
  readonly look: Look
  readonly words: Words
  readonly width: number
  /** Its own, where none is asked for; only a single series can keep to one. */
  readonly height?: number | undefined
  /** Days that are brushed. */
  readonly marked?: Days | null
  /** The value whose series is selected. */
  readonly selected?: string | null
}

const FOOT = 10

/** The series and the period that a datum of the chart is of. */
export const trendSpot = (
  series: readonly RankedSeries[],
  index: number
): { readonly series: RankedSeries; readonly period: TrendPeriod } | undefined => {
  const length = series[0]?.periods.length ?? 0
  const one = series[Math.floor(index / length)]
  const period = one?.periods[index % length]
  return one && period && { series: one, period }
}

/**
 * A score over time with its intervals as a band, control limits, centre and signals; several series as panels
 * side by side on one axis. Everything is placed here: bands and steps are shapes of their own, so that they are
 * right below 0 too.
 */
export const trendChart = ({
  figures,
  series,
  scales,
  look,
  words,
  width,
  height: wanted,
  marked = null,
  selected
}: TrendChartInput): Chart => {
  const { definition, period } = figures
  const factor = displayFactor(definition)
  const shown = series.flatMap(({ periods }) => periods.filter(({ score }) => score.value !== null))
  if (shown.length === 0) return { option: {}, width, height: 0 }
  const axis = scoreAxis(
    definition,
    scales,
    shown.flatMap(({ score, control }) => [
      score,
      ...(control ? [{ ...score, low: control.limits.low, high: control.limits.high }] : [])
    ]),
    series.length === 1 ? 6 : 4,
    { tight: true }
  )
  const label = scoreTick(definition, axis.interval, words)
  const ticks = ticksOf(axis).map((value) => ({ value: value / factor, label: label(value) }))
  const left = 20 + Math.max(...ticks.map((tick) => textWidth(tick.label, TICK)))
  const legend = trendLegend(series, definition, { look, words, width, left })
  const own = trendLayout(figures, series, width, left, words)
  // What stands around the plot of a single series is always as tall.
  const around = own.bottom - (own.panels[0] ? own.panels[0].plot.bottom - own.panels[0].plot.top : 0)
  const { panels, slot, bottom, rowTops } =
    wanted === undefined
      ? own
      : trendLayout(figures, series, width, left, words, wanted - around - legend.height - FOOT)
  const dates = dateTicks(period, series[0]?.periods.map(({ from }) => from) ?? [], slot, words)
  const y = (plot: Box, value: number): number =>
    plot.bottom - ((value * factor - axis.min) / (axis.max - axis.min)) * (plot.bottom - plot.top)
  const pen: TrendPen = { figures, look, words, slot, y }
  const height = Math.ceil(bottom + legend.height + FOOT)
  const length = series[0]?.periods.length ?? 0

  const drawn = (count: number, draw: (index: number) => Drawing | null): CustomSeriesOption => ({
    type: 'custom',
    clip: false,
    silent: true,
    data: Array.from({ length: count }, (_, index) => [index, 0]),
    renderItem: ({ dataIndex }) => draw(dataIndex)
  })
  const eachPanel = (draw: (panel: (typeof panels)[number]) => Drawing): CustomSeriesOption =>
    drawn(panels.length, (index) => {
      const panel = panels[index]
      return panel ? draw(panel) : null
    })

  return {
    option: {
      animation: false,
      textStyle: { fontFamily: FONT },
      grid: { left: 0, top: 0, width, height },
      xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, panels.length * length) },
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      series: [
        eachPanel((panel) =>
          drawFrame(
            pen,
            panel,
            ticks,
            dates,
            marked,
            selected !== undefined && panel.series.key.length > 0 && panel.series.key[0] === selected
          )
        ),
        {
          ...drawn(panels.length * length, (index) => {
            const plot = panels[Math.floor(index / length)]?.plot
            return plot === undefined
              ? null
              : touchArea({
                  x: plot.left + (index % length) * slot,
                  y: plot.top - 4,
                  width: slot,
                  height: plot.bottom - plot.top + 34
                })
          }),
          silent: false
        },
        eachPanel((panel) => drawSeries(pen, panel)),
        drawn(1, () => drawLegend(legend, bottom, look))
      ]
    },
    width,
    height,
    stretches: [{ top: 0, bottom: height, head: 0, cuts: rowTops.slice(1) }]
  }
}
