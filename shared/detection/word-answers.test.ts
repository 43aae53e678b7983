import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import { readAnswer } from '../domain/answer'
import type { Metric } from '../domain/metric'
import type { ColumnProfile } from './column-profile'
import { chooseScale, scalesToChoose } from './draft/choose-scale'
import { draftFrom } from './draft/draft-from'
import { mappingOf } from './draft/draft-mapping'
import { problemsOf } from './draft/draft-problems'
import { rulesOf } from './draft/draft-rules'
import { polarityOf, withEnd } from './draft/easy-end'
import { explainWord, wordRows } from './draft/word-rows'

const EASE = { 'Very difficult': 5, Difficult: 6, Neutral: 7, Easy: 8, 'Very easy': 9 }
const FOUR = { 'Very difficult': 5, Difficult: 6, Easy: 8, 'Very easy': 9 }

const scoresOf = (columns: ColumnProfile[], metric: Metric = 'ces') => {
  const rules = rulesOf(draftFrom(columns), metric)
  const values = columns.flatMap((column) => column.values.map(({ value }) => value))
  return Object.fromEntries(
    values.map((value) => {
      const answer = readAnswer(value, rules)
      return [value, 'score' in answer ? answer.score : answer.missing]
    })
  )
}

describe('a column of answers in words', () => {
  it.each<[string, ColumnProfile, string, string]>([
    ['asks for ease, its header says', profileOf('How easy was it?', EASE), 'ces', 'word'],
    ['asks for ease, its answers say', profileOf('Q7', EASE), 'ces', 'answers'],
    [
      'agrees that it was easy',
      profileOf('It was easy to pay', { 'Strongly agree': 4, Agree: 4, Neutral: 3, Disagree: 2 }),
      'ces',
      'word'
    ],
    [
      'agrees with something else',
      profileOf('Staff was kind', { 'Strongly agree': 4, Agree: 4, Neutral: 3, Disagree: 2 }),
      'dimension',
      'few-values'
    ],
    [
      'asks for satisfaction',
      profileOf('Q8', { 'Very satisfied': 4, Satisfied: 4, Neutral: 3, Dissatisfied: 2 }),
      'csat',
      'answers'
    ],
    [
      'asks for quality under satisfaction',
      profileOf('CSAT', { Excellent: 4, 'Very good': 4, Good: 3, Fair: 2, Poor: 1 }),
      'csat',
      'word'
    ],
    [
      'asks for quality of something',
      profileOf('Food', { Excellent: 4, 'Very good': 4, Good: 3, Fair: 2, Poor: 1 }),
      'dimension',
      'few-values'
    ],
    ['is of a help desk', profileOf('Satisfaction Score', { Good: 9, Bad: 3, Offered: 40 }), 'csat', 'word'],
    ['has faces', profileOf('How easy was it?', { '😡': 2, '😐': 5, '🙂': 9, '😀': 4 }), 'ces', 'word'],
    [
      'has stars',
      profileOf('Satisfaction', { '⭐⭐⭐⭐⭐': 9, '⭐⭐⭐⭐': 5, '⭐': 2, '⭐⭐': 1 }),
      'csat',
      'word'
    ],
    [
      'recommends in words, of which no NPS is made',
      profileOf('Would you recommend us?', { 'Very likely': 4, Likely: 4, Neutral: 3, Unlikely: 2 }),
      'dimension',
      'few-values'
    ],
    [
      'has one such word among others',
      profileOf('Difficulty of the game', { Easy: 4, Nightmare: 8, Casual: 9 }),
      'dimension',
      'few-values'
    ]
  ])('that %s', (_, column, role, code) =>
    expect(draftFrom([column]).roles[column.key]).toMatchObject({ role, reason: { code } })
  )

  it('has the scale of its words, and says which end is easy by them', () => {
    const columns = [profileOf('Q7', { ...EASE, "Don't know": 4, Whatever: 2 })]
    const draft = draftFrom(columns)
    expect(draft.ces).toEqual({ low: 1, high: 5, good: 'high' })
    expect(polarityOf(draft, columns, null).evidence[0]).toEqual({
      code: 'words',
      details: { label: 'Very easy', number: 5 },
      good: 'high'
    })
    expect(scoresOf(columns)).toEqual({
      'Very difficult': 1,
      Difficult: 2,
      Neutral: 3,
      Easy: 4,
      'Very easy': 5,
      "Don't know": 'declared',
      Whatever: 'not-a-number'
    })
    expect(problemsOf(draft, columns)).toEqual([])
  })

  it('is asked about where it fits several scales, and read by the one chosen', () => {
    const columns = [profileOf('How easy was it?', FOUR)]
    const draft = draftFrom(columns)
    const scales = scalesToChoose(draft, columns, 'ces')
    expect(scales.map(({ points }) => points)).toEqual([4, 5])
    expect(problemsOf(draft, columns)).toEqual(['ces-words'])
    const [, five] = scales
    if (!five) throw new Error('no scale of five')
    const chosen = chooseScale(draft, columns, { metric: 'ces' }, five)
    expect(problemsOf(chosen, columns)).toEqual([])
    expect(mappingOf(chosen, columns)?.ces).toMatchObject({
      scale: { low: 1, high: 5, good: 'high' },
      labels: { 'Very difficult': 1, Difficult: 2, Easy: 4, 'Very easy': 5 }
    })
  })

  it('has the scale that its header names', () => {
    expect(scoresOf([profileOf('How easy was it? (1-4)', FOUR)])).toMatchObject({ Easy: 3, 'Very easy': 4 })
  })

  it('that no language knows has to be explained before anything is imported', () => {
    const columns = [profileOf('How easy was it?', { Pff: 9, Boh: 3 })]
    const draft = {
      ...draftFrom(columns),
      roles: {
        [columns[0]?.key ?? '']: { role: 'ces' as const, reason: { code: 'chosen' as const, details: {} } }
      }
    }
    expect(problemsOf(draft, columns)).toContain('ces-words')
    const explained = explainWord(draft, { metric: 'ces' }, 'Pff', 2)
    expect(problemsOf(explained, columns)).not.toContain('ces-words')
    expect(wordRows(explained, columns, 'ces').open).toEqual([{ value: 'Boh', n: 3, answer: undefined }])
    expect(wordRows(explained, columns, 'ces').unknown).toHaveLength(2)
    expect(explainWord(explained, { metric: 'ces' }, 'Pff', undefined)).toEqual(draft)
  })
})

