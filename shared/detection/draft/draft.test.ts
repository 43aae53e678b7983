import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../../tests/fixtures/profiles'
import { columnKeys } from '../../domain/column-key'
import { mappingSchema } from '../../domain/mapping'
import type { ColumnProfile } from '../column-profile'
import { assignRole } from './assign-role'
import { columnsWith, type Draft } from './draft'
import { draftFrom } from './draft-from'
import { mappingOf } from './draft-mapping'
import { problemsOf } from './draft-problems'
import { polarityOf } from './easy-end'
import { forecast, mergeValues, missingAnswers } from '../forecast'
import { jointFrom } from '../joint-answers'

const ces = ratingOf('How easy was it to pay? (1-7)', 1, 7)
const silent = ratingOf('CES', 1, 7)
const csat = profileOf('Satisfaction', { '1': 10, '3': 20, '5': 60, '9': 10 })
const nps = ratingOf('Would you recommend us?', 0, 10)
const touchpoint = profileOf('Touchpoint', { Checkout: 40, Delivery: 50, Returns: 10 })
const country = profileOf('Country', { FR: 70, IT: 70 })
const day = profileOf('Date', { '01/02/2026': 60, '03/04/2026': 40 })
const clearDay = profileOf('Date', { '31/01/2026': 60, '03/02/2026': 40 })

const change =
  (draft: Draft, columns: readonly ColumnProfile[]) =>
  (key: string, role: Parameters<typeof assignRole>[3]) =>
    assignRole(draft, columns, key, role)

describe('a draft', () => {
  it('is complete where the columns say all', () => {
    const columns = [touchpoint, ces, csat, nps, country, clearDay]
    const draft = draftFrom(columns)
    expect(problemsOf(draft, columns)).toEqual([])
    expect(mappingOf(draft, columns)).toMatchObject({
      ces: { columns: [{ column: ces.key }], scale: { low: 1, high: 7, good: 'high' }, missing: [] },
      touchpoint: 'touchpoint',
      csat: { column: 'satisfaction', scale: { low: 1, high: 5, good: 'high' } },
      nps: { column: nps.key, scale: { low: 0, high: 10, good: 'high' } },
      date: { column: 'date', format: '%d/%m/%Y' },
      dimensions: ['country']
    })
  })

  it.each<[name: string, columns: ColumnProfile[], problems: string[]]>([
    ['no effort question', [csat, country], ['no-ces']],
    ['an easy end nobody can tell', [silent, csat], ['ease-unknown']],
    ['dates that read both ways', [ces, day], ['date-order']],
    [
      'two effort questions beside touchpoints',
      [ces, ratingOf('How easy was it to find us?', 1, 7), touchpoint],
      ['several-ces-in-long']
    ]
  ])('asks about %s', (_, columns, problems) => {
    const draft = draftFrom(columns)
    expect(problemsOf(draft, columns)).toEqual(problems)
    expect(mappingOf(draft, columns)).toBeUndefined()
  })

  it('asks for names of touchpoints, and for different ones', () => {
    const columns = [ces, ratingOf('How easy was it to find us? (1-7)', 1, 7)]
    const draft = draftFrom(columns)
    const named = (...names: string[]) =>
      problemsOf(
        { ...draft, touchpoints: Object.fromEntries(columns.map(({ key }, at) => [key, names[at] ?? ''])) },
        columns
      )
    expect(named('Pay', 'Find')).toEqual([])
    expect(named('Pay', ' ')).toEqual(['touchpoint-unnamed'])
    expect(named('Pay', ' Pay ')).toEqual(['touchpoint-twice'])
  })

  it('never takes an end for the easy one without evidence', () => {
    const columns = [silent, csat]
    expect(draftFrom(columns).ces.good).toBeNull()
    expect(polarityOf(draftFrom(columns), columns, null).evidence).toEqual([{ code: 'no-word', details: {} }])
  })
})

describe('a role given by hand', () => {
  const columns = [silent, ces, csat, ratingOf('Staff', 1, 10), country, day]
  const draft = draftFrom(columns)

  it('is chosen, and taken from the column that had it', () => {
    const next = change(draft, columns)('staff', 'csat')
    expect(next.roles.staff).toEqual({ role: 'csat', reason: { code: 'chosen', details: {} } })
    expect(next.roles.satisfaction?.role).toBe('ignore')
    expect(next.csat).toEqual({ low: 1, high: 10, good: 'high' })
  })

  it('leaves alone what was said of other columns', () => {
    const said: Draft = { ...draft, ces: { low: 1, high: 5, good: 'low' }, dateFormat: '%m/%d/%Y' }
    const next = change(said, columns)('staff', 'csat')
    expect(next.ces).toEqual(said.ces)
    expect(next.dateFormat).toBe('%m/%d/%Y')
    expect(change(said, columns)('country', 'ignore')).toEqual({
      ...said,
      roles: { ...said.roles, country: { role: 'ignore', reason: { code: 'chosen', details: {} } } }
    })
  })

  it('may be held by several where it is of that kind', () => {
    const next = change(draft, columns)('staff', 'dimension')
    expect(columnsWith(next, 'dimension', columns).map(({ key }) => key)).toEqual(['staff', 'country'])
    expect(columnsWith(draft, 'ces', columns)).toHaveLength(2)
  })

  it('keeps the names that were given to touchpoints', () => {
    const named: Draft = { ...draft, touchpoints: { ...draft.touchpoints, [ces.key]: 'Paying' } }
    expect(change(named, columns)('staff', 'ces').touchpoints[ces.key]).toBe('Paying')
  })
})

