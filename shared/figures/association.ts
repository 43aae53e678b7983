import type { DimensionArms } from '../contract/slice-arms'
import type { JointTable, SliceJoint } from '../contract/slice-joint'
import { FILE, TOUCHPOINT } from '../domain/slice'
import { directionOf, type Definition } from '../measures/definition'
import type { Figure, HiddenWhy } from '../measures/figure'
import { balanceOf, type DimensionBalance } from '../statistics/balance'
import { betweenCorrelation, type BetweenCorrelation } from '../statistics/between'
import { correlationInterval } from '../statistics/correlation-interval'
import type { CorrelationTest } from '../statistics/correlation-test'
import { sumOf, type Joint, type NoAssociation } from '../statistics/joint'
import { kendall, type Kendall } from '../statistics/kendall'
import { effectiveBase } from '../statistics/kish'
import { OVERLAP, pairingOf, type Answered, type Pairing } from '../statistics/pairing'
import { pairsOf } from '../statistics/pearson'
import { polychoric, type Polychoric } from '../statistics/polychoric'
import { isInterval, type Interval, type NotEstimable } from '../statistics/sample'
import { spearman } from '../statistics/spearman'
import { spearmanTest } from '../statistics/spearman-test'
import { splitCorrelation, type SplitCorrelation } from '../statistics/within'
import { hiddenGroups, isHiddenBase, standingOf, type Standing } from './suppression'

/**
 * Who answered effort and another metric:
 * - `paired`: at least four fifths of those who answered either answered both;
 * - `mixed`: fewer of them did;
 * - `mostly-split`: at most a twentieth of the smaller group did;
 * - `split`: nobody did;
 * - `apart`: people answered both, but not of the same touchpoint;
 * - `none`: one of the two was answered by nobody, or nowhere by the side of the other.
 */
export type AssociationKind = 'paired' | 'mixed' | 'mostly-split' | 'split' | 'apart' | 'none'

/** From this share of each group on, those who answered both stand for the group. */
export const PAIRED_FROM = 0.8

/** Fewer groups than this have no correlation of their scores: Fisher's interval needs four. */
export const FEWEST_GROUPS = 4

/** A correlation nearer to 0 than this has no direction worth a caveat (Cohen's "small"). */
export const NO_DIRECTION = 0.1

export interface RankCorrelation {
  readonly value: number
  readonly interval: Interval | NotEstimable
}

/** How the answers of the same people go together. */
export interface PairedFigures {
  /** Pairs of answers, one for each touchpoint that somebody rated; under weights, of those who have one. */
  readonly n: number
  /** Responses they come from. */
  readonly responses: number
  /** What intervals and tests count on: responses, as pairs of one are not independent; Kish's under weights. */
  readonly effective: number
  readonly base: Standing
  /** Ties by mid-ranks, interval by Bonett and Wright. */
  readonly spearman: RankCorrelation & { readonly test: CorrelationTest | NoAssociation }
  /** tau-b, interval by Fieller and others. */
  readonly kendall: (Kendall & { readonly interval: Interval | NotEstimable }) | NoAssociation
  readonly joint: Joint
}

/** Why people's answers have no correlation, or none that is shown. */
export type NoPairs = 'no-pairs' | 'hidden' | 'different-scales' | 'all-equal'

/** Rank correlation inside one group; `base` says whether it may be shown. */
export interface GroupCorrelation {
  readonly key: string | null
  readonly n: number
  readonly effective: number
  readonly base: Standing
  readonly spearman: RankCorrelation | HiddenWhy | 'no-pairs' | 'different-scales' | 'all-equal'
}

/** How scores of groups go together, each turned so that high is good. */
export interface BetweenGroups {
  readonly outcome: BetweenCorrelation | NoAssociation
  /** Groups with both scores shown. */
  readonly k: number
  /** Groups that are hidden on either metric, and so left out. */
  readonly hidden: number
}

