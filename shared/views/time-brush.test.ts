import { describe, expect, it } from 'vitest'
import { INITIAL_VIEW } from '../contract/view-state'
import { TIME, withFilter, type Condition } from '../domain/slice'
import { brushed, isBrushed, trendSlice, unbrushed } from './time-brush'

const SPRING = { from: '2025-03-01', to: '2025-05-31' }
const YEAR: Condition = { op: 'between', dimension: TIME, from: '2025-01-01', to: '2026-01-01' }
const COUNTRY: Condition = { op: 'is', dimension: 'country', values: ['FR'] }

const within = (...filters: Condition[]) => ({ ...INITIAL_VIEW, slice: { filters } })

describe('days that are brushed', () => {
  it('are a filter of everything but the trend', () => {
    const state = brushed(within(COUNTRY), SPRING)
    expect(isBrushed(state)).toBe(true)
    expect(state.slice.filters).toEqual([
      COUNTRY,
      { op: 'between', dimension: TIME, from: '2025-03-01', to: '2025-06-01' }
    ])
    expect(trendSlice(state)).toEqual({ filters: [COUNTRY] })
  })

  it('leave the filter they were drawn in to the trend, and give it back', () => {
    const state = brushed(brushed(within(YEAR), { from: '2025-07-01', to: '2025-07-31' }), SPRING)
    expect(trendSlice(state)).toEqual({ filters: [YEAR] })
    expect(unbrushed(state)).toEqual(within(YEAR))
  })

  it('are none any more where the filter was changed or taken away', () => {
    const state = brushed(within(), SPRING)
    const changed = { ...state, slice: withFilter(state.slice, YEAR) }
    expect(isBrushed(changed)).toBe(false)
    expect(trendSlice(changed)).toBe(changed.slice)
    expect(unbrushed(changed).slice).toEqual({ filters: [YEAR] })
  })
})
