import type { Look } from '../charts/look'
import type { Scale } from '../domain/scale'
import type { TrendFigures, TrendPeriod } from '../figures/trend'
import type { RankedSeries } from '../figures/trend-series'
import { periodTick } from '../locale/period-words'
import { definitionName } from '../locale/score-words'
import { valueLabel } from '../locale/slice-words'
import type { Words } from '../locale/words'
import { plotted, plottedEnds, scorePlotAxisOf } from './score-plot-axis'
import type { CategoryPlot, PlotSeries } from './plot'

export interface TrendPlotInput {
  readonly figures: TrendFigures
  /** The worst first. */
  readonly series: readonly RankedSeries[]
  readonly scales: Scale | readonly Scale[]
  readonly look: Look
  readonly words: Words
}

/** More lines than this nobody tells apart. */
const MOST_LINES = 6

/** A score over time: one line with its limits and intervals, or the worst few of several. */
export const trendPlot = ({ figures, series, scales, look, words }: TrendPlotInput): CategoryPlot => {
  const { definition, period } = figures
  const { t } = words
  const colours = [look.accent, look.hard, look.easy, look.violet, look.warn, look.inkSoft]
  const shown = series.slice(0, MOST_LINES)
  const [first] = shown
  const isAlone = shown.length === 1
  const tickOf = ({ from, use }: TrendPeriod): string => {
    const { short, year } = periodTick(period, from, words)
    const name = year === null ? short : `${short} ${year}`
    return use === 'incomplete' ? t('plot.unfinished', { name }) : name
  }
  const of = (periods: readonly TrendPeriod[], value: (period: TrendPeriod) => number | null | undefined) =>
    periods.map((one) => {
      const found = value(one)
      return found === null || found === undefined ? null : plotted(definition, found)
    })
  const level = (
    name: string,
    colour: string,
    value: (period: TrendPeriod) => number | undefined
  ): PlotSeries => ({
    name,
    colour,
    isLevel: true,
    values: of(first?.periods ?? [], value)
  })
  const lines = shown.map(({ key, periods }, index): PlotSeries => ({
    name: key.length === 0 ? definitionName(definition, words) : valueLabel(key[0] ?? null, words),
    colour: isAlone ? look.ink : (colours[index] ?? look.ink),
    values: of(periods, ({ score }) => score.value),
    ...(isAlone ? { ends: periods.map(({ score }) => plottedEnds(definition, score)) } : {})
  }))
  const hasLimits = isAlone && (first?.periods.some(({ control }) => control !== null) ?? false)
  const scores = shown.flatMap(({ periods }) =>
    periods.flatMap(({ score, control }) => [
      ...(isAlone ? [score] : [{ ...score, low: null, high: null }]),
      ...(isAlone && control ? [{ ...score, low: control.limits.low, high: control.limits.high }] : [])
    ])
  )
  return {
    kind: 'lines',
    categories: (first?.periods ?? []).map(tickOf),
    series: [
      ...lines,
      ...(hasLimits
        ? [
            level(t('plot.upper-limit'), look.inkFaint, ({ control }) => control?.limits.high),
            level(t('trend.legend.centre'), look.lineStrong, ({ control }) => control?.limits.centre),
            level(t('plot.lower-limit'), look.inkFaint, ({ control }) => control?.limits.low)
          ]
        : [])
    ],
    axis: scorePlotAxisOf(definition, scales, scores, definitionName(definition, words)),
    ...(isAlone
      ? { note: t('plot.whiskers') }
      : series.length > shown.length
        ? { note: t('plot.worst', { n: words.count(shown.length), of: words.count(series.length) }) }
        : {})
  }
}
