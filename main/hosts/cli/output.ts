import { Failure, messageOf } from '../../../shared/domain/fault'
import type { Progress } from '../../../shared/contract/progress'
import type { Words } from '../../../shared/locale/words'
import { progressLine } from './progress-line'

/** Whoever read the answer stopped reading: `| head` has what it wanted. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone'
}

/** What a command line writes to. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

export interface Output {
  /** Writes all of an answer before the process may end: a pipe takes it in pieces. */
  readonly print: (text: string) => Promise<void>
  /** Says a sentence on the error stream, unless it is to be quiet. */
  readonly say: (sentence: string) => void
  /** Shows how far it is, where somebody looks at a terminal. */
  readonly progress: (progress: Progress) => void
  /** Takes the progress away. */
  readonly still: () => void
}

export const createOutput = (
  { stdout, stderr }: Streams,
  { quiet, words }: { readonly quiet: boolean; readonly words: Words }
): Output => {
  const line = progressLine(quiet ? undefined : stderr, words)
  return {
    print: (text) =>
      new Promise((done, fail) => {
        line.clear()
        stdout.write(text, (error) => {
          if (!error) done()
          else fail(isGone(error) ? new ReaderGone() : new Failure('could-not-write', {}, error))
        })
      }),
    say: (sentence) => {
      if (quiet) return
      line.clear()
      stderr.write(`${sentence}\n`)
    },
    progress: line.show,
    still: line.clear
  }
}

const isGone = (error: Error): boolean => /EPIPE|EOF/.test(messageOf(error))

/** A pipe that nobody reads any more says so of itself too; whoever writes to it is told. */
export const hearGone = ({ stdout, stderr }: Streams): (() => void) => {
  const ignore = () => undefined
  const streams = [stdout, stderr]
  for (const stream of streams) stream.on('error', ignore)
  return () => {
    for (const stream of streams) stream.off('error', ignore)
  }
}
