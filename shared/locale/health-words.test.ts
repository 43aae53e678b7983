import { describe, expect, it } from 'vitest'
import { repeatsText } from './health-words'
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
