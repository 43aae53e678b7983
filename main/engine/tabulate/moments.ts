import type { Unit } from '../../../shared/statistics/bootstrap'
import { join, sql, trusted, type Sql } from '../sql/sql'

/** What a regression is made of, on the rows it is made from. */
export interface MomentsQuestion {
  /** A relation, to stand after `from`, conditions included. */
  readonly rows: Sql
  /** The outcome, then the drivers: numbers, or null where not answered. */
  readonly variables: readonly Sql[]
  /** All of them are whole numbers from -100 to 100, as answers on a scale are: these are added twice as fast. */
  readonly whole?: boolean
  readonly weight: Sql | null
  /** Who answered, never null: rows of one respondent fall into one group, so that resamples keep them together. */
  readonly who: Sql
}

/** Enough for intervals whose width is known to 2 %, few enough to be drawn two hundred times in no time. */
export const GROUPS = 1000

export interface MomentsRow extends Record<string, unknown> {
  readonly n: number
  readonly squares: number
  readonly products: readonly number[]
}

/**
 * Sums of products by groups into which respondents fall by a hash, which is as good as at random and always in the
 * same order: one row a group, however many the answers. Only rows with all variables, and a weight, are in them.
 */
export const momentsQuery = ({ rows, variables, whole = false, weight, who }: MomentsQuestion): Sql => {
  const names = variables.map((_, index) => trusted(`z${index + 1}`))
  const type = trusted(whole && !weight ? 'smallint' : 'double')
  const columns = variables.map(
    (variable, index) => sql`(${variable})::${type} as ${trusted(`z${index + 1}`)}`
  )
  /** sum(w z_i z_j), where z_0 is 1; without weights they are not multiplied by 1. */
  const sumOf = (i: number, j: number) => {
    const variablesIn = [i, j].filter((place) => place > 0).map((place) => `z${place}`)
    const factors = weight || variablesIn.length === 0 ? ['w', ...variablesIn] : variablesIn
    return trusted(`sum(${factors.join(' * ')})::double`)
  }
  const places = [0, ...variables.map((_, index) => index + 1)]
  const sums = places.flatMap((i) => places.slice(i).map((j) => sumOf(i, j)))
  const answered = join(
    [trusted('w'), ...names].map((name) => sql`${name} is not null`),
    ' and '
  )
  return sql`select count(*)::double as n, sum(w * w) as squares, [${join(sums, ', ')}] as products
from (select hash(${who}) % ${trusted(String(GROUPS))} as part, (${weight ?? trusted('1')})::double as w, ${join(columns, ', ')} from ${rows})
where ${answered}
group by part order by part`
}

/** The groups as units of a bootstrap. */
export const unitsFrom = (rows: readonly MomentsRow[], variables: number): Unit[] =>
  rows.map(({ n, squares, products }) => ({
    draws: 1,
    moments: { n, squares, variables, products: Float64Array.from(products) }
  }))