/**
 * Whether what holds inside groups holds between them too: `reversed` where the directions differ, `alike` where they
 * do not, `unclear` where either is too near to 0 to have one.
 */
export type Direction = 'alike' | 'reversed' | 'unclear'

/** Pearson's correlation of answers, as only it splits exactly into a part inside groups and one between them. */
export interface Ecology extends SplitCorrelation {
  /** Fisher's interval of the part inside groups, which lose one response each. */
  readonly withinInterval: Interval | NotEstimable
  readonly direction: Direction
  /** So few groups that what holds between them may be chance: Fisher's interval over them holds 0, or there is none. */
  readonly isChance: boolean
}

/** A dimension on which two arms were compared, or why they were not. */
export interface ArmsDimension extends Omit<DimensionBalance, 'test'> {
  readonly test: DimensionBalance['test'] | 'too-many-values' | 'names-the-arms'
  readonly period: DimensionArms['period']
  /** Every value is found in one arm only: it tells the arms apart, or names them. */
  readonly separates: boolean
}

/** Whether those who answered one metric alone are people like those who answered the other alone. */
export interface ArmsBalance {
  readonly first: number
  readonly second: number
  readonly dimensions: readonly ArmsDimension[]
  readonly verdict: 'alike' | 'different' | 'untested'
}

export interface Association {
  readonly kind: AssociationKind
  readonly pairing: Pairing
  readonly answered: Answered
  readonly weighted: boolean
  readonly respondents: PairedFigures | NoPairs
  readonly groups: readonly GroupCorrelation[]
  readonly ecology: Ecology | null
  readonly between: BetweenGroups
  /** `null` unless the sample is split. */
  readonly balance: ArmsBalance | null
}

/** A group by its score on effort and on the other metric. */
export interface ScoredGroup {
  readonly ces: Figure
  readonly csat: Figure
}

export interface AssociationInput {
  readonly joint: SliceJoint
  /** `null` where they were not asked for: see `asksForArms`. */
  readonly arms: readonly DimensionArms[] | null
  readonly groups: readonly ScoredGroup[]
  readonly definitions: { readonly ces: Definition; readonly csat: Definition }
  readonly weighted: boolean
}

/** Whether so few answered both that it matters whether the two groups are alike. */
export const asksForArms = ({ answered: { first, second, both } }: SliceJoint): boolean =>
  first > 0 && second > 0 && both <= OVERLAP * Math.min(first, second)

const kindOf = (pairing: Pairing, { first, second, both }: Answered): AssociationKind => {
  switch (pairing.kind) {
    case 'none':
      return 'none'
    case 'between-only':
      return 'apart'
    case 'split-sample':
      return pairing.why === 'nobody-answered-both' ? 'split' : 'mostly-split'
    case 'paired':
      if (both <= OVERLAP * Math.min(first, second)) return 'mostly-split'
      return both >= PAIRED_FROM * Math.max(first, second) ? 'paired' : 'mixed'
  }
}

const total = (table: readonly (readonly number[])[]): number => sumOf(table.map(sumOf))

/** A table as it is counted on; `share` of the pairs are independent. */
const jointFrom = (table: JointTable, weighted: boolean, share = 1): Joint => {
  const n = table.pairs
  return weighted
    ? {
        mass: table.w,
        n: n - table.unweighted,
        effective: share * effectiveBase(total(table.w), total(table.w2))
      }
    : { mass: table.counts, n, effective: share * n }
}

/** Everybody's pairs: intervals and tests count the responses they come from. */
const wholeJoint = (joint: SliceJoint, weighted: boolean): Joint => ({
  ...jointFrom(joint, weighted),
  effective: weighted ? effectiveBase(joint.w1, joint.squares) : joint.responses
})

const rankCorrelation = ({ mass, effective }: Joint): RankCorrelation | 'all-equal' => {
  const value = spearman(mass)
  return Number.isFinite(value)
    ? { value, interval: correlationInterval(value, effective, 'spearman') }
    : 'all-equal'
}

