import { describe, expect, it } from 'vitest'
import { dayFrequencies } from '../../tests/fixtures/days'
import { answersByDay, monthsOf, stepsOf, type AnswersByDay } from './answers-by-day'

const figuresOf = (counts: Readonly<Record<string, number>>, undated = 0): AnswersByDay => {
  const figures = answersByDay(dayFrequencies(counts, undated))
  if (typeof figures === 'string') throw new Error(figures)
  return figures
}

describe('answers by day', () => {
  const figures = figuresOf({ '2024-02-27': 4, '2024-02-28': 9, '2024-03-03': 2, '2024-03-05': 1 }, 3)

  it('have every day from the first to the last, a leap day too', () => {
    expect(figures.counts.map(({ day }) => day)).toEqual([
      '2024-02-27',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2024-03-02',
      '2024-03-03',
      '2024-03-04',
      '2024-03-05'
    ])
    expect(figures).toMatchObject({ n: 16, undated: 3, answered: 4, most: { day: '2024-02-28', n: 9 } })
  })

  it('tell the longest time without any', () => {
    expect(figures.silence).toEqual({ from: '2024-02-29', to: '2024-03-02', days: 3 })
    expect(figuresOf({ '2024-02-28': 1, '2024-02-29': 1 }).silence).toBeNull()
  })

  it('add up by month to what they are by day', () => {
    expect(monthsOf(figures)).toEqual([
      { month: '2024-02-01', n: 13, answered: 2, days: 3 },
      { month: '2024-03-01', n: 3, answered: 2, days: 5 }
    ])
  })

  it('are no calendar without dates, without answers, and over centuries', () => {
    expect(answersByDay(dayFrequencies({}, 5))).toBe('no-dates')
    expect(answersByDay(dayFrequencies({}))).toBe('no-answers')
    expect(answersByDay(dayFrequencies({ '1024-01-01': 1, '2024-01-01': 1 }))).toBe('too-long')
  })
})

describe('steps of the scale', () => {
  it('hold every day that has an answer, each in one of them', () => {
    const counts = Object.fromEntries(
      Array.from({ length: 28 }, (_, index) => [
        `2024-02-${String(index + 1).padStart(2, '0')}`,
        (index * 37) % 101
      ])
    )
    const figures = figuresOf(counts)
    const steps = stepsOf(figures)
    expect(steps.length).toBeGreaterThan(2)
    for (const { n } of figures.counts.filter((one) => one.n > 0))
      expect(steps.filter(({ from, to }) => n >= from && n <= to)).toHaveLength(1)
  })

  it('are fewer where days are alike', () => {
    expect(stepsOf(figuresOf({ '2024-02-01': 3, '2024-02-02': 3 }))).toEqual([{ from: 3, to: 3 }])
  })
})
