import { describe, expect, it } from 'vitest'
import type { Stretch } from '../../shared/charts/stretch'
import { cutChart } from './cut-chart'

const chart = (stretches?: readonly Stretch[]) => ({
  option: {},
  width: 100,
  height: stretches?.at(-1)?.bottom ?? 300,
  ...(stretches ? { stretches } : {})
})

/** Rows of 10 under headings of 20. */
const rows = (top: number, count: number): Stretch => ({
  top,
  bottom: top + 20 + 10 * count,
  head: 20,
  cuts: Array.from({ length: count - 1 }, (_, row) => top + 20 + 10 * (row + 1))
})

describe('a chart shared out among pages', () => {
  it('is on one where that has room', () => {
    expect(cutChart(chart([rows(0, 5)]), { first: 70, other: 70 })).toEqual([
      [{ head: { top: 0, height: 0 }, from: 0, to: 70 }]
    ])
  })

  it('is cut between rows, with its headings over each page', () => {
    expect(cutChart(chart([rows(0, 8)]), { first: 55, other: 65 })).toEqual([
      [{ head: { top: 0, height: 0 }, from: 0, to: 50 }],
      [{ head: { top: 0, height: 20 }, from: 50, to: 90 }],
      [{ head: { top: 0, height: 20 }, from: 90, to: 100 }]
    ])
  })

  it('begins what stands by itself on the next page where it does not fit whole', () => {
    const two = [
      { top: 0, bottom: 60, head: 0, cuts: [] },
      { top: 60, bottom: 120, head: 0, cuts: [] }
    ]
    expect(
      cutChart(chart(two), { first: 100, other: 100 }).map((page) => page.map(({ from }) => from))
    ).toEqual([[0], [60]])
  })

  it('never parts a heading from what it is of', () => {
    const stretches = [
      { top: 0, bottom: 60, head: 0, cuts: [] },
      { top: 60, bottom: 80, head: 0, cuts: [], withNext: true },
      { top: 80, bottom: 140, head: 0, cuts: [] }
    ]
    expect(cutChart(chart(stretches), { first: 100, other: 100 })).toEqual([
      [{ head: { top: 0, height: 0 }, from: 0, to: 60 }],
      [{ head: { top: 60, height: 0 }, from: 60, to: 140 }]
    ])
  })

  it('stays whole where it cannot be cut, however tall', () => {
    expect(cutChart(chart(), { first: 100, other: 100 })).toEqual([
      [{ head: { top: 0, height: 0 }, from: 0, to: 300 }]
    ])
  })
})
