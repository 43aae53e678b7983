import { unzipSync, zipSync } from 'fflate'

/**
 * The earliest moment an archive can tell, in whichever zone: archives hold local times, and two runs of the same
 * input are to be the same bytes.
 */
const NO_TIME = new Date(1980, 0, 1)

/** An archive of files, by name; the same bytes for the same files, whenever and wherever it is made. */
export const sealArchive = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...files }, { mtime: NO_TIME, level: 6 })

/** An archive that a library made, without the times it was made at. */
export const sealedArchive = (archive: Uint8Array): Uint8Array => sealArchive(unzipSync(archive))
