import type { ViewState } from '../../shared/contract/view-state'

/** So long nothing is changed before it is written: a click is answered before it is kept. */
const REST = 300

/** What is shown, on its way into the project's file: nothing is lost when the window closes, and nobody is asked. */
interface KeptWork {
  /** Keeps a state of a project soon; a newer one takes its place. */
  readonly keep: (project: string, state: ViewState) => void
  /** Keeps it now, and waits until it is kept. */
  readonly flush: () => Promise<void>
  /** Keeps it now and waits for nothing: who closes the window gets no answer any more. */
  readonly leave: () => void
  /** Gives up what was not written yet: it is being saved. */
  readonly drop: () => void
}

export const keptWork = (write: (project: string, state: ViewState) => Promise<void>): KeptWork => {
  let next: { readonly project: string; readonly state: ViewState } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  const drop = () => {
    clearTimeout(timer)
    next = null
  }
  const takeDue = () => {
    const due = next
    drop()
    return due
  }
  const flush = (): Promise<void> => {
    const due = takeDue()
    // One after the other, so that the newest is the one that stays.
    if (due) writing = writing.then(() => write(due.project, due.state))
    return writing
  }
  return {
    keep: (project, state) => {
      drop()
      next = { project, state }
      timer = setTimeout(() => void flush(), REST)
    },
    flush,
    leave: () => {
      const due = takeDue()
      // What is on its way was sent before: the engine writes in the order in which it is told.
      if (due) void write(due.project, due.state)
    },
    drop
  }
}
