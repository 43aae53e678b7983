import type { ProjectSummary } from '../contract/project'
import type { ViewState } from '../contract/view-state'
import type { Metric } from '../domain/metric'
import { TOUCHPOINT } from '../domain/slice'
import { ANSWER } from '../figures/crosstab-asked'
import { crosstabChoice } from './ask-crosstab'
import { driverChoice, ratedTogether } from './driver-question'

/** Counts that the key figures of a view are made of: a metric by a dimension, or all together. */
export interface ViewCounts {
  readonly metric: Metric
  readonly by: string | null
}

/** What the key figures of a view are: the metrics it shows, broken down as it breaks them down. */
export const viewCounts = (state: ViewState, project: ProjectSummary): readonly ViewCounts[] => {
  const { mapping } = project
  const asked = ({ metric }: ViewCounts) => metric === 'ces' || mapping[metric] !== null
  // Asked once of people who rated several touchpoints, an answer would count in each of them.
  const apart = ({ metric, by }: ViewCounts): ViewCounts => ({
    metric,
    by: metric !== 'ces' && by === TOUCHPOINT && ratedTogether(project) ? null : by
  })
  return countsOf(state, project).filter(asked).map(apart)
}

const EFFORT: ViewCounts = { metric: 'ces', by: TOUCHPOINT }

const countsOf = (state: ViewState, project: ProjectSummary): readonly ViewCounts[] => {
  switch (state.view) {
    case 'overview':
      return [EFFORT, { metric: 'csat', by: null }, { metric: 'nps', by: null }]
    case 'touchpoints':
      return [EFFORT]
    case 'compare':
      return [EFFORT, { metric: 'csat', by: TOUCHPOINT }]
    case 'trend':
      return [{ metric: state.trend.metric, by: state.trend.by }]
    case 'crosstab': {
      const { metric, rows } = crosstabChoice(project, state.crosstab)
      return [{ metric, by: rows === ANSWER ? null : rows }]
    }
    case 'drivers': {
      const { outcome } = driverChoice(project, state.drivers)
      return [{ metric: outcome === 'retained' ? 'ces' : outcome, by: null }]
    }
    case 'verbatims':
    case 'health':
    case 'definitions':
      return [{ metric: 'ces', by: null }]
  }
}
