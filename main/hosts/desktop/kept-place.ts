import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { windowPlaceSchema, type WindowPlace } from './window-place'

/** Where the window was when it was closed last; nothing where that is not known, or cannot be read. */
export const readPlace = (file: string): WindowPlace | undefined => {
  try {
    return windowPlaceSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** At once, because the window is about to be gone; beside and moved into place, so that it is never half a file. */
export const writePlace = (file: string, place: WindowPlace): void => {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(place))
    renameSync(`${file}.new`, file)
  } catch {
    // A window that opens in the middle is no reason to keep another from closing.
  }
}
