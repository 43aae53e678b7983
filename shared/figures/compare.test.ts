import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { associationOf, compareFigures, nothingDrawn } from './compare'

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
const NOT_ASKED = { counts: [], responses: 0 }
const csatTotal = tallyOf(FIVE, [20, 20, 25, 50, 50])

describe('effort against satisfaction', () => {
  const { points, grand, association } = compareFigures(
    { ces, csat, csatTotal, joint: NOT_ASKED },
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

  it('hides each metric among all its own touchpoints, as the other views do', () => {
    expect(points.map(({ base }) => base)).toEqual(['enough', 'enough', 'hidden'])
    expect(points[2]).toMatchObject({ ces: { value: null, n: 7, why: 'few-answers' }, csat: { n: 50 } })
    const { points: beside } = compareFigures(
      {
        ces: frequenciesOf(SEVEN, { A: [9, 9, 9, 9, 9, 9, 9], B: [20, 20, 20, 20, 20, 20, 20] }),
        csat: frequenciesOf(FIVE, { A: [1, 1, 1, 1, 1], B: [9, 9, 9, 9, 9] }),
        csatTotal: undefined,
        joint: NOT_ASKED
      },
      easy,
      satisfied,
      false
    )
    expect(beside.map(({ base, csat: { why } }) => [base, why])).toEqual([
      ['hidden', 'few-answers'],
      ['protecting', 'protects-smaller']
    ])
  })

  it('says whether nobody answered or all are hidden, where nothing can be drawn', () => {
    const figures = (own: number[], other: number[]) =>
      compareFigures(
        {
          ces: frequenciesOf(SEVEN, { A: own }),
          csat: frequenciesOf(FIVE, { A: other }),
          csatTotal: undefined,
          joint: NOT_ASKED
        },
        easy,
        satisfied,
        false
      )
    const many = [5, 5, 5, 5, 5]
    expect(nothingDrawn(figures([5, 5, 5, 5, 5, 5, 5], many))).toBeNull()
    expect(nothingDrawn(figures([1, 0, 0, 0, 0, 0, 5], many))).toBe('hidden')
    expect(nothingDrawn(figures([0, 0, 0, 0, 0, 0, 0], many))).toBe('nobody')
  })

  it('has its middle at all answers, satisfaction once per response', () => {
    expect(grand?.ces.n).toBe(255)
    expect(grand?.csat.n).toBe(165)
    expect(
      compareFigures({ ces, csat, csatTotal: undefined, joint: NOT_ASKED }, easy, satisfied, false).grand
    ).toBeNull()
  })

  it('says nothing of an association that was not asked', () =>
    expect(association).toEqual({ kind: 'unknown' }))
})

describe('association', () => {
  const sum = (rows: number[][]) => rows.flat().reduce((total, count) => total + count, 0)
  const joint = (rows: number[][], responses = sum(rows), weighted = false) =>
    associationOf({ counts: rows, responses }, 3, weighted)
  const exact = { kind: 'same-people', correlation: 1, low: null, high: null, isUnweighted: false }

  it.each([
    [
      joint([
        [0, 0],
        [0, 0]
      ]),
      { kind: 'different-people', touchpoints: 3 }
    ],
    [
      joint([
        [5, 5],
        [0, 0]
      ]),
      { kind: 'unknown' }
    ],
    [joint([]), { kind: 'unknown' }],
    [
      joint([
        [5, 0],
        [0, 5]
      ]),
      { ...exact, n: 10, responses: 10, base: 'small' }
    ],
    [
      joint([
        [20, 0],
        [0, 20]
      ]),
      { ...exact, n: 40, responses: 40, base: 'enough' }
    ],
    [
      joint([
        [1, 0],
        [0, 1]
      ]),
      { kind: 'hidden' }
    ],
    [
      joint(
        [
          [9, 0],
          [0, 9]
        ],
        9
      ),
      { kind: 'hidden' }
    ]
  ])('%#', (association, wanted) => expect(association).toEqual(wanted))

  it('comes with its interval, whose answers it rests on, and that it is not weighted', () => {
    const found = joint(
      [
        [30, 10],
        [10, 30]
      ],
      45,
      true
    )
    if (found.kind !== 'same-people') throw new Error(found.kind)
    expect(found.correlation).toBeCloseTo(0.5, 12)
    expect(found.low).toBeGreaterThan(0.3)
    expect(found.high).toBeLessThan(0.7)
    expect(found).toMatchObject({ n: 80, responses: 45, isUnweighted: true })
  })
})
