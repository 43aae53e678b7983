import { EFFORT_SIDES, type EffortSide } from '../../../shared/contract/verbatim-page'
import { Failure } from '../../../shared/domain/fault'
import { cesScales, isWide } from '../../../shared/domain/mapping'
import type { Scale } from '../../../shared/domain/scale'
import { mentions, TOUCHPOINT, type Slice } from '../../../shared/domain/slice'
import { positionsOf, type Boxes } from '../../../shared/measures/boxes'
import type { Connection, RunContext } from '../connection'
import { columnIn, headerOf, joinSources, tableOf, type RawSource } from '../import/raw-source'
import { trimmed, trimmedWhereBlank } from '../import/trimmed'
import { repeatsResponses, type Project } from '../project/project'
import { literal } from '../sql/literal'
import { join, sql, trusted, type Sql } from '../sql/sql'
import { asksDifferently, evaluationsIn } from '../tabulate/relation'
import { knownIn } from './known'

/** What one response wrote, in all columns asked for. */
export interface CommentRow {
  /** Where it stands: file and row as one number. */
  readonly place: number
  /** `null` where it was not rated. */
  readonly side: EffortSide | null
  readonly text: string
  readonly language: string | null
}

/** Which comments are asked for. */
export interface CommentQuestion {
  readonly slice: Slice
  readonly columns: readonly string[]
  readonly boxes: Boxes
  readonly languageColumn?: string
}

/** Characters that are read of a comment: what is longer is no answer to a question but a letter, or pasted. */
export const LONGEST_COMMENT = 5000

/** Rows looked at in one go: their comments are all that is held. */
const PAGE = 8192

/** Rows of a file before those of the next. */
export const FILE_STEP = 2 ** 32

const ratedAs = ({ good, bad }: Boxes, scale: Scale): Sql => {
  const inBox = (box: Boxes['good']) => {
    const answers = positionsOf(box, scale).map((position) => String(scale.low + position))
    return trusted(`ces in (${answers.join(', ')})`)
  }
  return sql`case when ces is null then null when ${inBox(bad)} then 0 when ${inBox(good)} then 2 else 1 end`
}

/** The side of an evaluation's answer as a place among the sides, 0 for hard: boxes are cut on each scale by itself. */
export const sideOf = (project: Project, boxes: Boxes): Sql => {
  const scales = cesScales(project.mapping)
  if (!asksDifferently(project)) return ratedAs(boxes, scales[0])
  const cases = scales.map((scale, at) => sql`when ${trusted(String(at))} then ${ratedAs(boxes, scale)}`)
  return sql`case asked ${join(cases, ' ')} end`
}

/** A side by its place; `null` where it was not rated. */
export const sideAt = (place: number | null): EffortSide | null =>
  place === null ? null : (EFFORT_SIDES[place] ?? null)

/** A file with the columns that comments are read from. */
export interface CommentSource {
  readonly source: RawSource
  readonly at: number
  /** What a response wrote, blank lines and blank answers left out; null where it wrote nothing. */
  readonly text: Sql
  readonly language: Sql
  /** What its writer is known by in other columns, a line each; empty where nothing is. */
  readonly known: Sql
}

/** A comment, and what its writer is known by. */
export interface WrittenComment {
  readonly text: string
  readonly known: readonly string[]
}

export const writtenComment = (text: string, known: string): WrittenComment => ({
  text,
  known: known === '' ? [] : known.split('\n')
})

export const commentSources = (
  project: Project,
  { columns, languageColumn }: CommentQuestion
): CommentSource[] => {
  const sources = joinSources(project.sources, project.mapping.renamed)
  for (const key of [...columns, ...(languageColumn === undefined ? [] : [languageColumn])])
    if (!sources.some(({ keys }) => keys.includes(key)))
      throw new Failure('mapping-column-unknown', { place: { column: key } })
  return sources.flatMap((source, at) => {
    const asked = columns.filter((key) => source.keys.includes(key))
    if (asked.length === 0) return []
    const texts = asked.map((key) => trimmedWhereBlank(sql`raw.${columnIn(source, key)}`))
    const language =
      languageColumn !== undefined && source.keys.includes(languageColumn)
        ? trimmed(sql`raw.${columnIn(source, languageColumn)}`)
        : trusted('null::varchar')
    const known = knownIn(project, source)
    return [{ source, at, text: sql`nullif(concat_ws(chr(10), ${join(texts, ', ')}), '')`, language, known }]
  })
}

/** The headers of columns, as their first file has them. */
export const headersOf = ({ sources, mapping }: Project, columns: readonly string[]): string[] =>
  columns.map((key) => headerOf(joinSources(sources, mapping.renamed), key).trim())

/** Whether a questionnaire may fill several rows, each of which repeats its comment. */
export const repeatsComments = (project: Project): boolean =>
  !isWide(project.mapping) && repeatsResponses(project)

/**
 * The evaluations of a slice that have a comment: their `place`, what is `selected` of each under its `names`, `side`
 * among them, and where comments are repeated the `response` and what it `said`.
 */
