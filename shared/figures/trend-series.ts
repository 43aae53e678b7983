import type { Frequencies } from '../domain/tally'
import { directionOf } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { groupsOf, scoreOf } from './group'
import { byDate, type TrendFigures, type TrendSeries } from './trend'

/** A series with the score of all its periods together: of what has no date it tells nothing. */
export interface RankedSeries extends TrendSeries {
  readonly total: Figure
}

/** Series worst first, those without a score last; of the frequencies that the figures are of. */
export const rankSeries = (figures: TrendFigures, frequencies: Frequencies): RankedSeries[] => {
  const { definition, weighted, series, period } = figures
  const wholes = groupsOf(
    {
      ...frequencies,
      cells: byDate(frequencies, period).dated.map(({ key, tally }) => ({ key: key.slice(1), tally }))
    },
    weighted
  )
  const totals = new Map(wholes.map((group) => [JSON.stringify(group.key), scoreOf(definition, group)]))
  const none: Figure = { value: null, low: null, high: null, n: 0, effective: 0 }
  const sign = directionOf(definition) === 'high-is-good' ? 1 : -1
  const rank = ({ total }: RankedSeries) => (total.value === null ? Infinity : sign * total.value)
  return series
    .map((one) => ({ ...one, total: totals.get(JSON.stringify(one.key)) ?? none }))
    .sort((one, other) => {
      const [first, second] = [rank(one), rank(other)]
      return first === second ? 0 : first - second
    })
}
