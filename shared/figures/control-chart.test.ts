import { describe, expect, it } from 'vitest'
import { SEVEN } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { controlChart, type ControlChart, type NoControlChart } from './control-chart'

const MEAN = definitionOf('ces', 'mean', SEVEN)
const EASY = definitionOf('ces', 'easy', SEVEN)

const given = (chart: ControlChart | NoControlChart): ControlChart => {
  if (typeof chart === 'string') throw new Error(`not given: ${chart}`)
  return chart
}

const figures = (values: readonly number[], effective = 100) => values.map((value) => ({ value, effective }))

describe('a control chart', () => {
  it('of means has the limits of NIST’s flow rates (METHODS 2.10), cut where the scale ends', () => {
    const rates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    const { kind, centre, points, rough } = given(controlChart(MEAN, figures(rates), { low: 0, high: 100 }))
    expect([kind, rough]).toEqual(['xmr', false])
    expect(centre).toBeCloseTo(50.81, 10)
    expect(points[0]?.limits.low).toBeCloseTo(45.8159, 4)
    expect(points[0]?.limits.high).toBeCloseTo(55.8041, 4)
    const cut = given(controlChart(MEAN, figures(rates), { low: 0, high: 55 }))
    expect(cut.points[0]?.limits.high).toBe(55)
    expect(cut.points.map(({ z }) => z)).toEqual(points.map(({ z }) => z))
  })

  it('of shares counts on effective bases: .2313, .0524-.4102 for NIST’s wafers at n = 50', () => {
    // As many above as below in turn, so that periods vary no more than sampling: the share is that of the wafers.
    const shares = Array.from({ length: 30 }, (_, at) => 347 / 1500 + (at % 2 === 0 ? 0.002 : -0.002))
    const { kind, centre, points, dispersion } = given(
      controlChart(EASY, figures(shares, 50), { low: 0, high: 1 })
    )
    expect(kind).toBe('p')
    expect(centre).toBeCloseTo(0.2313, 4)
    expect(points[0]?.limits.low).toBeCloseTo(0.0524, 4)
    expect(points[0]?.limits.high).toBeCloseTo(0.4102, 4)
    expect(dispersion?.p).toBeGreaterThan(0.9)
  })

  it('of shares that vary more than sampling is Laney’s', () => {
    const shares = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 0.6 : 0.7))
    expect(given(controlChart(EASY, figures(shares, 2000), { low: 0, high: 1 })).kind).toBe('laney')
  })

  it('shows the point that breaks a rule', () => {
    const shares = [0.5, 0.52, 0.48, 0.5, 0.51, 0.5, 0.2]
    const { signals, rough } = given(controlChart(EASY, figures(shares), { low: 0, high: 1 }))
    expect(rough).toBe(true)
    expect(signals).toContainEqual({ rule: 'beyond-limits', side: 'below', from: 6, to: 6 })
  })

  it.each([
    [[], 'no-points'],
    [[4, 5, 4], 'too-few'],
    [[4, 4, 4, 4], 'no-movement']
  ])('is not given of %j: %s', (values, why) => {
    expect(controlChart(MEAN, figures(values), { low: 1, high: 7 })).toBe(why)
  })
})
