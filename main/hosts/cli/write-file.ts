import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../../../shared/domain/fault'

/** Writes what was made to the place that was named. */
export const writeMade = async (place: string, bytes: Uint8Array): Promise<void> => {
  await writeFile(place, bytes).catch((error: unknown) => {
    throw new Failure('could-not-write', { place: { file: basename(place) } }, error)
  })
}
