/** Milliseconds in which answers are waited for, less than a frame. */
export const TOGETHER = 10

/**
 * Tells of answers that come one right after the other in one go, so that the window is drawn once and not for each of
 * them. For a query client's `notifyManager`.
 */
export const answerTogether = (): ((tell: () => void) => void) => {
  let waiting: (() => void)[] = []
  return (tell) => {
    waiting.push(tell)
    if (waiting.length > 1) return
    setTimeout(() => {
      const all = waiting
      waiting = []
      for (const each of all) each()
    }, TOGETHER)
  }
}
