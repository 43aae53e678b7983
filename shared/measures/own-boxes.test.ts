import { describe, expect, it } from 'vitest'
import { FIVE, SEVEN, tallyOf } from '../../tests/fixtures/tallies'
import { definitionName, definitionFormula } from '../locale/score-words'
import { createWords } from '../locale/words'
import { definitionOf } from './definitions'
import { measure } from './measure'
import { ownBoxes } from './own-boxes'

const tally = tallyOf(SEVEN, [4, 6, 10, 15, 20, 25, 20])
const words = createWords('en')

describe('boxes that somebody chose', () => {
  it.each([
    ['box-top-3', 0.65, 'Top 3', 'answers 5–7 ÷ all answers'],
    ['box-bottom-2', 0.1, 'Bottom 2', 'answers 1–2 ÷ all answers'],
    ['box-net-2-3', 0.25, 'Top 2 minus bottom 3', 'share of 6–7 − share of 1–3']
  ])('%s', (id, value, name, formula) => {
    const definition = definitionOf('ces', id, SEVEN)
    expect(measure(definition, tally, false).value).toBeCloseTo(value, 12)
    expect(definitionName(definition, words)).toBe(name)
    expect(definitionFormula(definition, SEVEN, words)).toBe(formula)
  })

  it.each(['box-top-0', 'box-top-5', 'box-net-3-3', 'box-net-2-0', 'box-middle-1'])(
    'that cannot be on 1-5 give way to the usual definition: %s',
    (id) => expect(definitionOf('ces', id, FIVE).id).toBe('easy')
  )

  it('of the bad end are better low', () => {
    expect(ownBoxes('ces', 'box-bottom-2')?.measure).toEqual({
      kind: 'share',
      box: { side: 'bottom', answers: 2 }
    })
  })
})
