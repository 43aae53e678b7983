import { variance } from './mean'
import type { NotEstimable, Sample } from './sample'

/**
 * Standard deviation of single answers within groups, in scale points: sqrt(sum (n - 1) s^2 / sum (n - 1)), n the
 * effective base under weights. How far groups lie apart does not enter it. Groups with one answer or none
 * tell nothing and are left out; not estimable where no group has two, nor where nobody differs within any.
 *
 * Source: the within-groups mean square of the analysis of variance (Fisher 1925).
 */
export const pooledSpread = (groups: readonly Sample[]): number | NotEstimable => {
  if (groups.every(({ n }) => n === 0)) return 'no-answers'
  const telling = groups.filter(({ effective }) => effective > 1)
  const degrees = telling.reduce((sum, { effective }) => sum + effective - 1, 0)
  if (!(degrees > 0)) return 'one-answer'
  const squares = telling.reduce((sum, group) => sum + (group.effective - 1) * variance(group), 0)
  return squares > 0 ? Math.sqrt(squares / degrees) : 'all-equal'
}
