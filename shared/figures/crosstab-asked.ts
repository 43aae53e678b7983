import { sameScale } from '../domain/scale'
import type { Cell, Frequencies } from '../domain/tally'

/** The answers themselves, as the rows of a table. */
export const ANSWER = '@answer'

/** More columns, or more tests, than anybody reads; the tests are what takes time. */
const MOST_COLUMNS = 60
const MOST_TESTS = 60_000

/** Why counts make no table. */
export type NoTable = 'scales' | 'too-wide'

const countOf = (keys: readonly Cell['key'][]): number => new Set(keys.map((key) => JSON.stringify(key))).size

/** Why there is no table of these counts by stub and banner, or by banner where the answers are the rows. */
export const whyNoTable = ({ cells }: Frequencies, areAnswers: boolean): NoTable | null => {
  const [first] = cells
  if (!first) return null
  if (areAnswers && cells.some(({ tally }) => !sameScale(tally.scale, first.tally.scale))) return 'scales'
  const columns = countOf(cells.map(({ key }) => (areAnswers ? key : key.slice(1))))
  const rows = areAnswers ? first.tally.n.length : countOf(cells.map(({ key }) => key.slice(0, 1)))
  return columns > MOST_COLUMNS || (rows * columns * (columns - 1)) / 2 > MOST_TESTS ? 'too-wide' : null
}
