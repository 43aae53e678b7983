import type { MappedColumn } from '../../../shared/domain/mapping-file'
import { headerOf, joinSources } from '../import/raw-source'
import type { Project } from './project'

/** The columns of a project's files, each once, by the key it goes by and the header it was first written with. */
export const projectColumns = ({
  sources,
  mapping
}: Pick<Project, 'sources' | 'mapping'>): MappedColumn[] => {
  const joined = joinSources(sources, mapping.renamed)
  const keys = new Set(joined.flatMap((source) => source.keys))
  return [...keys].map((key) => ({ key, header: headerOf(joined, key) }))
}
