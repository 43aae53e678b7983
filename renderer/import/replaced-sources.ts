import type { InspectedFile } from '../../shared/contract/inspection'
import type { Source } from '../../shared/contract/project'
import type { Replaces } from '../state/session'

/** The sources that files most likely correct: those of their names. A source is replaced once. */
export const replacedSources = (
  files: readonly Pick<InspectedFile, 'name'>[],
  sources: readonly Pick<Source, 'id' | 'name'>[]
): Replaces => {
  const taken = new Set<number>()
  return files.map(({ name }) => {
    const same = sources.find((source) => source.name === name && !taken.has(source.id))
    if (!same) return null
    taken.add(same.id)
    return same.id
  })
}
