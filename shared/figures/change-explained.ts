import type { Cell } from '../domain/tally'
import type { Definition } from '../measures/definition'
import type { Figure } from '../measures/figure'
import { kitagawa, type ChangeExplained, type NoChange, type PartOfPeriod } from '../statistics/kitagawa'
import { baseIn, differenceOf, groupsOf, rawScoreOf, wholeOf, type Group } from './group'
import { hiddenGroups, isHiddenBase, standingOf, type Standing } from './suppression'

/** One side of a comparison: everybody, and the parts they are of. */
export interface ChangeSide {
  readonly parts: ReadonlyMap<string, Group>
  readonly whole: Group
}

/**
 * Why a score changed: because its parts did (rate), or because other parts weigh more (mix). Parts go by their
 * value as JSON.
 */
export interface ExplainedChange {
  readonly definition: Definition
  readonly before: ChangeSide
  readonly after: ChangeSide
  readonly change: ChangeExplained
  /** The difference of both sides with its interval. */
  readonly total: Figure
  /** Parts of which too few answered, before or after, to be told of. */
  readonly hidden: ReadonlySet<string>
  /** A score of fewer than ten is told of nobody, be they everybody. */
  readonly isHidden: boolean
}

/** `different-scales`: the definition has no score of answers on different scales, so that there is none to explain. */
export type NotExplained = NoChange | 'different-scales'

const sideOf = (cells: readonly Cell[], weighted: boolean): ChangeSide => ({
  parts: new Map(
    groupsOf({ by: [], cells, revision: 0 }, weighted).map((group) => [
      JSON.stringify(group.key[0] ?? null),
      group
    ])
  ),
  whole: wholeOf(
    cells.map(({ tally }) => tally),
    weighted
  )
})

const partOf = (definition: Definition, group: Group | undefined): PartOfPeriod | null => {
  const score = group && rawScoreOf(definition, group).value
  if (!group || score === null || score === undefined) return null
  const mass = group.tallies.flatMap(({ n, w }) => (group.weighted ? w : n))
  return { mass: mass.reduce((sum, part) => sum + part, 0), score }
}

/** Answers behind a part on one side. */
export const partBase = ({ parts }: ChangeSide, key: string): number => {
  const group = parts.get(key)
  return group ? baseIn(group) : 0
}

/** What may be told of a part: by the smaller of its bases, of those it has. */
export const partStanding = (
  { before, after, hidden }: Pick<ExplainedChange, 'before' | 'after' | 'hidden'>,
  key: string
): Standing =>
  hidden.has(key)
    ? 'hidden'
    : standingOf({ n: Math.min(...[before, after].map((side) => partBase(side, key)).filter((n) => n > 0)) })

/** Explains the change between two counts by the same parts, which share nobody. */
export const explainChange = (
  definition: Definition,
  cells: { readonly before: readonly Cell[]; readonly after: readonly Cell[] },
  weighted: boolean
): ExplainedChange | NotExplained => {
  const [before, after] = [sideOf(cells.before, weighted), sideOf(cells.after, weighted)]
  const keys = [...new Set([...before.parts.keys(), ...after.parts.keys()])]
  const change = kitagawa(
    keys.map((key) => ({
      key,
      before: partOf(definition, before.parts.get(key)),
      after: partOf(definition, after.parts.get(key))
    }))
  )
  if (typeof change === 'string') return change
  const hidden = new Set(
    [before, after].flatMap((side) =>
      [...hiddenGroups(keys.map((key) => partBase(side, key))).keys()].map((at) => keys[at] ?? '')
    )
  )
  const sides = [before, after].map(({ whole }) => whole)
  if (sides.some((whole) => rawScoreOf(definition, whole).why === 'different-scales'))
    return 'different-scales'
  return {
    definition,
    before,
    after,
    change,
    total: differenceOf(definition, after.whole, before.whole.tallies),
    hidden,
    isHidden: sides.some((whole) => isHiddenBase(baseIn(whole)))
  }
}

/** What one part, or several told together, adds to a change. */
export interface ChangeStep {
  /** The value of the dimension; `undefined` where they are several. */
  readonly value: string | null | undefined
  /** Parts told together. */
  readonly parts: number
  readonly rate: number
  readonly mix: number
  readonly scoreChange: number | null
  readonly shareBefore: number
  readonly shareAfter: number
  readonly kind: 'stayed' | 'new' | 'vanished' | 'several'
  readonly base: Standing | 'several'
}

/**
 * The steps from one score to the other, those that add the most first: so many parts at most by themselves, the
 * others together, among them those that are hidden, of which there are ten answers at least.
 */
export const changeSteps = (explained: ExplainedChange, most: number): ChangeStep[] => {
  const { change, hidden } = explained
  const reach = (rate: number, mix: number) => Math.max(Math.abs(rate), Math.abs(mix), Math.abs(rate + mix))
  const told = change.parts
    .filter(({ key }) => !hidden.has(key))
    .sort((one, other) => reach(other.rate, other.mixShown) - reach(one.rate, one.mixShown))
  const rest = [
    ...told.slice(told.length + (hidden.size > 0 ? 1 : 0) <= most ? told.length : most - 1),
    ...change.parts.filter(({ key }) => hidden.has(key))
  ]
  const alone = told.filter((part) => !rest.includes(part))
  const sum = (of: (part: (typeof rest)[number]) => number) =>
    rest.reduce((total, part) => total + of(part), 0)
  return [
    ...alone.map((part): ChangeStep => ({
      value: JSON.parse(part.key) as string | null,
      parts: 1,
      rate: part.rate,
      mix: part.mixShown,
      scoreChange: part.scoreChange,
      shareBefore: part.shareBefore,
      shareAfter: part.shareAfter,
      kind: part.kind,
      base: partStanding(explained, part.key)
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            value: undefined,
            parts: rest.length,
            rate: sum(({ rate }) => rate),
            mix: sum(({ mixShown }) => mixShown),
            scoreChange: null,
            shareBefore: sum(({ shareBefore }) => shareBefore),
            shareAfter: sum(({ shareAfter }) => shareAfter),
            kind: 'several' as const,
            base: 'several' as const
          }
        ])
  ]
}
