import type { ColumnProfile } from '../column-profile'
import { assignRole } from './assign-role'
import type { Draft } from './draft'
import { draftFrom } from './draft-from'

/** What detection makes of columns that were read anew, with the roles that somebody had given those still there. */
export const carryRoles = (before: Draft, columns: readonly ColumnProfile[]): Draft =>
  columns.reduce((draft, { key }) => {
    const guess = before.roles[key]
    return guess?.reason.code === 'chosen' ? assignRole(draft, columns, key, guess.role) : draft
  }, draftFrom(columns))
