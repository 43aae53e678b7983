import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found } from '../../tests/fixtures/samples'
import { correlationInterval, type Correlation } from './correlation-interval'

const KINDS: readonly Correlation[] = ['pearson', 'spearman', 'kendall']

describe('interval of a correlation', () => {
  it('of Bonett and Wright, and of Fisher (METHODS 2.4, 2.6)', () => {
    const spearman = found(correlationInterval(0.52, 100, 'spearman'))
    expect(spearman.low).toBeCloseTo(0.349, 3)
    expect(spearman.high).toBeCloseTo(0.657, 3)
    const pearson = found(correlationInterval(0.9616, 6, 'pearson'))
    expect(pearson.low).toBeCloseTo(0.683, 3)
    expect(pearson.high).toBeCloseTo(0.996, 3)
  })

  it('says why there is none', () => {
    expect(correlationInterval(0.2, 0, 'kendall')).toBe('no-answers')
    expect(correlationInterval(0.2, 3, 'pearson')).toBe('one-answer')
    expect(correlationInterval(0.2, 4, 'kendall')).toBe('one-answer')
    expect(correlationInterval(1, 50, 'spearman')).toBe('all-equal')
    expect(correlationInterval(NaN, 50, 'pearson')).toBe('all-equal')
  })

  it('holds the correlation, mirrors, and narrows', () => {
    const r = fc.double({ min: -0.99, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(r, fc.integer({ min: 5, max: 500 }), fc.constantFrom(...KINDS), (value, n, kind) => {
        const { low, high } = found(correlationInterval(value, n, kind))
        const mirrored = found(correlationInterval(-value, n, kind))
        const more = found(correlationInterval(value, 4 * n, kind))
        expect(low).toBeLessThan(value)
        expect(high).toBeGreaterThan(value)
        expect(mirrored.low).toBeCloseTo(-high, 12)
        expect(more.high - more.low).toBeLessThan(high - low)
      })
    )
  })
})
