import { everybodyIn, onlyTally } from '../figures/group'
import { trendFigures, type NoTrendFigures, type TrendFigures } from '../figures/trend'
import { rankSeries, type RankedSeries } from '../figures/trend-series'
import type { Definition } from '../measures/definition'
import { comparable } from '../measures/definitions'
import type { Frequencies } from '../domain/tally'
import type { TrendCounts } from './ask-trend'

export interface ReadTrend {
  readonly figures: TrendFigures
  /** Worst first. */
  readonly series: readonly RankedSeries[]
}

/** Whether answers were given on different scales, so that points of one mean nothing beside those of another. */
export const areMixed = (frequencies: Frequencies, weighted: boolean): boolean => {
  const everybody = everybodyIn(frequencies, weighted)
  return everybody !== undefined && onlyTally(everybody) === undefined
}

/** What a trend shows of its counts, in the window and in exports; an index where scales are mixed. */
export const readTrend = (
  { period, data, frequencies }: Omit<TrendCounts, 'hides'>,
  wanted: Definition,
  weighted: boolean
): ReadTrend | NoTrendFigures => {
  const definition = comparable(wanted, areMixed(frequencies, weighted))
  const figures = trendFigures(frequencies, { definition, weighted, period, data })
  return typeof figures === 'string' ? figures : { figures, series: rankSeries(figures, frequencies) }
}
