import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { isTested } from '../statistics/test-result'
import { sinceFigures, type SinceCounts } from './since'

const EASY = definitionOf('ces', 'easy', SEVEN)

type Counts = Readonly<Record<string, readonly [easy: number, of: number]>>

const cells = (counts: Counts) =>
  frequenciesOf(
    SEVEN,
    Object.fromEntries(
      Object.entries(counts).map(([name, [easy, of]]) => [name, [of - easy, 0, 0, 0, 0, 0, easy]])
    )
  ).cells

const figuresOf = (counts: SinceCounts) => sinceFigures(counts, EASY, { weighted: false, isBroken: true })

const BEFORE = { Returns: [48, 80], Checkout: [160, 200], Billing: [90, 200] } as const
const FRESH = { Returns: [56, 70], Checkout: [120, 200], Chat: [20, 40] } as const
const AFTER = { Returns: [104, 150], Checkout: [280, 400], Billing: [90, 200], Chat: [20, 40] } as const

const added = figuresOf({
  before: cells(BEFORE),
  after: cells(AFTER),
  fresh: cells(FRESH),
  earlier: cells(BEFORE)
})

const rowOf = (figures: typeof added, name: string) =>
  figures.rows.find(({ touchpoint }) => touchpoint === name)

describe('what an update changed', () => {
  it('is told of the new responses against those there were, and not of all against a part of them', () => {
    const { before, now, after, difference, outcome } = rowOf(added, 'Returns') ?? {}
    expect([before?.value, now?.value, after?.value]).toEqual([0.6, 0.8, 104 / 150])
    // METHODS 2.4 and 2.5: 56 of 70 against 48 of 80.
    expect(difference?.value).toBeCloseTo(0.2, 12)
    expect(difference?.low).toBeCloseTo(0.0524, 4)
    expect(difference?.high).toBeCloseTo(0.3339, 4)
    expect(outcome && isTested(outcome) && outcome.p).toBeCloseTo(0.008045, 6)
    expect(added.untested).toBeNull()
  })

  it('is corrected for the lines that can be tested, and all together is one test by itself', () => {
    expect(added.tests).toBe(2)
    expect(rowOf(added, 'Returns')?.adjusted).toBeCloseTo(0.008045, 6)
    expect(rowOf(added, 'Billing')).toMatchObject({ kind: 'gone', adjusted: null })
    expect(rowOf(added, 'Chat')).toMatchObject({ kind: 'new', adjusted: null })
    expect(added.total?.now.value).toBeCloseTo(196 / 310, 12)
    expect(added.total?.outcome && isTested(added.total.outcome)).toBe(true)
  })

  it('is not tested where responses of last time are no longer the same', () => {
    const corrected = figuresOf({
      before: cells(BEFORE),
      after: cells(AFTER),
      fresh: cells(FRESH),
      earlier: cells({ ...BEFORE, Returns: [47, 80] })
    })
    expect(corrected).toMatchObject({ untested: 'not-the-same', tests: 0 })
    expect(corrected.total?.difference.value).toBeNull()
    expect(rowOf(corrected, 'Returns')).toMatchObject({
      before: { value: 0.6 },
      after: { value: 104 / 150 },
      kind: 'both'
    })
  })

  it('is not tested where nothing tells the new ones', () => {
    const replaced = figuresOf({ before: cells(BEFORE), after: cells(AFTER), fresh: null, earlier: null })
    expect(replaced).toMatchObject({ untested: 'not-apart', tests: 0 })
    expect(rowOf(replaced, 'Chat')).toMatchObject({ kind: 'new', after: { value: 0.5 } })
  })
})

describe('a few new responses', () => {
  const few = figuresOf({
    before: cells({ Returns: [48, 80], Checkout: [160, 200] }),
    fresh: cells({ Returns: [1, 4], Checkout: [120, 200] }),
    after: cells({ Returns: [49, 84], Checkout: [280, 400] }),
    earlier: cells({ Returns: [48, 80], Checkout: [160, 200] })
  })

  it('are hidden, and with them what they could be subtracted from', () => {
    const row = rowOf(few, 'Returns')
    expect(row?.now).toMatchObject({ value: null, why: 'few-answers', n: 4 })
    expect(row?.difference.value).toBeNull()
    // Of last time and now, one at the most is told.
    expect([row?.before.value, row?.after.value].filter((value) => value !== null).length).toBeLessThan(2)
    // Nor does the column give it away: everybody less those at the checkout.
    expect(rowOf(few, 'Checkout')?.now.value === null || few.total?.now.value === null).toBe(true)
  })

  it('are hidden where they are known only by how many more there are', () => {
    const replaced = figuresOf({
      before: cells({ Returns: [48, 80] }),
      after: cells({ Returns: [49, 84] }),
      fresh: null,
      earlier: null
    })
    const { before, after } = rowOf(replaced, 'Returns') ?? {}
    expect([before?.value, after?.value].filter((value) => value !== null).length).toBeLessThan(2)
  })
})
