import type { Mapping } from '../../domain/mapping'
import type { Role } from '../role'

interface MappedRole {
  readonly key: string
  readonly role: Role
}

/** The columns a mapping uses, each with its role. A column has the first role it is listed with. */
export const mappedRoles = (mapping: Mapping): readonly MappedRole[] => {
  const keys: readonly (readonly [Role, readonly (string | null | undefined)[]])[] = [
    ['ces', mapping.ces.columns.map(({ column }) => column)],
    ['touchpoint', [mapping.touchpoint]],
    ['csat', [mapping.csat?.column]],
    ['nps', [mapping.nps?.column]],
    ['date', [mapping.date?.column]],
    ['respondent', [mapping.respondent]],
    ['response', [mapping.response]],
    ['weight', [mapping.weight]],
    ['retained', [mapping.retained]],
    ['comment', mapping.comments],
    ['dimension', mapping.dimensions]
  ]
  const roles = new Map<string, Role>()
  for (const [role, held] of keys)
    for (const key of held) if (key !== null && key !== undefined && !roles.has(key)) roles.set(key, role)
  return [...roles].map(([key, role]) => ({ key, role }))
}
