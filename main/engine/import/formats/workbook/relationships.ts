import { posix } from 'node:path'
import type { Archive } from '../../archive'
import { readXml } from './xml'

/** Where the parts that a part speaks of are. */
export interface Relationship {
  readonly id: string
  /** The last word of its type, which is the same in the standard's strict form. */
  readonly type: string
  /** The part's name in the archive. */
  readonly target: string
}

/** The relationships of a part, `''` for those of the whole; what lies outside of the file is left out. */
export const readRelationships = async (archive: Archive, part: string): Promise<Relationship[]> => {
  const folder = posix.dirname(part)
  const entry = archive.find(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  if (!entry) return []
  const found: Relationship[] = []
  await readXml(archive.read(entry), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) })
    }
  })
  return found
}

const resolve = (folder: string, target: string): string => posix.resolve('/', folder, target).slice(1)
