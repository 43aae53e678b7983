import { MOST_LEVELS, type Level, type Levels } from '../../../shared/contract/slice-drivers'
import { HIDDEN_BASE } from '../../../shared/figures/suppression'
import type { Connection, RunContext } from '../connection'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'

interface LevelRow {
  readonly value: string | null
  readonly n: number
  readonly values: number
  readonly total: number
}

/**
 * The values of a dimension among the people in the model, the most frequent as reference. Blank is a value like
 * others. Values of fewer than ten people, and those beyond the twelve most frequent, are one level, `other`; where
 * that would be fewer than ten, the rarest of the rest joins them.
 */
export const readLevels = async (
  connection: Connection,
  { rows, column }: { rows: Sql; column: Sql },
  context: RunContext
): Promise<Levels> =>
  levelsFrom(
    await connection.rows<LevelRow>(
      sql`select value::varchar as value, n, count(*) over () as values, (sum(n) over ())::double as total
from (select ${column} as value, count(*) as n from ${rows} group by 1)
order by n desc, value nulls last limit ${trusted(String(MOST_LEVELS))}`,
      context
    )
  )

/** From values, the most frequent first. */
export const levelsFrom = (rows: readonly LevelRow[]): Levels => {
  const { values = 0, total = 0 } = rows[0] ?? {}
  const restOf = (kept: readonly LevelRow[]) => total - kept.reduce((sum, { n }) => sum + n, 0)
  let kept = rows.filter(({ n }) => n >= HIDDEN_BASE)
  while (kept.length > 0 && restOf(kept) > 0 && restOf(kept) < HIDDEN_BASE) kept = kept.slice(0, -1)
  const [reference, ...levels] = kept.map(({ value, n }): Level => ({ kind: 'value', value, n }))
  const rest = restOf(kept)
  const other: Level = { kind: 'other', value: null, n: rest }
  if (!reference) return { reference: rest > 0 ? other : null, levels: [], pooled: values }
  return {
    reference,
    levels: rest > 0 ? [...levels, other] : levels,
    pooled: values - kept.length
  }
}

/** One where a person has the value, nought where not. Values stand as literals, which a dictionary finds at once. */
export const levelColumn = (column: Sql, { reference, levels }: Levels, level: Level): Sql => {
  if (level.kind === 'value')
    return level.value === null
      ? sql`(${column} is null)::tinyint`
      : sql`coalesce(${column} = ${literal(level.value)}, false)::tinyint`
  const alone = [...(reference ? [reference] : []), ...levels].filter(({ kind }) => kind === 'value')
  const named = alone.flatMap(({ value }) => (value === null ? [] : [literal(value)]))
  const isRare = named.length === 0 ? trusted('true') : sql`${column} not in (${join(named, ', ')})`
  return sql`coalesce(${isRare}, ${trusted(String(alone.every(({ value }) => value !== null)))})::tinyint`
}
