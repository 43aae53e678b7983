import { describe, expect, it } from 'vitest'
import { dayFrequencies } from '../../tests/fixtures/days'
import { drawnBy, overlapping } from '../../tests/fixtures/drawn'
import { startOf } from '../domain/calendar'
import { answersByDay } from '../figures/answers-by-day'
import { createWords } from '../locale/words'
import { calendarChart } from './calendar-chart'
import { LOOKS } from './look'

const words = createWords('en')
const look = LOOKS.light

const [DAYS, BLOCKS, LEGEND] = [0, 1, 2] as const

/** Answers on so many days from one on, none on Sundays. */
const busy = (from: string, days: number, times = 1) =>
  Object.fromEntries(
    Array.from({ length: days }, (_, later) => startOf('day', from, later))
      .filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0)
      .map((day, index) => [day, times * (1 + ((index * 13) % 40))])
  )

const build = (counts: Readonly<Record<string, number>>, width = 960) => {
  const figures = answersByDay(dayFrequencies(counts))
  if (typeof figures === 'string') throw new Error(figures)
  return { figures, chart: calendarChart({ figures, look, words, width }) }
}

describe.each([
  ['a month', busy('2026-01-05', 30)],
  ['a year', busy('2025-03-10', 360)],
  ['years', busy('2021-06-01', 1700, 900)],
  ['a day', { '2026-01-05': 3 }]
])('the calendar of %s', (_, counts) => {
  it.each([560, 960, 2000])('draws each day once, in its place, at %i', (width) => {
    const { figures, chart } = build(counts, width)
    const drawn = drawnBy(chart, DAYS)
    expect(drawn).toHaveLength(figures.counts.length)
    const places = drawn.map(({ bars: [cell] }) => `${cell?.x.toFixed(0)} ${cell?.y.toFixed(0)}`)
    expect(new Set(places).size).toBe(places.length)
    for (const { bars } of drawn)
      for (const { x, y, width: side } of bars) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + side).toBeLessThanOrEqual(width)
        expect(y + side).toBeLessThanOrEqual(chart.height - 24)
      }
  })

  it.each([560, 960, 2000])('has words that neither overlap nor are cut at %i', (width) => {
    const { chart } = build(counts, width)
    const texts = [...drawnBy(chart, BLOCKS), ...drawnBy(chart, LEGEND)].flatMap((drawn) => drawn.texts)
    expect(overlapping(texts)).toEqual([])
    for (const { left, right } of texts) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width)
    }
  })
})

it('a day without answers is hollow, and no day of few answers is', () => {
  const { figures, chart } = build(busy('2026-01-05', 30))
  drawnBy(chart, DAYS).forEach(({ bars: [cell] }, index) => {
    expect(cell?.fill === 'none').toBe(figures.counts[index]?.n === 0)
  })
})

it('weeks begin on Monday and are columns', () => {
  const { chart } = build({ ...busy('2026-01-05', 14), '2026-01-11': 5, '2026-01-18': 5 })
  const cells = drawnBy(chart, DAYS).map(({ bars: [cell] }) => cell)
  expect(new Set(cells.slice(0, 7).map((cell) => cell?.x)).size).toBe(1)
  expect(cells[7]?.x).toBeGreaterThan(cells[6]?.x ?? Infinity)
  expect(cells[7]?.y).toBe(cells[0]?.y)
})

it('years without an answer are a line that says so', () => {
  const { chart } = build({ ...busy('2015-05-01', 100), ...busy('2021-05-01', 100) })
  const texts = drawnBy(chart, BLOCKS).flatMap((drawn) => drawn.texts.map(({ text }) => text))
  expect(texts).toContain('2016–2020')
  expect(texts).toContain('no answers')
})
