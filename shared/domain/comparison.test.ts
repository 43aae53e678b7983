import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedSlices, spanOf, type Comparison } from './comparison'
import { EVERYTHING, TIME, type Slice } from './slice'

const year = { from: '2025-01-01 07:28:27', to: '2025-12-31 22:00:00' }

const during = (from: string, to: string): Slice => ({
  filters: [{ op: 'between', dimension: TIME, from, to }]
})

const spansOf = (comparison: Comparison, slice: Slice, period: typeof year | null = year) => {
  const compared = comparedSlices(comparison, slice, period)
  return typeof compared === 'string' ? compared : compared.spans
}

describe('comparison', () => {
  it('halves a year at the first of July', () => {
    expect(spansOf({ kind: 'halves' }, EVERYTHING)).toEqual({
      now: { from: '2025-07-01', to: '2026-01-01' },
      before: { from: '2025-01-01', to: '2025-07-01' }
    })
  })

  it('halves days in the middle, and a single day not at all', () => {
    expect(spansOf({ kind: 'halves' }, during('2025-03-01', '2025-03-06'))).toEqual({
      now: { from: '2025-03-04', to: '2025-03-06' },
      before: { from: '2025-03-01', to: '2025-03-04' }
    })
    expect(spansOf({ kind: 'halves' }, during('2025-03-01', '2025-03-02'))).toBe('too-short')
  })

  it('sets whole months against as many months before', () => {
    expect(spansOf({ kind: 'before' }, during('2025-03-01', '2025-04-01'))).toEqual({
      now: { from: '2025-03-01', to: '2025-04-01' },
      before: { from: '2025-02-01', to: '2025-03-01' }
    })
    expect(spansOf({ kind: 'before' }, during('2025-07-01', '2026-01-01'))).toMatchObject({
      before: { from: '2025-01-01', to: '2025-07-01' }
    })
  })

  it('sets other periods against as many days before', () => {
    expect(spansOf({ kind: 'before' }, during('2025-03-11', '2025-03-21'))).toMatchObject({
      before: { from: '2025-03-01', to: '2025-03-11' }
    })
  })

  it('sets a period against the same days a year earlier', () => {
    const long = { from: '2023-01-01 00:00:00', to: '2025-12-31 00:00:00' }
    expect(spansOf({ kind: 'year-before' }, during('2024-02-29', '2024-03-08'), long)).toMatchObject({
      before: { from: '2023-02-28', to: '2023-03-08' }
    })
  })

  it('has all of the same days a year before a leap day', () => {
    const long = { from: '2022-01-01 00:00:00', to: '2025-12-31 00:00:00' }
    expect(spansOf({ kind: 'year-before' }, during('2024-02-28', '2024-02-29'), long)).toMatchObject({
      before: { from: '2023-02-28', to: '2023-03-01' }
    })
    expect(spansOf({ kind: 'year-before' }, during('2024-02-01', '2024-03-01'), long)).toMatchObject({
      before: { from: '2023-02-01', to: '2023-03-01' }
    })
  })

  it('leaves out of both sides what the slice leaves out', () => {
    const march: Slice['filters'][number] = {
      op: 'not',
      of: { op: 'between', dimension: TIME, from: '2025-03-01', to: '2025-04-01' }
    }
    const compared = comparedSlices({ kind: 'halves' }, { filters: [march] }, year)
    if (typeof compared === 'string') throw new Error(compared)
    expect(compared.before.filters).toEqual([
      march,
      { op: 'between', dimension: TIME, from: '2025-01-01', to: '2025-07-01' }
    ])
    expect(compared.now.filters[0]).toBe(march)
  })

  it('halves the days that there are data of', () => {
    expect(spansOf({ kind: 'halves' }, during('2024-01-01', '2025-03-01'))).toEqual({
      now: { from: '2025-01-31', to: '2025-03-01' },
      before: { from: '2025-01-01', to: '2025-01-31' }
    })
    expect(spansOf({ kind: 'halves' }, during('2023-01-01', '2024-01-01'))).toBe('too-short')
  })

  it('says why there is nothing to compare with', () => {
    expect(spansOf({ kind: 'before' }, EVERYTHING)).toBe('no-period')
    expect(spansOf({ kind: 'before' }, during('2025-01-01', '2025-04-01'))).toBe('nothing-before')
    expect(spansOf({ kind: 'halves' }, EVERYTHING, null)).toBe('no-dates')
  })

  it('sets values against one another, or one against all others', () => {
    const italy = comparedSlices({ kind: 'values', dimension: 'country', value: 'IT' }, EVERYTHING, null)
    expect(italy).toEqual({
      now: { filters: [{ op: 'is', dimension: 'country', values: ['IT'] }] },
      before: { filters: [{ op: 'not', of: { op: 'is', dimension: 'country', values: ['IT'] } }] }
    })
  })

  it('never shares a day between the two', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2025-12-30'), noInvalidDate: true })
    const kind = fc.constantFrom('halves' as const, 'before' as const, 'year-before' as const)
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), kind, (from, days, chosen) => {
        const start = from.toISOString().slice(0, 10)
        const end = new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)
        const spans = spansOf({ kind: chosen }, during(start, end), {
          from: '2010-01-01 00:00:00',
          to: '2030-01-01 00:00:00'
        })
        if (typeof spans !== 'object') return
        const { now, before } = spans
        expect(before.from < before.to && before.to <= now.from && now.from < now.to).toBe(true)
      })
    )
  })

  it('counts all of the day a filter ends in', () => {
    expect(spanOf(during('2025-03-01 08:00:00', '2025-03-04 12:00:00'), year)).toEqual({
      from: '2025-03-01',
      to: '2025-03-05'
    })
  })
})
