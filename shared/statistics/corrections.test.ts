import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjust, CORRECTIONS, type Correction } from './corrections'

/** Benjamini & Hochberg (1995). */
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1
]

const expectAll = (adjusted: readonly number[], wanted: readonly number[]) => {
  for (const [index, p] of wanted.entries()) expect(adjusted[index]).toBeCloseTo(p, 12)
}

describe('corrections', () => {
  it.each<[Correction, number]>([
    ['none', 9],
    ['bonferroni', 3],
    ['holm', 3],
    ['benjamini-hochberg', 4]
  ])('%s rejects %d of the fifteen', (correction, rejected) => {
    expect(adjust(PUBLISHED, correction).filter((p) => p <= 0.05)).toHaveLength(rejected)
  })

  it('give the adjusted values of METHODS 2.5', () => {
    expectAll(adjust(PUBLISHED, 'holm'), [0.0015, 0.0056, 0.0247, 0.114])
    expectAll(adjust(PUBLISHED, 'benjamini-hochberg'), [0.0015, 0.003, 0.0095, 0.035625])
    const even = [0.01, 0.02, 0.03, 0.04, 0.05]
    expectAll(adjust(even, 'holm'), [0.05, 0.08, 0.09, 0.09, 0.09])
    expectAll(adjust(even, 'benjamini-hochberg'), [0.05, 0.05, 0.05, 0.05, 0.05])
  })

  it('are those of R p.adjust, in the order given', () => {
    const ps = [0.01, 0.04, 0.03, 0.2]
    expectAll(adjust(ps, 'holm'), [0.04, 0.09, 0.09, 0.2])
    expectAll(adjust(ps, 'benjamini-hochberg'), [0.04, 0.05333333333333334, 0.05333333333333334, 0.2])
    expectAll(adjust(ps, 'bonferroni'), [0.04, 0.16, 0.12, 0.8])
  })

  it.each(CORRECTIONS)('%s of none or one is what it was', (correction) => {
    expect(adjust([], correction)).toEqual([])
    expect(adjust([0.03], correction)).toEqual([0.03])
  })

  const some = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })

  it('never lower a p, keep its order, follow a change of order, and are ordered among themselves', () => {
    fc.assert(
      fc.property(some, (ps) => {
        const [holm, bh, bonferroni, none] = CORRECTIONS.map((correction) => adjust(ps, correction))
        for (const index of ps.keys()) {
          const at = (list: number[] | undefined) => list?.[index] ?? NaN
          expect(at(none)).toBe(ps[index])
          expect(at(bh)).toBeGreaterThanOrEqual(at(none) - 1e-15)
          expect(at(holm)).toBeGreaterThanOrEqual(at(bh) - 1e-15)
          expect(at(bonferroni)).toBeGreaterThanOrEqual(at(holm) - 1e-15)
          expect(at(bonferroni)).toBeLessThanOrEqual(1)
        }
        for (const correction of CORRECTIONS)
          expect(adjust([...ps].reverse(), correction)).toEqual([...adjust(ps, correction)].reverse())
      })
    )
  })
})
