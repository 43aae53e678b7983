import { periodOf } from '../../../shared/domain/calendar'
import { EVERYTHING, TIME, type Slice } from '../../../shared/domain/slice'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import { cubesFor, memoryFor } from '../memory'
import type { Project } from '../project/project'
import { identifier, join, sql, trusted, type Sql } from '../sql/sql'
import { where } from '../sql/where'
import type { Countable, Counted, CountQuestion } from './counted'
import { countRows, splitsOf } from './count-rows'
import { basesOf, mostCells, worthwhileCells } from './cube-bases'
import { covers, cutOf, isTime, type Cut } from './cut'
import { periodGrouping } from './grouping'

/** Below so many evaluations the rows themselves are counted as fast as anybody can see. */
const WORTHWHILE = 500_000

/** Milliseconds without a question before rows are read for a cube: who has just clicked is served first. */
const QUIET = 120

/** Milliseconds after which that is done all the same: who clicks on and on is served better by a cube than by rows. */
const LONGEST_WAIT = 1000

interface Cube extends Cut {
  /** The project and revision it counts. */
  readonly of: string
  readonly table: Sql
  /** At most so many cells: of several that would do, the smallest is read. */
  readonly cells: number
  /** What it takes in memory, at most: values of cells that are as wide as the widest there are. */
  readonly bytes: number
}

/** A count from a cube, which may be let go of before it is read. */
export interface FromCube {
  readonly counted: Counted
  readonly isKept: () => boolean
}

/** Bytes of the widest value of a cell: a sum, or a count. */
const WIDEST = 8

export interface CubesOptions {
  /** Whether a project is the open one as it is now: a question of one before may end after it was changed or closed. */
  readonly isOpen: (project: Project) => boolean
  /** Evaluations from which on cubes are made. */
  readonly cubesFrom?: number
  /** Bytes that all cubes may take together. */
  readonly budget?: number
}

/**
 * Counts of the open project by some dimensions at once, kept in the memory of the database, from which questions are
 * answered whatever the number of rows. They are made behind what is asked, one at a time: when a project is opened for
 * as many dimensions as there is room for, then for exactly those of each question. Together they take a share of the
 * database's memory at most, cells times columns times the widest value; what was not asked for longest goes first.
 */
export class Cubes {
  readonly #database: Database
  readonly #isOpen: (project: Project) => boolean
  readonly #cubesFrom: number
  readonly #budget: number
  /** The project whose bases were planned. */
  #of = ''
  /** Those asked last stand last. */
  #cubes: readonly Cube[] = []
  /** Cuts that are made, being made, or not worth making. */
  readonly #known = new Set<string>()
  #making: Promise<void> = Promise.resolve()
  #controller = new AbortController()
  #number = 0

  constructor(
    database: Database,
    { isOpen, cubesFrom = WORTHWHILE, budget = cubesFor(memoryFor()) }: CubesOptions
  ) {
    this.#database = database
    this.#isOpen = isOpen
    this.#cubesFrom = cubesFrom
    this.#budget = budget
  }

  get size(): number {
    return this.#cubes.length
  }

  /** What all of them take in memory, at most. */
  get bytes(): number {
    return this.#cubes.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** What a question is answered from, if there is a cube for it. */
  find(project: Project, question: CountQuestion): FromCube | null {
    const cut = cutOf(project, question)
    const cube = cut && this.#smallest(project, cut)
    if (!cube) return null
    this.#cubes = [...this.#cubes.filter((other) => other !== cube), cube]
    return { counted: countCells(project, question, cube), isKept: () => this.#cubes.includes(cube) }
  }

  /** Makes what will answer most questions about a project, without keeping anybody waiting. */
  expect(project: Project): void {
    if (project.counts.evaluations < this.#cubesFrom || !this.#isOpen(project)) return
    if (this.#of === nameOf(project)) return
    this.#of = nameOf(project)
    for (const base of basesOf(project)) this.#plan(project, base)
  }

  /** Makes what will answer a question the next time, and questions like it. */
  want(project: Project, question: CountQuestion): void {
    this.expect(project)
    const cut = this.#of === nameOf(project) ? cutOf(project, question) : null
    if (cut) this.#plan(project, cut)
  }

  /** Resolves once nothing is being made. */
  async settled(): Promise<void> {
    for (let making; making !== this.#making;) {
      making = this.#making
      await making
    }
  }

  /** Stops what is being made, and lets go of all there is. */
  async forget(): Promise<void> {
    this.#controller.abort()
    await this.settled()
    const cubes = this.#cubes
    this.#controller = new AbortController()
    this.#cubes = []
    this.#known.clear()
    this.#of = ''
    await this.#drop(cubes)
  }

  async #drop(cubes: readonly Cube[]): Promise<void> {
    if (cubes.length === 0) return
    await this.#database.lease(async (connection) => {
      for (const { table } of cubes) await connection.run(sql`drop table if exists ${table}`)
    })
  }

  /** Lets go of what was not asked for longest until all that is left is within the budget. */
  async #keepWithin(): Promise<void> {
    const gone: Cube[] = []
    while (this.bytes > this.#budget) {
      const [oldest, ...others] = this.#cubes
      if (!oldest) break
      gone.push(oldest)
      this.#cubes = others
      // It may be made again when it is asked for.
      this.#known.delete(nameOfCut(oldest))
    }
    await this.#drop(gone)
  }

