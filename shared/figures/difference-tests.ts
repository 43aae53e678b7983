import type { Person, SliceClusters } from '../contract/slice-clusters'
import type { Frequencies, Tally } from '../domain/tally'
import type { Definition } from '../measures/definition'
import type { NamedTest } from '../measures/difference-test'
import type { Figure } from '../measures/figure'
import type { Correction } from '../statistics/corrections'
import type { MannWhitney } from '../statistics/mann-whitney'
import type { TestResult } from '../statistics/test-result'
import { clustersOf } from './clusters'
import { judge, LEVELS, type Judged } from './column-letters'
import type { NoTest } from './crosstab-content'
import { deltaOf, standardisedEffectOf, type Effect, type StandardisedEffect } from './effects'
import { baseIn, everybodyIn, groupsOf, restOf, type Group } from './group'
import { apart, hideByPeople, keyOf, scoreWithin, within, type Sides } from './group-difference'
import { omnibusOf, type NotIndependent, type Omnibus } from './omnibus'
import { standingOf, type Standing } from './suppression'

/** What groups are set against: each against everybody else, every two, or one named value against another. */
export type Against =
  | { readonly kind: 'rest' }
  | { readonly kind: 'pairs' }
  | { readonly kind: 'two'; readonly before: string | null; readonly after: string | null }

export interface DifferenceQuestion {
  readonly definition: Definition
  readonly weighted: boolean
  readonly correction: Correction
  readonly against: Against
  /** Answers by person, with the values of the definition; `null` where nobody can have given two. */
  readonly clusters: SliceClusters | null
}

/**
 * Whether answers are those of different people. `repeated`: some gave several, always within one group; `shared`:
 * some are in several groups.
 */
export type Independence = 'independent' | 'repeated' | 'shared'

export interface TestedGroup {
  readonly key: string | null
  readonly group: Group
  /** With an interval over people where somebody answered twice. */
  readonly score: Figure
  /** People who answered, where answers are more than people. */
  readonly people: number | null
  readonly base: Standing
}

/** A test with its p as found and as corrected in its family. */
export type Tested<Result extends TestResult> = Result & Judged

/** A group set against another, or against everybody else: the first minus the second. */
export interface GroupComparison {
  /** Places in the list of groups; `null` for everybody else. */
  readonly one: number
  readonly other: number | null
  readonly difference: Figure
  readonly outcome: Tested<NamedTest> | NoTest
  readonly ranks: Tested<MannWhitney & NamedTest> | NoTest | NotIndependent
  readonly delta: Effect | null
  /** For scores that are means only. */
  readonly standardised: StandardisedEffect | null
}

export interface DifferenceTests {
  readonly by: string
  readonly definition: Definition
  readonly weighted: boolean
  readonly correction: Correction
  readonly against: Against['kind']
  readonly independence: Independence
  /** Who the clusters are, and how many gave how many answers; `null` where answers are independent. */
  readonly clusters: {
    readonly who: Person
    readonly people: number
    readonly answers: number
  } | null
  readonly groups: readonly TestedGroup[]
  /** Groups that nothing is told of but their number. */
  readonly hidden: { readonly few: number; readonly protecting: number; readonly answers: number }
  readonly omnibus: Omnibus
  readonly comparisons: readonly GroupComparison[]
  /** How many tests of scores, and of ranks, are corrected together; each kind by itself. */
  readonly family: { readonly scores: number; readonly ranks: number }
}

/** What is to be compared with what, as places in the list of groups; `null` for everybody else. */
const comparedIn = (
  groups: readonly Group[],
  against: Against
): (readonly [one: number, other: number | null])[] => {
  const places = [...groups.keys()]
  switch (against.kind) {
    case 'rest':
      return groups.length > 1 ? places.map((at) => [at, null] as const) : []
    case 'pairs':
      return places.flatMap((at) => places.filter((other) => other > at).map((other) => [at, other] as const))
    case 'two': {
      const [before, after] = [against.before, against.after].map((value) =>
        groups.findIndex((group) => keyOf(group) === value)
      )
      return before === undefined || after === undefined || before < 0 || after < 0 ? [] : [[after, before]]
    }
  }
}

