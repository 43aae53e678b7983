import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { CallContext } from '../../shared/contract/progress'
import { draftFrom } from '../../shared/detection/draft/draft-from'
import { mappingOf } from '../../shared/detection/draft/draft-mapping'
import { Failure } from '../../shared/domain/fault'
import type { Importer } from './import/importer'
import type { Inspector } from './import/inspector'
import type { Project } from './project/project'
import type { Projects } from './project/projects'

interface SampleOptions {
  /** The invented retailer that comes with the application. */
  readonly file: string
  /** Where it is noted which project was made of it. */
  readonly note: string
  readonly inspector: Inspector
  readonly importer: Importer
  readonly projects: Projects
}

const noteSchema = z.object({ project: z.string(), made: z.string() })

/** The sample: imported once, as detection maps it, and opened again from then on. */
export class Sample {
  readonly #options: SampleOptions

  constructor(options: SampleOptions) {
    this.#options = options
  }

  async open(context: CallContext): Promise<Project> {
    const of = createHash('sha256')
      .update(await readFile(this.#options.file))
      .digest('hex')
    return (await this.#again(of)) ?? (await this.#import(of, context))
  }

  /** The project made of the same sample before; `undefined` where it is gone, or cannot be opened. */
  async #again(of: string): Promise<Project | undefined> {
    const { note, projects } = this.#options
    const noted = await readFile(note, 'utf8')
      .then((text) => noteSchema.parse(JSON.parse(text)))
      .catch(() => undefined)
    if (noted?.made !== of) return undefined
    try {
      return await projects.openFile(noted.project)
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }

  async #import(of: string, context: CallContext): Promise<Project> {
    const { file, note, inspector, importer } = this.#options
    const inspection = await inspector.inspect([file], context)
    const mapping = mappingOf(draftFrom(inspection.columns), inspection.columns)
    if (!mapping) throw new Error('The sample is no longer understood by itself')
    const project = await importer.import(inspection.id, mapping, 'Retail pulse', context)
    if (project.file !== null)
      await writeFile(note, JSON.stringify(noteSchema.parse({ project: project.file, made: of })))
    return project
  }
}
