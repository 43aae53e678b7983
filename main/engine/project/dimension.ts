import type { Dimension } from '../../../shared/contract/project'
import { FILE, TIME, TOUCHPOINT } from '../../../shared/domain/slice'
import { Failure } from '../../../shared/domain/fault'
import { trusted, type Sql } from '../sql/sql'

/** A dimension as the project keeps it: with the column of `responses` that holds it. */
export interface StoredDimension extends Dimension {
  readonly column: string
}

/** Columns of dimensions every project has. */
const FIXED: Readonly<Record<string, string>> = {
  [TOUCHPOINT]: 'touchpoint',
  [FILE]: 'source',
  [TIME]: 'answered_at'
}

/** Looks up a dimension's column: a name from outside never becomes SQL by itself. */
export const columnOf = (dimensions: readonly StoredDimension[], id: string): Sql => {
  const fixed = FIXED[id]
  const stored = dimensions.find((dimension) => dimension.id === id)
  if (!stored) throw new Failure('no-such-column', { details: { column: id } })
  return trusted(fixed ?? stored.column)
}
