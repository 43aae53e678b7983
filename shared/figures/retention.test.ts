import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIVE, SEVEN, weightedTally } from '../../tests/fixtures/tallies'
import { OUTCOMES, outcomeOf } from '../domain/retention'
import type { Cell, Tally } from '../domain/tally'
import { wholeOf } from './group'
import { retentionBy, retentionChange, retentionOf } from './retention'

const outcomes = (kept: number, lost: number, unknown = 0): Tally => ({
  scale: OUTCOMES,
  n: [lost, kept],
  w: [],
  w2: [],
  missing: unknown,
  unweighted: 0
})

const of = (tally: Tally, weighted = false) => retentionOf(wholeOf(tally, weighted))

describe('retention', () => {
  it('of METHODS 2.2: 10 of 100 lost is 90 %, whoever is new', () => {
    const { kept, lost, unknown, rate } = of(outcomes(90, 10, 20))
    expect({ kept, lost, unknown }).toEqual({ kept: 90, lost: 10, unknown: 20 })
    expect(rate).toMatchObject({ value: 0.9, n: 100 })
    expect(rate.low).toBeCloseTo(0.8256, 4)
    expect(rate.high).toBeCloseTo(0.9448, 4)
  })

  it('of nobody, and of few, is none', () => {
    expect(of(outcomes(0, 0, 40)).rate).toMatchObject({ value: null, why: 'no-answers' })
    expect(of(outcomes(9, 0)).rate).toMatchObject({ value: null, why: 'few-answers', n: 9 })
    expect(of(outcomes(9, 0)).raw).toMatchObject({ value: 1 })
  })

  it('asked the other way round is what is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 10, max: 500 }), (yes, no) => {
        const one = of(outcomes(yes, no)).rate
        const other = of(outcomes(no, yes)).rate
        expect((one.value ?? NaN) + (other.value ?? NaN)).toBeCloseTo(1, 12)
        expect((one.low ?? NaN) + (other.high ?? NaN)).toBeCloseTo(1, 12)
      })
    )
    expect(outcomeOf('Churned', 'yes')).toBe('lost')
  })

  it('is weighted by sums of weights, on Kish’s base, without those who have no weight', () => {
    const answers = [
      ...Array.from({ length: 30 }, () => [1, 0.5] as const),
      ...Array.from({ length: 10 }, () => [0, 1.5] as const),
      [1, null] as const
    ]
    const { kept, lost, rate } = of(weightedTally(OUTCOMES, answers), true)
    expect({ kept, lost }).toEqual({ kept: 31, lost: 10 })
    expect(rate).toMatchObject({ value: 0.5, n: 40, effective: 30 })
  })

  it('under weights all alike is that without weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 10, maxLength: 60 }),
        fc.constantFrom(1, 0.5, 4),
        (answers, weight) => {
          const weighted = of(
            weightedTally(
              OUTCOMES,
              answers.map((answer) => [answer, weight] as const)
            ),
            true
          )
          const plain = of(
            weightedTally(
              OUTCOMES,
              answers.map((answer) => [answer, null] as const)
            )
          )
          expect(weighted.rate).toEqual(plain.rate)
        }
      )
    )
  })
})

describe('the change of retention', () => {
  const now = of(outcomes(80, 20))
  const before = of(outcomes(60, 40))

  it('is a difference of shares, with an interval where nobody is on both sides', () => {
    const change = retentionChange(now, before, 'responses')
    expect(change.value).toBeCloseTo(0.2, 12)
    expect(change.low).toBeGreaterThan(0)
    expect(change.high).toBeLessThan(0.4)
  })

  it('has no interval where customers have names, and may be on both', () => {
    expect(retentionChange(now, before, 'respondents')).toMatchObject({ low: null, high: null })
  })

  it('is not told where either side is hidden', () => {
    expect(retentionChange(now, of(outcomes(5, 1)), 'responses').value).toBeNull()
    expect(retentionChange(of(outcomes(5, 1)), before, 'responses').value).toBeNull()
  })
})