describe('words and numbers together', () => {
  it('take the words for the answers where the numbers are in no order', () => {
    const columns = [
      profileOf('Effort', {
        '7 - Very easy': 4,
        '3 - Easy': 4,
        '1 - Neutral': 5,
        '9 - Difficult': 3,
        '2 - Very difficult': 2
      })
    ]
    expect(scoresOf(columns)).toMatchObject({
      '7 - Very easy': 5,
      '3 - Easy': 4,
      '1 - Neutral': 3,
      '9 - Difficult': 2
    })
    expect(polarityOf(draftFrom(columns), columns, null).evidence[0]?.code).toBe('recoded')
  })

  it('take the numbers where they are in order, whichever way', () => {
    const columns = [
      profileOf('Effort', {
        '1 - Very easy': 4,
        '2 - Easy': 4,
        '3 - Neutral': 5,
        '4 - Difficult': 3,
        '5 - Very difficult': 2
      })
    ]
    expect(draftFrom(columns).ces).toEqual({ low: 1, high: 5, good: 'low' })
    expect(draftFrom(columns).labels.ces).toEqual({})
  })

  it('take words at the ends for the numbers that are missing there', () => {
    const columns = [
      profileOf('How easy was it?', { 'Very difficult': 4, '2': 3, '3': 3, '4': 5, 'Very easy': 9 })
    ]
    expect(draftFrom(columns).ces).toEqual({ low: 1, high: 5, good: 'high' })
    expect(scoresOf(columns)).toMatchObject({ 'Very difficult': 1, 'Very easy': 5 })
    const between = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1), 9]))
    const nps = profileOf('Would you recommend us?', {
      ...between,
      'Not at all likely': 3,
      'Extremely likely': 9
    })
    expect(scoresOf([nps], 'nps')).toMatchObject({ 'Not at all likely': 0, '5': 5, 'Extremely likely': 10 })
  })

  it('let words of one wave follow the good end of the numbers of another', () => {
    const columns = [profileOf('CES', { ...EASE, '1': 30, '2': 30, '3': 30, '4': 30, '5': 30 })]
    const open = draftFrom(columns)
    expect(open.ces).toEqual({ low: 1, high: 5, good: null })
    const low = withEnd(open, columns, 'ces', 'low')
    expect(low.labels.ces).toMatchObject({ 'Very easy': 1, 'Very difficult': 5 })
    expect(withEnd(low, columns, 'ces', 'low')).toEqual(low)
    expect(withEnd(low, columns, 'ces', 'high').labels).toEqual(open.labels)
    const header = draftFrom([{ ...(columns[0] ?? ratingOf('x', 1, 5)), header: 'How difficult was it?' }])
    expect(header.labels.ces).toMatchObject({ 'Very easy': 1, Easy: 2 })
  })

  it('turn agreement around where the statement says that it was difficult', () => {
    const agree = { 'Strongly agree': 4, Agree: 4, Neutral: 3, Disagree: 2, 'Strongly disagree': 2 }
    expect(draftFrom([profileOf('It was difficult to pay', agree)]).ces.good).toBe('low')
    expect(draftFrom([profileOf('It was easy to pay', agree)]).ces.good).toBe('high')
    const numbered = profileOf('It was difficult to pay', {
      '1 - Strongly disagree': 3,
      '4': 3,
      '5 - Strongly agree': 3
    })
    expect(draftFrom([numbered]).ces.good).toBe('low')
  })
})
