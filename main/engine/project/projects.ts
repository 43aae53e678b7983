import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CallContext } from '../../../shared/contract/progress'
import type { ViewState } from '../../../shared/contract/view-state'
import { Failure } from '../../../shared/domain/fault'
import type { Connection } from '../connection'
import type { Database } from '../database'
import { copyUntouched } from './copy-untouched'
import { copyWhole, isSamePlace, logOf } from './copy-whole'
import { clearLeftOvers } from './left-overs'
import { asFailure, beThere, isOfAnother } from './opening-faults'
import type { Project } from './project'
import { ENDING, namesIn } from './project-name'
import type { RecentProjects } from './recent'
import { forgetKept, keepShown } from './shown'
import { bringUpToDate, createSchema, readProject } from './store'
import { Turns } from './turns'

/** A project being made has this behind its name until it is whole. */
const UNFINISHED = '.unfinished'

const LEFT_BEHIND = /\.effort\.unfinished(\.wal)?$/

export interface ProjectsOptions {
  readonly database: Database
  /**
   * Where projects are kept; `null` keeps them in memory, for a command that answers and ends: it leaves the projects
   * that it opens as they are.
   */
  readonly folder: string | null
  /** Where a project is copied to that has to stay as it is. */
  readonly copies: string
  readonly recent: RecentProjects
  readonly now: () => Date
  /** Lets go of what was made of the open project beside its file, before that changes or is closed. */
  readonly letGo: () => Promise<void>
}

/** The one open project, and how projects are made, opened and let go. */
export class Projects {
  readonly #database: Database
  readonly #folder: string | null
  readonly #copies: string
  readonly #recent: RecentProjects
  readonly #now: () => Date
  readonly #letGo: () => Promise<void>
  #current: Project | undefined
  #attached = false
  #count = 0
  readonly #turns = new Turns()

  constructor({ database, folder, copies, recent, now, letGo }: ProjectsOptions) {
    this.#database = database
    this.#folder = folder
    this.#copies = copies
    this.#recent = recent
    this.#now = now
    this.#letGo = letGo
  }

  get open(): Project | undefined {
    return this.#current
  }

  /** Asks something of the open project, which stays open and as it is until that is answered. */
  ask<T>(question: (project: Project) => Promise<T>): Promise<T> {
    return this.#turns.ask(() => question(this.#named()))
  }

  /** Writes into the open project, if it is the one that is spoken of, after what was told to be written before. */
  write(id: string, work: (connection: Connection) => Promise<void>): Promise<void> {
    return this.#turns.write(async () => {
      this.#named(id)
      await this.#database.lease(work)
    })
  }

  /** Resolves once nothing is being made or cleared away. */
  settled(): Promise<void> {
    return this.#turns.changed()
  }

  /** The name a project would be given, and whether another has the name that was wanted. */
  async nameFor(wanted: string): Promise<{ name: string; taken: boolean }> {
    const names = await namesIn(this.#folder, wanted)
    return { name: names.free, taken: names.free !== names.wanted }
  }

  /**
   * Makes a project: `fill` writes it, and only when that has succeeded does the file get its name. What
   * fails or is cancelled leaves nothing behind, and the project that was open before stays open. Who cancels
   * is not kept waiting for what has to be cleared away; whatever comes next waits for that.
   */
  create(
    name: string,
    fill: (connection: Connection) => Promise<void>,
    signal: AbortSignal
  ): Promise<Project> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason as Error)
      signal.addEventListener('abort', stop, { once: true })
      const keep = () => {
        signal.throwIfAborted()
        signal.removeEventListener('abort', stop)
      }
      const made = this.#turns.change(async () => {
        signal.throwIfAborted()
        return this.#make(name, fill, keep)
      })
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

  /** Changes the open project, if it is the one that is spoken of; its file keeps what it was unless `change` succeeds. */
  update(id: string, change: (connection: Connection, project: Project) => Promise<void>): Promise<Project> {
    return this.#turns.change(async () => {
      const before = this.#named(id)
      await this.#database.lease((connection) => change(connection, before))
      const project = await this.#read(before.name, before.file)
      await this.#letGo()
      if (project.file !== null) await this.#remember(project, project.file)
      return project
    })
  }

  /**
   * Goes on in a copy of the project's file, with a state as what is saved there; the one before goes back to what
   * was saved in it. What fails or is cancelled leaves the project open where it was.
   */
  saveAs(id: string, wanted: string, state: ViewState, context: CallContext): Promise<Project> {
    return this.#turns.change(async () => {
      const before = this.#named(id)
      const { file } = before
      if (file === null) throw new Failure('no-project')
      const target = wanted.toLowerCase().endsWith(ENDING) ? wanted : wanted + ENDING
      if (!(await isSamePlace(file, target))) return this.#goOn(id, file, target, state, context)
      await this.#database.lease((connection) => keepShown(connection, state, 'saved'))
      return before
    })
  }

  async #goOn(
    id: string,
    file: string,
    target: string,
    state: ViewState,
    context: CallContext
  ): Promise<Project> {
    const unfinished = target + UNFINISHED
    const finish = async () => {
      await this.#attach(unfinished)
      try {
        await this.#database.lease((connection) => keepShown(connection, state, 'saved'))
      } finally {
        await this.#detach()
      }
    }
    try {
      // What was written is put in order as the file is let go of: then it is all there is.
      await this.#detach()
      await copyWhole({ from: file, to: target, unfinished, finish }, context)
      const project = await this.#open(target, id)
      // Last, as nothing of it may be lost by what fails before; where this fails, more is left than was asked for.
      await this.#database.lease((connection) => forgetKept(connection, file)).catch(() => undefined)
      return project
    } catch (error) {
      await this.#open(file, id)
      throw error
    }
  }

  openFile(file: string): Promise<Project> {
    return this.#turns.change(async () => {
      if (this.#folder !== null) return this.#open(file)
      await this.#detach()
      return this.#open(await copyUntouched(this.#database, file, this.#copies))
    })
  }

  /** Under a new id, or under one it has already: nothing of what was asked of it has changed. */
  async #open(file: string, id?: string): Promise<Project> {
    const before = this.#current
    await beThere(file)
    try {
      await this.#attach(file).catch(async (error: unknown) => {
        if (!isOfAnother(error)) throw error
        await rename(logOf(file), `${logOf(file)}.unmatched`)
        await this.#attach(file)
      })
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

  close(): Promise<void> {
    return this.#turns.change(async () => {
      this.#current = undefined
      await this.#detach()
    })
  }

  /** Removes what an interrupted import left in the folder. */
  async tidy(): Promise<void> {
    if (this.#folder === null) return
    const names = await readdir(this.#folder).catch(() => [])
    for (const name of names) if (LEFT_BEHIND.test(name)) await rm(join(this.#folder, name), { force: true })
  }

  /** The open project, if it is the one that is spoken of. */
  #named(id = this.#current?.id): Project {
    if (!this.#current || this.#current.id !== id) throw new Failure('no-project')
    return this.#current
  }

  /** What is open is open, whether or not the list of recent projects can be written. */
  async #remember(project: Project, file: string): Promise<void> {
    const { name, counts, touchpoints } = project
    const openedAt = this.#now().toISOString()
    await this.#recent
      .remember({ file, name, responses: counts.responses, touchpoints: touchpoints.length, openedAt })
      .catch(() => undefined)
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
    return join(this.#folder, (await namesIn(this.#folder, name)).free + ENDING)
  }
}

const removeFile = async (file: string): Promise<void> => {
  await rm(file, { force: true })
  await rm(logOf(file), { force: true })
}
