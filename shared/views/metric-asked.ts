import type { ViewState } from '../contract/view-state'
import { cesScales, type Mapping } from '../domain/mapping'
import { METRICS, type Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import type { Definition } from '../measures/definition'
import { definitionOf } from '../measures/definitions'

/** The scales a metric was asked on; none where the file does not ask it. */
export const scalesOfMetric = (mapping: Mapping, metric: Metric): readonly Scale[] => {
  if (metric === 'ces') return cesScales(mapping)
  const asked = mapping[metric]
  return asked ? [asked.scale] : []
}

/** What the file asks. */
export const metricsAsked = (mapping: Mapping): Metric[] =>
  METRICS.filter((metric) => scalesOfMetric(mapping, metric).length > 0)

export interface MetricAsked {
  readonly metric: Metric
  readonly scales: readonly Scale[]
  readonly definition: Definition
}

/** The metric that is wanted, or effort where the file does not ask it, with the definition in force. */
export const metricAsked = (
  mapping: Mapping,
  state: Pick<ViewState, Metric>,
  wanted: Metric
): MetricAsked => {
  const [scale, ...others] = scalesOfMetric(mapping, wanted)
  if (scale)
    return {
      metric: wanted,
      scales: [scale, ...others],
      definition: definitionOf(wanted, state[wanted], scale, ...others)
    }
  const scales = cesScales(mapping)
  return { metric: 'ces', scales, definition: definitionOf('ces', state.ces, ...scales) }
}
