import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { touchpointFigures } from '../figures/touchpoints'
import { definitionOf } from '../measures/definitions'
import { touchpointNotes } from './touchpoint-notes'
import { createWords } from './words'

const words = createWords('en')
const EVEN = [10, 10, 10, 10, 10, 10, 10]

const notesOf = (counts: Record<string, number[]>, ratesSeveral = false) =>
  touchpointNotes(
    touchpointFigures(frequenciesOf(SEVEN, counts), definitionOf('ces', 'easy', SEVEN), false),
    ratesSeveral,
    words
  ).map(({ lead = '', text }) => lead + text)

describe('notes on touchpoints', () => {
  it('find nothing where nothing was compared', () => {
    expect(notesOf({ Big: EVEN, Tiny: [1, 1, 1, 1, 1, 1, 0] })).toEqual([])
    expect(notesOf({ Only: EVEN })).toEqual([])
    expect(notesOf({})).toEqual([])
  })

  it('speak of those shown, where some are hidden', () => {
    expect(notesOf({ A: EVEN, B: EVEN })[0]).toBe(words.t('note.none'))
    expect(notesOf({ A: EVEN, B: EVEN, C: [1, 1, 0, 0, 0, 0, 0], D: [1, 1, 1, 1, 1, 1, 2] })[0]).toBe(
      words.t('note.none-shown')
    )
  })

  it('say that the total of people who rated several touchpoints looks surer than it is', () => {
    expect(notesOf({ A: EVEN, B: EVEN }, true).at(-1)).toContain('too narrow')
    expect(notesOf({ A: EVEN, B: EVEN }).at(-1)).not.toContain('too narrow')
  })
})
