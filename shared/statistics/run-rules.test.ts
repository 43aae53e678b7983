import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runSignals } from './run-rules'

describe('run rules of Western Electric', () => {
  it.each([
    ['beyond-limits', [0.2, 3.1, -0.4], 'above', 1, 1],
    ['beyond-limits', [0.2, -3.1, 0.4], 'below', 1, 1],
    ['two-of-three', [0.1, 2.1, -0.5, 2.2], 'above', 1, 3],
    ['two-of-three', [-2.5, -2.1, 0], 'below', 0, 1],
    ['four-of-five', [1.2, 1.3, -0.2, 1.1, 1.4], 'above', 0, 4],
    ['four-of-five', [-1.2, -1.3, -1.1, -1.4], 'below', 0, 3],
    ['eight-on-a-side', [-0.1, 0.1, 0.2, 0.3, 0.1, 0.2, 0.1, 0.4, 0.2], 'above', 1, 8]
  ] as const)('%s', (rule, zs, side, from, to) => {
    expect(runSignals(zs)).toEqual([{ rule, side, from, to }])
  })

  it.each([
    ['a point on the limit', [3, -3]],
    ['two of three on different sides', [2.1, -2.2, 0.1]],
    ['two of four', [2.1, 0.1, 0.2, 2.2]],
    ['an old pattern without its last point', [0.3, -0.4]],
    ['seven on a side', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]],
    ['eight with one on the centre line', [0.1, 0.1, 0.1, 0.1, 0, 0.1, 0.1, 0.1]],
    ['nothing', []]
  ])('%s is no signal', (_, zs) => {
    expect(runSignals(zs)).toEqual([])
  })

  it('signals each point that completes a pattern, and only the rules asked for', () => {
    const nine = new Array<number>(9).fill(0.5)
    expect(runSignals(nine).map(({ from, to }) => [from, to])).toEqual([
      [0, 7],
      [1, 8]
    ])
    expect(runSignals(nine, ['beyond-limits', 'two-of-three'])).toEqual([])
  })

  it('mirrors with the points, and does not see what comes later', () => {
    const series = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 40 })
    fc.assert(
      fc.property(series, fc.nat(40), (zs, length) => {
        const signals = runSignals(zs)
        const mirrored = runSignals(zs.map((z) => -z))
        expect(mirrored).toHaveLength(signals.length)
        for (const { rule, side, from, to } of signals)
          expect(mirrored).toContainEqual({ rule, side: side === 'above' ? 'below' : 'above', from, to })
        expect(runSignals(zs.slice(0, length))).toEqual(signals.filter(({ to }) => to < length))
      })
    )
  })
})
