import { describe, expect, it } from 'vitest'
import { SEVEN } from '../../tests/fixtures/tallies'
import { createWords } from '../locale/words'
import { definitionOf } from '../measures/definitions'
import type { Figure } from '../measures/figure'
import { decimalsFor, scoreAxis, scoreTick } from './score-axis'

const figure = (value: number | null, low: number | null = null, high: number | null = null): Figure => ({
  value,
  low,
  high,
  n: 50,
  effective: 50
})
const ces = (id: string) => definitionOf('ces', id, SEVEN)

describe('the axis of scores', () => {
  it.each([
    ['easy', [figure(0.52, 0.47, 0.57), figure(0.8, 0.76, 0.84)], { min: 40, max: 90, interval: 10 }],
    ['easy', [figure(1, 0.8, 1), figure(0, 0, 0.2)], { min: 0, max: 100, interval: 20 }],
    ['mean', [figure(6.9, 6.8, 7)], { min: 6.8, max: 7, interval: 0.05 }],
    ['net', [figure(-1), figure(1)], { min: -100, max: 100, interval: 50 }],
    ['index', [], { min: 0, max: 100, interval: 20 }],
    ['mean', [figure(null)], { min: 1, max: 7, interval: 2 }]
  ])('by %s holds %j and keeps within what is possible', (id, figures, axis) => {
    const { min, max, interval } = scoreAxis(ces(id), SEVEN, figures, 5)
    expect([min, max, interval].map((end) => Number(end.toFixed(6)))).toEqual([
      axis.min,
      axis.max,
      axis.interval
    ])
  })

  it('leaves room beyond its ends, as far as scores may go', () => {
    expect(scoreAxis(ces('easy'), SEVEN, [figure(0.4, 0.2, 0.9)], 5, { room: 0.06 }).min).toBe(0)
    expect(scoreAxis(ces('easy'), SEVEN, [figure(0.99, 0.97, 1)], 5, { room: 0.5 }).max).toBe(100)
  })
})

describe('its ticks', () => {
  it.each<[number, number]>([
    [10, 0],
    [20, 0],
    [1, 0],
    [2.5, 1],
    [0.5, 1],
    [0.25, 2],
    [0.1, 1],
    [0.05, 2]
  ])('every %f have %i decimals', (interval, decimals) => expect(decimalsFor(interval)).toBe(decimals))

  it.each([
    ['easy', 10, 45, '45%'],
    ['easy', 2.5, 42.5, '42.5%'],
    ['net', 20, -20, '−20'],
    ['net', 20, 20, '+20'],
    ['mean', 0.25, 4.25, '4.25'],
    ['index', 20, 60, '60']
  ])('of %s read as people read the score', (id, interval, value, text) => {
    expect(scoreTick(ces(id), interval, createWords('en'))(value)).toBe(text)
  })
})
