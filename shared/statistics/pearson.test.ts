import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someJoint } from '../../tests/fixtures/joints'
import { correlationTest } from './correlation-test'
import { pairsOf, pearson } from './pearson'

const TABLE = [
  [9, 4, 2, 1, 0],
  [6, 8, 3, 2, 1],
  [3, 7, 9, 4, 2],
  [2, 5, 11, 8, 4],
  [1, 3, 9, 14, 9],
  [0, 2, 6, 17, 21],
  [1, 0, 3, 12, 33]
]

const places = (size: number, from = 1) => Array.from({ length: size }, (_, place) => from + place)

describe('Pearson correlation', () => {
  it('is .5213 on the 3 x 3 table of METHODS 2.6', () => {
    const table = [
      [20, 10, 5],
      [10, 25, 15],
      [5, 15, 45]
    ]
    expect(pearson(pairsOf(table, places(3), places(3)))).toBeCloseTo(0.5213, 4)
  })

  it('agrees with SciPy, and so does its p', () => {
    const r = pearson(pairsOf(TABLE, places(7), places(5)))
    expect(r).toBeCloseTo(0.6845823635067568, 14)
    const test = correlationTest(r, 222)
    if (typeof test === 'string') throw new Error(test)
    expect(test.degrees).toBe(220)
    expect(test.p / 4.8330731003692896e-32).toBeCloseTo(1, 9)
  })

  it('is NaN where there is nothing to correlate', () => {
    expect(pearson([])).toBeNaN()
    expect(pearson([{ x: 1, y: 2, mass: 3 }])).toBeNaN()
    expect(pearson(pairsOf([[0.1, 0.2, 0.3]], [5], [0.1, 0.2, 0.3]))).toBeNaN()
    expect(
      pearson([
        { x: 1, y: 1, mass: 4 },
        { x: 2, y: 2, mass: 0 }
      ])
    ).toBeNaN()
  })

  it('is 1 on a rising line and -1 on a falling one, never beyond', () => {
    const line = (slope: number) => places(9).map((x) => ({ x, y: 0.1 + slope * x, mass: 0.3 }))
    expect(pearson(line(0.7))).toBeCloseTo(1, 14)
    expect(pearson(line(-0.7))).toBeCloseTo(-1, 14)
  })

  it('takes no notice of units, of weights all alike, or of the order of pairs', () => {
    fc.assert(
      fc.property(
        someJoint,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.integer({ min: -5, max: 5 }),
        (joint, scale, shift) => {
          const rows = places(joint.mass.length)
          const columns = places(joint.mass[0]?.length ?? 0)
          const r = pearson(pairsOf(joint.mass, rows, columns))
          const other = pairsOf(
            joint.mass.map((row) => row.map((count) => count * scale)),
            rows.map((value) => value * scale + shift),
            columns.map((value) => -value)
          )
          expect(pearson(other)).toBeCloseTo(-r, 10)
          expect(pearson(other.toReversed())).toBeCloseTo(-r, 10)
        }
      )
    )
  })
})
