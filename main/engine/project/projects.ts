import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CallContext } from '../../../shared/contract/progress'
import { Failure, messageOf } from '../../../shared/domain/fault'
import type { Connection } from '../connection'
import type { Database } from '../database'
import { copyWhole, isSamePlace } from './copy-whole'
import { clearLeftOvers } from './left-overs'
import type { Project } from './project'
import type { RecentProjects } from './recent'
import { bringUpToDate, createSchema, readProject } from './store'

const ENDING = '.effort'

/** A project being made has this behind its name until it is whole. */
const UNFINISHED = '.unfinished'

const LEFT_BEHIND = /\.effort\.unfinished(\.wal)?$/

export interface ProjectsOptions {
  readonly database: Database
  /** Where projects are kept; `null` keeps them in memory, for a command that answers and ends. */
  readonly folder: string | null
  readonly recent: RecentProjects
  readonly now: () => Date
  /** Lets go of what was made of the open project beside its file, before that changes or is closed. */
  readonly letGo: () => Promise<void>
}

/** The one open project, and how projects are made, opened and let go. */
export class Projects {
  readonly #database: Database
  readonly #folder: string | null
  readonly #recent: RecentProjects
  readonly #now: () => Date
  readonly #letGo: () => Promise<void>
  #current: Project | undefined
  #attached = false
  #count = 0
  /** The project being made, until it is there or, where that was stopped, all of it is cleared away. */
  #making: Promise<unknown> = Promise.resolve()

  constructor({ database, folder, recent, now, letGo }: ProjectsOptions) {
    this.#database = database
    this.#folder = folder
    this.#recent = recent
    this.#now = now
    this.#letGo = letGo
  }

