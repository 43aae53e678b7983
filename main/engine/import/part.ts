import type { RunContext } from '../connection'

/**
 * A part of some work, told as a share of the whole: what goes from 0 to 1 in it goes from `from` to `to` outside.
 * What is done several times in one part, or begins anew, never steps back; where nothing is known it stands still.
 */
export const partOf = ({ signal, progress }: RunContext, from: number, to: number): RunContext => {
  let furthest = 0
  return {
    signal,
    ...(progress && {
      progress: (fraction) => {
        furthest = Math.max(furthest, Math.min(1, fraction ?? 0))
        progress(from + furthest * (to - from))
      }
    })
  }
}
