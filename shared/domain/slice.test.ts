import { describe, expect, it } from 'vitest'
import {
  conditionSchema,
  dimensionOf,
  EVERYTHING,
  filterOn,
  isFirstOnly,
  mentions,
  withAllAnswers,
  withFilter,
  withoutDimension,
  type Condition
} from './slice'

const france: Condition = { op: 'is', dimension: 'country', values: ['FR'] }
const notItaly: Condition = { op: 'not', of: { op: 'is', dimension: 'country', values: ['IT'] } }
const spring: Condition = { op: 'between', dimension: '@time', from: '2026-03-01', to: '2026-06-01' }
const either: Condition = { op: 'or', of: [france, spring] }

describe('slice', () => {
  it('holds one filter a dimension', () => {
    const slice = [france, spring, notItaly].reduce(withFilter, EVERYTHING)
    expect(slice.filters).toEqual([spring, notItaly])
    expect(filterOn(slice, 'country')).toBe(notItaly)
    expect(withoutDimension(slice, '@time').filters).toEqual([notItaly])
    expect(withFilter(slice, either).filters).toEqual([spring, notItaly, either])
  })

  it('keeps whether first answers only count, whatever is filtered', () => {
    const first = { ...EVERYTHING, answers: 'first' as const }
    expect(withoutDimension(withFilter(first, france), 'country')).toEqual(first)
    expect([first, withAllAnswers(first), EVERYTHING].map(isFirstOnly)).toEqual([true, false, false])
  })

  it('knows what a filter speaks of', () => {
    expect([france, notItaly, spring, either].map(dimensionOf)).toEqual([
      'country',
      'country',
      '@time',
      undefined
    ])
    expect(mentions(either, '@time')).toBe(true)
    expect(mentions({ op: 'not', of: either }, 'channel')).toBe(false)
  })

  it.each([
    { op: 'between', dimension: '@time', from: '2026-3-1', to: '2026-06-01' },
    { op: 'between', dimension: '@time', from: "2026-03-01' or true --", to: '2026-06-01' },
    { op: 'is', dimension: '', values: [] },
    { op: 'is', dimension: 'country', values: [7] },
    { op: 'like', dimension: 'country', values: [] },
    { op: 'and', of: [{ op: 'not' }] }
  ])('takes no condition like %j', (condition) => {
    expect(conditionSchema.safeParse(condition).success).toBe(false)
  })
})
