import { describe, expect, it } from 'vitest'
import { frequenciesOf } from '../../tests/fixtures/frequencies'
import { SEVEN } from '../../tests/fixtures/tallies'
import { changeSteps, explainChange } from '../figures/change-explained'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import { changeReading } from './change-reading'

const words = createWords('en')
const SIDES = { now: 'June', before: 'May', told: 'change' } as const

const easy = (hits: number, n: number): readonly number[] => [n - hits, 0, 0, 0, 0, 0, hits]

type Counts = Record<string, readonly number[]>

const readingOf = (before: Counts, after: Counts, sides: Parameters<typeof changeReading>[2] = SIDES) => {
  const explained = explainChange(
    definitionOf('ces', 'easy', SEVEN),
    { before: frequenciesOf(SEVEN, before).cells, after: frequenciesOf(SEVEN, after).cells },
    false
  )
  if (typeof explained === 'string') throw new Error(explained)
  return changeReading(explained, changeSteps(explained, 12), sides, words)
}

describe('the reading of a change', () => {
  it('names parts only where the change is more than chance, and calls none a cause', () => {
    const reading = readingOf(
      { A: easy(400, 500), B: easy(400, 500) },
      { A: easy(250, 500), B: easy(405, 500) }
    )
    expect(reading).toContain(words.t('sentence.leaves-nought'))
    expect(reading).toContain('What adds the most: A −15.0 (score −15.0, share 0.0).')
    expect(reading).toContain(words.t('sentence.parts-untested'))
  })

  it('names none where the interval holds 0', () => {
    const reading = readingOf({ A: easy(40, 50), B: easy(40, 50) }, { A: easy(38, 50), B: easy(41, 50) })
    expect(reading).toContain(words.t('sentence.holds-nought'))
    expect(reading.join(' ')).not.toContain('adds the most')
  })

  it('says that shares alone made it where every part went the other way', () => {
    const reading = readingOf(
      { Easy: easy(900, 1000), Hard: easy(200, 500) },
      { Easy: easy(460, 500), Hard: easy(430, 1000) }
    )
    expect(reading.at(-1)).toBe(words.t('change.simpson'))
  })

  it('never names a part that is hidden', () => {
    const reading = readingOf(
      { Tiny: easy(9, 9), Guard: easy(30, 30), Big: easy(900, 1000) },
      { Tiny: easy(0, 9), Guard: easy(2, 30), Big: easy(500, 1000) }
    ).join(' ')
    expect(reading).toContain('Big')
    expect(reading).not.toMatch(/Tiny|Guard/)
  })

  it('tells nothing of fewer than ten', () => {
    const reading = readingOf({ A: easy(5, 9) }, { A: easy(50, 100) })
    expect(reading).toEqual(['Change: June against May.', words.t('change.hidden')])
  })

  it('speaks of values as of a difference', () => {
    const reading = readingOf(
      { A: easy(400, 500), B: easy(400, 500) },
      { A: easy(250, 500), B: easy(405, 500) },
      { now: 'IT', before: 'RO', told: 'difference' }
    )
    expect(reading[0]).toBe('Difference: IT against RO.')
    expect(reading[1]).toBe('65.5% (IT) against 80.0% (RO): −14.5 (−18.3 to −10.6, 95% interval).')
  })
})