/** Fewer than ten pairs, or pairs of fewer than ten responses, say nothing that may be shown; for programs `raw` does. */
export const pairedFigures = (
  counts: SliceJoint,
  weighted: boolean,
  shown: 'shown' | 'raw' = 'shown'
): PairedFigures | NoPairs => {
  if (counts.mixed) return 'different-scales'
  const joint = wholeJoint(counts, weighted)
  if (joint.n === 0) return 'no-pairs'
  const responses = Math.min(counts.responses, joint.n)
  if (isHiddenBase(responses) && shown === 'shown') return 'hidden'
  const ranks = rankCorrelation(joint)
  if (ranks === 'all-equal') return ranks
  const concordance = kendall(joint)
  return {
    n: joint.n,
    responses,
    effective: joint.effective,
    base: standingOf({ n: responses }),
    spearman: { ...ranks, test: spearmanTest(joint) },
    kendall:
      typeof concordance === 'string'
        ? concordance
        : {
            ...concordance,
            interval: correlationInterval(concordance.tau, joint.effective, 'kendall')
          },
    joint
  }
}

/**
 * The same inside each group, hidden as elsewhere: those of fewer than ten pairs, and what would give them away. No
 * tests: one for each group would be a family of its own. For programs `raw` shows all of them.
 */
export const groupCorrelations = (
  counts: SliceJoint,
  weighted: boolean,
  shown: 'shown' | 'raw' = 'shown'
): GroupCorrelation[] => {
  // A response rates a touchpoint once: pairs of one touchpoint are independent, those of another group may not be.
  const share = counts.by === TOUCHPOINT ? 1 : counts.responses / Math.max(1, counts.pairs)
  const joints = counts.groups.map((group) => jointFrom(group, weighted, share))
  const hidden = hiddenGroups(joints.map(({ n }) => n))
  return counts.groups.map(({ key, mixed }, index): GroupCorrelation => {
    const joint = joints[index] ?? { mass: [], n: 0, effective: 0 }
    const why = hidden.get(index)
    const { n, effective } = joint
    const spearmanOf = () => (mixed ? 'different-scales' : n === 0 ? 'no-pairs' : rankCorrelation(joint))
    return {
      key,
      n,
      effective,
      base: standingOf({ n, ...(why === undefined ? {} : { why }) }),
      spearman: why === undefined || shown === 'raw' ? spearmanOf() : why
    }
  })
}

const directionBetween = ({ within, between }: SplitCorrelation): Direction => {
  if (!(Math.abs(within) >= NO_DIRECTION && Math.abs(between) >= NO_DIRECTION)) return 'unclear'
  return Math.sign(within) === Math.sign(between) ? 'alike' : 'reversed'
}

const mayBeChance = ({ between, groups }: SplitCorrelation): boolean => {
  const interval = correlationInterval(between, groups, 'pearson')
  return !isInterval(interval) || (interval.low <= 0 && interval.high >= 0)
}

/** Of the groups that may be shown; `null` where they are fewer than three, of which no direction can be told. */
const ecologyOf = (
  counts: SliceJoint,
  groups: readonly GroupCorrelation[],
  weighted: boolean
): Ecology | null => {
  if (counts.mixed) return null
  const shown = counts.groups.filter((_, index) => ['small', 'enough'].includes(groups[index]?.base ?? ''))
  const split = splitCorrelation(
    shown.map((group) => {
      const { mass } = jointFrom(group, weighted)
      return pairsOf(
        mass,
        mass.map((_, place) => place),
        (mass[0] ?? []).map((_, place) => place)
      )
    })
  )
  if (split.groups < 3 || Number.isNaN(split.pooled)) return null
  const base = wholeJoint(counts, weighted).effective - (split.groups - 1)
  return {
    ...split,
    withinInterval: correlationInterval(split.within, Math.max(0, base), 'pearson'),
    direction: directionBetween(split),
    isChance: mayBeChance(split)
  }
}

