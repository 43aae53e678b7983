import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import { holdsLabels, labelsOfEnds } from './written-labels'

const SEVEN = { low: 1, high: 7 }
const agree = profileOf('x', { '7 - Strongly agree': 5, '4': 2, '1 - Strongly disagree': 3 })

describe('the words for the ends of a scale', () => {
  it('are read from the answers, or else from a header', () => {
    expect(labelsOfEnds([agree], SEVEN)).toEqual({ low: 'Strongly disagree', high: 'Strongly agree' })
    const asked = ratingOf('How easy was it? (1 = very difficult, 7 = very easy)', 1, 7)
    expect(labelsOfEnds([ratingOf('CES', 1, 7), asked], SEVEN)).toEqual({
      low: 'very difficult',
      high: 'very easy'
    })
  })

  it('are not known unless both are', () => {
    expect(labelsOfEnds([agree], { low: 0, high: 7 })).toBeUndefined()
    expect(labelsOfEnds([ratingOf('Effort (1 = easy)', 1, 7)], SEVEN)).toBeUndefined()
    expect(labelsOfEnds([], SEVEN)).toBeUndefined()
  })
})

it('labelled answers are two of them at least, among few', () => {
  expect(holdsLabels(agree)).toBe(true)
  expect(holdsLabels(profileOf('x', { '7 - Strongly agree': 5, '4': 2 }))).toBe(false)
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index} - Item`, 2]))
  expect(holdsLabels(profileOf('x', many))).toBe(false)
})
