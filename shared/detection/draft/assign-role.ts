import { METRICS } from '../../domain/metric'
import type { ColumnProfile } from '../column-profile'
import { isSingle, type Role, type RoleGuess } from '../role'
import type { Draft } from './draft'
import { refresh, withDeclared } from './draft-from'

/** The draft after somebody gave a column a role; a role that is held once is taken from its holder. */
export const assignRole = (
  draft: Draft,
  columns: readonly ColumnProfile[],
  key: string,
  role: Role
): Draft => {
  const chosen: RoleGuess = { role, reason: { code: 'chosen', details: {} } }
  const released = isSingle(role)
    ? Object.fromEntries(
        Object.entries(draft.roles).map(([other, guess]) => [
          other,
          guess.role === role
            ? { role: 'ignore' as const, reason: { code: 'another-has-it' as const, details: {} } }
            : guess
        ])
      )
    : draft.roles
  const before = draft.roles[key]?.role
  const assigned = { ...draft, roles: { ...released, [key]: chosen } }
  const affected = [before, role]
  const read = refresh(assigned, columns)
  const asksAnew = affected.some((each) => each === 'ces' || each === 'touchpoint')
  const next: Draft = {
    ...read,
    ces: affected.includes('ces') ? read.ces : draft.ces,
    alikeInWaves: draft.alikeInWaves.filter((metric) => !affected.includes(metric)),
    otherScales: asksAnew ? read.otherScales : draft.otherScales,
    csat: affected.includes('csat') ? read.csat : draft.csat,
    labels: Object.fromEntries(
      METRICS.map((metric) => [metric, (affected.includes(metric) ? read : draft).labels[metric]])
    ) as Draft['labels'],
    ...(affected.includes('date') ? {} : { dateFormat: draft.dateFormat, dateZone: draft.dateZone })
  }
  return role === 'ces' || role === 'csat' ? withDeclared(next, columns) : next
}