/** Of scores turned so that high is good; each group counted by the lesser of its two bases. */
const betweenGroups = ({
  groups,
  definitions
}: Pick<AssociationInput, 'groups' | 'definitions'>): BetweenGroups => {
  const signOf = (definition: Definition) => (directionOf(definition) === 'high-is-good' ? 1 : -1)
  const pairs = groups.flatMap(({ ces, csat }) =>
    ces.value === null || csat.value === null
      ? []
      : [
          {
            first: signOf(definitions.ces) * ces.value,
            second: signOf(definitions.csat) * csat.value,
            n: Math.min(ces.effective, csat.effective)
          }
        ]
  )
  const answered = groups.filter(({ ces, csat }) => ces.n > 0 && csat.n > 0).length
  return {
    outcome: pairs.length > 0 && pairs.length < FEWEST_GROUPS ? 'too-few' : betweenCorrelation(pairs),
    k: pairs.length,
    hidden: answered - pairs.length
  }
}

const isSeparated = (values: readonly { first: number; second: number }[]): boolean =>
  values.every(({ first, second }) => first === 0 || second === 0)

/**
 * The arms on each dimension, Holm over those tested. A file that holds one arm only is no property of people: it names
 * the arm, and is not tested.
 */
export const armsBalance = (
  arms: readonly DimensionArms[],
  { first, second, both }: Pick<Answered, 'first' | 'second' | 'both'>
): ArmsBalance => {
  const reasonOf = ({ dimension, values }: DimensionArms) => {
    if (values === null) return 'too-many-values'
    return dimension === FILE && values.length > 1 && isSeparated(values) ? 'names-the-arms' : null
  }
  const tested = arms.flatMap(({ dimension, values, ...rest }) =>
    values === null || reasonOf({ dimension, values, ...rest }) !== null
      ? []
      : [{ dimension, first: values.map((one) => one.first), second: values.map((one) => one.second) }]
  )
  const { dimensions, verdict } = balanceOf(tested)
  return {
    first: first - both,
    second: second - both,
    dimensions: arms.map((one): ArmsDimension => {
      const { dimension, period, values } = one
      const found = dimensions.find((each) => each.dimension === dimension)
      return {
        dimension,
        period,
        test: reasonOf(one) ?? found?.test ?? 'no-answers',
        sparse: found?.sparse ?? false,
        separates: values !== null && values.length > 1 && isSeparated(values)
      }
    }),
    verdict
  }
}

/**
 * How effort and another metric go together: which case holds, the correlation of people's answers where they may have
 * one, inside groups and between them, and whether the arms of a split sample are alike.
 *
 * Source: METHODS 2.6.
 */
export const associationOf = (input: AssociationInput): Association => {
  const { joint, arms, groups: scored, weighted } = input
  const answered: Answered = {
    ...joint.answered,
    pairs: joint.pairs,
    touchpoints: scored.filter(({ ces, csat }) => ces.n > 0 && csat.n > 0).length
  }
  const pairing = pairingOf(answered)
  const groups = groupCorrelations(joint, weighted)
  return {
    kind: kindOf(pairing, answered),
    pairing,
    answered,
    weighted,
    respondents: pairedFigures(joint, weighted),
    groups,
    ecology: ecologyOf(joint, groups, weighted),
    between: betweenGroups(input),
    balance: arms === null ? null : armsBalance(arms, answered)
  }
}

/** A joint table of more cells than this is nothing to read, and its answers are no categories any more. */
export const MOST_CELLS = 150

/**
 * The correlation of two normal variables thought to lie behind the answers. Another thing than Spearman's, and always
 * larger: it is asked for by itself, and never to be set beside it.
 */
export const latentCorrelation = ({
  joint
}: PairedFigures): Polychoric | NoAssociation | 'too-many-answers' =>
  joint.mass.length * (joint.mass[0]?.length ?? 0) > MOST_CELLS ? 'too-many-answers' : polychoric(joint)
