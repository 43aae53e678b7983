import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nativeImage, type WebContents } from 'electron'
import { messageOf, type Result } from '../../../shared/domain/fault'
import { plainFileName } from './plain-file-name'

/** As wide as a picture under the pointer may be without hiding where it goes. */
const ICON_WIDTH = 160

/**
 * Lets a picture be dragged out of the window as a file. The file stands in the temporary folder of this process:
 * written beside and moved into place, so that what another program takes is whole, and gone with the application.
 * Where it cannot be written, that is the answer, and nothing is dragged.
 */
export const dragOut = (
  contents: WebContents,
  folder: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }
): Result<null> => {
  const icon = nativeImage.createFromBuffer(Buffer.from(bytes))
  // What cannot be drawn is no picture: there is nothing to drag.
  if (icon.isEmpty()) return { ok: true, value: null }
  const file = join(folder, plainFileName(name))
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${file}.unfinished`, bytes)
    renameSync(`${file}.unfinished`, file)
    contents.startDrag({ file, icon: icon.resize({ width: ICON_WIDTH }) })
  } catch (error) {
    return { ok: false, fault: { code: 'could-not-write', cause: messageOf(error) } }
  }
  return { ok: true, value: null }
}
