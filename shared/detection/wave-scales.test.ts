import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import type { ColumnProfile } from './column-profile'
import { draftFrom } from './draft/draft-from'
import { problemsOf, wavesApart } from './draft/draft-problems'
import { addProfiles } from './join-columns'
import { wavesByScale } from './wave-scales'

const EASE = 'How easy was it?'

/** One column in several files. */
const inWaves = (first: ColumnProfile, ...others: ColumnProfile[]): ColumnProfile =>
  others
    .map((column, index) => ({ ...column, key: first.key, files: [index + 1] }))
    .reduce(addProfiles, { ...first, files: [0] })

const apart = inWaves(ratingOf(EASE, 1, 7), ratingOf(EASE, 1, 5), ratingOf(EASE, 1, 7))

describe('waves of one question', () => {
  it('that end at 5 and at 7 are on different scales, the scale of most waves first', () => {
    expect(wavesByScale(apart)).toEqual([
      { range: { low: 1, high: 7 }, good: 'high', files: [0, 2] },
      { range: { low: 1, high: 5 }, good: 'high', files: [1] }
    ])
  })

  it.each<[name: string, column: ColumnProfile]>([
    ['alike', inWaves(ratingOf(EASE, 1, 7), ratingOf(EASE, 1, 7))],
    ['of which nobody chose an end', inWaves(ratingOf(EASE, 1, 7), ratingOf(EASE, 2, 7))],
    [
      'of which one hardly chose the highest',
      inWaves(ratingOf(EASE, 1, 7), profileOf(EASE, { 1: 60, 3: 50, 5: 4 }))
    ],
    [
      'with codes for no answer',
      inWaves(ratingOf(EASE, 1, 5), profileOf(EASE, { 1: 50, 3: 60, 5: 70, 9: 80 }))
    ]
  ])('%s are on one', (_, column) => {
    expect(wavesByScale(column)).toHaveLength(1)
    expect(problemsOf(draftFrom([column]), [column])).toEqual([])
  })

  it('that turned the scale round are apart, by what is written on the answers', () => {
    const turned = inWaves(
      profileOf('Effort', { '1 - Very difficult': 20, 4: 30, '7 - Very easy': 40 }),
      profileOf('Effort', { '1 - Very easy': 40, 4: 30, '7 - Very difficult': 20 })
    )
    expect(wavesByScale(turned).map(({ good, files }) => [good, files])).toEqual([
      ['high', [0]],
      ['low', [1]]
    ])
  })

  it('are asked about before anything is imported, once', () => {
    const draft = draftFrom([apart])
    expect(problemsOf(draft, [apart])).toEqual(['waves-differ'])
    expect(wavesApart(draft, [apart], 'ces').map(({ column }) => column.header)).toEqual([EASE])
    const said = { ...draft, alikeInWaves: ['ces'] as const }
    expect(problemsOf(said, [apart])).toEqual([])
  })

  it('of a column of many values are not compared', () => {
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, index) => [String(index), 1]))
    expect(inWaves(profileOf('Age', many), profileOf('Age', many)).waves).toEqual([])
  })
})
