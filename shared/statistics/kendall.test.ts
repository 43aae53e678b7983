import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jointOfCounts, someJoint, transposed, turnedRows } from '../../tests/fixtures/joints'
import { jointOf } from './between'
import { kendall, tauB, type Kendall } from './kendall'

const given = (outcome: ReturnType<typeof kendall>): Kendall => {
  if (typeof outcome === 'string') throw new Error(`not given: ${outcome}`)
  return outcome
}

const TUNA = jointOf(
  [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
  [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
)

describe('Kendall tau-b', () => {
  it('is .4444 on the tuna data, p .1194 exactly (Hollander & Wolfe)', () => {
    const { tau, s, p, method } = given(kendall(TUNA))
    expect(tau).toBeCloseTo(0.4444, 4)
    expect(s).toBe(16)
    expect(p).toBeCloseTo(0.1194, 4)
    expect(p).toBeCloseTo(0.11943893298059965, 15)
    expect(method).toBe('exact')
  })

  it('corrects for ties (SciPy documentation: -.471405, p .282745)', () => {
    const { tau, p, method } = given(kendall(jointOf([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])))
    expect(tau).toBeCloseTo(-0.471405, 6)
    expect(p).toBeCloseTo(0.282745, 6)
    expect(method).toBe('normal')
  })

  it('is .4777 on the 3 x 3 table of METHODS 2.6', () => {
    const { tau, p } = given(
      kendall(
        jointOfCounts([
          [20, 10, 5],
          [10, 25, 15],
          [5, 15, 45]
        ])
      )
    )
    expect(tau).toBeCloseTo(0.4777, 4)
    expect(p / 7.589132933549047e-11).toBeCloseTo(1, 9)
  })

  it('agrees with SciPy on an effort by satisfaction table, far out in the tail', () => {
    const { tau, p } = given(
      kendall(
        jointOfCounts([
          [9, 4, 2, 1, 0],
          [6, 8, 3, 2, 1],
          [3, 7, 9, 4, 2],
          [2, 5, 11, 8, 4],
          [1, 3, 9, 14, 9],
          [0, 2, 6, 17, 21],
          [1, 0, 3, 12, 33]
        ])
      )
    )
    expect(tau).toBeCloseTo(0.5647789302216009, 14)
    expect(p / 4.1976453262299296e-26).toBeCloseTo(1, 9)
  })

  it('is exact to 49 pairs without ties and never nought', () => {
    const places = Array.from({ length: 49 }, (_, place) => place)
    const perfect = given(kendall(jointOf(places, places)))
    let orders = 1
    for (const place of places) orders *= place + 1
    expect(perfect.p * orders).toBeCloseTo(2, 9)
    expect(given(kendall(jointOf([...places, 49], [...places, 49]))).method).toBe('normal')
    const swapped = Array.from({ length: 30 }, (_, place) => place)
    swapped.splice(3, 1, 17)
    swapped.splice(17, 1, 3)
    swapped.splice(20, 1, 25)
    swapped.splice(25, 1, 20)
    const some = given(kendall(jointOf(places.slice(0, 30), swapped)))
    expect(some.tau).toBeCloseTo(0.8344827586206897, 14)
    expect(some.p / 8.879301395830055e-15).toBeCloseTo(1, 9)
  })

  it('says why it is not given', () => {
    expect(kendall(jointOfCounts([]))).toBe('no-answers')
    expect(
      kendall(
        jointOfCounts([
          [0, 0],
          [0, 0]
        ])
      )
    ).toBe('no-answers')
    expect(kendall(jointOf([1], [2]))).toBe('too-few')
    expect(kendall(jointOf([1, 2], [2, 3]))).toBe('too-few')
    expect(kendall(jointOf([1, 1, 1], [2, 3, 4]))).toBe('all-equal')
  })

  it('turns its sign with either scale and keeps its p; the metrics may change places', () => {
    fc.assert(
      fc.property(someJoint, (joint) => {
        const { tau, p } = given(kendall(joint))
        expect(tau).toBeGreaterThanOrEqual(-1)
        expect(tau).toBeLessThanOrEqual(1)
        const turned = given(kendall(turnedRows(joint)))
        expect(turned.tau).toBeCloseTo(-tau, 12)
        expect(turned.p).toBeCloseTo(p, 12)
        const swapped = given(kendall(transposed(joint)))
        expect(swapped.tau).toBeCloseTo(tau, 12)
        expect(swapped.p).toBeCloseTo(p, 12)
      })
    )
  })

  it('takes no notice of the size of weights, only of the effective base', () => {
    fc.assert(
      fc.property(someJoint, fc.double({ min: 0.01, max: 100, noNaN: true }), (joint, scale) => {
        const plain = given(kendall(joint))
        const weighted = { ...joint, mass: joint.mass.map((row) => row.map((count) => count * scale)) }
        const scaled = given(kendall(weighted))
        expect(scaled.tau).toBeCloseTo(plain.tau, 10)
        expect(scaled.p).toBeCloseTo(plain.p, 9)
        const half = given(kendall({ ...weighted, effective: Math.max(3, joint.n / 2) }))
        expect(half.tau).toBeCloseTo(plain.tau, 10)
        expect(half.p).toBeGreaterThanOrEqual(plain.p - 1e-9)
      })
    )
  })

  it('is that of all pairs of people counted one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 })), {
          minLength: 3,
          maxLength: 30
        }),
        (people) => {
          let [s, untiedRows, untiedColumns] = [0, 0, 0]
          for (const [index, [x, y]] of people.entries())
            for (const [otherX, otherY] of people.slice(index + 1)) {
              s += Math.sign(x - otherX) * Math.sign(y - otherY)
              untiedRows += Math.abs(Math.sign(x - otherX))
              untiedColumns += Math.abs(Math.sign(y - otherY))
            }
          const { mass } = jointOf(
            people.map(([x]) => x),
            people.map(([, y]) => y)
          )
          if (untiedRows === 0 || untiedColumns === 0) expect(tauB(mass)).toBeNaN()
          else expect(tauB(mass)).toBeCloseTo(s / Math.sqrt(untiedRows * untiedColumns), 12)
        }
      )
    )
  })
})