/** Corrects all that was tested, as one family; what was not tested counts in none. */
const correct = <Result extends TestResult, Why extends string>(
  outcomes: readonly (Result | Why)[],
  correction: Correction
): (Tested<Result> | Why)[] => {
  const tested = outcomes.flatMap((outcome) =>
    typeof outcome === 'string' ? [] : [{ row: 0, p: outcome.p }]
  )
  const judged = judge(tested, { correction, family: 'table', levels: LEVELS }).values()
  return outcomes.map((outcome) => {
    if (typeof outcome === 'string') return outcome
    const { value } = judged.next()
    return { ...outcome, ...(value ?? { adjusted: 1, of: 0, level: null }) }
  })
}

const countTested = (outcomes: readonly (object | string)[]): number =>
  outcomes.filter((outcome) => typeof outcome !== 'string').length

/**
 * Whether the groups of a dimension differ: all of them at once, and each against everybody else, two by two, or one
 * against another; with intervals, tests of the score and of the answers in their order, and effect sizes. Where
 * somebody gave several answers, differences are taken within people and nothing is tested that takes answers for
 * people. What is hidden is not tested, nor is anything that would give it away.
 */
export const differenceTests = (
  frequencies: Frequencies,
  { definition, weighted, correction, against, clusters: counted }: DifferenceQuestion
): DifferenceTests => {
  const told = counted && clustersOf(counted)
  const clusters = told && told.answers > told.people ? told : null
  const all = hideByPeople(groupsOf(frequencies, weighted), clusters).filter((group) => baseIn(group) > 0)
  const named = against.kind === 'two' ? [against.before, against.after] : null
  const groups = named ? all.filter((group) => named.includes(keyOf(group))) : all
  const whole = everybodyIn(frequencies, weighted)
  const rest = (group: Group): readonly Tally[] => (whole ? restOf(whole, group) : [])
  const places = comparedIn(groups, against)
  const sides = places.flatMap(([one, other]): Sides[] => {
    const group = groups[one]
    if (!group) return []
    const second = other === null ? undefined : groups[other]
    return [
      {
        group,
        others: second ?? { tallies: rest(group), hidden: null },
        pair: second ? clusters?.pairOf(keyOf(group), keyOf(second)) : clusters?.restOf(keyOf(group))
      }
    ]
  })
  const found = sides.map((each) => (clusters ? within(definition, each) : apart(definition, each)))
  const outcomes = correct<NamedTest, NoTest>(
    found.map(({ outcome }) => outcome),
    correction
  )
  const ranks = correct<MannWhitney & NamedTest, NoTest | NotIndependent>(
    found.map((each) => each.ranks),
    correction
  )
  return {
    by: frequencies.by[0] ?? '',
    definition,
    weighted,
    correction,
    against: against.kind,
    independence: clusters ? (clusters.isShared ? 'shared' : 'repeated') : 'independent',
    clusters: clusters && { who: clusters.who, people: clusters.people, answers: clusters.answers },
    groups: groups.map((group): TestedGroup => {
      const people = clusters?.sumsOf(keyOf(group))?.respondents ?? null
      const n = Math.min(baseIn(group), people ?? Infinity)
      return {
        key: keyOf(group),
        group,
        score: scoreWithin(definition, group, clusters),
        people,
        base: standingOf({ n, ...(group.hidden ? { why: group.hidden } : {}) })
      }
    }),
    hidden: {
      few: groups.filter(({ hidden }) => hidden === 'few-answers').length,
      protecting: groups.filter(({ hidden }) => hidden === 'protects-smaller').length,
      answers: groups.filter(({ hidden }) => hidden !== null).reduce((sum, group) => sum + baseIn(group), 0)
    },
    omnibus: omnibusOf(groups, clusters),
    comparisons: places.flatMap(([one, other], at): GroupComparison[] => {
      const [each, side, outcome, rank] = [found[at], sides[at], outcomes[at], ranks[at]]
      if (!each || !side || outcome === undefined || rank === undefined) return []
      return [
        {
          one,
          other,
          difference: each.difference,
          outcome,
          ranks: rank,
          delta: deltaOf(side.group, side.others),
          standardised: standardisedEffectOf(definition, side.group, side.others)
        }
      ]
    }),
    family: { scores: countTested(outcomes), ranks: countTested(ranks) }
  }
}
