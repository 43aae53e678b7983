import {
  EFFORT_SIDES,
  type VerbatimPage,
  type VerbatimQuestion
} from '../../../shared/contract/verbatim-page'
import { cesScales } from '../../../shared/domain/mapping'
import { turn } from '../../../shared/domain/scale'
import { isHiddenBase } from '../../../shared/figures/suppression'
import { definitionOf } from '../../../shared/measures/definitions'
import { boxesOf } from '../../../shared/measures/effort-boxes'
import { maskComment } from '../../../shared/words/mask-comment'
import { plainText } from '../../../shared/words/plain-text'
import { searchPattern, wordPattern } from '../../../shared/words/search-pattern'
import { termFinder, textsOfTerm } from '../../../shared/words/term-finder'
import { tableOf } from '../import/raw-source'
import type { Project } from '../project/project'
import type { Connection, RunContext } from '../connection'
import type { Database } from '../database'
import { identifier, join, sql, trusted, type Sql } from '../sql/sql'
import { toLocal } from '../sql/zone'
import { sliceFacts } from '../tabulate/slice-facts'
import {
  commentSources,
  FILE_STEP,
  LONGEST_COMMENT,
  sideAt,
  writtenComment,
  type CommentQuestion,
  type WrittenComment
} from './comments'
import { inTurns } from './in-turns'
import { everyVerbatim, holding, makeList, type VerbatimList } from './verbatim-list'

/** A list that is kept, and the question it answers. */
interface Kept<List> {
  readonly key: string
  readonly list: List
}

interface Everything extends VerbatimList {
  readonly responses: number
}

const NOTHING: VerbatimPage = {
  ...{ places: [], sides: [], answers: [], scales: [], touchpoints: [], days: [], texts: [] },
  ...{ total: 0, counts: { hard: 0, neutral: 0, easy: 0, unrated: 0 } },
  ...{ responses: 0, hidden: false, revision: 0 }
}

/** Candidates whose text is looked at in one go. */
const PAGE = 8192

/**
 * Pages of the comments of a slice. What is listed is decided once, for all pages of a question: the comments of the
 * slice; of those the ones that hold a text or a word; and of those the ones of a side. Each of the three is kept
 * until another takes its place, in the memory of the database, without the texts: these are fetched for the page
 * that is looked at. Questions are answered one after the other, so that no list goes while it is read.
 */
export class Verbatims {
  readonly #database: Database
  #everything: Kept<Everything> | undefined
  #found: Kept<VerbatimList> | undefined
  #ofSide: Kept<VerbatimList> | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #number = 0

  constructor(database: Database) {
    this.#database = database
  }

  page(project: Project, question: VerbatimQuestion, context: RunContext): Promise<VerbatimPage> {
    return this.#inTurn(() => this.#page(project, question, context))
  }

