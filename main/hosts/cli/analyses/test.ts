import { mayAnswerAgain, scalesOf } from '../../../../shared/domain/mapping'
import {
  differenceTests,
  type Against,
  type DifferenceTests,
  type GroupComparison,
  type TestedGroup
} from '../../../../shared/figures/difference-tests'
import { effectiveIn, rawScoreOf } from '../../../../shared/figures/group'
import {
  findingsText,
  methodsText,
  omnibusText,
  sidesText,
  statisticText
} from '../../../../shared/locale/difference-words'
import { pCell } from '../../../../shared/locale/p-text'
import {
  differenceIntervalText,
  differenceText,
  scoreText,
  whyText
} from '../../../../shared/locale/score-words'
import { answerValues } from '../../../../shared/measures/answer-values'
import type { Figure } from '../../../../shared/measures/figure'
import { CORRECTIONS } from '../../../../shared/statistics/corrections'
import { EFFECT_THRESHOLDS } from '../../../../shared/statistics/effect-size'
import { CONFIDENCE } from '../../../../shared/statistics/sample'
import { isTested } from '../../../../shared/statistics/test-result'
import { choose } from '../arguments'
import { DataError, UsageError } from '../usage-error'
import { cell, type Analysis, type AnalysisInput, type Ask, type Cell } from './analysis'
import { readScore } from './asked-score'

/** Whether the groups of a dimension differ by more than chance, and by how much. */
export const askTest: Ask = async (input) => {
  const { client, project, by, slice, options, words } = input
  const [dimension, ...more] = by
  if (!dimension || more.length > 0) throw new UsageError(words.t('test.by'))
  const against = againstOf(input)
  const { metric, definition, scales } = readScore(input)
  const correction = choose('--correction', options.correction, CORRECTIONS, words)
  const frequencies = await client.call('slice.tabulate', { metric, slice, by: [dimension.id] })
  const clusters = mayAnswerAgain(project.mapping)
    ? await client.call('slice.clusters', {
        metric,
        slice,
        by: dimension.id,
        values: scales.map((each) => answerValues(definition, each))
      })
    : null
  const question = { definition, weighted: project.hasWeights, correction, against, clusters }
  return describe(differenceTests(frequencies, question), input)
}

const againstOf = ({ options: { against, before, after }, words }: AnalysisInput): Against => {
  const kind = choose('--against', against, ['rest', 'pairs'], words)
  if (before === undefined && after === undefined) return { kind }
  if (before === undefined || after === undefined) throw new UsageError(words.t('test.before-after'))
  if (before === after) throw new UsageError(words.t('test.same-value'))
  return { kind: 'two', before: before || null, after: after || null }
}

const describe = (tests: DifferenceTests, input: AnalysisInput): Analysis => {
  const { by, project, words, options } = input
  const { t } = words
  const { groups, comparisons, weighted, definition, against } = tests
  if (against === 'two')
    for (const value of [options.before ?? '', options.after ?? ''])
      if (groups.every(({ key }) => (key ?? '') !== value))
        throw new DataError(words.t('cli.change-no-value', { name: by[0]?.name ?? '', value }))
  if (comparisons.length === 0) throw new DataError(t('test.nothing'))
  const name = by[0]?.name ?? ''
  const corrected = t(`test.correction.${tests.correction}`)
  const number = (column: string, title: string) => ({ name: column, title, isNumber: true })
  return {
    json: jsonOf(tests, input),
    columns: [
      { name, title: name },
      ...(against === 'rest' ? [] : [{ name: 'against', title: t('test.column.against') }]),
      number('n', t('cli.column.answers')),
      ...(weighted ? [number('effective', t('test.column.effective'))] : []),
      number('score', t('cli.column.score')),
      ...(against === 'rest'
        ? []
        : [
            number('against-n', t('test.column.against-answers')),
            number('against-score', t('test.column.against-score'))
          ]),
      number('difference', t(against === 'rest' ? 'test.column.from-rest' : 'test.column.difference')),
      { name: 'low', title: t('cli.column.interval') },
      { name: 'high', title: '' },
      number('statistic', t('test.column.statistic')),
      number('p', t('test.column.p')),
      number('p-adjusted', t('test.column.adjusted', { correction: corrected })),
      { name: 'delta', title: t('test.column.delta') },
      ...(tests.family.ranks > 0
        ? [number('rank-p-adjusted', t('test.column.ranks', { correction: corrected }))]
        : []),
      // For spreadsheets alone: what the table has in other cells, or in the notes below it.
      ...[...(tests.family.ranks > 0 ? ['rank-p'] : []), 'effect', 'test', 'df', 'd', 'g', 'base'].map(
        (column) => ({ name: column, title: '' })
      )
    ],
    rows: comparisons.map((comparison) => rowOf(tests, comparison, input)),
    notes: [
      ...findingsText(tests, words),
      '',
      ...omnibusText(tests, words),
      ...methodsText(tests, scalesOf(project, definition.metric), words)
    ]
  }
}

