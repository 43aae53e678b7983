import { directionOf } from '../measures/definition'
import type { Crosstab, CrosstabCell } from './crosstab'

/**
 * How each cell stands, for a quiet shade behind its number, -1 to 1: a score from the worst to the best, 0 as
 * good as everybody; a share by its size. `null` where nothing is shown.
 */
export const heatOf = ({ content, rows }: Crosstab): ((cell: CrosstabCell) => number | null) => {
  const whole = rows.at(-1)?.cells.at(-1)?.figure.value ?? null
  const values = rows.flatMap(({ kind, cells }) =>
    kind === 'value' ? cells.flatMap(({ figure: { value } }) => value ?? []) : []
  )
  const middle = content.kind === 'score' ? whole : 0
  if (middle === null) return () => null
  const widest = Math.max(0, ...values.map((value) => Math.abs(value - middle)))
  const sign = content.kind === 'score' && directionOf(content.definition) === 'low-is-good' ? -1 : 1
  return ({ figure: { value } }) =>
    value === null || widest === 0 ? null : Math.max(-1, Math.min(1, (sign * (value - middle)) / widest))
}
