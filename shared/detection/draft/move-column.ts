import type { ColumnProfile } from '../column-profile'
import { columnsOn, columnsWith, type Draft, type OtherScale } from './draft'
import { scaleFor } from './draft-scales'

/** Where an effort column may go: to the common scale, to another there is, or to a scale of its own. */
export type ScaleTarget = OtherScale | 'common' | 'own'

/** The draft with an effort column on another scale. The common scale is never without a column. */
export const moveColumn = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  key: string,
  to: ScaleTarget
): Draft => {
  const moved = columnsWith(draft, 'ces', columns).filter((column) => column.key === key)
  const without = draft.otherScales.map((other) => ({
    ...other,
    columns: [...other.columns.filter((column) => column !== key), ...(other === to ? [key] : [])]
  }))
  const own = to === 'own' ? [scaleFor(moved, draft.ces)] : []
  const otherScales = [...without, ...own].filter((other) => other.columns.length > 0)
  const next = { ...draft, otherScales }
  const [first, ...others] = otherScales
  if (!first || columnsOn(next, columns).length > 0) return next
  return {
    ...next,
    ces: first.scale,
    missing: [...new Set([...draft.missing, ...first.missing])],
    otherScales: others
  }
}
