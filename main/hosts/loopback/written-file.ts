import { createReadStream } from 'node:fs'
import { mkdtemp, realpath, rm, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { PAGE_HEADERS } from '../page-policy'
import { safeName } from './upload'

const PREFIX = 'written-'

/** A place in a folder of its own, where the engine may write a file for the page to take away. */
export const makePlace = async (folder: string, name: string): Promise<string> =>
  join(await mkdtemp(join(folder, PREFIX)), safeName(name, 'data'))

/** Sends what was written at a place that was given, and nothing else; once it is sent it is no longer kept. */
export const sendWritten = async (response: ServerResponse, folder: string, place: string): Promise<void> => {
  const own = dirname(await realpath(place))
  if (dirname(own) !== (await realpath(folder)) || !basename(own).startsWith(PREFIX))
    throw new Error('Not a file that was written for the page')
  const { size } = await stat(place)
  response.writeHead(200, {
    ...PAGE_HEADERS,
    'content-type': 'application/octet-stream',
    'content-length': size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(place))}`,
    'cache-control': 'no-store'
  })
  try {
    await pipeline(createReadStream(place), response)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
