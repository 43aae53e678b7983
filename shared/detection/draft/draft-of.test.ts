import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../../tests/fixtures/profiles'
import { columnKeys } from '../../domain/column-key'
import type { ColumnProfile } from '../column-profile'
import { assignRole } from './assign-role'
import type { Draft } from './draft'
import { draftFrom } from './draft-from'
import { mappingOf } from './draft-mapping'
import { problemsOf } from './draft-problems'
import { draftOf } from './draft-of'
import { ROLES } from '../role'

const ces = ratingOf('How easy was it to pay? (1-7)', 1, 7)
const csat = ratingOf('Satisfaction', 1, 5)
const touchpoint = profileOf('Touchpoint', { Checkout: 40, Delivery: 50 })
const country = profileOf('Country', { FR: 70, IT: 70 })
const day = profileOf('Date', { '01/02/2026': 60, '03/04/2026': 40 })

const mapped = (draft: Draft, columns: readonly ColumnProfile[]) => {
  const mapping = mappingOf(draft, columns)
  if (!mapping) throw new Error(problemsOf(draft, columns).join())
  return mapping
}

describe('the draft of a mapping', () => {
  const columns = [ces, csat, country, day]
  const said: Draft = {
    ...draftFrom(columns),
    touchpoints: { [ces.key]: 'Paying' },
    ces: { low: 1, high: 5, good: 'low' },
    csat: { low: 0, high: 5, good: 'low' },
    dateFormat: '%m/%d/%Y',
    missing: ['6'],
    csatMissing: ['9'],
    labels: { ces: { Easy: 1 }, csat: { Good: 5 }, nps: {} }
  }
  const mapping = mapped(said, columns)
  const keys = columns.map(({ key }) => key)

  it('asks nothing, and says of each column that it was mapped before', () => {
    const draft = draftOf(mapping, columns)
    expect(problemsOf(draft, columns)).toEqual([])
    expect(Object.values(draft.roles).map(({ reason }) => reason.code)).toEqual(
      columns.map(() => 'mapped-before')
    )
    expect(draft).toMatchObject({ touchpoints: { [ces.key]: 'Paying' }, ces: said.ces, csat: said.csat })
  })

  it('ignores again what was ignored, and detects what is new', () => {
    const region = profileOf('Region', { North: 3, South: 4 })
    const without = mapped(assignRole(said, columns, country.key, 'ignore'), columns)
    const draft = draftOf(without, [...columns, region], keys)
    expect(draft.roles.country?.role).toBe('ignore')
    expect(draft.roles.region).toMatchObject({ role: 'dimension', reason: { code: 'few-values' } })
  })

  it('takes no role from a column that was mapped, and stays wide', () => {
    const more = [...columns, ratingOf('Overall satisfaction', 1, 7), touchpoint]
    const draft = draftOf(mapping, more, keys)
    expect(draft.roles.overallsatisfaction).toMatchObject({ reason: { code: 'another-has-it' } })
    expect(draft.roles.touchpoint?.role).toBe('dimension')
    expect(draft.csat).toEqual(said.csat)
    expect(problemsOf(draft, more)).toEqual([])
  })

  it('has the scales, zone, words and rows left out that were said', () => {
    const pay = ratingOf('How easy was it to return?', 1, 5)
    const channel = { ...profileOf('Channel', { email: 90, preview: 9 }), standing: 'channel' as const }
    const wide = [ces, pay, day, channel]
    const draft = draftFrom(wide)
    const before = mapped({ ...draft, dateFormat: '%d/%m/%Y', dateZone: 'UTC+02:00', repeated: 'keep' }, wide)
    expect(before.ces.columns.map(({ rules }) => rules?.scale.high)).toEqual([undefined, 5])
    expect(before.leftOut.map(({ why }) => why)).toEqual(['preview', 'test'])
    expect(mapped(draftOf(before, wide), wide)).toEqual(before)
    const off = { ...before, leftOut: [] }
    expect(mapped(draftOf(off, wide), wide)).toEqual(off)
  })

  it('puts a new effort column on the scale it is asked on', () => {
    const pay = ratingOf('How easy was it to return?', 1, 5)
    const call = ratingOf('How easy was it to call us?', 1, 7)
    const before = mapped(draftFrom([ces]), [ces])
    const more = [ces, pay, call]
    const after = mapped(draftOf(before, more, [ces.key]), more)
    expect(after.ces.columns.map(({ column, rules }) => [column, (rules ?? after.ces).scale.high])).toEqual([
      [ces.key, 7],
      [pay.key, 5],
      [call.key, 7]
    ])
  })

  it('asks anew about what is gone', () => {
    const fewer = [ces, country]
    const draft = draftOf(mapping, fewer, keys)
    expect(mapped(draft, fewer)).toMatchObject({ csat: null, date: null, dimensions: ['country'] })
    expect(problemsOf(draftOf(mapping, [csat, country], keys), [csat, country])).toEqual(['no-ces'])
    const other = ratingOf('How satisfied are you?', 1, 7)
    expect(draftOf(mapping, [ces, other], keys).csat).toEqual({ low: 1, high: 7, good: 'high' })
  })
})

it('a mapping is the mapping of its draft, whatever detection made and somebody changed', () => {
  const header = fc.constantFrom(
    ...['How easy was it?', 'How hard?', 'CES', 'CSAT', 'Satisfaction', 'Date', 'Touchpoint', 'Churned'],
    ...['NPS', 'Weight', 'Country', 'Comment', 'Customer id', 'Response id', 'x']
  )
  const value = fc.oneof(
    fc.integer({ min: 0, max: 11 }).map(String),
    fc.constantFrom('2026-01-05', '1/2/2026', '1.5', '7 - Easy', 'yes', 'no', 'a')
  )
  const column = fc.tuple(header, fc.array(value, { minLength: 1, maxLength: 40 }))
  const code = fc.constantFrom('0', '6', '99', '-99', 'BLANK', '6.0')
  const codes = fc.array(code, { maxLength: 3 })
  const labels = fc.dictionary(fc.constantFrom('yes', 'no', 'Easy'), fc.option(fc.integer({ max: 9 })))
  const scale = fc.record({
    low: fc.constantFrom(0, 1),
    high: fc.constantFrom(5, 7, 10),
    good: fc.constantFrom('high' as const, 'low' as const)
  })
  const changes = fc.record({
    roles: fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...ROLES)), { maxLength: 6 }),
    said: fc.record({
      ...{ ces: scale, csat: scale, missing: codes, csatMissing: codes, npsMissing: codes },
      dateFormat: fc.constantFrom('iso', '%d/%m/%Y'),
      labels: fc.record({ ces: labels, csat: labels, nps: labels })
    })
  })
  let made = 0
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 10 }), changes, (described, { roles, said }) => {
      const keys = columnKeys(described.map(([name]) => name))
      const columns = described.map(([name, values], at) => ({
        ...profileOf(name, values),
        key: keys[at] ?? ''
      }))
      const draft = roles.reduce((next, [at, role]) => {
        const key = keys[at]
        return key === undefined ? next : assignRole(next, columns, key, role)
      }, draftFrom(columns))
      const mapping = mappingOf({ ...draft, ...said }, columns)
      if (!mapping) return
      made += 1
      expect(mappingOf(draftOf(mapping, columns), columns)).toEqual(mapping)
    }),
    { numRuns: 500 }
  )
  expect(made).toBeGreaterThan(15)
})
