import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { isTested } from '../statistics/test-result'
import { changesBetween, changeSignals, isBeyondChance } from './changes'

const EASY = definitionOf('ces', 'easy', SEVEN)
const DIFFICULT = definitionOf('ces', 'difficult', SEVEN)

/** So many easy answers of so many. */
const easy = (count: number, of: number) => [of - count, 0, 0, 0, 0, 0, count]

const BEFORE = frequenciesOf(SEVEN, {
  Returns: easy(48, 80),
  Checkout: easy(160, 200),
  Billing: easy(90, 200),
  Kiosk: easy(30, 60)
})
const NOW = frequenciesOf(SEVEN, {
  Returns: easy(56, 70),
  Checkout: easy(120, 200),
  Billing: easy(92, 200),
  Chat: easy(20, 40)
})

const changes = changesBetween(NOW, BEFORE, EASY, false)
const of = (touchpoint: string) => changes.rows.find((row) => row.touchpoint === touchpoint)

describe('changes', () => {
  it('are differences with Newcombe intervals, tested by the pooled z (METHODS 2.4, 2.5)', () => {
    const { difference, outcome } = of('Returns') ?? {}
    expect(difference?.value).toBeCloseTo(0.2, 12)
    expect(difference?.low).toBeCloseTo(0.0524, 4)
    expect(difference?.high).toBeCloseTo(0.3339, 4)
    expect(outcome && isTested(outcome) && outcome.statistic).toBeCloseTo(2.65017, 5)
    expect(outcome && isTested(outcome) && outcome.p).toBeCloseTo(0.008045, 6)
  })

  it('are corrected for the touchpoints that can be tested, and no others', () => {
    expect(changes.tests).toBe(3)
    expect(of('Returns')?.adjusted).toBeCloseTo(2 * 0.008045, 5)
    expect(of('Chat')).toMatchObject({ kind: 'new', adjusted: null })
    expect(of('Kiosk')).toMatchObject({ kind: 'gone', adjusted: null })
  })

  it('are beyond chance by their test and its correction, whatever the interval', () => {
    const total = changes.total
    const returns = of('Returns')
    if (!total || !returns || !isTested(total.outcome)) throw new Error('Not tested')
    const far = { ...total.difference, low: 0.01, high: 0.2 }
    expect(isBeyondChance({ ...total, difference: far, outcome: { ...total.outcome, p: 0.06 } })).toBe(false)
    expect(isBeyondChance({ ...total, outcome: { ...total.outcome, p: 0.04 } })).toBe(true)
    expect(isBeyondChance({ ...returns, adjusted: 0.06 })).toBe(false)
    expect(isBeyondChance(returns)).toBe(true)
  })

  it('signal what got worse first, and leave chance unsaid', () => {
    expect(changeSignals(changes).map(({ change, isWorse }) => [change.touchpoint, isWorse])).toEqual([
      ['Checkout', true],
      ['Returns', false]
    ])
  })

  it('are worse where less is good and there is more', () => {
    const difficult = changesBetween(NOW, BEFORE, DIFFICULT, false)
    expect(changeSignals(difficult).map(({ change, isWorse }) => [change.touchpoint, isWorse])).toEqual([
      ['Checkout', true],
      ['Returns', false]
    ])
    expect(difficult.rows.find(({ touchpoint }) => touchpoint === 'Checkout')?.difference.value).toBeCloseTo(
      0.2,
      12
    )
  })

  it('hide what is small on either side, and keep it out of the family', () => {
    const few = frequenciesOf(SEVEN, {
      Returns: easy(3, 8),
      Checkout: easy(120, 200),
      Billing: easy(92, 200)
    })
    const { rows, tests } = changesBetween(few, BEFORE, EASY, false)
    const returns = rows.find(({ touchpoint }) => touchpoint === 'Returns')
    expect(returns).toMatchObject({ base: 'hidden', adjusted: null, difference: { value: null } })
    // With Returns the next smallest is hidden, or the total would give Returns away.
    expect(tests).toBe(1)
  })

  it('do not tell a score before that is hidden to protect another', () => {
    const few = frequenciesOf(SEVEN, {
      Returns: easy(3, 8),
      Checkout: easy(120, 200),
      Billing: easy(92, 200)
    })
    const hidden = changesBetween(NOW, few, EASY, false).rows.filter(
      ({ kind, before }) => kind === 'both' && before.value === null
    )
    expect(hidden.map(({ before }) => before.n).sort()).toEqual([200, 8])
    expect(hidden.map(({ difference }) => difference.value)).toEqual([null, null])
  })

  it('of all touchpoints together are tested by themselves', () => {
    expect(changes.total?.now.value).toBeCloseTo((56 + 120 + 92 + 20) / 510, 12)
    expect(changes.total && isTested(changes.total.outcome)).toBe(true)
  })
})