/** Customers by answer (turned) and what became of them. */
const asked = (kept: readonly number[], lost: readonly number[]): Cell[] =>
  kept.map((stayed, place) => ({ key: [String(place + 1)], tally: outcomes(stayed, lost[place] ?? 0) }))

const KEPT = [10, 10, 10, 20, 30, 40, 50]
const LOST = [30, 20, 10, 20, 10, 5, 5]
const QUESTION = { weighted: false, correction: 'holm' } as const

const everybody = (cells: Cell[], more: Partial<Parameters<typeof retentionBy>[0]> = {}) => {
  const [all] = retentionBy(
    {
      customers: [{ key: [], tally: outcomes(170, 100) }],
      effort: [{ scale: SEVEN, cells }],
      shared: false,
      ...more
    },
    [],
    QUESTION
  )
  if (!all) throw new Error('nobody')
  return all
}

const levelsOf = (...asked: Parameters<typeof everybody>) => {
  const { levels } = everybody(...asked)
  if (typeof levels === 'string') throw new Error(levels)
  return levels
}

describe('retention by effort', () => {
  it('is that of those who had it difficult, neither, and easy', () => {
    expect(
      levelsOf(asked(KEPT, LOST)).map(({ level, answers, kept, lost, rate }) => [
        level,
        answers,
        kept,
        lost,
        rate.value
      ])
    ).toEqual([
      ['difficult', [1, 2, 3], 30, 60, 30 / 90],
      ['neutral', [4], 20, 20, 0.5],
      ['easy', [5, 6, 7], 120, 20, 120 / 140]
    ])
  })

  it('has the answers as they were asked where low is easy', () => {
    const scale = { ...SEVEN, good: 'low' } as const
    const levels = levelsOf([], { effort: [{ scale, cells: asked(KEPT, LOST) }] })
    expect(levels.map(({ answers }) => answers)).toEqual([[5, 6, 7], [4], [1, 2, 3]])
  })

  it('hides groups of few, and what would give them away', () => {
    const levels = levelsOf(asked([1, 1, 1, 20, 30, 40, 50], []))
    expect(levels.map(({ rate }) => rate.why)).toEqual(['few-answers', 'protects-smaller', undefined])
  })

  it('pools no boxes of different scales', () => {
    const effort = [
      { scale: SEVEN, cells: asked(KEPT, LOST) },
      { scale: FIVE, cells: asked([20, 20, 20, 20, 20], [5, 5, 5, 5, 5]) }
    ]
    const { levels, gap } = everybody([], { effort })
    expect([levels, gap]).toEqual(['different-scales', null])
  })

  it('of easy against difficult is Newcombe’s interval and pooled z: 56/70 against 48/80 (METHODS 2.5)', () => {
    const { gap } = everybody(asked([48, 0, 0, 0, 0, 0, 56], [32, 0, 0, 0, 0, 0, 14]))
    expect(gap?.difference.value).toBeCloseTo(0.2, 12)
    expect(gap?.difference.low).toBeCloseTo(0.0524, 4)
    expect(gap?.difference.high).toBeCloseTo(0.3339, 4)
    expect(gap?.test).toMatchObject({ test: 'two-proportion-pooled', of: 1 })
    const { statistic, p } = gap?.test as { statistic: number; p: number }
    expect(statistic).toBeCloseTo(2.65017, 5)
    expect(p).toBeCloseTo(0.008045, 6)
  })

  it('is not tested where the same customers found it easy and difficult', () => {
    const { gap } = everybody(asked(KEPT, LOST), { shared: true })
    expect(gap).toMatchObject({ test: 'shared-customers', difference: { low: null, high: null } })
  })

  it('says nothing of the difference from a hidden level', () => {
    const { gap } = everybody(asked([1, 1, 1, 20, 30, 40, 50], []))
    expect(gap?.difference.value).toBeNull()
    expect(gap?.test).toBe('few-answers')
  })
})
