import { describe, expect, it } from 'vitest'
import { profileOf, ratingOf } from '../../tests/fixtures/profiles'
import { draftFrom } from './draft/draft-from'
import { problemsOf } from './draft/draft-problems'
import { isTurnedNps, satisfiedEnd } from './good-ends'

describe('the satisfied end', () => {
  it.each<[string, Record<string, number>, 'high' | 'low' | undefined]>([
    ['Satisfaction', { '1 - Very dissatisfied': 9, '5 - Very satisfied': 9 }, 'high'],
    ['Satisfaction', { '1 - Très satisfait': 9, '5 - Pas du tout satisfait': 9 }, 'low'],
    ['Satisfaction (1 = excellent, 5 = poor)', { '1': 9, '3': 4, '5': 9 }, 'low'],
    ['Soddisfazione (1 = per niente soddisfatto, 5 = molto soddisfatto)', { '1': 9, '5': 9 }, 'high'],
    ['Satisfaction', { '1': 9, '3': 4, '5': 9 }, undefined],
    ['Satisfaction (1 = satisfied, 5 = dissatisfied)', { '1 - Bad': 9, '5 - Good': 9 }, undefined]
  ])('%s %j', (header, answers, good) => {
    const found = satisfiedEnd([profileOf(header, answers)])
    expect(found.good).toBe(good)
    if (good === undefined)
      expect(found.evidence.at(-1)?.code).toBe(found.evidence.length > 1 ? 'conflict' : 'satisfied-assumed')
  })

  it('is that of the draft, and the high one only where nothing is written', () => {
    const draftOf = (header: string) =>
      draftFrom([ratingOf('How easy was it?', 1, 7), ratingOf(header, 1, 5)])
    expect(draftOf('CSAT (1 = very satisfied, 5 = very dissatisfied)').csat.good).toBe('low')
    expect(draftOf('CSAT').csat.good).toBe('high')
  })
})

describe('a recommendation question', () => {
  it.each([
    ['How likely are you to recommend us? (0 = not at all likely, 10 = extremely likely)', false],
    ['Would you recommend us? (0 = extremely likely, 10 = not at all likely)', true],
    ['Would you recommend us?', false]
  ])('%s', (header, turned) => {
    const columns = [ratingOf('How easy was it?', 1, 7), ratingOf(header, 0, 10)]
    expect(isTurnedNps(columns.slice(1))).toBe(turned)
    expect(problemsOf(draftFrom(columns), columns)).toEqual(turned ? ['nps-turned'] : [])
  })
})
