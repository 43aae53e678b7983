import { open } from 'node:fs/promises'
import type { FaultCode } from '../../../shared/domain/fault'

/** Where the header keeps the size of a sector, as a power of two, and the number of the directory's first. */
const SECTOR_SHIFT_AT = 30
const DIRECTORY_AT = 48

const DIRECTORY_BYTES = 64 * 1024

/** How names stand in the directory of a compound file. */
const named = (name: string): Buffer => Buffer.from(name, 'utf16le')

/**
 * Office's container of before 2007, in which it still wraps what it encrypts. The directory says which of
 * the two a file is.
 */
export const compoundFault = async (file: string, head: Buffer): Promise<FaultCode> => {
  const directory = Buffer.concat([head, await readDirectory(file, head)])
  if (directory.includes(named('EncryptedPackage'))) return 'workbook-protected'
  return directory.includes(named('WordDocument')) ? 'kind-binary' : 'kind-workbook-old'
}

const readDirectory = async (file: string, head: Buffer): Promise<Buffer> => {
  if (head.length < DIRECTORY_AT + 4) return Buffer.alloc(0)
  const sector = 2 ** Math.min(head.readUInt16LE(SECTOR_SHIFT_AT), 16)
  const start = (head.readUInt32LE(DIRECTORY_AT) + 1) * sector
  const handle = await open(file, 'r')
  try {
    const buffer = Buffer.alloc(DIRECTORY_BYTES)
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
