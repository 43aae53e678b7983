import { answersOf, turn } from '../domain/scale'
import type { Frequencies, Tally } from '../domain/tally'
import type { Definition } from '../measures/definition'
import { testGroups, type NamedTest, type Untested } from '../measures/difference-test'
import type { Figure, HiddenWhy } from '../measures/figure'
import { figureFrom, noAnswers } from '../measures/measure'
import { indexSample } from '../measures/pooled'
import { chiSquareTest } from '../statistics/chi-square'
import { shareDifferenceInterval } from '../statistics/newcombe'
import { massOf } from '../statistics/sample'
import { isTested } from '../statistics/test-result'
import { twoProportionTest } from '../statistics/two-proportion'
import { wilsonInterval } from '../statistics/wilson'
import { differenceOf, scoreOf, testOf, type Group } from './group'
import { disclose, isHiddenBase } from './suppression'

/** What the cells say: the score of those in them, or the share of their column that is in them. */
export type Content =
  { readonly kind: 'score'; readonly definition: Definition } | { readonly kind: 'shares' }

/** A cell, and its whole column, which is the base of its share. */
export interface Place {
  readonly cell: Group
  readonly column: Group
}

/** Why a pair was not tested. */
export type NoTest = Untested | HiddenWhy

/** How a content makes figures and tests of cells. */
export interface Reading {
  readonly figure: (place: Place) => Figure
  /** Of two that share nobody, the first minus the second. */
  readonly difference: (one: Place, other: Place) => Figure
  readonly test: (one: Place, other: Place) => NamedTest | NoTest
  /** Whether any of several that share nobody differs. */
  readonly overall: (places: readonly Place[]) => NamedTest | NoTest
}

const scores = (definition: Definition): Reading => ({
  figure: ({ cell }) => scoreOf(definition, cell),
  difference: ({ cell }, { cell: other }) =>
    disclose(differenceOf(definition, cell, other.tallies), other.hidden ?? undefined),
  test: ({ cell }, { cell: other }) => testOf(definition, cell, other),
  overall: (places) => {
    const groups = places.map(({ cell }) => cell).filter(({ hidden }) => hidden === null)
    return testGroups(
      definition,
      groups.map(({ tallies }) => tallies),
      groups[0]?.weighted ?? false
    )
  }
})

/** Answers of a group, whatever their scale, and the base they count on. */
const massIn = ({ tallies, weighted }: Group) => {
  const sample = indexSample(tallies, weighted)
  return { mass: massOf(sample), n: sample.n, effective: sample.effective }
}

type Mass = ReturnType<typeof massIn>

/** A place's share of its column. Every group is asked many times, and counted once. */
const shareReader = () => {
  const counted = new WeakMap<Group, Mass>()
  const massOnce = (group: Group): Mass => {
    const mass = counted.get(group) ?? massIn(group)
    counted.set(group, mass)
    return mass
  }
  return ({ cell, column }: Place) => {
    const { mass, n, effective } = massOnce(column)
    const share = mass > 0 ? Math.min(1, massOnce(cell).mass / mass) : 0
    return { share, n, effective, hidden: column.hidden ?? (isHiddenBase(n) ? 'protects-smaller' : null) }
  }
}

const shares = (): Reading => {
  const shareOf = shareReader()
  const baseOf = ({ share, effective }: ReturnType<typeof shareOf>) => ({ share, n: effective })
  return {
    figure: (place) => {
      const { share, n, effective, hidden } = shareOf(place)
      if (n === 0 || effective === 0) return noAnswers
      const figure = figureFrom(share, wilsonInterval(share, effective), { n, effective })
      return disclose(figure, hidden ?? undefined)
    },
    difference: (one, other) => {
      const [first, second] = [shareOf(one), shareOf(other)]
      if (first.effective === 0 || second.effective === 0)
        return { ...noAnswers, n: first.n, effective: first.effective }
      const interval = shareDifferenceInterval(baseOf(first), baseOf(second))
      const hidden = first.hidden ?? (second.hidden ? 'protects-smaller' : undefined)
      return disclose(figureFrom(first.share - second.share, interval, first), hidden)
    },
    test: (one, other) => {
      const [first, second] = [shareOf(one), shareOf(other)]
      const hidden = first.hidden ?? second.hidden
      if (hidden) return hidden
      const outcome = twoProportionTest(baseOf(first), baseOf(second))
      return isTested(outcome) ? { ...outcome, test: 'two-proportion-pooled' } : outcome
    },
    overall: (places) => {
      const table = places
        .map(shareOf)
        .filter(({ hidden }) => hidden === null)
        .map(({ share, effective }) => [share * effective, (1 - share) * effective])
      const outcome = chiSquareTest(table)
      return isTested(outcome) ? { ...outcome, test: 'chi-square' } : outcome
    }
  }
}

export const readingOf = (content: Content): Reading =>
  content.kind === 'score' ? scores(content.definition) : shares()

/**
 * One answer of a tally, as a tally of those who gave it. Who gave none, or has no weight, is known of all
 * answers together only, and goes with the first, so that the column still adds up.
 */
const only = (tally: Tally, place: number, isFirst: boolean): Tally => {
  const at = (list: readonly number[]) => list.map((value, index) => (index === place ? value : 0))
  const beside = isFirst ? {} : { missing: 0, unweighted: 0 }
  return { ...tally, n: at(tally.n), w: at(tally.w), w2: at(tally.w2), ...beside }
}

/**
 * Frequencies by banner as frequencies by answer and banner, so that answers are the rows of a table and
 * boxes of them its nets. Answers are named as people gave them, lowest first. Right for shares of columns
 * alone.
 */
export const answersAsStub = (frequencies: Frequencies): Frequencies => ({
  ...frequencies,
  by: ['@answer', ...frequencies.by],
  cells: frequencies.cells.flatMap(({ key, tally }) =>
    answersOf(tally.scale).map((answer, at) => ({
      key: [String(answer), ...key],
      tally: only(tally, turn(tally.scale, answer) - tally.scale.low, at === 0)
    }))
  )
})
