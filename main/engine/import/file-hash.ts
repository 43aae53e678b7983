import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Failure } from '../../../shared/domain/fault'

const PIECE = 1024 * 1024

interface Hashing {
  /** How long the file was when it was looked at. */
  readonly bytes: number
  readonly signal: AbortSignal
}

/**
 * The SHA-256 of a file as it lies on the disk, in lower-case hexadecimal figures. A file that is gone, or no longer
 * as long as it was, fails.
 */
const hashFile = async (file: string, { bytes, signal }: Hashing): Promise<string> => {
  const hash = createHash('sha256')
  let read = 0
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE, signal })) {
      read += (piece as Buffer).length
      hash.update(piece as Buffer)
    }
  } catch (error) {
    signal.throwIfAborted()
    throw new Failure('file-gone', {}, error)
  }
  if (read !== bytes) throw new Failure('file-changed')
  return hash.digest('hex')
}

/** Does some work with a file while its hash is taken; where the work fails, the hash is given up. */
export const hashBeside = async <T>(
  file: string,
  { bytes, signal }: Hashing,
  work: () => Promise<T>
): Promise<{ readonly sha256: string; readonly done: T }> => {
  const given = new AbortController()
  const hashing = hashFile(file, { bytes, signal: AbortSignal.any([signal, given.signal]) })
  const settled = hashing.catch(() => undefined)
  try {
    const done = await work()
    return { sha256: await hashing, done }
  } finally {
    given.abort()
    await settled
  }
}
