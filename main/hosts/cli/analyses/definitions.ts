import { scalesOf } from '../../../../shared/domain/mapping'
import { METRICS, type Metric } from '../../../../shared/domain/metric'
import type { Scale } from '../../../../shared/domain/scale'
import { emptyTally } from '../../../../shared/domain/tally'
import {
  everybodyIn,
  groupsOf,
  rawScoreOf,
  scoreOf,
  wholeOf,
  type Group
} from '../../../../shared/figures/group'
import { standingOf } from '../../../../shared/figures/suppression'
import {
  definitionBoxes,
  definitionFormula,
  definitionName,
  intervalText,
  scoreText,
  whyText
} from '../../../../shared/locale/score-words'
import { valueLabel } from '../../../../shared/locale/slice-words'
import { directionOf, rangeOf, type Definition } from '../../../../shared/measures/definition'
import { definitionOf, definitionsFor } from '../../../../shared/measures/definitions'
import type { Figure } from '../../../../shared/measures/figure'
import { intervalMethodOf } from '../../../../shared/measures/interval-method'
import { CONFIDENCE } from '../../../../shared/statistics/sample'
import { weightsText } from '../weights'
import { cell, type Analysis, type AnalysisInput, type Ask } from './analysis'
import { askedScales, readDefinition } from './asked-score'

interface Row {
  readonly metric: Metric
  readonly group: Group
  readonly definition: Definition
}

/** The same answers under every published definition: what a score is depends on who reports it. */
export const askDefinitions: Ask = async (input) => {
  const { project, by, options, words } = input
  const dimensions = options.by === undefined ? [] : by
  const asked = METRICS.flatMap((metric) =>
    scalesOf(project, metric).length > 0 ? [[metric, askedScales(project, metric, words)] as const] : []
  )
  const [first, ...more] = asked
  if (first) readDefinition(options.definition, [first, ...more], words)
  const rows: Row[] = []
  for (const metric of METRICS) {
    const scales = scalesOf(project, metric)
    if (scales.length === 0) continue
    const groups = await groupsFor(
      metric,
      dimensions.map(({ id }) => id),
      input
    )
    rows.push(
      ...groups.flatMap((group) =>
        wanted(metric, scales, options.definition).map((definition) => ({ metric, group, definition }))
      )
    )
  }
  return describe(
    rows,
    dimensions.map(({ name }) => name),
    input
  )
}

/** All that the scales allow, or the one that was asked for. */
const wanted = (metric: Metric, scales: readonly Scale[], id: string | undefined): readonly Definition[] => {
  const [scale, ...others] = scales
  if (!scale) return []
  const all = definitionsFor(metric, scale, ...others)
  if (id === undefined) return all
  const one = definitionOf(metric, id, scale, ...others)
  return one.id === id ? [one] : []
}

const groupsFor = async (
  metric: Metric,
  by: readonly string[],
  { client, slice, project }: AnalysisInput
): Promise<Group[]> => {
  const weighted = project.hasWeights
  const frequencies = await client.call('slice.tabulate', { metric, slice, by: [...by] })
  if (by.length > 0) return groupsOf(frequencies, weighted)
  const [scale] = scalesOf(project, metric)
  return scale ? [everybodyIn(frequencies, weighted) ?? wholeOf(emptyTally(scale, weighted), weighted)] : []
}

const describe = (rows: readonly Row[], names: readonly string[], input: AnalysisInput): Analysis => {
  const { project, words } = input
  const { t } = words
  return {
    json: {
      confidence: CONFIDENCE,
      weighted: project.hasWeights,
      definitions: rows.map((row) => jsonOf(row, names, input))
    },
    columns: [
      ...names.map((name) => ({ name, title: name })),
      { name: 'metric', title: t('cli.column.metric') },
      { name: 'definition', title: t('cli.column.definition') },
      { name: 'value', title: t('cli.column.score'), isNumber: true },
      { name: 'low', title: t('cli.column.interval') },
      { name: 'high', title: '' },
      { name: 'n', title: t('cli.column.answers'), isNumber: true },
      ...(project.hasWeights
        ? [{ name: 'effective', title: t('weights.effective-base'), isNumber: true }]
        : []),
      { name: 'formula', title: t('cli.column.formula') }
    ],
    rows: rows.map((row) => cellsOf(row, names, input)),
    notes: project.hasWeights ? [weightsText(project, words)] : []
  }
}

const cellsOf = ({ metric, group, definition }: Row, names: readonly string[], input: AnalysisInput) => {
  const { project, words } = input
  const figure: Figure = scoreOf(definition, group)
  return [
    ...names.map((_, index) => cell(group.key[index] ?? null, valueLabel(group.key[index] ?? null, words))),
    cell(metric, metric.toUpperCase()),
    cell(definition.id, definitionName(definition, words)),
    cell(
      figure.value,
      figure.value === null ? whyText(figure, words) : scoreText(definition, figure.value, words)
    ),
    cell(figure.low, figure.value === null ? '' : intervalText(definition, figure, words)),
    cell(figure.high, ''),
    cell(figure.n, words.count(figure.n)),
    ...(project.hasWeights
      ? [figure.value === null ? cell(null) : cell(figure.effective, words.count(figure.effective))]
      : []),
    cell(definitionFormula(definition, scalesOf(project, metric), words))
  ]
}

const jsonOf = (
  { metric, group, definition }: Row,
  names: readonly string[],
  { project, words }: AnalysisInput
) => {
  const { value, low, high, n, effective, why } = rawScoreOf(definition, group)
  const scales = scalesOf(project, metric)
  return {
    ...(names.length > 0
      ? { key: Object.fromEntries(names.map((name, index) => [name, group.key[index] ?? null])) }
      : {}),
    metric,
    id: definition.id,
    name: definitionName(definition, words),
    formula: definitionFormula(definition, scales, words),
    boxes: definitionBoxes(definition, scales, words),
    direction: directionOf(definition),
    range: scales.map((scale) => rangeOf(definition, scale)),
    interval: intervalMethodOf(definition),
    sources: definition.sources ?? [],
    value,
    low,
    high,
    ...(why === undefined ? {} : { why }),
    n,
    ...(group.weighted ? { effective } : {}),
    base: standingOf({ n, ...(group.hidden ? { why: group.hidden } : {}) })
  }
}
