import { createReadStream, createWriteStream } from 'node:fs'
import { realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { CallContext } from '../../../shared/contract/progress'
import { Failure } from '../../../shared/domain/fault'

const PIECE = 1024 * 1024

/** Whether two paths lead to one file. */
export const isSamePlace = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all(
    [one, other].map((path) => realpath(path).catch(() => resolve(path)))
  )
  return first === second
}

/**
 * Copies a file that nobody writes to meanwhile. It is written beside its place under the name `unfinished` and
 * moved there whole: what fails or is cancelled leaves what was there before, and nothing else.
 */
export const copyWhole = async (
  from: string,
  to: string,
  unfinished: string,
  { signal, progress }: CallContext
): Promise<void> => {
  signal.throwIfAborted()
  try {
    const { size } = await stat(from)
    let copied = 0
    const counted = new Transform({
      transform: (piece: Buffer, _, done) => {
        copied += piece.length
        progress({ phase: 'saving', fraction: size === 0 ? null : copied / size })
        done(null, piece)
      }
    })
    await pipeline(
      createReadStream(from, { highWaterMark: PIECE }),
      counted,
      createWriteStream(unfinished, { flush: true }),
      { signal }
    )
    // A log beside the old file would be taken for one of the new.
    await rm(`${to}.wal`, { force: true })
    await rename(unfinished, to)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    signal.throwIfAborted()
    throw new Failure('could-not-write', { place: { file: basename(to) } }, error)
  }
}
