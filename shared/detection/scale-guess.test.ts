import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import {
  guessRange,
  guessScale,
  looksLikeHundred,
  looksLikeRating,
  rangeInHeader,
  suspectCodes,
  wholeAnswers
} from './scale-guess'

const counts = (answers: Record<string, number>) => wholeAnswers([profileOf('x', answers)])

describe('the range of answers', () => {
  it.each<[Record<string, number>, [number, number] | undefined]>([
    [{ '1': 20, '2': 20, '3': 20, '4': 20, '5': 20 }, [1, 5]],
    [{ '1': 9, '4': 30, '6': 40, '7': 60 }, [1, 7]],
    [{ '0': 10, '7': 40, '9': 60, '10': 80 }, [0, 10]],
    [{ '5': 40, '7': 40, '9': 60, '10': 80, '1': 5 }, [1, 10]],
    [{ '1': 18, '3': 300, '5': 1500, '0': 200, '6': 90 }, [1, 5]],
    [{ '1': 18, '3': 300, '5': 1500, '99': 200, '-99': 5 }, [1, 5]],
    [{ '1 - Hard': 30, '7 - Easy': 60, '4': 10 }, [1, 7]],
    [{ '4': 10, '5': 20 }, [1, 5]],
    [{ '2': 20, '3': 20, '4': 20, '5': 20 }, [1, 5]],
    [{ '3': 20, '4': 20, '6': 20, '7': 20 }, [1, 7]],
    [{ '6': 20, '8': 20, '9': 20, '10': 20 }, [0, 10]],
    [{ '0': 20, '1': 20, '3': 20, '4': 20 }, [0, 4]],
    [{ '1': 20, '2': 20, '3': 20, '4': 20 }, [1, 4]],
    [{ yes: 5, no: 3 }, undefined],
    [{ '3.5': 100 }, undefined],
    [{}, undefined]
  ])('%j', (answers, range) => {
    expect(guessRange(counts(answers))).toEqual(range && { low: range[0], high: range[1] })
  })

  it('holds answers, and never ends before it begins, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.integer({ min: -120, max: 120 }).map(String), fc.integer({ min: 1, max: 500 })),
        (answers) => {
          const seen = counts(answers)
          const range = guessRange(seen)
          if (!range) return
          expect(range.high - range.low).toBeGreaterThan(1)
          expect([...seen.keys()].some((answer) => answer >= range.low && answer <= range.high)).toBe(true)
        }
      )
    )
  })
})

describe('the range a header states', () => {
  it.each<[string, [number, number] | undefined]>([
    ['How easy was it? (1-7)', [1, 7]],
    ['Rate us 0 – 10', [0, 10]],
    ['Note de 1 à 10', [1, 10]],
    ['da 1 a 5', [1, 5]],
    ['de la 1 la 7', [1, 7]],
    ['Effort (1 = very difficult, 7 = very easy)', [1, 7]],
    ['0: unlikely, 10: likely', [0, 10]],
    ['Q1-2', undefined],
    ['Part 21-27', undefined],
    ['Since 2014', undefined],
    ['Slide from 0 to 100', [0, 100]],
    ['0 = very hard, 100 = very easy', [0, 100]],
    ['1-200', undefined]
  ])('%j', (header, range) => {
    expect(rangeInHeader(header)).toEqual(range && { low: range[0], high: range[1] })
  })
})

describe('a rating', () => {
  it.each([
    [ratingOf('x', 1, 5), true],
    [ratingOf('x', 0, 10), true],
    [profileOf('x', { '1': 50, '3': 100, '5': 900, '99': 20 }), true],
    [profileOf('x', { '0': 50, '1': 100 }), false],
    [profileOf('x', { FR: 50, IT: 100, RO: 10 }), false],
    [profileOf('x', { '2014': 50, '2016': 60, '2018': 70 }), false],
    [
      profileOf(
        'x',
        Array.from({ length: 90 }, (_, index) => String(index))
      ),
      false
    ]
  ])('%#', (profile, is) => expect(looksLikeRating(profile)).toBe(is))
})

describe('a rating on 0-100', () => {
  const tens = { '8': 4, '17': 9, '30': 6, '45': 8, '60': 9, '75': 12, '80': 20, '95': 3 }

  it('is known by answers that no shorter scale holds, though its ends were given by nobody', () => {
    expect(guessScale(counts(tens))).toEqual({ low: 0, high: 100 })
    expect(guessScale(counts({ '1': 18, '3': 300, '5': 1500, '99': 200, '98': 40 }))).toEqual({
      low: 1,
      high: 5
    })
    expect(guessScale(counts({ '0': 10, '7': 40, '10': 80 }))).toEqual({ low: 0, high: 10 })
  })

  it('is one where somebody went to the end, or the header says so', () => {
    expect(looksLikeHundred(profileOf('How easy?', tens))).toBe(false)
    expect(looksLikeHundred(profileOf('How easy? (0-100)', tens))).toBe(true)
    expect(looksLikeHundred(profileOf('How easy?', { ...tens, '100': 2 }))).toBe(true)
    expect(looksLikeHundred(profileOf('Year', { '2014': 5, '2016': 6, '100': 1 }))).toBe(false)
  })

  it('has codes that are asked about: those that many gave', () => {
    const hundred = { low: 0, high: 100 }
    expect(suspectCodes(counts({ ...tens, '99': 60, '98': 2 }), hundred)).toEqual([99])
    expect(suspectCodes(counts({ ...tens, '99': 6 }), hundred)).toEqual([])
    expect(suspectCodes(counts({ '5': 4, '99': 60 }), { low: 1, high: 5 })).toEqual([])
  })
})
