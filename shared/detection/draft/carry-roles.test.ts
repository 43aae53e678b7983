import { expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../../tests/fixtures/profiles'
import { carryRoles } from './carry-roles'
import { assignRole } from './assign-role'
import { draftFrom } from './draft-from'

const answers = ratingOf('Q1', 1, 5)
const other = ratingOf('Q2', 1, 7)
const country = profileOf('Country', { FR: 3, IT: 4 })

it('roles that were given are kept where the column is still there', () => {
  const before = assignRole(draftFrom([answers, other, country]), [answers, other, country], 'q2', 'ces')
  const after = carryRoles(before, [other, country])
  expect(after.roles.q2).toEqual({ role: 'ces', reason: { code: 'chosen', details: {} } })
  expect(after.ces).toMatchObject({ low: 1, high: 7 })
  expect(Object.keys(after.roles).sort()).toEqual(['country', 'q2'])
})

it('what was only proposed is proposed anew', () => {
  expect(carryRoles(draftFrom([answers]), [country])).toEqual(draftFrom([country]))
})
