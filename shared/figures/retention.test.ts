import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { retentionByEffort, retentionOf } from './retention'

const STILL = 'Still customer'

describe('retention', () => {
  it('of METHODS 2.2: 10 of 100 lost is 90 %, whoever is new', () => {
    const { kept, lost, unknown, rate } = retentionOf(STILL, [
      { value: 'yes', n: 90 },
      { value: 'no', n: 10 },
      { value: null, n: 20 }
    ])
    expect({ kept, lost, unknown }).toEqual({ kept: 90, lost: 10, unknown: 20 })
    expect(rate).toMatchObject({ value: 0.9, n: 100 })
    expect(rate.low).toBeCloseTo(0.8256, 4)
    expect(rate.high).toBeCloseTo(0.9448, 4)
  })

  it('of nobody, and of few, is none', () => {
    expect(retentionOf(STILL, [{ value: 'maybe', n: 40 }]).rate).toMatchObject({
      value: null,
      why: 'no-answers'
    })
    expect(retentionOf(STILL, [{ value: 'yes', n: 9 }]).rate).toMatchObject({
      value: null,
      why: 'few-answers',
      n: 9
    })
  })

  it('asked the other way round is what is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 10, max: 500 }), (yes, no) => {
        const values = [
          { value: 'yes', n: yes },
          { value: 'no', n: no }
        ]
        const stayed = retentionOf(STILL, values).rate.value ?? NaN
        const left = retentionOf('Churned', values).rate.value ?? NaN
        expect(stayed + left).toBeCloseTo(1, 12)
      })
    )
  })
})

describe('retention by effort', () => {
  const cells = [
    { key: ['yes'], tally: tallyOf(SEVEN, [10, 10, 10, 20, 30, 40, 50]) },
    { key: ['no'], tally: tallyOf(SEVEN, [30, 20, 10, 20, 10, 5, 5]) }
  ]

  it('is that of those who had it difficult, neither, and easy', () => {
    const levels = retentionByEffort(STILL, { by: ['still'], cells, revision: 1 })
    expect(levels.map(({ answers, kept, lost, rate }) => [answers, kept, lost, rate.value])).toEqual([
      [[1, 2, 3], 30, 60, 30 / 90],
      [[4], 20, 20, 0.5],
      [[5, 6, 7], 120, 20, 120 / 140]
    ])
  })

  it('has the answers as they were asked where low is easy', () => {
    const low = { ...SEVEN, good: 'low' } as const
    const turned = cells.map(({ key, tally }) => ({ key, tally: { ...tally, scale: low } }))
    const levels = retentionByEffort(STILL, { by: ['still'], cells: turned, revision: 1 })
    expect(levels.map(({ answers }) => answers)).toEqual([[5, 6, 7], [4], [1, 2, 3]])
  })

  it('hides groups of few, and what would give them away', () => {
    const few = [{ key: ['yes'], tally: tallyOf(SEVEN, [1, 1, 1, 20, 30, 40, 50]) }]
    const levels = retentionByEffort(STILL, { by: ['still'], cells: few, revision: 1 })
    expect(levels.map(({ rate }) => rate.why)).toEqual(['few-answers', 'protects-smaller', undefined])
  })
})
