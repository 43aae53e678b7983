import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { packagedBinary } from '../places'

const binary = (): string => {
  const path = packagedBinary()
  if (path === undefined) throw new Error('No packaged application')
  return path
}

/** The folder with the archive. */
export const packagedResources = (): string =>
  join(dirname(binary()), process.platform === 'darwin' ? '../Resources' : 'resources')

interface Folder {
  readonly files: Readonly<Record<string, Partial<Folder>>>
}

const filesOf = ({ files }: Folder, path = ''): string[] =>
  Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? filesOf({ files: entry.files }, `${path}${name}/`) : [`${path}${name}`]
  )

/** Every file of the archive, and those beside it: its header is JSON behind four lengths of four bytes. */
export const archivedFiles = (): string[] => {
  const archive = readFileSync(join(packagedResources(), 'app.asar'))
  const header = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString()
  return filesOf(JSON.parse(header) as Folder)
}

/** How the binary writes a fuse: the digits 1 and 0. */
const STATES: Partial<Record<number, boolean>> = { 0x31: true, 0x30: false }

/** The fuses as they stand in the binary, by name; one that this Electron does not have is left out. */
export const fusesOf = async (): Promise<Record<string, boolean>> => {
  const wire: Partial<Record<number, number>> = await getCurrentFuseWire(binary())
  return Object.fromEntries(
    Object.entries(FuseV1Options).flatMap(([name, index]) => {
      const state = STATES[wire[Number(index)] ?? 0]
      return state === undefined ? [] : [[name, state]]
    })
  )
}
