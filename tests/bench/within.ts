import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Runs some work in an empty folder that is there only meanwhile. */
export const within = async <T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(parent, 'effortscope-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
