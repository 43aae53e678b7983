import type { MappingTemplate } from '../../../shared/domain/mapping-file'

/** Less of the columns than this in common, and it is another survey. */
const LIKE = 0.5

/**
 * How alike the columns of a mapping and others are: what both have, as a share of the longer list. 1 where they
 * are the same; 0 where they are another survey's, or none of the effort questions is among them.
 */
export const likenessOf = ({ columns, mapping }: MappingTemplate, keys: readonly string[]): number => {
  const others = new Set(keys)
  if (!mapping.ces.columns.some(({ column }) => others.has(column))) return 0
  const likeness = columns.filter(({ key }) => others.has(key)).length / Math.max(columns.length, others.size)
  return likeness < LIKE ? 0 : likeness
}
