import { TIME, TOUCHPOINT } from '../../../../shared/domain/slice'
import type { Association, GroupCorrelation, RankCorrelation } from '../../../../shared/figures/association'
import { compareFigures } from '../../../../shared/figures/compare'
import { everybodyIn, scoreOf, wholeOf } from '../../../../shared/figures/group'
import { definitionName, scoreText, whyText } from '../../../../shared/locale/score-words'
import { dimensionLabel, valueLabel } from '../../../../shared/locale/slice-words'
import type { Definition } from '../../../../shared/measures/definition'
import type { Figure } from '../../../../shared/measures/figure'
import { isInterval } from '../../../../shared/statistics/sample'
import { askBeside } from '../../../../shared/views/counts'
import { choose } from '../arguments'
import { DataError, UsageError } from '../usage-error'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { askedScales, readDefinition } from './asked-score'
import { correlateJson } from './correlate-json'
import { correlateNotes, type Correlated } from './correlate-notes'

/** How effort goes together with satisfaction or recommendation: of people, of touchpoints, or why it cannot be told. */
export const askCorrelate: Ask = async (input) => {
  const { client, project, by, slice, options, words } = input
  const [group, ...more] = by
  if (!group || more.length > 0 || group.id === TIME) throw new UsageError(words.t('correlate.by'))
  const other = otherOf(input)
  const [effort, beside] = readDefinition(
    options.definition,
    [
      ['ces', askedScales(project, 'ces', words)],
      [other, askedScales(project, other, words)]
    ],
    words,
    'mean'
  )
  const counts = await askBeside(other, group.id)(client, slice)
  const figures = compareFigures(counts, effort, beside, project.hasWeights)
  const context = {
    other,
    dimensions: project.dimensions,
    ...(group.id === TOUCHPOINT ? {} : { by: dimensionLabel(group.id, project.dimensions, words) })
  }
  return describe({ other, counts, figures, context, input })
}

/** The one that was asked for, else CSAT where there is one. */
const otherOf = ({ project: { mapping }, options, words }: AnalysisInput): 'csat' | 'nps' => {
  if (mapping.csat === null && mapping.nps === null) throw new DataError(words.t('correlate.no-other'))
  if (options.with === undefined) return mapping.csat === null ? 'nps' : 'csat'
  return choose('--with', options.with, ['csat', 'nps'], words)
}

const describe = (correlated: Correlated): Analysis => {
  const { other, figures, input } = correlated
  const { by, words } = input
  const { t } = words
  const score = (definition: Definition) => {
    const title = definitionName(definition, words)
    const metric = definition.metric.toUpperCase()
    return title.includes(metric) ? title : `${metric} ${title}`
  }
  const hasPairs = figures.association.answered.pairs > 0
  const name = by[0]?.name ?? ''
  const rows = rowsOf(correlated)
  return {
    json: correlateJson(correlated),
    columns: [
      { name, title: name },
      { name: 'ces', title: score(figures.ces), isNumber: true },
      { name: 'ces-n', title: t('cli.column.answers'), isNumber: true },
      { name: other, title: score(figures.csat), isNumber: true },
      { name: `${other}-n`, title: t('cli.column.answers'), isNumber: true },
      ...(hasPairs
        ? [
            { name: 'pairs', title: t('correlate.column.pairs'), isNumber: true },
            { name: 'spearman', title: t('correlate.column.correlation'), isNumber: true },
            { name: 'low', title: t('cli.column.interval') },
            { name: 'high', title: '' }
          ]
        : [])
    ],
    rows: rows.map(({ name: label, ces, csat, pairs }) => [
      label,
      ...figureCells(figures.ces, ces, input),
      ...figureCells(figures.csat, csat, input),
      ...(hasPairs ? pairs : [])
    ]),
    notes: correlateNotes(correlated)
  }
}

const figureCells = (definition: Definition, figure: Figure, { words }: AnalysisInput): Cell[] => [
  cell(
    figure.value,
    figure.value === null ? whyText(figure, words) : scoreText(definition, figure.value, words)
  ),
  cell(figure.n, words.count(figure.n))
]

interface Row {
  readonly name: Cell
  readonly ces: Figure
  readonly csat: Figure
  readonly pairs: readonly Cell[]
}

const rowsOf = ({ counts, figures, input }: Correlated): Row[] => {
  const { project, words } = input
  const { association } = figures
  const groups = new Map(association.groups.map((group) => [group.key, group]))
  const everybody = everybodyIn(counts.ces, project.hasWeights)
  return [
    ...figures.points.map(({ touchpoint, ces, csat }): Row => ({
      name: cell(touchpoint, valueLabel(touchpoint, words)),
      ces,
      csat,
      pairs: pairCells(groups.get(touchpoint), input)
    })),
    ...(everybody && counts.csatTotal
      ? [
          {
            name: cell(words.t('cli.total')),
            ces: scoreOf(figures.ces, everybody),
            csat: scoreOf(figures.csat, wholeOf(counts.csatTotal, project.hasWeights)),
            pairs: totalCells(association, input)
          }
        ]
      : [])
  ]
}

const correlationCells = ({ value, interval }: RankCorrelation, { words }: AnalysisInput): Cell[] => [
  cell(value, words.signed(value, 2)),
  isInterval(interval)
    ? cell(
        interval.low,
        words.t('interval.range', {
          low: words.signed(interval.low, 2),
          high: words.signed(interval.high, 2)
        })
      )
    : cell(null, whyText({ why: interval }, words)),
  cell(isInterval(interval) ? interval.high : null, '')
]

/** Pairs, and why they have no correlation that is shown. */
const emptyCells = (n: number, why: string, { words }: AnalysisInput): Cell[] => [
  cell(n, words.count(n)),
  cell(null, why),
  cell(null),
  cell(null)
]

const pairCells = (group: GroupCorrelation | undefined, input: AnalysisInput): readonly Cell[] => {
  const { words } = input
  const { n, spearman } = group ?? { n: 0, spearman: 'no-pairs' as const }
  return typeof spearman === 'string'
    ? emptyCells(n, words.t(`correlate.why.${spearman}`), input)
    : [cell(n, words.count(n)), ...correlationCells(spearman, input)]
}

const totalCells = ({ answered, respondents }: Association, input: AnalysisInput): readonly Cell[] =>
  typeof respondents === 'string'
    ? emptyCells(
        answered.pairs,
        input.words.t(`correlate.why.${respondents === 'hidden' ? 'few-answers' : respondents}`),
        input
      )
    : [
        cell(respondents.n, input.words.count(respondents.n)),
        ...correlationCells(respondents.spearman, input)
      ]
