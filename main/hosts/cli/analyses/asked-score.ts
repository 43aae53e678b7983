import type { ProjectSummary } from '../../../../shared/contract/project'
import { scalesOf } from '../../../../shared/domain/mapping'
import { METRICS, type Metric } from '../../../../shared/domain/metric'
import type { Scale } from '../../../../shared/domain/scale'
import type { Words } from '../../../../shared/locale/words'
import type { Definition } from '../../../../shared/measures/definition'
import { definitionOf, definitionsFor } from '../../../../shared/measures/definitions'
import { choose } from '../arguments'
import { DataError, UsageError } from '../usage-error'
import type { AnalysisInput } from './analysis'

/** The score that is asked about: its metric, the scales that is asked on, and how it is defined. */
export interface AskedScore {
  readonly metric: Metric
  readonly definition: Definition
  readonly scales: readonly [Scale, ...Scale[]]
}

/** Reads `--metric`, of which CES is the first, or takes the one metric there is a question about, and `--definition`. */
export const readScore = ({ project, options, words }: AnalysisInput, only?: Metric): AskedScore => {
  const metric = only ?? choose('--metric', options.metric, METRICS, words)
  const scales = askedScales(project, metric, words)
  return { metric, definition: readDefinition(options.definition, [[metric, scales]], words)[0], scales }
}

/** The scales a metric is asked on; without the metric there is nothing to say. */
export const askedScales = (
  project: ProjectSummary,
  metric: Metric,
  words: Words
): readonly [Scale, ...Scale[]] => {
  const [scale, ...others] = scalesOf(project, metric)
  if (!scale) throw new UsageError(words.t('cli.no-metric', { metric: metric.toUpperCase() }))
  return [scale, ...others]
}

type Asked = readonly [metric: Metric, scales: readonly [Scale, ...Scale[]]]

/**
 * The definition of this name for each metric that is asked about, else its usual one. A name that no metric has on its
 * scales is refused: another definition in its place would be another number.
 */
export const readDefinition = <const All extends readonly [Asked, ...Asked[]]>(
  id: string | undefined,
  asked: All,
  words: Words,
  usual = ''
): { readonly [At in keyof All]: Definition } => {
  const found = asked.map(([metric, scales]) => definitionOf(metric, id ?? usual, ...scales))
  if (id !== undefined && found.every((definition) => definition.id !== id)) {
    const known = asked.flatMap(([metric, scales]) =>
      definitionsFor(metric, ...scales).map((each) => each.id)
    )
    throw new DataError(
      words.t('cli.bad-definition', { value: id, definitions: words.list([...new Set(known)]) })
    )
  }
  return found as { readonly [At in keyof All]: Definition }
}
