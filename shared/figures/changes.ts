import type { Frequencies } from '../domain/tally'
import { directionOf, type Definition } from '../measures/definition'
import type { NamedTest, Untested } from '../measures/difference-test'
import type { Figure, HiddenWhy } from '../measures/figure'
import { adjust, type Correction } from '../statistics/corrections'
import { isTested } from '../statistics/test-result'
import { differenceOf, everybodyIn, groupsOf, scoreOf, testOf, wholeOf, type Group } from './group'
import { disclose, standingOf, type Standing } from './suppression'

/** A score now and before, and whether it changed. */
export interface Change {
  readonly now: Figure
  readonly before: Figure
  /** Now less before, with its interval. */
  readonly difference: Figure
  readonly outcome: NamedTest | Untested | HiddenWhy
}

interface Adjusted {
  /** p corrected for the changes beside it that were tested; `null` where this one was not. */
  readonly adjusted: number | null
}

/** The change of one touchpoint. */
export interface TouchpointChange extends Change, Adjusted {
  /** `null` for the blank one. */
  readonly touchpoint: string | null
  /** What the smaller of its two bases allows. */
  readonly base: Standing
  /** Whether it has answers on both sides, now only, or before only. */
  readonly kind: 'both' | 'new' | 'gone'
}

export interface Changes {
  readonly definition: Definition
  readonly weighted: boolean
  readonly rows: readonly TouchpointChange[]
  /** All touchpoints together, tested by itself; `null` where nobody answered on either side. */
  readonly total: Change | null
  /** Tests in the family, which `adjusted` is corrected for. */
  readonly tests: number
  readonly correction: Correction
}

/** A change is told where its corrected p is no more than this. */
const CHANGE_LEVEL = 0.05

/** p of a change: corrected where it is one of many, of all together that of its one test; `null` where none was made. */
export const changeP = (change: Change | TouchpointChange): number | null =>
  'adjusted' in change ? change.adjusted : isTested(change.outcome) ? change.outcome.p : null

/** Whether a change is told as one: by its test, wherever it stands. */
export const isBeyondChance = (change: Change | TouchpointChange): boolean => {
  const p = changeP(change)
  return p !== null && p <= CHANGE_LEVEL
}

export const isBetter = (definition: Definition, { value }: Figure): boolean =>
  (value ?? 0) > 0 === (directionOf(definition) === 'high-is-good')

const CORRECTION: Correction = 'holm'

/** The change of one group, which shares nobody with what it was before. */
export const compareGroups = (definition: Definition, now: Group, before: Group): Change => ({
  now: scoreOf(definition, now),
  before: scoreOf(definition, before),
  // Told beside the score now, it would tell a score before that is hidden.
  difference: disclose(differenceOf(definition, now, before.tallies), before.hidden ?? undefined),
  outcome: testOf(definition, now, before)
})

/** Nobody: what a touchpoint is set against on the side it is not on. */
const nobody = (weighted: boolean): Group => wholeOf([], weighted)

const keyOf = ({ key }: Group): string => JSON.stringify(key[0] ?? null)

/**
 * What changed, touchpoint by touchpoint: scores of two counts that share no answers, their differences with
 * intervals, and the definition's own test, Holm-corrected over the touchpoints that can be tested.
 *
 * Both sides hide their small groups by themselves; of a touchpoint hidden on either side no change is told.
 */
export const changesBetween = (
  now: Frequencies,
  before: Frequencies,
  definition: Definition,
  weighted: boolean
): Changes => {
  const earlier = new Map(groupsOf(before, weighted).map((group) => [keyOf(group), group]))
  const later = groupsOf(now, weighted)
  const gone = [...earlier].filter(([key]) => !later.some((group) => keyOf(group) === key))
  const pairs = [
    ...later.map((group) => ({
      group,
      now: group,
      before: earlier.get(keyOf(group)) ?? nobody(weighted)
    })),
    ...gone.map(([, group]) => ({ group, now: nobody(weighted), before: group }))
  ]
  const changed = pairs.map((pair) => {
    const change = compareGroups(definition, pair.now, pair.before)
    return { ...change, touchpoint: pair.group.key[0] ?? null, kind: kindOf(change), base: baseOf(change) }
  })
  const [whole, wholeBefore] = [everybodyIn(now, weighted), everybodyIn(before, weighted)]
  return {
    definition,
    weighted,
    ...adjustChanges(changed),
    total: whole && wholeBefore ? compareGroups(definition, whole, wholeBefore) : null
  }
}

/** Changes with their p corrected, as one family, for those of them that could be tested. */
export const adjustChanges = <Row extends Change>(
  changes: readonly Row[]
): Pick<Changes, 'tests' | 'correction'> & { readonly rows: readonly (Row & Adjusted)[] } => {
  const tested = changes.flatMap(({ outcome }, index) => (isTested(outcome) ? [{ index, p: outcome.p }] : []))
  const adjusted = adjust(
    tested.map(({ p }) => p),
    CORRECTION
  )
  const placeOf = new Map(tested.map(({ index }, place) => [index, place]))
  return {
    rows: changes.map((change, index) => {
      const place = placeOf.get(index)
      return { ...change, adjusted: place === undefined ? null : (adjusted[place] ?? null) }
    }),
    tests: tested.length,
    correction: CORRECTION
  }
}

export const kindOf = ({ now, before }: Change): TouchpointChange['kind'] =>
  now.n === 0 ? 'gone' : before.n === 0 ? 'new' : 'both'

export const baseOf = ({ now, before }: Change): Standing => {
  const standings = [standingOf(now), standingOf(before)]
  return (
    (['hidden', 'protecting', 'small'] as const).find((standing) => standings.includes(standing)) ??
    (standings.every((standing) => standing === 'empty') ? 'empty' : 'enough')
  )
}

/** A change beyond chance, for better or worse. */
export interface ChangeSignal {
  readonly change: TouchpointChange
  readonly isWorse: boolean
}

/** The changes beyond chance: what got worse first, each side by its size. */
export const changeSignals = ({ rows, definition }: Changes): ChangeSignal[] => {
  return rows
    .flatMap((change) => {
      const { value } = change.difference
      if (!isBeyondChance(change) || value === null || value === 0) return []
      return [{ change, isWorse: !isBetter(definition, change.difference), size: Math.abs(value) }]
    })
    .sort((one, other) => Number(other.isWorse) - Number(one.isWorse) || other.size - one.size)
    .map(({ change, isWorse }) => ({ change, isWorse }))
}
