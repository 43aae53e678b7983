import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2'
}

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** A file of the built page by its address; `undefined` for what is not there or lies outside of the folder. */
export const readStaticFile = async (folder: string, address: string): Promise<StaticFile | undefined> => {
  const path = normalize(
    join(folder, decodeURIComponent(address === '' || address === '/' ? 'index.html' : address))
  )
  const type = TYPES[extname(path)]
  if (!path.startsWith(folder + sep) || type === undefined) return undefined
  try {
    return { bytes: new Uint8Array(await readFile(path)), type }
  } catch {
    return undefined
  }
}
