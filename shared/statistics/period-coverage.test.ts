import { describe, expect, it } from 'vitest'
import { coverageOf, incompleteFrom } from './period-coverage'

const MONTHS = [
  { from: '2024-01-01', to: '2024-01-31' },
  { from: '2024-02-01', to: '2024-02-29' },
  { from: '2024-03-01', to: '2024-03-31' }
]

describe('coverage of a period', () => {
  it.each([
    ['2024-02-29', true, 29, 29],
    ['2024-03-02', true, 29, 29],
    ['2024-02-28', false, 29, 28],
    ['2024-02-01', false, 29, 1],
    ['2024-01-31', false, 29, 0],
    ['2023-06-30', false, 29, 0]
  ])('of February 2024 with the last answer on %s', (last, complete, days, covered) => {
    expect(coverageOf({ from: '2024-02-01', to: '2024-02-29' }, last)).toEqual({ complete, days, covered })
  })

  it('counts days across a change of clocks', () => {
    expect(coverageOf({ from: '2024-03-25', to: '2024-03-31' }, '2024-03-31')).toEqual({
      complete: true,
      days: 7,
      covered: 7
    })
  })

  it.each([
    ['2024-01-15', true, 29],
    ['2024-02-01', true, 29],
    ['2024-02-02', false, 28],
    ['2024-02-20', false, 10],
    ['2024-03-01', false, 0]
  ])('of February 2024 with the first answer on %s', (first, complete, covered) => {
    const february = { from: '2024-02-01', to: '2024-02-29' }
    expect(coverageOf(february, '2024-06-30', first)).toEqual({ complete, days: 29, covered })
  })

  it('finds the first period the data do not fill', () => {
    expect(incompleteFrom(MONTHS, '2024-03-31')).toBeNull()
    expect(incompleteFrom(MONTHS, '2024-03-30')).toBe(2)
    expect(incompleteFrom(MONTHS, '2024-02-10')).toBe(1)
    expect(incompleteFrom([], '2024-02-10')).toBeNull()
  })
})
