import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnel, type Funnel, type FunnelPoint } from './funnel'

const given = (outcome: ReturnType<typeof funnel>): Funnel => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

const SHARE = { kind: 'share' } as const
const touchpoint = (key: string, value: number, n: number): FunnelPoint => ({ key, value, n })

describe('funnel of touchpoints', () => {
  it.each([
    [30, 0.5593, 0.8807, 0.4667, 0.9733],
    [100, 0.632, 0.808, 0.5813, 0.8587],
    [400, 0.676, 0.764, 0.6506, 0.7894]
  ])('has the limits of METHODS 2.10 around .72 for n = %i', (n, low95, high95, low998, high998) => {
    const { target, limitsAt } = given(funnel([touchpoint('a', 0.72, 50), touchpoint('b', 0.72, n)], SHARE))
    expect(target).toBeCloseTo(0.72, 12)
    const { warning, alarm } = limitsAt(n)
    expect(warning.low).toBeCloseTo(low95, 4)
    expect(warning.high).toBeCloseTo(high95, 4)
    // Printed there with z rounded to 3.0902; the limits themselves take it in full.
    const rounded = (limit: number) => target + ((limit - target) * 3.0902) / 3.090232306167813
    expect(rounded(alarm.low)).toBeCloseTo(low998, 4)
    expect(rounded(alarm.high)).toBeCloseTo(high998, 4)
    expect(alarm.high - target).toBeCloseTo(3.090232306167813 * Math.sqrt((0.72 * 0.28) / n), 12)
  })

  it('stands around the share of all answers and lists who lies outside, on which side and how far', () => {
    const points = [
      touchpoint('checkout', 0.5, 400),
      touchpoint('search', 0.72, 2000),
      touchpoint('store', 0.76, 500),
      touchpoint('returns', 0.5, 6)
    ]
    const { target, marks, signals } = given(funnel(points, SHARE, { adjustment: 'none' }))
    expect(target).toBeCloseTo((200 + 1440 + 380 + 3) / 2906, 12)
    expect(marks.map(({ key }) => key)).toEqual(['checkout', 'returns', 'search', 'store'])
    expect(signals.map(({ key, side, level }) => [key, side, level])).toEqual([
      ['checkout', 'below', 'alarm'],
      ['search', 'above', 'warning'],
      ['store', 'above', 'alarm']
    ])
    const error = Math.sqrt((target * (1 - target)) / 400)
    expect(signals[0]?.beyond).toBeCloseTo(target - 3.090232306167813 * error - 0.5, 10)
    expect(signals[0]?.z).toBeCloseTo((0.5 - target) / error, 10)
  })

  it('widens by the root of phi, or adds tau^2, and never narrows', () => {
    const spread = [2.5, -1.8, 0.4, -2.2, 1.1].map((z, place) => touchpoint(String(place), 5 + z * 0.15, 100))
    const scale = { kind: 'mean', spread: 1.5, range: { low: 1, high: 7 } } as const
    const options = { target: 5 }
    const plain = given(funnel(spread, scale, { ...options, adjustment: 'none' }))
    const wider = given(funnel(spread, scale, options))
    expect(wider.dispersion.phi).toBeCloseTo(3.14, 10)
    const reach = ({ limitsAt }: Funnel) => limitsAt(100).alarm.high - 5
    expect(reach(plain)).toBeCloseTo(3.090232306167813 * 0.15, 10)
    expect(reach(wider) / reach(plain)).toBeCloseTo(1.772, 3)
    const added = given(funnel(spread, scale, { ...options, adjustment: 'additive' }))
    expect(reach(added)).toBeCloseTo(3.090232306167813 * Math.sqrt(0.0225 + (0.0225 * 11.7) / 4), 10)
    expect(plain.signals.map(({ key }) => key)).toEqual(['3', '0'])
    expect(wider.signals).toEqual([])
    const calm = spread.map((point) => ({ ...point, value: 5 }))
    expect(reach(given(funnel(calm, scale, options)))).toBeCloseTo(reach(plain), 12)
    expect(reach(given(funnel(calm, scale, { ...options, adjustment: 'additive' })))).toBeCloseTo(
      reach(plain),
      12
    )
  })

  it('ends where the scale ends', () => {
    const { limitsAt } = given(funnel([touchpoint('a', 0.97, 90), touchpoint('b', 0.95, 60)], SHARE))
    expect(limitsAt(5).alarm.high).toBe(1)
    expect(limitsAt(5).alarm.low).toBeGreaterThan(0)
  })

  it('says why there is none', () => {
    expect(funnel([], SHARE)).toBe('no-answers')
    expect(funnel([touchpoint('a', 0.4, 0)], SHARE)).toBe('no-answers')
    expect(funnel([touchpoint('a', 0.4, 10), touchpoint('b', 0.9, 0)], SHARE)).toBe('one-touchpoint')
    expect(funnel([touchpoint('a', 1, 10), touchpoint('b', 1, 20)], SHARE)).toBe('all-equal')
    const flat = { kind: 'mean', spread: 0, range: { low: 1, high: 7 } } as const
    expect(funnel([touchpoint('a', 4, 10), touchpoint('b', 5, 20)], flat)).toBe('all-equal')
  })

  it('mirrors with the share, whatever the order and the names', () => {
    const points = fc.array(
      fc
        .integer({ min: 1, max: 300 })
        .chain((n) => fc.integer({ min: 0, max: n }).map((hits) => ({ value: hits / n, n }))),
      { minLength: 2, maxLength: 20 }
    )
    fc.assert(
      fc.property(points, fc.constantFrom('none', 'multiplicative', 'additive'), (some, adjustment) => {
        const named = some.map((point, place) => ({ ...point, key: `t${place}` }))
        const plain = funnel(named, SHARE, { adjustment })
        const turned = funnel(
          named.map((point) => ({ ...point, value: 1 - point.value })).toReversed(),
          SHARE,
          { adjustment }
        )
        if (typeof plain === 'string') {
          expect(turned).toBe(plain)
          return
        }
        const mirror = given(turned)
        expect(mirror.target).toBeCloseTo(1 - plain.target, 10)
        expect(mirror.dispersion.phi).toBeCloseTo(plain.dispersion.phi, 6)
        for (const { key, z } of plain.marks)
          expect(mirror.marks.find((mark) => mark.key === key)?.z).toBeCloseTo(-z, 6)
        expect(mirror.signals.filter(({ side }) => side === 'above')).toHaveLength(
          plain.signals.filter(({ side }) => side === 'below').length
        )
        for (const { beyond } of plain.signals) expect(beyond).toBeGreaterThan(0)
      })
    )
  })
})
