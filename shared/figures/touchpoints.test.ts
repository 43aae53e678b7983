import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { ORDERS, type Order } from '../contract/view-state'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { measure, measureDifference } from '../measures/measure'
import { orderRows, touchpointFigures } from './touchpoints'

const COUNTS = {
  Checkout: [4, 6, 10, 15, 20, 25, 20],
  Delivery: [20, 20, 15, 10, 10, 5, 5],
  Returns: [10, 10, 10, 10, 5, 3, 2],
  'Sign-up': [0, 0, 1, 2, 3, 8, 10],
  Support: [0, 1, 0, 0, 1, 2, 1]
}
const figures = (id: string) =>
  touchpointFigures(frequenciesOf(SEVEN, COUNTS), definitionOf('ces', id, SEVEN), false)
const row = (name: string, id = 'easy') => {
  const found = figures(id).rows.find(({ touchpoint }) => touchpoint === name)
  if (!found) throw new Error(name)
  return found
}

describe('figures of touchpoints', () => {
  it('are those of METHODS 2.1', () => {
    const { score, shares, base } = row('Checkout')
    expect(score.value).toBeCloseTo(0.65, 12)
    expect(score.low).toBeCloseTo(0.5525, 4)
    expect(score.high).toBeCloseTo(0.7364, 4)
    expect(shares?.difficult).toBeCloseTo(0.2, 12)
    expect(shares?.neutral).toBeCloseTo(0.15, 12)
    expect(shares?.easy).toBeCloseTo(0.65, 12)
    expect(base).toBe('enough')
  })

  it('compare each touchpoint with all the others, itself left out', () => {
    const others = tallyOf(SEVEN, [30, 31, 26, 22, 19, 18, 18])
    const definition = definitionOf('ces', 'easy', SEVEN)
    expect(row('Checkout').rest).toEqual(
      measureDifference(definition, tallyOf(SEVEN, COUNTS.Checkout), others, false)
    )
    expect(row('Checkout').beyondChance).toBe(true)
  })

  it('hide a small base, with the next smallest, and flag what is under thirty', () => {
    for (const [name, base, why] of [
      ['Support', 'hidden', 'few-answers'],
      ['Sign-up', 'protecting', 'protects-smaller']
    ] as const)
      expect(row(name)).toMatchObject({
        base,
        shares: null,
        beyondChance: false,
        score: { value: null, low: null, high: null, why },
        rest: { value: null, why }
      })
    expect(row('Support').score.n).toBe(5)
    const small = touchpointFigures(
      frequenciesOf(FIVE, { A: [3, 3, 3, 3, 3], B: [9, 9, 9, 9, 9] }),
      definitionOf('ces', 'mean', FIVE),
      false
    )
    expect(small.rows.map(({ base }) => base)).toEqual(['small', 'enough'])
  })

  it('have a total of all answers, the hidden ones too', () => {
    const { total } = figures('easy')
    expect(total?.tallies[0]?.n).toEqual([34, 37, 36, 37, 39, 43, 38])
    expect(total?.score.n).toBe(264)
  })

  it('of nobody are none', () => {
    const definition = definitionOf('ces', 'easy', SEVEN)
    expect(touchpointFigures({ by: [], cells: [], revision: 1 }, definition, false)).toMatchObject({
      rows: [],
      total: null
    })
    const empty = touchpointFigures(frequenciesOf(SEVEN, { A: [0, 0, 0, 0, 0, 0, 0] }), definition, false)
    expect(empty.rows[0]).toMatchObject({ shares: null, score: { value: null, why: 'no-answers' } })
    expect(empty.total?.score).toEqual(measure(definition, tallyOf(SEVEN, [0, 0, 0, 0, 0, 0, 0]), false))
  })

  it('of a slice too small for any figure have none in their total either', () => {
    const { rows, total } = touchpointFigures(
      frequenciesOf(SEVEN, { Tiny: [1, 0, 1, 1, 1, 1, 1] }),
      definitionOf('ces', 'easy', SEVEN),
      false
    )
    for (const shown of [total, rows[0]])
      expect(shown).toMatchObject({
        score: { value: null, why: 'few-answers' },
        shares: null,
        base: 'hidden'
      })
  })

  it('flag a small total as well', () => {
    const { total } = touchpointFigures(
      frequenciesOf(SEVEN, { A: [1, 1, 1, 1, 2, 2, 2] }),
      definitionOf('ces', 'easy', SEVEN),
      false
    )
    expect(total).toMatchObject({ base: 'small', score: { n: 10, value: 0.6 } })
  })
})

describe('orders', () => {
  const names = (order: Order, id = 'easy') =>
    orderRows(figures(id), order, createWords('en').compare).map(({ touchpoint }) => touchpoint)

  it.each<[Order, string, string[]]>([
    ['worst', 'easy', ['Returns', 'Delivery', 'Checkout']],
    ['best', 'easy', ['Checkout', 'Delivery', 'Returns']],
    ['worst', 'difficult', ['Delivery', 'Returns', 'Checkout']],
    ['best', 'difficult', ['Checkout', 'Returns', 'Delivery']],
    ['difference', 'easy', ['Delivery', 'Checkout', 'Returns']]
  ])('%s by %s, those without a value last', (order, id, wanted) => {
    expect(names(order, id).slice(0, 3)).toEqual(wanted)
    expect(new Set(names(order, id).slice(3))).toEqual(new Set(['Sign-up', 'Support']))
  })

  it('by answers and by name hold for all', () => {
    expect(names('answers')).toEqual(['Checkout', 'Delivery', 'Returns', 'Sign-up', 'Support'])
    expect(names('name')).toEqual(['Checkout', 'Delivery', 'Returns', 'Sign-up', 'Support'])
  })

  it.each(ORDERS)('%s loses nobody', (order) =>
    expect(new Set(names(order))).toEqual(new Set(Object.keys(COUNTS)))
  )
})
