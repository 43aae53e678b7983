import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pChart, type PChart } from './p-chart'

const given = (outcome: ReturnType<typeof pChart>): PChart => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

const WAFERS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
].map((hits) => ({ hits, n: 50 }))

/** As even as shares of 50 can be: what is seen is less than sampling would give. */
const CALM = [24, 25, 26, 25, 24, 26, 25, 24, 26, 25].map((hits) => ({ hits, n: 50 }))

describe('p chart', () => {
  it('reproduces the wafers of NIST: 347 of 1,500', () => {
    const { centre, points } = given(pChart(WAFERS, 'p'))
    expect(centre).toBeCloseTo(0.2313, 4)
    expect(points).toHaveLength(30)
    for (const { low, high } of points) {
      expect(high).toBeCloseTo(0.4102, 4)
      expect(low).toBeCloseTo(0.0524, 4)
    }
  })

  it('has limits for each period by its own n, cut at 0 and 1', () => {
    const { centre, points } = given(
      pChart([
        { hits: 9, n: 10 },
        { hits: 900, n: 1000 },
        { hits: 88, n: 100 }
      ])
    )
    expect(centre).toBeCloseTo(997 / 1110, 12)
    expect(points.map(({ high }) => high)).toEqual([1, expect.any(Number), expect.any(Number)])
    expect(points[1]?.high).toBeCloseTo(centre + 3 * Math.sqrt((centre * (1 - centre)) / 1000), 12)
    expect(points[2]?.low).toBeCloseTo(centre - 3 * Math.sqrt((centre * (1 - centre)) / 100), 12)
  })

  it('gives way to Laney where periods vary by more than sampling does', () => {
    const chart = given(pChart(WAFERS))
    expect(chart.kind).toBe('laney')
    expect(chart.dispersion?.degrees).toBe(29)
    // SciPy: chi2_contingency of the 2 x 30 table.
    expect(chart.dispersion?.statistic).toBeCloseTo(85.4093193798411, 9)
    expect((chart.dispersion?.p ?? 0) / 1.8210951359819313e-7).toBeCloseTo(1, 9)
    const sigma = chart.dispersion?.sigmaZ ?? NaN
    const plain = given(pChart(WAFERS, 'p'))
    expect((chart.points[0]?.high ?? 0) - chart.centre).toBeCloseTo(
      sigma * ((plain.points[0]?.high ?? 0) - chart.centre),
      12
    )
    expect(chart.points[0]?.low).toBe(0)
  })

  it('has the sigma_z of the mean moving range of z', () => {
    const chart = given(
      pChart(
        [
          { hits: 50, n: 100 },
          { hits: 60, n: 100 },
          { hits: 40, n: 100 }
        ],
        'laney'
      )
    )
    // z = 0, 2, -2: ranges 2 and 4.
    expect(chart.dispersion?.sigmaZ).toBeCloseTo(3 / 1.128, 12)
    expect(chart.points.map(({ z }) => z)[1]).toBeCloseTo((2 * 1.128) / 3, 12)
  })

  it('stays with the p chart where they do not, and where a single step is all there is', () => {
    expect(given(pChart(CALM)).kind).toBe('p')
    const step = Array.from({ length: 30 }, (_, period) => ({
      hits: (period < 15 ? 640 : 720) + (period % 2) * 6,
      n: 1000
    }))
    const stepped = given(pChart(step))
    expect(stepped.dispersion?.p).toBeLessThan(1e-20)
    expect(stepped.dispersion?.sigmaZ).toBeLessThan(1)
    expect(stepped.kind).toBe('p')
  })

  it('says why there is none', () => {
    expect(pChart([])).toBe('no-points')
    expect(pChart([{ hits: 0, n: 0 }])).toBe('no-points')
    expect(
      pChart([
        { hits: 0, n: 20 },
        { hits: 0, n: 30 }
      ])
    ).toBe('no-movement')
    expect(pChart([{ hits: 20, n: 20 }])).toBe('no-movement')
    expect(pChart([{ hits: 7, n: 20 }], 'laney')).toBe('one-point')
    expect(
      pChart(
        [
          { hits: 7, n: 20 },
          { hits: 7, n: 20 }
        ],
        'laney'
      )
    ).toBe('no-movement')
    expect(given(pChart([{ hits: 7, n: 20 }])).dispersion).toBeNull()
    expect(
      given(
        pChart([
          { hits: 7, n: 20 },
          { hits: 0, n: 0 }
        ])
      ).points
    ).toHaveLength(1)
  })

  it('mirrors where hits and misses change places', () => {
    const period = fc
      .integer({ min: 1, max: 200 })
      .chain((n) => fc.integer({ min: 0, max: n }).map((hits) => ({ hits, n })))
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 24 }), (periods) => {
        const plain = pChart(periods)
        const turned = pChart(periods.map(({ hits, n }) => ({ hits: n - hits, n })))
        if (typeof plain === 'string') {
          expect(turned).toBe(plain)
          return
        }
        const mirror = given(turned)
        expect(mirror.kind).toBe(plain.kind)
        expect(mirror.centre).toBeCloseTo(1 - plain.centre, 12)
        for (const [place, point] of plain.points.entries()) {
          expect(mirror.points[place]?.low).toBeCloseTo(1 - point.high, 10)
          expect(mirror.points[place]?.z).toBeCloseTo(-point.z, 8)
          expect(point.low).toBeGreaterThanOrEqual(0)
          expect(point.high).toBeLessThanOrEqual(1)
        }
      })
    )
  })
})
