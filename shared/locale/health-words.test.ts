import { describe, expect, it } from 'vitest'
import type { PairedScore } from '../figures/fatigue'
import { SEVEN } from '../../tests/fixtures/tallies'
import { definitionOf } from '../measures/definitions'
import { orderText, repeatsText } from './health-words'
import { createWords } from './words'

const gaps = { n: 4, respondents: 3, quartiles: [2, 12, 40] as const, bands: [], counts: [], breaches: [] }

describe('how soon people answered again', () => {
  it.each([
    [
      { repeated: 3, gaps },
      'en',
      /^9 responses of 5 respondents: 3 answered more than once\. .* 12 days or less/
    ],
    [{ repeated: 3, gaps }, 'it', /^9 risposte di 5 rispondenti: 3 hanno risposto .* 12 giorni o meno/],
    [{ repeated: 1, gaps }, 'it', /: 1 ha risposto più di una volta/],
    [{ repeated: 0, gaps: 'nobody-twice' as const }, 'en', /: 0 answered more than once\.$/]
  ] as const)('%j in %s', (found, language, wanted) => {
    expect(repeatsText({ responses: 9, respondents: 5, ...found }, createWords(language))).toMatch(wanted)
  })
})

describe('whether answering again differs', () => {
  const second = (low: number | null, high: number | null, alike: boolean, n = 40): PairedScore => {
    const shown =
      low === null || high === null
        ? { value: -1, low: null, high: null, n, effective: n, why: 'all-equal' as const }
        : { value: (low + high) / 2, low, high, n, effective: n }
    return { place: 2, alike, difference: { shown, raw: shown }, first: 4, later: 3 }
  }
  const said = (pair: PairedScore, hasTouchpoints: boolean, ...others: readonly PairedScore[]) =>
    orderText([pair, ...others], definitionOf('ces', 'mean', SEVEN), hasTouchpoints, createWords('en'))

  it('is said of the same touchpoints only where it is of the same', () => {
    const all = second(-2, -1, false)
    expect(said(all, true, second(-2, -1, true))).toBe(
      'The second time the same people find the same touchpoints harder, beyond chance (40 people).'
    )
    expect(said(all, true, second(-2, 1, true, 15))).toBe(
      'Second answers of the same people are harder than their first, beyond chance (40 people). ' +
        'They may be about other touchpoints. Of the same touchpoint: −0.50 (−2.00 to +1.00; 15 people).'
    )
    expect(said(all, true)).toMatch(/They may be about other touchpoints\.$/)
    expect(said(all, false)).toBe(
      'The second time the same people find it harder, beyond chance (40 people).'
    )
  })

  it('is not denied where there is no interval', () => {
    expect(said(second(null, null, false), true)).toMatch(/cannot be said: .* \(40 people\)/)
    expect(said(second(-1, 1, false), true)).toContain('do not differ')
  })
})
