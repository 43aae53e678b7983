import type { Progress } from '../../shared/contract/progress'

/** Progress with the time its phase has taken so far, in milliseconds. */
export interface TimedProgress extends Progress {
  readonly elapsed: number
}

/** Puts the clock on progress reports: it starts anew with each phase and file. */
export const timeProgress = (now: () => number) => {
  let phase: string | undefined
  let since = 0
  return (progress: Progress): TimedProgress => {
    const own = `${progress.phase} ${progress.file ?? ''}`
    if (own !== phase) {
      phase = own
      since = now()
    }
    return { ...progress, elapsed: now() - since }
  }
}