  /** Lets go of the lists of a project that is changed or closed. */
  forget(): Promise<void> {
    return this.#inTurn(() => this.#database.lease((connection) => this.#drop(connection, 'everything')))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #page(project: Project, question: VerbatimQuestion, context: RunContext): Promise<VerbatimPage> {
    context.signal.throwIfAborted()
    const columns = question.columns ?? project.mapping.comments
    const { revision } = project
    if (columns.length === 0) return { ...NOTHING, revision }
    const { slice, definition = '', side } = question
    const boxes = boxesOf(definitionOf('ces', definition, ...cesScales(project.mapping)))
    const asked = { slice, columns, boxes }
    const everything = await this.#listEverything(project, asked, context)
    const { responses } = everything
    if (isHiddenBase(responses)) return { ...NOTHING, responses, hidden: true, revision }
    return this.#database.lease(async (connection) => {
      const found = await this.#listFound(connection, project, asked, question, everything, context)
      const list = side === undefined ? found : await this.#listSide(connection, found, side, context)
      const positions = positionsIn(list, question)
      const rows = await readRows(connection, project, list, positions, context)
      const texts = await readTexts(connection, project, asked, rows, context)
      const text = (place: number) => {
        const { text: written, known } = texts.get(place) ?? writtenComment('', '')
        return question.masked ? maskComment(written, known) : plainText(written).trim()
      }
      return {
        ...{ ...columnsOf(project, rows), texts: rows.map(({ place }) => text(place)) },
        ...{ total: list.total, counts: found.counts, responses, hidden: false, revision }
      }
    })
  }

  async #listEverything(project: Project, asked: CommentQuestion, context: RunContext): Promise<Everything> {
    const { slice, columns, boxes } = asked
    const key = JSON.stringify([project.id, project.revision, slice, columns, boxes])
    if (this.#everything?.key === key) return this.#everything.list
    const { responses } = await sliceFacts(this.#database, project, slice, context)
    return this.#database.lease(async (connection) => {
      await this.#drop(connection, 'everything')
      const rows = sql`select * from (${everyVerbatim(project, asked)}) order by moment nulls last, place`
      const list = { ...(await makeList(connection, this.#table(), rows, context)), responses }
      this.#everything = { key, list }
      return list
    })
  }

  /** Those that hold a text, a word, or both. */
  async #listFound(
    connection: Connection,
    project: Project,
    asked: CommentQuestion,
    { search = '', word }: VerbatimQuestion,
    everything: Everything,
    context: RunContext
  ): Promise<VerbatimList> {
    const key = JSON.stringify([search.trim(), word])
    if (search.trim() === '' && !word) return everything
    if (this.#found?.key === key) return this.#found.list
    await this.#drop(connection, 'found')
    const searched = search.trim() === '' ? [] : [searchPattern(search)]
    const patterns = [...searched, ...(word ? textsOfTerm(word).map(wordPattern) : [])]
    const candidates = holding(project, asked, everything, patterns)
    // One text of all positions is handed over in no time, a list of as many is not.
    const those = (positions: readonly number[]) =>
      sql`select * from ${everything.table} where rowid in (select unnest(string_split(nullif(${positions.join(',')}, ''), ','))::bigint) order by rowid`
    const table = this.#table()
    const rows = word
      ? those(await verified(connection, candidates, termFinder(word), context))
      : sql`select list.* from ${everything.table} as list semi join (${candidates}) as those on those.item = list.rowid order by list.rowid`
    const list = await makeList(connection, table, rows, context)
    this.#found = { key, list }
    return list
  }

  async #listSide(
    connection: Connection,
    found: VerbatimList,
    side: NonNullable<VerbatimQuestion['side']>,
    context: RunContext
  ): Promise<VerbatimList> {
    const key = JSON.stringify([found.table.text, side])
    if (this.#ofSide?.key === key) return this.#ofSide.list
    await this.#drop(connection, 'side')
    const own = trusted(String(EFFORT_SIDES.indexOf(side)))
    const rows = sql`select * from ${found.table} where side = ${own} order by rowid`
    const list = await makeList(connection, this.#table(), rows, context)
    this.#ofSide = { key, list }
    return list
  }

  #table(): Sql {
    this.#number += 1
    return sql`memory.main.${identifier(`verbatims ${this.#number}`)}`
  }

  /** Lets go of a list and of those that were taken from it. */
  async #drop(connection: Connection, from: 'everything' | 'found' | 'side'): Promise<void> {
    const gone = [
      this.#ofSide,
      ...(from === 'side' ? [] : [this.#found]),
      ...(from === 'everything' ? [this.#everything] : [])
    ]
    this.#ofSide = undefined
    if (from !== 'side') this.#found = undefined
    if (from === 'everything') this.#everything = undefined
    for (const kept of gone) if (kept) await connection.run(sql`drop table if exists ${kept.list.table}`)
  }
}

/** The positions of the candidates that do hold a word. */
const verified = async (
  connection: Connection,
  candidates: Sql,
  holds: (text: string) => boolean,
  context: RunContext
): Promise<number[]> => {
  const found: number[] = []
  try {
    await connection.run(
      sql`create or replace temp table candidate as select item, left(text, ${LONGEST_COMMENT}) as text from (${candidates})`,
      context
    )
    const { signal } = context
    const [counted] = await connection.rows<{ total: number }>(
      trusted('select count(*) as total from temp.candidate'),
      { signal }
    )
    for (let from = 0; ; from += PAGE) {
      const [items = [], texts = []] = (await connection.columns(
        sql`select item, text from temp.candidate where rowid >= ${from} and rowid < ${from + PAGE}`,
        { signal }
      )) as [number[]?, string[]?]
      if (items.length === 0) return found
      context.progress?.(from / Math.max(1, counted?.total ?? 0))
      await inTurns([...items.keys()], signal, (at) => {
        if (holds(plainText(texts[at] ?? ''))) found.push(items[at] ?? 0)
      })
    }
  } finally {
    await connection.run(trusted('drop table if exists temp.candidate'))
  }
}

/** Positions of a page in a list: the newest are the last of those with a time. */
const positionsIn = ({ total, dated }: VerbatimList, { order, offset, limit }: VerbatimQuestion): number[] =>
  Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => {
    const at = offset + index
    return order === 'newest' && at < dated ? dated - 1 - at : at
  })

interface Row {
  readonly item: number
  readonly place: number
  readonly side: number | null
  readonly ces: number | null
  readonly asked: number | null
  readonly touchpoint: string | null
  readonly day: string | null
}

const readRows = async (
  connection: Connection,
  { mapping }: Project,
  { table }: VerbatimList,
  positions: readonly number[],
  context: RunContext
): Promise<Row[]> => {
  if (positions.length === 0) return []
  // A page of the newest may reach from the last of the dated to those without a time, at the other end of these.
  const breaks = positions.findIndex((at, index) => Math.abs(at - (positions[index - 1] ?? at)) > 1)
  const runs = breaks < 0 ? [positions] : [positions.slice(0, breaks), positions.slice(breaks)]
  const ranges = runs.map(
    (run) => sql`(rowid >= ${Math.min(...run)}::bigint and rowid <= ${Math.max(...run)}::bigint)`
  )
  const day = sql`strftime(${toLocal(trusted('moment'), mapping.date?.zone ?? null)}, '%Y-%m-%d')`
  const rows = await connection.rows<Row>(
    sql`select rowid as item, place, side, ces, asked, touchpoint::varchar as touchpoint, ${day} as day
from ${table} where ${join(ranges, ' or ')}`,
    context
  )
  const known = new Map(rows.map((row) => [row.item, row]))
  return positions.flatMap((at) => known.get(at) ?? [])
}

/** What was written at the places of a page. */
const readTexts = async (
  connection: Connection,
  project: Project,
  asked: CommentQuestion,
  rows: readonly Row[],
  context: RunContext
): Promise<ReadonlyMap<number, WrittenComment>> => {
  const texts = new Map<number, WrittenComment>()
  for (const { source, at, text, known } of commentSources(project, asked)) {
    const first = at * FILE_STEP
    const own = rows.flatMap(({ place }) => (Math.floor(place / FILE_STEP) === at ? [place - first] : []))
    if (own.length === 0) continue
    const listed = trusted(own.map(String).join(', '))
    for (const line of await connection.rows<{ row: number; written: string; by: string }>(
      sql`select raw.rowid as row, left(${text}, ${LONGEST_COMMENT}) as written, ${known} as by from ${tableOf(source)} as raw where raw.rowid in (${listed})`,
      context
    ))
      texts.set(first + line.row, writtenComment(line.written, line.by))
  }
  return texts
}

const columnsOf = ({ mapping }: Project, rows: readonly Row[]) => {
  const scales = cesScales(mapping)
  return {
    places: rows.map(({ place }) => place),
    sides: rows.map(({ side }) => sideAt(side)),
    answers: rows.map(({ ces, asked }) => (ces === null ? null : turn(scales[asked ?? 0] ?? scales[0], ces))),
    scales: rows.map(({ asked }) => asked ?? 0),
    touchpoints: rows.map(({ touchpoint }) => touchpoint),
    days: rows.map(({ day }) => day)
  }
}
