import { describe, expect, it } from 'vitest'
import type { Fatigue } from '../figures/fatigue'
import { repeatsText } from './health-words'
import { createWords } from './words'

const REPEATS = {
  responses: 3000,
  respondents: 2400,
  repeated: 1,
  gaps: { n: 600, quartiles: [3, 30, 90], bands: [], again: [] }
} as unknown as Fatigue

describe('who was asked again', () => {
  it('is told with the time between responses', () =>
    expect(repeatsText(REPEATS, createWords('en'))).toBe(
      '3,000 responses of 2,400 respondents: 1 answered more than once. Half of the times between two responses are 30 days or less.'
    ))

  it('is told without it where there are no dates', () =>
    expect(repeatsText({ ...REPEATS, gaps: 'no-dates' }, createWords('en'))).toBe(
      '3,000 responses of 2,400 respondents: 1 answered more than once.'
    ))
})
