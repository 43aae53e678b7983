import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { RememberedMapping } from '../../../shared/contract/remembered-mapping'
import { mappingSchema } from '../../../shared/domain/mapping'
import { mappedColumnsSchema } from '../../../shared/domain/mapping-file'
import { likenessOf } from './likeness'

/** Enough for the surveys one works on, few enough to be read at once. */
const MOST_KEPT = 50

const rememberedSchema = z.array(
  z.object({
    project: z.string(),
    mappedAt: z.string(),
    columns: mappedColumnsSchema,
    mapping: mappingSchema
  })
)

/** The mappings that files were imported with lately, newest first, in a small file of their own. */
export class Mappings {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** The newest mapping of exactly these columns, else that of columns much like them, else `null`. */
  async recall(keys: readonly string[]): Promise<RememberedMapping | null> {
    const liked = (await this.#read())
      .map((remembered) => ({ remembered, likeness: likenessOf(remembered, keys) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((one, other) => other.likeness - one.likeness)
    return liked[0]?.remembered ?? null
  }

  /** Keeps a mapping in place of an older one of the same columns. */
  async remember(remembered: RememberedMapping): Promise<void> {
    const keys = remembered.columns.map(({ key }) => key)
    const others = (await this.#read()).filter((other) => likenessOf(other, keys) < 1)
    await this.#write([remembered, ...others].slice(0, MOST_KEPT))
  }

  async #read(): Promise<RememberedMapping[]> {
    try {
      return rememberedSchema.parse(JSON.parse(await readFile(this.#file, 'utf8')))
    } catch {
      return []
    }
  }

  /** Written beside and moved into place, so that a crash leaves the old list or the new one. */
  async #write(mappings: readonly RememberedMapping[]): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true })
    const beside = `${this.#file}.new`
    await writeFile(beside, JSON.stringify(mappings))
    await rename(beside, this.#file)
  }
}