export const commentedRows = (
  project: Project,
  question: CommentQuestion,
  selected: Sql,
  names: Sql
): Sql => {
  const { slice } = question
  const repeated = repeatsComments(project)
  const rated = isWide(project.mapping) && slice.filters.some((filter) => mentions(filter, TOUCHPOINT))
  const own = trusted(repeated ? ', response' : '')
  const evaluations = sql`(select source, row, ${selected}${own} from ${evaluationsIn(project, slice)})`
  const parts = commentSources(project, question).map(({ source, at, text }) => {
    const place = trusted(`${String(at * FILE_STEP)} + rated.row as place`)
    const said = repeated ? sql`, response::varchar as response, hash(${text}) as said` : trusted('')
    return sql`select ${place}, ${names}${said}
from ${evaluations} as rated join ${tableOf(source)} as raw on raw.rowid = rated.row
where rated.source = ${literal(source.name)} and ${text} is not null${trusted(rated ? ' and side is not null' : '')}`
  })
  return sql`(${join(parts, ' union all ')})`
}

/**
 * Notes which responses of a slice have a comment, and how hard their experience was: that of the hardest
 * touchpoint they rated within the slice. Where a questionnaire fills several rows that repeat its comment, it counts
 * once. Only places are kept, no text.
 */
const noteComments = async (
  connection: Connection,
  project: Project,
  question: CommentQuestion,
  context: RunContext
): Promise<void> => {
  const wide = isWide(project.mapping)
  const side = sql`(${sideOf(project, question.boxes)})::tinyint as side`
  const all = commentedRows(project, question, side, trusted('side'))
  const each = repeatsComments(project)
    ? sql`select min(place) as place, min(side) as side from ${all} where response is not null group by response, said
union all select place, side from ${all} where response is null`
    : wide
      ? sql`select place, min(side) as side from ${all} group by place`
      : sql`select place, side from ${all}`
  await connection.run(trusted('drop table if exists temp.commented'))
  await connection.run(
    sql`create temp table commented as select place::bigint as place, side from (${each}) order by place`,
    context
  )
}

/** Comments of a slice, as many as are held at once. */
export interface Comments {
  readonly total: number
  /** All of them, page by page in the order of the files; or one in `step` of them, picked by their places. */
  readonly pages: (context: RunContext, step?: number) => AsyncGenerator<readonly CommentRow[]>
  /** The texts at some places. */
  readonly textsAt: (
    places: readonly number[],
    context: RunContext
  ) => Promise<ReadonlyMap<number, WrittenComment>>
}

interface StoredRow {
  readonly place: number
  readonly side: number | null
  readonly text: string
  readonly language: string | null
  readonly known: string
}

/** Reads the comments of a slice on a connection that nothing else uses meanwhile. */
export const readComments = async <T>(
  connection: Connection,
  project: Project,
  question: CommentQuestion,
  context: RunContext,
  work: (comments: Comments) => Promise<T>
): Promise<T> => {
  try {
    await noteComments(connection, project, question, context)
    const sources = commentSources(project, question)
    const [counted] = await connection.rows<{ total: number }>(
      trusted('select count(*) as total from temp.commented'),
      context
    )
    const rowsOf = (
      { source, at, text, language, known }: CommentSource,
      condition: Sql,
      asked: RunContext,
      told: Sql = known
    ) =>
      connection.rows<StoredRow>(
        sql`select place, side, left(${text}, ${LONGEST_COMMENT + 1}) as text, ${language} as language, ${told} as known
from temp.commented join ${tableOf(source)} as raw on raw.rowid = place - ${trusted(String(at * FILE_STEP))}
where ${condition} order by place`,
        asked
      )
    const rowFrom = ({ place, side, text, language }: StoredRow): CommentRow => ({
      ...{ place, text, language },
      side: sideAt(side)
    })
    return await work({
      total: counted?.total ?? 0,
      async *pages(asked, step = 1) {
        for (const each of sources)
          for (let from = 0; from < each.source.rows; from += PAGE * step) {
            const first = each.at * FILE_STEP + from
            const range = sql`place >= ${trusted(String(first))} and place < ${trusted(String(first + PAGE * step))} and hash(place) % ${trusted(String(step))} = 0`
            const rows = await rowsOf(each, range, asked, trusted(`''`))
            if (rows.length > 0) yield rows.map(rowFrom)
          }
      },
      async textsAt(places, asked) {
        const texts = new Map<number, WrittenComment>()
        for (const each of sources) {
          const own = places.filter((place) => Math.floor(place / FILE_STEP) === each.at)
          if (own.length === 0) continue
          const listed = trusted(`place in (${own.map(String).join(', ')})`)
          for (const { place, text, known } of await rowsOf(each, listed, asked))
            texts.set(place, writtenComment(text, known))
        }
        return texts
      }
    })
  } finally {
    await connection.run(trusted('drop table if exists temp.commented'))
  }
}
