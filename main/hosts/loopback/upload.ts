import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes a dropped file under its own name into a folder of its own; gives its place. */
export const receiveUpload = async (
  request: Readable,
  uploadFolder: string,
  name: string
): Promise<string> => {
  const folder = await mkdtemp(join(uploadFolder, 'upload-'))
  const path = join(folder, safeName(name, 'survey'))
  try {
    await pipeline(request, createWriteStream(path))
    return path
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** A name without a way to another folder in it. */
export const safeName = (name: string, otherwise: string): string => {
  const safe = basename(name.replaceAll('\\', '/')).replaceAll('\0', '')
  return ['', '.', '..'].includes(safe) ? otherwise : safe
}