  get current(): Project {
    if (!this.#current) throw new Failure('no-project')
    return this.#current
  }

  get open(): Project | undefined {
    return this.#current
  }

  /** The open project, once none is being made or cleared away. */
  async ready(): Promise<Project> {
    await this.settled()
    return this.current
  }

  async settled(): Promise<void> {
    await this.#making
  }

  /** The name a project would be given, and whether another has the name that was wanted. */
  async nameFor(wanted: string): Promise<{ name: string; taken: boolean }> {
    const names = await this.#namesFor(wanted)
    return { name: names.free, taken: names.free !== names.wanted }
  }

  /**
   * Makes a project: `fill` writes it, and only when that has succeeded does the file get its name. What
   * fails or is cancelled leaves nothing behind, and the project that was open before stays open. Who cancels
   * is not kept waiting for what has to be cleared away; whatever comes next waits for that.
   */
  async create(
    name: string,
    fill: (connection: Connection) => Promise<void>,
    signal: AbortSignal
  ): Promise<Project> {
    await this.settled()
    return new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason as Error)
      signal.addEventListener('abort', stop, { once: true })
      const keep = () => {
        signal.throwIfAborted()
        signal.removeEventListener('abort', stop)
      }
      const made = this.#make(name, fill, keep)
      this.#making = made.catch(() => undefined)
      made.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
    })
  }

  /** `keep` is asked before the project gets its name: from then on it is made. */
  async #make(
    name: string,
    fill: (connection: Connection) => Promise<void>,
    keep: () => void
  ): Promise<Project> {
    const before = this.#current
    const finished = await this.#newFile(name)
    const target = finished === null ? ':memory:' : finished + UNFINISHED
    try {
      await this.#attach(target)
      await this.#database.lease(async (connection) => {
        await createSchema(connection)
        await fill(connection)
      })
      keep()
      if (finished === null) return await this.#read(name, null)
      await this.#detach()
      await rename(target, finished)
      return await this.#open(finished)
    } catch (error) {
      await this.#detach({ discard: true })
      if (finished !== null) await removeFile(target)
      if (before?.file) await this.#open(before.file, before.id)
      throw error
    }
  }

  /** Changes the open project in place; its file keeps what it was unless `change` succeeds. */
  async update(change: (connection: Connection, project: Project) => Promise<void>): Promise<Project> {
    const { name, file } = await this.ready()
    await this.#database.lease((connection) => change(connection, this.current))
    const project = await this.#read(name, file)
    await this.#letGo()
    if (file !== null) await this.#remember(project, file)
    return project
  }

  /**
   * Goes on in a copy of the project's file. `leave` has the last word on the one before, once the copy is there.
   * What fails or is cancelled leaves the project open where it was; whatever is asked meanwhile waits.
   */
  async saveAs(
    wanted: string,
    leave: (connection: Connection) => Promise<void>,
    context: CallContext
  ): Promise<Project> {
    const { file, id } = await this.ready()
    if (file === null) throw new Failure('no-project')
    const target = wanted.toLowerCase().endsWith(ENDING) ? wanted : wanted + ENDING
    if (await isSamePlace(file, target)) return this.current
    const moved = this.#goOn(file, target, id, leave, context)
    this.#making = moved.catch(() => undefined)
    return moved
  }

  async #goOn(
    file: string,
    target: string,
    id: string,
    leave: (connection: Connection) => Promise<void>,
    context: CallContext
  ): Promise<Project> {
    try {
      // What was written is put in order as the file is let go of: then it is all there is.
      await this.#detach()
      await copyWhole(file, target, target + UNFINISHED, context)
      await this.#attach(file)
      await this.#database.lease(leave)
      return await this.#open(target, id)
    } catch (error) {
      await this.#open(file, id)
      throw error
    }
  }

  async openFile(file: string): Promise<Project> {
    await this.settled()
    return this.#open(file)
  }

  /** Under a new id, or under one it has already: nothing of what was asked of it has changed. */
  async #open(file: string, id?: string): Promise<Project> {
    const before = this.#current
    try {
      await access(file)
    } catch (error) {
      throw new Failure('file-gone', { place: { file: basename(file) } }, error)
    }
    try {
      await this.#attach(file)
      await this.#database.lease(bringUpToDate)
      const project = await this.#read(basename(file).replace(/\.effort$/i, ''), file, id)
      await this.#database.lease(clearLeftOvers)
      await this.#remember(project, file)
      return project
    } catch (error) {
      await this.#detach()
      if (before?.file && before.file !== file) await this.#open(before.file, before.id)
      throw asFailure(error, file)
    }
  }

  async close(): Promise<void> {
    await this.settled()
    this.#current = undefined
    await this.#detach()
  }

  /** Removes what an interrupted import left in the folder. */
  async tidy(): Promise<void> {
    if (this.#folder === null) return
    const names = await readdir(this.#folder).catch(() => [])
    for (const name of names) if (LEFT_BEHIND.test(name)) await rm(join(this.#folder, name), { force: true })
  }

  async #remember(project: Project, file: string): Promise<void> {
    await this.#recent.remember({
      file,
      name: project.name,
      responses: project.counts.responses,
      touchpoints: project.touchpoints.length,
      openedAt: this.#now().toISOString()
    })
  }

  async #attach(file: string): Promise<void> {
    await this.#detach()
    await this.#database.attach(file)
    this.#attached = true
  }

  async #detach({ discard = false } = {}): Promise<void> {
    if (!this.#attached) return
    this.#attached = false
    this.#current = undefined
    await this.#letGo()
    await (discard ? this.#database.discard() : this.#database.detach())
  }

  async #read(name: string, file: string | null, known = this.#current?.id): Promise<Project> {
    this.#count += 1
    const id = known ?? `project-${this.#count}`
    const project = await this.#database.lease((connection) => readProject(connection, { id, name, file }))
    this.#current = project
    return project
  }

  async #newFile(name: string): Promise<string | null> {
    if (this.#folder === null) return null
    await mkdir(this.#folder, { recursive: true })
    return join(this.#folder, (await this.#namesFor(name)).free + ENDING)
  }

  /** A name as it can be written, and the first of it that is free in the folder: "Retail 2", "Retail 3" ... */
  async #namesFor(name: string): Promise<{ wanted: string; free: string }> {
    const entries = this.#folder === null ? [] : await readdir(this.#folder).catch(() => [])
    const taken = new Set(entries.map((entry) => entry.toLowerCase()))
    const wanted = shorten(name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()) || 'Project'
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? wanted : `${wanted} ${number}`
      if (!taken.has(`${free}${ENDING}`.toLowerCase())) return { wanted, free }
    }
  }
}

/** Bytes of a name that leave room for a number and an ending in what file systems take. */
const MOST_BYTES = 200

const shorten = (name: string): string => {
  const letters = Array.from(name)
  while (Buffer.byteLength(letters.join('')) > MOST_BYTES) letters.pop()
  return letters.join('').trim()
}

const removeFile = async (file: string): Promise<void> => {
  await rm(file, { force: true })
  await rm(`${file}.wal`, { force: true })
}

const asFailure = (error: unknown, file: string): unknown => {
  if (error instanceof Failure)
    return new Failure(error.fault.code, { place: { file: basename(file) } }, error)
  const message = messageOf(error)
  const place = { file: basename(file) }
  if (/not a valid DuckDB database/i.test(message)) return new Failure('not-a-project', { place }, error)
  if (/permission denied|read-only file system/i.test(message))
    return new Failure('could-not-write', { place }, error)
  if (/lock on file/i.test(message)) return new Failure('project-in-use', { place }, error)
  if (/newer|version number|storage version/i.test(message))
    return new Failure('project-newer', { place }, error)
  return new Failure('not-a-project', { place }, error)
}
