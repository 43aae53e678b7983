import { assertNever } from '../../../shared/domain/assert-never'
import type { Condition } from '../../../shared/domain/slice'
import { join, sql, trusted, type Sql } from './sql'

/** Finds the column that holds a dimension; throws for one that does not exist. */
export type FindColumn = (dimension: string) => Sql

/**
 * Compiles a condition. Always in brackets, never null-blind: `not` keeps blanks, an empty `and` is true,
 * an empty `or` false, an empty list matches nobody, `null` in a list means blank.
 */
export const where = (condition: Condition, find: FindColumn): Sql => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.length === 0
        ? trusted(String(condition.op === 'and'))
        : sql`(${join(
            condition.of.map((part) => where(part, find)),
            ` ${condition.op} `
          )})`
    case 'not':
      return sql`(not coalesce(${where(condition.of, find)}, false))`
    case 'is':
      return membership(find(condition.dimension), condition.values)
    case 'between': {
      const column = find(condition.dimension)
      return sql`(${column} >= ${condition.from}::timestamp and ${column} < ${condition.to}::timestamp)`
    }
    default:
      return assertNever(condition)
  }
}

const membership = (column: Sql, values: readonly (string | null)[]): Sql => {
  const present = values.filter((value) => value !== null)
  const listed =
    present.length === 0
      ? []
      : [
          sql`${column} in (${join(
            present.map((value) => sql`${value}`),
            ', '
          )})`
        ]
  const blank = values.includes(null) ? [sql`${column} is null`] : []
  const parts = [...listed, ...blank]
  return parts.length === 0 ? trusted('false') : sql`(${join(parts, ' or ')})`
}
