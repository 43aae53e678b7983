import type { Cell } from '../domain/tally'
import type { Definition } from '../measures/definition'
import type { Figure, HiddenWhy } from '../measures/figure'
import {
  adjustChanges,
  baseOf,
  compareGroups,
  kindOf,
  type Change,
  type Changes,
  type TouchpointChange
} from './changes'
import { baseIn, groupsOf, scoreOf, wholeOf, type Group } from './group'
import { protect, type Sum } from './protection'

/** Counts of one question: as they were last time, as they are, and of the responses that came since. */
export interface SinceCounts {
  readonly before: readonly Cell[]
  readonly after: readonly Cell[]
  /** `null` where the new responses cannot be told from the others. */
  readonly fresh: readonly Cell[] | null
  /** The others, as they are now: where they are not those of last time, nothing is tested. */
  readonly earlier: readonly Cell[] | null
}

/** Why what is new is not tested against what there was: it cannot be told apart, or what there was is no longer the same. */
export type Untested = 'not-apart' | 'not-the-same'

/** What became of one score. `now` are the new responses alone, where they are told apart; `before` those of last time. */
export interface SinceRow extends TouchpointChange {
  /** All responses there are. */
  readonly after: Figure
}

export interface SinceFigures extends Pick<Changes, 'definition' | 'weighted' | 'tests' | 'correction'> {
  readonly rows: readonly SinceRow[]
  readonly total: (Change & { readonly after: Figure }) | null
  readonly untested: Untested | null
}

const COLUMNS = ['before', 'fresh', 'after'] as const

const keyOf = ({ key }: Group): string => JSON.stringify(key[0] ?? null)

/** Whether counts are those of the same people: nothing in them differs. */
const areSame = (one: readonly Cell[], other: readonly Cell[]): boolean => {
  const written = (cells: readonly Cell[]) =>
    cells
      .map(({ key, tally: { scale, n, w, missing } }) =>
        // Weights add up in no certain order.
        JSON.stringify([key, scale.low, scale.high, n, w.map((weight) => weight.toPrecision(9)), missing])
      )
      .sort()
      .join('\n')
  return written(one) === written(other)
}

const byKey = (cells: readonly Cell[], weighted: boolean): ReadonlyMap<string, Group> =>
  new Map(groupsOf({ by: [], cells, revision: 0 }, weighted).map((group) => [keyOf(group), group]))

const allOf = (cells: readonly Cell[], weighted: boolean): Group =>
  wholeOf(
    cells.map(({ tally }) => tally),
    weighted
  )

/**
 * What an update changed: each score as it was, of the new responses alone, and of all there are now. Tested is the
 * new against what there was, which share nobody; the score of all holds both, and is only shown.
 *
 * What there was and what is new add up to what there is: where one is hidden, another is as well, in each row and
 * down each column.
 */
export const sinceFigures = (
  { before, after, fresh, earlier }: SinceCounts,
  definition: Definition,
  { weighted, isBroken }: { readonly weighted: boolean; readonly isBroken: boolean }
): SinceFigures => {
  const untested: Untested | null =
    fresh === null || earlier === null ? 'not-apart' : areSame(before, earlier) ? null : 'not-the-same'
  const groups = {
    before: byKey(before, weighted),
    fresh: byKey(fresh ?? [], weighted),
    after: byKey(after, weighted)
  }
  const wholes = {
    before: allOf(before, weighted),
    fresh: allOf(fresh ?? [], weighted),
    after: allOf(after, weighted)
  }
  const nobody = wholeOf([], weighted)
  const keys = isBroken
    ? [...new Set([...groups.before.keys(), ...groups.after.keys(), ...groups.fresh.keys()])]
    : []
  const lines = [
    ...keys.map((key) => ({
      before: groups.before.get(key) ?? nobody,
      fresh: groups.fresh.get(key) ?? nobody,
      after: groups.after.get(key) ?? nobody
    })),
    wholes
  ]
  const hidden = hiddenIn(lines, untested === null)
  const shown = lines.map((line, at) => {
    const told = (column: (typeof COLUMNS)[number]): Group => ({
      ...line[column],
      hidden: hidden.get(COLUMNS.length * at + COLUMNS.indexOf(column)) ?? null
    })
    const change = compareGroups(definition, untested === null ? told('fresh') : nobody, told('before'))
    return { ...change, after: scoreOf(definition, told('after')) }
  })
  const rows = keys.flatMap((key, at) => {
    const row = shown[at]
    if (!row) return []
    const sides = untested === null ? row : { ...row, now: row.after }
    return [
      { ...row, touchpoint: JSON.parse(key) as string | null, kind: kindOf(sides), base: baseOf(sides) }
    ]
  })
  const total = shown[keys.length]
  return {
    definition,
    weighted,
    ...adjustChanges(rows),
    total: total && total.after.n + total.before.n > 0 ? total : null,
    untested
  }
}

/** What has to be hidden of lines of which the last is all of them: item by item, line by line. */
const hiddenIn = (
  lines: readonly Readonly<Record<(typeof COLUMNS)[number], Group>>[],
  addUp: boolean
): ReadonlyMap<number, HiddenWhy> => {
  const item = (line: number, column: number) => COLUMNS.length * line + column
  const last = lines.length - 1
  const bases = lines.flatMap((line) => {
    const [before, after] = [baseIn(line.before), baseIn(line.after)]
    // Where they are not told apart, who is more than before is taken for new.
    return [before, addUp ? baseIn(line.fresh) : Math.max(0, after - before), after]
  })
  const sums: Sum[] = [
    ...COLUMNS.flatMap((_, column): Sum[] =>
      last > 0
        ? [
            {
              total: item(last, column),
              parts: lines.slice(0, last).map((_line, line) => item(line, column))
            }
          ]
        : []
    ),
    ...lines.map((_, line): Sum => ({ total: item(line, 2), parts: [item(line, 0), item(line, 1)] }))
  ]
  return protect(bases, sums)
}
