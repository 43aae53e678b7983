import { periodOf, periodsBetween } from '../../../shared/domain/calendar'
import { isWide, scalesOf } from '../../../shared/domain/mapping'
import { METRICS } from '../../../shared/domain/metric'
import { pointsOf } from '../../../shared/domain/scale'
import { EVERYTHING, TIME, TOUCHPOINT, type Slice } from '../../../shared/domain/slice'
import type { RunContext } from '../connection'
import type { Database } from '../database'
import { repeatsResponses, type Project } from '../project/project'
import { identifier, join, sql, trusted, type Sql } from '../sql/sql'
import { where } from '../sql/where'
import { isPair, otherOf, type Countable, type Counted, type CountQuestion } from './counted'
import { countRows, splitsOf } from './count-rows'
import { covers, cutOf, DAY, isTime, MONTH, type Cut } from './cut'
import { periodGrouping } from './grouping'

/** Below so many evaluations the rows themselves are counted as fast as anybody can see. */
const WORTHWHILE = 500_000

/** A cube of more cells than this takes longer to make, and more memory, than it spares. */
const MOST_CELLS = 3_000_000

/** Milliseconds without a question before rows are read for a cube: who has just clicked is served first. */
const QUIET = 120

/** Milliseconds after which that is done all the same: who clicks on and on is served better by a cube than by rows. */
const LONGEST_WAIT = 1000

/** Fewer cells than evaluations by less than this factor are not worth keeping. */
const LEAST_SPARED = 2

interface Cube extends Cut {
  /** The project and revision it counts. */
  readonly of: string
  readonly table: Sql
  /** At most so many cells: of several that would do, the smallest is read. */
  readonly cells: number
}

export interface CubesOptions {
  /** Whether a project is the open one as it is now: a question of one before may end after it was changed or closed. */
  readonly isOpen: (project: Project) => boolean
  /** Evaluations from which on cubes are made. */
  readonly cubesFrom?: number
}

/**
 * Counts of the open project by some dimensions at once, kept in the memory of the database, from which questions are
 * answered whatever the number of rows. They are made behind what is asked, one at a time: when a project is opened for
 * as many dimensions as there is room for, then for exactly those of each question.
 */
export class Cubes {
  readonly #database: Database
  readonly #isOpen: (project: Project) => boolean
  readonly #cubesFrom: number
  /** The project whose bases were planned. */
  #of = ''
  #cubes: Cube[] = []
  /** Cuts that are made, being made, or not worth making. */
  readonly #known = new Set<string>()
  #making: Promise<void> = Promise.resolve()
  #controller = new AbortController()
  #number = 0

  constructor(database: Database, { isOpen, cubesFrom = WORTHWHILE }: CubesOptions) {
    this.#database = database
    this.#isOpen = isOpen
    this.#cubesFrom = cubesFrom
  }

  get size(): number {
    return this.#cubes.length
  }

  /** What a question is answered from, if there is a cube for it. */
  find(project: Project, question: CountQuestion): Counted | null {
    const cut = cutOf(project, question)
    const cube = cut && this.#smallest(project, cut)
    return cube ? countCells(project, question, cube) : null
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
    if (cubes.length > 0)
      await this.#database.lease(async (connection) => {
        for (const { table } of cubes) await connection.run(sql`drop table if exists ${table}`)
      })
  }

  #smallest(project: Project, cut: Cut): Cube | undefined {
    const of = nameOf(project)
    return this.#cubes
      .filter((cube) => cube.of === of && covers(cube, cut))
      .reduce<Cube | undefined>((best, cube) => (best && best.cells <= cube.cells ? best : cube), undefined)
  }

  #plan(project: Project, cut: Cut): void {
    const name = JSON.stringify(cut)
    if (this.#known.has(name)) return
    this.#known.add(name)
    const cells = mostCells(project, cut)
    if (cells > Math.min(MOST_CELLS, project.counts.evaluations / LEAST_SPARED)) return
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
    const table = sql`memory.main.${identifier(`cube ${this.#number}`)}`
    const isMade = await this.#database.lease(async (connection) => {
      // Asked here, as a project is not let go of while a connection is at work on it.
      if (!this.#isOpen(project)) return false
      const counted = from
        ? countCells(project, question, from)
        : await countRows(connection, project, question, context)
      await connection.run(sql`create table ${table} as ${lean(project, what, counted)}`, context)
      return true
    })
    if (isMade) this.#cubes.push({ ...cut, of: nameOf(project), table, cells })
  }
}

const nameOf = ({ id, revision }: Project): string => `${id}, ${revision}`

const sliceOf = (first: boolean): Slice => (first ? { ...EVERYTHING, answers: 'first' } : EVERYTHING)

/** Most values a dimension may have in a cube, blank included. */
const valuesOf = ({ dimensions, counts }: Project, id: string): number => {
  if (!isTime(id)) return (dimensions.find((dimension) => dimension.id === id)?.values ?? 0) + 1
  if (counts.from === null || counts.to === null) return 1
  const days = { from: counts.from.slice(0, 10), to: counts.to.slice(0, 10) }
  // Those of the zone may lie one to either side; blank is the third more.
  return periodsBetween(id === DAY ? 'day' : 'month', days) + 3
}

/** Most different answers there may be, blank included. */
const answersOf = (project: Project, what: Countable): number => {
  if (what === 'responses') return 1
  if (isPair(what)) return answersOf(project, 'ces') * answersOf(project, otherOf(what))
  return scalesOf(project, what).reduce((points, scale) => points + pointsOf(scale) + 1, 0)
}

const mostCells = (project: Project, { what, dimensions }: Cut): number =>
  dimensions.reduce((cells, id) => cells * valuesOf(project, id), answersOf(project, what))

/**
 * The cuts that answer most questions, those that are asked first first: touchpoint and months, and as many dimensions
 * as there is room for, small ones first; then the same by days, which leave room for fewer.
 */
const basesOf = (project: Project): Cut[] => {
  const wide = isWide(project.mapping)
  const isOnce = !wide && !repeatsResponses(project)
  const asked = METRICS.filter((metric) => scalesOf(project, metric).length > 0)
  const once = asked.filter((metric) => metric !== 'ces')
  const cut = (what: Countable, first: readonly string[], rated = false): Cut => ({
    what,
    first: false,
    rated,
    dimensions: first
  })
  const cuts = [
    cut('ces', [TOUCHPOINT]),
    cut('responses', wide ? [] : [TOUCHPOINT]),
    ...(wide
      ? once.flatMap((metric) => [cut(metric, []), cut(metric, [TOUCHPOINT], true)])
      : isOnce
        ? once.map((metric) => cut(metric, [TOUCHPOINT]))
        : []),
    ...(asked.includes('csat') ? [cut('ces and csat', [TOUCHPOINT])] : [])
  ]
  if (project.mapping.date === null) return cuts.map((cut) => widened(project, cut))
  return [MONTH, DAY].flatMap((time) => cuts.map((cut) => widened(project, cut, time)))
}

/** A cut with what there is room for besides, time before all else. */
const widened = (project: Project, cut: Cut, ...times: readonly string[]): Cut => {
  const others = project.dimensions
    .filter(({ id, values }) => id !== TIME && id !== TOUCHPOINT && values > 1)
    .sort((one, other) => one.values - other.values)
    .map(({ id }) => id)
  const most = Math.min(MOST_CELLS, project.counts.evaluations / LEAST_SPARED)
  return [...times, ...others].reduce<Cut>((base, id) => {
    const wider = { ...base, dimensions: [...base.dimensions, id].sort() }
    return mostCells(project, wider) <= most ? wider : base
  }, cut)
}

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
