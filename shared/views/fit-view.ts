import type { ProjectSummary } from '../contract/project'
import type { ViewState } from '../contract/view-state'
import { dimensionsOf, isFirstOnly, TIME, withAllAnswers, type Condition } from '../domain/slice'

export interface FittedView {
  readonly state: ViewState
  /** Filters that speak of what the project does not have: they are left out, which has to be said. */
  readonly leftOut: readonly Condition[]
  /** Whether the comparison spoke of what the project does not have, so that there is none now. */
  readonly lostComparison: boolean
}

/** A state that was kept, perhaps in another project, as this project can show it. */
export const fitView = (
  state: ViewState,
  {
    dimensions,
    hasWeights,
    period,
    mapping
  }: Pick<ProjectSummary, 'dimensions' | 'hasWeights' | 'period' | 'mapping'>
): FittedView => {
  const known = new Set(dimensions.map(({ id }) => id))
  const fits = (filter: Condition) =>
    dimensionsOf(filter).every((id) => (id === TIME ? period !== null : known.has(id)))
  const { comparison, trend } = state
  const { columns } = state.drivers
  const drivers = columns?.filter((id) => known.has(id)) ?? null
  const lostComparison = comparison.kind === 'values' && !known.has(comparison.dimension)
  return {
    state: {
      ...state,
      // Nobody is known to have answered before where nobody is named: all answers are first ones.
      slice: {
        ...(mapping.respondent === null && isFirstOnly(state.slice)
          ? withAllAnswers(state.slice)
          : state.slice),
        filters: state.slice.filters.filter(fits)
      },
      comparison: lostComparison ? { kind: 'halves' } : comparison,
      weighted: state.weighted && hasWeights,
      drivers: {
        ...state.drivers,
        // Where none of those that were chosen is left it is as if nothing had been chosen.
        columns: drivers?.length === 0 && columns?.length !== 0 ? null : drivers
      },
      health: { ...state.health, grid: state.health.grid.filter((id) => known.has(id)) },
      trend: { ...trend, by: trend.by !== null && known.has(trend.by) ? trend.by : null }
    },
    leftOut: state.slice.filters.filter((filter) => !fits(filter)),
    lostComparison
  }
}
