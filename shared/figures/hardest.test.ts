import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { isTested } from '../statistics/test-result'
import { testOf } from './group'
import { hardestOf } from './hardest'
import { touchpointFigures } from './touchpoints'

const EASY = definitionOf('ces', 'easy', SEVEN)

/** So many easy answers of so many. */
const easy = (hits: number, n: number): readonly number[] => [n - hits, 0, 0, 0, 0, 0, hits]

const hardest = (counts: Record<string, readonly number[]>) =>
  hardestOf(touchpointFigures(frequenciesOf(SEVEN, counts), EASY, false))

const namesOf = (rows: readonly { readonly touchpoint: string | null }[] | null) =>
  rows?.map(({ touchpoint }) => touchpoint)

describe('the hardest touchpoint', () => {
  it('stands alone where a test tells it from every other', () => {
    const { rows, alike, tests } = hardest({ B: easy(70, 100), A: easy(40, 100), C: easy(75, 100) })
    expect(namesOf(rows)).toEqual(['A', 'B', 'C'])
    expect(alike).toEqual([])
    expect(tests).toBe(3)
  })

  it('stands with those that no test tells from it', () => {
    const { alike } = hardest({ A: easy(40, 100), B: easy(45, 100), C: easy(75, 100) })
    expect(namesOf(alike)).toEqual(['B'])
  })

  it('is corrected for all pairs, as it was picked for its score', () => {
    const counts = { A: easy(40, 100), B: easy(55, 100), C: easy(56, 100), D: easy(57, 100) }
    const { rows } = touchpointFigures(frequenciesOf(SEVEN, counts), EASY, false)
    const [first, second] = rows
    const alone = first && second ? testOf(EASY, first, second) : 'no-answers'
    // By itself it would be told apart.
    expect(isTested(alone) && alone.p).toBeLessThan(0.05)
    const { alike, tests } = hardest(counts)
    expect(tests).toBe(6)
    expect(namesOf(alike)).toContain('B')
  })

  it('is none that is hidden, or that protects who is', () => {
    const { rows, alike } = hardest({ A: easy(1, 9), B: easy(2, 11), C: easy(40, 100), D: easy(80, 100) })
    expect(namesOf(rows)).toEqual(['C', 'D'])
    expect(alike).toEqual([])
  })

  it('is not said to stand alone where it cannot be tested', () => {
    expect(hardest({ A: easy(40, 100) }).alike).toBeNull()
    expect(hardest({ A: easy(100, 100), B: easy(100, 100) }).alike).toBeNull()
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`T${at}`, easy(at, 100)]))
    expect(hardest(many).alike).toBeNull()
  })

  it('is ranked and tested by the index where means of different scales stand beside each other', () => {
    const figures = touchpointFigures(
      {
        by: ['@touchpoint'],
        cells: [
          { key: ['Seven'], tally: tallyOf(SEVEN, [0, 0, 50, 50, 0, 0, 0]) },
          { key: ['Five'], tally: tallyOf(FIVE, [0, 0, 50, 50, 0]) }
        ],
        revision: 1
      },
      definitionOf('ces', 'mean', SEVEN, FIVE),
      false
    )
    // 3.5 of 5 is easier than 3.5 of 7, though the mean is the same.
    const { rows, alike } = hardestOf(figures)
    expect(namesOf(rows)).toEqual(['Seven', 'Five'])
    expect(alike).toEqual([])
  })
})
