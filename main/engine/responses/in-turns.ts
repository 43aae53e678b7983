import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work before others have their turn: a window has to answer, and a call has to stop. */
const TURN = 15

/** Items between two looks at the clock, which cost as much as a short item. */
const BETWEEN = 8

/** Does something with each item, letting others have their turn in between; stops where it is told to. */
export const inTurns = async <T>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T) => void
): Promise<void> => {
  let until = performance.now() + TURN
  for (const [at, item] of items.entries()) {
    work(item)
    if (at % BETWEEN > 0 || performance.now() < until) continue
    await setImmediate()
    signal.throwIfAborted()
    until = performance.now() + TURN
  }
}
