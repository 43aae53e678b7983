import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { RecentProject } from '../../../shared/contract/project'

/** Enough that nothing one still works on drops off the list. */
const MOST_KEPT = 200

const recentSchema = z.array(
  z.object({
    file: z.string(),
    name: z.string(),
    responses: z.number(),
    touchpoints: z.number(),
    openedAt: z.string()
  })
)

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false
  )

/** The projects opened lately, newest first, in a small file of their own. */
export class RecentProjects {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** Projects whose files are still there. A list that cannot be read is an empty list. */
  async list(): Promise<RecentProject[]> {
    const kept = await this.#read()
    const there = await Promise.all(kept.map(({ file }) => exists(file)))
    return kept.filter((_, index) => there[index])
  }

  async remember(project: RecentProject): Promise<void> {
    const others = (await this.#read()).filter(({ file }) => file !== project.file)
    await this.#write([project, ...others].slice(0, MOST_KEPT))
  }

  async forget(file: string): Promise<void> {
    await this.#write((await this.#read()).filter((project) => project.file !== file))
  }

  async #read(): Promise<RecentProject[]> {
    try {
      return recentSchema.parse(JSON.parse(await readFile(this.#file, 'utf8')))
    } catch {
      return []
    }
  }

  /** Written beside and moved into place, so that a crash leaves the old list or the new one. */
  async #write(projects: readonly RecentProject[]): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true })
    const beside = `${this.#file}.new`
    await writeFile(beside, JSON.stringify(projects, null, 2))
    await rename(beside, this.#file)
  }
}
