import {
  listValue,
  LIST,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBMaterializedResult,
  type DuckDBType,
  type DuckDBValue
} from '@duckdb/node-api'
import { Failure, messageOf } from '../../shared/domain/fault'
import type { Sql, Value } from './sql/sql'

/** A query that failed, with its text: what a developer needs and a user never sees alone. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly query: string

  constructor(query: Sql, cause: unknown) {
    super(messageOf(cause), { cause })
    this.query = query.text
  }
}

/** What the machine has too little of, if that is why a query failed: work that outgrows the memory goes to the disk. */
const outOfRoom = (error: unknown): Failure | undefined => {
  const message = messageOf(error)
  if (/no space left|^io error: (?:could not write|failed to create)/i.test(message))
    return new Failure('could-not-write', {}, error)
  return /^out of memory/i.test(message) ? new Failure('out-of-memory', {}, error) : undefined
}

/** Where a call has nobody to tell and nothing to stop it. */
export interface RunContext {
  readonly signal: AbortSignal
  /** Told the fraction done about ten times a second, `null` while unknown. */
  readonly progress?: (fraction: number | null) => void
}

/** Where a query has nobody to tell and nothing to stop it. */
const ALONE: RunContext = { signal: new AbortController().signal }

/** An interrupt sent in the same tick as the query is lost, so it is repeated until the query settles. */
const NAG_EVERY = 20
const TICK_EVERY = 100

const bound = (value: Value): DuckDBValue =>
  typeof value === 'object' && value !== null ? listValue([...value]) : value

const typeOf = (value: Value): DuckDBType | undefined =>
  typeof value === 'object' && value !== null ? LIST(VARCHAR) : undefined

/** One database connection: runs one statement at a time, and is the only caller of the driver's `run`. */
export class Connection {
  readonly #driver: DuckDBConnection

  constructor(driver: DuckDBConnection) {
    this.#driver = driver
  }

  async run(query: Sql, { signal, progress }: RunContext = ALONE): Promise<DuckDBMaterializedResult> {
    signal.throwIfAborted()
    let nagging: NodeJS.Timeout | undefined
    const stop = () => {
      this.#driver.interrupt()
      nagging = setInterval(() => this.#driver.interrupt(), NAG_EVERY)
    }
    const ticking = progress && setInterval(() => progress(this.#fraction()), TICK_EVERY)
    signal.addEventListener('abort', stop, { once: true })
    try {
      if (query.values.length === 0) return await this.#driver.run(query.text)
      // An undefined type lets the driver infer it; its declaration of arrays does not say so.
      const types = query.values.map(typeOf) as DuckDBType[]
      return await this.#driver.run(query.text, query.values.map(bound), types)
    } catch (error) {
      signal.throwIfAborted()
      throw outOfRoom(error) ?? new QueryError(query, error)
    } finally {
      clearInterval(nagging)
      clearInterval(ticking)
      signal.removeEventListener('abort', stop)
    }
  }

  /** The rows of a small answer as objects; whole numbers come as numbers. Large answers stay in the database. */
  async rows<Row>(query: Sql, context?: RunContext): Promise<Row[]> {
    const result = await this.run(query, context)
    return (await result.getRowObjectsJS()).map(plainNumbers) as Row[]
  }

  /** The columns of an answer of many rows, each as a list, which costs less than rows; whole numbers come as numbers. */
  async columns(query: Sql, context?: RunContext): Promise<(unknown[] | undefined)[]> {
    const result = await this.run(query, context)
    return (await result.getColumnsJS()).map((column) => column.map(plainNumber))
  }

  #fraction(): number | null {
    const { percentage } = this.#driver.progress
    return percentage < 0 ? null : percentage / 100
  }

  close(): void {
    this.#driver.closeSync()
  }
}

const plainNumber = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

const plainNumbers = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainNumber(value)]))
