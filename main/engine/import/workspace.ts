import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder for what one inspection unpacks and decodes, and names for its tables. */
export class Workspace {
  readonly folder: string
  #count = 0

  private constructor(folder: string) {
    this.folder = folder
  }

  static async create(tempFolder: string): Promise<Workspace> {
    return new Workspace(await mkdtemp(join(tempFolder, 'inspection-')))
  }

  /** A file of its own for some purpose. */
  path(purpose: string): string {
    return join(this.folder, this.nextName(purpose))
  }

  nextName(purpose: string): string {
    this.#count += 1
    return `${purpose}-${this.#count}`
  }

  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}
