import { describe, expect, it } from 'vitest'
import { SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import type { SliceQuality } from '../contract/slice-quality'
import { definitionOf } from '../measures/definitions'
import { isChecked, qualityOf } from './quality'

const NOTHING: SliceQuality = {
  responses: 0,
  grid: null,
  durations: null,
  alike: { compared: [], aside: [], anybody: [], commented: [], person: null },
  effort: [],
  revision: 1
}

const QUESTION = { definition: definitionOf('ces', 'easy', SEVEN), weighted: false, answers: {} }

const item = (name: string, complete: readonly number[]) => ({ name, answered: 50, missing: 0, complete })

/** 40 of no suspicion and so many suspected of either kind, with one answer each. */
const suspected = (straight: number, fast: number, both: number): SliceQuality => ({
  ...NOTHING,
  grid: {
    scale: SEVEN,
    isEffort: true,
    items: ['A', 'B', 'C'].map((name) => item(name, [])),
    n: 0,
    straight: 0
  },
  durations: { header: 'Duration', counts: [], blank: 0, unread: 0 },
  effort: [
    { key: [null, null], tally: tallyOf(SEVEN, [20, 0, 0, 0, 0, 0, 20]) },
    { key: ['yes', null], tally: tallyOf(SEVEN, [0, 0, 0, 0, 0, 0, straight]) },
    { key: [null, 'yes'], tally: tallyOf(SEVEN, [fast, 0, 0, 0, 0, 0, 0]) },
    { key: ['yes', 'yes'], tally: tallyOf(SEVEN, [0, 0, 0, 0, 0, 0, both]) }
  ]
})

const effectsOf = (slice: SliceQuality) =>
  qualityOf(slice, QUESTION).effects.map(({ without, score }) => [without, score.value ?? score.why])

describe('response quality', () => {
  it('of nothing says what could not be looked for', () => {
    const { checks, missing, effects } = qualityOf(NOTHING, QUESTION)
    expect(checks.map((check) => (isChecked(check) ? check.count : check.why))).toEqual([
      'no-grid',
      'no-duration',
      'no-respondent',
      'no-comments',
      'no-answers'
    ])
    expect([missing, effects]).toEqual([[], []])
  })

  it('counts repeated rows without the first of a set', () => {
    const alike = {
      ...NOTHING.alike,
      anybody: [
        { size: 1, sets: 90 },
        { size: 5, sets: 2 }
      ]
    }
    const { checks } = qualityOf({ ...NOTHING, alike }, QUESTION)
    expect(checks.find(({ kind }) => kind === 'alike')).toMatchObject({
      count: 8,
      figure: { value: 0.08, n: 100 }
    })
  })

  it('tells the score without the suspected', () => {
    expect(effectsOf(suspected(20, 20, 20))).toEqual([
      ['straight-lining', 20 / 60],
      ['speeders', 40 / 60],
      ['both', 0.5]
    ])
  })

  it('tells nothing of few, nor what would give them away', () => {
    expect(effectsOf(suspected(20, 3, 0))).toEqual([
      ['straight-lining', 20 / 43],
      ['speeders', 'protects-smaller'],
      ['both', 'protects-smaller']
    ])
    // Without one kind, without the other and without either: who is of both kinds could be told by subtraction.
    expect(effectsOf(suspected(20, 20, 3))[2]).toEqual(['both', 'protects-smaller'])
  })
})
