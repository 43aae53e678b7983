import { scalesOf } from '../../../../shared/domain/mapping'
import { answersOf, turn, type Scale } from '../../../../shared/domain/scale'
import {
  latentCorrelation,
  MOST_CELLS,
  type ArmsBalance,
  type ArmsDimension,
  type PairedFigures
} from '../../../../shared/figures/association'
import type { CompareCounts, CompareFigures } from '../../../../shared/figures/compare'
import { everybodyIn, onlyTally } from '../../../../shared/figures/group'
import {
  armsLabel,
  associationTexts,
  betweenText,
  directionText,
  groupsName,
  rangeText,
  type AssociationContext
} from '../../../../shared/locale/association-words'
import { pCell, pText } from '../../../../shared/locale/p-text'
import { definitionLine } from '../../../../shared/locale/score-words'
import type { Words } from '../../../../shared/locale/words'
import { align } from '../align'
import type { AnalysisInput } from './analysis'

/** What was found of effort and another metric together. */
export interface Correlated {
  readonly other: 'csat' | 'nps'
  readonly counts: CompareCounts
  readonly figures: CompareFigures
  readonly context: AssociationContext
  readonly input: AnalysisInput
}

/** What has to be said below the table: which case holds, how it was reckoned, and the tables that belong to it. */
export const correlateNotes = (correlated: Correlated): string[] => {
  const { other, figures, context, input } = correlated
  const { project, words } = input
  const { t } = words
  const { respondents, kind, between, ecology, balance } = figures.association
  const groups = groupsName(context, words)
  const isPaired = typeof respondents !== 'string'
  const saysBetween = kind === 'split' || kind === 'mostly-split' || kind === 'apart' || kind === 'none'
  const saysDirection = isPaired && ecology?.direction === 'reversed'
  const left = leftOut(correlated)
  return [
    ...associationTexts(figures.association, context, words),
    ...(saysBetween ? [] : [betweenText(between, context, words)]),
    ...(ecology && !saysDirection ? [directionText(ecology, context, words)] : []),
    ...(left > 0 ? [t('correlate.one-only', { count: left, groups })] : []),
    ...(isPaired ? pairedNotes(respondents, correlated) : []),
    ...(isPaired && figures.association.groups.length > 1 ? [t('correlate.groups', { groups })] : []),
    ...(isPaired && project.mapping.respondent !== null ? [t('correlate.customers')] : []),
    ...(balance ? [armsTable(balance, correlated)] : []),
    ...(typeof between.outcome === 'string' ? [] : [t('correlate.scores', { groups })]),
    `CES: ${definitionLine(figures.ces, scalesOf(project, 'ces'), words)}`,
    `${other.toUpperCase()}: ${definitionLine(figures.csat, scalesOf(project, other), words)}`
  ]
}

/** Groups with answers to one of the two alone. */
const leftOut = ({ counts, figures }: Correlated): number => {
  const keys = [...counts.ces.cells, ...counts.csat.cells].map(({ key }) => key[0] ?? null)
  return new Set(keys).size - figures.points.length
}

const pairedNotes = (respondents: PairedFigures, correlated: Correlated): string[] => {
  const { figures, input } = correlated
  const { words } = input
  const { t, count, signed } = words
  const { spearman, kendall, effective, responses } = respondents
  const latent = latentCorrelation(respondents)
  const table = jointTable(correlated)
  return [
    t('correlate.spearman', {
      test: testText(spearman.test, words),
      n: figures.weighted
        ? t('correlate.on-effective', { n: count(effective) })
        : t('correlate.on-responses', { count: responses, n: count(responses) })
    }),
    ...(typeof kendall === 'string'
      ? []
      : [
          t('correlate.kendall', {
            tau: signed(kendall.tau, 2),
            range: rangeText(kendall.interval, words),
            test: testText(kendall, words)
          })
        ]),
    ...(typeof latent === 'string'
      ? []
      : [
          t('correlate.latent', {
            correlation: signed(latent.correlation, 2),
            range: rangeText(latent.interval, words)
          })
        ]),
    ...(table === null ? [] : [table])
  ]
}

const testText = (
  test: { readonly p: number; readonly method: 'exact' | 't' | 'normal' } | string,
  words: Words
): string =>
  typeof test === 'string'
    ? words.t('correlate.test.none')
    : words.t(`correlate.test.${test.method}`, { p: pText(test.p, words) })

/** The answers as people gave them, in the order of the table: worst first. */
const labelsOf = (scale: Scale): string[] => answersOf(scale).map((answer) => String(turn(scale, answer)))

const isNumber = (column: number) => column === 0

/** How many gave which two answers; `null` where that is no table to read. */
const jointTable = ({ other, counts, input }: Correlated): string | null => {
  const { project, words } = input
  const table = counts.joint.counts
  const everybody = everybodyIn(counts.ces, project.hasWeights)
  const ces = everybody && onlyTally(everybody)?.scale
  const scale = counts.csatTotal?.scale
  if (!ces || !scale || table.length * (table[0]?.length ?? 0) > MOST_CELLS) return null
  const lines = [
    [words.t('correlate.joint-corner'), ...labelsOf(scale)],
    ...table.map((row, at) => [labelsOf(ces)[at] ?? '', ...row.map(words.count)])
  ]
  return `\n${words.t('correlate.joint', { other: other.toUpperCase() })}\n${align(lines, isNumber)}\n`
}

const armsTable = ({ dimensions, first, second }: ArmsBalance, correlated: Correlated): string => {
  const { other, input } = correlated
  const { t, count } = input.words
  const lines = [
    [
      t('correlate.column.dimension'),
      t('correlate.column.chi-square'),
      t('correlate.column.degrees'),
      'V',
      t('correlate.column.p'),
      ''
    ],
    ...dimensions.map((one) => armsLine(one, correlated))
  ]
  const heading = t('correlate.arms', {
    other: other.toUpperCase(),
    first: count(first),
    second: count(second)
  })
  return `\n${heading}\n${align(lines, (column) => column === 0 || column === 5)}\n`
}

const armsLine = (
  { dimension, period, test, sparse }: ArmsDimension,
  { context, input: { words } }: Correlated
): string[] => {
  const { t, number, count } = words
  const label = armsLabel(dimension, context, words)
  const name = period === null ? label : t(`correlate.period.${period}`, { dimension: label })
  return typeof test === 'string'
    ? [name, '', '', '', '', t(`correlate.untested.${test}`)]
    : [
        name,
        number(test.statistic, 2),
        count(test.degreesOfFreedom),
        number(test.v, 2),
        pCell(test.adjusted, words),
        sparse ? t('correlate.sparse') : ''
      ]
}
