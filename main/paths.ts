import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What comes with the application, by the folder the built entry stands in (dist/main). */
export const bundledPaths = (entryFolder: string) => {
  // Native code cannot read inside the archive of a packaged application: these are unpacked beside it.
  const root = join(entryFolder, '../..').replace(/app\.asar(?=$|[\\/])/, 'app.asar.unpacked')
  return {
    fontFolder: join(root, 'dist/fonts'),
    typesetterFile: join(root, 'dist/typst/typst.wasm'),
    sampleFile: join(root, 'samples/retail-pulse.csv')
  }
}

/** A folder of this process alone for what is decoded and spilled. */
export const tempFolderOf = (process: { pid: number }): string => join(tmpdir(), `effortscope-${process.pid}`)
