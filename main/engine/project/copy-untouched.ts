import { access, chmod, constants, copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '../../../shared/domain/fault'
import type { Database } from '../database'
import { logOf } from './copy-whole'
import { beThere, isInUse } from './opening-faults'

/**
 * Copies a project and its log into a folder, under its own name: what is opened there is brought up to date and put
 * in order, and nothing of that is written into the project itself. Nothing may be attached to the database, which
 * knows whether the project is open elsewhere, and holds it meanwhile.
 */
export const copyUntouched = async (database: Database, file: string, folder: string): Promise<string> => {
  await beThere(file)
  // What else is wrong with it is found, and told, when its copy is opened.
  const isHeld = await database.attachUnchanged(file).then(
    () => true,
    (error: unknown) => {
      if (isInUse(error)) throw new Failure('project-in-use', { place: { file: basename(file) } }, error)
      return false
    }
  )
  try {
    return await copy(file, join(folder, basename(file)))
  } finally {
    if (isHeld) await database.detach()
  }
}

const copy = async (file: string, to: string): Promise<string> => {
  try {
    await mkdir(join(to, '..'), { recursive: true })
    await copyFile(file, to, constants.COPYFILE_FICLONE)
    // Where the project may only be read, its copy came out like it.
    await chmod(to, 0o600)
    if (await isThere(logOf(file))) await copyFile(logOf(file), logOf(to))
    return to
  } catch (error) {
    const code = /ENOSPC|EDQUOT|EROFS/.test(String(error)) ? 'could-not-write' : 'could-not-read'
    throw new Failure(code, { place: { file: basename(file) } }, error)
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false
  )
