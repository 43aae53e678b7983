import type { Mapping } from '../domain/mapping'
import type { ColumnProfile } from './column-profile'
import { EMPTY_DRAFT, refresh, type Draft } from './draft'
import { mappedRoles } from './mapped-roles'
import { SINGLE_ROLES, type Role, type RoleGuess } from './role'
import { guessRoles } from './role-guess'

const MAPPED = { code: 'mapped-before', details: {} } as const

/**
 * The draft that a mapping was made of, on columns that may be others. `known` are the columns the mapping was
 * made for: those it did not use are ignored again, and those it never saw get their roles by detection, but
 * none that a column of the mapping holds.
 */
export const draftOf = (
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  known: readonly string[] = columns.map(({ key }) => key)
): Draft => {
  const before = rolesBefore(mapping, columns, known)
  const unseen = columns.filter(({ key }) => !(key in before))
  const roles = { ...before, ...rolesOfNew(mapping, unseen, before) }
  const has = (given: { readonly column: string } | null) => given !== null && given.column in before
  const named = mapping.ces.columns.map(({ column, touchpoint }) => [column, touchpoint] as const)
  const read = refresh({ ...EMPTY_DRAFT, roles, touchpoints: Object.fromEntries(named) }, columns)
  return {
    ...read,
    renamed: mapping.renamed,
    ces: mapping.ces.scale,
    csat: mapping.csat && has(mapping.csat) ? mapping.csat.scale : read.csat,
    dateFormat: mapping.date && has(mapping.date) ? mapping.date.format : read.dateFormat,
    missing: mapping.ces.missing,
    csatMissing: mapping.csat?.missing ?? [],
    npsMissing: mapping.nps?.missing ?? [],
    labels: {
      ces: mapping.ces.labels,
      csat: mapping.csat?.labels ?? {},
      nps: mapping.nps?.labels ?? {}
    }
  }
}

const rolesBefore = (
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  known: readonly string[]
): Record<string, RoleGuess> => {
  const used = new Map(mappedRoles(mapping).map(({ key, role }) => [key, role]))
  const seen = new Set(known)
  return Object.fromEntries(
    columns
      .filter(({ key }) => used.has(key) || seen.has(key))
      .map(({ key }) => [key, { role: used.get(key) ?? 'ignore', reason: MAPPED }])
  )
}

/** Roles of columns the mapping never saw. It stays wide or long as it is: a new column names no touchpoints. */
const rolesOfNew = (
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  before: Readonly<Record<string, RoleGuess>>
): Record<string, RoleGuess> => {
  const held = new Set<Role>(
    Object.values(before)
      .map(({ role }) => role)
      .filter((role) => SINGLE_ROLES.includes(role))
  )
  const free = (guess: RoleGuess): RoleGuess => {
    if (guess.role === 'touchpoint') return { ...guess, role: 'dimension' }
    if (!held.has(guess.role)) return guess
    return { role: 'ignore', reason: { code: 'another-has-it', details: {} } }
  }
  return Object.fromEntries([...guessRoles(columns)].map(([key, guess]) => [key, free(guess)]))
}
