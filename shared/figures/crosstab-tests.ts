import type { NamedTest } from '../measures/difference-test'
import type { Figure } from '../measures/figure'
import { isTested } from '../statistics/test-result'
import { judge, type Judged, type Judgement } from './column-letters'
import type { NoTest, Place, Reading } from './crosstab-content'
import type { CrosstabGroups } from './crosstab-groups'
import { letterOf, mayCompare } from './crosstab-lines'
import { restOf } from './group'

/** A test with its p as found and as corrected. */
export type Finding = NamedTest & Judged

/** Two columns of a row set against each other. */
export interface Pair {
  readonly row: number
  readonly columns: readonly [number, number]
  readonly outcome: Finding | NoTest
}

/**
 * A column that a cell beats, by its letter: capital where the stricter level holds, small where only the
 * looser.
 */
export interface Letter {
  readonly column: number
  readonly letter: string
  readonly level: 'looser' | 'stricter'
}

/** A cell against everybody else in its row. */
export interface Complement {
  readonly difference: Figure
  readonly outcome: Finding | NoTest
}

/** Tests corrected in their families; what was not tested stays as it is and counts in none. */
export const judgeAll = <Item extends { readonly row: number }>(
  items: readonly (Item & { readonly outcome: NamedTest | NoTest })[],
  judgement: Judgement
): (Item & { readonly outcome: Finding | NoTest })[] => {
  const tested = items.flatMap(({ row, outcome }) => (isTested(outcome) ? [{ row, p: outcome.p }] : []))
  const judged = judge(tested, judgement).values()
  return items.map((item) => {
    const { outcome } = item
    if (!isTested(outcome)) return { ...item, outcome }
    const { value } = judged.next()
    return { ...item, outcome: value ? { ...outcome, ...value } : 'no-answers' }
  })
}

export const placesOf = ({ groups }: CrosstabGroups): Place[][] => {
  const columns = groups.at(-1) ?? []
  return groups.map((row) => row.flatMap((cell, at) => (columns[at] ? [{ cell, column: columns[at] }] : [])))
}

/** Every two columns that may be compared, in every row. */
export const pairsOf = (
  { columns, columnValues }: CrosstabGroups,
  places: readonly (readonly Place[])[],
  reading: Reading
) => {
  const pairs = columns.flatMap((one, at) =>
    columns.flatMap((other, against) =>
      against > at && mayCompare(one, other, columnValues) ? [[at, against] as const] : []
    )
  )
  return places.flatMap((line, row) =>
    pairs.flatMap(([at, against]) => {
      const [one, other] = [line[at], line[against]]
      return one && other ? [{ row, columns: [at, against] as const, outcome: reading.test(one, other) }] : []
    })
  )
}

/** Everybody else in the row of a place, and in all rows. */
const complementOf = (place: Place, whole: Place): Place => ({
  cell: { ...whole.cell, tallies: restOf(whole.cell, place.cell) },
  column: { ...whole.column, tallies: restOf(whole.column, place.column) }
})

export const complementsOf = (places: readonly (readonly Place[])[], reading: Reading) =>
  places.flatMap((line, row) => {
    const whole = line.at(-1)
    return line.slice(0, -1).flatMap((place, column) => {
      if (!whole) return []
      const others = complementOf(place, whole)
      return [
        { row, column, difference: reading.difference(place, others), outcome: reading.test(place, others) }
      ]
    })
  })

/** The letters of the cells of a row, by column: those of the columns they are above. */
export const lettersOf = (
  pairs: readonly Pair[],
  values: readonly (number | null)[]
): ReadonlyMap<number, readonly Letter[]> => {
  const letters = new Map<number, Letter[]>()
  for (const { columns, outcome } of pairs) {
    if (!isTested(outcome) || outcome.level === null) continue
    const [one = null, other = null] = columns.map((column) => values[column])
    if (one === null || other === null || one === other) continue
    const [above, column] = one > other ? columns : [columns[1], columns[0]]
    const { level } = outcome
    const letter = level === 'stricter' ? letterOf(column) : letterOf(column).toLowerCase()
    letters.set(above, [...(letters.get(above) ?? []), { column, letter, level }])
  }
  return letters
}
