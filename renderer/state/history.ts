/** A value with what it was before and, after an undo, what it was to be. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

const MOST_KEPT = 200

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] })

/** Goes on to a new value; the future that was undone is given up. The same value changes nothing. */
export const advance = <T>(history: History<T>, present: T): History<T> =>
  present === history.present
    ? history
    : { past: [...history.past, history.present].slice(-MOST_KEPT), present, future: [] }

/** Changes the present without a step of its own. */
export const amend = <T>(history: History<T>, present: T): History<T> => ({ ...history, present })

export const undo = <T>(history: History<T>): History<T> => {
  const before = history.past.at(-1)
  return before === undefined
    ? history
    : { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] }
}

export const redo = <T>(history: History<T>): History<T> => {
  const [next, ...future] = history.future
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future }
}
