import { comparable } from '../measures/definitions'
import { adjust, type Correction } from '../statistics/corrections'
import { isTested } from '../statistics/test-result'
import { testOf } from './group'
import { orderRows, type TouchpointFigures, type TouchpointRow } from './touchpoints'

/** More touchpoints than this make more pairs than a correction leaves anything of. */
const MOST_COMPARED = 50

/** p from which on two touchpoints are told apart. */
export const APART_LEVEL = 0.05

const CORRECTION: Correction = 'holm'

/** The touchpoints that are shown, the hardest first, and whether the first stands alone. */
export interface Hardest {
  readonly rows: readonly TouchpointRow[]
  /** Those that a test does not tell from the hardest; `null` where they could not all be tested against it. */
  readonly alike: readonly TouchpointRow[] | null
  /** Tests in the family, which their p is corrected for. */
  readonly tests: number
  readonly correction: Correction
}

/**
 * Which touchpoint is the hardest, and whether it is so beyond chance. It was picked for its score, so all pairs of
 * touchpoints are the family, not only the pairs that it stands in. The test takes every answer for another
 * person's.
 */
export const hardestOf = (figures: TouchpointFigures): Hardest => {
  const definition = comparable(figures.definition, figures.mixed)
  const rows = orderRows(figures, 'worst', () => 0).filter(
    ({ rank, score }) => rank !== null && score.value !== null
  )
  const untested = { rows, alike: null, tests: 0, correction: CORRECTION }
  if (rows.length < 2 || rows.length > MOST_COMPARED) return untested
  const pairs = rows.flatMap((one, at) =>
    rows.slice(at + 1).map((other) => ({ one, other, outcome: testOf(definition, one, other) }))
  )
  const tested = pairs.flatMap(({ one, other, outcome }) =>
    isTested(outcome) ? [{ one, other, p: outcome.p }] : []
  )
  if (tested.length < pairs.length) return untested
  const adjusted = adjust(
    tested.map(({ p }) => p),
    CORRECTION
  )
  return {
    ...untested,
    alike: tested.flatMap(({ one, other }, at) =>
      one === rows[0] && (adjusted[at] ?? 1) > APART_LEVEL ? [other] : []
    ),
    tests: tested.length
  }
}
