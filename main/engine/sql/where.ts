import { assertNever } from '../../../shared/domain/assert-never'
import { periodOf, periodStarting, type Period } from '../../../shared/domain/calendar'
import { dayAfter } from '../../../shared/domain/period'
import { TIME, type Condition } from '../../../shared/domain/slice'
import { join, sql, trusted, type Sql } from './sql'
import { toUtc } from './zone'

/** Finds the column that holds a dimension; throws for one that does not exist. */
export type FindColumn = (dimension: string) => Sql

/**
 * Compiles a condition. Always in brackets, never null-blind: `not` keeps blanks, an empty `and` is true,
 * an empty `or` false, an empty list matches nobody, `null` in a list means blank. Times are in UTC, and their ends
 * are what the clocks of a zone show.
 */
export const where = (condition: Condition, find: FindColumn, zone: string | null = null): Sql => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.length === 0
        ? trusted(String(condition.op === 'and'))
        : sql`(${join(
            condition.of.map((part) => where(part, find, zone)),
            ` ${condition.op} `
          )})`
    case 'not':
      return sql`(not coalesce(${where(condition.of, find, zone)}, false))`
    case 'is': {
      const period = periodOf(condition.dimension)
      return period
        ? where(duringAny(period, condition.values), find, zone)
        : membership(find(condition.dimension), condition.values)
    }
    case 'between': {
      const column = find(condition.dimension)
      const from = toUtc(sql`${condition.from}::timestamp`, zone)
      const to = toUtc(sql`${condition.to}::timestamp`, zone)
      return sql`(${column} >= ${from} and ${column} < ${to})`
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

/** Answered in one of some periods, each by its first day; what names no period holds nobody, `null` those without a date. */
const duringAny = (period: Period, values: readonly (string | null)[]): Condition => ({
  op: 'or',
  of: values.map((value): Condition => {
    if (value === null) return { op: 'is', dimension: TIME, values: [null] }
    const days = periodStarting(period, value)
    return days
      ? { op: 'between', dimension: TIME, from: days.from, to: dayAfter(days.to) }
      : { op: 'or', of: [] }
  })
})
