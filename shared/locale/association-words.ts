import type { Dimension } from '../contract/project'
import { TIME } from '../domain/slice'
import {
  FEWEST_GROUPS,
  type ArmsBalance,
  type ArmsDimension,
  type Association,
  type BetweenGroups,
  type Ecology,
  type NoPairs,
  type PairedFigures
} from '../figures/association'
import { BALANCE_LEVEL } from '../statistics/balance'
import { FEWEST_PAIRS } from '../statistics/pairing'
import { isInterval, type Interval, type NotEstimable } from '../statistics/sample'
import { dimensionLabel } from './slice-words'
import { pText } from './p-text'
import type { Words } from './words'

/** What the words speak of. */
export interface AssociationContext {
  readonly other: 'csat' | 'nps'
  readonly dimensions: readonly Dimension[]
  /** The dimension whose values are set against each other, where it is not the touchpoint. */
  readonly by?: string
}

/** "touchpoints", "values of Country" */
export const groupsName = ({ by }: AssociationContext, { t }: Words): string =>
  by === undefined ? t('association.touchpoints') : t('association.values', { by })

export const rangeText = (interval: Interval | NotEstimable, { t, signed }: Words): string =>
  isInterval(interval)
    ? t('interval.in-brackets', { low: signed(interval.low, 2), high: signed(interval.high, 2) })
    : ''

/**
 * How CES and another metric go together, or why nothing can be said of it: what holds of people's answers; and where
 * these do not tell all, what holds of touchpoints, and whether two groups of people may be set against each other. A
 * paragraph each.
 */
export const associationTexts = (
  association: Association,
  context: AssociationContext,
  words: Words
): string[] => {
  const { kind, respondents, between, ecology, balance } = association
  const isSplit = kind === 'split' || kind === 'mostly-split' || kind === 'apart'
  return [
    peopleText(association, context, words),
    ...(balance ? [balanceText(balance, context, words)] : []),
    ...(isSplit ? [betweenText(between, context, words)] : []),
    ...(typeof respondents !== 'string' && ecology?.direction === 'reversed'
      ? [directionText(ecology, context, words)]
      : [])
  ]
}

/** Whether what holds inside groups holds between them: only Pearson's correlation splits so. */
export const directionText = (
  { pooled, within, between, withinInterval, direction, isChance, groups: k }: Ecology,
  context: AssociationContext,
  words: Words
): string => {
  const groups = groupsName(context, words)
  return [
    words.t(`association.${direction}`, {
      groups,
      k,
      pooled: words.signed(pooled, 2),
      within: words.signed(within, 2),
      range: rangeText(withinInterval, words),
      between: words.signed(between, 2)
    }),
    ...(direction === 'reversed' && isChance ? [words.t('association.few-groups', { groups, k })] : [])
  ].join(' ')
}

/** What holds of people's answers, and whom it speaks for. */
const peopleText = (association: Association, context: AssociationContext, words: Words): string => {
  const { kind, pairing, respondents, answered, weighted } = association
  const { t, percent, count } = words
  const other = context.other.toUpperCase()
  if (pairing.kind === 'none') return t(`association.${pairing.why}`, { other })
  if (kind === 'split') return t('association.split', { other })
  if (kind === 'apart') return t('association.apart', { other, n: count(answered.both), least: FEWEST_PAIRS })
  return [
    typeof respondents === 'string'
      ? noPairsText(respondents, words)
      : pairedText(respondents, weighted, context, words),
    ...(kind === 'mixed' || kind === 'mostly-split'
      ? [
          t(`association.${kind}`, {
            other,
            n: count(answered.both),
            first: percent(answered.both / answered.first, 1),
            second: percent(answered.both / answered.second, 1)
          })
        ]
      : [])
  ].join(' ')
}

const noPairsText = (why: NoPairs, { t }: Words): string => t(`association.${why}`)

/** The correlation, and what must be known to read it: whose pairs, weights, and how far to trust it. */
const pairedText = (
  { n, responses, effective, base, spearman }: PairedFigures,
  weighted: boolean,
  { other }: AssociationContext,
  words: Words
): string => {
  const { t, signed, count } = words
  const repeated = responses < n
  const pairs = repeated
    ? t('association.pairs-from', { count: responses, n: count(n), responses: count(responses) })
    : t('association.pairs', { n: count(n) })
  return [
    t('association.same-people', {
      what: t(`association.of.${other}`),
      correlation: signed(spearman.value, 2),
      range: rangeText(spearman.interval, words),
      base: pairs
    }),
    ...(base === 'small' ? [t('association.small')] : []),
    ...(repeated ? [t('association.repeated')] : []),
    ...(weighted ? [t('association.weighted', { effective: count(effective) })] : [])
  ].join(' ')
}

/** How scores of touchpoints go together, which says nothing of people. */
export const betweenText = (
  { outcome, k, hidden }: BetweenGroups,
  context: AssociationContext,
  words: Words
): string => {
  const { t, signed } = words
  const groups = groupsName(context, words)
  const left = hidden > 0 ? [t('association.between-hidden', { count: hidden })] : []
  if (typeof outcome === 'string')
    return [
      outcome === 'all-equal'
        ? t('association.between-equal', { groups })
        : t('association.between-few', { groups, k, least: FEWEST_GROUPS }),
      ...left
    ].join(' ')
  return [
    t('association.between', {
      groups,
      other: context.other.toUpperCase(),
      r: signed(outcome.pearson, 2),
      range: rangeText(outcome.interval, words),
      k,
      ranks: signed(outcome.spearman, 2),
      weighted: signed(outcome.weighted, 2)
    }),
    ...left
  ].join(' ')
}

/** Whether the two groups of a split sample are people alike, and in what they are not. */
export const balanceText = (balance: ArmsBalance, context: AssociationContext, words: Words): string => {
  const { t, number, every } = words
  const other = context.other.toUpperCase()
  const tested = balance.dimensions.flatMap(({ dimension, test, separates }) =>
    typeof test === 'string' ? [] : [{ dimension, separates, ...test }]
  )
  const nameOf = (dimension: string) => armsLabel(dimension, context, words)
  const differing = tested
    .filter(({ adjusted }) => adjusted < BALANCE_LEVEL)
    .sort((one, next) => next.v - one.v)
  if (balance.verdict === 'untested') return t('association.arms-untested', { other })
  if (balance.verdict === 'alike')
    return t('association.arms-alike', {
      other,
      dimensions: every(tested.map(({ dimension }) => nameOf(dimension)))
    })
  const naming = differing.filter(({ separates }) => separates).map(({ dimension }) => nameOf(dimension))
  return [
    t('association.arms-different', {
      other,
      dimensions: every(
        differing.map(({ dimension, v, adjusted }) =>
          t('association.arms-in', {
            dimension: nameOf(dimension),
            v: number(v, 2),
            p: pText(adjusted, words)
          })
        )
      )
    }),
    ...(naming.length > 0
      ? [t('association.arms-naming', { count: naming.length, dimensions: every(naming) })]
      : [])
  ].join(' ')
}

/** A dimension on which arms are compared; time by what it is put together by. */
export const armsLabel = (dimension: string, { dimensions }: AssociationContext, words: Words): string =>
  dimension === TIME ? words.t('association.time') : dimensionLabel(dimension, dimensions, words)

/** A dimension by its name, and by what its days were put together. */
export const armsDimensionName = (
  { dimension, period }: Pick<ArmsDimension, 'dimension' | 'period'>,
  context: AssociationContext,
  words: Words
): string => {
  const label = armsLabel(dimension, context, words)
  return period === null ? label : words.t(`correlate.period.${period}`, { dimension: label })
}
