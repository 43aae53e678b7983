import { describe, expect, it } from 'vitest'
import { FIVE, tallyOf } from '../../tests/fixtures/tallies'
import { LEVELS } from '../figures/column-letters'
import { crosstab } from '../figures/crosstab'
import { definitionOf } from '../measures/definitions'
import { answerNets, cellLines, crosstabText, headingText } from './crosstab-words'
import { createWords } from './words'

const words = createWords('en')

/** So many easy answers of so many. */
const easyOf = (easy: number, n: number) => tallyOf(FIVE, [n - easy, 0, 0, 0, easy])

const TABLE = crosstab(
  {
    by: ['@touchpoint', 'country'],
    cells: [
      { key: ['Pay', 'FR'], tally: easyOf(90, 100) },
      { key: ['Pay', 'IT'], tally: easyOf(50, 100) },
      { key: ['Pay', 'RO'], tally: easyOf(10, 20) }
    ],
    revision: 1
  },
  {
    content: { kind: 'score', definition: definitionOf('ces', 'easy', FIVE) },
    weighted: false,
    correction: 'holm',
    family: 'row',
    levels: LEVELS
  }
)

describe('a crosstab in words', () => {
  it('says of a cell its interval, definition, base, and what it is above', () => {
    expect(cellLines(TABLE, 0, 0, words)).toEqual([
      expect.stringMatching(/^90\.0% \(82\.6 to 94\.5\)$/),
      '% easy: answers 4–5 ÷ all answers',
      '95% interval: Wilson',
      '100 answers',
      expect.stringMatching(/^Above B IT: p < \.0001 \(Holm, 3 tests\)$/),
      expect.stringMatching(/^Above C RO: p < \.0001 \(Holm, 3 tests\)$/),
      expect.stringMatching(/^Against the rest of the row: \+40\.0 \(/)
    ])
    expect(cellLines(TABLE, 0, 2, words)).toContain('20 answers, small base: fewer than 30')
    expect(cellLines(TABLE, 0, 2, words)).toContain('Above no other column beyond chance.')
  })

  it('is copied as it is shown, letters and marks with the values', () => {
    expect(crosstabText(TABLE, 'Touchpoint', ['A note.'], words).split('\n')).toEqual([
      'Touchpoint\tFR\tIT\tRO\tAll',
      'Letters\tA\tB\tC\t',
      'Pay\t90.0% BC\t50.0%\t50.0%*\t68.2%',
      'All\t90.0% BC\t50.0%\t50.0%*\t68.2%',
      'Answers\t100\t100\t20*\t220',
      'A note.',
      ''
    ])
  })

  it('names periods as people do', () => {
    expect(headingText('@month', '2026-03-01', words)).toBe('Mar 2026')
    expect(headingText('@quarter', '2026-04-01', words)).toBe('Q2 2026')
    expect(headingText('@year', '2026-01-01', words)).toBe('2026')
    expect(headingText('@month', null, words)).toBe('(blank)')
  })

  it('takes the published shares as nets of the answers', () => {
    expect(answerNets('ces', FIVE, words).map(({ name }) => name)).toContain('% easy (4–5)')
  })
})
