import { resolve } from 'node:path'
import { app } from 'electron'

/**
 * Files on the command line. What starts with a dash is for Chromium; unpackaged, what comes before the
 * application's own folder is for Electron.
 */
export const filesIn = (argv: readonly string[], folder: string): string[] => {
  const own = argv.findIndex((arg) => resolve(folder, arg) === app.getAppPath())
  return argv
    .slice(app.isPackaged ? 1 : own + 1)
    .filter((arg) => !arg.startsWith('-'))
    .map((file) => resolve(folder, file))
}

/** Files that wait until the page asks for them: until then it would not hear of any. */
export interface WaitingFiles {
  /** Gives files to the page, or keeps them for it. */
  readonly give: (files: readonly string[]) => void
  /** All that waited; from now on the page is sent what comes. */
  readonly take: () => string[]
}

export const waitingFiles = (
  first: readonly string[],
  send: (files: readonly string[]) => void
): WaitingFiles => {
  let waiting: readonly string[] | null = first
  return {
    give: (files) => {
      if (files.length === 0) return
      if (waiting) waiting = [...waiting, ...files]
      else send(files)
    },
    take: () => {
      const files = [...(waiting ?? [])]
      waiting = null
      return files
    }
  }
}
