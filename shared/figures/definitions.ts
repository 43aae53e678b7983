import type { Tally } from '../domain/tally'
import type { Metric } from '../domain/metric'
import type { Definition } from '../measures/definition'
import { definitionsFor } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import { measure } from '../measures/measure'

export interface DefinitionRow {
  readonly definition: Definition
  /** Of the whole slice, and of each group asked for, in the order given. */
  readonly total: Figure
  readonly groups: readonly Figure[]
}

/** The same answers under every published definition of a metric. */
export const definitionRows = (
  metric: Metric,
  total: Tally,
  groups: readonly Tally[],
  weighted: boolean
): DefinitionRow[] =>
  definitionsFor(metric, total.scale).map((definition) => ({
    definition,
    total: measure(definition, total, weighted),
    groups: groups.map((tally) => measure(definition, tally, weighted))
  }))
