import { describe, expect, it } from 'vitest'
import type { SliceRepeats } from '../contract/slice-repeats'
import type { Scale } from '../domain/scale'
import { emptyTally, type Frequencies } from '../domain/tally'
import { definitionOf } from '../measures/definitions'
import { clusterSums } from '../statistics/cluster-robust'
import { fatigue, timesAnswered, toldPairs } from './fatigue'

const SCALE: Scale = { low: 1, high: 5, good: 'high' }

const ANSWERS: Frequencies = {
  by: [],
  cells: [{ key: [], tally: { ...emptyTally(SCALE, false), n: [0, 10, 0, 20, 0] } }],
  revision: 1
}

/** Ten people who answered twice, 4 and 2, and ten who answered 4 once. */
const REPEATS: SliceRepeats = {
  responses: 30,
  respondents: 20,
  withoutRespondent: 0,
  withoutDate: 0,
  inSeveralFiles: 0,
  dated: true,
  firstOnly: false,
  byResponses: [
    { responses: 1, n: 10 },
    { responses: 2, n: 10 }
  ],
  gaps: [
    { days: 7, n: 4 },
    { days: 40, n: 6 }
  ],
  shortest: [
    { days: 7, n: 4 },
    { days: 40, n: 6 }
  ],
  orders: [
    { place: 1, n: 20, mass: 20, sum: 80 },
    { place: 2, n: 10, mass: 10, sum: 20 }
  ],
  pairs: [{ place: 2, difference: -2, n: 10, mass: 10, squares: 10, first: 40, later: 20 }],
  pairsAlike: [],
  clusters: clusterSums([
    { answers: 2, sum: 6, respondents: 10 },
    { answers: 1, sum: 4, respondents: 10 }
  ]),
  revision: 1
}

const told = (repeats: Partial<SliceRepeats> = {}, frequencies = ANSWERS) =>
  fatigue(
    { ...REPEATS, ...repeats },
    { definition: definitionOf('ces', 'mean', SCALE), frequencies, weighted: false }
  )

describe('contact fatigue', () => {
  it('counts breaches, bands and quartiles, a gap of exactly the limit being none', () => {
    const { gaps } = told()
    if (typeof gaps === 'string') throw new Error(gaps)
    expect(
      gaps.breaches.map(({ limit, respondents, share }) => [limit, respondents, share.shown.value])
    ).toEqual([
      [7, 0, 0],
      [30, 4, 0.2],
      [90, 10, 0.5]
    ])
    expect(gaps.quartiles).toEqual([7, 40, 40])
    expect(gaps.bands.map(({ from, n }) => [from, n])).toEqual([
      [0, 0],
      [1, 0],
      [7, 4],
      [30, 6],
      [90, 0],
      [180, 0]
    ])
  })

  it('has no interval where all changed alike, and says so', () => {
    const { pairs } = told()
    if (typeof pairs === 'string') throw new Error(pairs)
    expect(pairs).toHaveLength(1)
    expect(pairs[0]).toMatchObject({ place: 2, alike: false, first: 4, later: 2 })
    expect(pairs[0]?.difference.shown).toMatchObject({ value: -2, low: null, why: 'all-equal', n: 10 })
  })

  it('protects those whose touchpoints differed, where they are few', () => {
    const [pair] = REPEATS.pairs
    if (!pair) throw new Error('no pair')
    const { pairs } = told({
      pairs: [{ ...pair, n: 18, mass: 18, squares: 18 }],
      pairsAlike: [{ ...pair, n: 15, mass: 15, squares: 15 }]
    })
    if (typeof pairs === 'string') throw new Error(pairs)
    expect(pairs.map(({ difference }) => difference.shown.why)).toEqual(['all-equal', 'protects-smaller'])
    expect(pairs[1]?.difference.raw.value).toBe(-2)
  })

  it('tells first of the same touchpoints, of all where those are few or may not be told', () => {
    const [pair] = REPEATS.pairs
    if (!pair) throw new Error('no pair')
    const named = (alike: number) => {
      const { pairs } = told({
        pairs: [{ ...pair, n: 40, mass: 40, squares: 40 }],
        pairsAlike: alike === 0 ? [] : [{ ...pair, n: alike, mass: alike, squares: alike }]
      })
      if (typeof pairs === 'string') throw new Error(pairs)
      return toldPairs(pairs).map((one) => [one.alike, one.difference.raw.n])
    }
    expect(named(20)).toEqual([[true, 20]])
    expect(named(15)).toEqual([[false, 40]])
    expect(named(9)).toEqual([[false, 40]])
    expect(named(35)).toEqual([[false, 40]])
    expect(named(0)).toEqual([[false, 40]])
  })

  it('counts respondents by their responses, those of many together', () => {
    const byResponses = [
      { responses: 1, n: 20 },
      { responses: 3, n: 4 },
      { responses: 5, n: 2 },
      { responses: 9, n: 1 }
    ]
    expect(timesAnswered(byResponses).map(({ n }) => n)).toEqual([20, 0, 4, 0, 3])
    expect(timesAnswered(byResponses).map(({ andMore }) => andMore)).toEqual([
      false,
      false,
      false,
      false,
      true
    ])
  })

  it('counts as many independent answers as the design effect leaves', () => {
    const { independence } = told()
    if (typeof independence === 'string') throw new Error(independence)
    expect(independence.people).toBe(20)
    // Mean 10/3: residuals by person -2/3 and 2/3, by answer 2/3 and -4/3.
    const byPerson = (20 / 19) * 20 * (2 / 3) ** 2
    const byAnswer = (30 / 29) * (20 * (2 / 3) ** 2 + 10 * (4 / 3) ** 2)
    expect(independence.designEffect).toBeCloseTo(byPerson / byAnswer, 12)
    // Answers of one person that differ more than others do count for no more than they are.
    expect(independence.independent).toBe(30)
  })

  it.each<[Partial<SliceRepeats>, string]>([
    [{ respondents: 0, byResponses: [] }, 'no-respondents'],
    [{ firstOnly: true }, 'first-only'],
    [{ byResponses: [{ responses: 1, n: 20 }] }, 'nobody-twice'],
    [{ dated: false }, 'no-dates'],
    [{ gaps: [], shortest: [] }, 'no-dates']
  ])('%o has no gaps: %s', (repeats, why) => {
    expect(told(repeats).gaps).toBe(why)
  })

  it('has no scores of nobody, nor of different scales', () => {
    expect(told({ clusters: null }).pairs).toBe('no-answers')
    const other = { ...emptyTally({ low: 1, high: 7, good: 'high' }, false), n: [1, 1, 1, 1, 1, 1, 1] }
    const mixed = { ...ANSWERS, cells: [...ANSWERS.cells, { key: [], tally: other }] }
    expect(told({}, mixed)).toMatchObject({ orders: 'different-scales', independence: 'different-scales' })
  })
})
