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

interface Copying {
  readonly from: string
  readonly to: string
  /** Beside its place, where it is written until it is whole. */
  readonly unfinished: string
  /** What is done to the copy before it is moved to its place. */
  readonly finish: () => Promise<void>
}

/**
 * Copies a file that nobody writes to meanwhile. It is written beside its place and moved there whole: what fails or
 * is cancelled leaves what was there before, and nothing else.
 */
export const copyWhole = async (
  { from, to, unfinished, finish }: Copying,
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
    await finish()
    signal.throwIfAborted()
    await rename(unfinished, to)
  } catch (error) {
    for (const file of [unfinished, logOf(unfinished)]) await rm(file, { force: true }).catch(() => undefined)
    signal.throwIfAborted()
    throw new Failure('could-not-write', { place: { file: basename(to) } }, error)
  }
  // The log of what was there before goes after it, not before: until then it may hold what that was changed to last.
  await rm(logOf(to), { force: true }).catch(() => undefined)
}

/** The log beside a project's file, of what was written and not yet put in order. */
export const logOf = (file: string): string => `${file}.wal`
