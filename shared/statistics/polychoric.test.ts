import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jointOfCounts, someJoint, transposed, turnedRows } from '../../tests/fixtures/joints'
import { bivariateNormal } from './bivariate-normal'
import { polychoric, type Polychoric } from './polychoric'

const given = (outcome: ReturnType<typeof polychoric>): Polychoric => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

const THREE = jointOfCounts([
  [20, 10, 5],
  [10, 25, 15],
  [5, 15, 45]
])

describe('polychoric correlation', () => {
  it('reproduces METHODS 2.6', () => {
    const rare = jointOfCounts([
      [61661, 85],
      [1610, 20]
    ])
    const plain = jointOfCounts([
      [40, 10],
      [20, 30]
    ])
    expect(given(polychoric(rare)).correlation).toBeCloseTo(0.348, 3)
    expect(given(polychoric(THREE)).correlation).toBeCloseTo(0.6368, 4)
    expect(given(polychoric(plain)).correlation).toBeCloseTo(0.6071, 4)
  })

  it('finds the rho of a table made from one', () => {
    const cuts = [-Infinity, -0.8, 0.1, 0.9, Infinity]
    for (const rho of [-0.85, -0.2, 0, 0.5, 0.97]) {
      const at = (i: number, j: number) => bivariateNormal(cuts[i] ?? 0, cuts[j] ?? 0, rho)
      const places = [0, 1, 2, 3]
      const chances = places.map((i) =>
        places.map((j) => Math.max(0, at(i + 1, j + 1) - at(i, j + 1) - at(i + 1, j) + at(i, j)))
      )
      const joint = { mass: chances.map((row) => row.map((p) => p * 5000)), n: 5000, effective: 5000 }
      const { correlation, interval } = given(polychoric(joint))
      expect(correlation).toBeCloseTo(rho, 6)
      expect(interval.low).toBeLessThan(rho)
      expect(interval.high).toBeGreaterThan(rho)
    }
  })

  it('has the standard error of a simulation: .0693 seen for 300 pairs of rho .3', () => {
    const at = (cuts: readonly number[], other: readonly number[], i: number, j: number) =>
      bivariateNormal(cuts[i] ?? 0, other[j] ?? 0, 0.3)
    const rows = [-Infinity, -0.5, 0.8, Infinity]
    const columns = [-Infinity, 0, 0.5, Infinity]
    const mass = [0, 1, 2].map((i) =>
      [0, 1, 2].map(
        (j) =>
          300 *
          (at(rows, columns, i + 1, j + 1) -
            at(rows, columns, i, j + 1) -
            at(rows, columns, i + 1, j) +
            at(rows, columns, i, j))
      )
    )
    const { error } = given(polychoric({ mass, n: 300, effective: 300 }))
    expect(error).toBeGreaterThan(0.065)
    expect(error).toBeLessThan(0.074)
  })

  it('says why it is not given', () => {
    expect(polychoric(jointOfCounts([]))).toBe('no-answers')
    expect(polychoric(jointOfCounts([[3, 4, 5]]))).toBe('all-equal')
    expect(
      polychoric(
        jointOfCounts([
          [1, 1],
          [0, 1]
        ])
      )
    ).toBe('too-few')
    expect(
      polychoric(
        jointOfCounts([
          [40, 0],
          [20, 30]
        ])
      )
    ).toBe('perfect')
    expect(
      polychoric(
        jointOfCounts([
          [0, 30],
          [30, 0]
        ])
      )
    ).toBe('perfect')
  })

  it('leaves out answers nobody gave', () => {
    const wide = jointOfCounts([
      [20, 0, 10, 5],
      [10, 0, 25, 15],
      [0, 0, 0, 0],
      [5, 0, 15, 45]
    ])
    expect(given(polychoric(wide)).correlation).toBeCloseTo(given(polychoric(THREE)).correlation, 9)
  })

  it('turns its sign with either scale; the metrics may change places', () => {
    fc.assert(
      fc.property(someJoint, (joint) => {
        const plain = polychoric(joint)
        const turned = polychoric(turnedRows(joint))
        const swapped = polychoric(transposed(joint))
        if (typeof plain === 'string') {
          expect(turned).toBe(plain)
          expect(swapped).toBe(plain)
          return
        }
        expect(given(turned).correlation).toBeCloseTo(-plain.correlation, 5)
        expect(given(turned).error).toBeCloseTo(plain.error, 3)
        expect(given(swapped).correlation).toBeCloseTo(plain.correlation, 5)
      }),
      { numRuns: 60 }
    )
  })

  it('takes from weights their shares, and its error from the effective base', () => {
    const weighted = { ...THREE, mass: THREE.mass.map((row) => row.map((count) => count * 2.5)) }
    const plain = given(polychoric(THREE))
    expect(given(polychoric(weighted)).correlation).toBeCloseTo(plain.correlation, 7)
    expect(given(polychoric(weighted)).error).toBeCloseTo(plain.error, 6)
    const quarter = given(polychoric({ ...weighted, effective: THREE.n / 4 }))
    expect(quarter.error).toBeCloseTo(2 * plain.error, 5)
  })
})
