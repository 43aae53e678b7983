import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { FIVE, SEVEN, tallyOf, weightedTally } from '../../tests/fixtures/tallies'
import { definitionOf, definitionsFor } from '../measures/definitions'
import { definitionRows } from './definitions'
import {
  differenceOf,
  distributionOf,
  effectiveIn,
  groupsOf,
  rankTestOf,
  rawScoreOf,
  scoreOf,
  sharesOf,
  testOf,
  wholeOf,
  type Group
} from './group'

const TINY = [1, 0, 1, 1, 1, 1, 1]
const BIG = [40, 40, 60, 60, 80, 60, 60]
const easy = definitionOf('ces', 'easy', SEVEN)

/** Everything that can be asked of a group. */
const told = (group: Group) => [
  ...definitionsFor('ces', SEVEN).map((definition) => scoreOf(definition, group).value),
  differenceOf(easy, group, tallyOf(SEVEN, BIG)).value,
  sharesOf(group),
  distributionOf(group)
]

describe('a group', () => {
  const groups = groupsOf(frequenciesOf(SEVEN, { Big: BIG, Tiny: TINY }), false)

  it('of fewer than ten tells nothing but its number, as part or as everything', () => {
    const [, tiny] = groups
    if (!tiny) throw new Error('no group')
    for (const group of [tiny, wholeOf(tallyOf(SEVEN, TINY), false)]) {
      expect(told(group).filter((value) => value !== null)).toEqual([])
      expect(scoreOf(easy, group)).toMatchObject({ n: 6, why: 'few-answers' })
    }
  })

  it('that would give a smaller one away tells nothing either, and says why', () => {
    const [big] = groups
    if (!big) throw new Error('no group')
    expect(told(big).filter((value) => value !== null)).toEqual([])
    expect(scoreOf(easy, big)).toMatchObject({ n: 400, why: 'protects-smaller' })
  })

  it('of ten tells all', () => {
    const whole = wholeOf(tallyOf(SEVEN, [1, 1, 1, 1, 2, 2, 2]), false)
    expect(told(whole)).not.toContain(null)
    expect(distributionOf(whole)?.at(-1)).toEqual({ answer: 7, share: 0.2 })
  })

  it('is not told of against others who are too few', () => {
    const whole = wholeOf(tallyOf(SEVEN, BIG), false)
    expect(differenceOf(easy, whole, tallyOf(SEVEN, TINY))).toMatchObject({
      value: null,
      why: 'protects-smaller'
    })
  })

  it('is tested against no group that is hidden, nor itself where it is', () => {
    const [big, tiny] = groups
    const whole = wholeOf(tallyOf(SEVEN, BIG), false)
    if (!big || !tiny) throw new Error('no group')
    for (const test of [(a: Group, b: Group) => testOf(easy, a, b), rankTestOf]) {
      expect(test(whole, tiny)).toBe('few-answers')
      expect(test(tiny, whole)).toBe('few-answers')
      expect(test(whole, big)).toBe('protects-smaller')
      expect(test(whole, { ...tiny, hidden: null })).toBe('protects-smaller')
      expect(test(whole, whole)).toMatchObject({ p: 1 })
    }
  })

  it('under weights is as large as those who have one', () => {
    const tally = weightedTally(FIVE, [
      ...new Array<[number, number]>(8).fill([5, 1]),
      ...new Array<[number, null]>(30).fill([1, null])
    ])
    const definition = definitionOf('ces', 'easy', FIVE)
    expect(scoreOf(definition, wholeOf(tally, true))).toMatchObject({ value: null, n: 8 })
    expect(effectiveIn(wholeOf(tally, true))).toBeNull()
    expect(scoreOf(definition, wholeOf(tally, false))).toMatchObject({ n: 38 })
    expect(scoreOf(definition, wholeOf(tally, false)).value).not.toBeNull()
  })

  it('counts by weight', () => {
    const tally = weightedTally(FIVE, [
      ...new Array<[number, number]>(20).fill([5, 3]),
      ...new Array<[number, number]>(20).fill([1, 1])
    ])
    expect(sharesOf(wholeOf(tally, true))).toEqual({ easy: 0.75, difficult: 0.25, neutral: 0 })
    expect(sharesOf(wholeOf(tally, false))).toEqual({ easy: 0.5, difficult: 0.5, neutral: 0 })
  })

  it('has its answers as they were given, where low is easy', () => {
    const whole = wholeOf(tallyOf({ ...FIVE, good: 'low' }, [0, 0, 0, 5, 15]), false)
    expect(distributionOf(whole)?.map(({ share }) => share)).toEqual([0.75, 0.25, 0, 0, 0])
  })

  it('keeps every number for programs', () => {
    expect(rawScoreOf(easy, wholeOf(tallyOf(SEVEN, TINY), false)).value).toBe(0.5)
  })
})

it('definitions hide what the touchpoints hide', () => {
  const frequencies = frequenciesOf(SEVEN, { Big: BIG, Tiny: TINY })
  const rows = definitionRows('ces', groupsOf(frequencies, false))
  expect(rows).toHaveLength(8)
  expect(
    rows.flatMap(({ figures }) => figures.map(({ value }) => value)).every((value) => value === null)
  ).toBe(true)
  expect(definitionRows('ces', [])).toEqual([])
})
