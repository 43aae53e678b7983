import type { Inspection } from '../contract/inspection'
import type { MappingTemplate } from '../domain/mapping-file'
import { joinColumns } from './join-columns'
import { mappedRoles } from './draft/mapped-roles'

/** How files differ in their columns from those a mapping was made for. */
export interface ColumnChanges {
  /** Headers the mapping never saw. */
  readonly added: readonly string[]
  /** Headers of columns that it uses, and that are not there. */
  readonly gone: readonly string[]
}

export const columnChanges = (
  { columns: mapped, mapping }: MappingTemplate,
  inspection: Inspection
): ColumnChanges => {
  const { columns } = joinColumns(inspection, mapping.renamed)
  const known = new Map(mapped.map(({ key, header }) => [key, header.trim()]))
  const there = new Set(columns.map(({ key }) => key))
  return {
    added: columns.filter(({ key }) => !known.has(key)).map(({ header }) => header.trim()),
    gone: mappedRoles(mapping)
      .filter(({ key }) => !there.has(key))
      .map(({ key }) => known.get(key) ?? key)
  }
}
