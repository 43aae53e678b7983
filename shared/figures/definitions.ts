import type { Metric } from '../domain/metric'
import type { Scale } from '../domain/scale'
import type { Definition } from '../measures/definition'
import { definitionsFor } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import { scalesIn, scoreOf, type Group } from './group'

export interface DefinitionRow {
  readonly definition: Definition
  /** Of each group asked for, in the order given. */
  readonly figures: readonly Figure[]
}

/** The same answers under every published definition of a metric that the scales allow. */
export const definitionRows = (
  metric: Metric,
  groups: readonly Group[],
  scales: readonly Scale[] = groups.flatMap(scalesIn)
): DefinitionRow[] => {
  const [scale, ...others] = scales
  if (!scale) return []
  return definitionsFor(metric, scale, ...others).map((definition) => ({
    definition,
    figures: groups.map((group) => scoreOf(definition, group))
  }))
}
