import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nativeImage, type WebContents } from 'electron'
import { plainFileName } from './plain-file-name'

/** As wide as a picture under the pointer may be without hiding where it goes. */
const ICON_WIDTH = 160

/**
 * Lets a picture be dragged out of the window as a file. The file stands in the temporary folder of this process:
 * written beside and moved into place, so that what another program takes is whole, and gone with the application.
 */
export const dragOut = (
  contents: WebContents,
  folder: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }
): void => {
  const icon = nativeImage.createFromBuffer(Buffer.from(bytes))
  // What cannot be drawn is no picture: there is nothing to drag.
  if (icon.isEmpty()) return
  mkdirSync(folder, { recursive: true })
  const file = join(folder, plainFileName(name))
  writeFileSync(`${file}.unfinished`, bytes)
  renameSync(`${file}.unfinished`, file)
  contents.startDrag({ file, icon: icon.resize({ width: ICON_WIDTH }) })
}