  #smallest(project: Project, cut: Cut): Cube | undefined {
    const of = nameOf(project)
    return this.#cubes
      .filter((cube) => cube.of === of && covers(cube, cut))
      .reduce<Cube | undefined>((best, cube) => (best && best.cells <= cube.cells ? best : cube), undefined)
  }

  #plan(project: Project, cut: Cut): void {
    const name = nameOfCut(cut)
    if (this.#known.has(name)) return
    this.#known.add(name)
    const cells = mostCells(project, cut)
    if (cells > worthwhileCells(project)) return
    const { signal } = this.#controller
    this.#making = this.#making
      .then(() => this.#make(project, cut, cells, { signal }))
      // What is stopped, or finds no room, is not there: questions are asked of the rows, as before.
      .catch(() => undefined)
  }

  async #make(project: Project, cut: Cut, cells: number, context: RunContext): Promise<void> {
    context.signal.throwIfAborted()
    const { what, first, dimensions } = cut
    const question = { what, slice: sliceOf(first), by: dimensions }
    const from = this.#smallest(project, cut)
    if (from && from.cells <= cells) return
    if (!from) await this.#database.quiet(QUIET, LONGEST_WAIT, context.signal)
    this.#number += 1
    const tableName = `cube ${this.#number}`
    const table = sql`memory.main.${identifier(tableName)}`
    const bytes = await this.#database.lease(async (connection) => {
      // Asked here, as a project is not let go of while a connection is at work on it.
      if (!this.#isOpen(project)) return null
      const counted = from
        ? countCells(project, question, from)
        : await countRows(connection, project, question, context)
      await connection.run(sql`create table ${table} as ${lean(project, what, counted)}`, context)
      const [made] = await connection.rows<{ bytes: number }>(
        sql`select (count(*) * any_value(column_count) * ${trusted(String(WIDEST))})::bigint as bytes
from ${table}, duckdb_tables() where table_name = ${tableName}`
      )
      return made?.bytes ?? 0
    })
    if (bytes === null) return
    const cube = { ...cut, of: nameOf(project), table, cells, bytes }
    // What is more than all there is room for is not made again, and nothing else goes for it.
    if (bytes > this.#budget) return this.#drop([cube])
    this.#cubes = [...this.#cubes, cube]
    await this.#keepWithin()
  }
}

const nameOfCut = ({ what, first, rated, dimensions }: Cut): string =>
  JSON.stringify({ what, first, rated, dimensions })

const nameOf = ({ id, revision }: Project): string => `${id}, ${revision}`

const sliceOf = (first: boolean): Slice => (first ? { ...EVERYTHING, answers: 'first' } : EVERYTHING)

/** Counts by the names of their keys, so that a month is its first day, and without columns that say nothing: cells are many. */
const lean = ({ mapping }: Project, what: Countable, { groupings, rows }: Counted): Sql => {
  const named = groupings.map(({ name }, index) => {
    const key = trusted(`k${index + 1}`)
    return sql`${name(key)} as ${key}`
  })
  const silent = trusted(mapping.weight === null && what !== 'responses' ? 'exclude (w, w2, unweighted)' : '')
  const replaced = named.length === 0 ? trusted('') : sql`replace (${join(named, ', ')})`
  return sql`select * ${silent} ${replaced} from (${rows})`
}

/** The same counts from a cube that were counted from rows. */
const countCells = (project: Project, { what, slice, by }: CountQuestion, cube: Cube): Counted => {
  const columnOf = (id: string): Sql => {
    const isKey = id === TIME || periodOf(id) ? isTime : (dimension: string) => dimension === id
    return trusted(`cells.k${cube.dimensions.findIndex(isKey) + 1}`)
  }
  const groupings = by.map((id) => {
    const period = periodOf(id)
    return period ? periodGrouping(period, columnOf(id)) : { column: columnOf(id), name: (key: Sql) => key }
  })
  const keys = groupings.map(({ column }, index) => sql`${column} as ${trusted(`k${index + 1}`)}`)
  // Days are those of the zone already, and so are the ends of filters.
  const condition = where({ op: 'and', of: slice.filters }, columnOf)
  const sums = trusted(
    what === 'responses'
      ? 'min("from") as "from", max("to") as "to"'
      : project.mapping.weight === null
        ? 'null as w, null as w2, 0 as unweighted'
        : 'sum(w) as w, sum(w2) as w2, sum(unweighted)::bigint as unweighted'
  )
  return {
    groupings,
    rows: sql`select ${join([...keys, ...splitsOf(project, what), trusted('sum(n)::bigint as n'), sums], ', ')}
from ${cube.table} as cells where ${condition} group by all`
  }
}
