import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure, messageOf } from '../../../shared/domain/fault'

export const beThere = async (file: string): Promise<void> => {
  try {
    await access(file)
  } catch (error) {
    throw new Failure('file-gone', { place: { file: basename(file) } }, error)
  }
}

/** Whether a file is open elsewhere. */
export const isInUse = (error: unknown): boolean =>
  /lock on file|used by another process/i.test(messageOf(error))

/** Whether the log beside a file is of another that was there before: nothing in it is of this one. */
export const isOfAnother = (error: unknown): boolean => /wal does not match/i.test(messageOf(error))

/** What keeps a project from being opened, as people are told it. */
export const asFailure = (error: unknown, file: string): unknown => {
  if (error instanceof Failure)
    return new Failure(error.fault.code, { place: { file: basename(file) } }, error)
  const message = messageOf(error)
  const place = { file: basename(file) }
  if (/not a valid DuckDB database/i.test(message)) return new Failure('not-a-project', { place }, error)
  if (/permission denied|read-only file system/i.test(message))
    return new Failure('could-not-write', { place }, error)
  if (isInUse(error)) return new Failure('project-in-use', { place }, error)
  if (/newer|version number|storage version/i.test(message))
    return new Failure('project-newer', { place }, error)
  return new Failure('not-a-project', { place }, error)
}
