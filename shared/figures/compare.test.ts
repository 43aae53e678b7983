import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { NOT_ASKED } from '../../tests/fixtures/slice-joints'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { compareFigures, nothingDrawn, quadrantOf } from './compare'

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
    { ces, csat, csatTotal, joint: NOT_ASKED, arms: null },
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
        joint: NOT_ASKED,
        arms: null
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
          joint: NOT_ASKED,
          arms: null
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
      compareFigures(
        { ces, csat, csatTotal: undefined, joint: NOT_ASKED, arms: null },
        easy,
        satisfied,
        false
      ).grand
    ).toBeNull()
  })

  it('lets the quadrants meet at a target where there is one, with or without grand values', () => {
    const counts = { ces, csat, csatTotal: undefined, joint: NOT_ASKED, arms: null }
    const aimed = compareFigures(counts, easy, satisfied, false, ({ metric }) =>
      metric === 'ces' ? 0.5 : null
    )
    expect(aimed.cross).toEqual({
      ces: { value: 0.5, isTarget: true },
      csat: { value: null, isTarget: false }
    })
    const both = compareFigures(counts, easy, satisfied, false, () => 0.5)
    for (const point of both.points) {
      if (point.ces.value === null || point.csat.value === null) continue
      const side = point.ces.value >= 0.5 ? 'easy' : 'hard'
      expect(quadrantOf(point, both)).toBe(
        `${side}-${point.csat.value >= 0.5 ? 'satisfied' : 'dissatisfied'}`
      )
    }
  })

  it('says nothing of an association that was not asked', () =>
    expect(association).toMatchObject({ kind: 'none', respondents: 'no-pairs', balance: null }))
})
