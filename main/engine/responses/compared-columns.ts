import type { Connection, RunContext } from '../connection'
import { headerOf, joinSources, tableOf, type RawSource } from '../import/raw-source'
import { rawColumn } from '../import/raw-columns'
import type { Project } from '../project/project'
import { join, sql, trusted } from '../sql/sql'

/** Columns by which rows are compared, and those that are left aside. */
export interface ComparedColumns {
  readonly compared: readonly string[]
  readonly aside: readonly string[]
}

/** More values than half of the cells, and cells in more than half of the rows: such a column names or times responses. */
const MOSTLY_DIFFERENT = 0.5

/**
 * The columns that answers stand in: all but those that say which response it is, when, of whom, for how much and how
 * long, and others of mostly different values. What was said to be an answer or a comment always is one.
 */
export const comparedColumns = async (
  connection: Connection,
  { sources, mapping }: Project,
  { grid, duration }: { grid: readonly string[]; duration: string | null },
  context: RunContext
): Promise<ComparedColumns> => {
  const files = joinSources(sources, mapping.renamed)
  const keys = [...new Set(files.flatMap((source) => source.keys))]
  const never = new Set([
    mapping.response,
    mapping.date?.column,
    mapping.respondent,
    mapping.weight,
    duration
  ])
  const always = new Set([
    ...mapping.ces.columns.map(({ column }) => column),
    ...[mapping.touchpoint, mapping.csat?.column, mapping.nps?.column, mapping.retained],
    ...mapping.comments,
    ...grid
  ])
  const open = keys.filter((key) => !never.has(key) && !always.has(key))
  const varied = new Set(await mostlyDifferent(connection, files, open, context))
  const isCompared = (key: string) => !never.has(key) && !varied.has(key)
  return { compared: keys.filter(isCompared), aside: keys.filter((key) => !isCompared(key)) }
}

/** By an estimate of how many values there are, which takes one look at the rows. */
const mostlyDifferent = async (
  connection: Connection,
  files: readonly RawSource[],
  keys: readonly string[],
  context: RunContext
): Promise<string[]> => {
  const sums = new Map<string, { values: number; cells: number }>()
  const rows = files.reduce((sum, source) => sum + source.rows, 0)
  for (const source of files) {
    const own = keys.filter((key) => source.keys.includes(key))
    if (own.length === 0) continue
    const columns = own.map((key, index) => {
      const column = rawColumn(source.keys.indexOf(key) + 1)
      return trusted(
        `approx_count_distinct(${column})::double as v${index}, count(${column})::double as n${index}`
      )
    })
    const [counted] = await connection.rows<Record<string, number>>(
      sql`select ${join(columns, ', ')} from ${tableOf(source)}`,
      context
    )
    for (const [index, key] of own.entries()) {
      const { values, cells } = sums.get(key) ?? { values: 0, cells: 0 }
      sums.set(key, {
        values: values + (counted?.[`v${index}`] ?? 0),
        cells: cells + (counted?.[`n${index}`] ?? 0)
      })
    }
  }
  return keys.filter((key) => {
    const { values, cells } = sums.get(key) ?? { values: 0, cells: 0 }
    return cells > MOSTLY_DIFFERENT * rows && values > MOSTLY_DIFFERENT * cells
  })
}

/** Their headers as the files have them. */
export const headersOf = (sources: readonly RawSource[], keys: readonly string[]): string[] =>
  keys.map((key) => headerOf(sources, key).trim())
