import { classOfColumn, tellsWho } from '../../../shared/privacy/column-class'
import { useOf } from '../../../shared/privacy/column-use'
import { columnIn, headerOf, joinSources, type RawSource } from '../import/raw-source'
import type { Project } from '../project/project'
import { join, sql, trusted, type Sql } from '../sql/sql'

/** More columns than these of one person are a file of something else. */
const MOST_COLUMNS = 50

/** What is read of a value: longer ones name nobody. */
const LONGEST_VALUE = 200

/** The keys of the columns of a project whose values tell who wrote a comment. */
export const knownColumns = ({ sources, mapping }: Project): string[] => {
  const joined = joinSources(sources, mapping.renamed)
  const keys = [...new Set(joined.flatMap((source) => source.keys))]
  return keys
    .filter((key) => tellsWho(classOfColumn(headerOf(joined, key), useOf(mapping, key))))
    .slice(0, MOST_COLUMNS)
}

/** What the writer of a row of `raw` is known by, a line each; empty where nothing is known. */
export const knownIn = (project: Project, source: RawSource): Sql => {
  const there = knownColumns(project).filter((key) => source.keys.includes(key))
  if (there.length === 0) return trusted(`''`)
  const values = there.map(
    (key) => sql`left(replace(raw.${columnIn(source, key)}, chr(10), ' '), ${LONGEST_VALUE})`
  )
  return sql`concat_ws(chr(10), ${join(values, ', ')})`
}