describe('codes declared to mean no answer', () => {
  it('hold for another metric outside its scale, or where it is asked alike', () => {
    const columns = [ces, csat, nps]
    const mapping = mappingOf({ ...draftFrom(columns), missing: ['6', '-99', 'BLANK'] }, columns)
    expect(mapping?.ces.missing).toEqual(['6', '-99', 'BLANK'])
    expect(mapping?.csat?.missing).toEqual(['6', '-99', 'BLANK'])
    expect(mapping?.nps?.missing).toEqual(['-99', 'BLANK'])
    const alike = [ces, ratingOf('Satisfaction', 1, 7)]
    expect(mappingOf({ ...draftFrom(alike), missing: ['6'] }, alike)?.csat?.missing).toEqual(['6'])
  })
})

describe('what the import will do', () => {
  const answers = profileOf('How easy was it?', { '1': 5, '5': 60, '6': 20, '7': 10, '9': 10, 'n/a': 5 }, 7)

  it('is foretold: answers that are no scores, most frequent first', () => {
    expect(
      missingAnswers([answers], { scale: { low: 1, high: 7, good: 'high' }, missing: ['6'], labels: {} })
    ).toEqual([
      { value: '6', why: 'declared', n: 20 },
      { value: '9', why: 'outside', n: 10 },
      { value: null, why: 'blank', n: 7 },
      { value: 'n/a', why: 'not-a-number', n: 5 }
    ])
  })

  it('is foretold of wide and of long files', () => {
    const wide = [answers, ratingOf('How easy was delivery?', 1, 7)]
    const foretell = (columns: ColumnProfile[], rows: number) => {
      const draft = { ...draftFrom(columns), missing: ['6'], ces: { low: 1, high: 7, good: 'high' as const } }
      const mapping = mappingOf(draft, columns)
      if (!mapping) throw new Error(problemsOf(draft, columns).join())
      return forecast({ rows, refused: 0, columns }, { columns, responses: rows, leftOut: [] }, mapping)
    }
    expect(foretell(wide, 140)).toMatchObject({
      responses: 140,
      touchpoints: 2,
      evaluations: 257,
      missing: 62
    })
    expect(foretell([answers, touchpoint], 117)).toMatchObject({
      responses: 117,
      touchpoints: 3,
      evaluations: 117,
      missing: 42
    })
  })

  it('adds up the answers of several columns', () => {
    expect(mergeValues([profileOf('a', { '5': 3, '6': 1 }), profileOf('b', { '5': 2, x: 1 })])).toEqual([
      { value: '5', n: 5 },
      { value: '6', n: 1 },
      { value: 'x', n: 1 }
    ])
  })
})

it('a draft of any columns is a mapping, or says what is missing of one', () => {
  const header = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom(
      'How easy?',
      'How hard was it?',
      'CES',
      'CSAT',
      'Date',
      'Touchpoint',
      'NPS',
      'Weight',
      'Churned'
    )
  )
  const value = fc.oneof(
    fc.string(),
    fc.integer({ min: 0, max: 11 }).map(String),
    fc.constantFrom('2026-01-05', '1/2/2026', '1.5', '7 - Easy')
  )
  const columns = fc.array(fc.tuple(header, fc.array(value, { maxLength: 60 })), { maxLength: 8 })
  fc.assert(
    fc.property(columns, fc.array(value, { maxLength: 3 }), (described, missing) => {
      const keys = columnKeys(described.map(([name]) => name))
      const profiles = described.map(([name, values], at) => ({
        ...profileOf(name, values),
        key: keys[at] ?? ''
      }))
      const draft = { ...draftFrom(profiles), missing }
      const mapping = mappingOf(draft, profiles)
      expect(mapping === undefined).toBe(problemsOf(draft, profiles).length > 0)
      if (mapping) expect(mappingSchema.parse(mapping)).toEqual(mapping)
    }),
    { numRuns: 300 }
  )
})

it('pairs of raw answers become a joint table of scores', () => {
  const draft: Draft = {
    ...draftFrom([ces, csat]),
    ces: { low: 1, high: 3, good: null },
    csat: { low: 1, high: 2, good: 'low' },
    missing: ['3']
  }
  const pairs = [
    { one: '1', other: '2', n: 4 },
    { one: '1.0', other: '2 - Good', n: 1 },
    { one: '3', other: '1', n: 9 },
    { one: '2', other: '3', n: 9 },
    { one: 'x', other: '1', n: 9 }
  ]
  expect(jointFrom(pairs, draft)).toEqual({
    counts: [
      [0, 5],
      [0, 0],
      [0, 0]
    ],
    csatGood: 'low'
  })
})