const rowOf = (tests: DifferenceTests, comparison: GroupComparison, input: AnalysisInput): Cell[] => {
  const { words } = input
  const { definition, groups, weighted, against, family } = tests
  const { difference, outcome, ranks, delta, standardised } = comparison
  const group = groups[comparison.one]
  const [name, other] = sidesText(tests, comparison, words)
  const found = isTested(outcome) ? outcome : undefined
  const ranked = isTested(ranks) ? ranks : undefined
  const effective = group ? effectiveIn(group.group) : null
  const second = groups[comparison.other ?? -1]
  return [
    cell(group?.key ?? null, name),
    ...(against === 'rest' ? [] : [cell(keyOf(tests, comparison.other), other)]),
    cell(group?.score.n ?? 0, words.count(group?.score.n ?? 0)),
    ...(weighted ? [cell(effective, effective === null ? '' : words.number(effective, 1))] : []),
    scoreCell(group, tests, words),
    ...(against === 'rest'
      ? []
      : [cell(second?.score.n ?? 0, words.count(second?.score.n ?? 0)), scoreCell(second, tests, words)]),
    cell(
      difference.value,
      difference.value === null ? '' : differenceText(definition, difference.value, words)
    ),
    cell(
      difference.low,
      difference.value === null
        ? whyText(difference, words)
        : differenceIntervalText(definition, difference, words)
    ),
    cell(difference.high, ''),
    cell(found?.statistic ?? null, found ? statisticText(found, words) : ''),
    cell(found?.p ?? null, found ? pCell(found.p, words) : ''),
    cell(found?.adjusted ?? null, found ? pCell(found.adjusted, words) : ''),
    cell(delta?.value ?? null, delta ? deltaText(delta, words) : ''),
    ...(family.ranks > 0
      ? [
          cell(ranked?.adjusted ?? null, ranked ? pCell(ranked.adjusted, words) : ''),
          cell(ranked?.p ?? null, '')
        ]
      : []),
    cell(delta?.word ?? null, ''),
    cell(found?.test ?? null, ''),
    cell(found?.degreesOfFreedom ?? null, ''),
    cell(standardised?.d.value ?? null, ''),
    cell(standardised?.g.value ?? null, ''),
    cell(group?.base ?? null, '')
  ]
}

const scoreCell = (
  group: TestedGroup | undefined,
  { definition }: DifferenceTests,
  words: AnalysisInput['words']
): Cell => {
  const value = group?.score.value ?? null
  return cell(value, value === null ? words.t('cli.hidden') : scoreText(definition, value, words))
}

const deltaText = (
  { value, word }: NonNullable<GroupComparison['delta']>,
  words: AnalysisInput['words']
): string => words.t('test.delta', { value: words.signed(value, 2), word: words.t(`test.effect.${word}`) })

const keyOf = ({ groups }: DifferenceTests, at: number | null): string | null =>
  at === null ? null : (groups[at]?.key ?? null)

const printed = ({ value, low, high, why }: Figure) => ({
  value,
  low,
  high,
  ...(why === undefined ? {} : { why })
})

const jsonOf = (tests: DifferenceTests, { by }: AnalysisInput) => {
  const { definition, groups, comparisons, weighted } = tests
  const groupJson = ({ key, group, score, people, base }: TestedGroup) => ({
    key,
    // A hidden group keeps its score for programs, which are told that it is hidden.
    ...printed(group.hidden ? rawScoreOf(definition, group) : score),
    n: score.n,
    ...(weighted ? { effective: rawScoreOf(definition, group).effective } : {}),
    ...(people === null ? {} : { people }),
    base
  })
  return {
    by: by.map(({ name }) => name),
    metric: definition.metric,
    definition: definition.id,
    weighted,
    confidence: CONFIDENCE,
    independence: tests.independence,
    ...(tests.clusters ? { clusters: tests.clusters } : {}),
    groups: groups.map(groupJson),
    hidden: tests.hidden,
    omnibus: tests.omnibus,
    against: tests.against,
    correction: tests.correction,
    family: tests.family,
    thresholds: EFFECT_THRESHOLDS,
    comparisons: comparisons.map(({ one, other, difference, outcome, ranks, delta, standardised }) => ({
      group: keyOf(tests, one),
      against: other === null ? { rest: true } : { group: keyOf(tests, other) },
      difference: printed(difference),
      test: outcome,
      ranks,
      delta,
      standardised
    }))
  }
}
