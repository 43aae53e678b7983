import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { associationOf, compareFigures } from './compare'

const easy = definitionOf('ces', 'easy', SEVEN)
const satisfied = definitionOf('csat', 'satisfied', FIVE)

const ces = frequenciesOf(SEVEN, {
  Checkout: [4, 6, 10, 15, 20, 25, 20],
  Delivery: [20, 20, 15, 10, 10, 5, 5],
  Support: [1, 1, 1, 1, 1, 1, 1],
  Unasked: [9, 9, 9, 9, 9, 9, 9]
})
const csat = frequenciesOf(FIVE, {
  Delivery: [10, 10, 10, 5, 5],
  Checkout: [5, 5, 10, 40, 40],
  Support: [10, 10, 10, 10, 10]
})
const csatTotal = tallyOf(FIVE, [20, 20, 25, 50, 50])

describe('effort against satisfaction', () => {
  const { points, grand, association } = compareFigures(
    { ces, csat, csatTotal, joint: [] },
    easy,
    satisfied,
    false
  )

  it('meets touchpoints that have both, each with its own base', () => {
    expect(points.map(({ touchpoint, ces: one, csat: other }) => [touchpoint, one.n, other.n])).toEqual([
      ['Checkout', 100, 100],
      ['Delivery', 85, 40],
      ['Support', 7, 50]
    ])
    expect(points[0]?.ces.value).toBeCloseTo(0.65, 12)
    expect(points[0]?.csat.value).toBeCloseTo(0.8, 12)
  })

  it('hides a touchpoint by the smaller of its bases, and the next smallest with it', () => {
    expect(points.map(({ base }) => base)).toEqual(['enough', 'hidden', 'hidden'])
    expect(points[1]).toMatchObject({ ces: { value: null }, csat: { value: null, why: 'few-answers' } })
  })

  it('has its middle at all answers, satisfaction once per response', () => {
    expect(grand?.ces.n).toBe(255)
    expect(grand?.csat.n).toBe(165)
    expect(
      compareFigures({ ces, csat, csatTotal: undefined, joint: [] }, easy, satisfied, false).grand
    ).toBeNull()
  })

  it('says nothing of an association that was not asked', () =>
    expect(association).toEqual({ kind: 'unknown' }))
})

describe('association', () => {
  const joint = (...rows: number[][]) => associationOf(rows, 3)

  it.each([
    [joint([0, 0], [0, 0]), { kind: 'different-people', touchpoints: 3 }],
    [joint([5, 5], [0, 0]), { kind: 'unknown' }],
    [joint([5, 0], [0, 5]), { kind: 'same-people', correlation: 1, low: null, high: null, n: 10 }],
    [joint([1, 0], [0, 1]), { kind: 'same-people', correlation: 1, low: null, high: null, n: 2 }]
  ])('%#', (association, wanted) => expect(association).toEqual(wanted))

  it('comes with its interval', () => {
    const found = joint([30, 10], [10, 30])
    if (found.kind !== 'same-people') throw new Error(found.kind)
    expect(found.correlation).toBeCloseTo(0.5, 12)
    expect(found.low).toBeGreaterThan(0.3)
    expect(found.high).toBeLessThan(0.7)
  })
})
