import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import { cesRules } from '../domain/mapping'
import type { ColumnProfile } from './column-profile'
import { columnsOn, type Draft } from './draft/draft'
import { draftFrom } from './draft/draft-from'
import { mappingOf } from './draft/draft-mapping'
import { effortRules } from './draft/draft-rules'
import { decideOthers } from './draft/easy-end'
import { groupByScale } from './effort-scales'
import { moveColumn } from './draft/move-column'

const groups = (...columns: ColumnProfile[]) =>
  groupByScale(columns).map((group) => group.map(({ header }) => header))

const pay = ratingOf('How easy was it to pay?', 1, 5)
const find = ratingOf('How easy was it to find us?', 1, 7)
const call = ratingOf('How easy was it to call us?', 1, 10)

describe('effort columns by their scale', () => {
  it.each<[name: string, columns: ColumnProfile[], groups: string[][]]>([
    [
      'alike are together',
      [pay, ratingOf('How easy was it to return?', 1, 5)],
      [[pay.header, 'How easy was it to return?']]
    ],
    ['that end at 5, 7 and 10 are apart', [pay, find, call], [[pay.header], [find.header], [call.header]]],
    [
      'most of them first',
      [pay, find, ratingOf('How easy was it to return?', 1, 7)],
      [[find.header, 'How easy was it to return?'], [pay.header]]
    ],
    [
      'of which the lowest was chosen by nobody are together',
      [find, ratingOf('How easy was it to return?', 2, 7)],
      [[find.header, 'How easy was it to return?']]
    ],
    [
      'of which the highest was hardly chosen are together',
      [find, profileOf('How easy was it to return?', { '1': 60, '2': 50, '3': 40, '4': 20, '5': 4 })],
      [[find.header, 'How easy was it to return?']]
    ],
    [
      'with few answers are together',
      [find, profileOf('How easy was it to return?', { '1': 4, '3': 5, '5': 6 })],
      [[find.header, 'How easy was it to return?']]
    ],
    [
      'that differ by a code for no answer are together',
      [pay, profileOf('How easy was it to return?', { '1': 60, '2': 50, '4': 40, '5': 80, '6': 30, '7': 2 })],
      [[pay.header, 'How easy was it to return?']]
    ],
    [
      'of one grid are together whatever was answered',
      [
        profileOf('How easy was it? [Pay]', { '1': 60, '3': 50, '5': 90 }),
        profileOf('How easy was it? [Find us]', { '1': 60, '4': 50, '6': 60, '7': 90 })
      ],
      [['How easy was it? [Pay]', 'How easy was it? [Find us]']]
    ],
    [
      'are apart where their headers say so',
      [
        ratingOf('How easy was it to pay? (1-5)', 1, 5, 2),
        ratingOf('How easy was it to call? (0-10)', 0, 5, 2)
      ],
      [['How easy was it to pay? (1-5)'], ['How easy was it to call? (0-10)']]
    ],
    [
      'are apart where their words call other ends easy, the silent with the most',
      [pay, ratingOf('CES delivery', 1, 5), ratingOf('How difficult was it to return?', 1, 5)],
      [[pay.header, 'CES delivery'], ['How difficult was it to return?']]
    ]
  ])('%s', (_, columns, expected) => expect(groups(...columns)).toEqual(expected))

  it('are each in one group, whatever they hold', () => {
    const answers = fc.dictionary(
      fc.integer({ min: -2, max: 101 }).map(String),
      fc.integer({ min: 1, max: 90 })
    )
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 6 }), (held) => {
        const columns = held.map((counts, at) => profileOf(`How easy ${at}?`, counts))
        expect(
          groupByScale(columns)
            .flat()
            .map(({ key }) => key)
            .sort()
        ).toEqual(columns.map(({ key }) => key).sort())
      })
    )
  })
})

describe('a draft of columns on different scales', () => {
  const hard = ratingOf('How difficult was it to return? (1-7)', 1, 7)
  const columns = [pay, ratingOf('How easy was it to order?', 1, 5), find, hard]
  const draft = draftFrom(columns)

  it('has rules for each of them', () => {
    const mapping = mappingOf(draft, columns)
    expect(mapping?.ces.scale).toEqual({ low: 1, high: 5, good: 'high' })
    expect(mapping?.ces.columns.map(({ rules }) => rules?.scale)).toEqual([
      undefined,
      undefined,
      { low: 1, high: 7, good: 'high' },
      { low: 1, high: 7, good: 'low' }
    ])
    if (mapping)
      for (const { key } of columns)
        expect(cesRules(mapping, key).scale).toEqual(effortRules(draft, key).scale)
  })

  it('takes a code for no answer only where it is no answer', () => {
    const coded: Draft = { ...draft, missing: ['6', '99'] }
    expect(effortRules(coded, pay.key).missing).toEqual(['6', '99'])
    expect(effortRules(coded, find.key).missing).toEqual(['99'])
  })

  it('keeps the easy end that somebody said', () => {
    const said: Draft = {
      ...draft,
      otherScales: draft.otherScales.map((other) => ({
        ...other,
        scale: { ...other.scale, good: 'low' as const },
        said: true
      }))
    }
    const ends = ({ otherScales }: Draft) => otherScales.map(({ scale }) => scale.good)
    expect(ends(decideOthers(said, columns))).toEqual(['low', 'low'])
    expect(ends(decideOthers(draft, columns))).toEqual(['high', 'low'])
  })

  it('lets a column go to another scale, to one of its own, and back', () => {
    const [first] = draft.otherScales
    if (!first) throw new Error('no other scale')
    const keysOn = (next: Draft) => [
      columnsOn(next, columns).map(({ key }) => key),
      ...next.otherScales.map((other) => other.columns)
    ]
    const joined = moveColumn(draft, columns, hard.key, first)
    expect(keysOn(joined).slice(1)).toEqual([[find.key, hard.key]])
    expect(effortRules(joined, hard.key).scale.good).toBe('high')
    const alone = moveColumn(joined, columns, find.key, 'own')
    expect(keysOn(alone).slice(1)).toEqual([[hard.key], [find.key]])
    const home = moveColumn(moveColumn(alone, columns, find.key, 'common'), columns, hard.key, 'common')
    expect(keysOn(home)).toEqual([columns.map(({ key }) => key)])
  })

  it('always has a column on the common scale', () => {
    const two = [pay, find]
    const apart = draftFrom(two)
    const moved = moveColumn(apart, two, columnsOn(apart, two)[0]?.key ?? '', apart.otherScales[0] ?? 'own')
    expect(moved.otherScales).toEqual([])
    expect(moved.ces).toEqual({ low: 1, high: 7, good: 'high' })
    expect(columnsOn(moved, two)).toHaveLength(2)
  })
})
