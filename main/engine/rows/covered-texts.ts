import { maskComment } from '../../../shared/words/mask-comment'
import type { Connection, RunContext } from '../connection'
import { columnIn, joinSources, tableOf, type RawSource } from '../import/raw-source'
import type { Project } from '../project/project'
import { FILE_STEP } from '../responses/comments'
import { inTurns } from '../responses/in-turns'
import { knownIn } from '../responses/known'
import { join, sql, trusted, type Sql } from '../sql/sql'

/** The rows that are taken away, once each: `source` and `row`. */
export const TAKEN = trusted('temp.taken')

/** The rows in which texts were covered: `place`, and what is written in the place of each text that was. */
export const COVERED = trusted('temp.covered')

/** The column of what is written in the place of the texts of a column, by its position among those that are written. */
export const coveredName = (position: number): Sql => trusted(`t${position}`)

const FOUND = trusted('temp.found')

/** Where a row of responses or evaluations stands in the project, as a number. */
export const PLACE = trusted(`(enum_code(source)::bigint * ${FILE_STEP} + row)`)

/** Rows looked at in one go. */
const PAGE = 8192

/** Whatever is covered without knowing who wrote it has a figure or the sign of an address; the rest is what plain text loses. */
const TELLING = trusted(
  `'[0-9@&<]|[(\\[][aA][tT][)\\]]|[\\x{ad}\\x{200b}-\\x{200f}\\x{202a}-\\x{202e}\\x{2060}-\\x{2069}\\x{feff}]'`
)

/** Whether a cell may hold what has to be covered. A word by itself that is no comment is an answer, a code or a name. */
const mayTell = (text: Sql, known: Sql, isComment: boolean): Sql => {
  const tells = sql`(${known} <> '' or regexp_matches(${text}, ${TELLING}))`
  return isComment
    ? tells
    : sql`(contains(${text}, '@') or (regexp_matches(${text}, '\\S\\s+\\S') and ${tells}))`
}

/** Where a text stands, and what is written in its place; all as text, to be handed over in lists. */
interface Found {
  readonly place: string
  readonly position: string
  readonly text: string
}

/** What was covered: in how many texts, and in which columns by their positions. */
export interface Covered {
  readonly texts: number
  readonly positions: ReadonlySet<number>
}

/**
 * Covers what could tell who wrote it in the cells of some columns of the rows that are taken. Texts are read a page
 * at a time, and only those that are changed are kept.
 */
export const coverTexts = async (
  connection: Connection,
  project: Project,
  columns: readonly CoveredColumn[],
  { signal, progress }: RunContext
): Promise<Covered> => {
  await connection.run(sql`create or replace temp table found (place bigint, position integer, text varchar)`)
  const sources = joinSources(project.sources, project.mapping.renamed)
  const total = sources.reduce((sum, { rows }) => sum + rows, 0)
  const positions = new Set<number>()
  let texts = 0
  let done = 0
  for (const [at, source] of sources.entries()) {
    const asked = columns.filter(({ key }) => source.keys.includes(key))
    for (let from = 0; from < source.rows; from += PAGE) {
      const found =
        asked.length > 0 ? await coverPage(connection, project, { at, source, asked, from }, signal) : []
      if (found.length > 0) await keep(connection, found)
      for (const { position } of found) positions.add(Number(position))
      texts += found.length
      done += Math.min(PAGE, source.rows - from)
      progress?.(done / total)
    }
  }
  const each = [...positions].map(
    (position) =>
      sql`, max(text) filter (position = ${trusted(String(position))}) as ${coveredName(position)}`
  )
  await connection.run(
    sql`create or replace temp table covered as select place${join(each, '')} from ${FOUND} group by place`,
    { signal }
  )
  await connection.run(sql`drop table ${FOUND}`)
  return { texts, positions }
}

/** A column whose texts are covered: its position among those that are written. */
export interface CoveredColumn {
  readonly key: string
  readonly position: number
  readonly isComment: boolean
}

interface Page {
  readonly at: number
  readonly source: RawSource
  readonly asked: readonly CoveredColumn[]
  readonly from: number
}

const coverPage = async (
  connection: Connection,
  project: Project,
  { at, source, asked, from }: Page,
  signal: AbortSignal
): Promise<Found[]> => {
  const known = knownIn(project, source)
  const names = asked.map((_, index) => `a${index}`)
  const cells = asked.map(({ key, isComment }, index) => {
    const text = sql`raw.${columnIn(source, key)}`
    return sql`case when ${mayTell(text, known, isComment)} then ${text} end as ${trusted(names[index] ?? '')}`
  })
  const any = trusted(names.map((name) => `${name} is not null`).join(' or '))
  const rows = await connection.rows<{ row: number; known: string } & Record<string, string | null>>(
    sql`select * from (select raw.rowid as row, ${known} as known, ${join(cells, ', ')} from ${tableOf(source)} as raw
where raw.rowid >= ${trusted(String(from))} and raw.rowid < ${trusted(String(from + PAGE))}
and raw.rowid in (select row from ${TAKEN} where enum_code(source) = ${trusted(String(at))})) where ${any}`,
    { signal }
  )
  const found: Found[] = []
  await inTurns(rows, signal, (row) => {
    const values = row.known === '' ? [] : row.known.split('\n')
    asked.forEach(({ position }, index) => {
      const written = row[names[index] ?? '']
      if (typeof written !== 'string') return
      const text = maskComment(written, values)
      if (text === written) return
      found.push({ place: String(at * FILE_STEP + row.row), position: String(position), text })
    })
  })
  return found
}

const keep = (connection: Connection, found: readonly Found[]): Promise<unknown> => {
  const column = (name: keyof Found) => sql`unnest(${found.map((one) => one[name])}::varchar[])`
  return connection.run(
    sql`insert into ${FOUND} select ${column('place')}::bigint, ${column('position')}::integer, ${column('text')}`
  )
}
