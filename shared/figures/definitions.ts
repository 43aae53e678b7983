import type { Metric } from '../domain/metric'
import type { Definition } from '../measures/definition'
import { definitionsFor } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import { scoreOf, type Group } from './group'

export interface DefinitionRow {
  readonly definition: Definition
  /** Of each group asked for, in the order given. */
  readonly figures: readonly Figure[]
}

/** The same answers under every published definition of a metric. */
export const definitionRows = (metric: Metric, groups: readonly Group[]): DefinitionRow[] => {
  const scale = groups[0]?.tally.scale
  if (!scale) return []
  return definitionsFor(metric, scale).map((definition) => ({
    definition,
    figures: groups.map((group) => scoreOf(definition, group))
  }))
}
