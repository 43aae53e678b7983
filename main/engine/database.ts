import { setTimeout } from 'node:timers/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { Connection } from './connection'
import { memoryFor, threadsFor } from './memory'
import { literal } from './sql/literal'
import { sql, trusted } from './sql/sql'

/**
 * A running query holds one of the four threads Node keeps for files and sockets, so at most three run
 * at once; a fourth waits here.
 */
const MOST_CONNECTIONS = 3

/** What each connection needs, because DuckDB keeps these settings per session. */
const SESSION = [
  'set enable_progress_bar = true',
  'set enable_progress_bar_print = false',
  'set progress_bar_time = 0',
  "set timezone = 'UTC'"
]

export interface DatabaseOptions {
  /** Where work that outgrows the memory is put. */
  readonly spillFolder: string
  /** Bytes the database may hold before it spills; as many as the machine can spare where nothing is said. */
  readonly memoryBytes?: number
}

interface Waiting {
  readonly take: (connection: Connection) => void
  readonly refuse: (reason: Error) => void
}

/**
 * One DuckDB instance in memory, to which the open project's file is attached, and a small pool of
 * connections. Who waits longest is served last: the newest question is the one somebody looks at.
 */
export class Database {
  readonly #instance: DuckDBInstance
  readonly #idle: Connection[] = []
  readonly #waiting: Waiting[] = []
  readonly #busy = new Set<Promise<unknown>>()
  #lastAsked = 0
  #open = 0
  #closed = false

  private constructor(instance: DuckDBInstance) {
    this.#instance = instance
  }

  static async create({ spillFolder, memoryBytes = memoryFor() }: DatabaseOptions): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      temp_directory: spillFolder,
      memory_limit: `${memoryBytes}B`,
      threads: String(threadsFor(memoryBytes))
    })
    return new Database(instance)
  }

  /** Runs some work on a connection that nothing else uses meanwhile. */
  lease<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const served = this.#serve(work)
    const settled = served.then(
      () => undefined,
      () => undefined
    )
    this.#busy.add(settled)
    void settled.then(() => {
      this.#busy.delete(settled)
      this.#lastAsked = performance.now()
    })
    return served
  }

  /** Attaches a project's file, or a project in memory, under the name `project`. */
  async attach(file: string): Promise<void> {
    await this.lease((connection) =>
      connection.run(sql`attach ${literal(file)} as project (storage_version 'latest')`)
    )
  }

  /** Attaches a project's file as it is: nothing can be written into it, by anybody, until it is let go of. */
  async attachUnchanged(file: string): Promise<void> {
    await this.lease((connection) => connection.run(sql`attach ${literal(file)} as project (read_only)`))
  }

  /** Lets go of the project's file, once nothing asks anything of it any more. */
  async detach(): Promise<void> {
    await Promise.all(this.#busy)
    await this.lease((connection) => connection.run(trusted('detach project')))
  }

  /** Lets go of a project's file that nobody will read: to put it in order first takes seconds where it is large. */
  async discard(): Promise<void> {
    await Promise.all(this.#busy)
    await this.lease(async (connection) => {
      await connection.run(trusted('pragma disable_checkpoint_on_shutdown'))
      try {
        await connection.run(trusted('detach project'))
      } finally {
        await connection.run(trusted('pragma enable_checkpoint_on_shutdown'))
      }
    })
  }

  /** Resolves once nothing was asked for some milliseconds, or after the longest wait. */
  async quiet(milliseconds: number, longest: number, signal: AbortSignal): Promise<void> {
    const until = performance.now() + longest
    for (let now = performance.now(); now < until; now = performance.now()) {
      const left = this.#busy.size > 0 ? milliseconds : this.#lastAsked + milliseconds - now
      if (left <= 0) return
      await setTimeout(Math.min(left, until - now), undefined, { signal })
    }
  }

  /** Waits for what is running: closing a busy connection would never come back. Abort it before. */
  async close(): Promise<void> {
    this.#closed = true
    for (const waiting of this.#waiting.splice(0)) waiting.refuse(new Error('The database is closed'))
    await Promise.all(this.#busy)
    for (const connection of this.#idle.splice(0)) connection.close()
    this.#instance.closeSync()
  }

  async #serve<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.#take()
    try {
      return await work(connection)
    } finally {
      this.#giveBack(connection)
    }
  }

  async #take(): Promise<Connection> {
    if (this.#closed) throw new Error('The database is closed')
    const idle = this.#idle.pop()
    if (idle) return idle
    if (this.#open >= MOST_CONNECTIONS)
      return new Promise((take, refuse) => this.#waiting.push({ take, refuse }))
    this.#open += 1
    try {
      return await this.#connect()
    } catch (error) {
      this.#open -= 1
      // Who waits would wait for a connection that does not come: it is tried again for them, or they are told.
      const next = this.#waiting.pop()
      if (next) void this.#take().then(next.take, next.refuse)
      throw error
    }
  }

  async #connect(): Promise<Connection> {
    const connection = new Connection(await this.#instance.connect())
    try {
      for (const setting of SESSION) await connection.run(trusted(setting))
      return connection
    } catch (error) {
      connection.close()
      throw error
    }
  }

  #giveBack(connection: Connection): void {
    const next = this.#waiting.pop()
    if (next) next.take(connection)
    else this.#idle.push(connection)
  }
}
